"""The panel that says that the program made a mistake, with the details to copy."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget


class TroublePanel(QFrame):
    """What to do now, and the details for whoever looks after the program."""

    left = Signal()

    def __init__(self, details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 20)
        column.setSpacing(10)
        title = QLabel(self.tr("The program made a mistake"), self)
        title.setProperty("role", "h1")
        note = QLabel(
            self.tr(
                "What was saved is safe, and what you typed is still there. Go on working, or restart."
            ),
            self,
        )
        note.setWordWrap(True)
        self.details_edit = QPlainTextEdit(details, self)
        self.details_edit.setReadOnly(True)
        self.details_edit.setTabChangesFocus(True)
        self.details_edit.setAccessibleName(self.tr("Details"))
        self.details_edit.setMinimumSize(600, 200)
        self.copy_button = QPushButton(self.tr("Copy details"), self)
        self.copy_button.clicked.connect(lambda: QGuiApplication.clipboard().setText(details))
        self.go_on_button = QPushButton(self.tr("Go on"), self)
        self.go_on_button.setProperty("role", "primary")
        self.go_on_button.clicked.connect(self.left)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.copy_button)
        buttons.addWidget(self.go_on_button)
        for part in (title, note, self.details_edit):
            column.addWidget(part)
        column.addLayout(buttons)
