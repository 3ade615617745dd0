"""The window's first frame against that of a bare Qt label of the same size."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from kjz_desk.workflows.station import wall_clock
from tests.bench import books
from tests.bench.measuring import Figure, median

TIMES = 9
FORBIDDEN = frozenset(
    {"reportlab", "qrcode", "PIL", "numpy", "sqlite_utils", "openpyxl", "xlsxwriter", "pypdfium2"}
)
"""What the first window has no use for and would have to wait for."""


def measured() -> Iterator[Figure]:
    """Show the desk on a book with a day's acts of today, and a label, each in processes of its own."""
    with tempfile.TemporaryDirectory(prefix="kjz-desk-bench-") as place:
        folder = Path(place) / "book"
        books.build(folder, acts=1_600, first=wall_clock().astimezone().date(), sites=1)
        _, loaded = _shown(str(folder))
        _shown()
        desk, label = [], []
        for _ in range(TIMES):
            desk.append(_shown(str(folder))[0])
            label.append(_shown()[0])
    what = "the window, 1,600 acts today"
    yield Figure("first paint", what, median(desk), "a bare label", median(label), goal=1.5)
    unwanted = sorted(FORBIDDEN & loaded)
    what = f"modules loaded too early{': ' if unwanted else ''}{', '.join(unwanted)}"
    yield Figure("first paint", what, len(unwanted), unit="", goal=0, goal_on="ours")


def _shown(*folder: str) -> tuple[float, set[str]]:
    """Return the milliseconds to the first frame and the names of the packages loaded by then."""
    ran = subprocess.run(
        [sys.executable, "-m", "tests.bench.painted", *folder],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        timeout=60,
        check=True,
    )
    said = json.loads(ran.stdout)
    return said["ms"], set(said["modules"])
