"""The reception by keyboard alone, with the keys counted."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kjz_desk.desk.main_window import MainWindow
from kjz_desk.desk.pages.reception_page import ReceptionPage
from kjz_desk.domain.listing import Act
from kjz_desk.domain.reception import Reception
from kjz_desk.workflows import Desk

ENTER = Qt.Key.Key_Return
ALT, SHIFT, CONTROL = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)


class Keyboard:
    """Presses keys where the focus is, as a person does, and counts them."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self.qtbot, self.count = window, qtbot, 0

    @property
    def focus(self) -> QWidget:
        return self.window.window().focusWidget() or self.window

    def press(
        self, *keys: Qt.Key | str, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        for key in keys:
            for one in key if isinstance(key, str) else [key]:
                self.qtbot.keyClick(self.focus, one, held)
                self.count += 1

    def compose(self, preedit: str, commit: str = "") -> None:
        event = QInputMethodEvent(preedit, [])
        if commit:
            event.setCommitString(commit)
        QApplication.sendEvent(self.focus, event)

    def type_name(self, name: str) -> None:
        self.compose("xing ming")
        self.compose("", name)


@pytest.fixture
def keyboard(window: MainWindow, qtbot: QtBot) -> Keyboard:
    window.window().activateWindow()
    return Keyboard(window, qtbot)


@pytest.fixture
def page(window: MainWindow) -> ReceptionPage:
    assert isinstance(window.page, ReceptionPage)
    return window.page


def last(desk: Desk) -> Act:
    return desk.reception.recent(1)[0]


def reception(act: Act) -> Reception:
    assert isinstance(act.what, Reception)
    return act.what


def test_an_act_with_a_topic_and_two_items_takes_five_keys(keyboard: Keyboard, desk: Desk) -> None:
    keyboard.press("2QAS", ENTER)
    assert keyboard.count == 5
    fact = reception(last(desk)).fact()
    assert fact["visit"] == {"group": "farmers", "age": "age-unknown", "town": "town-unknown", "count": 1}
    assert fact["consultations"] == [
        {"topic": "agri-tech", "count": 1, "mode": "on-site", "outcome": "answered"}
    ]
    assert fact["items"] == [
        {"material": "leaflet-seed", "quantity": 1},
        {"material": "handout-maize", "quantity": 1},
    ]


def test_five_acts_follow_each_other_without_touching_anything_else(keyboard: Keyboard, desk: Desk) -> None:
    for digit in "12345":
        keyboard.press(digit, ENTER)
    assert keyboard.count == 10
    assert desk.reception.group_counts() == {
        "youth": 1, "farmers": 1, "workers": 1, "elderly": 1, "officials": 1,
    }  # fmt: skip


def test_the_saved_act_is_named_and_the_form_is_empty_again(
    keyboard: Keyboard, page: ReceptionPage
) -> None:
    keyboard.press("2QA", ENTER)
    assert page.form.banner.tone == "ok"
    assert page.form.banner.text == "Saved 0517-A-0001 · Farmers · Farming · 1 copy"
    assert page.form.draft() == {}
    assert [tile.code for tile in page.tiles if tile.isChecked()] == []
    assert page.hasFocus()


def test_a_named_person_is_kept_with_the_notice_that_was_shown(
    keyboard: Keyboard, page: ReceptionPage, desk: Desk
) -> None:
    keyboard.press("N")
    keyboard.type_name("马晓兰")
    assert desk.reference.event.notice_en in page.form.notice_label.text
    keyboard.press("2", Qt.Key.Key_Tab, "13800001234Q", ENTER)
    assert reception(last(desk)).consultations, "letters are keys in a field for digits"
    person = last(desk).person
    assert person is not None
    assert person.data() == {"name": "马晓兰", "phone": "13800001234", "notice": "2021-05"}


@pytest.mark.parametrize(
    ("letter", "field"),
    [("N", "name_edit"), ("P", "phone_edit"), ("Z", "town_combo"), ("C", "count_stepper")],
)
def test_a_letter_goes_to_its_field_plain_and_with_alt(
    keyboard: Keyboard, page: ReceptionPage, letter: str, field: str
) -> None:
    wanted = getattr(page.form, field)
    keyboard.press(letter)
    assert keyboard.focus in (wanted, wanted.focusProxy())
    page.form.grade_edit.setFocus()
    page.take_focus()
    keyboard.press(letter, held=ALT)
    assert keyboard.focus in (wanted, wanted.focusProxy())


def test_digits_in_the_name_pick_the_group_and_never_reach_the_name(
    keyboard: Keyboard, page: ReceptionPage
) -> None:
    keyboard.press("N")
    keyboard.type_name("解梅佳")
    keyboard.press("39")
    assert page.form.name_edit.text() == "解梅佳"
    assert page.form.group == "workers"
    assert page.form.ages_row.code == "adult"


def test_enter_belongs_to_the_input_method_while_it_composes(keyboard: Keyboard, desk: Desk) -> None:
    keyboard.press("2N")
    keyboard.compose("ma xiao")
    keyboard.press(ENTER)
    assert desk.reception.recent() == []
    keyboard.compose("", "马晓")
    keyboard.press(ENTER)
    assert len(desk.reception.recent()) == 1


def test_alt_and_a_letter_picks_from_inside_a_name(keyboard: Keyboard, page: ReceptionPage) -> None:
    keyboard.press("N")
    keyboard.press("QA", held=ALT)
    assert page.form.topics_board.picked == {"agri-tech": 1}
    assert page.form.items_board.picked == {"leaflet-seed": 1}
    assert page.form.name_edit.text() == ""


def test_a_second_press_gives_another_copy_and_shift_takes_it_back(
    keyboard: Keyboard, page: ReceptionPage
) -> None:
    keyboard.press("AAA")
    assert page.form.items_board.picked == {"leaflet-seed": 3}
    keyboard.press("A", held=SHIFT)
    assert page.form.items_board.picked == {"leaflet-seed": 2}
    assert page.form.items_board.chips[0].accessibleDescription() == "700 left ×2"


def test_a_quantity_is_typed_after_x(keyboard: Keyboard, page: ReceptionPage, desk: Desk) -> None:
    keyboard.press("2AX150", ENTER)
    assert reception(last(desk)).fact()["items"] == [{"material": "leaflet-seed", "quantity": 150}]
    assert keyboard.count == 7


def test_a_quantity_is_typed_after_alt_x_inside_a_name(keyboard: Keyboard, page: ReceptionPage) -> None:
    keyboard.press("SN")
    keyboard.press("X", held=ALT)
    keyboard.press("40")
    assert page.form.items_board.picked == {"handout-maize": 40}


def test_plus_and_minus_change_the_item_that_was_touched_last(
    keyboard: Keyboard, page: ReceptionPage
) -> None:
    keyboard.press("AS+++-")
    assert page.form.items_board.picked == {"leaflet-seed": 1, "handout-maize": 3}


def test_a_topic_is_let_go_by_the_same_key(keyboard: Keyboard, page: ReceptionPage) -> None:
    keyboard.press("QWQ")
    assert page.form.topics_board.picked == {"food-safety": 1}


def test_older_people_suggest_their_age_until_somebody_says_otherwise(
    keyboard: Keyboard, page: ReceptionPage
) -> None:
    keyboard.press("4")
    assert page.form.ages_row.code == "senior"
    keyboard.press("2")
    assert page.form.ages_row.code == ""
    keyboard.press("94")
    assert page.form.ages_row.code == "adult"


def test_a_town_is_found_by_its_pinyin(keyboard: Keyboard, desk: Desk) -> None:
    keyboard.press("2Z", "yao", ENTER)
    visit = reception(last(desk)).visit
    assert visit is not None
    assert visit.town == "yaofu"


def test_digits_choose_a_group_while_the_town_has_the_keyboard(
    keyboard: Keyboard, page: ReceptionPage
) -> None:
    keyboard.press("Z5")
    assert page.form.group == "officials"


def test_a_school_class_is_one_act_by_keyboard(keyboard: Keyboard, page: ReceptionPage, desk: Desk) -> None:
    keyboard.press(Qt.Key.Key_G, held=CONTROL)
    keyboard.type_name("平罗县城关第一小学")
    keyboard.press("P")
    assert page.form.organisation_edit.text().endswith("P"), "a plain letter is text in a text field"
    keyboard.press(Qt.Key.Key_Backspace)
    keyboard.press(Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    keyboard.press("45", ENTER)
    visit = reception(last(desk)).visit
    assert visit is not None
    assert (visit.organisation, visit.count, visit.group) == ("平罗县城关第一小学", 45, "group-unknown")
    assert desk.reception.group_visits() == 1
    assert not page.form.as_group


def test_for_a_child_only_a_guardian_is_asked_and_has_to_agree(
    keyboard: Keyboard, page: ReceptionPage, desk: Desk
) -> None:
    keyboard.press("17")
    assert page.form.guardian_name_edit.isVisible()
    assert not page.form.name_edit.isVisible()
    keyboard.press("N")
    keyboard.type_name("马晓兰")
    keyboard.press(ENTER)
    assert page.form.banner.tone == "danger"
    assert page.form.consent_check.hasFocus()
    keyboard.press(Qt.Key.Key_Space, ENTER)
    person = last(desk).person
    assert person is not None
    assert person.data() == {"guardian_name": "马晓兰", "consent": True, "notice": "2021-05"}


def test_a_childs_own_name_is_not_taken_for_the_guardians(
    keyboard: Keyboard, page: ReceptionPage, desk: Desk
) -> None:
    keyboard.press("N")
    keyboard.type_name("小明明")
    keyboard.press("7", ENTER)
    assert last(desk).person is None


def test_escape_clears_the_form_and_gives_the_keypad_back(keyboard: Keyboard, page: ReceptionPage) -> None:
    keyboard.press("2QAN")
    keyboard.type_name("马晓兰")
    keyboard.press(Qt.Key.Key_Escape)
    assert page.form.draft() == {}
    assert page.hasFocus()


def test_a_held_key_counts_once(keyboard: Keyboard, page: ReceptionPage) -> None:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    event = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a", autorep=True, count=1
    )
    QApplication.sendEvent(page, event)
    assert page.form.items_board.picked == {}


def test_everything_else_is_found_behind_o_and_l(
    keyboard: Keyboard, page: ReceptionPage, window: MainWindow
) -> None:
    keyboard.press("L")
    keyboard.press("umb", Qt.Key.Key_Return)
    assert page.form.items_board.picked == {"umbrella": 1}
    assert "umbrella" in [chip.code for chip in page.form.items_board.chips]
    assert page.hasFocus()
    keyboard.press("O", Qt.Key.Key_Escape)
    assert page.form.topics_board.picked == {}
    assert page.form.items_board.picked == {"umbrella": 1}


def test_the_mouse_reaches_what_the_keyboard_does(
    keyboard: Keyboard, page: ReceptionPage, desk: Desk, qtbot: QtBot
) -> None:
    tile = page.tiles[1]
    qtbot.mouseClick(tile, Qt.MouseButton.LeftButton, pos=tile.rect().topLeft() + tile.rect().center() / 3)
    qtbot.mouseClick(page.form.topics_board.chips[0], Qt.MouseButton.LeftButton)
    for _ in range(2):
        qtbot.mouseClick(page.form.items_board.chips[0], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.form.items_board.chips[0], Qt.MouseButton.RightButton)
    qtbot.mouseClick(page.form.save_button, Qt.MouseButton.LeftButton)
    fact = reception(last(desk)).fact()
    assert fact["items"] == [{"material": "leaflet-seed", "quantity": 1}]
    undo = page.form.banner.findChild(QPushButton)
    assert undo is not None
    qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert not last(desk).live
