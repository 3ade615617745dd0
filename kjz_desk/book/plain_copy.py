"""Copy the book into a plain SQLite file for other tools, without personal data."""

import contextlib
import errno
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from kjz_desk.book.connection import DriverError, Row, Store, sqlite_utils
from kjz_desk.errors import FileTrouble

_TABLES: Final[dict[str, tuple[str, tuple[str, ...]]]] = {
    "line": (
        "SELECT n, id, desk, seq, line FROM entry ORDER BY n",
        ("n", "id", "desk", "seq", "line"),
    ),
    "act": (
        "SELECT act.n, number, kind, day, line ->> 'at', act.desk, site, department, method, live,"
        " voiding.reason FROM act JOIN entry USING (n)"
        " LEFT JOIN voiding ON voiding.n = (SELECT min(n) FROM voiding WHERE ref = entry.id)"
        " ORDER BY act.n",
        ("n", "number", "kind", "day", "at", "desk", "site", "department", "method", "live", "void_reason"),
    ),
    "visit": (
        "SELECT n, day, hour, site, department, audience, age, town, count, organisation, grade, live"
        " FROM visit ORDER BY n",
        ("n", "day", "hour", "site", "department", "group", "age", "town", "count", "organisation",
         "grade", "live"),
    ),
    "consultation": (
        "SELECT n, item, day, site, department, topic, mode, outcome, count, live FROM consultation",
        ("n", "item", "day", "site", "department", "topic", "mode", "outcome", "count", "live"),
    ),
    "giving": (
        "SELECT n, item, day, site, department, material, quantity, live FROM giving",
        ("n", "item", "day", "site", "department", "material", "quantity", "live"),
    ),
    "movement": (
        "SELECT n, day, site, department, movement, material, quantity, change, live"
        " FROM movement ORDER BY n",
        ("n", "day", "site", "department", "movement", "material", "quantity", "change", "live"),
    ),
    "display": (
        "SELECT n, item, day, site, department, quantity, live FROM display",
        ("n", "shown", "day", "site", "department", "quantity", "live"),
    ),
    "reference": (
        "SELECT list, code, place, data ->> 'number', data ->> 'zh', data ->> 'en', retired"
        " FROM reference ORDER BY list, place",
        ("list", "code", "place", "number", "zh", "en", "retired"),
    ),
}  # fmt: skip
"""Each table of the copy: the query that fills it and the names of its columns."""

_NUMBERS: Final = frozenset(
    {"n", "seq", "day", "hour", "item", "count", "quantity", "change", "place", "live", "retired"}
)
"""The columns that hold whole numbers; the others hold text."""


def copy_to(store: Store, path: Path) -> dict[str, int]:
    """Write a plain copy to ``path`` and return how many rows each table has.

    Names and phones are not in the lines, so they are not in the copy. An existing file is replaced
    only once the new one is whole; the book's own files are never replaced. Raises ``FileTrouble``.
    """
    book = Path(store.path).resolve()
    if path.resolve().parent == book.parent and path.name.startswith(f"{book.stem}."):
        raise FileTrouble("out", path=str(path), reason=os.strerror(errno.EBUSY))
    part = path.with_name(path.name + ".part")
    try:
        part.unlink(missing_ok=True)
        with contextlib.closing(sqlite_utils().Database(part)) as plain:
            counts = {name: _fill(plain, name, store) for name in _TABLES}
        part.replace(path)
    except (OSError, DriverError) as error:
        raise FileTrouble(
            "out", path=str(path), reason=getattr(error, "strerror", "") or str(error)
        ) from error
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
    return counts


def _fill(plain: Any, name: str, store: Store) -> int:  # noqa: ANN401 - sqlite-utils comes late
    sql, columns = _TABLES[name]
    table = plain[name]
    table.create({one: int if one in _NUMBERS else str for one in columns})
    with plain.atomic():
        table.insert_all(_records(store.each(sql), columns), batch_size=10_000)
    return int(table.count)


def _records(rows: Iterator[Row], columns: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    return (dict(zip(columns, row, strict=True)) for row in rows)
