"""The form of one stock movement: what happened to how many copies of the chosen material."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QWidget

from kjz_desk.desk import icons
from kjz_desk.desk.forms import load_form
from kjz_desk.desk.theme import restyle
from kjz_desk.desk.widgets.chip import Chip
from kjz_desk.desk.widgets.elided_label import ElidedLabel
from kjz_desk.desk.widgets.fields import Stepper, TextField
from kjz_desk.desk.widgets.fine_print import FinePrint
from kjz_desk.desk.widgets.key_button import KeyButton
from kjz_desk.desk.widgets.marker import Marker
from kjz_desk.desk.widgets.material_table import MaterialRow, amount, signed
from kjz_desk.desk.widgets.stock_bar import TONES, StockBar, state_word
from kjz_desk.domain.material import MOVED, SIGNS, STOCKTAKE
from kjz_desk.domain.reference import Coded

KEYS = "123456789"
_COLUMNS = 3
_PROMOTED = (ElidedLabel, FinePrint, KeyButton, StockBar, Stepper, TextField)
_HINT, _STRONG, _DANGER = ("text3", 13, False), ("text", 15, True), ("danger", 15, True)
"""How the effect of a movement is written: colour, size in pixels, bold."""


class MovementForm(QFrame):
    """The chosen material in large, and what is to be written about it; ``draft`` is what it takes.

    ``edited`` is emitted when anything was changed by hand.
    """

    edited = Signal()

    name_label: ElidedLabel
    about_label: ElidedLabel
    left_label: QLabel
    unit_label: QLabel
    state_label: QLabel
    stock_bar: StockBar
    packs_label: ElidedLabel
    movements_layout: QGridLayout
    quantity_stepper: Stepper
    one_button: QPushButton
    bundle_button: QPushButton
    carton_button: QPushButton
    party_edit: TextField
    note_edit: TextField
    effect_print: FinePrint
    clear_button: KeyButton
    save_button: KeyButton

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_form(self, "movement_form", *_PROMOTED)
        self.movement = ""
        self._row: MaterialRow | None = None
        self.chips: list[Chip] = []
        self._marker = Marker(
            {
                "quantity": self.quantity_stepper.edit,
                "party": self.party_edit,
                "note": self.note_edit,
            }
        )
        self.quantity_stepper.set_range(0, MOVED)
        self.quantity_stepper.set_names(self.tr("Quantity"), self.tr("one less"), self.tr("one more"))
        icons.dress(self.save_button, "circle-check", "on_primary")
        self.save_button.show_key("Enter")
        self.clear_button.show_key("Esc")
        self._connect()

    def offer(self, movements: Sequence[Coded], language: str) -> None:
        """Offer the kinds of movement, each with its digit."""
        for place, one in enumerate(movements):
            chip = Chip(self)
            chip.show_choice(one.code, one.name(language), key=KEYS[place : place + 1])
            chip.pressed_once.connect(self.choose)
            self.chips.append(chip)
            self.movements_layout.addWidget(chip, place // _COLUMNS, place % _COLUMNS)
        self.clear()

    @property
    def touched(self) -> bool:
        """Whether anything stands in the form."""
        return bool(
            self.movement
            or self.quantity_stepper.value
            or self.party_edit.text().strip()
            or self.note_edit.text().strip()
        )

    def show_material(self, row: MaterialRow) -> None:
        """Show ``row``; what was entered goes only with a change of the material."""
        changed = self._row is None or self._row.code != row.code
        self._row = row
        if changed:
            self.clear()
        stock, material, unit = row.stock, row.material, row.unit
        self.name_label.set_whole(row.name)
        self.about_label.set_whole(f"{material.number} · {row.about}")
        self.left_label.setText(amount(stock.left))
        restyle(self.left_label, level={"warn": "low", "danger": "out"}.get(TONES.get(stock.state, ""), ""))
        self.unit_label.setText(unit)
        self._show_state(row)
        self.stock_bar.show_stock(stock)
        self.packs_label.set_whole(self._packs(row))
        for button, size, name in (
            (self.bundle_button, material.bundle, self.tr("Bundle +{count}")),
            (self.carton_button, material.carton, self.tr("Carton +{count}")),
        ):
            button.setVisible(size > 0)
            button.setText(name.format(count=size))
        self._enable(on=not stock.retired)
        self._show_effect()

    def press_key(self, digit: str) -> bool:
        """Choose the movement of ``digit``; tell whether there is one."""
        place = KEYS.find(digit) if digit else -1
        if not (0 <= place < len(self.chips) and self.chips[place].isEnabled()):
            return False
        self.choose(self.chips[place].code)
        return True

    def choose(self, code: str) -> None:
        """Choose a kind of movement and go on to the quantity.

        A stocktake begins with what the book says, so that nothing is written off by a slip.
        """
        if code == STOCKTAKE and self._row is not None:
            self.quantity_stepper.set_value(max(self._row.stock.left, 0))
        elif self.movement == STOCKTAKE:
            self.quantity_stepper.set_value(0)
        self._set_movement(code)
        self.quantity_stepper.start_typing()
        self._touch()

    def draft(self) -> dict[str, object]:
        """Return what was entered, as the workflow takes it."""
        found: dict[str, object] = {"quantity": self.quantity_stepper.value}
        if self._row is not None:
            found["material"] = self._row.code
        texts = {
            "movement": self.movement,
            "party": self.party_edit.text(),
            "note": self.note_edit.text(),
        }
        return found | {key: text for key, text in texts.items() if text.strip()}

    def fill(self, draft: Mapping[str, object]) -> None:
        """Put what ``draft`` returned into the form; the material is chosen already."""
        self._set_movement(str(draft.get("movement", "")))
        self.quantity_stepper.set_value(int(str(draft.get("quantity", 0))))
        self.party_edit.setText(str(draft.get("party", "")))
        self.note_edit.setText(str(draft.get("note", "")))
        self._show_effect()

    def clear(self) -> None:
        """Empty the form; the material stays chosen."""
        self._set_movement("")
        self.quantity_stepper.set_value(0)
        self.party_edit.clear()
        self.note_edit.clear()
        self._unmark()
        self._show_effect()

    def mark(self, field: str) -> None:
        """Frame the input that ``field`` names in red and give it the keyboard."""
        self._unmark()
        if field == "movement" and self.chips:
            for chip in self.chips:
                restyle(chip, state="error")
            self.chips[0].setFocus()
        self._marker.mark(field)

    @property
    def composing(self) -> bool:
        """Whether an input method is at work in a field: Enter and Esc belong to it then."""
        return self.party_edit.composing or self.note_edit.composing

    def _connect(self) -> None:
        self.quantity_stepper.changed.connect(self._touch)
        for edit in (self.party_edit, self.note_edit):
            edit.textEdited.connect(self._touch)
        self.one_button.clicked.connect(lambda: self.quantity_stepper.step(1))
        self.bundle_button.clicked.connect(lambda: self._add("bundle"))
        self.carton_button.clicked.connect(lambda: self._add("carton"))

    def _add(self, pack: str) -> None:
        if self._row is not None:
            material = self._row.material
            self.quantity_stepper.step(material.bundle if pack == "bundle" else material.carton)

    def _set_movement(self, code: str) -> None:
        self.movement = code
        for chip in self.chips:
            chip.set_count(int(chip.code == code))

    def _unmark(self) -> None:
        self._marker.unmark()
        for chip in self.chips:
            if chip.property("state"):
                restyle(chip, state="")

    def _touch(self) -> None:
        self._unmark()
        self._show_effect()
        self.edited.emit()

    def _enable(self, *, on: bool) -> None:
        inputs: tuple[QWidget, ...] = (self.quantity_stepper, self.one_button, self.bundle_button)
        for part in (*inputs, self.carton_button, self.party_edit, self.note_edit, self.save_button):
            part.setEnabled(on)
        for chip in self.chips:
            chip.setEnabled(on)

    def _show_state(self, row: MaterialRow) -> None:
        state = row.stock.state
        word = self.tr("retired") if row.stock.retired else state_word(state)
        if state == "short" and not row.stock.retired:
            word = self.tr("below zero: a receipt is missing")
        self.state_label.setText(word)
        self.state_label.setVisible(bool(word))
        restyle(self.state_label, pill="info" if row.stock.retired else TONES.get(state, "info"))

    def _packs(self, row: MaterialRow) -> str:
        """Return the pack sizes, and what is left in packs."""
        left, unit = row.stock.left, row.unit
        sizes = [
            text.format(count=f"{size:,}", unit=unit)
            for size, text in (
                (row.material.bundle, self.tr("bundle of {count}{unit}")),
                (row.material.carton, self.tr("carton of {count}{unit}")),
            )
            if size
        ]
        parts: list[str] = []
        for size, text in (
            (row.material.carton, self.tr("{count} × carton")),
            (row.material.bundle, self.tr("{count} × bundle")),
        ):
            if size and left >= size:
                parts.append(text.format(count=left // size))
                left %= size
        if parts and left:
            parts.append(self.tr("{count} single").format(count=left))
        whole = self.tr(" + ").join(parts)
        return self.tr(", ").join(sizes) + (self.tr("; left: {packs}").format(packs=whole) if whole else "")

    def _show_effect(self) -> None:
        """Say what saving would do to the stock, before it is done."""
        text, (color, size, bold) = self._effect()
        self.effect_print.set_text(text)
        self.effect_print.set_look(color, size, bold=bold)

    def _effect(self) -> tuple[str, tuple[str, int, bool]]:
        row, quantity = self._row, self.quantity_stepper.value
        if row is None:
            return "", _HINT
        left = row.stock.left
        if row.stock.retired:
            return self.tr("Retired: kept for the records, nothing is moved any more."), _HINT
        if self.movement == STOCKTAKE:
            text = self.tr("Book {book}, counted {counted}, difference {difference}").format(
                book=amount(left), counted=amount(quantity), difference=signed(quantity - left)
            )
            return text, _DANGER if quantity < left else _STRONG
        if not (self.movement in SIGNS and quantity):
            return self.tr("1–6 what happened, then the quantity, Enter saves"), _HINT
        after = left + SIGNS[self.movement] * quantity
        text = self.tr("Left {before} → {after}")
        return text.format(before=amount(left), after=amount(after)), _DANGER if after < 0 else _STRONG
