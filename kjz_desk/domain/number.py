"""The number that people say and write for one act: ``0517-A-0123``."""

import re
from dataclasses import dataclass
from datetime import date

_NUMBER = re.compile(r"(\d{2})(\d{2})-([A-Z]{1,2})-(\d{4,7})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Number:
    """Month and day of the act, letter of the desk, and the desk's count of that day from 1."""

    day: date
    letter: str
    serial: int

    def __str__(self) -> str:
        return f"{self.day:%m%d}-{self.letter}-{self.serial:04d}"


def well_formed(text: str) -> bool:
    """Tell whether ``text`` has the form of an act's number."""
    return bool(_NUMBER.fullmatch(text))
