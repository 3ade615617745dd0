"""What lies over the page, and leaves the window whole when it goes."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTimer
from pytestqt.qtbot import QtBot

from kjz_desk.desk.main_window import MainWindow
from kjz_desk.desk.pages.consultations_page import ConsultationsPage
from kjz_desk.desk.pages.materials_page import MaterialsPage
from kjz_desk.desk.pages.reception_page import ReceptionPage
from kjz_desk.desk.settings_dialog import SettingsDialog
from kjz_desk.desk.shell import Shell
from kjz_desk.desk.trouble import LOG
from kjz_desk.desk.widgets.trouble_panel import TroublePanel

CONTROL = Qt.KeyboardModifier.ControlModifier


class Bug(Exception):
    """What nobody expected."""


def fail() -> None:
    raise Bug


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
    press(shell.window, qtbot, Qt.Key.Key_2, Qt.Key.Key_Return)
    assert shell.desk.reception.count(shell.desk.today()) == 1


@pytest.mark.qt_no_exception_capture
def test_a_fault_that_repeats_itself_is_shown_once(shell: Shell, qtbot: QtBot) -> None:
    for _ in range(3):
        QTimer.singleShot(0, fail)
    log = shell.desk.folder / LOG
    qtbot.waitUntil(lambda: log.exists() and log.read_text(encoding="utf-8").count("Bug") == 3)
    QCoreApplication.processEvents()
    assert len(shell.frame.findChildren(TroublePanel)) == 1


def settings_of(window: MainWindow) -> SettingsDialog:
    return window.window().findChildren(SettingsDialog)[-1]


def test_f10_opens_the_settings_and_puts_them_away(window: MainWindow, qtbot: QtBot) -> None:
    press(window, qtbot, Qt.Key.Key_F10)
    dialog = settings_of(window)
    assert dialog.department_combo.hasFocus()
    press(window, qtbot, Qt.Key.Key_F10)
    assert not dialog.isVisible()
    assert window.settings_button.accessibleName() == "Settings F10"


@pytest.mark.parametrize("key", [Qt.Key.Key_F1, Qt.Key.Key_F3, Qt.Key.Key_F10])
def test_no_f_key_drops_what_was_typed_in_the_settings(
    key: Qt.Key, window: MainWindow, qtbot: QtBot
) -> None:
    window.open_settings()
    dialog = settings_of(window)
    dialog.by_edit.setFocus()
    qtbot.keyClicks(dialog.by_edit, " Li")
    press(window, qtbot, key)
    assert dialog.isVisible()
    assert window.current == 0
    assert dialog.by_edit.text() == "Zhang Min Li"
    assert dialog.refused_banner.text.startswith("Not saved yet")
    press(window, qtbot, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    press(window, qtbot, Qt.Key.Key_F3)
    assert window.current == 1


def test_a_click_beside_the_settings_drops_nothing_that_was_typed(window: MainWindow, qtbot: QtBot) -> None:
    window.open_settings()
    dialog = settings_of(window)
    overlay = dialog.parentWidget()
    dialog.by_edit.setText("Li")
    qtbot.mouseClick(overlay, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    assert dialog.isVisible()
    dialog.by_edit.setText("Zhang Min")
    qtbot.mouseClick(overlay, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    assert not dialog.isVisible()


def test_what_stood_in_the_forms_outlives_a_change_of_the_settings(shell: Shell, qtbot: QtBot) -> None:
    reception = shell.window.page
    assert isinstance(reception, ReceptionPage)
    press(shell.window, qtbot, Qt.Key.Key_2, Qt.Key.Key_8, Qt.Key.Key_W, Qt.Key.Key_A, Qt.Key.Key_A)
    reception.form.name_edit.setText("Wang Fang")
    before = reception.form.draft()
    shell.window.open_page(1)
    consulting = shell.window.page
    assert isinstance(consulting, ConsultationsPage)
    press(shell.window, qtbot, Qt.Key.Key_3)
    consulting.form.question_edit.setPlainText("Aphids?")
    asked = consulting.form.filled
    shell.window.open_page(2)
    materials = shell.window.page
    assert isinstance(materials, MaterialsPage)
    materials.form.choose("receive")
    materials.form.bundle_button.click()
    moved = materials.form.draft()
    save_settings(shell, qtbot)
    assert isinstance(shell.window.page, MaterialsPage)
    assert shell.window.page is not materials
    assert shell.window.page.form.draft() == moved
    shell.window.open_page(1)
    assert isinstance(shell.window.page, ConsultationsPage)
    assert shell.window.page.form.filled == asked
    shell.window.open_page(0)
    assert isinstance(shell.window.page, ReceptionPage)
    assert shell.window.page.form.draft() == before
    assert [tile.isChecked() for tile in shell.window.page.tiles].index(True) == 1
