"""What can go wrong that a person can do something about: a code, a field and facts, no prose."""

from typing import ClassVar

Fact = str | int | float | None


class DeskError(Exception):
    """Expected trouble; ``messages.sentence`` turns it into words.

    ``field`` is the dotted path of the input that is at fault (``visit.count``,
    ``items[0].quantity``), empty where no field is to blame.
    """

    code: ClassVar[str] = ""

    def __init__(self, field: str = "", **facts: Fact) -> None:
        super().__init__(self.code, field, facts)
        self.field = field
        self.facts = facts


class Refused(DeskError):
    """An input was refused; the book is as it was."""


class NotJson(Refused):
    """The line is not one JSON object in UTF-8."""

    code = "not-json"


class LineTooLong(Refused):
    """The line is longer than ``limit`` bytes."""

    code = "line-too-long"


class DuplicateKey(Refused):
    """The same key stands twice in one object."""

    code = "duplicate-key"


class UnknownField(Refused):
    """A key that no act has."""

    code = "unknown-field"


class WrongType(Refused):
    """The value is of another kind than ``wanted`` (text, whole number, yes or no, list, object)."""

    code = "wrong-type"


class OutOfRange(Refused):
    """The number is not between ``low`` and ``high``."""

    code = "out-of-range"


class UnknownCode(Refused):
    """The code ``value`` is in no list of the reference data, or is retired there."""

    code = "unknown-code"


class Missing(Refused):
    """A field that this act needs is not there."""

    code = "missing"


class EmptyAct(Refused):
    """Nobody came, nothing was asked, nothing was given."""

    code = "empty-act"


class TextTooLong(Refused):
    """The text has more than ``limit`` characters."""

    code = "text-too-long"


class TextTooShort(Refused):
    """The text has fewer than ``limit`` characters."""

    code = "text-too-short"


class ForbiddenCharacter(Refused):
    """The text holds a control, bidirectional or surrogate character, ``point`` (``U+202E``)."""

    code = "forbidden-character"


class MalformedPhone(Refused):
    """The phone is neither a mobile number of 11 digits nor an area code, hyphen and number."""

    code = "malformed-phone"


class ChildContact(Refused):
    """A name or phone of a child under 14 was given; only a guardian's may be kept."""

    code = "child-contact"


class GuardianNotNeeded(Refused):
    """Guardian's data were given for somebody who is not a child under 14."""

    code = "guardian-not-needed"


class ConsentMissing(Refused):
    """A guardian's data need the guardian's consent."""

    code = "consent-missing"


class MalformedTime(Refused):
    """The time is not ISO 8601 with an offset from UTC."""

    code = "malformed-time"


class FutureTime(Refused):
    """The time is later than now."""

    code = "future-time"


class UnknownNumber(Refused):
    """No act has the number ``value``."""

    code = "unknown-number"


class AlreadyVoid(Refused):
    """The act ``value`` was voided before."""

    code = "already-void"


class NothingToUndo(Refused):
    """This desk has no act of this day left to undo."""

    code = "nothing-to-undo"


class MalformedDay(Refused):
    """The day is not a date like 2021-05-17."""

    code = "malformed-day"


class UnknownFormat(Refused):
    """The file name's ending is none of ``known``."""

    code = "unknown-format"


class CodeTooLong(Refused):
    """The content of a QR code is longer than ``limit`` bytes, so its modules would be too small."""

    code = "code-too-long"


class FileTrouble(DeskError):
    """A file could not be read or written: ``path``, ``reason``."""

    code = "file-trouble"


class PrinterTrouble(DeskError):
    """The printer ``printer`` is not there or refused the job."""

    code = "printer-trouble"


class ReferenceFault(DeskError):
    """A fault in the reference data: ``file``, ``line``, ``column`` and ``problem``.

    ``problem`` is one of missing-file, not-text, missing-column, missing-value, not-a-number,
    duplicate-code, unknown-reference, malformed.
    """

    code = "reference-fault"


class ReferenceUnusable(DeskError):
    """The folder ``path`` holds no usable event or no department, so no desk can be run on it."""

    code = "reference-unusable"


class BookTrouble(DeskError):
    """The book cannot be used as it is."""


class KeyMissing(BookTrouble):
    """The key file ``path`` of this book is not there."""

    code = "key-missing"


class BookMissing(BookTrouble):
    """The folder ``path`` that was named holds no book."""

    code = "book-missing"


class BookUnreadable(BookTrouble):
    """The book at ``path`` does not open with its key: wrong key or damaged file."""

    code = "book-unreadable"


class BookTooNew(BookTrouble):
    """The book was written by a newer version: it has the step ``step``."""

    code = "book-too-new"


class BookBusy(BookTrouble):
    """Another program holds the book's write lock for too long."""

    code = "book-busy"


class BookFull(BookTrouble):
    """The disk that holds the book is full."""

    code = "book-full"


class BookReadOnly(BookTrouble):
    """The book or its folder cannot be written to: ``path``."""

    code = "book-read-only"


class PlaceUnsafe(BookTrouble):
    """The folder ``path`` knows no write-ahead log, as a network drive does not."""

    code = "place-unsafe"


class EngineUnsound(BookTrouble):
    """The SQLite engine ``version`` lies in the range of the WAL-reset fault."""

    code = "engine-unsound"
