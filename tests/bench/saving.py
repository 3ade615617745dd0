"""One act's save against the bare insertion of the same rows with the same durability."""

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from kjz_desk.app import open_desk
from kjz_desk.paths import key_folder
from kjz_desk.workflows import Desk
from tests.bench import books, floors
from tests.bench.measuring import Figure, quantile, timed

TIMES = 1000
"""How many acts of each sort are saved."""
TIDY_EVERY = 200
"""After so many acts every book is checkpointed, outside the measurement, as at an idle desk."""

NOW = datetime(2021, 5, 17, 9, 30, tzinfo=UTC)

ACTS: dict[str, dict[str, object]] = {
    "whole act": {
        "department": "agriculture-rural",
        "visit": {"group": "farmers", "age": "adult", "town": "yaofu", "count": 1},
        "consultations": [{"topic": "agri-tech", "count": 1, "outcome": "answered"}],
        "items": [
            {"material": "leaflet-seed", "quantity": 2},
            {"material": "leaflet-weather", "quantity": 1},
        ],
    },
    "bare +1": {"department": "agriculture-rural", "visit": {"group": "farmers"}},
}


@dataclass(slots=True)
class Taken:
    """Milliseconds of each save, in the book and in both floors."""

    book: list[float] = field(default_factory=list)
    cipher: list[float] = field(default_factory=list)
    plain: list[float] = field(default_factory=list)


def measured() -> Iterator[Figure]:
    """Save into a book of a day and into one of a million acts."""
    for acts, days in ((1_600, 1), (1_000_000, 6)):
        folder = books.large(acts, days)
        originals = _floors(folder)
        with tempfile.TemporaryDirectory(prefix="kjz-desk-bench-") as place:
            copy = Path(place) / "book"
            copy.mkdir()
            for file in folder.iterdir():
                floors.copied(file, copy / file.name)
            raw = [_opened(path, key, Path(place)) for path, key in originals]
            with open_desk(copy, clock=lambda: NOW) as desk:
                for name, draft in ACTS.items():
                    yield from _figures(f"{name}, {acts:,} acts in the book", _saves(desk, draft, raw))
            for connection in raw:
                connection.close()


def _floors(folder: Path) -> list[tuple[Path, str]]:
    """Return the files and keys of the encrypted and the plain floor of a book."""
    found = [
        (folder.with_suffix(".cipher.db"), floors.KEY),
        (folder.with_suffix(".plain.db"), floors.PLAIN),
    ]
    name = (folder / "book.id").read_text(encoding="ascii").strip()
    book_key = (key_folder() / f"{name}.key").read_text(encoding="ascii").strip()
    for path, key in found:
        if not path.exists():
            floors.made(path, key, folder / "book.db", book_key)
    return found


def _opened(path: Path, key: str, place: Path) -> Any:
    return floors.opened(floors.copied(path, place / path.name), key)


def _saves(desk: Desk, draft: dict[str, object], raw: list[Any]) -> Taken:
    """Save the same act again and again, in the book and then in each floor."""
    taken = Taken()
    warm_up = TIMES // 10
    for n in range(TIMES + warm_up):
        book, cipher, plain = _turn(desk, draft, raw)
        if n >= warm_up:
            taken.book.append(book)
            taken.cipher.append(cipher)
            taken.plain.append(plain)
        if n % TIDY_EVERY == TIDY_EVERY - 1:
            desk.checkpoint()
            for one in raw:
                one.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
    return taken


def _turn(desk: Desk, draft: dict[str, object], raw: list[Any]) -> list[float]:
    """Save one act in the book, then its rows in each floor; return the milliseconds of each."""
    entry = ""

    def receive() -> None:
        nonlocal entry
        entry = desk.reception.receive(draft).entry

    book = timed(receive)
    rows = floors.rows_of(desk.station.store, entry)
    return [book, *(timed(partial(floors.write, one, rows)) for one in raw)]


def _figures(what: str, taken: Taken) -> Iterator[Figure]:
    for share in (0.5, 0.95, 0.99):
        name = f"{what}, p{share * 100:.0f}"
        ours = quantile(taken.book, share)
        goal = 2.0 if share == 0.5 else None
        cipher, plain = quantile(taken.cipher, share), quantile(taken.plain, share)
        yield Figure("save", name, ours, "the same rows, encrypted", cipher, goal=goal)
        yield Figure("save", name, ours, "the same rows, not encrypted", plain)
