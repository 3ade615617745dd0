"""Show every act of a day, and void one with its reason."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QEvent, QLocale, QModelIndex, QObject, QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QPushButton

from kjz_desk.desk import act_words, icons
from kjz_desk.desk.forms import load_form
from kjz_desk.desk.jobs import Jobs
from kjz_desk.desk.page import Page
from kjz_desk.desk.theme import restyle
from kjz_desk.desk.void_dialog import VoidDialog
from kjz_desk.desk.widgets.act_details import ActDetails
from kjz_desk.desk.widgets.act_table import ActTable, ActView
from kjz_desk.desk.widgets.banner import Banner
from kjz_desk.desk.widgets.empty_panel import EmptyPanel
from kjz_desk.desk.widgets.fields import PickCombo, TextField
from kjz_desk.desk.widgets.key_button import KeyButton
from kjz_desk.desk.widgets.overlay import Overlay
from kjz_desk.desk.widgets.record_table import dress_table
from kjz_desk.domain.listing import Act
from kjz_desk.workflows import Desk

PAUSE = 150
"""Milliseconds after the last key until the list is filtered."""
_NEAR = 60
"""Rows around the chosen one among which it is looked for after the list was read again."""
_PROMOTED = (ActDetails, ActView, Banner, EmptyPanel, KeyButton, PickCombo, TextField)


class RecordsPage(Page):
    """The acts of one day with a filter, the chosen one in full, and its void."""

    day_combo: PickCombo
    search_edit: TextField
    kind_combo: PickCombo
    department_combo: PickCombo
    count_label: QLabel
    table_card: QFrame
    acts_view: ActView
    empty_panel: EmptyPanel
    number_label: QLabel
    state_label: QLabel
    when_label: QLabel
    line_frame: QFrame
    act_details: ActDetails
    reveal_button: QPushButton
    void_button: KeyButton
    nothing_panel: EmptyPanel
    banner: Banner

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__(desk, jobs)
        load_form(self, "records_page", *_PROMOTED)
        self._total = 0
        self._voiding: tuple[VoidDialog, Overlay] | None = None
        self._acts = ActTable(desk.reference, self.language, self)
        dress_table(self.acts_view, self._acts)
        self.act_details.begin(desk.reference, self.language)
        self._typing = QTimer(self, singleShot=True, interval=PAUSE)
        self._offer()
        self._dress()
        self._connect()
        self._add_shortcuts()

    @property
    def day(self) -> date:
        """The day that is shown."""
        return date.fromisoformat(self.day_combo.code) if self.day_combo.code else self.desk.today()

    @property
    def chosen(self) -> Act | None:
        """The act that the details are about."""
        return self._acts.record(self.acts_view.currentIndex())

    def refresh(self) -> None:
        """Read the day again; the chosen act stays chosen."""
        self._offer_days()
        chosen = self.chosen
        self._show_acts(keep=chosen.number if chosen else "")

    def take_focus(self) -> None:
        """Give the keyboard to the list, or to the filter where the list is empty."""
        (self.acts_view if self._acts.rowCount() else self.search_edit).setFocus()

    def press_again(self) -> None:
        """Go to the filter: F7 was pressed on this page."""
        self.seek()

    def seek(self) -> None:
        """Give the keyboard to the filter; what stands there is replaced by typing."""
        self.search_edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search_edit.selectAll()

    def ask_void(self) -> None:
        """Ask why the chosen act does not count, over the list; the details stay in sight."""
        act = self.chosen
        if act is None:
            return
        if not act.live:
            self.banner.say("warn", self.tr("{number} was voided before.").format(number=act.number))
            return
        self.banner.clear()
        dialog, overlay = self._voiding or self._build_voiding()
        dialog.ask(act.number, act_words.summary(act, self.desk.reference, self.language), overlay)

    def clear_filter(self) -> None:
        """Show all acts of the day again."""
        self.banner.clear()
        for combo in (self.kind_combo, self.department_combo):
            with QSignalBlocker(combo):
                combo.setCurrentIndex(0)
        self.search_edit.clear()
        self._typing.stop()
        self._show_acts()
        self.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Clear the filter on Esc; every other key is left alone."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear_filter()
        else:
            event.ignore()

    def hideEvent(self, event: QHideEvent) -> None:
        """Drop the question about a void: another page came to the front."""
        if self._voiding is not None:
            self._voiding[1].dismiss()
        super().hideEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move between filter and list, and act on the chosen row, by single keys."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            taken = self._list_key(event) if watched is self.acts_view else self._filter_key(event)
            if taken:
                return True
        return super().eventFilter(watched, event)

    def _list_key(self, event: QKeyEvent) -> bool:
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy_number()
            return True
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Up and self.acts_view.currentIndex().row() <= 0 and not event.isAutoRepeat():
            self.seek()
            return True
        if key in self._commands and not event.modifiers():
            self._commands[key]()
            return True
        return False

    def _filter_key(self, event: QKeyEvent) -> bool:
        """Go down into the list, with what was typed so far."""
        if event.key() not in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return False
        if self.search_edit.composing:
            return False
        if self._typing.isActive():
            self._typing.stop()
            self._show_acts()
        self.take_focus()
        return True

    def _offer(self) -> None:
        """Fill the lists that do not change while the window is open."""
        reference, language = self.desk.reference, self.language
        self.kind_combo.addItem(self.tr("All kinds"), "")
        for kind in reference.kinds:
            self.kind_combo.addItem(kind.name(language), kind.code)
        self.department_combo.addItem(self.tr("All units"), "")
        for unit in reference.departments:
            self.department_combo.addItem(unit.brief(language), unit.code)

    def _offer_days(self) -> None:
        """Offer today and the days that have acts; a page that showed today goes on doing so."""
        before, followed = self.day_combo.code, self.day_combo.currentIndex() <= 0
        days = self.desk.reception.days()
        with QSignalBlocker(self.day_combo):
            self.day_combo.clear()
            for day in sorted(days, key=lambda one: (one != self.desk.today(), -one.toordinal())):
                self.day_combo.addItem(self._day_name(day), day.isoformat())
            self.day_combo.setCurrentIndex(0)
            if not followed:
                self.day_combo.set_code(before)

    def _day_name(self, day: date) -> str:
        written = QLocale(self.language).toString(QDate(day.year, day.month, day.day), self.tr("ddd d MMM"))
        return self.tr("Today, {day}").format(day=written) if day == self.desk.today() else written

    def _show_acts(self, *, keep: str = "") -> None:
        """Read what the filter lets through; ``keep`` is the number of the act to stay chosen."""
        before = max(self.acts_view.currentIndex().row(), 0)
        reception, day = self.desk.reception, self.day
        found: dict[str, str] = {
            "text": self.search_edit.text().strip(),
            "kind": self.kind_combo.code,
            "department": self.department_combo.code,
        }
        self._total = reception.count(day)
        filtered = any(found.values())
        count = reception.count(day, **found) if filtered else self._total
        self._acts.show_pages(
            count, lambda limit, offset: reception.acts(day, **found, limit=limit, offset=offset)
        )
        self._show_count(count, filtered=filtered)
        self._choose(self._row_of(keep, before) if keep else 0)

    def _row_of(self, number: str, before: int) -> int:
        """Return the row of ``number``, looked for near the row where it was."""
        for row in range(max(before - _NEAR, 0), min(before + _NEAR, self._acts.rowCount())):
            act = self._acts.record(self._acts.index(row, 0))
            if act is not None and act.number == number:
                return row
        return 0

    def _choose(self, row: int) -> None:
        self.acts_view.setCurrentIndex(self._acts.index(row, 0))
        self._show_act()

    def _show_count(self, count: int, *, filtered: bool) -> None:
        text = self.tr("{count} of {total} acts") if filtered else self.tr("{total} acts")
        self.count_label.setText(text.format(count=f"{count:,}", total=f"{self._total:,}"))
        self.acts_view.setVisible(count > 0)
        self.empty_panel.setVisible(count == 0)
        if self._total:
            self.empty_panel.say(
                "search",
                self.tr("No act of this day fits the filter."),
                self.tr("Esc clears the filter."),
            )
        else:
            self.empty_panel.say(
                "inbox",
                self.tr("This day has no acts yet."),
                self.tr("F2 goes to the reception; what is recorded there appears here."),
            )

    def _show_act(self) -> None:
        act = self.chosen
        shown = (self.number_label, self.state_label, self.when_label, self.line_frame, self.act_details)
        for widget in shown:
            widget.setVisible(act is not None)
        self.void_button.setVisible(act is not None and act.live)
        self.nothing_panel.setVisible(act is None)
        self.reveal_button.setVisible(act is not None and act.person is not None)
        if act is None:
            self.nothing_panel.say("list", self.tr("The chosen act stands here in full."))
            return
        self.number_label.setText(act.number)
        restyle(self.state_label, pill="ok" if act.live else "danger")
        self.state_label.setText(self.tr("counts") if act.live else self.tr("void"))
        kind = self.desk.reference.kinds.name_of(act.kind, self.language)
        self.when_label.setText(f"{act.at:%H:%M} · {kind}")
        self.act_details.show_act(act)

    def _build_voiding(self) -> tuple[VoidDialog, Overlay]:
        dialog = VoidDialog(self.desk)
        overlay = Overlay(self.table_card, dialog)
        restyle(overlay, role="veil")
        dialog.left.connect(overlay.dismiss)
        dialog.voided.connect(self._voided)
        self._voiding = dialog, overlay
        return self._voiding

    def _voided(self, number: str) -> None:
        self._show_acts(keep=number)
        self.acts_view.setFocus()
        act = self.desk.reception.act(number)
        reason = self.desk.reference.void_reasons.name_of(act.void_reason, self.language)
        self.banner.say("ok", self.tr("Voided {number}: {reason}").format(number=number, reason=reason))
        self.recorded.emit()

    def _copy_number(self) -> None:
        act = self.chosen
        if act is not None:
            QGuiApplication.clipboard().setText(act.number)
            self.banner.say("ok", self.tr("Copied {number}").format(number=act.number))

    def _dress(self) -> None:
        self.search_edit.addAction(icons.icon("search", "text3"), QLineEdit.ActionPosition.LeadingPosition)
        self.void_button.setIcon(icons.icon("ban", "danger"))
        self.void_button.show_key("Del")

    def _connect(self) -> None:
        self._typing.timeout.connect(self._show_acts)
        self.search_edit.textChanged.connect(self._typed)
        for combo in (self.day_combo, self.kind_combo, self.department_combo):
            combo.currentIndexChanged.connect(self._filter_changed)
        self.acts_view.selectionModel().currentRowChanged.connect(self._row_changed)
        self.reveal_button.pressed.connect(lambda: self.act_details.reveal(on=True))
        self.reveal_button.released.connect(lambda: self.act_details.reveal(on=False))
        self.void_button.clicked.connect(self.ask_void)
        for watched in (self.acts_view, self.search_edit):
            watched.installEventFilter(self)
        self._commands: dict[Qt.Key, Callable[[], None]] = {
            Qt.Key.Key_Delete: self.ask_void,
            Qt.Key.Key_Home: lambda: self._choose(0),
            Qt.Key.Key_End: lambda: self._choose(self._acts.rowCount() - 1),
            Qt.Key.Key_Slash: self.seek,
        }

    def _add_shortcuts(self) -> None:
        for keys in ("/", "Ctrl+F"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.seek)

    def _typed(self) -> None:
        self.banner.clear()
        self._typing.start()

    def _filter_changed(self) -> None:
        self.banner.clear()
        self._show_acts()

    def _row_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self._show_act()
