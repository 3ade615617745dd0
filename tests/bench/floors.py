"""Make books without rules: the same rows in the same tables, with no triggers and no checks."""

import os
import shutil
from pathlib import Path
from typing import Any, Final

from sqlcipher3 import dbapi2 as driver

# The floor has to be as durable as the book, so it takes the very same pragmas.
from kjz_desk.book.connection import _PRAGMAS, PAGE, Store
from kjz_desk.book.readings import TABLES

KEY: Final = "1" * 64
PLAIN: Final = ""
"""The key of a floor that is not encrypted."""

_ENTRY: Final = """
CREATE TABLE entry (
  n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, line TEXT NOT NULL, desk TEXT NOT NULL,
  seq INTEGER NOT NULL
) STRICT;
CREATE INDEX entry_desk ON entry (desk, seq);
"""

_INSERTS: Final = {
    "entry": "INSERT INTO entry VALUES (?, ?, ?, ?, ?)",
    "act": "INSERT INTO act VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    "visit": "INSERT INTO visit VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    "consultation": "INSERT INTO consultation VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    "giving": "INSERT INTO giving VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
}
_COUNTERS: Final = {
    "act": "INSERT INTO day_act(day, site, kind, method, live, acts) VALUES (?, ?, ?, ?, ?, 1)"
    " ON CONFLICT DO UPDATE SET acts = acts + 1",
    "visit": "INSERT INTO day_visit(day, site, department, hour, audience, age, count)"
    " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET count = count + excluded.count",
    "consultation": "INSERT INTO day_consultation(day, site, department, topic, mode, count)"
    " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET count = count + excluded.count",
    "giving": "INSERT INTO day_giving(day, site, department, material, quantity)"
    " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET quantity = quantity + excluded.quantity",
}
_COUNTED: Final = {
    "act": "day, site, kind, method, live",
    "visit": "day, site, department, hour, audience, age, count",
    "consultation": "day, site, department, topic, mode, count",
    "giving": "day, site, department, material, quantity",
}

Statement = tuple[str, tuple[Any, ...]]


def opened(path: Path, key: str) -> Any:
    """Open the floor ``path`` with the driver alone, as durable as a book."""
    connection = driver.connect(str(path), isolation_level=None)
    if key:
        connection.execute(f"PRAGMA key=\"x'{key}'\"")
        connection.execute(f"PRAGMA cipher_page_size={PAGE}")
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}").fetchall()
    return connection


def made(path: Path, key: str, book: Path, book_key: str) -> None:
    """Make a floor that starts with every row that ``book`` has now."""
    part = path.with_suffix(".part")
    part.unlink(missing_ok=True)
    connection = opened(part, key)
    try:
        for pragma in ("journal_mode=OFF", "synchronous=OFF", "cache_size=-524288"):
            connection.execute(f"PRAGMA {pragma}").fetchall()
        connection.execute(f"PRAGMA cipher_default_page_size={PAGE}")
        connection.execute(f"ATTACH '{book}' AS book KEY \"x'{book_key}'\"")
        connection.execute("BEGIN")
        for statement in filter(str.strip, (_ENTRY + TABLES).split(";")):
            connection.execute(statement)
        tables = connection.execute("SELECT name FROM main.sqlite_master WHERE type = 'table'").fetchall()
        for (name,) in tables:
            connection.execute(f"INSERT INTO main.{name} SELECT * FROM book.{name}")
        connection.execute("COMMIT")
        connection.execute("DETACH book")
        connection.execute("PRAGMA journal_mode=WAL")
    finally:
        connection.close()
    part.replace(path)


def copied(file: Path, to: Path) -> Path:
    """Copy a file and see it on disk, so that its writing does not fall into a measurement."""
    shutil.copyfile(file, to)
    with to.open("rb+") as copy:
        os.fsync(copy.fileno())
    return to


def rows_of(store: Store, entry: str) -> list[Statement]:
    """Return the statements that write, row by row, what the line ``entry`` left in the book."""
    (n,) = store.row("SELECT n FROM entry WHERE id = :id", id=entry) or (0,)
    found: list[Statement] = []
    for table, sql in _INSERTS.items():
        found += [(sql, row) for row in store.rows(f"SELECT * FROM {table} WHERE n = :n", n=n)]
    for table, sql in _COUNTERS.items():
        counted = store.rows(f"SELECT {_COUNTED[table]} FROM {table} WHERE n = :n", n=n)
        found += [(sql, row) for row in counted]
    return found


def write(connection: Any, statements: list[Statement]) -> None:
    """Write the rows of one act; on disk when this returns."""
    execute = connection.execute
    execute("BEGIN IMMEDIATE")
    for sql, row in statements:
        execute(sql, row)
    execute("COMMIT")
