"""Count one day from the book's counters."""

from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from kjz_desk.book.connection import Row, Store
from kjz_desk.book.receptions import day_number
from kjz_desk.domain.reference import Reference
from kjz_desk.domain.tally import DayCounts

_Key = TypeVar("_Key", str, tuple[int, str])

_ALL = "WHERE day = :day"
_ONE = "WHERE day = :day AND site = :site"

_VISITS = """
SELECT department, hour, audience, age, sum(count) FROM day_visit {where}
GROUP BY department, hour, audience, age
"""
_CONSULTATIONS = """
SELECT department, topic, mode, sum(count) FROM day_consultation {where}
GROUP BY department, topic, mode
"""
_GIVEN = "SELECT department, material, sum(quantity) FROM day_giving {where} GROUP BY department, material"
_ACTS = "SELECT kind, method, live, sum(acts) FROM day_act {where} GROUP BY kind, method, live"

_DISPLAY = """
SELECT department, item, sum(quantity) FROM (
  -- A later report of the same unit, place and item replaces an earlier one: beside a max(),
  -- SQLite gives the other columns of the row that has it.
  SELECT department, item, quantity, max(n) FROM display {where} AND live = 1
  GROUP BY site, department, item
) GROUP BY department, item
"""

_CLASSES = {"printed": "materials", "book": "books", "goods": "goods"}
"""Which measure a class of material adds to."""

_SHOWN = {"board": "boards", "staff": "staff", "experience": "experience"}
"""Which measure a display item is."""


def day_counts(store: Store, day: date, reference: Reference, site: str = "") -> DayCounts:
    """Return what the book counts for ``day``, at ``site`` or (empty) at all sites.

    Each counter table is read once, since at many sites that costs more than adding up here.
    """

    def rows(sql: str) -> list[Row]:
        return store.rows(sql.format(where=_ONE if site else _ALL), day=day_number(day), site=site)

    visits, consultations = rows(_VISITS), rows(_CONSULTATIONS)
    given, acts = rows(_GIVEN), rows(_ACTS)
    measures = [(department, "visits", number) for department, *_, number in visits]
    for department, _, mode, number in consultations:
        measures.append((department, "consultations", number))
        if mode == "clinic":
            measures.append((department, "clinic", number))
    for department, material, number in given:
        measure = _CLASSES.get(reference.class_of(material))
        if measure:
            measures.append((department, measure, number))
    measures += [(d, _SHOWN[item], number) for d, item, number in rows(_DISPLAY) if item in _SHOWN]
    hour_groups = _sums(((hour, group), number) for _, hour, group, _, number in visits)
    return DayCounts(
        measures=measures,
        topics=_sums((topic, number) for _, topic, _, number in consultations),
        groups=_sums((group, number) for _, _, group, _, number in visits),
        ages=_sums((age, number) for *_, age, number in visits),
        hour_groups=[(hour, group, number) for (hour, group), number in hour_groups],
        materials=_sums((material, number) for _, material, number in given),
        acts=sum(number for kind, _, live, number in acts if live and kind == "reception"),
        voided=sum(number for _, _, live, number in acts if not live),
        backfilled=sum(number for _, method, live, number in acts if live and method == "backfill"),
        estimated=sum(number for _, method, live, number in acts if live and method == "estimate"),
    )


def _sums(numbers: Iterable[tuple[_Key, int]]) -> list[tuple[_Key, int]]:
    """Add up the numbers of each key and return the keys in their order."""
    found: dict[_Key, int] = {}
    for key, number in numbers:
        found[key] = found.get(key, 0) + number
    return sorted(found.items())
