"""What lies over the page, and leaves the window whole when it goes."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from pytestqt.qtbot import QtBot

from kjz_desk.desk.main_window import MainWindow
from kjz_desk.desk.pages.reception_page import ReceptionPage
from kjz_desk.desk.settings_dialog import SettingsDialog
from kjz_desk.desk.shell import Shell

CONTROL = Qt.KeyboardModifier.ControlModifier


def press(window: MainWindow, qtbot: QtBot, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(window.window().focusWidget() or window, key)


def let_go() -> None:
    """Delete what is to be deleted later, as the event loop does between two keys."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.mark.parametrize("key", [Qt.Key.Key_O, Qt.Key.Key_L])
def test_tab_in_a_list_that_is_closed_again_leaves_the_form_usable(
    key: Qt.Key, window: MainWindow, qtbot: QtBot
) -> None:
    press(window, qtbot, key, Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Escape)
    let_go()
    assert window.clock_label.text() == "10:42"
    press(window, qtbot, Qt.Key.Key_2, Qt.Key.Key_Q, Qt.Key.Key_Return)
    assert window.desk.reception.count(window.desk.today()) == 1


def save_settings(shell: Shell, qtbot: QtBot) -> None:
    shell.window.open_settings()
    dialog = shell.frame.findChildren(SettingsDialog)[-1]
    press(shell.window, qtbot, Qt.Key.Key_Tab)
    qtbot.keyClick(dialog.by_edit, Qt.Key.Key_Return, CONTROL)
    let_go()


def test_settings_saved_twice_leave_one_window_that_works(shell: Shell, qtbot: QtBot) -> None:
    for _ in range(2):
        save_settings(shell, qtbot)
        assert shell.window.clock_label.text() == "10:42"
    assert len(shell.frame.findChildren(MainWindow)) == 1
    assert not shell.frame.findChildren(SettingsDialog)


def test_settings_saved_on_the_reception_lead_back_to_its_form(shell: Shell, qtbot: QtBot) -> None:
    save_settings(shell, qtbot)
    page = shell.window.page
    assert isinstance(page, ReceptionPage)
    assert not page.counting
