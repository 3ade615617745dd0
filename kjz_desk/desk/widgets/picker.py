"""A panel to pick one of many by typing a part of its name."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from kjz_desk.desk.widgets.chip_board import Choice
from kjz_desk.desk.widgets.fields import TextField
from kjz_desk.desk.widgets.overlay import Overlay

_CODE = Qt.ItemDataRole.UserRole


class Picker(QFrame):
    """A search line over a list: arrows move, Enter picks, a click picks too.

    Letters find a name or the start of a code.
    """

    picked = Signal(str)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        heading = QLabel(title, self)
        heading.setProperty("role", "h2")
        self.search_edit = TextField(self)
        self.search_edit.setPlaceholderText(self.tr("name, or the start of its code"))
        self.search_edit.setAccessibleName(title)
        self.list_view = QListWidget(self)
        self.list_view.setAccessibleName(title)
        self.list_view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list_view.setMinimumSize(440, 380)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        for part in (heading, self.search_edit, self.list_view):
            column.addWidget(part)
        self._choices: Sequence[Choice] = ()
        self.search_edit.textChanged.connect(self._fill)
        self.search_edit.installEventFilter(self)
        self.list_view.itemClicked.connect(self._pick)

    def offer(self, choices: Sequence[Choice]) -> None:
        """Offer ``choices`` and start with an empty search."""
        self._choices = choices
        self.search_edit.clear()
        self._fill()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows and Enter work on the list while the keyboard stays in the search line."""
        pressed = watched is self.search_edit and event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and self._taken(event):
            return True
        return super().eventFilter(watched, event)

    def _taken(self, event: QKeyEvent) -> bool:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
        by = step.get(Qt.Key(event.key()), 0)
        if by:
            row = self.list_view.currentRow() + by
            self.list_view.setCurrentRow(min(max(row, 0), self.list_view.count() - 1))
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.search_edit.composing:
            self._pick(self.list_view.currentItem())
            return True
        return False

    def _fill(self) -> None:
        text = self.search_edit.text().strip().lower()
        self.list_view.clear()
        for one in self._choices:
            if text in f"{one.name}\n{one.whole}".lower() or one.code.startswith(text):
                item = QListWidgetItem(f"{one.whole or one.name}    {one.note}".rstrip())
                item.setData(_CODE, one.code)
                self.list_view.addItem(item)
        self.list_view.setCurrentRow(0)

    def _pick(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.picked.emit(str(item.data(_CODE)))


def pick(page: QWidget, title: str, choices: Sequence[Choice], chosen: Callable[[str], object]) -> None:
    """Show ``choices`` over the window of ``page``; ``chosen`` is called with the code of a picked one."""
    picker = Picker(title)
    overlay = Overlay(page.window(), picker)
    picker.picked.connect(chosen)
    picker.picked.connect(overlay.dismiss)
    overlay.closed.connect(overlay.deleteLater)
    picker.offer(choices)
    overlay.open(picker.search_edit)
