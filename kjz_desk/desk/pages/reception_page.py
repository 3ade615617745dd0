"""Receive a person: one row of keys, one Enter, one act."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QDeadlineTimer, QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit

from kjz_desk.desk import act_words, icons
from kjz_desk.desk.forms import load_form
from kjz_desk.desk.jobs import Jobs
from kjz_desk.desk.page import Page
from kjz_desk.desk.pages.kept_reception import KeptReception
from kjz_desk.desk.pages.reception_form import (
    AGE_KEYS,
    ITEM_KEYS,
    TOPIC_KEYS,
    UNKNOWN_GROUP,
    ReceptionForm,
)
from kjz_desk.desk.widgets.chip_board import ChipBoard
from kjz_desk.desk.widgets.counting_panel import CountingPanel
from kjz_desk.desk.widgets.empty_panel import EmptyPanel
from kjz_desk.desk.widgets.fine_print import FinePrint
from kjz_desk.desk.widgets.group_tile import GroupTile
from kjz_desk.desk.widgets.key_button import KeyButton
from kjz_desk.desk.widgets.recent_list import RecentActs, RecentView
from kjz_desk.domain.listing import Receipt
from kjz_desk.errors import DeskError
from kjz_desk.messages import sentence
from kjz_desk.workflows import Desk

GROUP_KEYS = "123456"
_PROMOTED = (CountingPanel, EmptyPanel, FinePrint, KeyButton, ReceptionForm, RecentView)
_RECENT = 20
_HUGE = 56
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_HELD = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class ReceptionPage(Page):
    """The page that the desk lives on: tiles, form, the day's figures and its last acts."""

    tiles_layout: QHBoxLayout
    form: ReceptionForm
    counting_panel: CountingPanel
    visits_label: FinePrint
    consultations_label: QLabel
    materials_label: QLabel
    groups_label: QLabel
    recent_view: RecentView
    empty_panel: EmptyPanel
    undo_button: KeyButton

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__(desk, jobs)
        load_form(self, "reception_page", *_PROMOTED)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Reception"))
        self.counting = False
        self.tiles: list[GroupTile] = []
        self._double_click = QDeadlineTimer()
        self._recent = RecentActs(desk.reference, self.language, self)
        self.recent_view.setModel(self._recent)
        self.form.offer(desk.reference, self.language, desk.settings.department)
        self._add_tiles()
        self._dress()
        self._connect()
        self._add_shortcuts()

    def refresh(self) -> None:
        """Read the day's figures, what is left in stock and the last acts."""
        tally = self.desk.reception.tally()
        for tile in self.tiles:
            tile.set_today(tally.groups.get(tile.code, 0))
        self.visits_label.set_text(f"{tally.totals.visits or 0:,}")
        self.consultations_label.setText(f"{tally.totals.consultations or 0:,}")
        self.materials_label.setText(f"{tally.totals.materials or 0:,}")
        self.groups_label.setText(f"{self.desk.reception.group_visits():,}")
        self.form.offer_stock(self.desk.supplying.stock(), self.desk.settings.department)
        acts = self.desk.reception.recent(_RECENT)
        self._recent.show_records(acts)
        self.recent_view.setVisible(bool(acts))
        self.empty_panel.setVisible(not acts)
        self.undo_button.setEnabled(any(act.live for act in acts))

    def kept(self) -> object:
        """Return what stands in the form."""
        return KeptReception(self.form) if self.form.draft() else None

    def bring_back(self, kept: object) -> None:
        """Put it into the form again."""
        if isinstance(kept, KeptReception):
            kept.put_into(self.form)

    def press_again(self) -> None:
        """Switch the counting mode: F2 was pressed on this page."""
        self.set_counting(on=not self.counting)

    def set_counting(self, *, on: bool) -> None:
        """Let the plain keys 1 to 6 count one visitor at once, or choose a group again."""
        self.counting = on
        # One goes before the other comes: both at once would widen the window, for good.
        if on:
            self.form.hide()
            self.counting_panel.begin()
        else:
            self.counting_panel.hide()
            self.form.show()
        for tile in self.tiles:
            tile.set_counting(on=on)
        self.take_focus()

    def count_one(self, group: str) -> None:
        """Write an act of one visitor of ``group`` at once; what stands in the form stays there."""
        receipt = self._written(lambda: self.desk.reception.receive({"visit": {"group": group}}))
        if receipt is None:
            return
        if self.counting:
            self.counting_panel.add(1)
        name = self.desk.reference.groups.brief_of(group, self.language)
        text = self.tr("Counted: {group} +1 · {number}").format(group=name, number=receipt.number)
        self._say("ok", text, undo=True)

    def save(self) -> None:
        """Write the act that stands in the form; a refused one stays there, its field marked.

        The second click of a double click finds the form empty: it leaves the green line as it is.
        """
        if not self._double_click.hasExpired() and not self.form.draft():
            return
        receipt = self._written(lambda: self.desk.reception.receive(self.form.draft()))
        if receipt is None:
            return
        act = self.desk.reception.act(receipt.number)
        words = act_words.summary(act, self.desk.reference, self.language)
        self.clear()
        self._double_click.setRemainingTime(QGuiApplication.styleHints().mouseDoubleClickInterval())
        text = self.tr("Saved {number} · {what}").format(number=receipt.number, what=words)
        self._say("ok", text, undo=True)

    def undo_last(self) -> None:
        """Take the last own act of today back."""
        receipt = self._written(self.desk.reception.undo)
        if receipt is None:
            return
        if self.counting:
            self.counting_panel.add(-1)
        self._say("warn", self.tr("Taken back: {number}").format(number=receipt.number))

    def clear(self) -> None:
        """Empty the form and give the keyboard to the keypad."""
        self.form.clear()
        self.form.hush()
        self._mark_tiles()
        self.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer every plain key that no field wanted."""
        if event.isAutoRepeat() or event.modifiers() & _HELD or not self._answered(event):
            event.ignore()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let a press on free space give the keyboard back to the keypad."""
        if event.type() == QEvent.Type.MouseButtonPress and watched is self.form:
            self.take_focus()
        return super().eventFilter(watched, event)

    def _answered(self, event: QKeyEvent) -> bool:
        """Do what a plain key means; tell whether it meant anything."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self._leave()
        elif self.counting:
            return self._digit(event.text())
        elif key in _ENTER:
            if not self.composing:
                self.save()
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.form.step_quantity(-1 if key == Qt.Key.Key_Minus else 1)
        else:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            return self._digit(event.text()) or self._letter(event.text().upper(), back=back)
        return True

    def _leave(self) -> None:
        if self.counting:
            self.set_counting(on=False)
        else:
            self.clear()

    def _digit(self, text: str) -> bool:
        place = GROUP_KEYS.find(text) if text else -1
        if 0 <= place < len(self.tiles):
            self._press_tile(self.tiles[place].code)
            return True
        age = AGE_KEYS.find(text) if text and not self.counting else -1
        if age >= 0:
            self.form.ages_row.press_key(age)
        return age >= 0

    def _letter(self, letter: str, *, back: bool = False) -> bool:
        """Do what a letter means, plain on the keypad or with Alt inside a field."""
        if len(letter) != 1:
            return False
        if letter in TOPIC_KEYS:
            self.form.topics_board.press_key(TOPIC_KEYS.index(letter))
        elif letter in ITEM_KEYS:
            board, place = self.form.items_board, ITEM_KEYS.index(letter)
            board.take_back_key(place) if back else board.press_key(place)
        elif letter in self._commands:
            self._commands[letter]()
        else:
            return False
        return True

    def _press_tile(self, code: str) -> None:
        if self.counting:
            self.count_one(code)
        else:
            self.form.choose_group(code)

    def _written(self, write: Callable[[], Receipt]) -> Receipt | None:
        """Write something and show what the day looks like now, or say why it was refused."""
        try:
            receipt = write()
        except DeskError as error:
            self._refuse(error)
            return None
        self.refresh()
        self.recorded.emit()
        return receipt

    def _refuse(self, error: DeskError) -> None:
        """Say why nothing was written; a unit has no field here, so the settings come for it."""
        wanted = error.field == "department" and not self.desk.settings.department
        text = self.tr("Choose the unit of this desk first: F10.")
        self._say("danger", text if wanted else sentence(error, self.language))
        self.form.mark(error.field)
        if wanted:
            self.unit_wanted.emit()

    def _say(self, tone: str, text: str, *, undo: bool = False) -> None:
        """Say how an act went: here, or over the page that is in front."""
        if not self.counting:
            self.form.hint_label.hide()
        banner = self.counting_panel.banner if self.counting else self.form.banner
        banner.say(tone, text, action=self.tr("Undo") if undo else "", icon="undo-2", key="F9")
        if not self.isVisible():
            self.announced.emit(tone, text)

    def _edited(self) -> None:
        self.form.hush()
        self._mark_tiles()

    def _mark_tiles(self) -> None:
        for tile in self.tiles:
            tile.setChecked(tile.code == self.form.group)

    def _pick_more(self, board: ChipBoard, title: str) -> None:
        """Show everything that a board offers, to be picked by name."""
        from kjz_desk.desk.widgets.picker import pick  # noqa: PLC0415 - not needed for first paint

        pick(self, title, board.choices, board.press)

    def _pick_topic(self) -> None:
        self._pick_more(self.form.topics_board, self.tr("All topics"))

    def _pick_item(self) -> None:
        self._pick_more(self.form.items_board, self.tr("All materials"))

    def _add_tiles(self) -> None:
        groups = [one for one in self.desk.reference.groups if one.code != UNKNOWN_GROUP]
        for index, group in enumerate(groups[: len(GROUP_KEYS)], start=1):
            tile = GroupTile(self)
            tile.show_group(group.code, group.brief(self.language), index=index)
            tile.chosen.connect(self._press_tile)
            tile.counted.connect(self.count_one)
            self.tiles.append(tile)
            self.tiles_layout.addWidget(tile)

    def _dress(self) -> None:
        form = self.form
        self.visits_label.set_look("text", _HUGE, bold=True)
        icons.dress(form.single_button, "user", checked="on_primary")
        icons.dress(form.group_button, "users", checked="on_primary")
        icons.dress(form.save_button, "circle-check", "on_primary")
        icons.dress(self.undo_button, "undo-2", "primary")
        for button, key in (
            (form.save_button, "Enter"),
            (form.clear_button, "Esc"),
            (form.more_topics_button, "O"),
            (form.more_items_button, "L"),
            (self.undo_button, "F9"),
        ):
            button.show_key(key)
        self.empty_panel.say(
            "inbox", self.tr("Nobody has come yet."), self.tr("Press a digit, then Enter: the first act.")
        )
        form.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        form.installEventFilter(self)

    def _connect(self) -> None:
        form = self.form
        form.edited.connect(self._edited)
        form.keyed.connect(self.keyPressEvent)
        form.save_button.clicked.connect(self.save)
        form.clear_button.clicked.connect(self.clear)
        form.banner.acted.connect(self.undo_last)
        form.more_topics_button.clicked.connect(self._pick_topic)
        form.more_items_button.clicked.connect(self._pick_item)
        self.undo_button.clicked.connect(self.undo_last)
        self.counting_panel.banner.acted.connect(self.undo_last)
        self.counting_panel.leave_button.clicked.connect(self._leave)
        self._commands: dict[str, Callable[[], None]] = {
            "N": lambda: self._type_in(form.first_field()),
            "P": lambda: self._type_in(form.second_field()),
            "Z": form.town_combo.setFocus,
            "C": form.count_stepper.start_typing,
            "X": form.type_quantity,
            "B": form.consent_check.click,
            "O": self._pick_topic,
            "L": self._pick_item,
        }

    def _add_shortcuts(self) -> None:
        """Give Alt+letter the meaning of the letter, for use inside a text field.

        The letters of labels are not among them: a label's own mnemonic does the same.
        """
        self.add_key("Ctrl+G", self.form.switch_group_visit)
        for letter in TOPIC_KEYS + ITEM_KEYS + "OL":
            self.add_key(f"Alt+{letter}", partial(self._alt, letter))
        for letter in ITEM_KEYS:
            self.add_key(f"Alt+Shift+{letter}", partial(self._alt, letter, back=True))

    def _alt(self, letter: str, *, back: bool = False) -> None:
        if not self.counting:
            self._letter(letter, back=back)

    def _type_in(self, field: QLineEdit) -> None:
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.selectAll()
