"""Append lines to the book and audit them; the only module that writes an entry."""

import secrets
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

from kjz_desk.book.connection import MEMORY, DriverError, Store
from kjz_desk.book.migrations import migrate
from kjz_desk.book.readings import NAMES
from kjz_desk.book.receptions import day_number
from kjz_desk.domain.entry import (
    GENESIS,
    Line,
    Origin,
    composed,
    identity,
    letter_of,
    parsed,
    person_digest,
)
from kjz_desk.domain.number import Number
from kjz_desk.domain.person import Person
from kjz_desk.domain.text import LINE_LIMIT, canonical
from kjz_desk.errors import AlreadyVoid, DeskError, LineTooLong

Compose = Callable[[Origin], Line]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing an audit found: a code, the desk and place it concerns, and what was seen."""

    code: str
    desk: str = ""
    seq: int = 0
    detail: str = ""


class Journal:
    """The lines of one book, written as one desk."""

    def __init__(self, store: Store, desk: str) -> None:
        """Write as ``desk``, a name with an incarnation such as ``SQ01-A.k7f2``."""
        self._store = store
        self.desk = desk

    def append_act(
        self,
        *,
        at: datetime,
        kind: str,
        by: str,
        method: str,
        fact: dict[str, object],
        person: Person | None = None,
        written: datetime | None = None,
    ) -> tuple[Line, str]:
        """Write one numbered act and return its line and number; it is on disk when this returns.

        ``written`` is the moment of writing where that is not ``at``. Raises ``LineTooLong`` for texts
        that together make more than a line may have.
        """
        salt, data = (secrets.token_bytes(16), canonical(person.data())) if person else (b"", "")
        digest = person_digest(salt, data) if person else ""
        with self._store.transaction():
            number = str(self._next_number(at))
            line = self._write(
                lambda origin: composed(
                    origin,
                    at=at,
                    kind=kind,
                    by=by,
                    method=method,
                    fact=fact,
                    number=number,
                    person=digest,
                    written=written,
                )
            )
            if person:
                self._store.run(
                    "INSERT INTO person SELECT n, :salt, :data FROM entry WHERE id = :id",
                    id=line.id,
                    salt=salt,
                    data=data,
                )
        return line, number

    def append_void(self, entry: str, *, number: str, at: datetime, by: str, reason: str) -> Line:
        """Write that the line ``entry`` does not count; ``reason`` is a code.

        ``number`` is only named in ``AlreadyVoid``: two programs on one book may void the same act
        at the same moment, and only the first of them may.
        """
        with self._store.transaction():
            if self._store.row("SELECT 1 FROM voiding WHERE ref = :entry", entry=entry):
                raise AlreadyVoid("void", value=number)
            return self._write(
                lambda origin: composed(
                    origin, at=at, kind="void", by=by, method="live", fact={"reason": reason}, ref=entry
                )
            )

    def begin(self, *, at: datetime, fact: dict[str, object]) -> None:
        """Write the first line of this desk, which says who it is, unless it has been written."""
        with self._store.transaction():
            if self._store.row("SELECT 1 FROM entry WHERE desk = :desk", desk=self.desk) is None:
                self._write(
                    lambda origin: composed(origin, at=at, kind="desk", by="", method="live", fact=fact)
                )

    def _write(self, compose: Compose) -> Line:
        """Insert the line that follows the desk's last one; the lock is held, so the tip stands."""
        tip = self._store.row(
            "SELECT seq, id FROM entry WHERE desk = :desk ORDER BY seq DESC LIMIT 1", desk=self.desk
        )
        seq, last = tip or (0, GENESIS)
        line = compose(Origin(self.desk, seq, last))
        if len(line.text.encode()) > LINE_LIMIT:
            raise LineTooLong("", limit=LINE_LIMIT)
        self._store.run("INSERT INTO entry(id, line) VALUES (:id, :line)", id=line.id, line=line.text)
        return line

    def _next_number(self, at: datetime) -> Number:
        """Return the next number of this desk's letter on the day of ``at``."""
        day, letter = at.date(), letter_of(self.desk)
        (serial,) = self._store.row(
            "SELECT coalesce(max(serial), 0) FROM act WHERE day = :day AND letter = :letter",
            day=day_number(day),
            letter=letter,
        ) or (0,)
        return Number(day, letter, serial + 1)


