"""The start of the real program, in processes of its own."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from kjz_desk import settings

FORBIDDEN = {
    "reportlab", "qrcode", "PIL", "numpy", "sqlite_utils", "openpyxl", "xlsxwriter", "pypdfium2",
}  # fmt: skip
PATIENCE = 30.0

# What the first frame was painted with, and how the window was brought forward, told on standard output.
PROBE = """
import json, sys
from kjz_desk.desk import opening, shell
paint = opening.Opening.paintEvent
def painted(self, event):
    first = self._then is not None
    paint(self, event)
    if first:
        print(json.dumps({"painted": sorted({name.partition(".")[0] for name in sys.modules})}), flush=True)
opening.Opening.paintEvent = painted
begin, forward = shell.Shell.begin, shell.Shell._after_first_paint
def after(self):
    forward(self)
    loaded = sorted({name.partition(".")[0] for name in sys.modules})
    print(json.dumps({"ready": loaded, "title": self.frame.windowTitle()}), flush=True)
shell.Shell._after_first_paint = after
come = shell.Shell.come_forward
def came(self):
    come(self)
    print(json.dumps({"raised": True}), flush=True)
shell.Shell.come_forward = came
from kjz_desk.__main__ import main
sys.argv = ["kjz-desk", "--book", sys.argv[1]]
sys.exit(main())
"""


def started(book: Path, *words: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, *words, str(book)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "qt.qpa.*=false"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def told(process: subprocess.Popen[str]) -> dict[str, object]:
    assert process.stdout is not None
    line = process.stdout.readline()
    assert line, process.stderr.read() if process.stderr else ""
    found: dict[str, object] = json.loads(line)
    return found


@pytest.fixture
def first(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    process = started(tmp_path / "book", "-c", PROBE)
    yield process
    process.kill()
    process.wait()
    for stream in (process.stdout, process.stderr):
        if stream is not None:
            stream.close()


def test_a_run_speaks_the_language_it_was_asked_for_and_keeps_the_other(tmp_path: Path) -> None:
    asked = PROBE.replace("sys.argv[1]]", "sys.argv[1], '--language', 'en']")
    process = started(tmp_path / "book", "-c", asked)
    try:
        told(process)
        assert "Science" in str(told(process)["title"])
    finally:
        process.kill()
        process.communicate()
    assert settings.load(tmp_path / "book").language == "zh_CN"


def test_the_first_frame_needs_nothing_of_paper_and_tables(first: subprocess.Popen[str]) -> None:
    painted = told(first)["painted"]
    ready = told(first)
    assert isinstance(painted, list) and isinstance(ready["ready"], list)
    assert set(painted) & FORBIDDEN == set()
    assert set(ready["ready"]) & FORBIDDEN == set()
    assert "2021" in str(ready["title"])


def test_a_second_window_on_the_same_book_raises_the_first(
    first: subprocess.Popen[str], tmp_path: Path
) -> None:
    told(first)
    told(first)
    second = started(tmp_path / "book", "-m", "kjz_desk", "--book")
    assert second.wait(PATIENCE) == 0
    second.communicate()
    assert told(first) == {"raised": True}


def test_another_book_gets_a_window_of_its_own(first: subprocess.Popen[str], tmp_path: Path) -> None:
    told(first)
    told(first)
    other = started(tmp_path / "other", "-c", PROBE)
    assert "painted" in told(other)
    assert "ready" in told(other)
    other.kill()
    other.communicate()


def test_a_killed_window_leaves_the_book_free(first: subprocess.Popen[str], tmp_path: Path) -> None:
    told(first)
    told(first)
    first.kill()
    first.wait()
    again = started(tmp_path / "book", "-c", PROBE)
    assert "painted" in told(again)
    assert "ready" in told(again)
    again.kill()
    again.communicate()


def test_a_book_that_cannot_be_opened_is_explained_and_left_alone(tmp_path: Path) -> None:
    book = tmp_path / "book"
    book.mkdir()
    (book / "book.db").write_bytes(b"no book" * 4096)
    explained = PROBE.replace(
        "from kjz_desk.__main__ import main",
        "from kjz_desk.desk import stop_panel\n"
        "def shown(self, event):\n"
        "    print(json.dumps({'explained': self.sentence_label.text()}), flush=True)\n"
        "    self.close_button.click()\n"
        "stop_panel.StopPanel.showEvent = shown\n"
        "from kjz_desk.__main__ import main",
    )
    before = (book / "book.db").read_bytes()
    process = started(book, "-c", explained)
    end = time.monotonic() + PATIENCE
    lines: dict[str, object] = {}
    while "explained" not in lines and time.monotonic() < end:
        lines |= told(process)
    assert process.wait(PATIENCE) == 3
    process.communicate()
    assert lines["explained"]
    assert (book / "book.db").read_bytes() == before
