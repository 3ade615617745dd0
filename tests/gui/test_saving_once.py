"""A save that was clicked twice, and a desk that does not know whose it is."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kjz_desk.desk.main_window import MainWindow
from kjz_desk.desk.pages.consultations_page import ConsultationsPage
from kjz_desk.desk.pages.reception_page import ReceptionPage
from kjz_desk.settings import Settings
from kjz_desk.workflows import Desk


def test_a_double_click_on_save_saves_once_and_keeps_the_green_line(
    window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    page = window.page
    assert isinstance(page, ReceptionPage)
    page.form.choose_group("farmers")
    for _ in range(2):
        qtbot.mouseClick(page.form.save_button, Qt.MouseButton.LeftButton)
    assert desk.reception.count(desk.today()) == 1
    assert page.form.banner.tone == "ok"


class TestWithoutUnit:
    """A desk that was never told its unit."""

    @pytest.fixture
    def chosen(self) -> Settings:
        return Settings(language="en")

    def test_no_consultation_is_given_to_the_first_unit_of_the_list(
        self, window: MainWindow, desk: Desk
    ) -> None:
        window.open_page(1)
        page = window.page
        assert isinstance(page, ConsultationsPage)
        page.form.pick_topic("agri-tech")
        page.save()
        assert desk.reception.count(desk.today()) == 0
        assert page.form.banner.tone == "danger"
        page.form.department_combo.set_code("agriculture-rural")
        page.save()
        assert desk.reception.recent(1)[0].department == "agriculture-rural"
