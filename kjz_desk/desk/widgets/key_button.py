"""A button that shows the key which does the same."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QWidget

from kjz_desk.desk.theme import active
from kjz_desk.desk.widgets.painting import CAP_HEIGHT, key_cap, sized

_GAP = 8


class KeyButton(QPushButton):
    """Caption and icon as on any button, and a key cap at the right end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._key = ""

    def show_key(self, key: str) -> None:
        """Show ``key`` as the one that presses this button."""
        self._key = key
        self.setAccessibleName(f"{self.text().strip()} {key}")
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the size of a plain button and room for the key."""
        return super().sizeHint() + QSize(self._room(), 0)

    def minimumSizeHint(self) -> QSize:
        """Return the same size: a caption must not be cut off."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the button as the style does, its caption left of the key."""
        with QPainter(self) as painter:
            option = QStyleOptionButton()
            self.initStyleOption(option)
            style, room = self.style(), self._room()
            style.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option, painter, self)
            option.rect = self.rect().adjusted(0, 0, -room, 0)
            style.drawControl(QStyle.ControlElement.CE_PushButtonLabel, option, painter, self)
            if self._key:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                self._draw_cap(painter)

    def _draw_cap(self, painter: QPainter) -> None:
        width = self._cap_width()
        used = self.fontMetrics().horizontalAdvance(self.text()) + self._icon_width()
        right = min(self.rect().center().x() + (used + self._room()) // 2, self.rect().right() - 8)
        cap = QRectF(right - width, (self.height() - CAP_HEIGHT) / 2, width, CAP_HEIGHT)
        plain = not self.property("role")
        ink = active().color("text2") if plain else self.palette().color(QPalette.ColorRole.ButtonText)
        key_cap(painter, cap, self._key, ink=ink, edge=active().color("border_strong") if plain else ink)

    def _room(self) -> int:
        return self._cap_width() + _GAP if self._key else 0

    def _icon_width(self) -> int:
        return 0 if self.icon().isNull() else self.iconSize().width() + 4

    def _cap_width(self) -> int:
        font = sized(self.font(), 13, bold=True)
        return max(QFontMetrics(font).horizontalAdvance(self._key) + 10, CAP_HEIGHT)
