"""Show a bare label and print how many milliseconds its first frame took."""

import time

BEGUN = time.perf_counter()

import sys  # noqa: E402 - the clock has to start first

from PySide6.QtWidgets import QLabel  # noqa: E402

from tests.bench import frames  # noqa: E402


class Label(QLabel):
    """A label of our own class, so that its painting can be watched."""


def painted() -> None:
    """Report: a label's first frame is all there is to it."""
    now = clock()
    frames.report(now, now)


clock = frames.clock(BEGUN)
application = frames.watched(painted)(sys.argv[:1])
label = Label("KJZ Desk")
label.resize(*frames.SIZE)
label.show()
sys.exit(application.exec())
