"""Run the desk on the book of a folder and print how many milliseconds its frames took.

The first frame is whatever the window shows first. The frame is complete once it has the
reception page, ready for the first key.
"""

import time

BEGUN = time.perf_counter()

import sys  # noqa: E402 - the clock has to start first

# Imported before Qt, as the program's start does: after Qt every import costs more.
from kjz_desk import __main__  # noqa: E402

# isort: split
from PySide6 import QtWidgets  # noqa: E402

from tests.bench import frames  # noqa: E402


def painted() -> None:
    """Go on to the frame that has the desk in it; the desk itself imports nothing else next."""
    first = clock()
    from kjz_desk.desk.main_window import MainWindow

    frames.watch(MainWindow, lambda: frames.report(first, clock()))


clock = frames.clock(BEGUN)
# The desk makes its own application, and finds the watched one under the name that it imports.
setattr(QtWidgets, "QApplication", frames.watched(painted))  # noqa: B010 - no plain assignment to a type
sys.argv = ["kjz-desk", "--book", sys.argv[1]]
sys.exit(__main__.main())
