"""Open the encrypted store and speak to it; the only module that names the driver."""

import contextlib
import importlib
import secrets
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, Final

from sqlcipher3 import dbapi2 as driver

from kjz_desk.errors import (
    BookBusy,
    BookFull,
    BookReadOnly,
    BookTrouble,
    BookUnreadable,
    EngineUnsound,
    PlaceUnsafe,
)

Row = tuple[Any, ...]
DriverError = driver.Error
"""What is raised for a statement or a row that no rule allows: a fault of ours, or of another program."""

# A connection that checkpoints while another writes could corrupt a WAL book from 3.7.0 up to these.
_SOUND: Final = ((3, 51, 3), (3, 50, 7), (3, 44, 6))

_LOG: Final = "journal_mode=WAL"
PAGE: Final = 2048
"""Bytes of a page. An act touches a dozen pages, and each is encrypted and signed whole: half the usual
size saves a sixth of a save, and a day's figures cost the same."""
MEMORY: Final = ":memory:"
"""The path of a book that lives in memory only, for an audit."""

_PRAGMAS: Final = (
    # EXTRA comes first: set later, the switch to WAL itself would not survive a power cut.
    "synchronous=EXTRA",
    _LOG,
    "fullfsync=1",
    "checkpoint_fullfsync=1",
    "foreign_keys=1",
    "cell_size_check=1",
    "trusted_schema=0",
    # Without it, REPLACE would remove a line past the trigger that keeps every line.
    "recursive_triggers=1",
    "secure_delete=1",
    "mmap_size=0",
    "cache_size=-65536",
    "busy_timeout=5000",
    # A checkpoint must not fall into a save; ``Store.checkpoint`` is called when the desk is idle.
    "wal_autocheckpoint=0",
)


def sqlite_utils() -> ModuleType:
    """Return sqlite-utils, taught that our driver's errors are the ones to expect.

    Its import takes longer than the first window, so only what needs it calls this.
    """
    sys.modules.setdefault("pysqlite3", sys.modules["sqlcipher3"])
    sys.modules.setdefault("pysqlite3.dbapi2", driver)
    return importlib.import_module("sqlite_utils")


def new_key() -> str:
    """Return a fresh key for a book: 32 random bytes in hexadecimal."""
    return secrets.token_hex(32)


class Store:
    """One connection to a book: rows in, rows out, and named transactions.

    Every method raises a ``BookTrouble`` for what the disk or another program does to the book.
    """

    def __init__(self, path: Path | str, key: str) -> None:
        """Open ``path`` (made if it is not there) with ``key``, 64 hexadecimal digits."""
        _refuse_unsound_engine()
        self.path = str(path)
        with self._named_trouble():
            self._connection: Any = driver.connect(self.path, isolation_level=None)
            try:
                self._open(key)
            except BaseException:
                self._connection.close()
                raise

    def _open(self, key: str) -> None:
        run = self._connection.execute
        run("PRAGMA cipher_log_level=NONE")
        run(f"PRAGMA key=\"x'{key}'\"")
        run(f"PRAGMA cipher_page_size={PAGE}")
        # A wrong key or a broken first page shows here, before any pragma writes.
        run("SELECT count(*) FROM sqlite_master").fetchone()
        for pragma in _PRAGMAS:
            answer = run(f"PRAGMA {pragma}").fetchall()
            if pragma == _LOG and answer != [("wal",)] and self.path != MEMORY:
                raise PlaceUnsafe("", path=self.path)

    def rows(self, sql: str, **values: object) -> list[Row]:
        """Return all rows of a query."""
        with self._named_trouble():
            found: list[Row] = self._connection.execute(sql, values).fetchall()
        return found

    def each(self, sql: str, **values: object) -> Iterator[Row]:
        """Yield the rows of a query as they come, for results too large for memory."""
        with self._named_trouble():
            yield from self._connection.execute(sql, values)

    def row(self, sql: str, **values: object) -> Row | None:
        """Return the first row of a query."""
        with self._named_trouble():
            found: Row | None = self._connection.execute(sql, values).fetchone()
        return found

    def run(self, sql: str, **values: object) -> int:
        """Run one statement and return the id of the row it made."""
        with self._named_trouble():
            return int(self._connection.execute(sql, values).lastrowid or 0)

    def run_many(self, sql: str, rows: Iterable[Any]) -> None:
        """Run one statement for each of ``rows``."""
        with self._named_trouble():
            self._connection.executemany(sql, rows)

    def script(self, sql: str) -> None:
        """Run several statements inside the transaction that is open."""
        with self._named_trouble():
            for statement in _statements(sql):
                self._connection.execute(statement)

    @contextlib.contextmanager
    def transaction(self) -> Iterator[None]:
        """Hold the write lock for one thing a person did; durable once the block has ended."""
        with self._named_trouble():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    def checkpoint(self) -> None:
        """Copy the write-ahead log into the book without waiting for readers."""
        self.rows("PRAGMA wal_checkpoint(PASSIVE)")

    def page_damage(self) -> int:
        """Return how many pages fail their HMAC, read from the file as it is on disk."""
        return len(self.rows("PRAGMA cipher_integrity_check"))

    @property
    def raw(self) -> Any:  # noqa: ANN401 - the driver has no types
        """The driver's connection, for sqlite-utils."""
        return self._connection

    def close(self) -> None:
        """Close the connection; the last one to close empties the write-ahead log."""
        self._connection.close()

    @contextlib.contextmanager
    def _named_trouble(self) -> Iterator[None]:
        """Turn the driver's errors into what a person can act on; a fault of ours stays a fault."""
        try:
            yield
        except driver.Error as error:
            trouble = _TROUBLE.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
            if trouble is None:
                raise
            raise trouble("", path=self.path) from error


_TROUBLE: Final[dict[int, type[BookTrouble]]] = {
    5: BookBusy,  # SQLITE_BUSY
    6: BookBusy,  # SQLITE_LOCKED
    8: BookReadOnly,  # SQLITE_READONLY
    10: BookUnreadable,  # SQLITE_IOERR
    11: BookUnreadable,  # SQLITE_CORRUPT
    13: BookFull,  # SQLITE_FULL
    14: BookReadOnly,  # SQLITE_CANTOPEN
    26: BookUnreadable,  # SQLITE_NOTADB
}


def _statements(sql: str) -> Iterator[str]:
    """Split a script at the semicolons that end a statement, as SQLite itself sees them."""
    pending = ""
    for line in sql.splitlines(keepends=True):
        pending += line
        if driver.complete_statement(pending):
            yield pending
            pending = ""


def _refuse_unsound_engine() -> None:
    """Refuse an engine in which two connections could corrupt a WAL book (fixed in 3.51.3)."""
    version = tuple(int(part) for part in driver.sqlite_version.split("."))
    sound = any(version[:2] == fixed[:2] and version >= fixed for fixed in _SOUND)
    if not sound and version < _SOUND[0]:
        raise EngineUnsound("", version=driver.sqlite_version)