def audited(store: Store) -> Iterator[Finding]:
    """Yield everything that is wrong in the book: pages, chain, personal data, readings."""
    try:
        damaged = store.page_damage()
        if damaged:
            yield Finding("damaged-pages", detail=str(damaged))
        yield from _audited_lines(store)
        yield from _audited_persons(store)
        yield from _audited_readings(store)
    except DeskError as error:
        yield Finding("unreadable", detail=error.code)


def _audited_lines(store: Store) -> Iterator[Finding]:
    """Check each line's id and its link to the line before it."""
    desk, seq, last = "", 0, GENESIS
    for found_desk, found_seq, entry, text in store.each(
        "SELECT desk, seq, id, line FROM entry ORDER BY desk, seq, n"
    ):
        if found_desk != desk:
            desk, seq, last = found_desk, 0, GENESIS
        if identity(text) != entry:
            yield Finding("altered-line", desk, found_seq)
        if found_seq == seq:
            yield Finding("fork", desk, found_seq)
        elif found_seq > seq + 1:
            yield Finding("missing-lines", desk, found_seq, f"{seq + 1}-{found_seq - 1}")
        elif _told(text, "prev") != last:
            yield Finding("broken-chain", desk, found_seq)
        seq, last = found_seq, entry


def _told(text: str, what: str) -> object:
    """Return what a line says of ``prev`` or ``person``, ``None`` where it is no line any more."""
    try:
        return getattr(parsed(text), what)
    except DeskError:
        return None


def _audited_persons(store: Store) -> Iterator[Finding]:
    """Hold personal data against the digest in their line."""
    for desk, seq, text, salt, data in store.each(
        "SELECT desk, seq, line, salt, data FROM person JOIN entry USING (n)"
    ):
        if _told(text, "person") != person_digest(salt, data):
            yield Finding("altered-person", desk, seq)


def _audited_readings(store: Store) -> Iterator[Finding]:
    """Read all lines again into an empty book in memory and compare every reading with it."""
    with_lines = Store(MEMORY, "0" * 64)
    try:
        migrate(with_lines)
        with with_lines.transaction():
            with_lines.run_many(
                "INSERT INTO entry(n, id, line) VALUES (?, ?, ?)",
                store.each("SELECT n, id, line FROM entry ORDER BY n"),
            )
        for name in NAMES:
            if not _same(store, with_lines, name):
                yield Finding("reading-differs", detail=name)
    except DriverError:
        # A line that was tampered with need not fit the tables; the audit of lines has named it.
        yield Finding("unreadable", detail="unfit-line")
    finally:
        with_lines.close()


def _same(store: Store, other: Store, table: str) -> bool:
    """Compare two readings row by row, each scanned in the order of its primary key."""
    sql = f"SELECT * FROM {table}"  # noqa: S608 - a constant of this program
    return all(a == b for a, b in _paired(store.each(sql), other.each(sql)))


def _paired(left: Iterator[object], right: Iterator[object]) -> Iterator[tuple[object, object]]:
    """Pair two streams to the end of the longer one."""
    end = object()
    while True:
        a, b = next(left, end), next(right, end)
        if a is end and b is end:
            return
        yield a, b


def rebuild(store: Store) -> None:
    """Empty every reading and read all lines again, in one transaction."""
    with store.transaction():
        for name in NAMES:
            store.run(f"DELETE FROM {name}")  # noqa: S608 - a constant of this program
        store.run("INSERT INTO reading SELECT n, id, line FROM entry ORDER BY n")
