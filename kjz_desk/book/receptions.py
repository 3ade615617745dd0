"""Read acts back from the book, for lists and details."""

import json
from collections.abc import Iterable, Iterator
from datetime import date, datetime

from kjz_desk.book.connection import Row, Store
from kjz_desk.domain.listing import Act, read_fact
from kjz_desk.domain.person import Person

_WHAT = "SELECT entry.id, entry.line, voiding.reason, voiding.at, person.data"
_HOW_MANY = "SELECT count(*)"
_FROM = """
FROM act JOIN entry ON entry.n = act.n LEFT JOIN person ON person.n = act.n
  -- Lines merged from two desks may void one act twice; it is still one act.
  LEFT JOIN voiding ON voiding.n = (SELECT min(n) FROM voiding AS any_void WHERE any_void.ref = entry.id)
"""
_ACT = _WHAT + _FROM

_FILTER = """
WHERE act.day = :day AND (:kind = '' OR act.kind = :kind)
  AND (:department = '' OR act.department = :department) AND (:consulted = 0 OR act.consulted)
  AND (:text = '' OR act.number LIKE :text ESCAPE '\\'
       OR EXISTS (SELECT 1 FROM json_each(person.data) WHERE value LIKE :text ESCAPE '\\')
       OR EXISTS (SELECT 1 FROM json_tree(entry.line, '$.fact') WHERE atom LIKE :text ESCAPE '\\'
                  OR atom IN (SELECT value FROM json_each(:codes))))
"""


_LIST = _ACT + _FILTER + "ORDER BY act.n DESC LIMIT :limit OFFSET :offset"
_COUNT = _HOW_MANY + _FROM + _FILTER
# Asked for after every act, so neither of these looks at a line.
_COUNT_OF_DAY = """
SELECT coalesce(sum(acts), 0) FROM day_act WHERE day = :day AND (:kind = '' OR kind = :kind)
"""
_COUNT_OF_DEPARTMENT = """
SELECT count(*) FROM act
WHERE day = :day AND department = :department AND (:kind = '' OR kind = :kind)
"""


def day_number(day: date) -> int:
    """Return a day as the readings keep it: 20210517."""
    return day.year * 10_000 + day.month * 100 + day.day


def acts(
    store: Store,
    day: date,
    *,
    text: str = "",
    kind: str = "",
    department: str = "",
    consulted: bool = False,
    codes: Iterable[str] = (),
    limit: int = 200,
    offset: int = 0,
) -> list[Act]:
    """Return acts of ``day``, newest first.

    ``text`` may stand anywhere in the number, in a value of the fact or in the person's data; an act
    that holds one of ``codes`` is found too.
    """
    return _read(
        store.rows(
            _LIST,
            day=day_number(day),
            text=_anywhere(text),
            kind=kind,
            department=department,
            consulted=int(consulted),
            codes=json.dumps(list(codes)),
            limit=limit,
            offset=offset,
        )
    )


def count(
    store: Store,
    day: date,
    *,
    text: str = "",
    kind: str = "",
    department: str = "",
    codes: Iterable[str] = (),
) -> int:
    """Return how many acts of ``day`` pass the same filter."""
    pattern = _anywhere(text)
    unsought = _COUNT_OF_DEPARTMENT if department else _COUNT_OF_DAY
    (found,) = store.row(
        _COUNT if pattern else unsought,
        day=day_number(day),
        text=pattern,
        kind=kind,
        department=department,
        consulted=0,
        codes=json.dumps(list(codes)),
    ) or (0,)
    return int(found)


def movements(store: Store, material: str, limit: int) -> list[Act]:
    """Return the movements of one material, newest first."""
    sql = _ACT + "JOIN movement ON movement.n = act.n WHERE movement.material = :material"
    return _read(store.rows(sql + " ORDER BY act.n DESC LIMIT :limit", material=material, limit=limit))


def by_number(store: Store, number: str, desk: str) -> tuple[str, Act] | None:
    """Return the line's id and the act of ``number``; this desk's own and the newest come first.

    A number says month and day but not the year, so an old book may hold it more than once.
    """
    return _first(
        store.rows(
            _ACT + "WHERE act.number = :number ORDER BY act.desk = :desk DESC, act.n DESC LIMIT 1",
            number=number,
            desk=desk,
        )
    )


def last_own(store: Store, desk: str) -> tuple[str, Act] | None:
    """Return the line's id and the live act that this desk wrote last, whatever day it speaks of."""
    sql = _ACT + "WHERE act.desk = :desk AND act.live ORDER BY act.n DESC LIMIT 1"
    return _first(store.rows(sql, desk=desk))


def days(store: Store) -> list[date]:
    """Return the days that have acts, newest first."""
    found = store.rows("SELECT DISTINCT day FROM day_act ORDER BY day DESC")
    return [date(day // 10_000, day // 100 % 100, day % 100) for (day,) in found]


def group_visits(store: Store, day: date) -> int:
    """Return how many group visits ``day`` has."""
    (found,) = store.row(
        "SELECT count(*) FROM visit WHERE day = :day AND live = 1 AND organisation IS NOT NULL",
        day=day_number(day),
    ) or (0,)
    return int(found)


def _anywhere(text: str) -> str:
    """Return the pattern that finds ``text`` anywhere, empty for no filter."""
    plain = text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{plain}%" if plain else ""


def _first(rows: list[Row]) -> tuple[str, Act] | None:
    return (rows[0][0], _read(rows)[0]) if rows else None


def _read(rows: list[Row]) -> list[Act]:
    return list(_acts(rows))


def _acts(rows: list[Row]) -> Iterator[Act]:
    for _, text, reason, voided_at, data in rows:
        line = json.loads(text)
        yield Act(
            number=line["number"],
            kind=line["kind"],
            at=datetime.fromisoformat(line["at"]),
            method=line["method"],
            by=line["by"],
            desk=line["desk"],
            what=read_fact(line["kind"], line["fact"]),
            person=Person(**json.loads(data)) if data else None,
            void_reason=reason or "",
            voided_at=datetime.fromisoformat(voided_at) if voided_at else None,
            seq=line["seq"],
            stamp=datetime.fromisoformat(line["stamp"]) if "stamp" in line else None,
        )
