"""The schema of the book as released steps; a released step is never edited."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, Final

from kjz_desk.book.connection import Store, sqlite_utils
from kjz_desk.book.readings import SCHEMA
from kjz_desk.errors import BookTooNew

SET = "kjz-desk"

_BOOKKEEPING = """
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
"""
"""The table of sqlite-utils' migrations, made here for a new book so that its import can wait."""

STEPS: Final[tuple[tuple[str, str], ...]] = (("0001_book", SCHEMA),)
"""Each step's name and SQL, in order."""


def migrate(store: Store) -> None:
    """Bring the book up to this version, or raise ``BookTooNew``.

    A new book gets every step at once in plain SQL, and a book that is up to date costs one query;
    only an old one needs sqlite-utils, whose import takes longer than the whole first window.
    """
    tables = {name for (name,) in store.rows("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if "_sqlite_migrations" not in tables:
        _create(store)
        return
    applied = {
        name
        for (name,) in store.rows("SELECT name FROM _sqlite_migrations WHERE migration_set = :s", s=SET)
    }
    known = [name for name, _ in STEPS]
    newer = sorted(applied.difference(known))
    if newer:
        raise BookTooNew("", step=newer[0])
    if len(applied) < len(known):
        _apply(store)


def _create(store: Store) -> None:
    with store.transaction():
        # Another process may have made the book between our look and our lock.
        if store.row("SELECT 1 FROM sqlite_master WHERE name = '_sqlite_migrations'"):
            return
        store.script(_BOOKKEEPING)
        for name, sql in STEPS:
            store.script(sql)
            store.run(
                "INSERT INTO _sqlite_migrations(migration_set, name, applied_at) VALUES (:s, :name, :at)",
                s=SET,
                name=name,
                at=str(datetime.now(UTC)),
            )


def _apply(store: Store) -> None:
    """Run the steps that are missing; each shares a transaction with the record that it ran."""
    tools = sqlite_utils()
    steps = tools.Migrations(SET)
    for name, sql in STEPS:
        steps(name=name)(_runner(store, sql))
    steps.apply(tools.Database(store.raw))


def _runner(store: Store, sql: str) -> Callable[[Any], None]:
    return lambda _: store.script(sql)
