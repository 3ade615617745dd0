"""The settings: what takes effect at once, what after a restart, and what never by accident."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kjz_desk import settings
from kjz_desk.desk.settings_dialog import SettingsDialog
from kjz_desk.desk.shell import Shell
from kjz_desk.desk.theme import active


@pytest.fixture
def dialog(shell: Shell) -> SettingsDialog:
    shell.window.open_settings()
    found = shell.frame.findChild(SettingsDialog)
    assert found is not None
    return found


def save(dialog: SettingsDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog.by_edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_unit_staff_look_and_language_take_effect_at_once(
    dialog: SettingsDialog, shell: Shell, qtbot: QtBot
) -> None:
    dialog.department_combo.set_code("china-telecom")
    dialog.by_edit.setText("李工")
    dialog.theme_combo.set_code("sunlight")
    save(dialog, qtbot)
    assert shell.window.department_button.toolTip() == "China Telecom Pingluo Branch"
    assert active().name == "sunlight"
    shell.window.page.count_one("farmers")  # type: ignore[attr-defined]  # the reception is in front
    act = shell.desk.reception.recent(1)[0]
    assert (act.department, act.by) == ("china-telecom", "李工")


def test_the_language_changes_in_the_running_window(
    dialog: SettingsDialog, shell: Shell, qtbot: QtBot
) -> None:
    dialog.language_combo.set_code("zh_CN")
    save(dialog, qtbot)
    assert [tile.text() for tile in shell.window.page.tiles][:2] == ["青少年", "农民"]  # type: ignore[attr-defined]  # the reception is in front
    assert shell.window.brand_label.text() != "KJZ Desk"


def test_site_letter_and_data_wait_for_the_next_start(
    dialog: SettingsDialog, shell: Shell, qtbot: QtBot
) -> None:
    dialog.letter_edit.setText("b")
    dialog.site_combo.set_code("fair-yaofu")
    save(dialog, qtbot)
    kept = settings.load(shell.desk.folder)
    assert (kept.letter, kept.site) == ("B", "fair-yaofu")
    assert shell.desk.settings.letter == "A"
    shell.window.open_settings()
    again = shell.frame.findChildren(SettingsDialog)[-1]
    assert again.letter_edit.text() == "B"


def test_a_scanners_enter_saves_nothing(dialog: SettingsDialog, shell: Shell, qtbot: QtBot) -> None:
    dialog.by_edit.setFocus()
    qtbot.keyClicks(dialog.by_edit, "9912345678901234")
    qtbot.keyClick(dialog.by_edit, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert not (shell.desk.folder / settings.FILE).exists()


def test_a_folder_without_an_event_is_refused(
    dialog: SettingsDialog, shell: Shell, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog.folder_edit.setText(str(tmp_path))
    save(dialog, qtbot)
    assert dialog.isVisible()
    assert dialog.refused_banner.tone == "danger"
    assert not (shell.desk.folder / settings.FILE).exists()


def test_escape_leaves_everything_as_it_was(dialog: SettingsDialog, shell: Shell, qtbot: QtBot) -> None:
    dialog.by_edit.setText("somebody else")
    qtbot.keyClick(dialog.by_edit, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    shell.window.open_settings()
    assert dialog.by_edit.text() == "Zhang Min"


def test_a_language_that_only_this_run_speaks_is_not_kept_by_the_way(
    dialog: SettingsDialog, shell: Shell, qtbot: QtBot
) -> None:
    dialog.by_edit.setText("Li")
    save(dialog, qtbot)
    kept = settings.load(shell.desk.folder)
    assert (kept.by, kept.language) == ("Li", "zh_CN")
    assert shell.desk.settings.language == "en"
