"""The sentences for expected trouble, for window and command line alike."""

from collections.abc import Mapping
from typing import Final

from kjz_desk.errors import DeskError, Fact
from kjz_desk.phrases import QT_TRANSLATE_NOOP, phrase

SENTENCES: Final[Mapping[str, str]] = {
    "not-json": QT_TRANSLATE_NOOP("Sentence", "This is not one JSON object in UTF-8."),
    "line-too-long": QT_TRANSLATE_NOOP("Sentence", "The line is longer than {limit} bytes."),
    "duplicate-key": QT_TRANSLATE_NOOP("Sentence", "This stands twice in one object."),
    "unknown-field": QT_TRANSLATE_NOOP("Sentence", "An act has no such field."),
    "wrong-type": QT_TRANSLATE_NOOP("Sentence", "Please give {wanted}."),
    "out-of-range": QT_TRANSLATE_NOOP("Sentence", "Please give a whole number from {low} to {high}."),
    "unknown-code": QT_TRANSLATE_NOOP("Sentence", "“{value}” is not in the list."),
    "missing": QT_TRANSLATE_NOOP("Sentence", "Please fill this in."),
    "empty-act": QT_TRANSLATE_NOOP(
        "Sentence", "Nothing to record yet: choose a group, a topic or an item."
    ),
    "text-too-long": QT_TRANSLATE_NOOP("Sentence", "At most {limit} characters, please."),
    "text-too-short": QT_TRANSLATE_NOOP("Sentence", "At least {limit} characters, please."),
    "forbidden-character": QT_TRANSLATE_NOOP("Sentence", "A character that cannot be kept: {point}."),
    "malformed-phone": QT_TRANSLATE_NOOP(
        "Sentence", "A phone has 11 digits, or an area code, a hyphen and 7 or 8 digits."
    ),
    "child-contact": QT_TRANSLATE_NOOP(
        "Sentence", "Under 14, only a guardian's name and phone may be kept."
    ),
    "guardian-not-needed": QT_TRANSLATE_NOOP("Sentence", "Only for a child under 14 is a guardian kept."),
    "consent-missing": QT_TRANSLATE_NOOP("Sentence", "The guardian has to agree first."),
    "malformed-time": QT_TRANSLATE_NOOP(
        "Sentence", "A time looks like 2021-05-17T09:30:00+08:00, with its offset."
    ),
    "future-time": QT_TRANSLATE_NOOP("Sentence", "This time has not come yet."),
    "unknown-number": QT_TRANSLATE_NOOP("Sentence", "There is no act {value}."),
    "already-void": QT_TRANSLATE_NOOP("Sentence", "{value} is void already."),
    "nothing-to-undo": QT_TRANSLATE_NOOP("Sentence", "This desk has nothing left to undo today."),
    "malformed-day": QT_TRANSLATE_NOOP("Sentence", "A day looks like 2021-05-17."),
    "unknown-format": QT_TRANSLATE_NOOP("Sentence", "The file name should end in one of: {known}."),
    "code-too-long": QT_TRANSLATE_NOOP(
        "Sentence", "A QR code that people can scan holds at most {limit} bytes."
    ),
    "file-trouble": QT_TRANSLATE_NOOP("Sentence", "{path} cannot be read or written: {reason}."),
    "printer-trouble": QT_TRANSLATE_NOOP(
        "Sentence", "The printer “{printer}” is not ready. Save a PDF instead, or choose another printer."
    ),
    "reference-fault": QT_TRANSLATE_NOOP("Sentence", "{file}, line {line}, {column}: {problem}."),
    "reference-unusable": QT_TRANSLATE_NOOP(
        "Sentence", "The data folder {path} has no usable event, departments or sites."
    ),
    "key-missing": QT_TRANSLATE_NOOP(
        "Sentence",
        "The key of this book is not on this computer ({path}). The book is untouched; put the key file"
        " back, or choose another book folder.",
    ),
    "book-missing": QT_TRANSLATE_NOOP("Sentence", "There is no book in {path}."),
    "book-unreadable": QT_TRANSLATE_NOOP(
        "Sentence",
        "The book {path} does not open with its key, or is damaged. It is untouched; keep it, and choose"
        " another book folder to go on.",
    ),
    "book-too-new": QT_TRANSLATE_NOOP(
        "Sentence", "The book was written by a newer version of this program (step {step})."
    ),
    "book-busy": QT_TRANSLATE_NOOP("Sentence", "Another program is using the book. Please try again."),
    "book-full": QT_TRANSLATE_NOOP(
        "Sentence", "The disk is full. Nothing was lost; free some space and save again."
    ),
    "book-read-only": QT_TRANSLATE_NOOP("Sentence", "The book's folder cannot be written to: {path}."),
    "place-unsafe": QT_TRANSLATE_NOOP(
        "Sentence",
        "{path} cannot keep a book safely, as a network drive cannot. Choose a folder on this computer.",
    ),
    "engine-unsound": QT_TRANSLATE_NOOP(
        "Sentence", "This SQLite engine ({version}) can damage a book; install 3.51.3 or newer."
    ),
}
"""What to say for each error code."""

