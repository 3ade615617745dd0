"""Work at the real window as a person does, and take a picture of every page."""

import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtGui import QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kjz_desk.desk.opening import SIZE, Opening
from kjz_desk.desk.shell import Shell
from kjz_desk.desk.stations import STATIONS
from kjz_desk.errors import FileTrouble
from kjz_desk.workflows import Desk
from kjz_desk.workflows.rehearsal import SimulatedClock

THEMES = ("light", "sunlight")
_PATIENCE = 20.0
"""Most seconds to wait for what a page renders in the background."""
_SETTLED = 0.15
"""Seconds without work after which a page is taken to be complete."""

_BETWEEN = timedelta(seconds=47)
"""Simulated time from one person to the next."""

_RECEPTION, _STATISTICS, _RECORDS = 0, 4, 5
_ACTS: tuple[tuple[str, ...], ...] = (
    ("2", "Return"),
    ("Alt+1",),
    ("F2", "4", "4", "6", "Esc"),
    ("2", "9", "Q", "W", "A", "A", "S", "Return"),
    ("4", "E", "D", "Z", "Y", "A", "O", "Return"),
    ("1", "Ctrl+G", "=平罗县城关第一小学", "Tab", "=三年级", "Tab", "Tab", "4", "5", "Return"),
    ("3", "N", "=阿卜杜热合曼·买买提", "Tab", *"13800002317", "Q", "D", "Return"),
    ("1", "7", "N", "=马晓兰", "Tab", *"13800000213", "B", "A", "Return"),
    ("5", "C", "3", "S", "Return"),
    ("R", "Return"),
    ("6", "F", "Return"),
    ("F9",),
)
"""Acts of every kind, key by key; a text behind ``=`` comes from an input method."""
_HALF_AN_ACT = ("2", "9", "Q", "A", "A", "N", "=马晓兰")
_DISPLAY = ("3", "6", "Tab", "2", "Tab", "0", "Return", "Ctrl+Tab")
_VOID = ("Down", "Down", "Delete", "1", "Return")


def take(desk: Desk, folder: Path) -> list[Path]:
    """Enter acts of all kinds by keys, then leave a PNG of each page in ``folder``, and of the settings.

    Each is taken in light and in full sun. Returns the paths; raises ``FileTrouble``.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileTrouble("out", path=str(folder), reason=error.strerror) from error
    running = QApplication.instance()
    application = running if isinstance(running, QApplication) else QApplication(["kjz-desk"])
    shell = Shell(application, desk, Opening())
    try:
        if not desk.settings.department:
            shell.take_settings(replace(desk.settings, department=_busiest(desk)))
        shell.frame.show()
        shell.frame.activateWindow()
        work(shell)
        return [_picture(shell, folder / name) for name in _shown(shell)]
    finally:
        shell.use_theme(desk.settings.theme)
        shell.frame.close()
        shell.end()
        for done in (shell.frame, shell):
            done.deleteLater()


def work(shell: Shell) -> None:
    """Receive people, report a display, void an act, and begin another one, all by keys."""
    shell.window.page.take_focus()
    for act in _ACTS:
        _let_pass(shell.desk)
        press(shell, *act)
    shell.window.open_page(_STATISTICS)
    press(shell, *_DISPLAY)
    shell.window.open_page(_RECORDS)
    press(shell, *_VOID)
    shell.window.open_page(_RECEPTION)
    press(shell, *_HALF_AN_ACT)
    shell.window.open_page(_RECORDS)


def _let_pass(desk: Desk) -> None:
    """Move a simulated clock on: people come one after the other."""
    clock = desk.station.clock
    if isinstance(clock, SimulatedClock):
        clock.moment += _BETWEEN


def press(shell: Shell, *keys: str) -> None:
    """Send ``keys`` one after the other to whatever has the keyboard."""
    for key in keys:
        target = shell.frame.focusWidget() or shell.window.page
        if key.startswith("="):
            _compose(target, key[1:])
        else:
            QTest.keySequence(target, QKeySequence(key))
        QApplication.processEvents()


def _compose(target: QWidget, text: str) -> None:
    """Hand ``text`` over as an input method does once its composition is done."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(target, event)


def _busiest(desk: Desk) -> str:
    """Return the unit that advised most people today: its desk has most to show."""
    rows = desk.reception.tally().rows
    return max(rows, key=lambda row: row.figures.consultations or 0).department


def _shown(shell: Shell) -> Iterator[str]:
    """Bring one thing after the other to the front; yield what its picture is called."""
    for theme in THEMES:
        shell.use_theme(theme)
        for place, station in enumerate(STATIONS):
            shell.window.open_page(place)
            yield f"{place + 1}-{station.module.removesuffix('_page')}-{theme}.png"
        shell.window.open_settings()
        yield f"{len(STATIONS) + 1}-settings-{theme}.png"


def _picture(shell: Shell, path: Path) -> Path:
    shell.frame.resize(*SIZE)
    _settle(shell)
    if not shell.frame.grab().save(str(path)):
        raise FileTrouble("out", path=str(path), reason="the picture could not be written")
    return path


def _settle(shell: Shell) -> None:
    """Let the page finish what it renders beside the window, within bounds."""
    end = time.monotonic() + _PATIENCE
    quiet = time.monotonic()
    while time.monotonic() < min(end, quiet + _SETTLED):
        QApplication.processEvents()
        if shell.jobs.busy:
            quiet = time.monotonic()
        time.sleep(0.005)
