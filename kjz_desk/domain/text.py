"""Take text and JSON from outside, strictly: what passes here may go into the book."""

import json
import re
import unicodedata

from kjz_desk.errors import (
    DuplicateKey,
    ForbiddenCharacter,
    MalformedPhone,
    NotJson,
    TextTooLong,
    TextTooShort,
    WrongType,
)

LINE_LIMIT = 65_535
"""Longest accepted line in bytes."""

_CANONICAL = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False)
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
_PHONE = re.compile(r"1\d{10}|0\d{2,3}-\d{7,8}", re.ASCII)


_FORBIDDEN = frozenset({"Cc", "Cs", "Cn", "Zl", "Zp"})
_IDEOGRAPHIC = range(0x20000, 0x40000)
"""The planes that Unicode keeps for ideographs; each year's edition fills more of them."""


class NotANumber:
    """What ``NaN`` and ``Infinity`` are read as, so that the field they stand in can be named."""


def parse_object(data: bytes | str) -> dict[str, object]:
    """Read one JSON object.

    Raises ``NotJson`` (also for broken UTF-8 and endless nesting) and ``DuplicateKey``.
    """
    try:
        text = data.decode("utf-8") if isinstance(data, bytes) else data
        found = json.loads(text, object_pairs_hook=_unique, parse_constant=lambda _: NotANumber())
    except (ValueError, RecursionError) as error:
        raise NotJson from error
    if not isinstance(found, dict):
        raise NotJson
    return found


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Refuse an object in which one key stands twice: readers would disagree on its value."""
    found: dict[str, object] = {}
    for key, value in pairs:
        if key in found:
            raise DuplicateKey(printable(key))
        found[key] = value
    return found


def printable(text: str) -> str:
    """Return the beginning of a text from outside in a form that any terminal or log can take."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text[:60])


def canonical(record: object) -> str:
    """Return ``record`` as compact JSON, the one form in which this program writes."""
    return _CANONICAL.encode(record)


def cleaned(value: object, field: str, *, low: int = 1, high: int, lines: bool = False) -> str:
    """Return ``value`` as text of ``low`` to ``high`` characters, trimmed, otherwise untouched.

    Text is not normalised: NFC would change compatibility ideographs in people's names. Line breaks
    are let through only where ``lines`` is set.
    """
    if not isinstance(value, str):
        raise WrongType(field, wanted="text")
    text = value.strip()
    if len(text) > high:
        raise TextTooLong(field, limit=high, length=len(text))
    for character in text:
        if character == "\n" and lines:
            continue
        if _forbidden(character):
            raise ForbiddenCharacter(field, point=f"U+{ord(character):04X}")
    if len(text) < low:
        raise TextTooShort(field, limit=low)
    return text


def _forbidden(character: str) -> bool:
    """Tell whether a character must not be kept: control, bidirectional, surrogate or of no meaning.

    Python's tables are older than some people's names: Extension I came in 2023 for names in the
    population register (GB 18030-2022, level 3), so an ideographic plane is let through as a whole.
    """
    point = ord(character)
    if point in _IDEOGRAPHIC and point & 0xFFFE != 0xFFFE:
        return False
    return character in _BIDI or unicodedata.category(character) in _FORBIDDEN


def phone_number(value: object, field: str) -> str:
    """Return a phone as 11 digits (mobile) or area code, hyphen, 7 or 8 digits (fixed line).

    Full-width digits are folded and blanks dropped, since a Chinese input method leaves both behind.
    """
    text = cleaned(value, field, high=40)
    folded = unicodedata.normalize("NFKC", text).replace(" ", "")
    if not _PHONE.fullmatch(folded):
        raise MalformedPhone(field)
    return folded


def masked_name(name: str) -> str:
    """Return the surname and one or two stars: ``李**`` (GB/T 35273-2020, 7.2)."""
    return name[:1] + "*" * min(max(len(name) - 1, 1), 2) if name else ""


def masked_phone(phone: str) -> str:
    """Return the phone without its middle: ``138****5678`` (GB/T 35273-2020, 7.2)."""
    return f"{phone[:3]}****{phone[-4:]}" if phone else ""
