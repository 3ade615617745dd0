"""Show one window in a process of its own and print when its first frame was painted, as JSON.

``python -m tests.bench.painted FOLDER`` runs the desk's own entry point on the book of ``FOLDER``;
without a folder a bare label of the same size is shown. The clock starts before the first import
of Qt and of the desk, and stops when the frame is complete and the event loop goes on.
"""

import time

BEGUN = time.perf_counter()

import json  # noqa: E402 - the clock has to start first
import sys  # noqa: E402

from PySide6 import QtWidgets  # noqa: E402
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt  # noqa: E402

SIZE = (1366, 697)

_DONE = QEvent.Type(QEvent.registerEventType())


class Watch(QObject):
    """Sees every event of the application; after the first paint of a window it ends the process."""

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__(application)
        self._application = application

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the first paint, then for the end of the frame that it belongs to."""
        if (
            event.type() == QEvent.Type.Paint
            and isinstance(watched, QtWidgets.QWidget)
            and watched.isWindow()
        ):
            # A window paints all it holds before the loop goes on; this is then the first thing it meets.
            QCoreApplication.postEvent(self, QEvent(_DONE), Qt.EventPriority.HighEventPriority.value)
        elif event.type() == _DONE and watched is self:
            self._report((time.perf_counter() - BEGUN) * 1000)
        return False

    def _report(self, milliseconds: float) -> None:
        self._application.removeEventFilter(self)
        loaded = sorted({name.partition(".")[0] for name in sys.modules})
        sys.stdout.write(json.dumps({"ms": milliseconds, "modules": loaded}) + "\n")
        sys.stdout.flush()
        QtWidgets.QApplication.quit()


class Watched(QtWidgets.QApplication):
    """An application that has its watch from the first event on."""

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self._watch = Watch(self)
        self.installEventFilter(self._watch)


def _label() -> int:
    application = Watched(sys.argv[:1])
    label = QtWidgets.QLabel("KJZ Desk")
    label.resize(*SIZE)
    label.show()
    return application.exec()


def _desk(folder: str) -> int:
    # The desk's own entry point makes the application; it finds the watched one under the name it imports.
    setattr(QtWidgets, "QApplication", Watched)  # noqa: B010 - a plain assignment is no type
    sys.argv = ["kjz-desk", "--book", folder]
    from kjz_desk.__main__ import main

    return main()


if __name__ == "__main__":
    sys.exit(_desk(sys.argv[1]) if len(sys.argv) > 1 else _label())
