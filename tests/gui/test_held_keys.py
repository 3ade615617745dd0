"""A key that is held acts once, whatever the window system makes of it."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent

from kjz_desk.desk.main_window import MainWindow
from kjz_desk.desk.pages.reception_page import ReceptionPage

ALT = Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier


def arrive(window: MainWindow, kind: QEvent.Type, key: Qt.Key, text: str, at: int) -> None:
    """Let an event of the keyboard come from the window system at ``at`` milliseconds."""
    event = QKeyEvent(kind, key, NONE, text)
    event.setTimestamp(at)
    QCoreApplication.sendEvent(window.window().windowHandle(), event)


def hold(window: MainWindow, key: Qt.Key, text: str, *, times: int) -> None:
    for at in range(500, 500 + 33 * times, 33):
        arrive(window, QEvent.Type.KeyRelease, key, text, at)
        arrive(window, QEvent.Type.KeyPress, key, text, at)


def test_a_held_digit_counts_one_in_the_counting_mode(window: MainWindow) -> None:
    page = window.page
    assert isinstance(page, ReceptionPage)
    page.set_counting(on=True)
    arrive(window, QEvent.Type.KeyPress, Qt.Key.Key_2, "2", 100)
    hold(window, Qt.Key.Key_2, "2", times=5)
    assert window.desk.reception.count(window.desk.today()) == 1


def test_two_strokes_of_a_finger_count_two(window: MainWindow) -> None:
    page = window.page
    assert isinstance(page, ReceptionPage)
    page.set_counting(on=True)
    for at in (100, 190):
        arrive(window, QEvent.Type.KeyPress, Qt.Key.Key_2, "2", at)
        arrive(window, QEvent.Type.KeyRelease, Qt.Key.Key_2, "2", at + 60)
    assert window.desk.reception.count(window.desk.today()) == 2


def test_a_field_still_takes_every_digit_of_a_scanner(window: MainWindow) -> None:
    page = window.page
    assert isinstance(page, ReceptionPage)
    page.form.phone_edit.setFocus()
    hold(window, Qt.Key.Key_9, "9", times=3)
    assert page.form.phone_edit.text() == "999"


def test_a_held_shortcut_is_not_looked_up_again(window: MainWindow) -> None:
    def taken(at: int) -> bool:
        event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_2, ALT, "2")
        event.setTimestamp(at)
        event.ignore()
        QCoreApplication.sendEvent(window.window().windowHandle(), event)
        return event.isAccepted()

    assert not taken(100), "the window counts one"
    arrive(window, QEvent.Type.KeyRelease, Qt.Key.Key_2, "2", 600)
    assert taken(600), "a key that somebody takes is no shortcut for Qt"
    assert not taken(690)
