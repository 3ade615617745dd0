"""Voiding an act asks for a reason, and takes nothing else for one."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kjz_desk.desk.shell import Shell
from kjz_desk.desk.void_dialog import VoidDialog
from kjz_desk.desk.widgets.overlay import Overlay
from kjz_desk.workflows import Desk


@pytest.fixture
def dialog(shell: Shell, desk: Desk) -> VoidDialog:
    receipt = desk.reception.receive({"visit": {"group": "farmers"}})
    found = VoidDialog(desk)
    overlay = Overlay(shell.frame, found)
    found.left.connect(overlay.dismiss)
    found.ask(receipt.number, "Farmers +1", overlay)
    return found


def test_a_digit_and_enter_void_the_act(dialog: VoidDialog, desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.voided):
        qtbot.keyClicks(dialog, "1")
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    act = desk.reception.act("0517-A-0001")
    assert act.void_reason == "duplicate"
    assert not dialog.isVisible()


def test_without_a_reason_nothing_is_voided(dialog: VoidDialog, desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.void_button.isEnabled()
    assert desk.reception.act("0517-A-0001").live
    assert dialog.isVisible()
    count = len(list(desk.reference.void_reasons))
    assert dialog.refused_banner.text == f"Choose a reason first: press its digit, 1 to {count}."
    qtbot.keyClicks(dialog, "2")
    assert dialog.refused_banner.text == ""


def test_an_act_voided_meanwhile_is_said(dialog: VoidDialog, desk: Desk, qtbot: QtBot) -> None:
    desk.reception.void("0517-A-0001", "test")
    qtbot.keyClicks(dialog, "2")
    qtbot.mouseClick(dialog.void_button, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert dialog.refused_banner.text.endswith("0517-A-0001 is void already.")


def test_escape_keeps_the_act(dialog: VoidDialog, desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClicks(dialog, "1")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert desk.reception.act("0517-A-0001").live
