"""A row of the sidebar: icon, name and the key that leads there."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from kjz_desk.desk import icons
from kjz_desk.desk.theme import active
from kjz_desk.desk.widgets.painting import sized


class NavButton(QPushButton):
    """A page's button; the key is drawn at its right end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._key = ""

    def show_entry(self, icon: str, name: str, key: str, *, checkable: bool = True) -> None:
        """Lead to the page ``name``; ``key`` is what the keyboard calls it."""
        self._key = key
        self.setCheckable(checkable)
        self.setIcon(icons.icon(icon, "side_text", checked="side_active_text"))
        self.setIconSize(QSize(22, 22))
        self.setText("\u2002" + name)
        self.setAccessibleName(f"{name} {key}".strip())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the widget in the theme in use."""
        super().paintEvent(event)
        if not self._key:
            return
        with QPainter(self) as painter:
            theme = active()
            painter.setPen(theme.color("side_active_text" if self.isChecked() else "side_text2"))
            painter.setFont(sized(self.font(), 14, bold=True))
            place = QRectF(0, 0, self.width() - 14, self.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._key)
