"""Chips in a row, of which exactly one is picked."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kjz_desk.desk.widgets.chip import Chip
from kjz_desk.desk.widgets.chip_board import Choice

_CAP = 3
"""What a key cap takes of a chip's width, in characters."""


class ChoiceRow(QWidget):
    """The first choice is picked to begin with; a chip is as wide as its name wants."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.code = ""
        self.chips: list[Chip] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)

    def offer(self, choices: Sequence[Choice], keys: str) -> None:
        """Offer ``choices``, each with its key."""
        for place, choice in enumerate(choices):
            chip = Chip(self)
            chip.show_choice(choice.code, choice.name, key=keys[place : place + 1])
            chip.pressed_once.connect(self.press)
            self.chips.append(chip)
            self._row.addWidget(chip, len(choice.name) + _CAP)
        self.clear()

    def press(self, code: str) -> None:
        """Pick ``code`` by hand."""
        self.pick(code)
        self.changed.emit()

    def press_key(self, place: int) -> None:
        """Press the chip at ``place``, as its key does."""
        if place < len(self.chips):
            self.press(self.chips[place].code)

    def pick(self, code: str) -> None:
        """Pick ``code`` without telling anybody."""
        self.code = code
        for chip in self.chips:
            chip.set_count(int(chip.code == code))

    def clear(self) -> None:
        """Pick the first choice again."""
        self.pick(self.chips[0].code if self.chips else "")
