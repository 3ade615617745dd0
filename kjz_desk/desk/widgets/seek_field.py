"""The filter over a list."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget

from kjz_desk.desk import icons
from kjz_desk.desk.widgets.fields import TextField

_DOWN = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SeekField(TextField):
    """A line of text behind a lens; Down or Enter leads from it into the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.addAction(icons.icon("search", "text3"), QLineEdit.ActionPosition.LeadingPosition)

    @property
    def words(self) -> list[str]:
        """What a row must show to stay in the list, in lower case."""
        return self.text().lower().split()

    def seek(self) -> None:
        """Take the keyboard; what stands here is replaced by typing."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def leads_down(self, event: QKeyEvent) -> bool:
        """Tell whether ``event`` leads into the list: not while an input method still composes."""
        return event.key() in _DOWN and not self.composing

    def add_keys(self, page: QWidget) -> None:
        """Let / and Ctrl+F lead here from anywhere on ``page``."""
        for keys in ("/", "Ctrl+F"):
            shortcut = QShortcut(QKeySequence(keys), page)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.seek)
