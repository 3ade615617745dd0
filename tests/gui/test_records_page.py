"""The records: every act of a day, filtered, in full, and voided by keyboard alone."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any, cast

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kjz_desk.desk.main_window import MainWindow
from kjz_desk.desk.pages.records_page import PAUSE, RecordsPage
from kjz_desk.desk.widgets.paged_table import PAGE, PagedTable
from kjz_desk.desk.widgets.record_table import Column
from kjz_desk.workflows import Desk

RECORDS = 5
SMALLEST = QSize(1084, 596)
"""The room for a page in a window of 1280x650, less sidebar and top bar."""


@pytest.fixture
def opened(window: MainWindow) -> Callable[[], RecordsPage]:
    def found() -> RecordsPage:
        window.activateWindow()
        window.open_page(RECORDS)
        return cast("RecordsPage", window.page)

    return found


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key wherever the keyboard is."""
    QTest.keyClick(QApplication.focusWidget(), key, modifier)


def fill(desk: Desk) -> None:
    """Record one act of each kind, the receptions with everything they can have."""
    desk.reception.receive(
        {
            "visit": {"group": "farmers", "age": "adult", "town": "yaofu", "count": 2},
            "consultations": [
                {"topic": "agri-tech", "question": "Aphids on wolfberry?", "answer": "Look."}
            ],
            "items": [{"material": "leaflet-seed", "quantity": 3}],
            "person": {"name": "马晓兰", "phone": "13800002317", "notice": "2021-05"},
        }
    )
    desk.supplying.move(
        {"movement": "receive", "material": "leaflet-seed", "quantity": 500, "party": "Store"}
    )
    desk.reception.report_display({"display": {"board": 3}})
    desk.printing.printed("handout-maize", "a4", 40)


def test_the_acts_stand_newest_first_each_kind_in_words(
    desk: Desk, opened: Callable[[], RecordsPage]
) -> None:
    fill(desk)
    rows = opened().acts_view.model().as_text().splitlines()
    assert [row.split(" | ")[0] for row in rows] == [f"A-000{n}" for n in (4, 3, 2, 1)]
    assert [row.split(" | ")[2] for row in rows] == ["Printing", "Display", "Stock", "Reception"]


def test_a_reception_says_who_what_and_got_with_the_name_masked(
    desk: Desk, opened: Callable[[], RecordsPage]
) -> None:
    fill(desk)
    row = opened().acts_view.model().as_text().splitlines()[-1].split(" | ")
    assert row[4] == "马** · Farmers +2"
    assert row[5] == desk.reference.topics.brief_of("agri-tech", "en")
    assert row[6] == desk.reference.materials.brief_of("leaflet-seed", "en") + "×3"
    assert row[7] == "Live"


def test_a_narrow_list_does_without_the_kind_and_a_wide_one_shows_it(
    desk: Desk, opened: Callable[[], RecordsPage]
) -> None:
    fill(desk)
    page = opened()
    for size, hidden in ((SMALLEST, True), (QSize(1400, 800), False)):
        page.resize(size)
        assert page.acts_view.isColumnHidden(2) is hidden
        assert page.acts_view.horizontalHeader().length() <= page.acts_view.viewport().width()


def test_the_details_hold_question_answer_and_items(desk: Desk, opened: Callable[[], RecordsPage]) -> None:
    fill(desk)
    page = opened()
    press(Qt.Key.Key_End)
    said = page.act_details.as_text()
    assert "Asked: Aphids on wolfberry?" in said
    assert "Answer: Look." in said
    assert desk.reference.materials.name_of("leaflet-seed", "en") + " × 3" in said
    assert "Recorded by: Zhang Min" in said


@pytest.mark.parametrize(
    ("row", "words"), [(0, "Copies: 40"), (1, "Display boards: 3"), (2, "Stock: +500"), (2, "Party: Store")]
)
def test_the_other_kinds_have_their_own_details(
    desk: Desk, opened: Callable[[], RecordsPage], row: int, words: str
) -> None:
    fill(desk)
    page = opened()
    for _ in range(row):
        press(Qt.Key.Key_Down)
    assert words in page.act_details.as_text()


