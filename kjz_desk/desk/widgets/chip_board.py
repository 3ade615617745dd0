"""Eight chips in two rows, each with its key, for the choices that a desk makes most."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from kjz_desk.desk.widgets.chip import Chip

_COLUMNS = 4


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose: its code and short name, a second line, the state of its stock.

    ``whole`` is the whole name, for a hint and a search; empty where the name is whole.
    """

    code: str
    name: str
    note: str = ""
    tone: str = ""
    whole: str = ""


class ChipBoard(QWidget):
    """Chips for the first choices; one of the others takes a chip's place when it is picked.

    A counting board adds one with each press; the other kind switches on and off. ``changed`` is
    emitted after each change by hand; ``touched`` carries the code that was pressed last.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: list[Chip] = []
        self._choices: dict[str, Choice] = {}
        self._first: list[str] = []
        self._shown: list[str] = []
        self._picked: dict[str, int] = {}
        self._keys = ""
        self._counting = False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(6)
        self.touched = ""

    def prepare(self, keys: str, *, counting: bool) -> None:
        """Make a chip for each of ``keys``."""
        self._keys, self._counting = keys, counting
        for place, _ in enumerate(keys):
            chip = Chip(self)
            chip.counting = counting
            chip.pressed_once.connect(self.press)
            chip.taken_back.connect(self.take_back)
            self._chips.append(chip)
            self._grid.addWidget(chip, place // _COLUMNS, place % _COLUMNS)
            self._grid.setColumnStretch(place % _COLUMNS, 1)

    def offer(self, choices: Sequence[Choice]) -> None:
        """Offer ``choices``, the first of them on chips; what is picked stays picked."""
        self._choices = {one.code: one for one in choices}
        self._first = [one.code for one in choices[: len(self._chips)]]
        if not self._shown or not self._picked:
            self._shown = list(self._first)
        self._draw()

    @property
    def choices(self) -> Sequence[Choice]:
        """Everything offered, on a chip or not."""
        return tuple(self._choices.values())

    @property
    def picked(self) -> dict[str, int]:
        """What was picked and how often, in the order of picking."""
        return dict(self._picked)

    @property
    def chips(self) -> Sequence[Chip]:
        """The chips in the order of their keys."""
        return tuple(self._chips)

    def press_key(self, place: int) -> None:
        """Press the chip at ``place``, as its key does."""
        if place < len(self._shown):
            self.press(self._shown[place])

    def take_back_key(self, place: int) -> None:
        """Take one back from the chip at ``place``."""
        if place < len(self._shown):
            self.take_back(self._shown[place])

    def press(self, code: str) -> None:
        """Pick ``code``, or once more; a board that does not count lets go of it again."""
        before = self._picked.get(code, 0)
        self.set_count(code, before + 1 if self._counting else 1 - before)

    def take_back(self, code: str) -> None:
        """Pick ``code`` once less."""
        self.set_count(code, self._picked.get(code, 0) - 1)

    def set_count(self, code: str, count: int) -> None:
        """Pick ``code`` exactly ``count`` times; the board then shows it on a chip."""
        if code not in self._choices:
            return
        self.touched = code
        if count > 0:
            self._picked[code] = count
            self._bring_up(code)
        else:
            self._picked.pop(code, None)
        self._draw()
        self.changed.emit()

    def clear(self) -> None:
        """Let go of everything and show the first choices again."""
        self._picked.clear()
        self._shown = list(self._first)
        self.touched = ""
        self._draw()

    def name_of(self, code: str) -> str:
        """Return the name of a choice."""
        return self._choices[code].name if code in self._choices else ""

    def _bring_up(self, code: str) -> None:
        """Let ``code`` take the last chip that nobody picked."""
        if code in self._shown:
            return
        for place in range(len(self._shown) - 1, -1, -1):
            if self._shown[place] not in self._picked:
                self._shown[place] = code
                return

    def _draw(self) -> None:
        for place, chip in enumerate(self._chips):
            choice = self._choices.get(self._shown[place]) if place < len(self._shown) else None
            if choice is None:
                chip.show_choice("", "")
                continue
            key = self._keys[place]
            chip.show_choice(choice.code, choice.name, key=key, note=choice.note, tone=choice.tone)
            if choice.whole:
                chip.setToolTip(f"{choice.whole}  ({key})")
            chip.set_count(self._picked.get(choice.code, 0))
