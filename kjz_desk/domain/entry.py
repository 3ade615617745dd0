"""One line of the book: the exact JSON text of one fact, chained to the line before it."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import cast

from kjz_desk.domain.text import canonical, parse_object
from kjz_desk.errors import NotJson

VERSION = 1
GENESIS = "0" * 64
"""What the first line of a desk names as the line before it."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Who writes: the desk's name with its incarnation, and the last line it wrote."""

    desk: str
    seq: int
    last: str

    @property
    def letter(self) -> str:
        """The desk's letter: ``A`` in ``SQ01-A.k7f2``."""
        return letter_of(self.desk)


@dataclass(frozen=True, slots=True)
class Line:
    """A line and its id, the SHA-256 of its UTF-8 bytes in hexadecimal."""

    text: str
    id: str
    seq: int


def desk_name(site_number: str, letter: str, incarnation: str) -> str:
    """Return the name of a desk: ``SQ01-A.k7f2``."""
    return f"{site_number}-{letter}.{incarnation}"


def letter_of(desk: str) -> str:
    """Return the letter in a desk's name."""
    return desk.partition(".")[0].rpartition("-")[2]


def identity(text: str) -> str:
    """Return the id of a line: SHA-256 over its UTF-8 bytes, 64 hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()


def person_digest(salt: bytes, data: str) -> str:
    """Return what a line holds of personal data: a salted SHA-256 that says nothing without them."""
    return hashlib.sha256(salt + data.encode()).hexdigest()


def composed(
    origin: Origin,
    *,
    at: datetime,
    kind: str,
    by: str,
    method: str,
    fact: dict[str, object],
    number: str = "",
    ref: str = "",
    person: str = "",
    written: datetime | None = None,
) -> Line:
    """Return the line that follows ``origin.last``.

    ``number`` is what was told to people, ``ref`` the id of the line that a void speaks of,
    ``person`` the digest of the personal data kept beside the line, ``written`` the moment of writing
    where that is not ``at``.
    """
    record: dict[str, object] = {
        "v": VERSION,
        "desk": origin.desk,
        "seq": origin.seq + 1,
        "prev": origin.last,
        "at": at.isoformat(timespec="milliseconds"),
        "kind": kind,
        "by": by,
        "method": method,
    }
    if written:
        record["stamp"] = written.isoformat(timespec="milliseconds")
    if number:
        record["number"] = number
    if ref:
        record["ref"] = ref
    record["fact"] = fact
    if person:
        record["person"] = person
    text = canonical(record)
    return Line(text, identity(text), origin.seq + 1)


@dataclass(frozen=True, slots=True)
class Parsed:
    """A line read back for an audit: its place in its desk's chain."""

    desk: str
    seq: int
    prev: str
    kind: str
    person: str


def parsed(text: str) -> Parsed:
    """Read what chains a line; raises ``NotJson`` where the text is no line at all."""
    record = parse_object(text)
    desk, seq, prev = record.get("desk"), record.get("seq"), record.get("prev")
    if not (isinstance(desk, str) and isinstance(seq, int) and isinstance(prev, str)):
        raise NotJson
    return Parsed(desk, seq, prev, str(record.get("kind")), cast("str", record.get("person") or ""))