def test_name_and_phone_are_shown_only_while_the_button_is_held(
    desk: Desk, opened: Callable[[], RecordsPage]
) -> None:
    fill(desk)
    page = opened()
    press(Qt.Key.Key_End)
    assert "马**" in page.act_details.as_text()
    page.reveal_button.setFocus()
    QTest.keyPress(page.reveal_button, Qt.Key.Key_Space)
    assert "Name: 马晓兰\nPhone: 13800002317" in page.act_details.as_text()
    QTest.keyRelease(page.reveal_button, Qt.Key.Key_Space)
    assert "Name: 马**\nPhone: 138****2317" in page.act_details.as_text()


def test_an_act_without_personal_data_has_nothing_to_reveal(
    desk: Desk, opened: Callable[[], RecordsPage]
) -> None:
    desk.reception.receive({"visit": {"group": "elderly"}})
    assert opened().reveal_button.isHidden()


def test_typing_filters_a_little_after_the_last_key(
    desk: Desk, opened: Callable[[], RecordsPage], qtbot: QtBot
) -> None:
    fill(desk)
    page = opened()
    press(Qt.Key.Key_Slash)
    assert page.search_edit.hasFocus()
    QTest.keyClicks(page.search_edit, "aphids")
    assert page.count_label.text() == "4 acts"
    qtbot.waitUntil(lambda: page.count_label.text() == "1 of 4 acts", timeout=PAUSE * 20)


def test_down_takes_what_was_typed_into_the_list_at_once(
    desk: Desk, opened: Callable[[], RecordsPage]
) -> None:
    fill(desk)
    page = opened()
    press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(page.search_edit, "aphids")
    press(Qt.Key.Key_Down)
    assert page.acts_view.hasFocus()
    assert page.chosen is not None
    assert page.chosen.number == "0517-A-0001"


def test_up_over_the_first_row_goes_to_the_filter(desk: Desk, opened: Callable[[], RecordsPage]) -> None:
    fill(desk)
    page = opened()
    press(Qt.Key.Key_Up)
    assert page.search_edit.hasFocus()


def test_kind_and_unit_filter_too_and_esc_clears_all(desk: Desk, opened: Callable[[], RecordsPage]) -> None:
    fill(desk)
    desk.reception.receive({"department": "cast", "visit": {"group": "youth"}})
    page = opened()
    page.kind_combo.set_code("reception")
    assert page.count_label.text() == "2 of 5 acts"
    page.department_combo.set_code("cast")
    assert page.count_label.text() == "1 of 5 acts"
    press(Qt.Key.Key_Escape)
    assert page.count_label.text() == "5 acts"


def test_home_and_end_go_to_the_first_and_the_last_act(
    desk: Desk, opened: Callable[[], RecordsPage]
) -> None:
    for _ in range(3):
        desk.reception.receive({"visit": {"group": "youth"}})
    page = opened()
    press(Qt.Key.Key_End)
    assert page.number_label.text() == "0517-A-0001"
    press(Qt.Key.Key_Home)
    assert page.number_label.text() == "0517-A-0003"


def test_copy_puts_the_number_on_the_clipboard(desk: Desk, opened: Callable[[], RecordsPage]) -> None:
    desk.reception.receive({"visit": {"group": "youth"}})
    opened()
    press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "0517-A-0001"


def test_del_a_digit_and_enter_void_the_chosen_act(desk: Desk, opened: Callable[[], RecordsPage]) -> None:
    for _ in range(2):
        desk.reception.receive({"visit": {"group": "youth"}})
    page = opened()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_3)
    press(Qt.Key.Key_Return)
    assert desk.reception.act("0517-A-0001").void_reason == "wrong-department"
    assert page.banner.text == "Voided 0517-A-0001: Wrong department"
    assert page.number_label.text() == "0517-A-0001"
    assert page.acts_view.hasFocus()


def test_a_voided_act_is_struck_through_but_its_reason_is_not(
    desk: Desk, opened: Callable[[], RecordsPage]
) -> None:
    desk.reception.receive({"visit": {"group": "youth"}})
    desk.reception.void("0517-A-0001", "duplicate")
    model = opened().acts_view.model()
    last = model.columnCount() - 1
    assert model.index(0, 0).data(Qt.ItemDataRole.FontRole).strikeOut()
    assert model.index(0, last).data(Qt.ItemDataRole.FontRole) is None
    assert model.index(0, last).data() == "Duplicate"


