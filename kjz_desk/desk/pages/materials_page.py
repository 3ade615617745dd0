"""Keep the stock: the catalogue with what is left, and the movements of the chosen material."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton, QTableView

from kjz_desk.desk import icons
from kjz_desk.desk.forms import load_form
from kjz_desk.desk.jobs import Jobs
from kjz_desk.desk.page import Page
from kjz_desk.desk.pages.movement_form import MovementForm
from kjz_desk.desk.widgets.banner import Banner
from kjz_desk.desk.widgets.empty_panel import EmptyPanel
from kjz_desk.desk.widgets.fields import TextField
from kjz_desk.desk.widgets.material_table import (
    ROW_HEIGHT,
    MaterialDelegate,
    MaterialRow,
    MaterialTable,
    amount,
    material_rows,
    signed,
)
from kjz_desk.desk.widgets.record_table import dress_table
from kjz_desk.desk.widgets.stock_ledger import MOST, StockLedger, ledger_rows
from kjz_desk.domain.listing import Receipt
from kjz_desk.errors import DeskError
from kjz_desk.messages import sentence
from kjz_desk.workflows import Desk
from kjz_desk.workflows.reception import UNDO

_LEDGER_ROW = 30
_HELD = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class MaterialsPage(Page):
    """The catalogue at the left; stock, form and ledger of the chosen material at the right."""

    search_edit: TextField
    all_button: QPushButton
    low_button: QPushButton
    out_button: QPushButton
    short_button: QPushButton
    materials_view: QTableView
    empty_panel: EmptyPanel
    form: MovementForm
    ledger_card: QFrame
    ledger_view: QTableView
    nothing_card: QFrame
    nothing_panel: EmptyPanel
    banner: Banner

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__(desk, jobs)
        load_form(self, "materials_page", Banner, EmptyPanel, MovementForm, TextField)
        self._rows: list[MaterialRow] = []
        self._code = ""
        self._saved = ""
        self.materials = MaterialTable(self)
        self.ledger = StockLedger(self)
        dress_table(self.materials_view, self.materials, row_height=ROW_HEIGHT)
        dress_table(self.ledger_view, self.ledger, row_height=_LEDGER_ROW)
        self.materials_view.setItemDelegate(MaterialDelegate(self.materials))
        self.form.offer(tuple(desk.reference.movements), self.language)
        self._states = {
            "": self.all_button,
            "low": self.low_button,
            "out": self.out_button,
            "short": self.short_button,
        }
        self._dress()
        self._connect()

    @property
    def chosen(self) -> MaterialRow | None:
        """The material that form and ledger are about."""
        return self.materials.record(self.materials_view.currentIndex())

    @property
    def state(self) -> str:
        """The state of stock that the catalogue is filtered by, empty for all."""
        return next(state for state, button in self._states.items() if button.isChecked())

    def refresh(self) -> None:
        """Read the stock again; the chosen material and what stands in the form stay."""
        self._rows = material_rows(self.desk.reference, self.desk.supplying.stock(), self.language)
        self._name_states()
        self._show_materials()

    def kept(self) -> object:
        """Return what stands in the form."""
        return self.form.draft() if self.form.touched else None

    def bring_back(self, kept: object) -> None:
        """Choose the material again and put what was entered into the form."""
        if isinstance(kept, dict):
            self._code = str(kept["material"])
            self._show_materials()
            self.form.fill(kept)

    def take_focus(self) -> None:
        """Give the keyboard to the catalogue, or to the filter where nothing fits it."""
        (self.materials_view if self.materials.rowCount() else self.search_edit).setFocus()

    def press_again(self) -> None:
        """Go to the filter: F4 was pressed on this page."""
        self.seek()

    def seek(self) -> None:
        """Give the keyboard to the filter; what stands there is replaced by typing."""
        self.search_edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search_edit.selectAll()

    def save(self) -> None:
        """Write the movement that stands in the form; a refused one stays, its field marked."""
        row = self.chosen
        if row is None or row.stock.retired:
            return
        draft = self.form.draft()
        # A desk that knows no unit of its own still keeps stock: each material belongs to one.
        draft["department"] = self.desk.settings.department or row.material.department
        try:
            receipt = self.desk.supplying.move(draft)
        except DeskError as error:
            self._refuse(error)
            return
        movement = self.desk.reference.movements.name_of(self.form.movement, self.language)
        self.form.clear()
        self.refresh()
        self.take_focus()
        self._say_saved(row, movement, receipt)
        self.recorded.emit()

    def undo(self) -> None:
        """Take back the movement that the banner speaks of."""
        try:
            self.desk.reception.void(self._saved, UNDO)
        except DeskError as error:
            self.banner.say("danger", sentence(error, self.language))
            return
        self.refresh()
        self.banner.say("warn", self.tr("Taken back: {number}").format(number=self._saved))
        self.recorded.emit()

    def leave(self) -> None:
        """Empty the form; where it is empty, show the whole catalogue again."""
        self.banner.clear()
        if self.form.touched:
            self.form.clear()
        else:
            self.all_button.setChecked(True)
            with QSignalBlocker(self.search_edit):
                self.search_edit.clear()
            self._show_materials()
        self.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save on Enter, go back on Esc, choose a movement by its digit."""
        key = Qt.Key(event.key())
        if event.isAutoRepeat() or event.modifiers() & _HELD or self.form.composing:
            event.ignore()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.save()
        elif key == Qt.Key.Key_Escape:
            self.leave()
        elif not self.form.press_key(event.text()):
            event.ignore()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move between filter and catalogue, and give the catalogue's digits to the form."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            taken = self._filter_key(event) if watched is self.search_edit else self._list_key(event)
            if taken:
                return True
        return super().eventFilter(watched, event)

    def _list_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Up and self.materials_view.currentIndex().row() <= 0:
            self.seek()
        elif event.text().isdigit() and not event.modifiers() & _HELD:
            self.keyPressEvent(event)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._choose_row(0 if key == Qt.Key.Key_Home else self.materials.rowCount() - 1)
        else:
            return False
        return True

    def _filter_key(self, event: QKeyEvent) -> bool:
        """Go down into the catalogue with what was typed."""
        wanted = event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if wanted and not self.search_edit.composing:
            self.take_focus()
            return True
        return False

    def _show_materials(self) -> None:
        """Show what the filter lets through; the chosen material stays chosen if it is among them."""
        words = self.search_edit.text().lower().split()
        found = [
            row
            for row in self._rows
            if row.matches(words) and (not self.state or self._state_of(row) == self.state)
        ]
        with QSignalBlocker(self.materials_view.selectionModel()):
            self.materials.show_records(found)
        place = self.materials.row_of(lambda row: row.code == self._code)
        self._choose_row(place.row() if place.isValid() else 0)
        if not found and self.materials_view.hasFocus():
            self.search_edit.setFocus()
        self.materials_view.setVisible(bool(found))
        self.empty_panel.setVisible(not found)
        self._explain_empty()

    def _refuse(self, error: DeskError) -> None:
        text = sentence(error, self.language)
        if error.field == "movement" and not self.form.movement:
            text = self.tr("Choose first what happened: 1 to {last}.").format(last=len(self.form.chips))
        self.banner.say("danger", text)
        self.form.mark(error.field)

    def _explain_empty(self) -> None:
        if self._rows:
            self.empty_panel.say(
                "search", self.tr("No material fits the filter."), self.tr("Esc shows all again.")
            )
        else:
            self.empty_panel.say(
                "boxes",
                self.tr("The catalogue is empty."),
                self.tr("Materials come from materials.csv in the data folder."),
            )

    def _choose_row(self, row: int) -> None:
        index = self.materials.index(row, 0)
        self.materials_view.setCurrentIndex(index)
        if index.isValid():
            self.materials_view.scrollTo(index)
        self._show_chosen()

    def _show_chosen(self) -> None:
        row = self.chosen
        self.form.setVisible(row is not None)
        self.ledger_card.setVisible(row is not None)
        self.nothing_card.setVisible(row is None)
        if row is None:
            self.nothing_panel.say("package", self.tr("The chosen material stands here."))
            return
        self._code = row.code
        self.form.show_material(row)
        acts = self.desk.supplying.ledger(row.code, MOST)
        reference, today = self.desk.reference, self.desk.today()
        self.ledger.show_records(ledger_rows(acts, row.stock, reference, self.language, today=today))

    def _name_states(self) -> None:
        names = {
            "": self.tr("All {count}"),
            "low": self.tr("Low {count}"),
            "out": self.tr("None {count}"),
            "short": self.tr("Below 0: {count}"),
        }
        states = [self._state_of(row) for row in self._rows]
        for state, button in self._states.items():
            count = states.count(state) if state else len(states)
            button.setText(names[state].format(count=count))

    def _state_of(self, row: MaterialRow) -> str:
        """Return the state that a material is filtered by; a retired one needs no attention."""
        return "retired" if row.stock.retired else row.stock.state

    def _say_saved(self, before: MaterialRow, movement: str, receipt: Receipt) -> None:
        now = next(row for row in self._rows if row.code == before.code)
        text = self.tr("{number} · {movement} {change} · {name}: {before} → {after}").format(
            number=receipt.number,
            movement=movement,
            change=signed(now.stock.left - before.stock.left),
            name=before.name,
            before=amount(before.stock.left),
            after=amount(now.stock.left),
        )
        self._saved = receipt.number
        tone = "warn" if now.stock.left < 0 else "ok"
        self.banner.say(tone, text, action=self.tr("Undo"), icon="undo-2")

    def _dress(self) -> None:
        self.search_edit.addAction(icons.icon("search", "text3"), QLineEdit.ActionPosition.LeadingPosition)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        for part in (self.empty_panel, self.nothing_card):
            part.hide()

    def _connect(self) -> None:
        self.search_edit.textChanged.connect(self._filter_changed)
        for button in self._states.values():
            button.clicked.connect(self._filter_changed)
        self.materials_view.selectionModel().currentRowChanged.connect(self._row_changed)
        self.form.edited.connect(self.banner.clear)
        self.form.save_button.clicked.connect(self.save)
        self.form.clear_button.clicked.connect(self.leave)
        self.banner.acted.connect(self.undo)
        for watched in (self.materials_view, self.search_edit):
            watched.installEventFilter(self)
        for keys in ("/", "Ctrl+F"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.seek)

    def _filter_changed(self) -> None:
        self.banner.clear()
        self._show_materials()

    def _row_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self.banner.clear()
            self._show_chosen()
