"""The plain copy opens in any SQLite tool, shows every act, and holds no name or phone."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from kjz_desk.book.connection import Store
from kjz_desk.book.journal import Journal
from kjz_desk.book.plain_copy import copy_to
from kjz_desk.errors import FileTrouble
from tests.book.written import contents, day_of_every_kind, lines, void


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "plain.db"


@contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(path)) as plain:
        yield plain


def test_a_copy_has_every_line_and_reading(store: Store, journal: Journal, out: Path) -> None:
    day_of_every_kind(journal)
    counts = copy_to(store, out)
    with opened(out) as plain:
        assert plain.execute("SELECT id, line FROM line ORDER BY n").fetchall() == lines(store)
        assert plain.execute("SELECT number, kind, live, void_reason FROM act ORDER BY n").fetchall() == [
            ("0517-A-0001", "reception", 1, None),
            ("0517-A-0002", "reception", 0, "mistake"),
            ("0517-A-0003", "movement", 1, None),
            ("0517-A-0004", "display", 1, None),
        ]
        names = [name for (name,) in plain.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        assert counts == {n: plain.execute(f"SELECT count(*) FROM {n}").fetchone()[0] for n in names}
        assert plain.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_copy_holds_no_name_and_no_phone(store: Store, journal: Journal, out: Path) -> None:
    day_of_every_kind(journal)
    copy_to(store, out)
    data = out.read_bytes()
    assert b"0517-A-0001" in data
    assert "李小龙".encode() not in data
    assert b"13800005678" not in data


def test_an_act_that_two_desks_voided_stands_in_the_copy_once(
    store: Store, journal: Journal, out: Path
) -> None:
    acts = day_of_every_kind(journal)
    other = Journal(store, "SQ01-B.m4x9")
    text = void(other, acts[0]).text.replace('"seq":1', '"seq":2')
    store.run("INSERT INTO entry(id, line) VALUES (:id, :line)", id="1" * 64, line=text)
    assert copy_to(store, out)["act"] == 4


def test_an_empty_book_gives_tables_all_the_same(store: Store, out: Path) -> None:
    assert copy_to(store, out)["act"] == 0
    with opened(out) as plain:
        assert plain.execute("SELECT number FROM act").fetchall() == []


def test_an_older_copy_is_replaced_and_nothing_else_is_left(store: Store, out: Path) -> None:
    copy_to(store, out)
    (out.with_name("plain.db.part")).write_bytes(b"left by a power cut")
    copy_to(store, out)
    assert [path.name for path in out.parent.glob("plain*")] == ["plain.db"]


@pytest.mark.parametrize("name", ["book.db", "book.db-wal", "book.id", "../book/book.db"])
def test_the_book_is_never_replaced_by_its_copy(
    folder: Path, store: Store, journal: Journal, name: str
) -> None:
    day_of_every_kind(journal)
    before = contents(folder)
    with pytest.raises(FileTrouble) as trouble:
        copy_to(store, folder / name)
    assert trouble.value.field == "out"
    assert contents(folder) == before


@pytest.mark.parametrize("place", ["no/such/folder/plain.db", "folder"])
def test_a_copy_that_cannot_be_written_says_where(store: Store, tmp_path: Path, place: str) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(FileTrouble) as trouble:
        copy_to(store, tmp_path / place)
    assert trouble.value.facts["path"] == str(tmp_path / place)
    assert not list(tmp_path.rglob("*.part"))
