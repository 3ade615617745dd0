"""QR codes as matrices of modules (GB/T 18284-2000), sized so that a telephone reads them outdoors."""

from dataclasses import dataclass
from typing import Final

from qrcode import constants
from qrcode.main import QRCode

from kjz_desk.errors import CodeTooLong

Matrix = tuple[tuple[bool, ...], ...]
"""Rows of modules from the top; ``True`` is dark. The quiet zone is not part of it."""

QUIET: Final = 4
"""Light modules that the standard demands on each side."""
SMALLEST: Final = 0.8
"""Smallest module in millimetres of a code read from paper in the hand, in the open."""
COMFORTABLE: Final = 1.2
"""Module in millimetres from which a code may spend room on better error correction."""
DOT: Final = 25.4 / 300
"""A dot of a 300 dpi printer in millimetres; modules of whole dots print evenly at 600 and 1200 too."""
LIMIT: Final = 213
"""Longest content in bytes: version 10 at level M, 65 modules with the quiet zone."""

_LEVELS: Final = {"M": constants.ERROR_CORRECT_M, "Q": constants.ERROR_CORRECT_Q}


@dataclass(frozen=True, slots=True)
class Code:
    """A code to be drawn: its modules, and the side of one in millimetres, a whole number of dots."""

    matrix: Matrix
    module: float

    @property
    def quiet(self) -> float:
        """The width of the quiet zone in millimetres."""
        return QUIET * self.module

    @property
    def side(self) -> float:
        """The side of the code with its quiet zone, in millimetres."""
        return (len(self.matrix) + 2 * QUIET) * self.module


def matrix(content: str, level: str = "M") -> Matrix:
    """Return the smallest code that holds ``content`` at error correction ``M`` (15 %) or ``Q`` (25 %).

    Raises ``CodeTooLong`` where it has more than ``LIMIT`` bytes.
    """
    length = len(content.encode())
    if length > LIMIT:
        raise CodeTooLong(limit=LIMIT, length=length)
    code = QRCode(error_correction=_LEVELS[level], border=0)
    code.add_data(content)
    code.make(fit=True)
    return tuple(tuple(bool(module) for module in row) for row in code.modules)


def fitted(content: str, side: float) -> Code:
    """Return the code of ``content`` with the largest modules that ``side`` millimetres have room for.

    Level Q is taken where its modules stay comfortable, else M, since large modules are read
    sooner than damage is repaired. Raises ``CodeTooLong`` where modules would be under ``SMALLEST``.
    """
    for level, least in (("Q", COMFORTABLE), ("M", SMALLEST)):
        found = matrix(content, level)
        dots = int(side / (len(found) + 2 * QUIET) / DOT)
        if dots * DOT >= least:
            return Code(found, dots * DOT)
    raise CodeTooLong(limit=LIMIT, length=len(content.encode()))
