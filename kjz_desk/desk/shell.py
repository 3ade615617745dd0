"""Keep one desk's window: its look, its language, its worker thread and its bugs."""

import contextlib
from dataclasses import replace

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from kjz_desk import settings
from kjz_desk.desk import theme
from kjz_desk.desk.held_keys import HeldKeys
from kjz_desk.desk.jobs import Jobs
from kjz_desk.desk.main_window import MainWindow
from kjz_desk.desk.opening import Opening
from kjz_desk.desk.single import Doorbell
from kjz_desk.desk.texts import Texts
from kjz_desk.desk.trouble import Trouble
from kjz_desk.desk.widgets.overlay import Overlay
from kjz_desk.errors import FileTrouble
from kjz_desk.settings import Settings
from kjz_desk.workflows import Desk


class Shell(QObject):
    """What outlives one window: look, language, worker thread and the reporting of bugs.

    A change of language, unit or staff builds the window anew on the same book; what stood in its
    forms stands there again.
    """

    def __init__(self, application: QApplication, desk: Desk, frame: Opening) -> None:
        super().__init__(application)
        self._application = application
        self.desk = desk
        self.frame = frame
        self.jobs = Jobs(self)
        self._texts = Texts(self)
        self._trouble = Trouble(desk.folder, self)
        self._trouble.met.connect(self._show_trouble)
        self._door: Doorbell | None = None
        theme.prepare(application)
        theme.apply(application, desk.settings.theme)
        self._texts.use(desk.settings.language)
        self.window = self._new_window()
        frame.hold(self.window)

    def begin(self) -> None:
        """Show the window; what is not needed for the first paint follows it."""
        self._trouble.catch()
        self.frame.show()
        self._held_keys = HeldKeys(self.frame.windowHandle())
        self.window.page.take_focus()
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
        self.frame.setWindowState(self.frame.windowState() & ~Qt.WindowState.WindowMinimized)
        self.frame.show()
        self.frame.raise_()
        self.frame.activateWindow()

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
        place, kept = self.window.current, self.window.kept()
        self.window.rest()
        self.window = self._new_window()
        self.frame.hold(self.window)
        self.window.bring_back(kept)
        if place != self.window.current:
            self.window.open_page(place)
        self.window.page.take_focus()

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

        if any(shown.isVisible() for shown in self.frame.findChildren(TroublePanel)):
            return  # a fault that repeats itself would bury the window under its reports
        panel = TroublePanel(details)
        overlay = Overlay(self.frame, panel)
        panel.left.connect(overlay.dismiss)
        overlay.closed.connect(overlay.deleteLater)
        overlay.open(panel.go_on_button)
