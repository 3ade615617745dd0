"""Run the desk on the book of a folder and print how many milliseconds its first frame took."""

import time

BEGUN = time.perf_counter()

import sys  # noqa: E402 - the clock has to start first

# Imported before Qt, as the entry point does: after Qt every import costs more.
from kjz_desk import __main__, app  # noqa: E402, F401

# isort: split
from PySide6 import QtWidgets  # noqa: E402

from tests.bench import frames  # noqa: E402

# The desk makes its own application, and finds the watched one under the name that it imports.
setattr(QtWidgets, "QApplication", frames.watched(BEGUN))  # noqa: B010 - no plain assignment to a type
sys.argv = ["kjz-desk", "--book", sys.argv[1]]
sys.exit(__main__.main())
