"""The consultations of a day: a filter, the list, and the chosen one in full."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from kjz_desk.desk.forms import load_form
from kjz_desk.desk.widgets.act_details import ActDetails
from kjz_desk.desk.widgets.asked_list import Asked, AskedList, AskedView
from kjz_desk.desk.widgets.empty_panel import EmptyPanel
from kjz_desk.desk.widgets.seek_field import SeekField
from kjz_desk.domain.reference import Reference


class AskedPanel(QFrame):
    """Filters by every word that a row shows or hides, at once with each key."""

    search_edit: SeekField
    count_label: QLabel
    asked_view: AskedView
    empty_panel: EmptyPanel
    line_frame: QFrame
    act_details: ActDetails

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_form(self, "asked_panel", ActDetails, AskedView, EmptyPanel, SeekField)
        self._all: Sequence[Asked] = ()

    def begin(self, reference: Reference, language: str) -> None:
        """Name codes after ``reference``, in ``language``."""
        self.asked_list = AskedList(reference, language, self)
        self.asked_view.setModel(self.asked_list)
        self.act_details.begin(reference, language)
        self.search_edit.textChanged.connect(self._filter_changed)
        self.asked_view.selectionModel().currentRowChanged.connect(self._row_changed)
        for watched in (self.search_edit, self.asked_view):
            watched.installEventFilter(self)

    @property
    def chosen(self) -> Asked | None:
        """The consultation that the details are about."""
        return self.asked_list.record(self.asked_view.currentIndex())

    def show_asked(self, asked: Sequence[Asked]) -> None:
        """Show ``asked``, newest first; the chosen one stays chosen."""
        self._all = asked
        self._show()

    def show_newest(self) -> None:
        """Drop the filter and choose the newest consultation."""
        self.search_edit.clear()
        self._choose(0)

    def seek(self) -> None:
        """Give the keyboard to the filter; what stands there is replaced by typing."""
        self.search_edit.seek()

    def clear_filter(self) -> bool:
        """Empty the filter if the keyboard is here; tell whether there was anything to empty."""
        here = self.search_edit.hasFocus() or self.asked_view.hasFocus()
        if not here or not self.search_edit.text():
            return False
        self.search_edit.clear()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move between filter and list with the arrows."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            into = watched is self.search_edit and self.search_edit.leads_down(event)
            first = self.asked_view.currentIndex().row() <= 0
            if into and self.asked_list.rowCount():
                self.asked_view.setFocus()
                return True
            if watched is self.asked_view and event.key() == Qt.Key.Key_Up and first:
                self.seek()
                return True
        return super().eventFilter(watched, event)

    def _show(self) -> None:
        chosen = self.chosen
        words = self.search_edit.words
        rows = [one for one in self._all if all(word in self.asked_list.words(one) for word in words)]
        self.asked_list.show_records(rows)
        total = len(self._all)
        text = self.tr("{count} of {total}") if words else self.tr("{total} entries")
        self.count_label.setText(text.format(count=f"{len(rows):,}", total=f"{total:,}"))
        for widget in (self.asked_view, self.line_frame, self.act_details):
            widget.setVisible(bool(rows))
        self.empty_panel.setVisible(not rows)
        self._say_why_empty()
        place = self.asked_list.row_of(lambda one: chosen is not None and one.same_as(chosen))
        self._choose(max(place.row(), 0))

    def _say_why_empty(self) -> None:
        if self._all:
            self.empty_panel.say(
                "search", self.tr("Nothing like this was asked."), self.tr("Esc clears the filter.")
            )
        else:
            self.empty_panel.say(
                "message-circle-question-mark",
                self.tr("Nobody has asked yet today."),
                self.tr("Press a digit for the topic, then Enter: the first consultation."),
            )

    def _choose(self, row: int) -> None:
        self.asked_view.setCurrentIndex(self.asked_list.index(row, 0))
        self._show_details()

    def _show_details(self) -> None:
        asked = self.chosen
        if asked is not None:
            self.act_details.show_consultation(asked.act, asked.consultation)

    def _filter_changed(self) -> None:
        self._show()

    def _row_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self._show_details()
