"""Show the visits of a day by hour, as columns stacked by audience group."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kjz_desk.desk.theme import active
from kjz_desk.desk.widgets import drawing
from kjz_desk.desk.widgets.painting import focus_ring
from kjz_desk.documents import chart
from kjz_desk.domain.reference import Reference
from kjz_desk.domain.tally import Tally
from kjz_desk.domain.tally_table import listed

_SIZE = 13.0
"""Height of the type in device-independent pixels."""
_EDGE = 4
"""Room for the focus ring on every side."""


class HourChart(QWidget):
    """The chart of the daily tally on screen; the pointer, or Left and Right, pick an hour.

    ``picked`` carries the hour, -1 when none is picked any more.
    """

    picked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hour = -1
        self._tally: Tally | None = None
        self._reference: Reference | None = None
        self._language = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    def show_tally(self, tally: Tally, reference: Reference, language: str) -> None:
        """Show the hours of ``tally``."""
        self._tally, self._reference, self._language = tally, reference, language
        self.setAccessibleDescription("; ".join(self.words(hour) for hour in tally.hours))
        self.update()

    def words(self, hour: int) -> str:
        """Return an hour's figures: its sum, then every group that came."""
        if self._tally is None or self._reference is None or hour < 0:
            return ""
        tally, names = self._tally, self._reference.groups
        parts = [
            f"{names.brief_of(code, self._language)} {tally.hour_groups[hour, code]:,}"
            for code, _ in listed(tally.groups, names)
            if tally.hour_groups.get((hour, code))
        ]
        whole = f"{hour:02}:00–{hour + 1:02}:00  {tally.hours.get(hour, 0):,}"
        return f"{whole}  ({' · '.join(parts)})" if parts else whole

    def hours(self) -> Sequence[int]:
        """Return the hours that have a place in the chart."""
        if self._tally is None or not self._tally.hours:
            return ()
        return range(min(chart.OPEN, *self._tally.hours), max(chart.CLOSE, *self._tally.hours) + 1)

    def pick(self, hour: int) -> None:
        """Mark the column of ``hour``, or none for -1."""
        if hour != self.hour:
            self.hour = hour
            self.picked.emit(hour)
            self.update()

    def sizeHint(self) -> QSize:
        """Return the size that suits the widget best."""
        return QSize(620, 300)

    def minimumSizeHint(self) -> QSize:
        """Return the size below which the widget is cut off."""
        return QSize(380, 180)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the chart in the theme in use."""
        with QPainter(self) as painter:
            painter.translate(_EDGE, _EDGE)
            if self._tally is not None and self._reference is not None:
                self._paint_band(painter)
                drawing.paint(painter, self._drawn(self._tally, self._reference), self.font())
            painter.translate(-_EDGE, -_EDGE)
            if self.hasFocus():
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                focus_ring(painter, QRectF(self.rect()), 6)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the hours with Left and Right, to the ends with Home and End."""
        hours = self.hours()
        place = hours.index(self.hour) if self.hour in hours else -1
        steps = {
            Qt.Key.Key_Left: max(place - 1, 0),
            Qt.Key.Key_Right: min(place + 1, len(hours) - 1),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(hours) - 1,
        }
        wanted = steps.get(Qt.Key(event.key()))
        if wanted is None or not hours:
            event.ignore()
        else:
            self.pick(hours[wanted])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pick the hour under the pointer."""
        self.pick(self._hour_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Pick nothing once the pointer has left."""
        super().leaveEvent(event)
        self.pick(-1)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Pick nothing once the keyboard is elsewhere."""
        super().focusOutEvent(event)
        self.pick(-1)

    def _drawn(self, tally: Tally, reference: Reference) -> chart.Drawing:
        return chart.hour_chart(
            tally,
            reference,
            width=self.width() - 2 * _EDGE,
            height=self.height() - 2 * _EDGE,
            palette=drawing.palette(),
            language=self._language,
            size=_SIZE,
        )

    def _hour_at(self, point: QPointF) -> int:
        hours = self.hours()
        if not hours:
            return -1
        place = int((point.x() - _EDGE) * len(hours) / max(1, self.width() - 2 * _EDGE))
        return hours[min(max(place, 0), len(hours) - 1)]

    def _paint_band(self, painter: QPainter) -> None:
        """Draw the ground of the picked hour."""
        hours = self.hours()
        if self.hour in hours:
            pitch = (self.width() - 2 * _EDGE) / len(hours)
            left = hours.index(self.hour) * pitch
            band = QRectF(left + 2, 0, pitch - 4, self.height() - 2 * _EDGE)
            painter.fillRect(band, active().color("primary_soft"))
