"""Draw how much of a material is left, and say its state in a word beside the colour."""

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kjz_desk.desk.theme import active
from kjz_desk.domain.material import Stock

THICK = 8
_BARS = {"low": "accent", "out": "danger", "short": "danger"}
TONES = {"low": "warn", "out": "danger", "short": "danger"}
"""Theme colour and tone of a pill by the state of a stock; ``ok`` has none."""
ICONS = {"low": "triangle-alert", "out": "circle-alert", "short": "circle-alert"}


def state_word(state: str) -> str:
    """Return the word for the state of a stock, empty while there is enough."""
    translate = QCoreApplication.translate
    return {
        "low": translate("StockBar", "low"),
        "out": translate("StockBar", "none left"),
        "short": translate("StockBar", "below zero"),
    }.get(state, "")


def share(stock: Stock) -> float:
    """Return what is left as a part of all that this desk ever had, from 0 to 1."""
    had = max(stock.opening, stock.opening + stock.moved, 1)
    return min(max(stock.left / had, 0), 1)


def paint_bar(painter: QPainter, place: QRectF, part: float, state: str) -> None:
    """Draw the bar of a stock into ``place``; a last copy is still seen, an empty one is framed."""
    theme = active()
    color = theme.color(_BARS.get(state, "primary"))
    radius = place.height() / 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(color if state in {"out", "short"} else theme.color("border"))
    painter.setBrush(theme.color("surface2"))
    painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), radius - 0.5, radius - 0.5)
    if part > 0:
        filled = QRectF(place)
        filled.setWidth(max(place.height(), place.width() * part))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawRoundedRect(filled, radius, radius)
    painter.restore()


class StockBar(QWidget):
    """The bar of one material."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._part, self._state = 0.0, "out"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_stock(self, stock: Stock) -> None:
        """Show what is left of ``stock``."""
        self._part, self._state = share(stock), stock.state
        self.setAccessibleName(f"{stock.left:,} {state_word(stock.state)}".strip())
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size that suits the widget best."""
        return QSize(200, THICK + 2)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the bar in the theme in use."""
        with QPainter(self) as painter:
            paint_bar(painter, QRectF(0, 1, self.width(), THICK), self._part, self._state)
