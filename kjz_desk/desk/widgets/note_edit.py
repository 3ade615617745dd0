"""A text of several lines with a counter: Enter makes a line, Ctrl+Enter sends."""

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget

from kjz_desk.desk.theme import restyle

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LEAST = 54
"""Height of one line and a half, so that a second line is seen to be there."""


class NoteEdit(QPlainTextEdit):
    """Longer texts may be typed and are then refused: what was pasted is not cut in silence."""

    sent = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.composing = False
        self._most = 0
        self._counter: QLabel | None = None
        self.setTabChangesFocus(True)
        self.setMinimumHeight(_LEAST)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._count)

    def count_in(self, label: QLabel, most: int) -> None:
        """Show in ``label`` how many of ``most`` characters were used, once any were."""
        self._counter, self._most = label, most
        self._count()

    @property
    def text(self) -> str:
        """What was typed."""
        return self.toPlainText()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Send on Ctrl+Enter; leave Esc to the page."""
        if event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if not event.isAutoRepeat():
                self.sent.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Note whether a composition is going on."""
        self.composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 - Qt's virtual
        """Paste plain text; a tab from a spreadsheet becomes a blank, since no text may hold one."""
        self.insertPlainText(source.text().replace("\t", " "))

    def _count(self) -> None:
        if self._counter is None:
            return
        used = len(self.text)
        self._counter.setText(f"{used}/{self._most}" if used else "")
        role = "danger" if used > self._most else "hint"
        if self._counter.property("role") != role:
            restyle(self._counter, role=role)
