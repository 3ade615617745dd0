"""What the reception shows after an act, a refusal, a count and an undo."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kjz_desk.desk.main_window import MainWindow
from kjz_desk.desk.pages.reception_page import ReceptionPage
from kjz_desk.desk.settings_dialog import SettingsDialog
from kjz_desk.desk.shell import Shell
from kjz_desk.settings import Settings
from kjz_desk.workflows import Desk

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def page(window: MainWindow) -> ReceptionPage:
    assert isinstance(window.page, ReceptionPage)
    return window.page


def press(page: ReceptionPage, qtbot: QtBot, *keys: str | Qt.Key) -> None:
    for key in keys:
        for one in key if isinstance(key, str) else [key]:
            qtbot.keyClick(page.window().focusWidget() or page, one)


def test_figures_stock_and_last_acts_follow_an_act(page: ReceptionPage, qtbot: QtBot) -> None:
    press(page, qtbot, "2QAAS", Qt.Key.Key_Return)
    assert page.visits_label.text == "1"
    assert page.consultations_label.text() == "1"
    assert page.materials_label.text() == "3"
    assert page.groups_label.text() == "0"
    assert [tile.accessibleDescription() for tile in page.tiles][:2] == ["0 today", "1 today"]
    assert page.form.items_board.chips[0].note == "698 left"
    assert page.recent_view.model().as_text() == (  # type: ignore[attr-defined]  # our own model
        "10:42 | Farmers +1 | Farming · Wolfberry pests×2 · Growing maize"
    )


def test_an_empty_day_says_so(page: ReceptionPage) -> None:
    assert page.empty_panel.isVisible()
    assert not page.recent_view.isVisible()
    assert not page.undo_button.isEnabled()


def test_a_refused_act_keeps_everything_and_names_the_field(
    page: ReceptionPage, desk: Desk, qtbot: QtBot
) -> None:
    press(page, qtbot, "2QAP", "12345", Qt.Key.Key_Return)
    assert desk.reception.recent() == []
    assert page.form.banner.tone == "danger"
    assert page.form.phone_edit.text() == "12345"
    assert page.form.phone_edit.property("state") == "error"
    assert page.form.phone_edit.hasFocus()
    assert page.form.group == "farmers"
    assert page.form.items_board.picked == {"leaflet-seed": 1}
    press(page, qtbot, "13800001234", Qt.Key.Key_Return)
    assert page.form.banner.tone == "ok"
    assert page.form.phone_edit.property("state") == ""


def test_an_empty_form_is_refused_in_words(page: ReceptionPage, qtbot: QtBot) -> None:
    press(page, qtbot, Qt.Key.Key_Return)
    assert page.form.banner.text == "Nothing to record yet: choose a group, a topic or an item."


@pytest.mark.parametrize("count", ["0", "501"])
def test_a_head_count_out_of_range_is_marked(page: ReceptionPage, qtbot: QtBot, count: str) -> None:
    press(page, qtbot, "2C", count, Qt.Key.Key_Return)
    assert page.form.count_stepper.edit.property("state") == "error"
    assert "1 to 500" in page.form.banner.text


def test_a_quantity_out_of_range_is_marked(page: ReceptionPage, qtbot: QtBot) -> None:
    press(page, qtbot, "2SAX", "2001", Qt.Key.Key_Return)
    assert page.form.quantity_stepper.edit.property("state") == "error"
    assert page.form.items_board.touched == "leaflet-seed"


def test_undo_takes_the_last_act_back_from_any_page(
    page: ReceptionPage, window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    press(page, qtbot, "2", Qt.Key.Key_Return)
    window.open_page(5)
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert not desk.reception.recent(1)[0].live
    window.open_page(0)
    assert page.visits_label.text == "0"
    assert page.recent_view.model().as_text() == "10:42 | Farmers +1 |  | void"  # type: ignore[attr-defined]  # our own model


def test_undo_without_an_act_is_said_and_harmless(page: ReceptionPage, qtbot: QtBot) -> None:
    press(page, qtbot, Qt.Key.Key_F9)
    assert page.form.banner.text == "This desk has nothing left to undo today."


def test_alt_and_a_digit_counts_one_at_once_and_leaves_the_form_alone(
    page: ReceptionPage, desk: Desk, qtbot: QtBot
) -> None:
    press(page, qtbot, "3QN")
    qtbot.keyClick(page.form.name_edit, Qt.Key.Key_2, ALT)
    assert desk.reception.group_counts() == {"farmers": 1}
    assert page.form.group == "workers"
    assert page.form.topics_board.picked == {"agri-tech": 1}
    assert page.form.name_edit.text() == ""
    assert page.form.banner.text == "Counted: Farmers +1 · 0517-A-0001"


def test_alt_and_a_digit_counts_from_any_page(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    window.open_page(5)
    qtbot.keyClick(window, Qt.Key.Key_4, ALT)
    assert desk.reception.group_counts() == {"elderly": 1}


def test_the_plus_of_a_tile_counts_and_its_body_chooses(
    page: ReceptionPage, desk: Desk, qtbot: QtBot
) -> None:
    tile = page.tiles[0]
    qtbot.mouseClick(
        tile, Qt.MouseButton.LeftButton, pos=tile.rect().bottomRight() - tile.rect().center() / 5
    )
    assert desk.reception.group_counts() == {"youth": 1}
    assert page.form.group == ""
    qtbot.mouseClick(tile, Qt.MouseButton.LeftButton, pos=tile.rect().center() / 3)
    assert desk.reception.group_counts() == {"youth": 1}
    assert page.form.group == "youth"


def test_counting_mode_counts_with_one_key_and_is_left_by_escape(
    page: ReceptionPage, desk: Desk, qtbot: QtBot
) -> None:
    press(page, qtbot, Qt.Key.Key_F2)
    assert page.counting_panel.isVisible()
    press(page, qtbot, "112")
    assert desk.reception.group_counts() == {"youth": 2, "farmers": 1}
    press(page, qtbot, "Q", Qt.Key.Key_Return)
    assert len(desk.reception.recent()) == 3
    press(page, qtbot, Qt.Key.Key_F9)
    assert desk.reception.group_counts() == {"youth": 2}
    press(page, qtbot, Qt.Key.Key_Escape, "1")
    assert not page.counting_panel.isVisible()
    assert len(desk.reception.recent()) == 3
    assert page.form.group == "youth"


def test_counting_mode_leaves_the_window_as_wide_as_it_was(page: ReceptionPage, qtbot: QtBot) -> None:
    page.window().resize(1280, 650)
    page.set_counting(on=True)
    page.set_counting(on=False)
    qtbot.wait(50)
    assert (page.window().width(), page.window().height()) == (1280, 650)


def test_counting_mode_keeps_what_stands_in_the_form(page: ReceptionPage, qtbot: QtBot) -> None:
    press(page, qtbot, "2QA", Qt.Key.Key_F2, "1", Qt.Key.Key_F2)
    assert page.form.group == "farmers"
    assert page.form.items_board.picked == {"leaflet-seed": 1}


def test_stock_goes_below_zero_and_is_shown_in_red(page: ReceptionPage, desk: Desk, qtbot: QtBot) -> None:
    desk.reception.receive({"items": [{"material": "seed-sample", "quantity": 190}]})
    page.refresh()
    chip = page.form.items_board.chips[2]
    assert (chip.code, chip.note, chip.note_tone) == ("seed-sample", "10 left", "low")
    press(page, qtbot, "DX", "15", Qt.Key.Key_Return)
    assert (chip.note, chip.note_tone) == ("-5 left", "short")


class TestWithoutUnit:
    """A desk that was never told its unit."""

    @pytest.fixture
    def chosen(self) -> Settings:
        return Settings(language="en")

    def test_the_settings_ask_for_it_first(self, window: MainWindow, qtbot: QtBot) -> None:
        qtbot.waitUntil(lambda: "settings" in window._overlays)
        assert window._overlays["settings"].isVisible()

    def test_an_act_asks_for_the_unit_and_is_saved_with_it(self, shell: Shell, qtbot: QtBot) -> None:
        page = shell.window.page
        assert isinstance(page, ReceptionPage)
        page.form.choose_group("farmers")
        page.save()
        assert page.form.banner.text == "Choose the unit of this desk first: F10."
        dialog = shell.frame.findChildren(SettingsDialog)[-1]
        assert dialog.department_combo.hasFocus()
        dialog.department_combo.set_code("china-telecom")
        dialog.save_button.click()
        after = shell.window.page
        assert isinstance(after, ReceptionPage)
        after.save()
        act = shell.desk.reception.recent(1)[0]
        assert act.department == "china-telecom"
        assert shell.desk.reception.tally().groups == {"farmers": 1}
