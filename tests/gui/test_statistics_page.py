"""The statistics page: a day's figures on a real book, its reports, its paper and its tables."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kjz_desk.desk import theme
from kjz_desk.desk.main_window import MainWindow
from kjz_desk.desk.pages import statistics_page
from kjz_desk.desk.pages.statistics_page import DISPLAYS, OVERVIEW, UNITS, StatisticsPage
from kjz_desk.workflows import Desk
from tests.gui.conftest import Clock
from tests.gui.mornings import after_a_morning, press

SIZE = (1280, 650)
"""What a screen of 1920 x 1080 at 150 % leaves for a window."""


@pytest.fixture
def busy(desk: Desk, clock: Clock) -> Desk:
    return after_a_morning(desk, clock)


@pytest.fixture
def page(busy: Desk, window: MainWindow) -> StatisticsPage:
    window.open_page(4)
    assert isinstance(window.page, StatisticsPage)
    return window.page


def cards(page: StatisticsPage) -> list[str]:
    shown = page.overview
    found = (
        shown.visits_card,
        shown.consultations_card,
        shown.materials_card,
        shown.books_card,
        shown.goods_card,
        shown.units_card,
    )
    return [f"{card.value} | {card.note}" for card in found]


def row(page: StatisticsPage, unit: str) -> str:
    lines = page.units_table.figures.as_text().splitlines()
    return next(line for line in lines if unit in line)


def test_the_cards_show_the_figures_of_the_day(page: StatisticsPage) -> None:
    assert cards(page) == [
        "44 | records: 4",
        "3 | of which clinic: 2",
        "0 | titles: 0",
        "0 | titles: 0",
        "1 | titles: 1",
        "3 | display boards: 6",
    ]


def test_nothing_reported_shows_a_dash_and_not_a_nought(desk: Desk, window: MainWindow) -> None:
    window.open_page(4)
    assert cards(window.page)[0] == "- | records: 0"


def test_the_time_of_the_figures_stands_beside_the_day(page: StatisticsPage) -> None:
    assert page.as_of_label.text() == "As of 13:22"


def test_bars_show_topics_by_how_often_they_were_asked_and_every_topic_has_its_row(
    page: StatisticsPage, busy: Desk
) -> None:
    bars = page.overview.topics_list.bars
    assert [(bar.name, bar.number) for bar in bars][:2] == [
        ("Health", 2),
        ("Farming", 1),
    ]
    assert len(bars) == len(busy.reference.topics)


def test_groups_keep_their_official_order_and_their_colour(page: StatisticsPage) -> None:
    bars = page.overview.groups_list.bars
    assert [f"{bar.name} {bar.number} {bar.color}" for bar in bars][:4] == [
        "Youth 40 group1",
        "Farmers 3 group2",
        "Workers 0 group3",
        "Older people 1 group4",
    ]


def test_a_group_nobody_was_asked_about_has_a_row_once_it_counts(page: StatisticsPage, busy: Desk) -> None:
    assert len(page.overview.groups_list.bars) == 6
    busy.reception.receive({"visit": {"group": "group-unknown"}})
    page.refresh()
    assert page.overview.groups_list.bars[-1].name == "Not asked"


def test_right_walks_the_hours_and_each_says_its_groups(page: StatisticsPage, window: MainWindow) -> None:
    page.overview.hour_chart.setFocus()
    press(window, "Right", "Right", "Right")
    assert page.overview.hour_label.toolTip() == "10:00–11:00  3  (Farmers 3)"
    press(window, "Right")
    assert page.overview.hour_label.toolTip() == "11:00–12:00  40  (Youth 40)"


def test_the_pointer_picks_the_hour_below_it(page: StatisticsPage) -> None:
    chart = page.overview.hour_chart
    QTest.mouseMove(chart, QPoint(chart.width() * 7 // 20, 60))
    assert chart.hour == 11


def test_a_screen_reader_hears_the_whole_chart(page: StatisticsPage) -> None:
    said = page.overview.hour_chart.accessibleDescription()
    assert said == (
        "10:00–11:00  3  (Farmers 3); 11:00–12:00  40  (Youth 40); 12:00–13:00  1  (Older people 1)"
    )


def test_digits_open_the_tabs(page: StatisticsPage, window: MainWindow) -> None:
    opened = []
    for key in ("2", "1"):
        press(window, key)
        opened.append(page.tab)
    assert opened == [UNITS, OVERVIEW]


def test_ctrl_tab_goes_round_the_tabs(page: StatisticsPage, window: MainWindow) -> None:
    press(window, "Ctrl+Tab", "Ctrl+Tab")
    assert page.tab == DISPLAYS
    press(window, "Ctrl+Tab")
    assert page.tab == OVERVIEW


def test_a_press_on_a_tab_opens_it(page: StatisticsPage) -> None:
    QTest.mouseClick(page.units_button, Qt.MouseButton.LeftButton)
    assert page.tab == UNITS


def test_the_table_has_the_nineteen_units_in_official_order_and_their_sums(page: StatisticsPage) -> None:
    page.open_tab(UNITS)
    lines = page.units_table.figures.as_text().splitlines()
    assert len(lines) == 20
    assert lines[0].startswith("1 | Publicity Department")
    assert lines[-1] == " | Total | 44 | 3 | 2 | 0 | 0 | 1 | 6 | 0 | -"


def test_a_dash_is_not_reported_and_a_nought_is_none(page: StatisticsPage) -> None:
    page.open_tab(UNITS)
    assert row(page, "Association for Science").endswith("| 0 | 0 | 0 | 0 | 0 | 0 | 6 | 0 | -")
    assert row(page, "Bureau of Justice").endswith("| - | - | - | - | - | - | - | - | -")


def test_units_that_reported_nothing_are_named(page: StatisticsPage) -> None:
    page.open_tab(UNITS)
    said = page.silent_label.toolTip()
    assert said.startswith("16 units not reported: Publicity, Science & Tech, Education")
    assert "Health" not in said


def test_the_rows_of_all_units_are_in_sight_at_the_smallest_window(
    page: StatisticsPage, window: MainWindow
) -> None:
    window.resize(*SIZE)
    page.open_tab(UNITS)
    QApplication.processEvents()
    table = page.units_table
    last = table.visualRect(table.figures.index(table.figures.rowCount() - 1, 0))
    assert table.viewport().rect().contains(last)


def test_an_act_counted_from_this_page_is_in_the_figures_at_once(
    page: StatisticsPage, window: MainWindow
) -> None:
    press(window, "Alt+2")
    assert cards(page)[0] == "45 | records: 5"


def test_an_earlier_day_is_chosen_and_shown(page: StatisticsPage, busy: Desk, clock: Clock) -> None:
    clock.now += timedelta(days=1)
    page.refresh()
    assert [page.day_combo.itemText(n) for n in range(page.day_combo.count())] == [
        "Today, Tue 18 May",
        "Mon 17 May",
    ]
    assert cards(page)[0] == "- | records: 0"
    page.day_combo.setFocus()
    QTest.keyClick(page.day_combo, Qt.Key.Key_Down)
    page.day_combo.activated.emit(page.day_combo.currentIndex())
    assert page.day == date(2021, 5, 17)
    assert cards(page)[0] == "44 | records: 4"


@pytest.mark.parametrize("look", theme.NAMES)
@pytest.mark.parametrize("tab", [OVERVIEW, UNITS, DISPLAYS])
def test_every_tab_fits_the_smallest_window_in_every_theme(
    page: StatisticsPage, window: MainWindow, styled: QApplication, look: str, tab: int
) -> None:
    theme.apply(styled, look)
    page.open_tab(tab)
    QApplication.processEvents()
    least = window.minimumSizeHint()
    theme.apply(styled, theme.NAMES[0])
    assert (least.width() <= SIZE[0], least.height() <= SIZE[1]) == (True, True)


def test_the_page_has_one_main_button_on_each_tab(page: StatisticsPage) -> None:
    main = []
    for tab in (OVERVIEW, UNITS, DISPLAYS):
        page.open_tab(tab)
        buttons = page.findChildren(statistics_page.QPushButton)
        main.append([b.objectName() for b in buttons if b.isVisible() and b.property("role") == "primary"])
    assert main == [["pdf_button"], ["pdf_button"], ["save_button"]]
