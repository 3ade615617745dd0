"""The statistics page: a day's figures on a real book, its reports, its paper and its tables."""

import json
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import openpyxl
import pypdfium2
import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from kjz_desk.desk import theme
from kjz_desk.desk.main_window import MainWindow
from kjz_desk.desk.pages import statistics_page
from kjz_desk.desk.pages.statistics_page import DISPLAYS, OVERVIEW, UNITS, StatisticsPage
from kjz_desk.workflows import Desk
from tests.gui.conftest import Clock

SIZE = (1280, 650)
"""What a screen of 1920 x 1080 at 150 % leaves for a window."""


@pytest.fixture
def busy(desk: Desk, clock: Clock) -> Desk:
    """A desk with four acts of two units and a report of a third."""
    for draft in (
        {"visit": {"group": "farmers", "age": "adult", "count": 3}, "items": [{"material": "apron"}]},
        {"visit": {"group": "youth", "age": "child", "organisation": "No. 3 School", "count": 40}},
        {"visit": {"group": "elderly", "age": "senior"}, "consultations": [{"topic": "agri-tech"}]},
        {"department": "health", "consultations": [{"topic": "health", "mode": "clinic", "count": 2}]},
    ):
        desk.reception.receive(draft)
        clock.now += timedelta(minutes=40)
    desk.reception.report_display({"department": "cast", "display": {"board": 6, "staff": 0}})
    return desk


@pytest.fixture
def page(busy: Desk, window: MainWindow) -> StatisticsPage:
    window.open_page(4)
    assert isinstance(window.page, StatisticsPage)
    return window.page


def press(window: QWidget, *keys: str) -> None:
    """Press keys as a person does: they go to whatever has the keyboard."""
    for key in keys:
        target = window.focusWidget() or window
        QTest.keySequence(target, key)


def answer_dialog(path: Path) -> None:
    """Pick a file in the dialog that is about to open, and press its Save button."""

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QFileDialog):
            QTimer.singleShot(20, answer)
            return
        suggested.append(dialog.findChild(QLineEdit, "fileNameEdit").text())
        dialog.selectFile(str(path))
        save = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Save)
        QTest.mouseClick(save, Qt.MouseButton.LeftButton)

    suggested.clear()
    QTimer.singleShot(0, answer)


suggested: list[str] = []
"""The file name that the last dialog offered."""


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
        ("Hygiene and health", 2),
        ("Agricultural techniques and seed industry", 1),
    ]
    assert len(bars) == len(busy.reference.topics)


def test_groups_keep_their_official_order_and_their_colour(page: StatisticsPage) -> None:
    bars = page.overview.groups_list.bars
    assert [f"{bar.name} {bar.number} {bar.color}" for bar in bars][:4] == [
        "Young people 40 group1",
        "Farmers 3 group2",
        "Industrial workers 0 group3",
        "Older people 1 group4",
    ]


def test_a_group_nobody_was_asked_about_has_a_row_once_it_counts(page: StatisticsPage, busy: Desk) -> None:
    assert len(page.overview.groups_list.bars) == 6
    busy.reception.receive({"visit": {"group": "group-unknown"}})
    page.refresh()
    assert page.overview.groups_list.bars[-1].name == "Not classified"


def test_right_walks_the_hours_and_each_says_its_groups(page: StatisticsPage, window: MainWindow) -> None:
    page.overview.hour_chart.setFocus()
    press(window, "Right", "Right", "Right")
    assert page.overview.hour_label.toolTip() == "10:00–11:00  3  (Farmers 3)"
    press(window, "Right")
    assert page.overview.hour_label.toolTip() == "11:00–12:00  40  (Young people 40)"


def test_the_pointer_picks_the_hour_below_it(page: StatisticsPage) -> None:
    chart = page.overview.hour_chart
    QTest.mouseMove(chart, QPoint(chart.width() * 7 // 20, 60))
    assert chart.hour == 11


def test_a_screen_reader_hears_the_whole_chart(page: StatisticsPage) -> None:
    said = page.overview.hour_chart.accessibleDescription()
    assert said == (
        "10:00–11:00  3  (Farmers 3); 11:00–12:00  40  (Young people 40); 12:00–13:00  1  (Older people 1)"
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
    assert said.startswith("16 units not reported: Publicity Department")
    assert "Health Bureau" not in said


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


def test_ctrl_s_saves_the_daily_tally_under_the_name_of_the_day(
    page: StatisticsPage, window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "day.pdf"
    answer_dialog(path)
    press(window, "Ctrl+S")
    qtbot.waitUntil(lambda: page.banner.tone == "ok", timeout=20_000)
    assert suggested == ["daily-tally_2021-05-17.pdf"]
    document = pypdfium2.PdfDocument(path)
    text = document[0].get_textpage().get_text_bounded()
    assert len(document) == 1
    assert "44" in text
    document.close()


def test_a_file_that_cannot_be_written_is_reported_and_the_page_goes_on(
    page: StatisticsPage, window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "day.xlsx.part").mkdir()
    answer_dialog(tmp_path / "day.xlsx")
    press(window, "Ctrl+E")
    qtbot.waitUntil(lambda: page.banner.tone == "danger", timeout=20_000)
    assert "day.xlsx" in page.banner.text
    assert page.table_button.isEnabled()


@pytest.mark.parametrize(
    ("name", "read"),
    [
        ("day.xlsx", lambda path: openpyxl.load_workbook(path).sheetnames != []),
        ("day.csv", lambda path: "44" in path.read_text(encoding="utf-8-sig")),
        ("day.json", lambda path: json.loads(path.read_bytes())["totals"]["visits"] == 44),
    ],
)
def test_ctrl_e_exports_in_the_format_of_the_ending(
    page: StatisticsPage,
    window: MainWindow,
    qtbot: QtBot,
    tmp_path: Path,
    name: str,
    read: Callable[[Path], bool],
) -> None:
    answer_dialog(tmp_path / name)
    press(window, "Ctrl+E")
    qtbot.waitUntil(lambda: page.banner.tone == "ok", timeout=20_000)
    assert read(tmp_path / name)


def test_a_dialog_that_was_left_writes_nothing_and_says_nothing(
    page: StatisticsPage, window: MainWindow, tmp_path: Path
) -> None:
    def leave() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None:
            QTimer.singleShot(20, leave)
        else:
            QTest.keyClick(dialog, Qt.Key.Key_Escape)

    QTimer.singleShot(0, leave)
    press(window, "Ctrl+E")
    assert page.banner.tone == ""


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


def test_without_a_printer_the_page_says_so_and_what_to_do(
    page: StatisticsPage, window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "no-such-socket"))
    press(window, "Ctrl+P")
    qtbot.waitUntil(lambda: page.banner.tone == "danger", timeout=20_000)
    assert "Save a PDF instead" in page.banner.text
