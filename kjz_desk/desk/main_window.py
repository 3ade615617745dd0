"""The window: sidebar, top bar, and one page at a time."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from kjz_desk.desk import icons
from kjz_desk.desk.forms import load_form
from kjz_desk.desk.jobs import Jobs
from kjz_desk.desk.page import Page
from kjz_desk.desk.pages.reception_page import ReceptionPage
from kjz_desk.desk.stations import STATIONS
from kjz_desk.desk.theme import restyle
from kjz_desk.desk.widgets.banner import Banner
from kjz_desk.desk.widgets.elided_label import ElidedLabel
from kjz_desk.desk.widgets.nav_button import NavButton
from kjz_desk.desk.widgets.overlay import Overlay
from kjz_desk.workflows import Desk

_NOTICE = 6000
"""Milliseconds for which the window shows what a page announced."""
_UNIT = 230
"""Widest name of a unit in the top bar, in device-independent pixels."""
_FIRST = {"settings": "department_combo", "faults": "faults_edit"}
"""The widget in a panel that gets the keyboard, by the name of the panel."""
_IDLE = 3000
"""Milliseconds after the last act until the book is tidied."""


class MainWindow(QWidget):
    """The desk's window; pages are built when first shown, the reception at once."""

    theme_chosen = Signal(str)
    settings_saved = Signal(object)

    nav_layout: QVBoxLayout
    mark_label: QLabel
    brand_label: QLabel
    series_label: ElidedLabel
    keys_button: NavButton
    sunlight_button: NavButton
    settings_button: NavButton
    site_label: ElidedLabel
    day_label: QLabel
    saved_label: QLabel
    clock_label: QLabel
    top_frame: QFrame
    department_button: QPushButton
    alert_button: QPushButton
    page_stack: QStackedWidget

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__()
        load_form(self, "main_window", ElidedLabel, NavButton)
        self.desk = desk
        self._jobs = jobs
        self._pages: dict[int, Page] = {}
        self._nav: list[NavButton] = []
        self._overlays: dict[str, Overlay] = {}
        self._day: date | None = None
        self.setWindowTitle(self.tr("{event} · KJZ Desk").format(event=self._event_name()))
        self.setWindowIcon(icons.application_icon())
        self._build_side()
        self._build_top()
        self._build_alert()
        self._build_notice()
        self._build_shortcuts()
        self._build_timers()
        self.open_page(0)

    @property
    def page(self) -> Page:
        """The page in front."""
        return self._pages[self.current]

    def open_page(self, place: int) -> None:
        """Bring the page at ``place`` of the sidebar to the front, building it if need be."""
        if self._held():
            return
        closed = self._close_overlays()
        again = place in self._pages and self.current == place
        page = self._built(place)
        self.current = place
        self.page_stack.setCurrentWidget(page)
        for number, button in enumerate(self._nav):
            button.setChecked(number == place)
        if again:
            if not closed:
                page.press_again()
            return
        page.refresh()
        page.take_focus()

    def show_saved(self) -> None:
        """Say in the top bar that an act is on disk, and how many the day has."""
        time = f"{self.desk.now():%H:%M:%S}"
        self._say_saved(self.tr("Saved {time} · {count} today").format(time=time, count=self._count()))

    def announce(self, tone: str, text: str) -> None:
        """Show a sentence in the top bar for a few seconds: there it covers nothing to press."""
        self._notice.say(tone, text)
        self._place_notice()
        self._notice.raise_()
        self._notice_timer.start()

    def open_settings(self) -> None:
        """Show the settings over the page, or go back to them where something was typed there."""
        from kjz_desk.desk.settings_dialog import SettingsDialog  # noqa: PLC0415 - not needed for first paint

        if "settings" not in self._overlays:
            dialog = SettingsDialog(self.desk)
            dialog.saved.connect(self.settings_saved)
            overlay = Overlay(self.window(), dialog, dialog.hold)
            dialog.left.connect(overlay.dismiss)
            overlay.closed.connect(dialog.read)
            self._overlays["settings"] = overlay
        self._show_overlay("settings")

    def open_keys(self) -> None:
        """Show the card of keys."""
        from kjz_desk.desk.widgets.keys_card import KeysCard  # noqa: PLC0415 - not needed for first paint

        if "keys" not in self._overlays:
            self._overlays["keys"] = Overlay(self.window(), KeysCard())
        self._show_overlay("keys")

    def open_faults(self) -> None:
        """Show what is wrong in the data files."""
        from kjz_desk.desk.widgets.fault_list import FaultList  # noqa: PLC0415 - not needed for first paint

        if "faults" not in self._overlays:
            self._overlays["faults"] = Overlay(
                self, FaultList(self.desk.faults, self.desk.settings.language)
            )
        self._show_overlay("faults")

    def kept(self) -> dict[int, object]:
        """Return what stands in the forms of the pages, by their place."""
        found = {place: page.kept() for place, page in self._pages.items()}
        return {place: one for place, one in found.items() if one is not None}

    def bring_back(self, kept: dict[int, object]) -> None:
        """Put into the forms what ``kept`` of the window before this one returned."""
        for place, one in kept.items():
            page = self._built(place)
            page.refresh()
            page.bring_back(one)

    def rest(self) -> None:
        """Stop what runs by the clock, let go of what lies over the page: the book may be closed now."""
        for timer in (self._clock, self._idle, self._notice_timer):
            timer.stop()
        for overlay in self._overlays.values():
            overlay.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the notice end where the pill of what is saved begins."""
        if watched is self.saved_label and event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            self._place_notice()
        return super().eventFilter(watched, event)

    current = -1

    def _built(self, place: int) -> Page:
        if place not in self._pages:
            page = STATIONS[place].build(self.desk, self._jobs)
            page.recorded.connect(self._recorded)
            page.announced.connect(self._announced)
            page.unit_wanted.connect(self.open_settings)
            self._pages[place] = page
            self.page_stack.addWidget(page)
        return self._pages[place]

    def _build_side(self) -> None:
        self.mark_label.setPixmap(icons.application_icon().pixmap(38, 38))
        self.series_label.set_whole(self._event_name(short=True))
        for place, station in enumerate(STATIONS):
            button = NavButton(self)
            button.show_entry(station.icon, self.tr(station.name), station.key)
            button.clicked.connect(partial(self._go, place))
            self._nav.append(button)
            self.nav_layout.addWidget(button)
        self.keys_button.show_entry("keyboard", self.tr("Keys"), "F1", checkable=False)
        self.keys_button.clicked.connect(self.open_keys)
        self.sunlight_button.show_entry("sun", self.tr("Sunlight mode"), "")
        self.sunlight_button.setChecked(self.desk.settings.theme == "sunlight")
        self.sunlight_button.clicked.connect(self._switch_sunlight)
        self.settings_button.show_entry("settings", self.tr("Settings"), "F10", checkable=False)
        self.settings_button.clicked.connect(self.open_settings)

    def _build_top(self) -> None:
        reference, own = self.desk.reference, self.desk.settings
        site = reference.sites.name_of(own.site or reference.event.main_site, own.language)
        self.site_label.set_whole(self.tr("{site} · desk {letter}").format(site=site, letter=own.letter))
        unit = reference.departments.name_of(own.department, own.language) if own.department else ""
        self.department_button.setText(self._shortened(unit or self.tr("Choose the unit…")))
        self.department_button.setToolTip(unit)
        icons.dress(self.department_button, "building-2", "primary")
        if not own.department:
            restyle(self.department_button, role="alert")
        self.department_button.setAccessibleName(self.tr("Own unit: {unit}").format(unit=unit or "-"))
        self.department_button.clicked.connect(self.open_settings)
        self._say_saved(self.tr("Recorded today: {count}").format(count=self._count()))

    def _build_alert(self) -> None:
        """Show what has to be put right before the desk can work fully."""
        faults = len(self.desk.faults)
        text = self.tr("Faults in the data files: {count}").format(count=faults)
        self.alert_button.setText(text)
        icons.dress(self.alert_button, "triangle-alert", "warn")
        self.alert_button.setVisible(faults > 0)
        self.alert_button.clicked.connect(self.open_faults)

    def _build_notice(self) -> None:
        self._notice = Banner(self)
        self._notice_timer = QTimer(self, singleShot=True, interval=_NOTICE)
        self._notice_timer.timeout.connect(self._notice.clear)
        self.saved_label.installEventFilter(self)

    def _build_shortcuts(self) -> None:
        for place, station in enumerate(STATIONS):
            for key in (station.key, *station.also, f"Ctrl+{place + 1}"):
                self._shortcut(key, partial(self._go, place))
        for digit, group in enumerate(self._groups(), start=1):
            self._shortcut(f"Alt+{digit}", partial(self._count_one, group))
        self._shortcut("F1", partial(self._switch, "keys", self.open_keys))
        self._shortcut("F9", self._undo)
        self._shortcut("F10", partial(self._switch, "settings", self.open_settings))
        self._shortcut("F11", self._switch_full_screen)

    def _shortcut(self, keys: str, act: Callable[[], None]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(act)

    def _build_timers(self) -> None:
        self._clock = QTimer(self, interval=1000)
        self._clock.timeout.connect(self._tick)
        self._clock.start()
        self._idle = QTimer(self, singleShot=True, interval=_IDLE)
        self._idle.timeout.connect(self.desk.checkpoint)
        self._tick()

    def _tick(self) -> None:
        now = self.desk.now()
        self.clock_label.setText(f"{now:%H:%M}")
        if now.date() == self._day:
            return
        first = self._day is None
        self._day = now.date()
        number = self.desk.reference.event.day_number(self._day)
        if number is None:
            self.day_label.setText(f"{self._day:%Y-%m-%d}")
        else:
            total = self.desk.reference.event.days
            self.day_label.setText(self.tr("Day {number} of {total}").format(number=number, total=total))
        if not first:
            self.page.refresh()

    def _go(self, place: int) -> None:
        self.open_page(place)

    def _count_one(self, group: str) -> None:
        self._reception().count_one(group)

    def _undo(self) -> None:
        self._reception().undo_last()

    def _reception(self) -> ReceptionPage:
        return cast("ReceptionPage", self._built(0))

    def _recorded(self) -> None:
        self.show_saved()
        self._tick()
        self._idle.start()
        if self.sender() is not self.page:
            self.page.refresh()

    def _announced(self, tone: str, text: str) -> None:
        self.page.hush()
        self.announce(tone, text)

    def _switch_sunlight(self) -> None:
        self.theme_chosen.emit("sunlight" if self.sunlight_button.isChecked() else "light")

    def _switch_full_screen(self) -> None:
        frame = self.window()
        frame.setWindowState(frame.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _switch(self, name: str, show: Callable[[], None]) -> None:
        """Close the panel ``name`` where it is open, else show it."""
        shown = name in self._overlays and self._overlays[name].isVisible()
        if not shown:
            show()
        elif not self._held():
            self._overlays[name].dismiss()

    def _held(self) -> bool:
        """Tell whether a panel over the page keeps what was typed there."""
        return any(overlay.holds() for overlay in self._overlays.values())

    def _show_overlay(self, name: str) -> None:
        if self._held():
            return
        self._close_overlays()
        overlay = self._overlays[name]
        overlay.open(overlay.panel.findChild(QWidget, _FIRST[name]) if name in _FIRST else None)

    def _close_overlays(self) -> bool:
        """Close what lies over the page; tell whether anything did."""
        open_ones = [overlay for overlay in self._overlays.values() if overlay.isVisible()]
        for overlay in open_ones:
            overlay.dismiss()
        return bool(open_ones)

    def _place_notice(self) -> None:
        area = self.top_frame.geometry()
        right = self.saved_label.geometry().left()
        self._notice.setGeometry(area.left() + 8, area.top() + 4, right - 20, area.height() - 8)

    def _shortened(self, text: str) -> str:
        metrics = self.department_button.fontMetrics()
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, _UNIT)

    def _say_saved(self, text: str) -> None:
        self.saved_label.setText(text)
        restyle(self.saved_label, pill="ok")

    def _count(self) -> int:
        return self.desk.reception.count(self.desk.today())

    def _groups(self) -> list[str]:
        return [one.code for one in self.desk.reference.groups if one.code != "group-unknown"][:6]

    def _event_name(self, *, short: bool = False) -> str:
        event = self.desk.reference.event
        if self.desk.settings.language == "en":
            return event.en or event.zh
        return event.series or event.zh if short else event.zh
