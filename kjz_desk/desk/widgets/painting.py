"""Strokes that several painted widgets share: a key cap, a text that shrinks to its place."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from kjz_desk.desk.theme import active

CAP_HEIGHT = 20
_SMALLEST = 11


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


def fitted(font: QFont, text: str, place: QRect, largest: int, *, bold: bool = False) -> QFont:
    """Return the largest face, from ``largest`` down to 11 px, in which ``text`` fits ``place``.

    Chinese names take one line at the full size; long English ones wrap and shrink.
    """
    flags = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
    for pixels in range(largest, _SMALLEST, -1):
        found = sized(font, pixels, bold=bold)
        metrics = QFontMetrics(found)
        needed = metrics.boundingRect(QRect(0, 0, place.width(), 1000), int(flags), text)
        if needed.width() <= place.width() and needed.height() <= place.height():
            return found
    return sized(font, _SMALLEST, bold=bold)


def focus_ring(painter: QPainter, rect: QRectF, radius: float, *, inside: bool = False) -> None:
    """Draw the 2 px frame that shows where the keyboard is."""
    painter.setPen(QPen(active().color("focus_on_primary" if inside else "focus"), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius)
