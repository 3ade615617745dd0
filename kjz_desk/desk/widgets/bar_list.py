"""Show counts by name as bars, one row each."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from kjz_desk.desk.theme import active
from kjz_desk.desk.widgets.painting import focus_ring, sized

_ROW = 24
_GAP = 10
_SIZE = 14
_THICK = 12
_LEAST = 4
"""Rows that are visible at least where the list may scroll."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One row: a name, its number, and a colour of the theme; ``whole`` is the name in full."""

    name: str
    number: int
    color: str = "primary"
    whole: str = ""


class BarList(QAbstractScrollArea):
    """Rows of name, bar and number on one scale; a row of none keeps its place and shows 0."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: tuple[Bar, ...] = ()
        self._names = 80
        self._whole = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setAutoFillBackground(False)

    @property
    def bars(self) -> Sequence[Bar]:
        """The rows as they are shown."""
        return self._bars

    def keep_whole(self) -> None:
        """Ask for room for every row, where there are few."""
        self._whole = True

    def set_name_width(self, width: int) -> None:
        """Give the names ``width`` device-independent pixels; longer ones are shortened."""
        self._names = width

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Show ``bars`` in the order given."""
        self._bars = tuple(bars)
        self.setAccessibleDescription("; ".join(f"{one.whole or one.name} {one.number:,}" for one in bars))
        self._set_range()
        self.updateGeometry()
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """Return the size that suits the widget best."""
        return QSize(2 * self._names + 80, self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return the size below which the widget is cut off."""
        return QSize(self._names + 80, _ROW * (len(self._bars) if self._whole else _LEAST))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Scroll only what does not fit."""
        super().resizeEvent(event)
        self._set_range()

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell the whole name and number of the row under the pointer."""
        if isinstance(event, QHelpEvent):
            place = (event.pos().y() + self.verticalScrollBar().value()) // _ROW
            row = self._bars[place] if 0 <= place < len(self._bars) else None
            text = f"{row.whole or row.name}: {row.number:,}" if row else ""
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().viewportEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the rows in the theme in use."""
        with QPainter(self.viewport()) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(sized(self.font(), _SIZE))
            top = -self.verticalScrollBar().value()
            for place, bar in enumerate(self._bars):
                line = QRect(6, top + place * _ROW, self.viewport().width() - 12, _ROW)
                if line.bottom() >= 0 and line.top() <= self.viewport().height():
                    self._paint_bar(painter, line, bar)
            if self.hasFocus():
                focus_ring(painter, QRectF(self.viewport().rect()), 6)

    def _set_range(self) -> None:
        room = self.viewport().height()
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, _ROW * len(self._bars) - room))
        bar.setPageStep(room)
        bar.setSingleStep(_ROW)

    def _paint_bar(self, painter: QPainter, line: QRect, bar: Bar) -> None:
        theme, metrics = active(), painter.fontMetrics()
        numbers = metrics.horizontalAdvance(f"{max(one.number for one in self._bars):,}")
        left, right = line.left() + self._names + _GAP, line.right() - numbers - _GAP
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        name = metrics.elidedText(bar.name, Qt.TextElideMode.ElideRight, self._names)
        painter.setPen(theme.color("text"))
        painter.drawText(line, middle, name)
        painter.drawText(line, middle | int(Qt.AlignmentFlag.AlignRight), f"{bar.number:,}")
        track = QRectF(left, line.center().y() - _THICK / 2 + 1, max(0, right - left), _THICK)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("surface2"))
        painter.drawRoundedRect(track, _THICK / 2, _THICK / 2)
        most = max(one.number for one in self._bars)
        if bar.number > 0:
            track.setWidth(max(_THICK, track.width() * bar.number / most))
            painter.setBrush(theme.color(bar.color))
            painter.drawRoundedRect(track, _THICK / 2, _THICK / 2)
