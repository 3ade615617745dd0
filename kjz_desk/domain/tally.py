"""Fold one day's counts into a tally whose sums add up."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import date, datetime

from kjz_desk.domain.text import canonical

Count = int | None
"""A figure of a tally: ``None`` is not reported and prints ``-``; 0 is none and prints ``0``."""


@dataclass(frozen=True, slots=True)
class Figures:
    """The measures of one department, or of all.

    Visits, consultations, clinic and experience are person-times; clinic is part of consultations.
    Materials (printed), books and goods are copies and are never added together.
    """

    visits: Count = None
    consultations: Count = None
    clinic: Count = None
    materials: Count = None
    books: Count = None
    goods: Count = None
    experience: Count = None
    boards: Count = None
    staff: Count = None

    def as_dict(self) -> dict[str, Count]:
        """Return the measures by name, in the order of the page."""
        return {name: getattr(self, name) for name in MEASURES}

    @property
    def reported(self) -> bool:
        """Whether anything at all was reported."""
        return any(getattr(self, name) is not None for name in MEASURES)


MEASURES: tuple[str, ...] = tuple(one.name for one in fields(Figures))
COUNTED: tuple[str, ...] = ("visits", "consultations", "clinic", "materials", "books", "goods")
"""The measures counted from acts; the others a unit reports once a day."""


@dataclass(frozen=True, slots=True)
class Row:
    """One department's line of the tally."""

    department: str
    figures: Figures


@dataclass(frozen=True, slots=True)
class DayCounts:
    """What the book counts for one day, before any rule is applied.

    ``measures`` holds (department, measure, number); the other pairs are (code, number), hours from
    0 to 23 in local time; ``hour_groups`` holds (hour, group, visits).
    """

    measures: Sequence[tuple[str, str, int]] = ()
    topics: Sequence[tuple[str, int]] = ()
    groups: Sequence[tuple[str, int]] = ()
    ages: Sequence[tuple[str, int]] = ()
    hour_groups: Sequence[tuple[int, str, int]] = ()
    materials: Sequence[tuple[str, int]] = ()
    acts: int = 0
    voided: int = 0
    backfilled: int = 0
    estimated: int = 0


@dataclass(frozen=True, slots=True)
class Tally:
    """The figures of one day, ready for screen, paper and tables."""

    day: date
    as_of: datetime
    site: str
    rows: tuple[Row, ...]
    totals: Figures
    topics: Mapping[str, int] = field(default_factory=dict)
    groups: Mapping[str, int] = field(default_factory=dict)
    ages: Mapping[str, int] = field(default_factory=dict)
    hours: Mapping[int, int] = field(default_factory=dict)
    hour_groups: Mapping[tuple[int, str], int] = field(default_factory=dict)
    materials: Mapping[str, int] = field(default_factory=dict)
    acts: int = 0
    voided: int = 0
    backfilled: int = 0
    estimated: int = 0

    @property
    def units(self) -> int:
        """How many departments reported something."""
        return sum(1 for row in self.rows if row.figures.reported)

    @property
    def silent(self) -> tuple[str, ...]:
        """The departments that reported nothing."""
        return tuple(row.department for row in self.rows if not row.figures.reported)

    @property
    def check_code(self) -> str:
        """Eight digits over every figure of the page, to hold paper against the book."""
        body: list[object] = [self.day.isoformat(), self.site]
        body += [self.acts, self.voided, self.backfilled, self.estimated]
        body += [[r.department, r.figures.as_dict()] for r in self.rows]
        lists = (self.topics, self.groups, self.ages, self.hours, self.materials)
        body += [sorted(counts.items()) for counts in lists]
        body.append(sorted(self.hour_groups.items()))
        return hashlib.sha256(canonical(body).encode()).hexdigest()[:8].upper()


def folded(
    counts: DayCounts, *, day: date, as_of: datetime, departments: Iterable[str], site: str = ""
) -> Tally:
    """Return the tally of ``day`` with one row per department, in the order given.

    A department with any figure has 0 where it had none of a counted measure; one without any has
    ``None`` throughout. A department that is not in the list but has figures gets a row at the end.
    ``site`` is empty for all sites together.
    """
    found: dict[str, dict[str, int]] = {code: {} for code in departments}
    for department, measure, number in counts.measures:
        cells = found.setdefault(department, {})
        cells[measure] = cells.get(measure, 0) + number
    rows = tuple(Row(code, _figures(cells)) for code, cells in found.items())
    hours: dict[int, int] = {}
    for hour, _, number in counts.hour_groups:
        hours[hour] = hours.get(hour, 0) + number
    return Tally(
        day=day,
        as_of=as_of,
        site=site,
        rows=rows,
        totals=_sum(row.figures for row in rows),
        topics=dict(counts.topics),
        groups=dict(counts.groups),
        ages=dict(counts.ages),
        hours=dict(sorted(hours.items())),
        hour_groups={(hour, group): number for hour, group, number in counts.hour_groups},
        materials=dict(counts.materials),
        acts=counts.acts,
        voided=counts.voided,
        backfilled=counts.backfilled,
        estimated=counts.estimated,
    )


def _figures(cells: Mapping[str, int]) -> Figures:
    if not cells:
        return Figures()
    return Figures(**{name: cells.get(name, 0 if name in COUNTED else None) for name in MEASURES})


def _sum(figures: Iterable[Figures]) -> Figures:
    """Add what was reported; a measure that nobody reported stays not reported."""
    totals: dict[str, Count] = dict.fromkeys(MEASURES)
    for one in figures:
        for name, number in one.as_dict().items():
            if number is not None:
                totals[name] = (totals[name] or 0) + number
    return Figures(**totals)
