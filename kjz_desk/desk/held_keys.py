"""Know a key that is held where the window system does not say so."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QKeyEvent, QWindow

_AT_ONCE = 2
"""Milliseconds between a release and a press of one key that no finger is fast enough for."""


class HeldKeys(QObject):
    """Mark as auto-repeat what repeats itself without being called so.

    Under X11 a held key arrives as pairs of a release and a press with one timestamp; where Qt reads
    the press too late, it takes it for a new one. Everything behind this filter, shortcuts as well as
    pages, ignores auto-repeat already. Such a press is still a key for a text field: a scanner types
    as fast.
    """

    def __init__(self, window: QWindow) -> None:
        super().__init__(window)
        self._released: dict[int, int] = {}
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Send a repeated press on as one; let it pass by the shortcuts, which act once."""
        if not isinstance(event, QKeyEvent) or event.isAutoRepeat():
            return False
        if event.type() == QEvent.Type.KeyRelease:
            self._released[event.key()] = event.timestamp()
        elif self._repeated(event):
            if event.type() == QEvent.Type.KeyPress:
                QCoreApplication.sendEvent(watched, _as_repeat(event))
            event.accept()
            return True
        return False

    def _repeated(self, event: QKeyEvent) -> bool:
        released = self._released.get(event.key())
        return released is not None and 0 <= event.timestamp() - released <= _AT_ONCE


def _as_repeat(event: QKeyEvent) -> QKeyEvent:
    auto_repeat = True
    found = QKeyEvent(
        event.type(),
        event.key(),
        event.modifiers(),
        event.nativeScanCode(),
        event.nativeVirtualKey(),
        event.nativeModifiers(),
        event.text(),
        auto_repeat,
    )
    found.setTimestamp(event.timestamp())
    return found
