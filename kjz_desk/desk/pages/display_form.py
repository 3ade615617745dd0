"""The form in which a unit reports what it shows on its day."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QVBoxLayout

from kjz_desk.desk import icons
from kjz_desk.desk.forms import load_form
from kjz_desk.desk.widgets.banner import Banner
from kjz_desk.desk.widgets.fields import DigitsEdit, PickCombo
from kjz_desk.desk.widgets.key_button import KeyButton
from kjz_desk.desk.widgets.marker import Marker
from kjz_desk.domain.display import SHOWN
from kjz_desk.domain.reference import Reference
from kjz_desk.domain.tally_table import NOT_REPORTED
from kjz_desk.errors import DeskError, EmptyAct
from kjz_desk.messages import COLON, sentence
from kjz_desk.phrases import phrase

_COLUMNS = 2
_HINT = 44
"""Height of the line that holds the hint or the banner, in device-independent pixels."""


class DisplayForm(QFrame):
    """Boards, banners, staff …: a blank field is not reported, 0 is none.

    ``department_chosen`` carries the code of the unit that was picked; ``submitted`` asks the page
    to write what stands here.
    """

    department_chosen = Signal(str)
    submitted = Signal()

    department_combo: PickCombo
    items_layout: QGridLayout
    hint_label: QLabel
    banner: Banner
    clear_button: QPushButton
    save_button: KeyButton

    def __init__(self, reference: Reference, language: str) -> None:
        super().__init__()
        load_form(self, "display_form", Banner, KeyButton, PickCombo)
        self._language = language
        self._names = {one.code: one.name(language) for one in reference.displays}
        self.edits: dict[str, DigitsEdit] = {}
        for place, code in enumerate(self._names):
            self._add_field(place, code)
        for unit in reference.departments:
            self.department_combo.addItem(unit.name(language), unit.code)
        fields = {f"display.{code}": edit for code, edit in self.edits.items()}
        self._marker = Marker({**fields, "department": self.department_combo})
        self._dress()

    @property
    def department(self) -> str:
        """The code of the unit that reports."""
        return self.department_combo.code

    @property
    def typed(self) -> bool:
        """Whether any figure was filled in."""
        return any(edit.text() for edit in self.edits.values())

    def choose_department(self, code: str) -> None:
        """Pick the unit that reports."""
        if code != self.department:
            self.department_combo.set_code(code)
            self.department_chosen.emit(code)

    def show_reported(self, reported: Mapping[str, int]) -> None:
        """Show in the blank fields what the unit has reported so far."""
        for code, edit in self.edits.items():
            edit.setPlaceholderText(str(reported.get(code, NOT_REPORTED)))

    def draft(self) -> dict[str, object]:
        """Return the report as the workflow takes it; blank fields are left out."""
        shown = {code: int(edit.text()) for code, edit in self.edits.items() if edit.text()}
        return {"department": self.department, "display": shown}

    def clear(self) -> None:
        """Blank every figure."""
        for edit in self.edits.values():
            edit.clear()
        self.hush()

    def hush(self) -> None:
        """Take back what was said: somebody is typing again."""
        self._marker.unmark()
        self.banner.clear()
        self.hint_label.show()

    def say(self, tone: str, text: str) -> None:
        """Say how the report went."""
        self.hint_label.hide()
        self.banner.say(tone, text)

    def refuse(self, error: DeskError) -> None:
        """Say what is wrong and mark the field; what was typed stays."""
        if isinstance(error, EmptyAct):
            self.say("danger", self.tr("Fill in at least one figure; 0 means none."))
            next(iter(self.edits.values())).setFocus()
            return
        name = self._names.get(error.field.removeprefix("display."))
        text = sentence(error, self._language)
        if name:
            bare = sentence(type(error)("", **error.facts), self._language)
            text = name + phrase("Field", COLON, self._language) + bare
        self.say("danger", text)
        self._marker.mark(error.field)

    def take_focus(self) -> None:
        """Give the keyboard to the first figure."""
        next(iter(self.edits.values()), self.department_combo).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn to the unit above or below with Page Up and Page Down."""
        steps = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            event.ignore()
            return
        place = self.department_combo.currentIndex() + step
        if 0 <= place < self.department_combo.count():
            self.choose_department(str(self.department_combo.itemData(place)))

    def _add_field(self, place: int, code: str) -> None:
        """Add one figure with its name above it."""
        edit, label = DigitsEdit(self), QLabel(self._names[code], self)
        edit.setObjectName(f"{code}_edit")
        edit.set_digits(len(str(SHOWN)) + 1)
        edit.textEdited.connect(self.hush)
        label.setProperty("role", "label")
        label.setBuddy(edit)
        edit.setAccessibleName(self._names[code])
        cell = QVBoxLayout()
        cell.setSpacing(2)
        cell.addWidget(label)
        cell.addWidget(edit)
        self.items_layout.addLayout(cell, place // _COLUMNS, place % _COLUMNS)
        self.edits[code] = edit

    def _dress(self) -> None:
        self.hint_label.setMinimumHeight(_HINT)
        icons.dress(self.save_button, "circle-check", "on_primary")
        self.save_button.show_key("Enter")
        self.save_button.clicked.connect(self.submitted)
        self.clear_button.clicked.connect(self.clear)
        self.department_combo.activated.connect(self._picked)

    def _picked(self) -> None:
        self.department_chosen.emit(self.department)
