"""Say why the desk cannot begin, where there is no desk to show."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kjz_desk.desk import icons
from kjz_desk.errors import DeskError
from kjz_desk.messages import sentence


class StopPanel(QWidget):
    """The sentence of an error, and a way out."""

    left = Signal()

    def __init__(self, error: DeskError, language: str) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self.setWindowTitle(self.tr("KJZ Desk cannot begin"))
        self.setWindowIcon(icons.application_icon())
        title = QLabel(self.tr("KJZ Desk cannot begin"), self)
        title.setProperty("role", "h1")
        mark = QLabel(self)
        mark.setPixmap(icons.pixmap("triangle-alert", "warn", 40, self.devicePixelRatioF()))
        self.sentence_label = QLabel(sentence(error, language), self)
        self.sentence_label.setWordWrap(True)
        self.close_button = QPushButton(self.tr("Close"), self)
        self.close_button.clicked.connect(self.left)
        words = QVBoxLayout()
        words.addWidget(title)
        words.addWidget(self.sentence_label, 1)
        row = QHBoxLayout()
        row.setSpacing(18)
        row.addWidget(mark)
        row.addLayout(words, 1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        card = QFrame(self)
        card.setProperty("role", "card")
        card.setMinimumSize(600, 240)
        card.setMaximumWidth(720)
        column = QVBoxLayout(card)
        column.setContentsMargins(28, 24, 28, 20)
        column.setSpacing(16)
        column.addLayout(row)
        column.addLayout(buttons)
        QVBoxLayout(self).addWidget(card, 0, Qt.AlignmentFlag.AlignCenter)
        self.close_button.setFocus()
