"""A new book has the schema that its steps would have made, and no book of a newer program is touched."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kjz_desk.book import open_store
from kjz_desk.book.connection import Store, sqlite_utils
from kjz_desk.book.journal import Journal
from kjz_desk.book.migrations import SET, STEPS, migrate
from kjz_desk.errors import BookTooNew
from tests.book.written import act, contents, lines

LATE = {"sqlite_utils", "reportlab", "qrcode", "PIL", "numpy", "openpyxl", "xlsxwriter", "sqlite3", "click"}


def schema(store: Store) -> list[tuple[object, ...]]:
    found = store.rows("SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name")
    return [(kind, name, table, " ".join((sql or "").split())) for kind, name, table, sql in found]


@pytest.fixture
def stepwise() -> Store:
    """A book made by sqlite-utils, step after step."""
    store = Store(":memory:", "0" * 64)
    tools = sqlite_utils()
    steps = tools.Migrations(SET)

    def runner(sql: str):
        return lambda _: store.script(sql)

    for name, sql in STEPS:
        steps(name=name)(runner(sql))
    steps.apply(tools.Database(store.raw))
    return store


def test_a_new_book_has_the_schema_that_its_steps_make(store: Store, stepwise: Store) -> None:
    assert schema(store) == schema(stepwise)
    columns = "SELECT name, type, pk FROM pragma_table_info('_sqlite_migrations')"
    assert store.rows(columns) == stepwise.rows(columns)
    recorded = "SELECT migration_set, name, applied_at IS NOT NULL FROM _sqlite_migrations"
    assert store.rows(recorded) == stepwise.rows(recorded) == [(SET, name, 1) for name, _ in STEPS]
    stepwise.close()


def test_a_book_made_step_by_step_works_as_any_other(stepwise: Store) -> None:
    migrate(stepwise)
    act(Journal(stepwise, "SQ01-A.k7f2"))
    assert stepwise.rows("SELECT number FROM act") == [("0517-A-0001",)]
    stepwise.close()


def test_an_old_book_gets_the_steps_it_lacks() -> None:
    store = Store(":memory:", "0" * 64)
    tools = sqlite_utils()
    tools.Migrations(SET).apply(tools.Database(store.raw))
    assert schema(store) != []
    migrate(store)
    act(Journal(store, "SQ01-A.k7f2"))
    assert [name for (name,) in store.rows("SELECT name FROM _sqlite_migrations")] == [n for n, _ in STEPS]
    store.close()


def test_a_step_that_fails_leaves_the_book_as_it_was() -> None:
    store = Store(":memory:", "0" * 64)
    tools = sqlite_utils()
    tools.Migrations(SET).apply(tools.Database(store.raw))
    store.run("CREATE TABLE act (n INTEGER)")
    before = schema(store)
    with pytest.raises(Exception, match="already exists"):
        migrate(store)
    assert schema(store) == before
    store.close()


def test_a_book_of_a_newer_program_is_refused_and_not_touched(folder: Path) -> None:
    store = open_store(folder)
    act(Journal(store, "SQ01-A.k7f2"))
    store.run("INSERT INTO _sqlite_migrations(migration_set, name) VALUES (:s, '0002_later')", s=SET)
    store.close()
    before = contents(folder)
    with pytest.raises(BookTooNew) as trouble:
        open_store(folder)
    assert trouble.value.facts == {"step": "0002_later"}
    assert contents(folder) == before


def test_a_set_of_steps_of_another_tool_does_not_matter(folder: Path, store: Store) -> None:
    store.run("INSERT INTO _sqlite_migrations(migration_set, name) VALUES ('other', '0009_x')")
    again = open_store(folder)
    assert lines(again) == []
    again.close()


@pytest.mark.parametrize("when", ["new", "opened again"])
def test_opening_a_book_imports_nothing_that_a_window_does_not_need(folder: Path, when: str) -> None:
    if when == "opened again":
        open_store(folder).close()
    program = (
        "import sys; from pathlib import Path; from kjz_desk.app import open_desk;"
        f"desk = open_desk(Path({str(folder)!r}));"
        "desk.reception.receive({'department': 'cast', 'visit': {'group': 'farmers'}});"
        "desk.reception.tally(); desk.close();"
        "print(*sorted({name.partition('.')[0] for name in sys.modules}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, env=dict(os.environ)
    )
    assert LATE & set(done.stdout.split()) == set()
