"""The window's first frame against that of a bare Qt label of the same size."""

import json
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kjz_desk import settings
from kjz_desk.settings import Settings
from kjz_desk.workflows.station import wall_clock
from tests.bench import books, processes
from tests.bench.measuring import Figure, median

TIMES = 9
_FRAMES = (
    ("first", "the first frame, a sketch of the desk", 1.5),
    ("complete", "the desk, ready for the first key, 1,600 acts today", None),
)
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
        loaded = set(_shown("desk", str(folder))["modules"])
        _shown("label")
        turns = [(_shown("desk", str(folder)), _shown("label")) for _ in range(TIMES)]
    label = median([bare["complete"] for _, bare in turns])
    for frame, what, goal in _FRAMES:
        ours = median([desk[frame] for desk, _ in turns])
        yield Figure("first paint", what, ours, "a bare label", label, goal=goal)
    unwanted = sorted(FORBIDDEN & loaded)
    what = f"modules loaded too early{': ' if unwanted else ''}{', '.join(unwanted)}"
    yield Figure("first paint", what, len(unwanted), unit="", goal=0, goal_on="ours")


def _shown(what: str, *folder: str) -> Any:
    """Return the milliseconds to the frames and the names of the packages loaded by the last."""
    return json.loads(processes.said("-m", f"tests.bench.painted_{what}", *folder))
