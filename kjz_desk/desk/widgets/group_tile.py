"""The tile of one audience group: choose it for the form, or count one visitor at once."""

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from kjz_desk.desk import icons
from kjz_desk.desk.theme import Theme, active
from kjz_desk.desk.widgets.painting import focus_ring, key_cap, sized, words

ICONS = {
    "youth": "graduation-cap",
    "farmers": "sprout",
    "workers": "hard-hat",
    "elderly": "heart-handshake",
    "officials": "landmark",
    "residents": "users-round",
}
"""The icon of each audience group; colour is never the only sign."""


class GroupTile(QAbstractButton):
    """Icon, name, key and today's visits of a group, with a button that counts one more."""

    chosen = Signal(str)
    counted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.code = ""
        self._index = 1
        self._today = 0
        self._counting = False
        self._over_plus = False
        self.setCheckable(True)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_group(self, code: str, name: str, *, index: int) -> None:
        """Stand for the group ``code``, which the key ``index`` (from 1) chooses."""
        self.code, self._index = code, index
        self.setText(name)
        tip = self.tr("{name}: {key} chooses, Alt+{key} counts one")
        self.setToolTip(tip.format(name=name, key=index))
        self._describe()

    def set_today(self, visits: int) -> None:
        """Show how many visitors of the group came today."""
        self._today = visits
        self._describe()
        self.update()

    def set_counting(self, *, on: bool) -> None:
        """Show that the plain key counts at once."""
        self._counting = on
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size that suits the widget best."""
        return QSize(172, 84)

    def minimumSizeHint(self) -> QSize:
        """Return the size below which the widget is cut off."""
        return QSize(120, 76)

    def nextCheckState(self) -> None:
        """Leave the state to the page: several ways of choosing lead to it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave every key that is not the widget's own to the page."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.chosen.emit(self.code)
        else:
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up what is under the pointer."""
        over = self._plus().contains(event.position())
        if over != self._over_plus:
            self._over_plus = over
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press of a mouse button."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setDown(True)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Act where the button was let go."""
        if not self.isDown():
            return
        self.setDown(False)
        if self._plus().contains(event.position()):
            self.counted.emit(self.code)
        elif self.rect().contains(event.position().toPoint()):
            self.chosen.emit(self.code)

    def leaveEvent(self, event: QEvent) -> None:
        """Go dim again."""
        super().leaveEvent(event)
        self._over_plus = False
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the widget in the theme in use."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint(painter, active())

    def _describe(self) -> None:
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(self.tr("{count} today").format(count=self._today))

    def _plus(self) -> QRectF:
        """Return where the button lies that counts one more; its target is larger than its face."""
        return QRectF(self.width() - 68, self.height() - 44, 66, 42)

    def _paint(self, painter: QPainter, theme: Theme) -> None:
        color = theme.color(f"group{self._index}")
        self._body(painter, theme)
        head = QRect(44, 7, self.width() - 44 - 37, 28)
        mark = icons.pixmap(
            ICONS.get(self.code, "user"), f"group{self._index}", 22, self.devicePixelRatioF()
        )
        painter.drawPixmap(QPointF(17, 11), mark)
        painter.setPen(theme.color("text"))
        words(painter, head, self.text(), 16, bold=True)
        cap = QRectF(self.width() - 34, 10, 24, 24)
        key_cap(painter, cap, str(self._index), ink=theme.color("text2"), edge=theme.color("border_strong"))
        painter.setPen(theme.color("text"))
        number = QRect(17, self.height() - 43, self.width() - 17 - 62, 41)
        words(painter, number, f"{self._today:,}", 34, bold=True)
        face = self._plus().adjusted(10, 8, -10, -6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color.lighter(115) if self._over_plus else color)
        painter.drawRoundedRect(face, 8, 8)
        painter.setPen(theme.color("on_primary"))
        painter.setFont(sized(self.font(), 16, bold=True))
        painter.drawText(face, Qt.AlignmentFlag.AlignCenter, "+1")

    def _body(self, painter: QPainter, theme: Theme) -> None:
        color = theme.color(f"group{self._index}")
        lively = self.isChecked() or self._counting
        width = 3 if lively else theme.border_width
        box = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        radius = theme.radius
        painter.setPen(QPen(color if lively else theme.color("border"), width))
        painter.setBrush(theme.color("primary_soft" if self.isChecked() else "surface"))
        painter.drawRoundedRect(box, radius, radius)
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(self.rect()), radius, radius)
        painter.save()
        painter.setClipPath(outline)
        painter.fillRect(QRectF(0, 0, 6, self.height()), color)
        painter.restore()
        if self.hasFocus():
            focus_ring(painter, QRectF(self.rect()), radius)
