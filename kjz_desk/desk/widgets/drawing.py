"""Paint a drawing of ``documents.chart``, so that screen and paper show one thing."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from kjz_desk.desk.theme import active
from kjz_desk.documents import chart

_SIDES: Final = {"start": 0.0, "middle": 0.5, "end": 1.0}
"""Which part of a text lies left of its anchor."""


def palette() -> chart.Palette:
    """Return the colours of the theme in use for a chart."""
    theme = active()
    return chart.screen(
        theme.groups,
        text=theme.text("text"),
        quiet=theme.text("text2"),
        line=theme.text("border_strong"),
        bar=theme.text("primary"),
        surface=theme.text("surface"),
    )


def paint(painter: QPainter, drawing: chart.Drawing, font: QFont) -> None:
    """Draw the shapes of ``drawing`` in device-independent pixels from the origin of ``painter``."""
    painter.save()
    for shape in drawing.shapes:
        if isinstance(shape, chart.Rect):
            _paint_rect(painter, shape)
        elif isinstance(shape, chart.Line):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, shape.x1 != shape.x2 != shape.y1)
            painter.setPen(QPen(QColor(shape.colour), shape.weight))
            painter.drawLine(QPointF(shape.x1, shape.y1), QPointF(shape.x2, shape.y2))
        else:
            _paint_label(painter, shape, font)
    painter.restore()


def _paint_rect(painter: QPainter, shape: chart.Rect) -> None:
    """Fill on whole pixels: the parts of a column must neither blur nor leave gaps."""
    left, top = round(shape.x), round(shape.y)
    width, height = round(shape.x + shape.width) - left, round(shape.y + shape.height) - top
    painter.fillRect(QRectF(left, top, width, height), QColor(shape.fill))
    if shape.weight and height > 2:
        painter.fillRect(QRectF(left, top, width, 1), QColor(shape.line))


def _paint_label(painter: QPainter, shape: chart.Label, font: QFont) -> None:
    face = QFont(font)
    face.setPixelSize(max(1, round(shape.size)))
    face.setBold(shape.bold)
    width = QFontMetricsF(face).horizontalAdvance(shape.text)
    painter.setFont(face)
    painter.setPen(QPen(QColor(shape.colour), 1, Qt.PenStyle.SolidLine))
    painter.drawText(QPointF(shape.x - width * _SIDES[shape.anchor], shape.y), shape.text)
