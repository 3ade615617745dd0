"""Personal data of one person, kept beside the book's lines and never in them."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from kjz_desk.domain.draft import only, optional
from kjz_desk.domain.text import cleaned, masked_name, masked_phone, phone_number
from kjz_desk.errors import (
    ChildContact,
    ConsentMissing,
    GuardianNotNeeded,
    WrongType,
)

NAME = (2, 50)
"""Shortest and longest name in characters; ``·`` and rare Han characters are welcome."""

_OWN = ("name", "phone")
_GUARDIAN = ("guardian_name", "guardian_phone")


@dataclass(frozen=True, slots=True)
class Person:
    """What one person agreed to leave; ``notice`` is the version of the notice that was shown."""

    name: str = ""
    phone: str = ""
    guardian_name: str = ""
    guardian_phone: str = ""
    consent: bool = False
    notice: str = ""

    def data(self) -> dict[str, object]:
        """Return what is stored, without the empty fields."""
        return {key: value for key, value in asdict(self).items() if value}

    @property
    def masked(self) -> str:
        """The name as a list shows it: ``李**``, a guardian's in brackets."""
        return masked_name(self.name) or (
            f"({masked_name(self.guardian_name)})" if self.guardian_name else ""
        )

    @property
    def masked_phone(self) -> str:
        """The phone as a list shows it: ``138****5678``."""
        return masked_phone(self.phone or self.guardian_phone)


def checked_person(draft: Mapping[str, object], *, child: bool) -> Person | None:
    """Return the personal data of ``draft``, ``None`` if there are none.

    For a ``child`` under 14 only a guardian's data may be kept, with the guardian's consent
    (PIPL art. 28 and 31); for anybody else no guardian is asked for.
    """
    only(draft, "person.", *_OWN, *_GUARDIAN, "consent", "notice")
    consent = draft.get("consent", False)
    if not isinstance(consent, bool):
        raise WrongType("person.consent", wanted="yes-or-no")
    _refuse(draft, _OWN if child else _GUARDIAN, child=child)
    found = Person(
        name=_name(draft, "name"),
        phone=_phone(draft, "phone"),
        guardian_name=_name(draft, "guardian_name"),
        guardian_phone=_phone(draft, "guardian_phone"),
        consent=consent,
        notice=optional(draft, "notice", "person.", 20),
    )
    if child and (found.guardian_name or found.guardian_phone) and not consent:
        raise ConsentMissing("person.consent")
    has_data = found.name or found.phone or found.guardian_name or found.guardian_phone
    return found if has_data else None


def _refuse(draft: Mapping[str, object], keys: tuple[str, ...], *, child: bool) -> None:
    """Refuse the fields that this kind of person must not leave."""
    for key in keys:
        if draft.get(key):
            raise (ChildContact if child else GuardianNotNeeded)(f"person.{key}")


def _name(draft: Mapping[str, object], key: str) -> str:
    value = draft.get(key)
    if value is None or value == "":
        return ""
    return cleaned(value, f"person.{key}", low=NAME[0], high=NAME[1])


def _phone(draft: Mapping[str, object], key: str) -> str:
    value = draft.get(key)
    return phone_number(value, f"person.{key}") if value is not None and value != "" else ""
