"""Handouts by keyboard and by mouse: seen as a sheet, counted in paper, saved, and joined to the stock."""

import os
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from kjz_desk.desk.jobs import Jobs
from kjz_desk.desk.main_window import MainWindow
from kjz_desk.desk.pages.prints_page import PrintsPage
from kjz_desk.desk.pages.proofs import Proof, Proofs, Wish
from kjz_desk.errors import UnknownCode
from kjz_desk.workflows import Desk

# A port where nobody answers: the printers of whoever runs the tests must not take part.
os.environ["CUPS_SERVER"] = "localhost:9"

LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
PLACE = 3
QUAKE = "handout-quake"


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> PrintsPage:
    window.open_page(PLACE)
    assert isinstance(window.page, PrintsPage)
    return window.page


def choose(page: PrintsPage, qtbot: QtBot, code: str = QUAKE) -> None:
    """Choose a handout and wait for its sheet."""
    picker = page.picker
    picker.handouts_view.setCurrentIndex(picker.handouts.row_of(lambda row: row.code == code))
    settle(page, qtbot)


def settle(page: PrintsPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page.jobs.busy)
    qtbot.wait(1)


def press(page: PrintsPage, qtbot: QtBot, *keys: str | Qt.Key) -> None:
    for key in keys:
        for one in key if isinstance(key, str) else [key]:
            qtbot.keyClick(page.window().focusWidget() or page, one)


def left(desk: Desk, code: str = QUAKE) -> int:
    return next(one.left for one in desk.supplying.stock() if one.material == code)


def titles(page: PrintsPage) -> list[str]:
    return [row.code for row in page.picker.handouts.records]


def answer(act: Callable[[QFileDialog], None]) -> None:
    """Do ``act`` in the dialog that is about to open; leave it in any case."""

    def done() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        try:
            act(dialog)
        finally:
            if dialog.isVisible():
                dialog.reject()

    QTimer.singleShot(0, done)


def typed(path: Path) -> Callable[[QFileDialog], None]:
    def act(dialog: QFileDialog) -> None:
        dialog.selectFile(str(path))
        dialog.accept()

    return act


def test_the_list_shows_title_unit_topic_and_stock(page: PrintsPage) -> None:
    line = next(line for line in page.picker.handouts.as_text().splitlines() if "quake" in line)
    assert line == "What to do in a quake | Housing/Quake | Earthquakes | 300"


def test_the_chosen_handout_is_seen_as_a_sheet_of_a4(page: PrintsPage, qtbot: QtBot) -> None:
    choose(page, qtbot)
    picture = page.sheet_view.picture
    assert page.paper_label.text() == "A4 upright"
    assert picture.height() / picture.width() == pytest.approx(297 / 210, abs=0.01)


def test_until_the_sheet_is_there_nothing_can_be_printed_or_saved(page: PrintsPage, qtbot: QtBot) -> None:
    choose(page, qtbot)
    picker = page.picker
    picker.handouts_view.setCurrentIndex(picker.handouts.index(6, 0))
    assert page.sheet_view.words == "Being laid out…"
    assert not page.form.print_button.isEnabled()
    settle(page, qtbot)
    assert page.sheet_view.words == ""
    assert page.form.print_button.isEnabled()


def test_running_through_the_list_ends_at_the_sheet_of_the_last_one(page: PrintsPage, qtbot: QtBot) -> None:
    for _ in range(5):
        press(page, qtbot, Qt.Key.Key_Down)
    settle(page, qtbot)
    assert page.sheet_view.accessibleName() == "Preview of Smartphones for seniors"
    assert not page.sheet_view.picture.isNull()


def test_the_letter_l_changes_the_layout_and_the_sheet(page: PrintsPage, qtbot: QtBot) -> None:
    choose(page, qtbot)
    press(page, qtbot, "l")
    settle(page, qtbot)
    assert page.form.layout_code == "a5x2"
    assert page.sheet_view.picture.width() > page.sheet_view.picture.height()


