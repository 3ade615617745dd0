"""What leaves the statistics page: the daily tally as PDF, on paper, and its tables."""

import json
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pypdfium2
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from kjz_desk.desk.main_window import MainWindow
from kjz_desk.desk.pages.statistics_page import StatisticsPage
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


def answer_dialog(path: Path) -> None:
    """Name a file in the dialog that is about to open, and press its Save button."""

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QFileDialog):
            QTimer.singleShot(20, answer)
            return
        edit = dialog.findChild(QLineEdit, "fileNameEdit")
        suggested.append(edit.text())
        edit.setText(str(path))
        save = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Save)
        QTest.mouseClick(save, Qt.MouseButton.LeftButton)

    suggested.clear()
    QTimer.singleShot(0, answer)


suggested: list[str] = []
"""The file name that the last dialog offered."""


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


def test_without_a_printer_the_page_says_so_and_what_to_do(
    page: StatisticsPage, window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "no-such-socket"))
    press(window, "Ctrl+P")
    qtbot.waitUntil(lambda: page.banner.tone == "danger", timeout=20_000)
    assert "Save a PDF instead" in page.banner.text
