"""Watch a Qt application until its frames are complete, then report and end the process."""

import json
import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

SIZE = (1366, 697)
"""Width and height of the desk's window and of the label it is held against, in pixels."""

Clock = Callable[[], float]


def clock(begun: float) -> Clock:
    """Return a clock that tells the milliseconds since ``begun``, when the process began to work."""
    return lambda: (time.perf_counter() - begun) * 1000


def watched(painted: Callable[[], None]) -> type[QApplication]:
    """Return the class of an application that calls ``painted`` once its first frame is complete.

    Its event loop starts after the windows were shown and before any of them was painted. Events
    are not looked at, since naming their kinds would cost the label more than all of its own work.
    """

    class Watched(QApplication):
        def exec(self) -> int:  # type: ignore[override] # Qt's is static, and called like this
            for window in self.topLevelWidgets():
                if window.isVisible():
                    watch(type(window), painted)
            return QApplication.exec()

    return Watched


def watch(kind: type[QWidget], painted: Callable[[], None]) -> None:
    """Call ``painted`` once, when the first frame with a widget of this class is complete."""
    own = kind.paintEvent
    told: list[QWidget] = []

    def paint(self: QWidget, event: object) -> None:
        own(self, event)  # type: ignore[arg-type] # whatever Qt hands over
        if not told:
            told.append(self)
            # A window paints all it holds before the loop goes on, and this is what the loop meets then.
            QTimer.singleShot(0, painted)

    setattr(kind, "paintEvent", paint)  # noqa: B010 - no plain assignment to a method


def report(first: float, complete: float) -> None:
    """Print the milliseconds to the first and to the complete frame and the packages loaded by then."""
    loaded = sorted({name.partition(".")[0] for name in sys.modules})
    said = {"first": first, "complete": complete, "modules": loaded}
    sys.stdout.write(json.dumps(said) + "\n")
    sys.stdout.flush()
    QApplication.quit()
