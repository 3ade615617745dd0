"""Find and choose a handout."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from kjz_desk.desk.forms import load_form
from kjz_desk.desk.widgets.empty_panel import EmptyPanel
from kjz_desk.desk.widgets.handout_list import HandoutList, HandoutRow, HandoutView
from kjz_desk.desk.widgets.seek_field import SeekField


class HandoutPicker(QFrame):
    """The handouts with a filter; one of those that it lets through is always chosen.

    ``picked`` is emitted when another handout was chosen or its stock was read again.
    """

    picked = Signal()
    edited = Signal()
    """Something was typed or chosen by hand."""
    keyed = Signal(QKeyEvent)
    """A digit that was pressed in the list: it means copies."""

    count_label: QLabel
    search_edit: SeekField
    handouts_view: HandoutView
    empty_panel: EmptyPanel

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_form(self, "handout_picker", EmptyPanel, HandoutView, SeekField)
        self._rows: Sequence[HandoutRow] = ()
        self._code = ""
        self.handouts = HandoutList(self)
        self.handouts_view.setModel(self.handouts)
        self.empty_panel.hide()
        self.search_edit.textChanged.connect(self._filter_changed)
        self.handouts_view.selectionModel().currentRowChanged.connect(self._row_changed)
        for watched in (self.handouts_view, self.search_edit):
            watched.installEventFilter(self)

    @property
    def chosen(self) -> HandoutRow | None:
        """The handout that is chosen, ``None`` where the filter lets none through."""
        return self.handouts.record(self.handouts_view.currentIndex())

    def offer(self, rows: Sequence[HandoutRow]) -> None:
        """Offer ``rows``; the chosen handout stays chosen."""
        self._rows = rows
        few = sum(row.stock is not None and row.stock.state != "ok" for row in rows)
        text = self.tr("{count}, {few} low") if few else "{count}"
        self.count_label.setText(text.format(count=len(rows), few=few))
        self._show()

    def take_focus(self) -> None:
        """Give the keyboard to the list, or to the filter where nothing fits it."""
        (self.handouts_view if self.handouts.rowCount() else self.search_edit).setFocus()

    def clear_filter(self) -> None:
        """Show all handouts again."""
        with QSignalBlocker(self.search_edit):
            self.search_edit.clear()
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move between filter and list, and hand on the list's digits."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            taken = self._filter_key(event) if watched is self.search_edit else self._list_key(event)
            if taken:
                return True
        return super().eventFilter(watched, event)

    def _list_key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Up and self.handouts_view.currentIndex().row() <= 0:
            self.search_edit.seek()
            return True
        if event.text().isalnum():
            # The list would look for a title that begins with what is a key of the page.
            self.keyed.emit(event)
            return True
        return False

    def _filter_key(self, event: QKeyEvent) -> bool:
        """Go down into the list with what was typed."""
        if self.search_edit.leads_down(event):
            self.take_focus()
            return True
        return False

    def _show(self) -> None:
        words = self.search_edit.words
        found = [row for row in self._rows if row.matches(words)]
        with QSignalBlocker(self.handouts_view.selectionModel()):
            self.handouts.show_records(found)
            place = self.handouts.row_of(lambda row: row.code == self._code)
            index = place if place.isValid() else self.handouts.index(0, 0)
            self.handouts_view.setCurrentIndex(index)
        if index.isValid():
            self.handouts_view.scrollTo(index)
        if not found and self.handouts_view.hasFocus():
            self.search_edit.setFocus()
        self.handouts_view.setVisible(bool(found))
        self.empty_panel.setVisible(not found)
        self._explain_empty()
        self._pick()

    def _explain_empty(self) -> None:
        if self._rows:
            self.empty_panel.say(
                "search", self.tr("No handout fits the filter."), self.tr("Esc shows all again.")
            )
        else:
            self.empty_panel.say(
                "file-text",
                self.tr("There are no handouts."),
                self.tr("Handouts come from handouts.toml in the data folder."),
            )

    def _pick(self) -> None:
        row = self.chosen
        if row is not None:
            self._code = row.code
        self.picked.emit()

    def _filter_changed(self) -> None:
        self.edited.emit()
        self._show()

    def _row_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self.edited.emit()
            self._pick()
