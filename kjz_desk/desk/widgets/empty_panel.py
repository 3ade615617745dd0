"""What a list shows while there is nothing in it: an icon and what to do about it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kjz_desk.desk import icons


class EmptyPanel(QWidget):
    """An icon, a sentence, and a hint in smaller print."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = QLabel(self)
        self._icon.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sentence = QLabel(self)
        self._hint = QLabel(self)
        for label, role in ((self._sentence, "muted"), (self._hint, "hint")):
            label.setProperty("role", role)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setSpacing(6)
        column.addStretch(1)
        for part in (self._icon, self._sentence, self._hint):
            column.addWidget(part)
        column.addStretch(2)

    def say(self, icon: str, sentence: str, hint: str = "") -> None:
        """Show ``sentence`` under the icon, with a ``hint`` what to do."""
        self._icon.setPixmap(icons.pixmap(icon, "text3", 44, self.devicePixelRatioF()))
        self._sentence.setText(sentence)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
