"""A panel that lies over the window without blocking it: Esc or a click beside it closes it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget


class Overlay(QFrame):
    """A shade over ``host`` with ``panel`` in its middle; the keyboard stays inside while it is open.

    No dialog: a scanner's Enter finds no default button here, and nothing runs an event loop of its
    own. ``closed`` is emitted when it went away, by whatever way. ``held`` tells whether something
    was typed in the panel that a slip must not lose: only Esc and the panel itself close it then.
    """

    closed = Signal()

    def __init__(self, host: QWidget, panel: QWidget, held: Callable[[], bool] | None = None) -> None:
        super().__init__(host)
        self._host = host
        self._held = held
        self.setProperty("role", "shade")
        self.panel = panel
        self._before: QWidget | None = None
        panel.setParent(self)
        panel.setProperty("role", "panel")
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 12, 12, 12)
        box.addWidget(panel, 0, Qt.AlignmentFlag.AlignCenter)
        host.installEventFilter(self)
        self.hide()

    def open(self, first: QWidget | None = None) -> None:
        """Show the panel and give the keyboard to ``first``, else to the panel itself."""
        if self.isHidden():
            self._before = self.window().focusWidget()
        self.setGeometry(self._host.rect())
        self.show()
        self.raise_()
        (first or self.panel).setFocus(Qt.FocusReason.PopupFocusReason)

    def dismiss(self) -> None:
        """Close the panel and give the keyboard back."""
        if self.isHidden():
            return
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()

    def holds(self) -> bool:
        """Tell whether the panel is open and keeps what was typed there."""
        return self.isVisible() and self._held is not None and self._held()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc; let no other key through to the page below."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press of a mouse button."""
        if not self.panel.geometry().contains(event.position().toPoint()) and not self.holds():
            self.dismiss()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's own signature
        """Keep Tab among the panel's widgets, in the order in which they were made, which is Qt's own."""
        # Never walk nextInFocusChain() for this: PySide makes each widget it returns a child of the one
        # asked, so the whole window would belong to the panel and lose its widgets together with it.
        order = [w for w in self.panel.findChildren(QWidget) if _takes_tab(w)]
        if not order:
            return True
        here = self.window().focusWidget()
        place = order.index(here) if here in order else -1
        order[(place + (1 if next else -1)) % len(order)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of what this lies over."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._host.rect())
        return super().eventFilter(watched, event)


def _takes_tab(widget: QWidget) -> bool:
    return (
        widget.isVisible()
        and widget.isEnabled()
        and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        and widget.focusProxy() is None
    )
