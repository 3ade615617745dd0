"""Watch a Qt application until its first frame is complete, then report and end the process."""

import json
import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

SIZE = (1366, 697)
"""Width and height of the desk's window and of the label it is held against, in pixels."""


def watched(begun: float) -> type[QApplication]:
    """Return the class of an application that is watched; ``begun`` is when the process began to work.

    Its event loop starts after the windows were shown and before any of them was painted. Events
    are not looked at, since naming their kinds would cost the label more than all of its own work.
    """

    class Watched(QApplication):
        def exec(self) -> int:  # type: ignore[override] # Qt's is static, and called like this
            for window in self.topLevelWidgets():
                if window.isVisible():
                    _watch(type(window), begun)
            return QApplication.exec()

    return Watched


def _watch(window: type[QWidget], begun: float) -> None:
    """Have windows of this class tell when they were painted."""
    own = window.paintEvent
    told: list[QWidget] = []

    def paint(self: QWidget, event: object) -> None:
        own(self, event)  # type: ignore[arg-type] # whatever Qt hands over
        if not told:
            told.append(self)
            # A window paints all it holds before the loop goes on, and this is what the loop meets then.
            QTimer.singleShot(0, lambda: _report((time.perf_counter() - begun) * 1000))

    setattr(window, "paintEvent", paint)  # noqa: B010 - no plain assignment to a method


def _report(milliseconds: float) -> None:
    loaded = sorted({name.partition(".")[0] for name in sys.modules})
    sys.stdout.write(json.dumps({"ms": milliseconds, "modules": loaded}) + "\n")
    sys.stdout.flush()
    QApplication.quit()
