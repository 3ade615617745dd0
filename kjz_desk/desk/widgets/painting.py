"""Strokes that several painted widgets share: a key cap, words that shrink to their place."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption

from kjz_desk.desk.theme import active

CAP_HEIGHT = 20
_SMALLEST = 10
_LEADING = 1.18
_CUT = "…"
_YIELD = 3
"""How many sizes a text gives up before it takes a second line."""


def key_cap(
    painter: QPainter, rect: QRectF, text: str, *, ink: QColor, edge: QColor, fill: QColor | None = None
) -> None:
    """Draw the key that does the same as the widget: ``text`` in a small rounded frame."""
    painter.save()
    painter.setPen(QPen(edge, 1))
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setPen(ink)
    painter.setFont(sized(painter.font(), 13, bold=True))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


def sized(font: QFont, pixels: int, *, bold: bool = False) -> QFont:
    """Return ``font`` at ``pixels`` height."""
    found = QFont(font)
    found.setPixelSize(pixels)
    found.setBold(bold)
    return found


def cut(painter: QPainter, text: str, width: int) -> str:
    """Return ``text`` as it fits into ``width`` in the painter's font, cut with … where it is longer."""
    return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width)


def write_line(
    painter: QPainter, place: QRect, text: str, font: QFont, color: str, *, right: bool = False
) -> None:
    """Write ``text`` in one line into ``place`` in a colour of the theme, cut where it is too long."""
    painter.setPen(active().color(color))
    painter.setFont(font)
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    shown = cut(painter, text, place.width())
    painter.drawText(place, int(side | Qt.AlignmentFlag.AlignVCenter), shown)


def words(painter: QPainter, place: QRect, text: str, largest: int, *, bold: bool = False) -> None:
    """Write ``text`` into ``place``, centred by height, in the largest face that takes it whole.

    Chinese names take one line at the full size; long English ones shrink a little, then wrap and
    shrink down to 10 px, and only what does not fit even then is cut with ….
    """
    one_line = [(pixels, 1) for pixels in range(largest, largest - _YIELD, -1)]
    wrapped = [(px, max(int(place.height() / _step(px)), 1)) for px in range(largest, _SMALLEST - 1, -1)]
    for pixels, most in (*one_line, *wrapped):
        font = sized(painter.font(), pixels, bold=bold)
        lines = _lines(text, font, place.width(), most=most)
        if not lines[-1].endswith(_CUT):
            break
    step = _step(pixels)
    painter.setFont(font)
    top = place.top() + (place.height() - step * len(lines)) / 2
    for number, line in enumerate(lines):
        row = QRectF(place.left(), top + number * step, place.width(), step)
        painter.drawText(row, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, line)


def _step(pixels: int) -> float:
    """Return the distance of two lines; the bundled face asks for more than its letters need."""
    return pixels * _LEADING


def _lines(text: str, font: QFont, width: int, *, most: int) -> list[str]:
    """Break ``text`` into at most ``most`` lines, the last one cut if there is more."""
    layout = QTextLayout(text, font)
    if font.pixelSize() == _SMALLEST:
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
    layout.beginLayout()
    found: list[str] = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start, length = line.textStart(), line.textLength()
        if len(found) == most - 1 and start + length < len(text):
            rest = QFontMetrics(font).elidedText(text[start:] + " ", Qt.TextElideMode.ElideRight, width)
            found.append(rest.rstrip() if rest.rstrip().endswith(_CUT) else rest.rstrip() + _CUT)
            break
        if line.naturalTextWidth() > width:
            found.append(text[start : start + length] + _CUT)
            break
        found.append(text[start : start + length].rstrip())
    layout.endLayout()
    return found or [""]


def focus_ring(painter: QPainter, rect: QRectF, radius: float, *, inside: bool = False) -> None:
    """Draw the 2 px frame that shows where the keyboard is."""
    painter.setPen(QPen(active().color("focus_on_primary" if inside else "focus"), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius)
