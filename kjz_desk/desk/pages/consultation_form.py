"""The form of one consultation: what was asked, how it went, and what was answered."""

from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from kjz_desk.desk import icons
from kjz_desk.desk.forms import load_form
from kjz_desk.desk.pages import reception_choices
from kjz_desk.desk.theme import restyle
from kjz_desk.desk.widgets.banner import Banner
from kjz_desk.desk.widgets.chip_board import ChipBoard, Choice
from kjz_desk.desk.widgets.choice_row import ChoiceRow
from kjz_desk.desk.widgets.fields import KeypadEdit, PickCombo, Stepper, TextField
from kjz_desk.desk.widgets.fine_print import FinePrint
from kjz_desk.desk.widgets.key_button import KeyButton
from kjz_desk.desk.widgets.marker import Marker
from kjz_desk.desk.widgets.note_edit import NoteEdit
from kjz_desk.domain.reception import HEAD_COUNT, TEXT
from kjz_desk.domain.reference import Reference

TOPIC_KEYS = "12345678"
OUTCOME_KEYS = "ASDF"
MODE_KEYS = "QWE"
FOLLOW_UP = "follow-up"
"""The outcome that needs somebody to be called back."""
_PROMOTED = (
    Banner, ChipBoard, ChoiceRow, FinePrint, KeyButton, KeypadEdit, NoteEdit, PickCombo, Stepper, TextField,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Filled:
    """Everything that stands in the form, so that what was cleared can be brought back."""

    department: str
    topic: str = ""
    outcome: str = ""
    mode: str = ""
    count: int = 1
    question: str = ""
    answer: str = ""
    name: str = ""
    phone: str = ""

    @property
    def written(self) -> bool:
        """Whether it holds a text that somebody typed."""
        return bool((self.question + self.answer + self.name + self.phone).strip())


class ConsultationForm(QFrame):
    """Chips for topic, outcome and mode, two texts, and whom to call back where that is agreed.

    ``edited`` is emitted when anything was changed by hand, ``sent`` when Ctrl+Enter was pressed in
    a text.
    """

    edited = Signal()
    sent = Signal()

    topic_label: QLabel
    sensitive_label: QLabel
    more_topics_button: KeyButton
    topics_board: ChipBoard
    outcomes_row: ChoiceRow
    modes_row: ChoiceRow
    count_stepper: Stepper
    department_combo: PickCombo
    question_edit: NoteEdit
    question_counter: QLabel
    answer_edit: NoteEdit
    answer_counter: QLabel
    name_label: QLabel
    name_edit: TextField
    phone_label: QLabel
    phone_edit: KeypadEdit
    notice_print: FinePrint
    banner: Banner
    save_button: KeyButton
    clear_button: KeyButton

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_form(self, "consultation_form", *_PROMOTED)
        self.topic = ""
        self._reference: Reference | None = None
        self._language = ""
        self._own = ""
        self._marker = Marker(
            {
                "department": self.department_combo,
                "consultations[0].count": self.count_stepper.edit,
                "consultations[0].question": self.question_edit,
                "consultations[0].answer": self.answer_edit,
                "person.name": self.name_edit,
                "person.phone": self.phone_edit,
            }
        )
        self.topics_board.prepare(TOPIC_KEYS, counting=False)
        self.question_edit.count_in(self.question_counter, TEXT)
        self.answer_edit.count_in(self.answer_counter, TEXT)
        self._dress()
        self._connect()

    def offer(self, reference: Reference, language: str, department: str) -> None:
        """Fill the lists; ``department`` is this desk's own and is picked to begin with, if it has one."""
        self._reference, self._language, self._own = reference, language, department
        if not department:
            # Else the first of the list would stand there, and be given what it never answered.
            self.department_combo.addItem(self.tr("not chosen yet"), "")
        for unit in reference.departments:
            self.department_combo.addItem(unit.brief(language), unit.code)
        for row, codes, keys in (
            (self.outcomes_row, reference.outcomes, OUTCOME_KEYS),
            (self.modes_row, reference.modes, MODE_KEYS),
        ):
            row.offer([Choice(one.code, one.brief(language)) for one in codes], keys)
        self.clear()

    @property
    def filled(self) -> Filled:
        """What stands in the form."""
        return Filled(
            department=self.department_combo.code,
            topic=self.topic,
            outcome=self.outcomes_row.code,
            mode=self.modes_row.code,
            count=self.count_stepper.value,
            question=self.question_edit.text,
            answer=self.answer_edit.text,
            name=self.name_edit.text(),
            phone=self.phone_edit.text(),
        )

    def consultation(self) -> dict[str, object]:
        """Return the consultation as the workflow takes it."""
        filled = self.filled
        found: dict[str, object] = {
            "topic": filled.topic,
            "count": filled.count,
            "mode": filled.mode,
            "outcome": filled.outcome,
        }
        texts = {"question": filled.question, "answer": filled.answer}
        return found | {key: text for key, text in texts.items() if text.strip()}

    def person(self) -> dict[str, object] | None:
        """Return whom to call back with the version of the notice that was shown; usually nobody."""
        texts = {"name": self.name_edit.text(), "phone": self.phone_edit.text()}
        found: dict[str, object] = {key: text for key, text in texts.items() if text.strip()}
        if not found or not self.follows_up or self._reference is None:
            return None
        return found | {"notice": self._reference.event.notice}

    @property
    def follows_up(self) -> bool:
        """Whether somebody is to be called back."""
        return self.outcomes_row.code == FOLLOW_UP

    def fill(self, filled: Filled) -> None:
        """Put ``filled`` into the form."""
        self.department_combo.set_code(filled.department)
        self._offer_topics()
        with QSignalBlocker(self.topics_board):
            self.topics_board.clear()
            if filled.topic:
                self.topics_board.press(filled.topic)
        self.topic = filled.topic
        for row, code in ((self.outcomes_row, filled.outcome), (self.modes_row, filled.mode)):
            row.pick(code) if code else row.clear()
        self.count_stepper.set_value(filled.count)
        self.question_edit.setPlainText(filled.question)
        self.answer_edit.setPlainText(filled.answer)
        self.name_edit.setText(filled.name)
        self.phone_edit.setText(filled.phone)
        self._show_kind()

    def clear(self) -> None:
        """Empty the form for the next consultation."""
        self.fill(Filled(self._own))
        self.hush()

    def say(self, tone: str, text: str, *, action: str = "", icon: str = "") -> None:
        """Say in the form how it went."""
        # First, or the form would ask for room for both and the window would grow.
        self.notice_print.hide()
        self.banner.say(tone, text, action=action, icon=icon)

    def hush(self) -> None:
        """Take back what was said: the next consultation has begun."""
        self._marker.unmark()
        restyle(self.topic_label, role="label")
        self.banner.clear()
        self._show_kind()

    def mark(self, field: str) -> None:
        """Show which input ``field`` is at fault and give it the keyboard."""
        if field == "consultations[0].topic":
            self._marker.unmark()
            restyle(self.topic_label, role="danger")
            self.topics_board.chips[0].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._marker.mark(field)

    def pick_topic(self, code: str) -> None:
        """Pick the topic ``code`` in place of the one before, or let go of it."""
        if code == self.topic:
            self.topics_board.press(code)
        elif code:
            self.topics_board.set_count(code, 1)

    def _topics_changed(self) -> None:
        """Keep one topic: the board lets several be picked, a consultation has one."""
        board = self.topics_board
        touched = board.touched
        self.topic = touched if touched in board.picked else ""
        with QSignalBlocker(board):
            for code in board.picked:
                if code != self.topic:
                    board.set_count(code, 0)
        self._touch()

    def _department_changed(self) -> None:
        self._offer_topics()
        self._touch()

    def _offer_topics(self) -> None:
        if self._reference is None:
            return
        choices = reception_choices.topics(self._reference, self._language, self.department_combo.code)
        with QSignalBlocker(self.topics_board):
            self.topics_board.offer(choices)

    def _touch(self) -> None:
        self._show_kind()
        self.edited.emit()

    def _show_kind(self) -> None:
        """Show what this topic and this outcome ask for."""
        follows_up = self.follows_up
        for widget in (self.name_label, self.name_edit, self.phone_label, self.phone_edit):
            widget.setVisible(follows_up)
        topic = self._reference.topics.find(self.topic) if self._reference and self.topic else None
        sensitive = topic is not None and topic.sensitive
        self.sensitive_label.setVisible(sensitive)
        hint = self.tr("In general words: no names, no illness") if sensitive else self.tr("In a few words")
        self.question_edit.setPlaceholderText(hint)
        quiet = not self.banner.tone
        self.notice_print.setVisible(quiet)
        self.notice_print.set_text(self._notice() if follows_up else self._keys())

    def _notice(self) -> str:
        """Return what becomes of a name or phone, to be read before one is given (PIPL art. 17)."""
        event = self._reference.event if self._reference else None
        if event is None:
            return ""
        text = event.notice_en if self._language == "en" and event.notice_en else event.notice_zh
        if event.contact_phone:
            text += self.tr(" Contact: {phone}").format(phone=event.contact_phone)
        return text

    def _keys(self) -> str:
        return self.tr("Enter saves. Inside a text Enter makes a line, Ctrl+Enter saves, Esc goes back.")

    def _dress(self) -> None:
        self.count_stepper.set_range(1, HEAD_COUNT)
        self.count_stepper.set_names(self.tr("Persons"), self.tr("one less"), self.tr("one more"))
        self.notice_print.setFixedHeight(44)
        self.answer_edit.setPlaceholderText(self.tr("What was answered, what is to be done"))
        self.save_button.setIcon(icons.icon("circle-check", "on_primary"))
        for button, key in (
            (self.save_button, "Ctrl+Enter"),
            (self.clear_button, "Esc"),
            (self.more_topics_button, "O"),
        ):
            button.show_key(key)

    def _connect(self) -> None:
        self.topics_board.changed.connect(self._topics_changed)
        self.outcomes_row.changed.connect(self._touch)
        self.modes_row.changed.connect(self._touch)
        self.count_stepper.changed.connect(self._touch)
        self.department_combo.activated.connect(self._department_changed)
        for edit in (self.name_edit, self.phone_edit):
            edit.textEdited.connect(self._touch)
        for note in (self.question_edit, self.answer_edit):
            note.textChanged.connect(self._note_changed)
            note.sent.connect(self.sent)

    def _note_changed(self) -> None:
        # Also emitted when the program fills the form; only typing begins the next consultation.
        if self.question_edit.hasFocus() or self.answer_edit.hasFocus():
            self._touch()
