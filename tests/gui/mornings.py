"""A morning at a desk, and keys that go to whatever has the keyboard."""

from datetime import timedelta

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from kjz_desk.workflows import Desk
from tests.gui.conftest import Clock

ACTS: tuple[dict[str, object], ...] = (
    {"visit": {"group": "farmers", "age": "adult", "count": 3}, "items": [{"material": "apron"}]},
    {"visit": {"group": "youth", "age": "child", "organisation": "No. 3 School", "count": 40}},
    {"visit": {"group": "elderly", "age": "senior"}, "consultations": [{"topic": "agri-tech"}]},
    {"department": "health", "consultations": [{"topic": "health", "mode": "clinic", "count": 2}]},
)
"""Four acts of two units."""


def after_a_morning(desk: Desk, clock: Clock) -> Desk:
    """Record the four acts, forty minutes apart, and a display report of a third unit."""
    for act in ACTS:
        desk.reception.receive(act)
        clock.now += timedelta(minutes=40)
    desk.reception.report_display({"department": "cast", "display": {"board": 6, "staff": 0}})
    return desk


def press(window: QWidget, *keys: str) -> None:
    """Press keys as a person does: they go to whatever has the keyboard."""
    for key in keys:
        QTest.keySequence(window.focusWidget() or window, key)