FIELDS: Final[Mapping[str, str]] = {
    "site": QT_TRANSLATE_NOOP("Field", "Site"),
    "department": QT_TRANSLATE_NOOP("Field", "Department"),
    "visit": QT_TRANSLATE_NOOP("Field", "Visit"),
    "group": QT_TRANSLATE_NOOP("Field", "Audience group"),
    "age": QT_TRANSLATE_NOOP("Field", "Age"),
    "town": QT_TRANSLATE_NOOP("Field", "Town"),
    "count": QT_TRANSLATE_NOOP("Field", "Head count"),
    "organisation": QT_TRANSLATE_NOOP("Field", "Organisation"),
    "grade": QT_TRANSLATE_NOOP("Field", "Grade"),
    "consultations": QT_TRANSLATE_NOOP("Field", "Consultations"),
    "topic": QT_TRANSLATE_NOOP("Field", "Topic"),
    "mode": QT_TRANSLATE_NOOP("Field", "Mode"),
    "outcome": QT_TRANSLATE_NOOP("Field", "Outcome"),
    "question": QT_TRANSLATE_NOOP("Field", "Question"),
    "answer": QT_TRANSLATE_NOOP("Field", "Answer"),
    "items": QT_TRANSLATE_NOOP("Field", "Items"),
    "material": QT_TRANSLATE_NOOP("Field", "Material"),
    "quantity": QT_TRANSLATE_NOOP("Field", "Quantity"),
    "movement": QT_TRANSLATE_NOOP("Field", "Movement"),
    "party": QT_TRANSLATE_NOOP("Field", "From or to"),
    "note": QT_TRANSLATE_NOOP("Field", "Note"),
    "person": QT_TRANSLATE_NOOP("Field", "Person"),
    "name": QT_TRANSLATE_NOOP("Field", "Name"),
    "phone": QT_TRANSLATE_NOOP("Field", "Phone"),
    "guardian_name": QT_TRANSLATE_NOOP("Field", "Guardian's name"),
    "guardian_phone": QT_TRANSLATE_NOOP("Field", "Guardian's phone"),
    "consent": QT_TRANSLATE_NOOP("Field", "Consent"),
    "notice": QT_TRANSLATE_NOOP("Field", "Notice"),
    "at": QT_TRANSLATE_NOOP("Field", "Time"),
    "void": QT_TRANSLATE_NOOP("Field", "Number"),
    "reason": QT_TRANSLATE_NOOP("Field", "Reason"),
    "display": QT_TRANSLATE_NOOP("Field", "Display"),
    "day": QT_TRANSLATE_NOOP("Field", "Day"),
    "handout": QT_TRANSLATE_NOOP("Field", "Handout"),
    "layout": QT_TRANSLATE_NOOP("Field", "Layout"),
    "copies": QT_TRANSLATE_NOOP("Field", "Copies"),
    "out": QT_TRANSLATE_NOOP("Field", "File"),
}
"""What a form calls each field, by the last part of its path."""

