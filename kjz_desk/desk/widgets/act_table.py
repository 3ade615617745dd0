"""The acts of a day as a table that reads its rows as they come into sight."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QTableView

from kjz_desk.desk import act_words
from kjz_desk.desk.theme import active
from kjz_desk.desk.widgets.paged_table import PagedTable
from kjz_desk.desk.widgets.record_table import Column, Index
from kjz_desk.domain.listing import Act
from kjz_desk.domain.material import Movement
from kjz_desk.domain.reception import Reception
from kjz_desk.domain.reference import Reference

_KIND = 2
"""The column that a narrow view can best do without: who and what mostly tell the kind."""
_SHARING = range(4, 7)
"""Who, what and got: their widths show a name whole, got with a quantity, and grow with the view."""

_Words = Callable[[Act, Reference, str], str]


class ActTable(PagedTable[Act]):
    """Acts as rows; a voided one is struck through, but not the reason why."""

    def __init__(self, reference: Reference, language: str, parent: QObject | None = None) -> None:
        super().__init__(_columns(reference, language), parent, struck=lambda act: not act.live)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - a model answers with whatever the role asks for
        """Return what a cell shows, and how."""
        act = self.record(index)
        if act is not None and not act.live and index.column() == len(self.columns) - 1:
            if role == Qt.ItemDataRole.FontRole:
                return None
            if role == Qt.ItemDataRole.ForegroundRole:
                return active().color("danger")
        return super().data(index, role)


class ActView(QTableView):
    """Shows an ``ActTable``: who, what and got share what the other columns leave."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share out the width anew; where it is too little, the kind gives way."""
        super().resizeEvent(event)
        model = self.model()
        if isinstance(model, ActTable):
            self._share_out(model)

    def _share_out(self, model: ActTable) -> None:
        header, room = self.horizontalHeader(), self.viewport().width()
        shares = {place: model.columns[place].width for place in _SHARING}
        wanted = sum(shares.values())
        fixed = sum(column.width for column in model.columns) - wanted
        narrow = room < fixed + wanted
        self.setColumnHidden(_KIND, narrow)
        left = room - fixed + narrow * model.columns[_KIND].width
        for place, share in shares.items():
            header.resizeSection(place, left * share // wanted)


def who(act: Act, reference: Reference, language: str) -> str:
    """Return whom an act was about, one visitor without a count.

    Empty where nobody came, for the unit has a column of its own.
    """
    what = act.what
    if isinstance(what, Movement):
        return what.party
    if not isinstance(what, Reception):
        return ""
    if what.visit is None:
        return act.person.masked if act.person else ""
    return act_words.who(act, reference, language).removesuffix(" +1")


def what(act: Act, reference: Reference, language: str) -> str:
    """Return the topics of a reception, or what another kind of act did."""
    if isinstance(act.what, Reception):
        act = replace(act, what=replace(act.what, items=()))
    return act_words.done(act, reference, language)


def got(act: Act, reference: Reference, language: str) -> str:
    """Return what a person was given."""
    if not isinstance(act.what, Reception):
        return ""
    return act_words.done(replace(act, what=replace(act.what, consultations=())), reference, language)


def state(act: Act, reference: Reference, language: str) -> str:
    """Return why an act does not count, else how it came into the book."""
    if not act.live:
        return reference.void_reasons.brief_of(act.void_reason, language)
    return reference.methods.brief_of(act.method, language)


def _columns(reference: Reference, language: str) -> Sequence[Column[Act]]:
    def said(words: _Words) -> Callable[[Act], str]:
        return lambda act: words(act, reference, language)

    translate = QCoreApplication.translate
    kinds, units = reference.kinds, reference.departments
    english = language == "en"
    unit, kind, how, name, copies = (126, 88, 94, 125, 150) if english else (118, 54, 78, 106, 130)
    return (
        Column(translate("ActTable", "Number"), _number_of_day, width=74),
        Column(translate("ActTable", "Time"), lambda act: f"{act.at:%H:%M}", width=56),
        Column(translate("ActTable", "Kind"), lambda act: kinds.brief_of(act.kind, language), width=kind),
        Column(
            translate("ActTable", "Unit"), lambda act: units.brief_of(act.department, language), width=unit
        ),
        Column(translate("ActTable", "Who"), said(who), width=name),
        Column(translate("ActTable", "What"), said(what), width=name),
        Column(translate("ActTable", "Got"), said(got), width=copies),
        Column(translate("ActTable", "State"), said(state), width=how, color=_state_color),
    )


def _number_of_day(act: Act) -> str:
    """Return the number without month and day: a table shows one day, the details the whole number."""
    return act.number.partition("-")[2]


def _state_color(act: Act) -> str:
    return "text3" if act.method == "live" else "warn"
