"""One numbered act as lists and details show it, read back from its line."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from kjz_desk.domain.display import Display
from kjz_desk.domain.material import Movement
from kjz_desk.domain.person import Person
from kjz_desk.domain.reception import Consultation, Giving, Reception, Visit

KINDS = ("reception", "movement", "display", "print")
"""The kinds of line that get a number and may be voided."""


@dataclass(frozen=True, slots=True)
class PrintRun:
    """Copies of a handout that were sent to a printer and so joined the desk's stock."""

    site: str
    department: str
    handout: str
    layout: str
    copies: int
    material: str = ""

    def fact(self) -> dict[str, object]:
        """Return the run as the ``fact`` of a line."""
        found: dict[str, object] = {
            "site": self.site, "department": self.department, "handout": self.handout,
            "layout": self.layout, "copies": self.copies,
        }  # fmt: skip
        return found | ({"material": self.material} if self.material else {})


@dataclass(frozen=True, slots=True)
class Act:
    """One act: its number and moment, what it says, and whether it was voided.

    ``seq`` is the line's place in its desk's chain.
    ``at`` is when it happened, ``written`` when it came into the book, later for a backfill.

    ``what`` is a ``Reception``, ``Movement``, ``Display`` or ``PrintRun`` by ``kind``. ``person``
    holds the personal data if they were asked for and are still kept. ``void_reason`` is empty for
    a live act.
    """

    number: str
    kind: str
    at: datetime
    method: str
    by: str
    desk: str
    what: Reception | Movement | Display | PrintRun
    person: Person | None = None
    void_reason: str = ""
    voided_at: datetime | None = None
    stamp: datetime | None = None
    seq: int = 0

    @property
    def written(self) -> datetime:
        """When the act came into the book."""
        return self.stamp or self.at

    @property
    def site(self) -> str:
        """The code of the site."""
        return self.what.site

    @property
    def department(self) -> str:
        """The code of the department."""
        return self.what.department

    @property
    def live(self) -> bool:
        """Whether the act counts."""
        return not self.void_reason


@dataclass(frozen=True, slots=True)
class Receipt:
    """What is handed back once an act is on disk: its number, the id of its line, its place."""

    number: str
    entry: str
    seq: int


def read_fact(kind: str, fact: Mapping[str, Any]) -> Reception | Movement | Display | PrintRun:
    """Return the record of a line's ``fact``; it was checked when it was written."""
    if kind == "movement":
        return Movement(**fact)
    if kind == "display":
        return Display(fact["site"], fact["department"], cast("dict[str, int]", fact["display"]))
    if kind == "print":
        return PrintRun(**fact)
    return Reception(
        site=fact["site"],
        department=fact["department"],
        visit=Visit(**fact["visit"]) if "visit" in fact else None,
        consultations=tuple(Consultation(**one) for one in _rows(fact, "consultations")),
        items=tuple(Giving(**one) for one in _rows(fact, "items")),
    )


def _rows(fact: Mapping[str, Any], key: str) -> Sequence[Mapping[str, Any]]:
    return cast("Sequence[Mapping[str, Any]]", fact.get(key, ()))