def test_digits_in_the_list_are_copies(page: PrintsPage, qtbot: QtBot) -> None:
    choose(page, qtbot)
    page.take_focus()
    press(page, qtbot, "120")
    assert page.form.copies == 120
    assert page.form.print_button.text().strip() == "Print 120"


def test_copies_say_how_much_paper_they_need(page: PrintsPage, qtbot: QtBot) -> None:
    choose(page, qtbot)
    said = []
    for copies in (100, 101):
        page.form.set_copies(copies)
        said.append(page.form.sheets_print.text)
    press(page, qtbot, "l")
    settle(page, qtbot)
    for copies in (100, 101):
        page.form.set_copies(copies)
        said.append(page.form.sheets_print.text)
    assert said == [
        "100 copies = 100 sheets of A4",
        "101 copies = 101 sheets of A4",
        "100 copies = 50 sheets of A4",
        "101 copies = 51 sheets of A4, 102 come out",
    ]


def test_a_quick_button_sets_the_copies_and_shows_that_it_did(page: PrintsPage, qtbot: QtBot) -> None:
    buttons = {button.text(): button for button in page.form.quick}
    qtbot.mouseClick(buttons["200"], LEFT)
    assert page.form.copies == 200
    assert [text for text, button in buttons.items() if button.isChecked()] == ["200"]


def test_what_the_stock_will_be_is_said_before_printing(page: PrintsPage, qtbot: QtBot) -> None:
    choose(page, qtbot)
    page.form.set_copies(200)
    assert page.form.stock_print.text == "Stock after printing: 300 → 500"


def test_a_handout_without_a_material_joins_no_stock(page: PrintsPage, qtbot: QtBot, desk: Desk) -> None:
    free = next(one for one in desk.reference.handouts if not one.material)
    choose(page, qtbot, free.code)
    assert page.form.stock_print.text == "No stock is kept of this handout."


def test_copies_that_the_printer_took_join_the_stock(page: PrintsPage, qtbot: QtBot, desk: Desk) -> None:
    choose(page, qtbot)
    row = page.chosen
    assert row is not None
    with qtbot.waitSignal(page.recorded):
        page.join_stock(row, "a5x2", 50)
    assert left(desk) == 400
    assert page.banner.text == (
        "0517-A-0001 · 100 × What to do in a quake sent to the printer, stock 300 → 400"
    )


def test_a_print_run_is_taken_back_from_its_banner(page: PrintsPage, qtbot: QtBot, desk: Desk) -> None:
    choose(page, qtbot)
    row = page.chosen
    assert row is not None
    page.join_stock(row, "a4", 20)
    page.banner.acted.emit()
    assert left(desk) == 300
    assert page.banner.text == "Taken back: 0517-A-0001"


def test_a_run_of_more_copies_than_one_act_may_have_is_written_whole(
    page: PrintsPage, qtbot: QtBot, desk: Desk
) -> None:
    choose(page, qtbot)
    row = page.chosen
    assert row is not None
    page.join_stock(row, "a5x2", 1500)
    assert left(desk) == 300 + 3000


def test_without_a_printer_the_page_says_so_and_saving_is_the_main_way(
    page: PrintsPage, qtbot: QtBot
) -> None:
    choose(page, qtbot)
    assert page.form.printer_state_label.text() == "none"
    assert page.form.save_button.property("role") == "primary"


def test_printing_without_a_printer_prints_and_writes_nothing(
    page: PrintsPage, qtbot: QtBot, desk: Desk
) -> None:
    choose(page, qtbot)
    press(page, qtbot, Qt.Key.Key_Return)
    assert page.banner.text == "This computer has no printer: save a PDF, and print it elsewhere."
    assert left(desk) == 300


