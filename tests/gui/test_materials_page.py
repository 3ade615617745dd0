"""The stock by keyboard and by mouse: what is left, what a movement does, what is refused."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kjz_desk import assets
from kjz_desk.app import open_desk
from kjz_desk.desk.jobs import Jobs
from kjz_desk.desk.main_window import MainWindow
from kjz_desk.desk.pages.materials_page import MaterialsPage
from kjz_desk.domain.material import Stock
from kjz_desk.settings import Settings
from kjz_desk.workflows import Desk
from tests.gui.conftest import Clock

LEFT = Qt.MouseButton.LeftButton
PLACE = 2
SEED = "leaflet-seed"


@pytest.fixture
def page(window: MainWindow) -> MaterialsPage:
    window.open_page(PLACE)
    assert isinstance(window.page, MaterialsPage)
    return window.page


def press(page: MaterialsPage, qtbot: QtBot, *keys: str | Qt.Key) -> None:
    for key in keys:
        for one in key if isinstance(key, str) else [key]:
            qtbot.keyClick(page.window().focusWidget() or page, one)


def choose(page: MaterialsPage, code: str) -> None:
    page.materials_view.setCurrentIndex(page.materials.row_of(lambda row: row.code == code))


def stock(desk: Desk, code: str = SEED) -> Stock:
    return next(one for one in desk.supplying.stock() if one.material == code)


def names(page: MaterialsPage) -> list[str]:
    return [row.code for row in page.materials.records]


def test_the_catalogue_shows_number_name_and_the_four_figures(page: MaterialsPage, desk: Desk) -> None:
    desk.supplying.move({"movement": "receive", "material": SEED, "quantity": 50})
    desk.reception.receive({"visit": {"group": "farmers"}, "items": [{"material": SEED, "quantity": 3}]})
    page.refresh()
    line = next(line for line in page.materials.as_text().splitlines() if line.startswith("0901"))
    assert line == "0901 | Green control of wolfberry pests | 700 | +50 | 3 | 747"


def test_a_digit_a_quantity_and_enter_take_copies_in(page: MaterialsPage, desk: Desk, qtbot: QtBot) -> None:
    choose(page, SEED)
    press(page, qtbot, "1", "50", Qt.Key.Key_Return)
    assert stock(desk).left == 750
    assert page.form.left_label.text() == "750"
    assert page.banner.text == "0517-A-0001 · Stock in +50 · Green control of wolfberry pests: 700 → 750"


def test_after_a_movement_the_form_is_empty_and_the_keyboard_in_the_catalogue(
    page: MaterialsPage, qtbot: QtBot
) -> None:
    choose(page, SEED)
    press(page, qtbot, "1", "50", Qt.Key.Key_Return)
    assert not page.form.touched
    assert page.materials_view.hasFocus()
    assert page.chosen is not None
    assert page.chosen.code == SEED


def test_the_mouse_does_the_same(page: MaterialsPage, desk: Desk, qtbot: QtBot) -> None:
    choose(page, SEED)
    chips = {chip.code: chip for chip in page.form.chips}
    qtbot.mouseClick(chips["issue"], LEFT)
    qtbot.mouseClick(page.form.bundle_button, LEFT)
    qtbot.mouseClick(page.form.bundle_button, LEFT)
    qtbot.mouseClick(page.form.save_button, LEFT)
    assert stock(desk).left == 600


@pytest.mark.parametrize(
    ("button", "quantity"), [("one_button", 1), ("bundle_button", 50), ("carton_button", 500)]
)
def test_the_quick_buttons_add_one_a_bundle_or_a_carton(
    page: MaterialsPage, qtbot: QtBot, button: str, quantity: int
) -> None:
    choose(page, SEED)
    qtbot.mouseClick(getattr(page.form, button), LEFT)
    assert page.form.quantity_stepper.value == quantity


def test_a_stocktake_says_the_difference_before_it_is_saved(page: MaterialsPage, qtbot: QtBot) -> None:
    choose(page, SEED)
    press(page, qtbot, "6", "688")
    assert page.form.effect_print.text == "Book 700, counted 688, difference −12"


def test_a_stocktake_begins_with_the_book_so_that_a_slip_changes_nothing(
    page: MaterialsPage, desk: Desk, qtbot: QtBot
) -> None:
    choose(page, SEED)
    press(page, qtbot, "6", Qt.Key.Key_Return)
    assert stock(desk).left == 700


def test_a_stocktake_may_find_nothing_at_all(page: MaterialsPage, desk: Desk, qtbot: QtBot) -> None:
    choose(page, SEED)
    press(page, qtbot, "6", "0", Qt.Key.Key_Return)
    assert (stock(desk).left, stock(desk).state) == (0, "out")


def test_what_a_movement_would_leave_is_said_before_it_is_saved(page: MaterialsPage, qtbot: QtBot) -> None:
    choose(page, SEED)
    press(page, qtbot, "2", "710")
    assert page.form.effect_print.text == "Left 700 → −10"


def test_a_quantity_of_none_is_refused_and_the_field_framed(
    page: MaterialsPage, desk: Desk, qtbot: QtBot
) -> None:
    choose(page, SEED)
    press(page, qtbot, "1", Qt.Key.Key_Return)
    assert page.banner.tone == "danger"
    assert page.form.quantity_stepper.edit.property("state") == "error"
    assert page.form.quantity_stepper.edit.hasFocus()
    assert page.form.movement == "receive"
    assert stock(desk).left == 700


def test_a_quantity_without_a_movement_is_refused(page: MaterialsPage, desk: Desk, qtbot: QtBot) -> None:
    choose(page, SEED)
    qtbot.mouseClick(page.form.bundle_button, LEFT)
    press(page, qtbot, Qt.Key.Key_Return)
    assert page.banner.text == "Choose first what happened: 1 to 6."
    assert {chip.property("state") for chip in page.form.chips} == {"error"}
    assert page.form.chips[0].hasFocus()
    assert page.form.quantity_stepper.value == 50
    assert desk.supplying.ledger(SEED) == []
    press(page, qtbot, "1")
    assert not any(chip.property("state") for chip in page.form.chips)


def test_a_note_that_is_too_long_stays_and_is_framed(page: MaterialsPage, qtbot: QtBot) -> None:
    choose(page, SEED)
    press(page, qtbot, "1", "5")
    page.form.note_edit.setText("n" * 101)
    press(page, qtbot, Qt.Key.Key_Return)
    assert page.form.note_edit.property("state") == "error"
    assert len(page.form.note_edit.text()) == 101


def test_from_and_note_are_kept_in_the_ledger(page: MaterialsPage, desk: Desk, qtbot: QtBot) -> None:
    choose(page, SEED)
    press(page, qtbot, "1", "5")
    page.form.party_edit.setText("Store")
    page.form.note_edit.setText("second batch")
    press(page, qtbot, Qt.Key.Key_Return)
    assert page.ledger.as_text() == (
        " |  | Given to visitors | 0\n"
        "10:42 | 0517-A-0001 | Stock in · Store · second batch | +5\n"
        " |  | Stock at the start | +700"
    )


def test_a_movement_of_an_earlier_day_shows_its_day(page: MaterialsPage, desk: Desk, clock: Clock) -> None:
    desk.supplying.move({"movement": "receive", "material": SEED, "quantity": 5})
    clock.now += timedelta(days=1)
    choose(page, SEED)
    page.refresh()
    assert page.ledger.records[1].when == "05-17"


def test_the_ledger_adds_up_to_what_is_left(page: MaterialsPage, desk: Desk) -> None:
    desk.supplying.move({"movement": "receive", "material": SEED, "quantity": 50})
    desk.supplying.move({"movement": "stocktake", "material": SEED, "quantity": 720})
    wrong = desk.supplying.move({"movement": "write-off", "material": SEED, "quantity": 9})
    desk.reception.void(wrong.number, "wrong-quantity")
    desk.reception.receive({"visit": {"group": "farmers"}, "items": [{"material": SEED, "quantity": 3}]})
    choose(page, SEED)
    page.refresh()
    assert sum(row.change for row in page.ledger.records if row.live) == stock(desk).left == 717


def test_undo_takes_back_the_movement_that_the_banner_names_and_no_other(
    page: MaterialsPage, desk: Desk, qtbot: QtBot
) -> None:
    choose(page, SEED)
    press(page, qtbot, "1", "50", Qt.Key.Key_Return)
    desk.reception.receive({"visit": {"group": "farmers"}})
    page.banner.acted.emit()
    assert stock(desk).left == 700
    assert desk.reception.act("0517-A-0002").live


def test_escape_empties_the_form_and_then_the_filter(page: MaterialsPage, qtbot: QtBot) -> None:
    page.search_edit.setText("wolfberry")
    page.take_focus()
    press(page, qtbot, "1", "50", Qt.Key.Key_Escape)
    assert (page.form.touched, page.search_edit.text()) == (False, "wolfberry")
    press(page, qtbot, Qt.Key.Key_Escape)
    assert page.search_edit.text() == ""


def test_the_filter_finds_by_name_in_either_language_and_by_number(page: MaterialsPage) -> None:
    page.search_edit.setText("WOLFBERRY")
    by_english = names(page)
    page.search_edit.setText("枸杞")
    by_chinese = names(page)
    page.search_edit.setText("0901")
    assert [by_english, by_chinese, names(page)] == [[SEED]] * 3


def test_the_states_filter_and_count(page: MaterialsPage, desk: Desk, qtbot: QtBot) -> None:
    desk.supplying.move({"movement": "issue", "material": "apron", "quantity": 190})
    desk.supplying.move({"movement": "issue", "material": "tote-bag", "quantity": 400})
    desk.supplying.move({"movement": "issue", "material": "umbrella", "quantity": 65})
    page.refresh()
    shown = []
    for button in (page.low_button, page.out_button, page.short_button):
        qtbot.mouseClick(button, LEFT)
        shown.append((button.text(), names(page)))
    assert shown == [("Low 1", ["apron"]), ("None 1", ["tote-bag"]), ("Below 0: 1", ["umbrella"])]


def test_a_stock_below_zero_is_told_in_words(page: MaterialsPage, desk: Desk) -> None:
    desk.supplying.move({"movement": "issue", "material": "umbrella", "quantity": 65})
    page.refresh()
    choose(page, "umbrella")
    assert page.form.state_label.text() == "below zero: a receipt is missing"
    assert page.form.left_label.text() == "−5"


def test_a_filter_that_fits_nothing_says_so_and_offers_no_form(page: MaterialsPage) -> None:
    page.search_edit.setText("no such thing")
    assert page.empty_panel.isVisible()
    assert page.nothing_panel.isVisible()
    assert not page.form.isVisible()


def test_an_empty_list_hands_the_keyboard_to_the_filter(page: MaterialsPage, qtbot: QtBot) -> None:
    page.take_focus()
    qtbot.mouseClick(page.low_button, LEFT)
    assert names(page) == []
    assert page.search_edit.hasFocus() or page.low_button.hasFocus()


def test_the_chosen_material_and_the_form_outlive_a_refresh(page: MaterialsPage, qtbot: QtBot) -> None:
    choose(page, SEED)
    press(page, qtbot, "1", "50")
    page.refresh()
    assert page.chosen is not None
    assert (page.chosen.code, page.form.movement, page.form.quantity_stepper.value) == (SEED, "receive", 50)


def test_another_material_takes_nothing_over_from_the_form(page: MaterialsPage, qtbot: QtBot) -> None:
    choose(page, SEED)
    press(page, qtbot, "1", "50")
    choose(page, "apron")
    assert not page.form.touched


@pytest.mark.parametrize("chosen", [Settings(language="en")])
def test_a_desk_without_a_unit_moves_stock_for_the_unit_of_the_material(
    page: MaterialsPage, desk: Desk
) -> None:
    choose(page, "umbrella")
    page.form.press_key("1")
    page.form.quantity_stepper.set_value(5)
    page.save()
    assert desk.supplying.ledger("umbrella")[0].department == "china-mobile"


def test_a_retired_material_is_shown_and_cannot_be_moved(
    tmp_path: Path, styled: None, qtbot: QtBot
) -> None:
    with open_desk(tmp_path / "book", chosen=Settings(language="en")):
        pass
    data = tmp_path / "data"
    shutil.copytree(assets.root() / "data", data)
    rows = (data / "materials.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [row for row in rows if not row.startswith("umbrella,")]
    (data / "materials.csv").write_text("".join(kept), encoding="utf-8")
    own = Settings(language="en", data_folder=str(data))
    jobs = Jobs()
    with open_desk(tmp_path / "book", chosen=own) as desk:
        page = MaterialsPage(desk, jobs)
        qtbot.addWidget(page)
        page.refresh()
        choose(page, "umbrella")
        assert page.form.state_label.text() == "retired"
        assert not page.form.save_button.isEnabled()
        page.save()
        assert desk.supplying.ledger("umbrella") == []
    jobs.stop()
