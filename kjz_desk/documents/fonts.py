"""Register the bundled Noto Sans SC and make any text printable with it."""

from functools import cache
from typing import Final

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from kjz_desk import assets

REGULAR: Final = "NotoSansSC"
BOLD: Final = "NotoSansSC-Bold"
LEAST: Final = 0.66
"""How small a text may get to fit its place, in parts of the size that was meant for it."""
_FILES: Final = {REGULAR: "NotoSansSC-Regular.ttf", BOLD: "NotoSansSC-Bold.ttf"}


@cache
def register() -> tuple[TTFont, ...]:
    """Register both faces with reportlab, once in a process, and return them."""
    folder = assets.root() / "resources" / "fonts"
    faces = tuple(TTFont(name, str(folder / file)) for name, file in _FILES.items())
    for face in faces:
        pdfmetrics.registerFont(face)
    return faces


def missing(text: str) -> str:
    """Return the characters of ``text`` that one of the faces lacks, each once, in their order."""
    tables = [face.face.charToGlyph for face in register()]
    return "".join(dict.fromkeys(one for one in text if not all(table.get(ord(one)) for table in tables)))


def printable(text: str) -> str:
    """Return ``text`` with each character that cannot be drawn as its code point: ``[U+20BB7]``.

    A box in place of a character would lose it without a word.
    """
    lost = set(missing(text))
    return "".join(f"[U+{ord(one):04X}]" if one in lost else one for one in text) if lost else text


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Return the width in points of printable ``text`` set in ``size`` points."""
    register()
    return float(pdfmetrics.stringWidth(text, BOLD if bold else REGULAR, size))


def fitted(text: str, size: float, room: float, *, bold: bool = False) -> tuple[str, float]:
    """Return printable ``text`` and the size in points, at most ``size``, at which it has ``room``.

    Type is made smaller down to ``LEAST`` of ``size``; a text that is longer still ends in an
    ellipsis. A number, or a text that ends in one, is never cut, however small it gets.
    """
    needed = width(text, size, bold=bold)
    if needed <= room:
        return text, size
    if text[-1:].isdecimal() or room >= LEAST * needed:
        return text, size * room / needed
    while text and width(text + "…", size * LEAST, bold=bold) > room:
        text = text[:-1]
    return text + "…", size * LEAST
