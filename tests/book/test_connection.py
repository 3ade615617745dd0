"""A store is durable and encrypted, and names what the disk or another program does to it."""

from pathlib import Path

import pytest

from kjz_desk.book import connection, open_store
from kjz_desk.book.connection import DriverError, Store
from kjz_desk.book.journal import Journal
from kjz_desk.errors import BookBusy, BookFull, BookReadOnly, BookUnreadable, EngineUnsound
from tests.book.written import act, lines


def test_a_book_is_opened_for_durability_before_speed(store: Store) -> None:
    expected = {
        "journal_mode": "wal",
        "synchronous": 3,
        "fullfsync": 1,
        "checkpoint_fullfsync": 1,
        "foreign_keys": 1,
        "trusted_schema": 0,
        "recursive_triggers": 1,
        "secure_delete": 1,
        "mmap_size": 0,
        "wal_autocheckpoint": 0,
    }
    found = {name: (store.row(f"PRAGMA {name}") or (None,))[0] for name in expected}
    assert found == expected


def test_a_transaction_that_fails_leaves_nothing(store: Store) -> None:
    with pytest.raises(ZeroDivisionError), store.transaction():
        store.run("INSERT INTO meta VALUES ('a', 'b')")
        _ = 1 / 0
    assert store.rows("SELECT * FROM meta") == []
    with store.transaction():
        store.run("INSERT INTO meta VALUES ('a', 'c')")
    assert store.rows("SELECT * FROM meta") == [("a", "c")]


def test_a_book_that_another_program_writes_to_is_busy_and_then_free(folder: Path, store: Store) -> None:
    other = open_store(folder)
    other.row("PRAGMA busy_timeout=20")
    journal = Journal(other, "SQ01-A.k7f2")
    with store.transaction(), pytest.raises(BookBusy):
        act(journal)
    act(journal)
    assert len(lines(store)) == 1
    other.close()


def test_what_is_not_committed_yet_is_not_seen(folder: Path, store: Store) -> None:
    other = open_store(folder)
    with store.transaction():
        store.run("INSERT INTO meta VALUES ('a', 'b')")
        assert other.rows("SELECT * FROM meta") == []
    assert other.rows("SELECT * FROM meta") == [("a", "b")]
    other.close()


def test_a_full_disk_loses_nothing_and_goes_on_when_there_is_room(store: Store, journal: Journal) -> None:
    act(journal)
    (pages,) = store.row("PRAGMA page_count") or (0,)
    store.row(f"PRAGMA max_page_count={pages}")
    written = 1
    with pytest.raises(BookFull):
        for _ in range(500):
            act(journal)
            written += 1
    assert len(lines(store)) == written
    store.row("PRAGMA max_page_count=100000")
    act(journal)
    assert [seq for (seq,) in store.rows("SELECT seq FROM entry ORDER BY n")] == list(range(1, written + 2))


def test_a_book_that_may_not_be_written_says_so_and_can_be_read(store: Store, journal: Journal) -> None:
    act(journal)
    store.row("PRAGMA query_only=1")
    with pytest.raises(BookReadOnly):
        act(journal)
    assert len(lines(store)) == 1


def test_a_row_that_breaks_a_rule_is_a_fault_of_ours_and_stays_one(store: Store) -> None:
    with pytest.raises(DriverError):
        store.run("INSERT INTO meta VALUES ('a', NULL)")


def test_a_script_keeps_triggers_whole(store: Store) -> None:
    with store.transaction():
        store.script(
            "CREATE TABLE a (n INTEGER); -- a remark; and more\n"
            "CREATE TABLE b (n INTEGER);\n"
            "CREATE TRIGGER t AFTER INSERT ON a BEGIN\n DELETE FROM b;\n INSERT INTO b VALUES (7);\nEND;\n"
        )
        store.run("INSERT INTO a VALUES (1)")
    assert store.rows("SELECT n FROM b") == [(7,)]


def test_rows_come_one_by_one_also_when_the_reading_breaks_off(store: Store, journal: Journal) -> None:
    for _ in range(3):
        act(journal)
    each = store.each("SELECT seq FROM entry ORDER BY n")
    assert next(each) == (1,)
    each.close()
    act(journal)
    assert len(lines(store)) == 4


def test_a_closed_log_is_folded_into_the_book(folder: Path) -> None:
    store = open_store(folder)
    act(Journal(store, "SQ01-A.k7f2"))
    assert (folder / "book.db-wal").stat().st_size > 0
    store.checkpoint()
    store.close()
    assert not (folder / "book.db-wal").exists()


def test_a_page_that_was_altered_on_disk_is_counted(folder: Path) -> None:
    store = open_store(folder)
    for _ in range(50):
        act(Journal(store, "SQ01-A.k7f2"))
    store.close()
    data = bytearray((folder / "book.db").read_bytes())
    data[-2000] ^= 1
    (folder / "book.db").write_bytes(data)
    again = open_store(folder)
    assert again.page_damage() == 1
    with pytest.raises(BookUnreadable):
        again.row("PRAGMA integrity_check")
    again.close()


@pytest.mark.parametrize(
    ("version", "sound"),
    [
        ("3.53.4", True),
        ("3.51.3", True),
        ("3.51.2", False),
        ("3.50.7", True),
        ("3.50.6", False),
        ("3.45.3", False),
        ("3.44.6", True),
        ("3.40.1", False),
        ("4.0.0", True),
    ],
)
def test_an_engine_that_may_corrupt_a_book_is_refused(
    monkeypatch: pytest.MonkeyPatch, version: str, sound: bool
) -> None:
    monkeypatch.setattr(connection.driver, "sqlite_version", version)
    if sound:
        Store(":memory:", "0" * 64).close()
    else:
        with pytest.raises(EngineUnsound) as trouble:
            Store(":memory:", "0" * 64)
        assert trouble.value.facts == {"version": version}
