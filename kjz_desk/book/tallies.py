"""Count one day from the book's counters."""

from datetime import date

from kjz_desk.book.connection import Row, Store
from kjz_desk.book.receptions import day_number
from kjz_desk.domain.reference import Reference
from kjz_desk.domain.tally import DayCounts

_WHERE = " WHERE day = :day AND (:site = '' OR site = :site) "

_CLASSES = {"printed": "materials", "book": "books", "goods": "goods"}
"""Which measure a class of material adds to."""

_SHOWN = {"board": "boards", "staff": "staff", "experience": "experience"}
"""Which measure a display item is."""

_DISPLAY = """
SELECT department, item, sum(quantity) FROM display AS latest
WHERE day = :day AND live = 1 AND (:site = '' OR site = :site)
  -- A later report of the same unit, place and item replaces an earlier one.
  AND n = (SELECT max(n) FROM display WHERE day = latest.day AND live = 1 AND site = latest.site
           AND department = latest.department AND item = latest.item)
GROUP BY department, item
"""


_DEPARTMENTS = f"SELECT department, sum(count) FROM day_visit{_WHERE}GROUP BY department"  # noqa: S608
_MODES = f"SELECT department, mode, sum(count) FROM day_consultation{_WHERE}GROUP BY department, mode"  # noqa: S608
_GIVEN = f"SELECT department, material, sum(quantity) FROM day_giving{_WHERE}GROUP BY 1, 2"  # noqa: S608
_TOPICS = f"SELECT topic, sum(count) FROM day_consultation{_WHERE}GROUP BY topic"  # noqa: S608
_AUDIENCE = f"SELECT audience, sum(count) FROM day_visit{_WHERE}GROUP BY audience"  # noqa: S608
_AGES = f"SELECT age, sum(count) FROM day_visit{_WHERE}GROUP BY age"  # noqa: S608
_HOURS = f"SELECT hour, audience, sum(count) FROM day_visit{_WHERE}GROUP BY hour, audience"  # noqa: S608
_ACTS = f"SELECT kind, method, live, sum(acts) FROM day_act{_WHERE}GROUP BY kind, method, live"  # noqa: S608


def day_counts(store: Store, day: date, reference: Reference, site: str = "") -> DayCounts:
    """Return what the book counts for ``day``, at ``site`` or (empty) at all sites."""

    def rows(sql: str) -> list[Row]:
        return store.rows(sql, day=day_number(day), site=site)

    materials: dict[str, int] = {}
    measures = [(department, "visits", number) for department, number in rows(_DEPARTMENTS)]
    for department, mode, number in rows(_MODES):
        measures.append((department, "consultations", number))
        if mode == "clinic":
            measures.append((department, "clinic", number))
    for department, material, number in rows(_GIVEN):
        materials[material] = materials.get(material, 0) + number
        measure = _CLASSES.get(reference.class_of(material))
        if measure:
            measures.append((department, measure, number))
    measures += [(d, _SHOWN[item], number) for d, item, number in rows(_DISPLAY) if item in _SHOWN]
    acts = rows(_ACTS)
    return DayCounts(
        measures=measures,
        topics=[(topic, number) for topic, number in rows(_TOPICS)],
        groups=[(group, number) for group, number in rows(_AUDIENCE)],
        ages=[(age, number) for age, number in rows(_AGES)],
        hour_groups=[(hour, group, number) for hour, group, number in rows(_HOURS)],
        materials=sorted(materials.items()),
        acts=sum(number for kind, _, live, number in acts if live and kind == "reception"),
        voided=sum(number for _, _, live, number in acts if not live),
        backfilled=sum(number for _, method, live, number in acts if live and method == "backfill"),
        estimated=sum(number for _, method, live, number in acts if live and method == "estimate"),
    )
