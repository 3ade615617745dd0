"""Fine print: as much of a text as fits, in the largest face that takes it, and all of it in a tip."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kjz_desk.desk.theme import active
from kjz_desk.desk.widgets.painting import words

_SIZE = 13


class FinePrint(QWidget):
    """A text that shrinks to its place and never asks for more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    @property
    def text(self) -> str:
        """The whole text."""
        return self._text

    def set_text(self, text: str) -> None:
        """Show ``text``."""
        self._text = text
        self.setToolTip(text)
        self.setAccessibleName(text)
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for two lines."""
        return QSize(200, 36)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the text in the theme in use."""
        with QPainter(self) as painter:
            painter.setPen(active().color("text3"))
            words(painter, self.rect(), self._text, _SIZE)
