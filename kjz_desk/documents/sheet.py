"""Geometry as data: boxes in millimetres from the top left corner, and the sheets they lie on."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in millimetres; ``x`` and ``y`` are its top left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.height

    @property
    def centre(self) -> float:
        """The middle between left and right."""
        return self.x + self.width / 2

    @property
    def middle(self) -> float:
        """The middle between top and bottom."""
        return self.y + self.height / 2


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of paper with the pages that are printed on it, side by side."""

    width: float
    height: float
    pages: tuple[Box, ...]

    @property
    def cuts(self) -> tuple[float, ...]:
        """Where the sheet is cut from top to bottom, in millimetres from the left."""
        return tuple(page.x for page in self.pages if page.x > 0)


A4: Final = Sheet(210, 297, (Box(0, 0, 210, 297),))
A5_TWO: Final = Sheet(297, 210, (Box(0, 0, 148.5, 210), Box(148.5, 0, 148.5, 210)))
