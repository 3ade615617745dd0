"""Lines written straight into a journal, as a workflow writes them once it has checked an act."""

from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from kjz_desk.book.connection import Store
from kjz_desk.book.journal import Journal
from kjz_desk.domain.entry import Line
from kjz_desk.domain.person import Person

ZONE = timezone(timedelta(hours=8))
AT = datetime(2021, 5, 17, 10, 42, 7, tzinfo=ZONE)
LI = Person(name="李小龙䶮", phone="13800005678", notice="2021-05")
PLACE: dict[str, object] = {"site": "qiyi-square", "department": "cast"}
VISIT = {"group": "farmers", "age": "adult", "town": "yaofu", "count": 2}
CONSULTATION = {"topic": "agri-tech", "count": 1, "mode": "on-site", "outcome": "answered"}
GIVING = {"material": "leaflet-seed", "quantity": 3}
BOARDS: dict[str, object] = {"display": {"board": 4}}
CARTON: dict[str, object] = {
    "movement": "receive",
    "material": "leaflet-seed",
    "quantity": 50,
    "change": 50,
}
EVERYTHING: dict[str, object] = {"visit": VISIT, "consultations": [CONSULTATION], "items": [GIVING]}


def act(
    journal: Journal,
    fact: dict[str, object] | None = None,
    *,
    kind: str = "reception",
    at: datetime = AT,
    person: Person | None = None,
) -> tuple[Line, str]:
    """Write one act at the square for the science association; without a fact, one visit."""
    said = PLACE | ({"visit": VISIT} if fact is None else fact)
    return journal.append_act(at=at, kind=kind, by="马", method="live", fact=said, person=person)


def void(journal: Journal, line: Line, number: str = "") -> Line:
    return journal.append_void(line.id, number=number, at=AT, by="马", reason="mistake")


def day_of_every_kind(journal: Journal) -> list[Line]:
    """Write a small day that leaves a row in every reading, and return its acts."""
    journal.begin(at=AT, fact={"site": "qiyi-square", "event": "PLKJZ2021"})
    acts = [
        act(journal, EVERYTHING, person=LI)[0],
        act(journal, EVERYTHING)[0],
        act(journal, CARTON, kind="movement")[0],
        act(journal, BOARDS, kind="display")[0],
    ]
    void(journal, acts[1])
    return acts


def lines(store: Store) -> list[tuple[str, str]]:
    """Return id and text of every line, in the order of the book."""
    return [(entry, text) for entry, text in store.rows("SELECT id, line FROM entry ORDER BY n")]


def contents(folder: Path) -> dict[str, Any]:
    """Return every file of a folder with its bytes and mode."""
    return {path.name: (path.read_bytes(), path.stat().st_mode) for path in sorted(folder.iterdir())}