def test_a_saved_pdf_is_one_sheet_and_changes_no_stock(
    page: PrintsPage, qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    choose(page, qtbot)
    answer(typed(tmp_path / "quake.pdf"))
    qtbot.keyClick(page.window().focusWidget() or page, Qt.Key.Key_S, CTRL)
    assert page.banner.text == f"Saved: {tmp_path / 'quake.pdf'}"
    with pypdfium2.PdfDocument(tmp_path / "quake.pdf") as document:
        assert len(document) == 1
    assert left(desk) == 300


def test_the_suggested_name_is_title_and_layout(page: PrintsPage, qtbot: QtBot) -> None:
    choose(page, qtbot)
    names: list[str] = []
    answer(lambda dialog: names.append(Path(dialog.selectedFiles()[0]).name))
    qtbot.mouseClick(page.form.save_button, LEFT)
    assert names == ["地震来了怎么办 A4 一张.pdf"]
    assert page.banner.text == ""


def test_a_disk_that_refuses_the_pdf_is_named_in_the_banner(
    page: PrintsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    choose(page, qtbot)
    folder = tmp_path / "gone"
    folder.mkdir()

    def gone() -> None:
        folder.rmdir()

    def pulled_out(dialog: QFileDialog) -> None:
        dialog.accepted.connect(gone)
        typed(folder / "quake.pdf")(dialog)

    answer(pulled_out)
    qtbot.mouseClick(page.form.save_button, LEFT)
    assert page.banner.tone == "danger"
    assert str(folder / "quake.pdf") in page.banner.text


def test_the_filter_finds_by_title_unit_and_topic_in_either_language(page: PrintsPage) -> None:
    found = []
    for text in ("地震来了", "WHAT TO DO", "earthquake prep"):
        page.picker.search_edit.setText(text)
        found.append(titles(page))
    assert found == [[QUAKE]] * 3


def test_a_filter_that_fits_nothing_says_so_and_offers_no_print(page: PrintsPage, qtbot: QtBot) -> None:
    choose(page, qtbot)
    page.picker.search_edit.setText("no such thing")
    assert page.picker.empty_panel.isVisible()
    assert not page.form.print_button.isEnabled()
    assert page.sheet_view.picture.isNull()
    assert page.form.stock_print.text == ""


def test_enter_in_the_filter_goes_to_the_list_and_escape_shows_all_again(
    page: PrintsPage, qtbot: QtBot
) -> None:
    every = titles(page)
    page.press_again()
    press(page, qtbot, "wolf", Qt.Key.Key_Escape)
    assert titles(page) == every
    assert page.picker.handouts_view.hasFocus()


def test_the_newest_wish_wins_and_what_was_wanted_before_is_dropped(desk: Desk, qtbot: QtBot) -> None:
    jobs = Jobs()
    proofs = Proofs(desk.printing, jobs)
    made: list[Proof] = []
    proofs.ready.connect(made.append)
    for code in (QUAKE, "handout-policy", "handout-foodlabel"):
        proofs.want(Wish(code, "a4", QSize(100, 140)))
    qtbot.waitUntil(lambda: bool(made))
    assert [proof.wish.handout for proof in made] == ["handout-foodlabel"]
    jobs.stop()


def test_another_size_is_another_picture_of_the_same_paper(desk: Desk, qtbot: QtBot) -> None:
    jobs = Jobs()
    proofs = Proofs(desk.printing, jobs)
    made: list[Proof] = []
    proofs.ready.connect(made.append)
    for place, room in enumerate((QSize(210, 297), QSize(420, 594)), start=1):
        proofs.want(Wish(QUAKE, "a4", room))
        qtbot.waitUntil(lambda wanted=place: len(made) == wanted)
    assert made[0].paper is made[1].paper
    assert [proof.picture.size() for proof in made] == [QSize(210, 297), QSize(420, 594)]
    jobs.stop()


def test_a_handout_that_cannot_be_laid_out_fails_with_its_reason(desk: Desk, qtbot: QtBot) -> None:
    jobs = Jobs()
    proofs = Proofs(desk.printing, jobs)
    with qtbot.waitSignal(proofs.failed) as refused:
        proofs.want(Wish("no-such-handout", "a4", QSize(100, 140)))
    assert isinstance(refused.args[0], UnknownCode)
    jobs.stop()


def test_a_character_that_no_font_has_is_warned_of(page: PrintsPage) -> None:
    page.form.show_missing("𠮷")
    assert page.form.missing_banner.text == "No font has U+20BB7: printed as its code."
