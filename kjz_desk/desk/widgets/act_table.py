"""The acts of a day as a table that reads its rows as they come into sight."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt

from kjz_desk.desk import act_words
from kjz_desk.desk.theme import active
from kjz_desk.desk.widgets.paged_table import PagedTable
from kjz_desk.desk.widgets.record_table import Column, Index
from kjz_desk.domain.listing import Act
from kjz_desk.domain.material import Movement
from kjz_desk.domain.reception import Reception
from kjz_desk.domain.reference import Reference

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


def who(act: Act, reference: Reference, language: str) -> str:
    """Return whom an act was about; empty where nobody came, for the unit has a column of its own."""
    what = act.what
    if isinstance(what, Movement):
        return what.party
    if not isinstance(what, Reception):
        return ""
    if what.visit is None:
        return act.person.masked if act.person else ""
    return act_words.who(act, reference, language)


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
        return reference.void_reasons.name_of(act.void_reason, language)
    return reference.methods.name_of(act.method, language)


def _columns(reference: Reference, language: str) -> Sequence[Column[Act]]:
    def said(words: _Words) -> Callable[[Act], str]:
        return lambda act: words(act, reference, language)

    translate = QCoreApplication.translate
    kinds, units = reference.kinds, reference.departments
    kind = 98 if language == "en" else 70
    return (
        Column(translate("ActTable", "Number"), lambda act: act.number, width=110),
        Column(translate("ActTable", "Time"), lambda act: f"{act.at:%H:%M}", width=62),
        Column(translate("ActTable", "Kind"), lambda act: kinds.name_of(act.kind, language), width=kind),
        Column(
            translate("ActTable", "Unit"), lambda act: units.brief_of(act.department, language), width=102
        ),
        Column(translate("ActTable", "Who"), said(who)),
        Column(translate("ActTable", "What"), said(what)),
        Column(translate("ActTable", "Got"), said(got)),
        Column(translate("ActTable", "State"), said(state), width=84, color=_state_color),
    )


def _state_color(act: Act) -> str:
    return "text3" if act.method == "live" else "warn"
