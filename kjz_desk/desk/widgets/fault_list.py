"""The faults of the reference data, each with file, line and field."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from kjz_desk.errors import ReferenceFault
from kjz_desk.messages import sentence


class FaultList(QFrame):
    """What is wrong in the data files, and that the desk works with the rest."""

    def __init__(
        self, faults: Sequence[ReferenceFault], language: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 20)
        column.setSpacing(10)
        title = QLabel(self.tr("Faults in the data files"), self)
        title.setProperty("role", "h1")
        note = QLabel(self.tr("The desk works with what is sound. Correct these and start again."), self)
        note.setProperty("role", "muted")
        note.setWordWrap(True)
        self.list_edit = QPlainTextEdit(self)
        self.list_edit.setObjectName("faults_edit")
        self.list_edit.setReadOnly(True)
        self.list_edit.setTabChangesFocus(True)
        self.list_edit.setAccessibleName(title.text())
        self.list_edit.setMinimumSize(640, 280)
        self.list_edit.setPlainText("\n".join(sentence(one, language) for one in faults))
        self.list_edit.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        for part in (title, note, self.list_edit):
            column.addWidget(part)
