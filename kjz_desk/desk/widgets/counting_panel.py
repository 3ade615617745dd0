"""What takes the form's place while one plain key counts one visitor."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from kjz_desk.desk import icons
from kjz_desk.desk.widgets.banner import Banner
from kjz_desk.desk.widgets.key_button import KeyButton


class CountingPanel(QFrame):
    """Says that the desk is counting, how many so far, and how to leave."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._counted = 0
        self._icon = QLabel(self)
        self._title = _label(self, self.tr("Counting mode"), "h1")
        self._number = _label(self, "0", "huge")
        self._caption = _label(self, self.tr("counted in this run"), "muted")
        keys = self.tr("Each press of 1 to 6 counts one visitor at once. F2 or Esc goes back to the form.")
        self._keys = _label(self, keys, "muted")
        self.banner = Banner(self)
        self.leave_button = KeyButton(self)
        self.leave_button.setText(self.tr("Back to the form"))
        self.leave_button.show_key("Esc")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(6)
        column.addStretch(1)
        for label in (self._icon, self._title, self._number, self._caption, self._keys):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        column.addStretch(1)
        column.addWidget(self.banner)
        column.addWidget(self.leave_button, 0, Qt.AlignmentFlag.AlignCenter)
        self.hide()

    def begin(self) -> None:
        """Start a new run."""
        self._counted = 0
        self._number.setText("0")
        self._icon.setPixmap(icons.pixmap("keyboard", "primary", 44, self.devicePixelRatioF()))
        self.banner.clear()
        self.show()

    def add(self, by: int) -> None:
        """Show one more, or one less after an undo."""
        self._counted = max(self._counted + by, 0)
        self._number.setText(str(self._counted))


def _label(parent: QWidget, text: str, role: str) -> QLabel:
    found = QLabel(text, parent)
    found.setProperty("role", role)
    found.setWordWrap(True)
    return found
