"""The daily tally as PDF, from the start of the command to the file."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.bench import processes, recording
from tests.bench.books import FIRST_DAY
from tests.bench.measuring import Figure, interleaved, median

TIMES = 7


def measured() -> Iterator[Figure]:
    """Make the sample day's tally, against a process that only imports the library that writes PDF."""
    against = "import reportlab.pdfgen.canvas"
    with tempfile.TemporaryDirectory(prefix="kjz-desk-bench-") as place:
        book, out = Path(place) / "book", Path(place) / "tally.pdf"
        recording.recorded(book)
        words = ["-m", "kjz_desk", "--book", str(book), "tally", str(FIRST_DAY), "--out", str(out)]
        ours, bare = interleaved(
            lambda: processes.said(*words),
            lambda: processes.said("-c", "import reportlab.pdfgen.canvas"),
            times=TIMES,
        )
        if not out.read_bytes().startswith(b"%PDF"):
            raise AssertionError("the tally is no PDF")
    yield Figure("tally PDF", "the command", median(ours), against, median(bare), goal=1000, goal_on="ours")
