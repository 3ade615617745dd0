"""A card with one figure of the day."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kjz_desk.desk import icons


class StatCard(QFrame):
    """Icon, what is counted, the figure, and a note beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._icon_name = ""
        self._icon_color = "primary"
        self._icon = QLabel(self)
        self._title = _label(self, "label")
        self._value = _label(self, "big")
        self._note = _label(self, "hint")
        figures = QHBoxLayout()
        figures.setSpacing(8)
        figures.addWidget(self._value)
        figures.addWidget(self._note, 1, Qt.AlignmentFlag.AlignBottom)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addLayout(figures)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(14)
        row.addWidget(self._icon)
        row.addLayout(words, 1)

    def set_subject(self, icon: str, title: str, *, color: str = "primary") -> None:
        """Say what is counted; ``color`` is a name of the theme."""
        self._icon_name, self._icon_color = icon, color
        self._icon.setPixmap(icons.pixmap(icon, color, 32, self.devicePixelRatioF()))
        self._title.setText(title)
        self._describe()

    def set_value(self, value: str, note: str = "") -> None:
        """Show the figure as text (``1,126``, ``-``) and what qualifies it."""
        self._value.setText(value)
        self._note.setText(note)
        self._describe()

    def _describe(self) -> None:
        self.setAccessibleName(f"{self._title.text()} {self._value.text()} {self._note.text()}".strip())


def _label(parent: QWidget, role: str) -> QLabel:
    found = QLabel(parent)
    found.setProperty("role", role)
    found.setTextFormat(Qt.TextFormat.PlainText)
    return found
