"""A narrow card with one figure of the day, its unit in the title and a note below."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from kjz_desk.desk import icons

_ICON = 18
_LEAST = 158
"""Least width in device-independent pixels: six digits, or a title of eight characters."""


class FigureCard(QFrame):
    """What is counted over the figure, what qualifies it below; six fit beside each other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._icon_name, self._icon_color = "", "primary"
        self._icon = QLabel(self)
        self._title, self._value, self._note = (self._label(role) for role in ("label", "big", "hint"))
        # Cards beside each other share the width evenly, whatever their titles are.
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._note.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(_LEAST)
        heading = QHBoxLayout()
        heading.setSpacing(7)
        heading.addWidget(self._icon)
        heading.addWidget(self._title, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 9, 8, 9)
        column.setSpacing(0)
        column.addLayout(heading)
        column.addWidget(self._value)
        column.addWidget(self._note)

    @property
    def value(self) -> str:
        """The figure as shown."""
        return self._value.text()

    @property
    def note(self) -> str:
        """What stands below the figure."""
        return self._note.text()

    def set_subject(self, icon: str, title: str, color: str) -> None:
        """Say what is counted; ``color`` is a name of the theme."""
        self._icon_name, self._icon_color = icon, color
        self._title.setText(title)

    def set_value(self, value: str, note: str) -> None:
        """Show the figure as text (``1,126``, ``-``) and what qualifies it."""
        pixels = icons.pixmap(self._icon_name, self._icon_color, _ICON, self.devicePixelRatioF())
        self._icon.setPixmap(pixels)
        self._value.setText(value)
        self._note.setText(note)
        self.setAccessibleName(f"{self._title.text()} {value}. {note}")

    def _label(self, role: str) -> QLabel:
        found = QLabel(self)
        found.setProperty("role", role)
        found.setTextFormat(Qt.TextFormat.PlainText)
        return found
