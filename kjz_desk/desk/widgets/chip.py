"""A rounded button that is chosen or not, with its key and, where it counts, how often."""

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from kjz_desk.desk.theme import Theme, active
from kjz_desk.desk.widgets.painting import CAP_HEIGHT, focus_ring, key_cap, sized, words

NOTE_TONES = {"": "text2", "low": "warn", "out": "danger", "short": "danger"}
"""Theme colour of the second line by the state of a stock."""


class Chip(QAbstractButton):
    """One choice: a name, an optional second line, the key that presses it, and its count.

    ``pressed_once`` and ``taken_back`` say what the person wants; whoever owns the chip answers
    with ``set_count``. ``code`` is free for the owner.
    """

    pressed_once = Signal(str)
    taken_back = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.code = ""
        self.key = ""
        self.note = ""
        self.note_tone = ""
        self.count = 0
        self.counting = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.clicked.connect(self._press)

    def show_choice(self, code: str, name: str, *, key: str = "", note: str = "", tone: str = "") -> None:
        """Offer the choice ``code`` under its ``name``; ``tone`` is a stock's state."""
        self.code, self.key, self.note, self.note_tone = code, key, note, tone
        self.setText(name)
        # An ampersand in a name, as in "Q&A", is no mnemonic: it would take Alt+A away from the page.
        self.setShortcut(QKeySequence())
        self.setAccessibleName(name)
        self.setToolTip(f"{name}  ({key})" if key else name)
        self.setVisible(bool(code))
        self.setMaximumHeight(52 if note else 40)
        self._describe()
        self.updateGeometry()

    def set_count(self, count: int) -> None:
        """Show that the choice was made ``count`` times."""
        self.count = count
        self._describe()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size that suits the widget best."""
        return QSize(120, 46 if self.note else 38)

    def minimumSizeHint(self) -> QSize:
        """Return the size below which the widget is cut off."""
        return QSize(72, 42 if self.note else 34)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave every key that is not the widget's own to the page."""
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press of a mouse button."""
        if event.button() == Qt.MouseButton.RightButton and self.count:
            self.taken_back.emit(self.code)
            return
        super().mousePressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Light up under the pointer."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Go dim again."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the widget in the theme in use."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint(painter, active())

    def _press(self) -> None:
        self.pressed_once.emit(self.code)

    def _describe(self) -> None:
        parts = [self.note] if self.note else []
        if self.count:
            parts.append(f"×{self.count}")
        self.setAccessibleDescription(" ".join(parts))

    def _paint(self, painter: QPainter, theme: Theme) -> None:
        chosen = self.count > 0
        fill, edge, ink = self._colors(theme)
        width = theme.border_width
        box = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        radius = min(box.height() / 2, 12)
        painter.setPen(QPen(edge, width))
        painter.setBrush(fill)
        painter.drawRoundedRect(box, radius, radius)
        if self.hasFocus():
            focus_ring(painter, QRectF(self.rect()), radius, inside=chosen)
        left = 10
        if self.key:
            cap = QRectF(7, (self.height() - CAP_HEIGHT) / 2, 20, CAP_HEIGHT)
            edge_color = ink if chosen else theme.color("border_strong")
            key_cap(painter, cap, self.key, ink=ink if chosen else theme.color("text2"), edge=edge_color)
            left = 32
        right = self._badge(painter, theme) if self.count and self.counting else self.width() - 8
        self._words(painter, QRect(left, 0, right - left, self.height()), ink)

    def _colors(self, theme: Theme) -> tuple[QColor, QColor, QColor]:
        if not self.isEnabled():
            return theme.color("surface2"), theme.color("border"), theme.color("text3")
        if self.property("state") == "error":
            return theme.color("danger_soft"), theme.color("danger"), theme.color("text")
        if self.count:
            return theme.color("primary"), theme.color("primary"), theme.color("on_primary")
        if self.underMouse():
            return theme.color("surface2"), theme.color("primary"), theme.color("text")
        return theme.color("surface"), theme.color("border_strong"), theme.color("text")

    def _badge(self, painter: QPainter, theme: Theme) -> int:
        """Draw how often the choice was made; return where the words have to end."""
        painter.setFont(sized(self.font(), 14, bold=True))
        text = f"×{self.count}"
        width = painter.fontMetrics().horizontalAdvance(text) + 12
        box = QRectF(self.width() - 8 - width, (self.height() - 22) / 2, width, 22)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("on_primary"))
        painter.drawRoundedRect(box, 11, 11)
        painter.setPen(theme.color("primary"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        return self.width() - 12 - int(width)

    def _words(self, painter: QPainter, place: QRect, ink: QColor) -> None:
        painter.setPen(ink)
        name = QRect(place)
        name.adjust(0, 1, 0, -15 if self.note else -1)
        words(painter, name, self.text(), 15, bold=self.count > 0)
        if self.note:
            theme = active()
            painter.setPen(ink if self.count else theme.color(NOTE_TONES.get(self.note_tone, "text2")))
            painter.setFont(sized(self.font(), 12, bold=bool(self.note_tone) and self.note_tone != "ok"))
            below = QRect(place.left(), place.bottom() - 17, place.width(), 14)
            painter.drawText(below, int(Qt.AlignmentFlag.AlignVCenter), self.note)
            if self.note_tone in {"out", "short"} and not self.count:
                painter.setBrush(theme.color("danger"))
                painter.setPen(Qt.PenStyle.NoPen)
                painter.drawEllipse(QPointF(place.right() - 2, below.center().y()), 3, 3)
