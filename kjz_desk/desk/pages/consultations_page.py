"""Log what people ask, and show the day's consultations."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kjz_desk.desk.forms import load_form
from kjz_desk.desk.jobs import Jobs
from kjz_desk.desk.page import Page
from kjz_desk.desk.pages.asked_panel import AskedPanel
from kjz_desk.desk.pages.consultation_form import (
    FOLLOW_UP,
    MODE_KEYS,
    OUTCOME_KEYS,
    TOPIC_KEYS,
    ConsultationForm,
    Filled,
)
from kjz_desk.desk.theme import restyle
from kjz_desk.desk.widgets.asked_list import Asked
from kjz_desk.desk.widgets.elided_label import ElidedLabel
from kjz_desk.errors import DeskError
from kjz_desk.messages import sentence
from kjz_desk.workflows import Desk
from kjz_desk.workflows.reception import UNDO

_MOST = 100_000
"""More consultations than any day has; the totals need them all."""
_TITLE = 56
"""Least width of an outcome's title in device-independent pixels; a Chinese one fits whole."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_HELD = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class ConsultationsPage(Page):
    """A form for one consultation beside the day's totals and everything asked so far."""

    form: ConsultationForm
    totals_layout: QHBoxLayout
    persons_label: QLabel
    clinic_label: QLabel
    asked_panel: AskedPanel

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__(desk, jobs)
        load_form(self, "consultations_page", AskedPanel, ConsultationForm)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Consulting"))
        self.outcome_labels: dict[str, QLabel] = {}
        self._all: list[Asked] = []
        self._saved = ""
        self._cleared: Filled | None = None
        self.asked_panel.begin(desk.reference, self.language)
        self.form.offer(desk.reference, self.language, desk.settings.department)
        self._add_outcomes()
        self._connect()
        self._add_shortcuts()

    def refresh(self) -> None:
        """Read the day's consultations; the chosen one stays chosen."""
        acts = self.desk.consulting.of_day(self.desk.today(), limit=_MOST)
        self._all = [
            Asked(act, one, place)
            for act in acts
            for place, one in enumerate(getattr(act.what, "consultations", ()))
        ]
        self._show_totals()
        self.asked_panel.show_asked(self._all)
        if self._saved and any(one.act.number == self._saved and not one.act.live for one in self._all):
            self._saved = ""
            self.form.hush()

    def hush(self) -> None:
        """Take back what the form said of an act, not what it refused."""
        if self.form.banner.tone != "danger":
            self.form.hush()

    def kept(self) -> object:
        """Return what stands in the form."""
        filled = self.form.filled
        return filled if filled.topic or filled.written else None

    def bring_back(self, kept: object) -> None:
        """Put it into the form again; a unit chosen meanwhile stands for one that was not."""
        if isinstance(kept, Filled):
            own = self.desk.settings.department
            self.form.fill(replace(kept, department=kept.department or own))

    def take_focus(self) -> None:
        """Give the keyboard to the keypad: digits pick a topic."""
        self.setFocus()

    def save(self) -> None:
        """Write the consultation; a refused one stays in the form, its field marked."""
        form = self.form
        self._cleared = None
        try:
            receipt = self.desk.consulting.log(
                form.consultation(), department=form.filled.department, person=form.person()
            )
        except DeskError as error:
            self._refuse(error)
            return
        topic = self.desk.reference.topics.brief_of(form.topic, self.language)
        outcome = self.desk.reference.outcomes.brief_of(form.outcomes_row.code, self.language)
        form.clear()
        self._saved = receipt.number
        self.refresh()
        self.asked_panel.show_newest()
        text = self.tr("Saved {number} · {topic} · {outcome}")
        self.form.say(
            "ok",
            text.format(number=receipt.number, topic=topic, outcome=outcome),
            action=self.tr("Undo  F9"),
            icon="undo-2",
        )
        self.take_focus()
        self.recorded.emit()

    def clear(self) -> None:
        """Empty the form; texts that somebody typed can be brought back."""
        filled = self.form.filled
        self.form.clear()
        self._saved = ""
        self._cleared = filled if filled.written else None
        if self._cleared:
            self.form.say(
                "warn", self.tr("The form was cleared."), action=self.tr("Bring back"), icon="undo-2"
            )
        self.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer every plain key that no field wanted."""
        if event.isAutoRepeat() or event.modifiers() & _HELD or not self._answered(event):
            event.ignore()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let a press on free space give the keyboard back to the keypad."""
        if watched is self.form and event.type() == QEvent.Type.MouseButtonPress:
            self.take_focus()
        return super().eventFilter(watched, event)

    def _answered(self, event: QKeyEvent) -> bool:
        """Do what a plain key means; tell whether it meant anything."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif event.key() in _ENTER:
            if not self.composing:
                self.save()
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        elif event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.form.count_stepper.step(-1 if event.key() == Qt.Key.Key_Minus else 1)
        else:
            return self._key(event.text().upper())
        return True

    def _leave(self) -> None:
        """Go back from a field to the keypad; on the keypad clear the form."""
        if self.window().focusWidget() is self:
            self.clear()
        elif not self.asked_panel.clear_filter():
            self.take_focus()

    def _key(self, key: str) -> bool:
        if len(key) != 1:
            return False
        if key in TOPIC_KEYS:
            self.form.topics_board.press_key(TOPIC_KEYS.index(key))
        elif key in OUTCOME_KEYS:
            self.form.outcomes_row.press_key(OUTCOME_KEYS.index(key))
        elif key in MODE_KEYS:
            self.form.modes_row.press_key(MODE_KEYS.index(key))
        elif key in self._commands:
            self._commands[key]()
        else:
            return False
        return True

    def _refuse(self, error: DeskError) -> None:
        if error.field == "consultations[0].topic":
            text = self.tr("Choose a topic first: 1 to 8, or O for all of them.")
        else:
            text = sentence(error, self.language)
        self.form.hush()
        self.form.say("danger", text)
        self.form.mark(error.field)

    def _act_on_banner(self) -> None:
        """Bring back what was cleared, or take back what was saved: that act and no later one."""
        if self._cleared:
            self.form.hush()
            self.form.fill(self._cleared)
            self._cleared = None
            return
        number = self._saved
        try:
            self.desk.reception.void(number, UNDO)
        except DeskError as error:
            self.form.say("danger", sentence(error, self.language))
            return
        self.refresh()
        self.form.say("warn", self.tr("Taken back: {number}").format(number=number))
        self.take_focus()
        self.recorded.emit()

    def _show_totals(self) -> None:
        persons: Counter[str] = Counter()
        outcomes: Counter[str] = Counter()
        for one in self._all:
            if one.act.live:
                persons[one.consultation.mode] += one.consultation.count
                outcomes[one.consultation.outcome] += one.consultation.count
        self.persons_label.setText(f"{persons.total():,}")
        self.clinic_label.setText(f"{persons['clinic']:,}")
        for code, label in self.outcome_labels.items():
            label.setText(f"{outcomes[code]:,}")
        due = self.outcome_labels.get(FOLLOW_UP)
        if due is not None:
            restyle(due, role="danger" if outcomes[FOLLOW_UP] else "figure")

    def _pick_topic(self) -> None:
        """Show every topic, to be picked by name."""
        from kjz_desk.desk.widgets.picker import pick  # noqa: PLC0415 - only when asked for

        pick(self, self.tr("All topics"), self.form.topics_board.choices, self.form.pick_topic)

    def _add_outcomes(self) -> None:
        """Give each outcome its column among the totals."""
        for outcome in self.desk.reference.outcomes:
            title, figure = ElidedLabel(self), QLabel("0", self)
            title.setProperty("role", "label")
            figure.setProperty("role", "figure")
            title.set_whole(outcome.brief(self.language))
            title.setMinimumWidth(_TITLE)
            column = QVBoxLayout()
            column.setSpacing(0)
            column.addWidget(title)
            column.addStretch(1)
            column.addWidget(figure)
            self.totals_layout.addLayout(column)
            self.outcome_labels[outcome.code] = figure

    def _connect(self) -> None:
        form = self.form
        form.edited.connect(self._edited)
        form.sent.connect(self.save)
        form.save_button.clicked.connect(self.save)
        form.clear_button.clicked.connect(self.clear)
        form.more_topics_button.clicked.connect(self._pick_topic)
        form.banner.acted.connect(self._act_on_banner)
        form.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        form.setAccessibleName(self.accessibleName())
        form.installEventFilter(self)
        self._commands: dict[str, Callable[[], None]] = {
            "T": partial(self._type_in, form.question_edit),
            "R": partial(self._type_in, form.answer_edit),
            "U": partial(self._type_in, form.department_combo),
            "C": form.count_stepper.start_typing,
            "N": partial(self._type_in, form.name_edit),
            "P": partial(self._type_in, form.phone_edit),
            "O": self._pick_topic,
            "0": self._pick_topic,
            "/": self.asked_panel.seek,
        }

    def _add_shortcuts(self) -> None:
        """Give Alt+letter the meaning of the letter, for use inside a text."""
        self.add_key("Ctrl+F", self.asked_panel.seek)
        for letter in OUTCOME_KEYS + MODE_KEYS + "O":
            self.add_key(f"Alt+{letter}", partial(self._alt, letter))

    def _alt(self, letter: str) -> None:
        self._key(letter)

    def _type_in(self, field: QWidget) -> None:
        if field.isVisible():
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _edited(self) -> None:
        self._saved, self._cleared = "", None
        self.form.hush()
