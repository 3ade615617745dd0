"""Report a bug: into a log without personal data, and to the person in a panel with the details."""

import logging
import platform
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, qVersion

from kjz_desk import __version__

LOG = "errors.log"


class Trouble(QObject):
    """Catches what nobody expected; ``met`` carries the details, on the GUI thread."""

    met = Signal(str)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._log = folder / LOG
        self._before: tuple[Callable[..., object], Callable[..., object]] | None = None
        self._caught.connect(self.met, Qt.ConnectionType.QueuedConnection)

    _caught = Signal(str)

    def catch(self) -> None:
        """Take over the hooks of this process, for the main thread and for workers."""
        self._before = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._hook
        threading.excepthook = self._thread_hook

    def release(self) -> None:
        """Give the hooks back."""
        if self._before is not None:
            sys.excepthook, threading.excepthook = self._before
            self._before = None

    def _thread_hook(self, ended: threading.ExceptHookArgs) -> None:
        self._hook(ended.exc_type, ended.exc_value, ended.exc_traceback)

    def _hook(
        self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error or kind(), trace)
            return
        details = described(kind, trace)
        try:
            with self._log.open("a", encoding="utf-8") as log:
                log.write(details + "\n\n")
        except OSError:
            logging.getLogger(__name__).warning("the error log cannot be written")
        sys.stderr.write(details + "\n")
        self._caught.emit(details)


def described(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return what a programmer needs to know and nothing that a person typed.

    The error's own text is left out: it may quote a name or a phone number.
    """
    python = platform.python_version()
    lines = [f"kjz-desk {__version__} · Qt {qVersion()} · Python {python} · {sys.platform}"]
    for frame in traceback.extract_tb(trace):
        lines.append(f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}")
    return "\n".join([*lines, kind.__name__])
