"""The sample day through ``kjz-desk record`` against durable inserts of the same lines."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.bench import floors, processes
from tests.bench.measuring import Figure, interleaved, median

SAMPLE = Path(__file__).parent.parent / "samples" / "launch_day.jsonl"
TIMES = 3


def measured() -> Iterator[Figure]:
    """Record the day as a process does, one durable commit for each act, start of the process and all."""
    lines = SAMPLE.read_text(encoding="utf-8").splitlines()
    with tempfile.TemporaryDirectory(prefix="kjz-desk-bench-") as place:
        folders = (Path(place) / str(n) for n in range(100))
        ours, cipher, plain = interleaved(
            lambda: recorded(next(folders)),
            lambda: _inserted(next(folders), floors.KEY, lines),
            lambda: _inserted(next(folders), floors.PLAIN, lines),
            times=TIMES,
        )
    rate, floor, lower = (len(lines) / median(taken) * 1000 for taken in (ours, cipher, plain))
    what = "the sample day, a commit for each act"
    yield Figure(
        "record", what, rate, "one row a line, encrypted", floor,
        unit="acts/s", goal=300, goal_on="ours", more_is_better=True,
    )  # fmt: skip
    yield Figure(
        "record", what, rate, "one row a line, not encrypted", lower, unit="acts/s", more_is_better=True
    )


def recorded(folder: Path) -> None:
    """Record the sample day into a new book in ``folder``."""
    receipts = processes.said("-m", "kjz_desk", "--book", str(folder), "record", str(SAMPLE))
    if receipts.count(b'"ok": true') != SAMPLE.read_bytes().count(b"\n"):
        raise AssertionError("an act of the sample day was refused")


def _inserted(path: Path, key: str, lines: list[str]) -> None:
    """Insert line after line, each in a transaction of its own."""
    connection = floors.opened(path, key)
    connection.execute("CREATE TABLE line (n INTEGER PRIMARY KEY, line TEXT NOT NULL)")
    for line in lines:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO line(line) VALUES (?)", (line,))
        connection.execute("COMMIT")
    connection.close()
