"""The window's first frame against that of a bare Qt label of the same size."""

import json
import tempfile
from collections.abc import Iterator
from pathlib import Path

from kjz_desk import settings
from kjz_desk.settings import Settings
from kjz_desk.workflows.station import wall_clock
from tests.bench import books, processes
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
        # A desk at work knows its unit; one that does not would show its settings first.
        settings.save(folder, Settings(department="science-tech"))
        books.build(folder, acts=1_600, first=wall_clock().astimezone().date(), sites=1)
        _, loaded = _shown("desk", str(folder))
        _shown("label")
        desk, label = [], []
        for _ in range(TIMES):
            desk.append(_shown("desk", str(folder))[0])
            label.append(_shown("label")[0])
    what = "the window, 1,600 acts today"
    yield Figure("first paint", what, median(desk), "a bare label", median(label), goal=1.5)
    unwanted = sorted(FORBIDDEN & loaded)
    what = f"modules loaded too early{': ' if unwanted else ''}{', '.join(unwanted)}"
    yield Figure("first paint", what, len(unwanted), unit="", goal=0, goal_on="ours")


def _shown(what: str, *folder: str) -> tuple[float, set[str]]:
    """Return the milliseconds to the first frame and the names of the packages loaded by then."""
    found = json.loads(processes.said("-m", f"tests.bench.painted_{what}", *folder))
    return found["ms"], set(found["modules"])
