"""The widgets that pages are built from."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView, QVBoxLayout, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from kjz_desk.desk import icons, theme
from kjz_desk.desk.widgets.banner import Banner
from kjz_desk.desk.widgets.chip import Chip
from kjz_desk.desk.widgets.chip_board import ChipBoard, Choice
from kjz_desk.desk.widgets.fields import DigitsEdit, KeypadEdit, PickCombo, Stepper
from kjz_desk.desk.widgets.overlay import Overlay
from kjz_desk.desk.widgets.painting import words
from kjz_desk.desk.widgets.picker import Picker
from kjz_desk.desk.widgets.record_table import Column, RecordTable, dress_table

TOWNS = (Choice("chengguan", "城关镇"), Choice("yaofu", "姚伏镇"), Choice("yinzitan", "尹子滩"))


@pytest.fixture
def combo(qtbot: QtBot, styled: QApplication) -> PickCombo:
    found = PickCombo()
    qtbot.addWidget(found)
    for town in TOWNS:
        found.addItem(town.name, town.code)
    return found


def test_a_table_of_records_keeps_qts_rules(qtmodeltester: ModelTester, styled: QApplication) -> None:
    model = RecordTable[int]((Column("n", str), Column("square", lambda n: str(n * n), number=True)))
    model.show_records([1, 2, 3])
    qtmodeltester.check(model, force_py=True)
    assert model.as_text() == "1 | 1\n2 | 4\n3 | 9"
    assert model.row_of(lambda n: n == 3).row() == 2
    assert not model.row_of(lambda n: n == 9).isValid()


def test_a_struck_record_is_drawn_through(styled: QApplication) -> None:
    model = RecordTable[int]((Column("n", str),), struck=lambda n: n == 2)
    model.show_records([1, 2])
    fonts = [model.data(model.index(row, 0), Qt.ItemDataRole.FontRole) for row in (0, 1)]
    assert fonts[0] is None
    assert fonts[1].strikeOut()


def test_a_dressed_table_selects_whole_rows_and_cannot_be_edited(
    qtbot: QtBot, styled: QApplication
) -> None:
    view = QTableView()
    qtbot.addWidget(view)
    model = RecordTable[int]((Column("n", str, width=90), Column("rest", str)))
    model.show_records([1])
    dress_table(view, model)
    view.selectRow(0)
    assert len(view.selectedIndexes()) == 2
    assert view.columnWidth(0) == 90
    assert view.editTriggers() == QTableView.EditTrigger.NoEditTriggers


def test_a_field_for_digits_keeps_an_input_method_out(qtbot: QtBot, styled: QApplication) -> None:
    for field in (DigitsEdit(), KeypadEdit()):
        qtbot.addWidget(field)
        assert field.inputMethodQuery(Qt.InputMethodQuery.ImEnabled) is False
        assert isinstance(field, QLineEdit)
        assert field.inputMethodQuery(Qt.InputMethodQuery.ImSurroundingText) == ""


def test_a_field_for_digits_takes_nothing_else(qtbot: QtBot, styled: QApplication) -> None:
    field = DigitsEdit()
    qtbot.addWidget(field)
    field.set_digits(3)
    qtbot.keyClicks(field, "1a2-3 45")
    assert field.text() == "123"


def test_a_stepper_steps_within_its_range_and_tells_it(qtbot: QtBot, styled: QApplication) -> None:
    stepper = Stepper()
    qtbot.addWidget(stepper)
    stepper.set_range(1, 3)
    told: list[int] = []
    stepper.changed.connect(told.append)
    for by in (1, 1, 1, -1, -1, -1):
        stepper.step(by)
    assert told == [2, 3, 2, 1]
    qtbot.keyClick(stepper.edit, Qt.Key.Key_Up)
    assert stepper.value == 2


def test_an_emptied_stepper_is_its_lowest_value(qtbot: QtBot, styled: QApplication) -> None:
    stepper = Stepper()
    qtbot.addWidget(stepper)
    stepper.set_value(7)
    stepper.edit.clear()
    assert stepper.value == 1
    stepper.edit.editingFinished.emit()
    assert stepper.edit.text() == "1"


def test_letters_find_a_place_by_its_pinyin(qtbot: QtBot, combo: PickCombo) -> None:
    qtbot.keyClicks(combo, "yi")
    assert combo.code == "yinzitan"


def test_digits_are_left_to_the_page(qtbot: QtBot, combo: PickCombo) -> None:
    qtbot.keyClicks(combo, "2")
    assert combo.code == "chengguan"


def test_the_wheel_never_changes_a_pick(combo: PickCombo) -> None:
    event = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(0, -120), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(combo, event)
    assert combo.code == "chengguan"
    assert not event.isAccepted()


def test_an_ampersand_in_a_name_takes_no_key_away_from_the_page(qtbot: QtBot, styled: QApplication) -> None:
    chip = Chip()
    qtbot.addWidget(chip)
    chip.show_choice("tech", "Tech Q&A", key="A")
    assert chip.shortcut().isEmpty()


def test_a_picked_choice_takes_a_chip_that_nobody_picked(qtbot: QtBot, styled: QApplication) -> None:
    board = ChipBoard()
    qtbot.addWidget(board)
    board.prepare("AS", counting=True)
    board.offer(TOWNS)
    board.press("yaofu")
    board.set_count("yinzitan", 4)
    assert [chip.code for chip in board.chips] == ["yinzitan", "yaofu"]
    board.press("chengguan")
    assert board.picked == {"yaofu": 1, "yinzitan": 4, "chengguan": 1}
    board.clear()
    assert [chip.code for chip in board.chips] == ["chengguan", "yaofu"]


def test_a_board_keeps_its_picks_when_the_stock_changes(qtbot: QtBot, styled: QApplication) -> None:
    board = ChipBoard()
    qtbot.addWidget(board)
    board.prepare("AS", counting=True)
    board.offer(TOWNS)
    board.press("yinzitan")
    board.offer([Choice(one.code, one.name, "1 left", "low") for one in TOWNS])
    assert board.picked == {"yinzitan": 1}
    assert board.chips[1].note == "1 left"


def test_a_banner_speaks_and_is_silent_again(qtbot: QtBot, styled: QApplication) -> None:
    banner = Banner()
    qtbot.addWidget(banner)
    banner.say("ok", "Saved", action="Undo", key="F9")
    assert (banner.text, banner.accessibleName(), banner.isVisible()) == ("Saved", "Saved", True)
    banner.clear()
    assert (banner.text, banner.isVisible()) == ("", False)


def test_tab_stays_inside_an_overlay_and_escape_gives_the_keyboard_back(
    qtbot: QtBot, styled: QApplication
) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    below = QLineEdit(host)
    panel = QWidget()
    column = QVBoxLayout(panel)
    inner = [QLineEdit(panel), QLineEdit(panel)]
    for edit in inner:
        column.addWidget(edit)
    overlay = Overlay(host, panel)
    host.show()
    qtbot.waitExposed(host)
    host.activateWindow()
    below.setFocus()
    overlay.open(inner[0])
    for _ in range(3):
        focus = host.focusWidget()
        assert focus in inner
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    focus = host.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, Qt.Key.Key_Escape)
    assert overlay.isHidden()
    assert host.focusWidget() is below


def test_a_picker_finds_by_name_and_by_the_start_of_a_code(qtbot: QtBot, styled: QApplication) -> None:
    picker = Picker("Towns")
    qtbot.addWidget(picker)
    picker.offer(TOWNS)
    picked: list[str] = []
    picker.picked.connect(picked.append)
    picker.search_edit.setText("伏")
    qtbot.keyClick(picker.search_edit, Qt.Key.Key_Return)
    picker.search_edit.setText("y")
    qtbot.keyClick(picker.search_edit, Qt.Key.Key_Down)
    qtbot.keyClick(picker.search_edit, Qt.Key.Key_Return)
    picker.search_edit.setText("nowhere")
    qtbot.keyClick(picker.search_edit, Qt.Key.Key_Return)
    assert picked == ["yaofu", "yinzitan"]


def inked(image: QImage) -> tuple[int, int]:
    """Return the first and last column that is not white."""
    columns = [
        x for x in range(image.width())
        if any(image.pixelColor(x, y).lightness() < 250 for y in range(image.height()))
    ]  # fmt: skip
    return columns[0], columns[-1]


@pytest.mark.parametrize("text", ["县", "Earthquake preparedness and disaster reduction", "x" * 300])
def test_words_stay_in_their_place(styled: QApplication, text: str) -> None:
    image = QImage(QSize(160, 34), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    with QPainter(image) as painter:
        words(painter, image.rect().adjusted(20, 0, -20, 0), text, 15)
    left, right = inked(image)
    assert left >= 19
    assert right <= 141


def test_an_icon_follows_the_theme(qtbot: QtBot, styled: QApplication) -> None:
    def darkness() -> int:
        image = icons.icon("printer").pixmap(24, 24).toImage()
        return min(
            image.pixelColor(x, y).lightness()
            for x in range(24) for y in range(24) if image.pixelColor(x, y).alpha() > 200
        )  # fmt: skip

    theme.apply(styled, "light")
    light = darkness()
    theme.apply(styled, "dark")
    dark = darkness()
    theme.apply(styled, "light")
    assert light < 60
    assert dark > 200


def test_every_theme_fills_the_style_sheet(styled: QApplication) -> None:
    for name in theme.NAMES:
        assert "$" not in theme.style_sheet(theme.named(name))
    assert theme.named("no such theme").name == "light"
