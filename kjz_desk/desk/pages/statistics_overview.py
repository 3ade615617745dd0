"""Show a day at a glance: its figures, its hours, what was asked and who came."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtWidgets import QLabel, QWidget

from kjz_desk.desk.forms import load_form
from kjz_desk.desk.pages.reception_choices import age_name
from kjz_desk.desk.theme import active
from kjz_desk.desk.widgets.bar_list import Bar, BarList
from kjz_desk.desk.widgets.elided_label import ElidedLabel
from kjz_desk.desk.widgets.figure_card import FigureCard
from kjz_desk.desk.widgets.hour_chart import HourChart
from kjz_desk.domain.reference import AgeBand, Coded, Codes, Reference
from kjz_desk.domain.tally import Count, Tally
from kjz_desk.domain.tally_table import NOT_REPORTED, listed

_UNKNOWN_GROUP, _UNKNOWN_AGE = "group-unknown", "age-unknown"
"""What nobody asked about has a row only where it has a count."""
_NAMES = {"zh_CN": (76, 76, 66), "en": (150, 100, 66)}
"""Widths of the names of topics, groups and ages in device-independent pixels."""


class StatisticsOverview(QWidget):
    """Six figures, the chart of the hours, and bars by topic, group and age."""

    visits_card: FigureCard
    consultations_card: FigureCard
    materials_card: FigureCard
    books_card: FigureCard
    goods_card: FigureCard
    units_card: FigureCard
    hour_label: ElidedLabel
    hour_chart: HourChart
    topics_note_label: QLabel
    topics_list: BarList
    groups_list: BarList
    ages_list: BarList

    def __init__(self, reference: Reference, language: str) -> None:
        super().__init__()
        load_form(self, "statistics_overview", BarList, ElidedLabel, FigureCard, HourChart)
        self._reference, self._language = reference, language
        for bars, width in zip(
            (self.topics_list, self.groups_list, self.ages_list), _NAMES[language], strict=True
        ):
            bars.set_name_width(width)
        self.groups_list.keep_whole()
        self.ages_list.keep_whole()
        self.hour_chart.picked.connect(self._show_hour)
        self._name_cards()

    def show_tally(self, tally: Tally) -> None:
        """Show the day of ``tally``."""
        self._show_figures(tally)
        self.hour_chart.show_tally(tally, self._reference, self._language)
        self._show_hour(self.hour_chart.hour)
        topics = self._bars(tally.topics, self._reference.topics)
        self.topics_list.show_bars(sorted(topics, key=lambda one: -one.number))
        asked = sum(1 for one in topics if one.number)
        text = self.tr("{asked} of {all} topics").format(asked=asked, all=len(topics))
        self.topics_note_label.setText(text)
        groups = self._bars(tally.groups, self._reference.groups, rest=_UNKNOWN_GROUP)
        self.groups_list.show_bars(
            [replace(one, color=_group_color(place)) for place, one in enumerate(groups, 1)]
        )
        self.ages_list.show_bars(self._bars(tally.ages, self._reference.ages, rest=_UNKNOWN_AGE))

    def _name_cards(self) -> None:
        self.visits_card.set_subject("users", self.tr("Visits"), "primary")
        self.consultations_card.set_subject("message-circle-question-mark", self.tr("Consultations"), "ok")
        self.materials_card.set_subject("file-text", self.tr("Printed (copies)"), "accent")
        self.books_card.set_subject("book-open", self.tr("Books (volumes)"), "group4")
        self.goods_card.set_subject("package-check", self.tr("Goods (pieces)"), "group5")
        self.units_card.set_subject("building-2", self.tr("Units"), "text2")

    def _show_figures(self, tally: Tally) -> None:
        totals = tally.totals
        records = self.tr("records: {count}").format(count=_said(tally.acts))
        self.visits_card.set_value(_said(totals.visits), records)
        clinic = self.tr("of which clinic: {count}").format(count=_said(totals.clinic))
        self.consultations_card.set_value(_said(totals.consultations), clinic)
        titles = self._titles_given(tally)
        for card, copies, kind in (
            (self.materials_card, totals.materials, "printed"),
            (self.books_card, totals.books, "book"),
            (self.goods_card, totals.goods, "goods"),
        ):
            card.set_value(_said(copies), self.tr("titles: {count}").format(count=titles.get(kind, 0)))
        boards = self.tr("display boards: {count}").format(count=_said(totals.boards))
        self.units_card.set_value(_said(tally.units), boards)

    def _titles_given(self, tally: Tally) -> dict[str, int]:
        """Return how many different materials of each class were given."""
        found: dict[str, int] = {}
        for code, number in tally.materials.items():
            if number:
                kind = self._reference.class_of(code)
                found[kind] = found.get(kind, 0) + 1
        return found

    def _show_hour(self, hour: int) -> None:
        words = self.hour_chart.words(hour)
        hint = self.tr("← → or the pointer tell an hour") if self.hour_chart.hours() else ""
        self.hour_label.set_whole(words or hint)

    def _bars(self, counts: Mapping[str, int], codes: Codes[Coded], *, rest: str = "") -> list[Bar]:
        """Return a bar for every code in official order; for ``rest`` only where it has a count."""
        return [
            Bar(self._brief(codes, code), number, whole=codes.name_of(code, self._language))
            for code, number in listed(counts, codes)
            if number or code != rest
        ]

    def _brief(self, codes: Codes[Coded], code: str) -> str:
        row = codes.find(code)
        if isinstance(row, AgeBand) and code != _UNKNOWN_AGE:
            return age_name(row)
        return codes.brief_of(code, self._language)


def _said(number: Count) -> str:
    """Return a figure; ``-`` is not reported, ``0`` is none."""
    return NOT_REPORTED if number is None else f"{number:,}"


def _group_color(place: int) -> str:
    """Return the colour of the audience group at ``place``, counted from 1; later ones have none."""
    return f"group{place}" if place <= len(active().groups) else "text3"
