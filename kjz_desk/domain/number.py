"""The number that people say and write for one act: ``0517-A-0123``."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Number:
    """Month and day of the act, letter of the desk, and the desk's count of that day from 1."""

    day: date
    letter: str
    serial: int

    def __str__(self) -> str:
        return f"{self.day:%m%d}-{self.letter}-{self.serial:04d}"
