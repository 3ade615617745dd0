"""A window on a folder in which nothing can be written says so, and its own folder is private."""

import os
import subprocess
import sys
from pathlib import Path

from kjz_desk.desk.single import WindowLock

# The stop panel tells its title on standard output and is closed at once.
PROBE = """
import sys
from kjz_desk.desk.opening import Opening
hold = Opening.hold
def held(self, content):
    hold(self, content)
    print(type(content).__name__, flush=True)
    content.left.emit()
Opening.hold = held
from kjz_desk.__main__ import main
sys.argv = ["kjz-desk", "--book", sys.argv[1]]
sys.exit(main())
"""


def test_a_place_that_cannot_hold_a_book_is_explained_in_the_window(tmp_path: Path) -> None:
    place = tmp_path / "a file"
    place.write_text("no folder", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", PROBE, str(place)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "KJZ_DESK_KEYS": str(tmp_path / "keys")},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (done.stdout, done.returncode) == ("StopPanel\n", 3)
    assert "Traceback" not in done.stderr


def test_a_folder_made_by_the_window_is_private(tmp_path: Path) -> None:
    lock = WindowLock(tmp_path / "book")
    assert lock.taken()
    lock.release()
    if os.name == "posix":
        assert (tmp_path / "book").stat().st_mode & 0o077 == 0