_FACTS: Final[Mapping[str, str]] = {
    "text": QT_TRANSLATE_NOOP("Fact", "a text"),
    "whole-number": QT_TRANSLATE_NOOP("Fact", "a whole number"),
    "yes-or-no": QT_TRANSLATE_NOOP("Fact", "true or false"),
    "list": QT_TRANSLATE_NOOP("Fact", "a list"),
    "object": QT_TRANSLATE_NOOP("Fact", "an object"),
    "missing-file": QT_TRANSLATE_NOOP("Fact", "the file is not there"),
    "not-text": QT_TRANSLATE_NOOP("Fact", "the file is not text in UTF-8"),
    "missing-column": QT_TRANSLATE_NOOP("Fact", "this column is missing"),
    "missing-value": QT_TRANSLATE_NOOP("Fact", "a value is missing"),
    "not-a-number": QT_TRANSLATE_NOOP("Fact", "this is not a whole number"),
    "duplicate-code": QT_TRANSLATE_NOOP("Fact", "this code stands twice"),
    "unknown-reference": QT_TRANSLATE_NOOP("Fact", "this code is in no list"),
    "malformed": QT_TRANSLATE_NOOP("Fact", "this cannot be read"),
}
"""The facts that are words of ours and not of the user."""

FINDINGS: Final[Mapping[str, str]] = {
    "damaged-pages": QT_TRANSLATE_NOOP("Finding", "{detail} damaged pages in the file"),
    "altered-line": QT_TRANSLATE_NOOP("Finding", "{desk} line {seq}: the text was altered"),
    "fork": QT_TRANSLATE_NOOP("Finding", "{desk} line {seq}: two lines stand at this place"),
    "missing-lines": QT_TRANSLATE_NOOP("Finding", "{desk}: lines {detail} are missing"),
    "broken-chain": QT_TRANSLATE_NOOP(
        "Finding", "{desk} line {seq}: does not follow from the line before it"
    ),
    "altered-person": QT_TRANSLATE_NOOP("Finding", "{desk} line {seq}: the personal data were altered"),
    "reading-differs": QT_TRANSLATE_NOOP("Finding", "the table {detail} differs from the lines"),
    "unreadable": QT_TRANSLATE_NOOP("Finding", "the book could not be read to its end ({detail})"),
}
"""What to say for each finding of an audit."""


COLON: Final = QT_TRANSLATE_NOOP("Field", ": ")
"""What stands between a field's name and the sentence about it."""


def sentence(error: DeskError, language: str) -> str:
    """Return what to tell a person, the field first where one is to blame."""
    words = {key: _fact(value, language) for key, value in error.facts.items()}
    text = phrase("Sentence", SENTENCES[error.code], language).format_map(_Facts(words))
    field = field_name(error.field, language)
    return f"{field}{phrase('Field', COLON, language)}{text}" if field else text


def field_name(field: str, language: str) -> str:
    """Return what a form calls the field at the end of a path such as ``items[0].quantity``."""
    last = field.rpartition(".")[2].partition("[")[0]
    return phrase("Field", FIELDS[last], language) if last in FIELDS else field


def finding_sentence(code: str, facts: Mapping[str, Fact], language: str) -> str:
    """Return what to tell a person about one finding of an audit."""
    return phrase("Finding", FINDINGS[code], language).format_map(_Facts(facts))


class _Facts(dict[str, Fact]):
    """Facts for a sentence; one that was not measured is shown as a dash, never as an error."""

    def __missing__(self, key: str) -> str:
        return "-"


def _fact(value: Fact, language: str) -> Fact:
    return phrase("Fact", _FACTS[value], language) if isinstance(value, str) and value in _FACTS else value