def test_esc_leaves_the_act_as_it_is(desk: Desk, opened: Callable[[], RecordsPage]) -> None:
    desk.reception.receive({"visit": {"group": "youth"}})
    page = opened()
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_1)
    press(Qt.Key.Key_Escape)
    assert desk.reception.act("0517-A-0001").live
    assert page.acts_view.hasFocus()


def test_enter_without_a_reason_voids_nothing(desk: Desk, opened: Callable[[], RecordsPage]) -> None:
    desk.reception.receive({"visit": {"group": "youth"}})
    opened()
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_Return)
    assert desk.reception.act("0517-A-0001").live


def test_a_second_void_is_refused_in_the_banner(desk: Desk, opened: Callable[[], RecordsPage]) -> None:
    desk.reception.receive({"visit": {"group": "youth"}})
    desk.reception.void("0517-A-0001", "duplicate")
    page = opened()
    press(Qt.Key.Key_Delete)
    assert page.banner.text == "0517-A-0001 was voided before."
    assert page.acts_view.hasFocus()


def test_another_page_in_front_drops_the_question_about_a_void(
    desk: Desk, opened: Callable[[], RecordsPage], window: MainWindow
) -> None:
    desk.reception.receive({"visit": {"group": "youth"}})
    opened()
    press(Qt.Key.Key_Delete)
    window.open_page(0)
    page = opened()
    press(Qt.Key.Key_Return)
    assert desk.reception.act("0517-A-0001").live
    assert page.acts_view.hasFocus()


def test_the_chosen_act_stays_chosen_when_another_is_recorded_elsewhere(
    desk: Desk, opened: Callable[[], RecordsPage]
) -> None:
    for _ in range(3):
        desk.reception.receive({"visit": {"group": "youth"}})
    page = opened()
    press(Qt.Key.Key_Down)
    desk.reception.receive({"visit": {"group": "elderly"}})
    page.refresh()
    assert page.number_label.text() == "0517-A-0002"
    assert page.count_label.text() == "4 acts"


def test_an_empty_day_says_so_and_the_filter_has_the_keyboard(opened: Callable[[], RecordsPage]) -> None:
    page = opened()
    assert page.empty_panel.isVisible()
    assert page.acts_view.isHidden()
    assert page.void_button.isHidden()
    assert page.search_edit.hasFocus()


def test_nothing_found_says_how_to_go_on(desk: Desk, opened: Callable[[], RecordsPage]) -> None:
    desk.reception.receive({"visit": {"group": "youth"}})
    page = opened()
    page.kind_combo.set_code("print")
    assert page.count_label.text() == "0 of 1 acts"
    assert page.empty_panel.isVisible()


def test_days_that_have_acts_are_offered_after_today(
    desk: Desk, opened: Callable[[], RecordsPage], clock: Any
) -> None:
    desk.reception.receive({"visit": {"group": "youth"}})
    clock.now += timedelta(days=1)
    page = opened()
    assert page.count_label.text() == "0 acts"
    assert [page.day_combo.itemText(n) for n in range(page.day_combo.count())] == [
        "Today, Tue 18 May",
        "Mon 17 May",
    ]
    page.day_combo.setCurrentIndex(1)
    assert page.number_label.text() == "0517-A-0001"


def test_a_long_list_reads_only_the_pages_in_sight() -> None:
    asked: list[tuple[int, int]] = []

    def read(limit: int, offset: int) -> list[int]:
        asked.append((limit, offset))
        return list(range(offset, min(offset + limit, 50_000)))

    model = PagedTable[int]((Column("Number", str),))
    model.show_pages(50_000, read)
    assert model.index(49_999, 0).data() == "49999"
    assert model.index(0, 0).data() == "0"
    assert asked == [(PAGE, 50_000 - PAGE), (PAGE, 0)]


def test_the_page_fits_the_smallest_window(desk: Desk, opened: Callable[[], RecordsPage]) -> None:
    fill(desk)
    least = opened().minimumSizeHint()
    assert least.width() <= SMALLEST.width()
    assert least.height() <= SMALLEST.height()
