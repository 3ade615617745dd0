"""A real desk on a book of its own, with a clock that the test moves, in a window offscreen."""

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kjz_desk.app import open_desk
from kjz_desk.desk import theme
from kjz_desk.desk.main_window import MainWindow
from kjz_desk.desk.opening import Opening
from kjz_desk.desk.shell import Shell
from kjz_desk.settings import Settings
from kjz_desk.workflows import Desk

CHINA = timezone(timedelta(hours=8))


class Clock:
    """The time at the event, moved by hand."""

    def __init__(self) -> None:
        self.now = datetime(2021, 5, 17, 10, 42, 7, tzinfo=CHINA)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def chosen() -> Settings:
    """The desk's settings; a test module overrides this fixture for others."""
    return Settings(department="agriculture-rural", language="en", by="Zhang Min")


@pytest.fixture
def desk(tmp_path: Path, clock: Clock, chosen: Settings) -> Iterator[Desk]:
    with open_desk(tmp_path / "book", clock=clock, chosen=chosen) as found:
        yield found


@pytest.fixture(scope="session")
def styled(qapp: QApplication) -> QApplication:
    theme.prepare(qapp)
    return qapp


@pytest.fixture
def shell(qtbot: QtBot, styled: QApplication, desk: Desk) -> Iterator[Shell]:
    found = Shell(styled, desk, Opening())
    found.begin()
    qtbot.waitExposed(found.frame)
    yield found
    found.end()
    found.frame.close()
    for done in (found.frame, found):
        done.deleteLater()
    # Without an event loop of its own nothing would ever be deleted, and each theme polish all windows.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def window(shell: Shell) -> MainWindow:
    return shell.window
