"""Consulting: one consultation in full detail, the day's totals, and everything asked so far."""

from typing import cast

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kjz_desk.desk.main_window import MainWindow
from kjz_desk.desk.pages.consultations_page import ConsultationsPage
from kjz_desk.desk.widgets.banner import Banner
from kjz_desk.domain.listing import Act
from kjz_desk.domain.reception import Consultation, Reception
from kjz_desk.workflows import Desk

CONSULTING = 1
SMALLEST = QSize(1084, 596)
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(window: MainWindow) -> ConsultationsPage:
    window.activateWindow()
    window.open_page(CONSULTING)
    return cast("ConsultationsPage", window.page)


def press(key: Qt.Key | str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key wherever the keyboard is."""
    QTest.keyClick(QApplication.focusWidget(), key, modifier)


def typed(text: str) -> None:
    """Type where the keyboard is."""
    QTest.keyClicks(QApplication.focusWidget(), text)


def last(desk: Desk) -> Act:
    return desk.reception.recent(1)[0]


def asked(desk: Desk) -> Consultation:
    what = last(desk).what
    assert isinstance(what, Reception)
    return what.consultations[0]


def test_a_digit_and_enter_log_a_consultation(desk: Desk, page: ConsultationsPage) -> None:
    typed("2")
    press(Qt.Key.Key_Return)
    assert asked(desk) == Consultation("food-safety")
    assert last(desk).department == "agriculture-rural"
    assert page.form.banner.tone == "ok"


def test_everything_goes_in_by_keyboard_alone(desk: Desk, page: ConsultationsPage) -> None:
    typed("1dwt")
    typed("Aphids?")
    press(Qt.Key.Key_Return)
    typed("On wolfberry.")
    press(Qt.Key.Key_Tab)
    typed("Look at the leaves first.")
    press(Qt.Key.Key_Return, CONTROL)
    assert asked(desk) == Consultation(
        "agri-tech",
        mode="clinic",
        outcome="referred",
        question="Aphids?\nOn wolfberry.",
        answer="Look at the leaves first.",
    )
    assert page.hasFocus()


def test_the_departments_own_topics_come_first(page: ConsultationsPage) -> None:
    assert [chip.code for chip in page.form.topics_board.chips][:2] == ["agri-tech", "food-safety"]


def test_another_unit_brings_its_own_topics_and_is_written(desk: Desk, page: ConsultationsPage) -> None:
    page.form.department_combo.set_code("meteorology")
    page.form.department_combo.activated.emit(page.form.department_combo.currentIndex())
    typed("1")
    press(Qt.Key.Key_Return)
    assert (last(desk).department, asked(desk).topic) == ("meteorology", "weather")
    assert page.form.department_combo.code == "agriculture-rural"


def test_a_second_topic_takes_the_place_of_the_first(desk: Desk, page: ConsultationsPage) -> None:
    typed("12")
    press(Qt.Key.Key_Return)
    assert asked(desk).topic == "food-safety"


def test_the_same_digit_again_lets_go_of_the_topic(desk: Desk, page: ConsultationsPage) -> None:
    typed("11")
    press(Qt.Key.Key_Return)
    assert desk.reception.recent() == []


def test_any_topic_is_found_by_name(desk: Desk, page: ConsultationsPage) -> None:
    typed("o")
    typed("tourism")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    assert asked(desk).topic == "culture-tourism"


def test_without_a_topic_the_form_says_so_and_keeps_what_was_typed(
    desk: Desk, page: ConsultationsPage
) -> None:
    typed("t")
    typed("How?")
    press(Qt.Key.Key_Return, CONTROL)
    assert page.form.banner.tone == "danger"
    assert page.form.topic_label.property("role") == "danger"
    assert page.form.question_edit.text == "How?"
    assert desk.reception.recent() == []


def test_a_sensitive_topic_asks_for_no_names_and_no_illness(page: ConsultationsPage) -> None:
    assert page.form.sensitive_label.isHidden()
    page.form.pick_topic("health")
    assert page.form.sensitive_label.isVisible()
    assert "no illness" in page.form.question_edit.placeholderText()


def test_the_counter_says_how_long_a_text_is(page: ConsultationsPage) -> None:
    typed("t")
    typed("Aphids?")
    assert page.form.question_counter.text() == "7/1000"


def test_a_text_of_1001_characters_is_refused_and_stays(desk: Desk, page: ConsultationsPage) -> None:
    typed("1")
    page.form.answer_edit.setPlainText("字" * 1001)
    press(Qt.Key.Key_Return)
    assert page.form.answer_counter.property("role") == "danger"
    assert page.form.answer_edit.property("state") == "error"
    assert page.form.answer_edit.hasFocus()
    assert len(page.form.answer_edit.text) == 1001
    assert desk.reception.recent() == []


def test_name_and_phone_are_asked_for_only_to_call_back(page: ConsultationsPage) -> None:
    assert page.form.name_edit.isHidden()
    typed("f")
    assert page.form.name_edit.isVisible()
    assert "Bureau of Science and Technology" in page.form.notice_print.text


def test_whom_to_call_back_is_kept_with_the_notice(desk: Desk, page: ConsultationsPage) -> None:
    typed("1fp")
    typed("13800002317")
    press(Qt.Key.Key_Return)
    person = last(desk).person
    assert person is not None
    assert (person.phone, person.notice) == ("13800002317", "2021-05")


def test_a_name_is_not_kept_once_nobody_is_to_be_called_back(desk: Desk, page: ConsultationsPage) -> None:
    typed("1fn")
    typed("Ma Lan")
    press(Qt.Key.Key_Escape)
    typed("a")
    press(Qt.Key.Key_Return)
    assert last(desk).person is None


def test_a_malformed_phone_is_marked_and_nothing_written(desk: Desk, page: ConsultationsPage) -> None:
    typed("1fp")
    typed("1380000")
    press(Qt.Key.Key_Return)
    assert page.form.phone_edit.property("state") == "error"
    assert page.form.phone_edit.hasFocus()
    assert desk.reception.recent() == []


def test_plus_and_minus_count_heads(desk: Desk, page: ConsultationsPage) -> None:
    typed("1++-")
    press(Qt.Key.Key_Return)
    assert asked(desk).count == 2


def test_the_new_entry_stands_on_top_with_its_details(desk: Desk, page: ConsultationsPage) -> None:
    desk.reception.receive({"consultations": [{"topic": "law"}]})
    typed("1t")
    typed("Aphids?")
    press(Qt.Key.Key_Return, CONTROL)
    topic = desk.reference.topics.brief_of("agri-tech", "en")
    unit = desk.reference.departments.brief_of("agriculture-rural", "en")
    assert page.asked_panel.asked_list.as_text().splitlines()[0] == (
        f"10:42 | 0517-A-0002 | {topic} · {unit} | Answered | Aphids?"
    )
    assert "Asked: Aphids?" in page.asked_panel.act_details.as_text()


def test_the_banner_takes_back_the_act_it_speaks_of_and_no_later_one(
    desk: Desk, page: ConsultationsPage, window: MainWindow
) -> None:
    typed("1")
    press(Qt.Key.Key_Return)
    desk.reception.receive({"visit": {"group": "youth"}})
    page.form.banner.acted.emit()
    assert not desk.reception.act("0517-A-0001").live
    assert desk.reception.act("0517-A-0002").live
    assert page.form.banner.text == "Taken back: 0517-A-0001"


def said(window: MainWindow) -> list[str]:
    return [banner.text for banner in window.findChildren(Banner) if banner.isVisible()]


def test_f9_takes_the_consultation_back_and_one_line_says_so(
    desk: Desk, page: ConsultationsPage, window: MainWindow
) -> None:
    typed("1")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_F9)
    assert not desk.reception.act("0517-A-0001").live
    assert said(window) == ["Taken back: 0517-A-0001"]
    assert page.persons_label.text() == "0"


def test_the_totals_count_person_times_by_outcome_without_what_was_voided(
    desk: Desk, page: ConsultationsPage
) -> None:
    for fields in (
        {"topic": "health", "mode": "clinic", "count": 3},
        {"topic": "law", "outcome": "follow-up"},
        {"topic": "law", "outcome": "referred", "count": 2},
    ):
        desk.consulting.log(fields)
    number = desk.consulting.log({"topic": "law"}).number
    desk.reception.void(number, "duplicate")
    page.refresh()
    assert (page.persons_label.text(), page.clinic_label.text()) == ("6", "3")
    assert {code: label.text() for code, label in page.outcome_labels.items()} == {
        "answered": "3",
        "material-given": "0",
        "referred": "2",
        "follow-up": "1",
    }


def test_the_filter_finds_names_and_texts(desk: Desk, page: ConsultationsPage) -> None:
    desk.consulting.log({"topic": "law", "question": "Lease of land?"})
    desk.consulting.log({"topic": "weather", "outcome": "referred"})
    page.refresh()
    press(Qt.Key.Key_F, CONTROL)
    typed("referred")
    assert page.asked_panel.count_label.text() == "1 of 2"
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_Escape)
    typed("/")
    typed("lease")
    press(Qt.Key.Key_Down)
    assert page.asked_panel.asked_view.hasFocus()
    assert "Lease of land?" in page.asked_panel.act_details.as_text()


def test_a_digit_in_the_list_is_for_the_form(desk: Desk, page: ConsultationsPage) -> None:
    desk.consulting.log({"topic": "law"})
    page.refresh()
    page.asked_panel.asked_view.setFocus()
    typed("2")
    assert page.form.topic == "food-safety"


def test_esc_leaves_a_text_first_and_then_clears_and_the_text_can_come_back(
    page: ConsultationsPage,
) -> None:
    typed("1t")
    typed("A long story")
    press(Qt.Key.Key_Escape)
    assert page.form.question_edit.text == "A long story"
    press(Qt.Key.Key_Escape)
    assert page.form.question_edit.text == ""
    page.form.banner.acted.emit()
    assert (page.form.topic, page.form.question_edit.text) == ("agri-tech", "A long story")


def test_nothing_asked_yet_and_nothing_found_are_said(desk: Desk, page: ConsultationsPage) -> None:
    panel = page.asked_panel
    assert panel.empty_panel.isVisible()
    desk.consulting.log({"topic": "law"})
    page.refresh()
    assert panel.empty_panel.isHidden()
    panel.search_edit.setText("zzz")
    assert panel.empty_panel.isVisible()
    assert panel.count_label.text() == "0 of 1"


def test_pasted_tabs_become_blanks(page: ConsultationsPage) -> None:
    QApplication.clipboard().setText("a\tb\nc")
    typed("t")
    press(Qt.Key.Key_V, CONTROL)
    assert page.form.question_edit.text == "a b\nc"


def test_the_page_fits_the_smallest_window_in_its_tallest_state(
    desk: Desk, page: ConsultationsPage
) -> None:
    desk.consulting.log({"topic": "law"})
    page.refresh()
    page.form.pick_topic("health")
    typed("f")
    least = page.minimumSizeHint()
    assert least.width() <= SMALLEST.width()
    assert least.height() <= SMALLEST.height()
