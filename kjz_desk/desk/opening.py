"""The top-level window: a sketch of the desk within the first frame, then the desk itself."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

SIZE = (1366, 697)
"""What a notebook of 1366 x 768 leaves for a window, in device-independent pixels."""

SKETCHES = {
    "light": ("#F2F5FA", "#0E2344", "#FFFFFF", "#D5DCE8"),
    "sunlight": ("#FFFFFF", "#000000", "#FFFFFF", "#000000"),
    "dark": ("#0F141C", "#0A0F18", "#182030", "#2C384D"),
}
"""Ground, sidebar, card and line of each theme: to read a theme file takes longer than to draw this."""

_STYLE = (
    "#sketch {{ background: {0}; }} #sketch QFrame {{ background: {2}; border: 1px solid {3}; }}"
    " #sketch QFrame#side {{ background: {1}; border: none; }}"
)
_BREATH = 1
"""Milliseconds that the window system gets to show the frame before the work begins."""
_BOXES = ((196, 0, 1170, 54), (214, 66, 1134, 84), (214, 162, 802, 523), (1030, 162, 318, 523))


class Opening(QWidget):
    """A frame that is painted before anything is read, and holds the desk as soon as there is one.

    ``then`` is called once, after the sketch was painted. The sketch is made of plain frames: to
    paint it by hand would load half of Qt's names, which costs more than the whole frame.
    """

    def __init__(self, theme: str = "light", then: Callable[[], None] | None = None) -> None:
        super().__init__()
        self._then = then
        self.content: QWidget | None = None
        self._sketch = QFrame(self)
        self._sketch.setObjectName("sketch")
        self._sketch.setStyleSheet(_STYLE.format(*SKETCHES.get(theme, SKETCHES["light"])))
        self._sketch.setGeometry(0, 0, *SIZE)
        side = QFrame(self._sketch)
        side.setObjectName("side")
        side.setGeometry(0, 0, 196, SIZE[1])
        for box in _BOXES:
            QFrame(self._sketch).setGeometry(*box)
        self.setWindowTitle("KJZ Desk")
        self.resize(*SIZE)

    def hold(self, content: QWidget) -> None:
        """Show ``content`` in place of the sketch, or of what was held before."""
        column = self.layout()
        if column is None:
            column = QVBoxLayout(self)
            column.setContentsMargins(0, 0, 0, 0)
            self._sketch.deleteLater()
        before, self.content = self.content, content
        if before is not None:
            column.removeWidget(before)
            before.hide()
            before.deleteLater()
        column.addWidget(content)
        self.setWindowTitle(content.windowTitle())
        self.setWindowIcon(content.windowIcon())
        content.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Let the work begin once the first frame is drawn."""
        super().paintEvent(event)
        if self._then is not None:
            then, self._then = self._then, None
            QTimer.singleShot(_BREATH, then)
