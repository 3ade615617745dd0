"""Run the window on an open desk, from the first paint to the last."""

import contextlib
import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from kjz_desk import settings
from kjz_desk.desk import theme
from kjz_desk.desk.input_method import prepare_input_method
from kjz_desk.desk.jobs import Jobs
from kjz_desk.desk.main_window import MainWindow
from kjz_desk.desk.single import Doorbell, WindowLock, raise_other
from kjz_desk.desk.texts import Texts
from kjz_desk.desk.trouble import Trouble
from kjz_desk.desk.widgets.overlay import Overlay
from kjz_desk.errors import DeskError, FileTrouble
from kjz_desk.settings import Settings
from kjz_desk.workflows import Desk

_TROUBLE = 3
"""Exit status where the book cannot be used, as on the command line."""


class Shell(QObject):
    """What outlives one window: look, language, worker thread and the reporting of bugs.

    A change of language, unit or staff builds the window anew on the same book.
    """

    def __init__(self, application: QApplication, desk: Desk) -> None:
        super().__init__(application)
        self._application = application
        self.desk = desk
        self.jobs = Jobs(self)
        self._texts = Texts(self)
        self._trouble = Trouble(desk.folder, self)
        self._trouble.met.connect(self._show_trouble)
        self._door: Doorbell | None = None
        theme.prepare(application)
        theme.apply(application, desk.settings.theme)
        self._texts.use(desk.settings.language)
        self.window = self._new_window()

    def begin(self) -> None:
        """Show the window; what is not needed for the first paint follows it."""
        self._trouble.catch()
        self.window.resize(1366, 697)
        self.window.show()
        QTimer.singleShot(0, self._after_first_paint)

    def end(self) -> None:
        """Stop everything that runs beside the window."""
        if self._door is not None:
            self._door.close()
        self.window.rest()
        self.jobs.stop()
        self._texts.remove()
        self._trouble.release()

    def come_forward(self) -> None:
        """Bring the window to the front: somebody started the desk a second time."""
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def use_theme(self, name: str) -> None:
        """Draw in the theme ``name`` from now on."""
        theme.apply(self._application, name)

    def choose_theme(self, name: str) -> None:
        """Draw in the theme ``name`` from now on, also after the next start."""
        self.use_theme(name)
        self._keep(replace(self.desk.settings, theme=name))
        kept = replace(settings.load(self.desk.folder), theme=name)
        with contextlib.suppress(FileTrouble):
            settings.save(self.desk.folder, kept)

    def take_settings(self, chosen: Settings) -> None:
        """Work with ``chosen``: unit, staff, look and language at once, the rest after a restart."""
        before = self.desk.settings
        live = replace(chosen, site=before.site, letter=before.letter, data_folder=before.data_folder)
        self._keep(live)
        self.use_theme(live.theme)
        self._texts.use(live.language)
        place, geometry = self.window.current, self.window.saveGeometry()
        old, self.window = self.window, self._new_window()
        self.window.restoreGeometry(geometry)
        self.window.open_page(place)
        self.window.show()
        old.rest()
        old.close()
        old.deleteLater()

    def _new_window(self) -> MainWindow:
        window = MainWindow(self.desk, self.jobs)
        window.theme_chosen.connect(self.choose_theme)
        window.settings_saved.connect(self.take_settings)
        return window

    def _keep(self, chosen: Settings) -> None:
        self.desk = Desk(replace(self.desk.station, settings=chosen), self.desk.folder, self.desk.faults)

    def _after_first_paint(self) -> None:
        self._door = Doorbell(self.desk.folder, self.come_forward)
        if not self.desk.settings.department:
            self.window.open_settings()

    def _show_trouble(self, details: str) -> None:
        from kjz_desk.desk.widgets.trouble_panel import TroublePanel  # noqa: PLC0415 - hardly ever needed

        panel = TroublePanel(details)
        overlay = Overlay(self.window, panel)
        panel.left.connect(overlay.dismiss)
        overlay.closed.connect(overlay.deleteLater)
        overlay.open(panel.go_on_button)


def run(folder: Path, open_desk: Callable[[Path], Desk]) -> int:
    """Show the window on the book of ``folder`` until it is closed.

    A second one on the same book raises the first. Returns the exit status of the process.
    """
    lock = WindowLock(folder)
    if not lock.taken():
        return 0 if raise_other(folder) else _TROUBLE
    prepare_input_method(os.environ, sys.platform)
    application = QApplication(sys.argv[:1])
    application.setApplicationName("kjz-desk")
    application.setDesktopFileName("kjz-desk")
    try:
        with open_desk(folder) as desk:
            shell = Shell(application, desk)
            shell.begin()
            status = application.exec()
            shell.end()
            return status
    except DeskError as error:
        return _explained(application, folder, error)
    finally:
        lock.release()


def _explained(application: QApplication, folder: Path, error: DeskError) -> int:
    """Say in a window of its own why the book cannot be opened; it was left as it is."""
    from kjz_desk.desk.stop_window import StopWindow  # noqa: PLC0415 - hardly ever needed

    own = settings.load(folder)
    theme.prepare(application)
    theme.apply(application, own.theme)
    texts = Texts(application)
    texts.use(own.language)
    window = StopWindow(error, own.language)
    window.show()
    application.exec()
    return _TROUBLE
