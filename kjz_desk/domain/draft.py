"""Read the fields of a draft strictly: what is misspelt, missing or of another kind is named."""

import re
from collections.abc import Mapping, Sequence
from typing import NoReturn, cast

from kjz_desk.domain.text import cleaned
from kjz_desk.errors import Missing, OutOfRange, UnknownField, WrongType

_PLAIN_KEY = re.compile(r"[a-z_]{1,40}")


def objects(value: object, field: str, limit: int) -> Sequence[tuple[Mapping[str, object], str]]:
    """Return each object of a list with the path that its fields begin with."""
    if value is None:
        return ()
    if not isinstance(value, list | tuple):
        raise WrongType(field, wanted="list")
    if len(value) > limit:
        raise OutOfRange(field, low=0, high=limit, value=len(value))
    return [(mapping(one, f"{field}[{n}]"), f"{field}[{n}].") for n, one in enumerate(value)]


def mapping(value: object, field: str) -> Mapping[str, object]:
    """Return ``value`` if it is an object, else raise ``WrongType``."""
    if not isinstance(value, Mapping):
        raise WrongType(field, wanted="object")
    return cast("Mapping[str, object]", value)


def only(draft: Mapping[str, object], where: str, *keys: str) -> None:
    """Refuse a key that is none of ``keys``: a misspelt field must not be lost in silence."""
    for key in draft:
        if key not in keys:
            _unknown(where, str(key))


def _unknown(where: str, key: str) -> NoReturn:
    """Name the unknown key, without repeating whatever hostile text it may be."""
    raise UnknownField(where + (key if _PLAIN_KEY.fullmatch(key) else "?"))


def given(draft: Mapping[str, object], key: str) -> bool:
    """Tell whether ``key`` is there and not null."""
    return draft.get(key) is not None


def needed(draft: Mapping[str, object], key: str, where: str) -> object:
    """Return the value of ``key`` or raise ``Missing``."""
    value = draft.get(key)
    if value is None or value == "":
        raise Missing(where + key)
    return value


def optional(draft: Mapping[str, object], key: str, where: str, limit: int, *, lines: bool = False) -> str:
    """Return the text of ``key``, empty where it is not there or blank."""
    value = draft.get(key)
    return "" if value is None else cleaned(value, where + key, low=0, high=limit, lines=lines)


def whole(value: object, field: str, low: int, high: int) -> int:
    """Return ``value`` if it is a whole number from ``low`` to ``high``; ``True`` and 1.0 are none."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise WrongType(field, wanted="whole-number")
    if not low <= value <= high:
        raise OutOfRange(field, low=low, high=high, value=value if abs(value) < 10**12 else None)
    return value
