"""A book opens with its own key alone; in any other case it is left as it is."""

import os
import secrets
import sqlite3
import stat
from pathlib import Path

import pytest

from kjz_desk.book import open_store
from kjz_desk.book.connection import PAGE, Store
from kjz_desk.book.journal import Journal
from kjz_desk.errors import BookReadOnly, BookTrouble, BookUnreadable, KeyMissing
from tests.book.written import act, contents, lines


@pytest.fixture
def closed(folder: Path) -> Path:
    """A book of some pages that nobody holds open."""
    store = open_store(folder)
    journal = Journal(store, "SQ01-A.k7f2")
    for _ in range(20):
        act(journal)
    store.close()
    return folder


def refused(folder: Path, trouble: type[BookTrouble]) -> BookTrouble:
    """Try to open a book; it has to be refused, and neither it nor anything beside it touched."""
    before = contents(folder)
    with pytest.raises(trouble) as caught:
        open_store(folder)
    assert contents(folder) == before
    return caught.value


def key_file(keys: Path) -> Path:
    (found,) = keys.iterdir()
    return found


def test_a_new_book_gets_a_key_apart_from_it_that_only_its_user_may_read(folder: Path, keys: Path) -> None:
    open_store(folder).close()
    key = key_file(keys)
    assert len(bytes.fromhex(key.read_text())) == 32
    assert sorted(path.name for path in folder.iterdir()) == ["book.db", "book.id"]
    assert key.stem == (folder / "book.id").read_text()
    assert key.read_text() not in (folder / "book.id").read_text()
    if os.name == "posix":
        modes = [stat.S_IMODE(path.stat().st_mode) for path in (key, keys, folder, folder / "book.id")]
        assert modes == [0o600, 0o700, 0o700, 0o600]


def test_two_books_have_two_keys(tmp_path: Path, keys: Path) -> None:
    for name in ("one", "two"):
        open_store(tmp_path / name).close()
    assert len({path.read_text() for path in keys.iterdir()}) == 2


def test_a_book_that_is_opened_again_has_its_lines(closed: Path) -> None:
    store = open_store(closed)
    assert len(lines(store)) == 20
    store.close()


def test_a_book_may_move_to_another_folder(closed: Path, tmp_path: Path) -> None:
    closed.rename(tmp_path / "elsewhere")
    store = open_store(tmp_path / "elsewhere")
    assert len(lines(store)) == 20
    store.close()


def test_a_book_whose_key_is_gone_is_refused(closed: Path, keys: Path) -> None:
    key = key_file(keys)
    key.unlink()
    assert refused(closed, KeyMissing).facts == {"path": str(key)}
    assert list(keys.iterdir()) == []


def test_a_book_without_the_name_of_its_key_is_refused(closed: Path) -> None:
    (closed / "book.id").unlink()
    assert refused(closed, KeyMissing).facts == {"path": str(closed / "book.id")}


@pytest.mark.parametrize("name", ["", "../../key", "a b", "钥匙", "x" * 500, "\x00"])
def test_a_name_of_a_key_that_is_none_is_refused(closed: Path, name: str) -> None:
    (closed / "book.id").write_text(name)
    refused(closed, BookUnreadable)


def test_another_key_is_refused(closed: Path, keys: Path) -> None:
    key_file(keys).write_text(secrets.token_hex(32))
    assert refused(closed, BookUnreadable).facts == {"path": str(closed / "book.db")}


@pytest.mark.parametrize(
    "text", ["", "0" * 63, "0" * 65, "g" * 64, "'; DROP TABLE entry; --", "钥匙", "\x00" * 64]
)
def test_a_damaged_key_is_refused_and_never_used_for_a_new_book(
    folder: Path, keys: Path, text: str
) -> None:
    open_store(folder).close()
    key = key_file(keys)
    key.write_text(text)
    assert refused(folder, BookUnreadable).facts == {"path": str(key)}
    (folder / "book.db").unlink()
    refused(folder, BookUnreadable)


def test_a_plain_sqlite_file_is_no_book(closed: Path) -> None:
    (closed / "book.db").unlink()
    plain = sqlite3.connect(closed / "book.db")
    plain.execute("CREATE TABLE entry (n INTEGER PRIMARY KEY)")
    plain.close()
    refused(closed, BookUnreadable)


@pytest.mark.parametrize("size", [0, 1, 100, PAGE - 1, PAGE, PAGE + 1900, 2 * PAGE, -PAGE])
def test_a_truncated_book_is_refused(closed: Path, size: int) -> None:
    path = closed / "book.db"
    os.truncate(path, size if size >= 0 else path.stat().st_size + size)
    refused(closed, BookUnreadable)


def test_an_emptied_book_keeps_what_its_log_still_holds(folder: Path) -> None:
    store = open_store(folder)
    act(Journal(store, "SQ01-A.k7f2"))
    files = {path: path.read_bytes() for path in folder.iterdir() if path.suffix != ".db-shm"}
    store.close()
    for path, data in files.items():
        path.write_bytes(b"" if path.name == "book.db" else data)
    refused(folder, BookUnreadable)


@pytest.mark.parametrize("data", [b"\x00" * 8192, b"SQLite format 3\x00" * 512, secrets.token_bytes(8192)])
def test_a_file_of_something_else_is_no_book(closed: Path, data: bytes) -> None:
    (closed / "book.db").write_bytes(data)
    refused(closed, BookUnreadable)


def test_a_wrong_key_leaves_lines_that_are_only_in_the_log(folder: Path, keys: Path) -> None:
    store = open_store(folder)
    act(Journal(store, "SQ01-A.k7f2"))
    files = {path: path.read_bytes() for path in folder.iterdir() if path.suffix != ".db-shm"}
    store.close()
    for path, data in files.items():
        path.write_bytes(data)
    key = key_file(keys)
    right = key.read_text()
    key.write_text(secrets.token_hex(32))
    with pytest.raises(BookUnreadable):
        open_store(folder)
    key.write_text(right)
    again = open_store(folder)
    assert len(lines(again)) == 1
    again.close()


def test_a_first_start_that_broke_off_before_there_was_a_book_goes_on(folder: Path, keys: Path) -> None:
    folder.mkdir()
    (folder / "book.id").write_text("0123456789abcdef")
    open_store(folder).close()
    assert key_file(keys).stem == (folder / "book.id").read_text() != "0123456789abcdef"


def test_a_key_made_before_the_power_went_is_used(folder: Path, keys: Path) -> None:
    open_store(folder).close()
    (folder / "book.db").unlink()
    before = key_file(keys).read_text()
    open_store(folder).close()
    assert key_file(keys).read_text() == before


def test_a_folder_that_cannot_be_one_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(BookReadOnly) as trouble:
        open_store(tmp_path / "file" / "book")
    assert trouble.value.facts == {"path": str(tmp_path / "file" / "book")}


def test_a_book_in_memory_needs_no_file() -> None:
    store = Store(":memory:", "0" * 64)
    assert store.row("SELECT 1") == (1,)
    store.close()
