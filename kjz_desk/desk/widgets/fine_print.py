"""A text that shrinks to its place: as much of it as fits, and all of it in a tip."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kjz_desk.desk.theme import active
from kjz_desk.desk.widgets.painting import words


class FinePrint(QWidget):
    """A text in the largest face that takes it whole; it never asks for more room.

    Fine print as it is made; ``set_look`` makes it a sentence or a figure.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._color, self._largest, self._bold = "text3", 13, False
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

    def set_look(self, color: str, largest: int, *, bold: bool = False) -> None:
        """Write in a colour of the theme, at most ``largest`` pixels high."""
        self._color, self._largest, self._bold = color, largest, bold
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for one figure, or for two lines of print."""
        return QSize(80, max(36, round(self._largest * 1.3)))

    def minimumSizeHint(self) -> QSize:
        """Return the same: only the width gives way."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the text in the theme in use."""
        with QPainter(self) as painter:
            painter.setPen(active().color(self._color))
            words(painter, self.rect(), self._text, self._largest, bold=self._bold)
