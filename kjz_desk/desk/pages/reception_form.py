"""The form of the reception: who came, what they asked, what they were given."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from kjz_desk.desk.forms import load_form
from kjz_desk.desk.pages import reception_choices
from kjz_desk.desk.widgets.age_row import AgeRow
from kjz_desk.desk.widgets.banner import Banner
from kjz_desk.desk.widgets.chip_board import ChipBoard
from kjz_desk.desk.widgets.fields import KeypadEdit, PickCombo, Stepper, TextField
from kjz_desk.desk.widgets.fine_print import FinePrint
from kjz_desk.desk.widgets.key_button import KeyButton
from kjz_desk.desk.widgets.marker import Marker
from kjz_desk.domain.material import Stock
from kjz_desk.domain.reception import HEAD_COUNT, QUANTITY
from kjz_desk.domain.reference import Reference

TOPIC_KEYS = "QWERTYUI"
ITEM_KEYS = "ASDFGHJK"
AGE_KEYS = "7890"
_PROMOTED = (AgeRow, Banner, ChipBoard, FinePrint, KeyButton, KeypadEdit, PickCombo, Stepper, TextField)
UNKNOWN_GROUP = "group-unknown"
UNKNOWN_AGE = "age-unknown"
UNKNOWN_TOWN = "town-unknown"
_SUGGESTED_AGE = {"elderly": "senior"}
_QUANTITY = "items.quantity"
_ROW = 41
"""Height of the line that holds the notice, in device-independent pixels."""


class ReceptionForm(QFrame):
    """Everything of one act that is typed or picked; ``draft`` is what the workflow takes.

    ``edited`` is emitted when anything was changed by hand.
    """

    edited = Signal()
    keyed = Signal(QKeyEvent)
    """A key that was pressed in a name and means something to the page."""

    single_button: QPushButton
    group_button: QPushButton
    ages_row: AgeRow
    name_label: QLabel
    name_edit: TextField
    guardian_name_label: QLabel
    guardian_name_edit: TextField
    organisation_label: QLabel
    organisation_edit: TextField
    phone_label: QLabel
    phone_edit: KeypadEdit
    guardian_phone_label: QLabel
    guardian_phone_edit: KeypadEdit
    grade_label: QLabel
    grade_edit: TextField
    town_combo: PickCombo
    count_stepper: Stepper
    consent_check: QCheckBox
    notice_label: FinePrint
    more_topics_button: KeyButton
    topics_board: ChipBoard
    quantity_label: QLabel
    quantity_stepper: Stepper
    more_items_button: KeyButton
    items_board: ChipBoard
    hint_label: QLabel
    banner: Banner
    clear_button: KeyButton
    save_button: KeyButton

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_form(self, "reception_form", *_PROMOTED)
        self.group = ""
        self._marker = Marker(
            {
                "visit.count": self.count_stepper.edit,
                "visit.organisation": self.organisation_edit,
                "visit.grade": self.grade_edit,
                "person.name": self.name_edit,
                "person.phone": self.phone_edit,
                "person.guardian_name": self.guardian_name_edit,
                "person.guardian_phone": self.guardian_phone_edit,
                "person.consent": self.consent_check,
                _QUANTITY: self.quantity_stepper.edit,
            }
        )
        self._reference: Reference | None = None
        self._language = ""
        self.topics_board.prepare(TOPIC_KEYS, counting=False)
        self.items_board.prepare(ITEM_KEYS, counting=True)
        self.notice_label.setMinimumHeight(_ROW)
        self._prepare_steppers()
        self._connect()

    def offer(self, reference: Reference, language: str, department: str) -> None:
        """Fill the lists; the topics of ``department`` come first."""
        self._reference, self._language = reference, language
        self.ages_row.offer(reception_choices.ages(reference, language, without=UNKNOWN_AGE), AGE_KEYS)
        for town in sorted(reference.towns, key=lambda one: one.code != UNKNOWN_TOWN):
            self.town_combo.addItem(town.name(language), town.code)
        self.topics_board.offer(reception_choices.topics(reference, language, department))
        self.clear()

    def offer_stock(self, stock: list[Stock], department: str) -> None:
        """Offer the materials with what is left of each; those of ``department`` come first."""
        if self._reference is not None:
            choices = reception_choices.items(self._reference, self._language, department, stock)
            self.items_board.offer(choices)

    @property
    def child(self) -> bool:
        """Whether the age that was picked needs a guardian."""
        found = self._reference.ages.find(self.ages_row.code) if self._reference else None
        return bool(found and found.guardian)

    @property
    def as_group(self) -> bool:
        """Whether a group visit is being entered."""
        return self.group_button.isChecked()

    def choose_group(self, code: str) -> None:
        """Pick the audience group ``code``, or let go of it; older people suggest an age."""
        self.group = "" if code == self.group else code
        self.ages_row.suggest(_SUGGESTED_AGE.get(self.group, ""))
        self._show_kind()
        self.edited.emit()

    def switch_group_visit(self) -> None:
        """Change between one person and a group visit; a group begins with its name."""
        self.set_group_visit(on=not self.as_group)
        if self.as_group:
            self.organisation_edit.setFocus()

    def set_group_visit(self, *, on: bool) -> None:
        """Enter a group visit, or one person."""
        (self.group_button if on else self.single_button).setChecked(True)
        self._show_kind()
        self.edited.emit()

    def first_field(self) -> QLineEdit:
        """Return the field for who came: a name, a guardian's name or an organisation."""
        if self.as_group:
            return self.organisation_edit
        return self.guardian_name_edit if self.child else self.name_edit

    def second_field(self) -> QLineEdit:
        """Return the field beside it: a phone, a guardian's phone or a grade."""
        if self.as_group:
            return self.grade_edit
        return self.guardian_phone_edit if self.child else self.phone_edit

    def draft(self) -> dict[str, object]:
        """Return the act as the workflow takes it; empty while nothing was entered."""
        found: dict[str, object] = {}
        consultations = [{"topic": code} for code in self.topics_board.picked]
        items = [{"material": c, "quantity": n} for c, n in self.items_board.picked.items()]
        person = self._person()
        visit = self._visit()
        if consultations:
            found["consultations"] = consultations
        if items:
            found["items"] = items
        if person:
            found["person"] = person
        if found or visit:
            found["visit"] = {
                "group": self.group or UNKNOWN_GROUP,
                "count": self.count_stepper.value,
            } | visit
        return found

    def clear(self) -> None:
        """Empty the form for the next person."""
        for edit in self.findChildren(QLineEdit):
            edit.clear()
        self.group = ""
        self.ages_row.clear()
        self.single_button.setChecked(True)
        self.consent_check.setChecked(False)
        self.count_stepper.set_value(1)
        self.town_combo.set_code(UNKNOWN_TOWN)
        self.topics_board.clear()
        self.items_board.clear()
        self._marker.unmark()
        self._show_kind()
        self._show_quantity()

    def hush(self) -> None:
        """Take back what was said: the next act has begun."""
        self._marker.unmark()
        self.banner.clear()
        self.hint_label.show()

    def mark(self, field: str) -> None:
        """Frame the input that ``field`` names in red and give it the keyboard."""
        if field.startswith("items"):
            self._touch_item(field)
        self._marker.mark(_QUANTITY if field.startswith("items") else field)

    def step_quantity(self, by: int) -> None:
        """Give one copy more or less of the material that was touched last."""
        code = self.items_board.touched
        if code:
            self.items_board.set_count(code, self.items_board.picked.get(code, 0) + by)

    def type_quantity(self) -> None:
        """Give the keyboard to the quantity of the material that was touched last."""
        if self.quantity_stepper.isVisible():
            self.quantity_stepper.start_typing()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let digits in a name pick the group: no name holds one."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.text().isdigit():
            command = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if not command and isinstance(watched, TextField) and not watched.composing:
                self.keyed.emit(event)
                return True
        return super().eventFilter(watched, event)

    def _prepare_steppers(self) -> None:
        less, more = self.tr("one less"), self.tr("one more")
        self.count_stepper.set_range(1, HEAD_COUNT)
        self.count_stepper.set_names(self.tr("Head count"), less, more)
        self.quantity_stepper.set_range(0, QUANTITY)
        kept = self.quantity_stepper.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.quantity_stepper.setSizePolicy(kept)
        self.quantity_stepper.set_names(self.tr("Copies"), less, more)

    def _connect(self) -> None:
        for edit in self.findChildren(QLineEdit):
            edit.textEdited.connect(self._touch)
        for edit in (self.name_edit, self.guardian_name_edit):
            edit.installEventFilter(self)
        for button in (self.single_button, self.group_button):
            button.clicked.connect(self._kind_clicked)
        self.ages_row.changed.connect(self._kind_clicked)
        self.consent_check.clicked.connect(self._touch)
        self.town_combo.activated.connect(self._touch)
        self.count_stepper.changed.connect(self._touch)
        self.topics_board.changed.connect(self._touch)
        self.items_board.changed.connect(self._items_changed)
        self.quantity_stepper.changed.connect(self._quantity_changed)

    def _touch(self) -> None:
        self._show_notice()
        self.edited.emit()

    def _kind_clicked(self) -> None:
        self._show_kind()
        self.edited.emit()

    def _items_changed(self) -> None:
        self._show_quantity()
        self.edited.emit()

    def _quantity_changed(self, quantity: int) -> None:
        code = self.items_board.touched
        if code and quantity != self.items_board.picked.get(code, 0):
            self.items_board.set_count(code, quantity)

    def _visit(self) -> dict[str, object]:
        """Return what was said about the visit beyond what goes without saying."""
        found: dict[str, object] = {"group": self.group} if self.group else {}
        if self.ages_row.code:
            found["age"] = self.ages_row.code
        if self.town_combo.code not in ("", UNKNOWN_TOWN):
            found["town"] = self.town_combo.code
        if self.count_stepper.value != 1:
            found["count"] = self.count_stepper.value
        if self.as_group:
            texts = {"organisation": self.organisation_edit.text(), "grade": self.grade_edit.text()}
            found |= {key: text for key, text in texts.items() if text.strip()}
        return found

    def _person(self) -> dict[str, object]:
        """Return the personal data with the version of the notice that was shown with them."""
        if self.as_group or self._reference is None:
            return {}
        keys = ("guardian_name", "guardian_phone") if self.child else ("name", "phone")
        texts = {keys[0]: self.first_field().text(), keys[1]: self.second_field().text()}
        found: dict[str, object] = {key: text for key, text in texts.items() if text.strip()}
        if found and self.child:
            found["consent"] = self.consent_check.isChecked()
        return found | {"notice": self._reference.event.notice} if found else {}

    def _show_kind(self) -> None:
        """Show the fields that fit a person, a child or a group."""
        group, child = self.as_group, self.child and not self.as_group
        for shown, widgets in (
            (not group and not child, (self.name_label, self.name_edit, self.phone_label, self.phone_edit)),
            (child, (self.guardian_name_label, self.guardian_name_edit)),
            (child, (self.guardian_phone_label, self.guardian_phone_edit, self.consent_check)),
            (group, (self.organisation_label, self.organisation_edit, self.grade_label, self.grade_edit)),
        ):
            for widget in widgets:
                widget.setVisible(shown)
        self._show_notice()

    def _show_notice(self) -> None:
        """Show what becomes of a name or phone as soon as one is typed (PIPL art. 17)."""
        event = self._reference.event if self._reference else None
        if event is None or not (self._person() or (self.child and not self.as_group)):
            plain = "" if self.as_group else self.tr("Nobody needs to give a name or phone.")
            self.notice_label.set_text(plain)
            return
        text = event.notice_en if self._language == "en" and event.notice_en else event.notice_zh
        if event.contact_phone:
            text += self.tr(" Contact: {phone}").format(phone=event.contact_phone)
        self.notice_label.set_text(text)

    def _show_quantity(self) -> None:
        code = self.items_board.touched
        count = self.items_board.picked.get(code, 0)
        for widget in (self.quantity_label, self.quantity_stepper):
            widget.setVisible(bool(code))
        self.quantity_label.setText(self.tr("{item} (&X)").format(item=self.items_board.name_of(code)))
        if self.quantity_stepper.value != count:
            self.quantity_stepper.set_value(count)

    def _touch_item(self, field: str) -> None:
        """Make the item of ``items[2].quantity`` the one whose quantity is shown."""
        place = field.partition("[")[2].partition("]")[0]
        picked = list(self.items_board.picked)
        if place.isdigit() and int(place) < len(picked):
            self.items_board.touched = picked[int(place)]
            self._show_quantity()
