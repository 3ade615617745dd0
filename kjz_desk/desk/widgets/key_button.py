"""A button that shows the key which does the same."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QWidget

from kjz_desk.desk.theme import active
from kjz_desk.desk.widgets.painting import CAP_HEIGHT, key_cap, sized

_GAP = 8
_INKS = {"primary": "on_primary", "ghost": "primary", "danger": "danger"}


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
        return super().sizeHint() + QSize(self._cap_width() + _GAP, 0)

    def minimumSizeHint(self) -> QSize:
        """Return the same size: a caption must not be cut off."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the button as the style does, its caption left of the key."""
        with QPainter(self) as painter:
            option = QStyleOptionButton()
            self.initStyleOption(option)
            style, room = self.style(), self._cap_width() + _GAP
            style.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option, painter, self)
            whole = QRect(self.rect())
            option.rect = whole.adjusted(0, 0, -room, 0)
            style.drawControl(QStyle.ControlElement.CE_PushButtonLabel, option, painter, self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            width = self._cap_width()
            used = self.fontMetrics().horizontalAdvance(self.text()) + self._icon_width()
            right = min(whole.center().x() + (used + room) // 2, whole.right() - 8)
            cap = QRectF(right - width, (self.height() - CAP_HEIGHT) / 2, width, CAP_HEIGHT)
            ink = active().color(
                _INKS.get(str(self.property("role")), "text2") if self.isEnabled() else "text3"
            )
            key_cap(painter, cap, self._key, ink=ink, edge=ink)

    def _icon_width(self) -> int:
        return 0 if self.icon().isNull() else self.iconSize().width() + 4

    def _cap_width(self) -> int:
        font = sized(self.font(), 13, bold=True)
        return max(QFontMetrics(font).horizontalAdvance(self._key) + 10, CAP_HEIGHT)
