"""Run the window, from the first paint to the last; what the first paint can do without comes after it."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from kjz_desk import settings
from kjz_desk.desk.input_method import prepare_input_method
from kjz_desk.desk.opening import Opening
from kjz_desk.desk.single import WindowLock, raise_other
from kjz_desk.errors import DeskError

if TYPE_CHECKING:
    from kjz_desk.desk.shell import Shell
    from kjz_desk.workflows import Desk

NO_DISPLAY = (
    "没有显示器：请在桌面上启动，或运行 kjz-desk rehearse --out 文件夹\n"
    "There is no display: start this on a desktop, or run kjz-desk rehearse --out FOLDER\n"
)
NO_SCREEN = 2
"""Exit status without a display, where Qt itself would abort the process."""
TROUBLE = 3
"""Exit status where the book cannot be used, as on the command line."""


def run(folder: Path, open_desk: Callable[[Path], "Desk"], language: str = "") -> int:
    """Show the window on the book of ``folder`` until it is closed.

    A second one on the same book raises the first. Where the book cannot be opened, that is said in
    ``language``, else in the kept one. Returns the exit status of the process.
    """
    if sys.platform == "linux" and not any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    ):
        sys.stderr.write(NO_DISPLAY)
        return NO_SCREEN
    lock = WindowLock(folder)
    if not lock.taken():
        return 0 if raise_other(folder) else TROUBLE
    prepare_input_method(os.environ, sys.platform)
    application = QApplication(sys.argv[:1])
    application.setApplicationName("kjz-desk")
    application.setDesktopFileName("kjz-desk")
    session = _Session(application, folder, open_desk, language)
    status = application.exec()
    session.end()
    lock.release()
    return status


class _Session:
    """One run of the window: the sketch at once, and the desk as soon as that is painted."""

    def __init__(
        self,
        application: QApplication,
        folder: Path,
        open_desk: Callable[[Path], "Desk"],
        language: str,
    ) -> None:
        self._application, self._folder, self._open_desk = application, folder, open_desk
        self._language = language
        self._desk: Desk | None = None
        self._shell: Shell | None = None
        self._opening = Opening(settings.load(folder).theme, self._begin)
        self._opening.show()

    def end(self) -> None:
        """Close the book."""
        if self._shell is not None:
            self._shell.end()
        if self._desk is not None:
            self._desk.close()

    def _begin(self) -> None:
        from kjz_desk.desk.shell import Shell  # noqa: PLC0415 - most of the program: after the first paint

        try:
            self._desk = self._open_desk(self._folder)
        except DeskError as error:
            self._explain(error)
            return
        except BaseException:
            self._application.exit(TROUBLE)
            raise
        self._shell = Shell(self._application, self._desk, self._opening)
        self._shell.begin()

    def _explain(self, error: DeskError) -> None:
        """Say why the book cannot be opened; it was left as it is."""
        from kjz_desk.desk import theme  # noqa: PLC0415 - see above
        from kjz_desk.desk.stop_panel import StopPanel  # noqa: PLC0415 - hardly ever needed
        from kjz_desk.desk.texts import Texts  # noqa: PLC0415 - see above

        own = settings.load(self._folder)
        theme.prepare(self._application)
        theme.apply(self._application, own.theme)
        language = self._language or own.language
        Texts(self._application).use(language)
        panel = StopPanel(error, language)
        panel.left.connect(lambda: self._application.exit(TROUBLE))
        self._opening.hold(panel)
