"""The reports of displays: typed by keys alone, corrected, refused, and for a day that is over."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kjz_desk.desk.main_window import MainWindow
from kjz_desk.desk.pages.statistics_page import DISPLAYS, OVERVIEW, StatisticsPage
from kjz_desk.workflows import Desk
from tests.gui.conftest import Clock
from tests.gui.mornings import after_a_morning, press


@pytest.fixture
def busy(desk: Desk, clock: Clock) -> Desk:
    return after_a_morning(desk, clock)


@pytest.fixture
def page(busy: Desk, window: MainWindow) -> StatisticsPage:
    window.open_page(4)
    assert isinstance(window.page, StatisticsPage)
    return window.page


def test_a_unit_reports_with_keys_alone(page: StatisticsPage, window: MainWindow, busy: Desk) -> None:
    press(window, "3", "5", "Tab", "0", "Return")
    shown = busy.reception.tally()
    own = next(one for one in shown.rows if one.department == "agriculture-rural")
    assert own.figures.boards == 5
    assert page.displays.form.banner.tone == "ok"
    line = next(x for x in page.displays.table.figures.as_text().splitlines() if "Agriculture" in x)
    assert line.endswith("| 5 | 0 | - | - | - | - | -")


def test_what_was_reported_stands_in_the_blank_fields(page: StatisticsPage) -> None:
    page.open_tab(DISPLAYS)
    page.displays.form.choose_department("cast")
    said = {code: edit.placeholderText() for code, edit in page.displays.form.edits.items()}
    assert (said["board"], said["staff"], said["banner"]) == ("6", "0", "-")


def test_page_down_turns_to_the_next_unit(page: StatisticsPage, window: MainWindow) -> None:
    press(window, "3", "PgDown")
    assert page.displays.form.department == "culture-tourism"


def test_a_press_on_a_row_turns_to_its_unit(page: StatisticsPage) -> None:
    page.open_tab(DISPLAYS)
    table = page.displays.table
    place = table.visualRect(table.figures.index(0, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert page.displays.form.department == "publicity"


def test_a_figure_beyond_bounds_is_refused_under_its_own_name(
    page: StatisticsPage, window: MainWindow, busy: Desk
) -> None:
    before = busy.reception.count(busy.today())
    press(window, "3", "Tab", *"10001", "Return")
    form = page.displays.form
    assert form.banner.text == "Banners: Please give a whole number from 0 to 10000."
    assert form.edits["banner"].property("state") == "error"
    assert form.edits["banner"].text() == "10001"
    assert busy.reception.count(busy.today()) == before


def test_a_report_without_a_figure_is_refused(page: StatisticsPage, window: MainWindow) -> None:
    press(window, "3", "Return")
    assert page.displays.form.banner.text == "Fill in at least one figure; 0 means none."


def test_a_report_for_a_day_that_is_over_joins_that_day(
    page: StatisticsPage, busy: Desk, clock: Clock, window: MainWindow
) -> None:
    day = page.day
    clock.now += timedelta(days=1)
    page.refresh()
    page.day_combo.set_code(day.isoformat())
    page.day_combo.activated.emit(1)
    press(window, "3", "7", "Return")
    assert busy.reception.tally(day).totals.boards == 13
    assert busy.reception.tally(day).backfilled == 1


def test_esc_clears_what_was_typed_and_then_goes_back(page: StatisticsPage, window: MainWindow) -> None:
    press(window, "3", "4", "Esc")
    assert not page.displays.form.typed
    press(window, "Esc")
    assert page.tab == OVERVIEW
