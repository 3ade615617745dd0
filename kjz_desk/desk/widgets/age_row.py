"""The age bands as chips, of which one or none is picked."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kjz_desk.desk.widgets.chip import Chip
from kjz_desk.desk.widgets.chip_board import Choice


class AgeRow(QWidget):
    """Chips with the keys they are told; a suggested age gives way to the next suggestion."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.code = ""
        self._suggested = False
        self.chips: list[Chip] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)

    def offer(self, ages: Iterable[Choice], keys: str) -> None:
        """Offer ``ages``; the note of a choice is what a screen reader says."""
        for age, key in zip(ages, keys, strict=False):
            chip = Chip(self)
            chip.show_choice(age.code, age.name, key=key)
            chip.setAccessibleName(age.note)
            chip.pressed_once.connect(self.press)
            self.chips.append(chip)
            self._row.addWidget(chip, 1)

    def press(self, code: str) -> None:
        """Pick an age by hand, or let go of it."""
        self._pick("" if code == self.code else code, suggested=False)
        self.changed.emit()

    def press_key(self, place: int) -> None:
        """Press the chip at ``place``, as its key does."""
        if place < len(self.chips):
            self.press(self.chips[place].code)

    def suggest(self, code: str) -> None:
        """Pick ``code`` unless somebody picked an age by hand."""
        if not self.code or self._suggested:
            self._pick(code, suggested=bool(code))

    def clear(self) -> None:
        """Let go of the age."""
        self._pick("", suggested=False)

    def _pick(self, code: str, *, suggested: bool) -> None:
        self.code, self._suggested = code, suggested
        for chip in self.chips:
            chip.set_count(int(chip.code == code))
