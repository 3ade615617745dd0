"""The window: pages by key, top bar, overlays, themes, sizes and names for screen readers."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from kjz_desk.desk.main_window import MainWindow
from kjz_desk.desk.opening import SKETCHES
from kjz_desk.desk.shell import Shell
from kjz_desk.desk.stations import STATIONS
from kjz_desk.desk.theme import NAMES, named
from kjz_desk.desk.widgets.banner import Banner
from kjz_desk.errors import ReferenceFault
from kjz_desk.settings import Settings
from kjz_desk.workflows import Desk
from tests.gui.conftest import Clock

SMALLEST = (1280, 650)
"""What Windows leaves of 1920 x 1080 at 150 %, in device-independent pixels."""
FOCUSABLE = (QAbstractButton, QLineEdit, QComboBox, QAbstractItemView)


def test_each_page_has_its_key_and_a_second_one(window: MainWindow, qtbot: QtBot) -> None:
    for place, station in enumerate(STATIONS):
        window.open_page((place + 1) % len(STATIONS))
        qtbot.keyClick(window, getattr(Qt.Key, f"Key_{station.key}"))
        assert window.current == place
        window.open_page((place + 1) % len(STATIONS))
        qtbot.keyClick(window, getattr(Qt.Key, f"Key_{place + 1}"), Qt.KeyboardModifier.ControlModifier)
        assert window.current == place
    qtbot.keyClick(window, Qt.Key.Key_F2)
    qtbot.keyClick(window, Qt.Key.Key_F8)
    assert STATIONS[window.current].key == "F7"


def test_a_page_is_built_when_it_is_first_shown(window: MainWindow) -> None:
    assert window.page_stack.count() == 1
    window.open_page(5)
    assert window.page_stack.count() == 2
    window.open_page(0)
    window.open_page(5)
    assert window.page_stack.count() == 2


def test_the_top_bar_names_place_unit_day_and_what_is_saved(window: MainWindow, desk: Desk) -> None:
    assert window.site_label.toolTip() == "Qiyi (July 1st) Square, Pingluo · desk A"
    assert window.department_button.toolTip() == "Pingluo County Bureau of Agriculture and Rural Affairs"
    assert window.day_label.text() == "Day 1 of 6"
    assert window.clock_label.text() == "10:42"
    assert window.saved_label.text() == "Recorded today: 0"
    window.page.count_one("farmers")  # type: ignore[attr-defined]  # the reception is in front
    assert window.saved_label.text() == "Saved 10:42:07 · 1 today"


def test_midnight_begins_a_new_day(window: MainWindow, desk: Desk, clock: Clock, qtbot: QtBot) -> None:
    window.page.count_one("farmers")  # type: ignore[attr-defined]  # the reception is in front
    clock.now += timedelta(days=1)
    qtbot.waitUntil(lambda: window.day_label.text() == "Day 2 of 6")
    assert window.page.visits_label.text == "0"  # type: ignore[attr-defined]  # as above
    clock.now += timedelta(days=30)
    qtbot.waitUntil(lambda: window.day_label.text() == "2021-06-17")


def test_f1_shows_the_keys_and_escape_puts_them_away(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F1)
    card = window.window().focusWidget()
    assert card is not None
    assert card.accessibleName() == "Keys"
    qtbot.keyClick(card, Qt.Key.Key_2)
    qtbot.keyClick(card, Qt.Key.Key_Return)
    assert window.desk.reception.recent() == [], "no key reaches the page below"
    qtbot.keyClick(card, Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert window.page.hasFocus()


def test_a_notice_from_another_page_covers_no_button_of_the_page(window: MainWindow, qtbot: QtBot) -> None:
    for place in range(1, len(STATIONS)):
        window.open_page(place)
        qtbot.keyClick(window.page, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
        QCoreApplication.sendPostedEvents()
        said = [one for one in window.findChildren(Banner) if one.isVisible()]
        assert [one.text.partition(" +1")[0] for one in said] == ["Counted: Farmers"]
        area = QRect(said[0].mapTo(window, QPoint()), said[0].size())
        page = QRect(window.page.mapTo(window, QPoint()), window.page.size())
        assert not area.intersects(page)
        assert area.right() < window.saved_label.mapTo(window, QPoint()).x()


def test_f11_fills_the_screen(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F11)
    assert window.window().isFullScreen()
    qtbot.keyClick(window, Qt.Key.Key_F11)
    assert not window.window().isFullScreen()


def test_the_sunlight_button_switches_and_is_kept(shell: Shell, window: MainWindow, qtbot: QtBot) -> None:
    from kjz_desk import settings
    from kjz_desk.desk.theme import active

    qtbot.mouseClick(window.sunlight_button, Qt.MouseButton.LeftButton)
    assert active().name == "sunlight"
    assert settings.load(shell.desk.folder).theme == "sunlight"
    qtbot.mouseClick(window.sunlight_button, Qt.MouseButton.LeftButton)
    assert active().name == "light"


def test_the_sketch_has_the_colours_of_its_theme() -> None:
    for name in NAMES:
        theme = named(name)
        tokens = tuple(theme.text(key) for key in ("bg", "side", "surface", "border"))
        assert SKETCHES[name] == tokens


@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("theme", NAMES)
class TestSizes:
    """What must hold in every look and language."""

    @pytest.fixture
    def chosen(self, theme: str, language: str) -> Settings:
        return Settings(department="china-telecom", language=language, theme=theme)

    def test_every_page_fits_a_small_notebook(self, window: MainWindow) -> None:
        for place, station in enumerate(STATIONS):
            window.open_page(place)
            size = window.minimumSizeHint()
            assert (size.width() <= SMALLEST[0], size.height() <= SMALLEST[1]) == (True, True), (
                station.module
            )

    def test_everything_that_takes_the_keyboard_has_a_name(self, window: MainWindow) -> None:
        for place, station in enumerate(STATIONS):
            window.open_page(place)
            assert nameless(window) == [], station.module
        window.open_settings()
        assert nameless(window.window()) == []


def nameless(root: QObject) -> list[str]:
    found = []
    for widget in root.findChildren(QWidget):
        takes = widget.focusPolicy() != Qt.FocusPolicy.NoFocus and isinstance(widget, FOCUSABLE)
        inside = isinstance(widget.parent(), QComboBox | QAbstractScrollArea)
        if not takes or inside or not widget.isVisible():
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        if not interface.text(QAccessible.Text.Name).strip():
            found.append(f"{type(widget).__name__} {widget.objectName()}")
    return found


def test_faults_of_the_data_files_are_counted_and_listed(
    window: MainWindow, desk: Desk, shell: Shell, qtbot: QtBot
) -> None:
    assert not window.alert_button.isVisible()
    fault = ReferenceFault("", file="topics.csv", line=3, column="code", problem="duplicate-code")
    desk.faults = (fault,)
    shell.take_settings(desk.settings)
    shown = shell.window
    assert shown.alert_button.isVisible()
    qtbot.mouseClick(shown.alert_button, Qt.MouseButton.LeftButton)
    listed = shown.window().focusWidget()
    assert listed is not None
    assert (
        "topics.csv, line 3, code" in listed.window().findChildren(QWidget, "faults_edit")[0].toPlainText()
    )  # type: ignore[attr-defined]  # a plain text edit
