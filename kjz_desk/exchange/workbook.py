"""Lay a tally out as a workbook for WPS and Excel that prints on A4 as it stands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any, Final

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_range
from xlsxwriter.worksheet import Worksheet

from kjz_desk import phrases
from kjz_desk.domain.reference import Coded, Codes, Reference
from kjz_desk.domain.tally import Tally
from kjz_desk.domain.tally_table import NOT_REPORTED, TOTAL, Cell, figures, listed, unit_table
from kjz_desk.phrases import QT_TRANSLATE_NOOP

BY_UNIT: Final = QT_TRANSLATE_NOOP("Paper", "By unit")
BY_KIND: Final = QT_TRANSLATE_NOOP("Paper", "By topic, group, age, hour, material")
ALL_SITES: Final = QT_TRANSLATE_NOOP("Paper", "All sites")
AS_OF: Final = QT_TRANSLATE_NOOP("Paper", "As of {moment}; check code {code}")
TOPICS: Final = QT_TRANSLATE_NOOP("Paper", "Topic")
GROUPS: Final = QT_TRANSLATE_NOOP("Paper", "Group")
AGES: Final = QT_TRANSLATE_NOOP("Paper", "Age")
HOURS: Final = QT_TRANSLATE_NOOP("Paper", "Hour")
MATERIALS: Final = QT_TRANSLATE_NOOP("Paper", "Material")
CONSULTED: Final = QT_TRANSLATE_NOOP("Paper", "Consultations")
VISITED: Final = QT_TRANSLATE_NOOP("Paper", "Visits")
GIVEN: Final = QT_TRANSLATE_NOOP("Paper", "Given")

A4: Final = 9
"""The number by which spreadsheets know the paper size."""
WIDTHS: Final = {"number": 6, "department": 24, "remark": 14}
WIDTH: Final = 11.5
LIST_WIDTHS: Final = (24, 9, 3)
MARGINS: Final = {"left": 0.5, "right": 0.5, "top": 0.6, "bottom": 0.6}
FACE: Final = {"font_name": "宋体", "font_size": 10, "valign": "vcenter"}
LINED: Final = {**FACE, "border": 1}
STYLES: Final[dict[str, dict[str, object]]] = {
    "title": {**FACE, "font_size": 16, "bold": True},
    "plain": FACE,
    "head": {**LINED, "bold": True, "align": "center", "text_wrap": True},
    "text": LINED,
    "count": {**LINED, "align": "right", "num_format": "0"},
    "sum": {**LINED, "bold": True, "align": "right", "num_format": "0", "top": 2},
    "sum_text": {**LINED, "bold": True, "top": 2},
}


@dataclass(frozen=True, slots=True)
class _Sheets:
    """A workbook in the making."""

    book: Workbook
    tally: Tally
    reference: Reference
    language: str
    styles: Mapping[str, Any] = field(default_factory=dict)

    def say(self, text: str, **values: object) -> str:
        """Return ``text`` in the language of the workbook."""
        return phrases.phrase("Paper", text, self.language).format(**values)

    def sheet(self, name: str) -> Worksheet:
        """Return a new sheet that prints on one page of A4."""
        sheet = self.book.add_worksheet(name)
        sheet.set_paper(A4)
        sheet.fit_to_pages(1, 1)
        sheet.center_horizontally()
        sheet.set_margins(**MARGINS)
        sheet.hide_gridlines(1)
        return sheet


def tally_book(tally: Tally, reference: Reference, language: str = phrases.DEFAULT) -> bytes:
    """Return the tally as an .xlsx of two sheets: the units with their sums, and the breakdowns.

    Figures are numbers, and the sums are formulas that carry their value: who mends a figure by hand
    sees the sum follow, and a viewer that does not calculate still shows it. What was not reported
    is the text ``-``, which a sum passes over.
    """
    buffer = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with Workbook(buffer, options) as book:
        event = reference.event
        made = tally.as_of.astimezone(event.zone).replace(tzinfo=None)
        book.set_properties({"title": f"{event.zh} {tally.day.isoformat()}", "created": made})
        styles = {name: book.add_format(dict(style)) for name, style in STYLES.items()}
        sheets = _Sheets(book, tally, reference, language, styles)
        _by_unit(sheets)
        _by_kind(sheets)
    return buffer.getvalue()


def _by_unit(sheets: _Sheets) -> None:
    tally, styles = sheets.tally, sheets.styles
    table = unit_table(tally, sheets.reference, sheets.language)
    sheet = sheets.sheet(sheets.say(BY_UNIT))
    top = _head(sheets, sheet)
    for place, column in enumerate(table.columns):
        sheet.set_column(place, place, WIDTHS.get(column.key, WIDTH))
        sheet.write_string(top, place, column.heading(sheets.language), styles["head"])
    sheet.set_row(top, 30)
    for number, row in enumerate(table.rows, top + 1):
        for place, value in enumerate(row):
            _write(sheets, sheet, (number, place), value)
    last = top + len(table.rows)
    for place, value in enumerate(table.total):
        if isinstance(value, int):
            _sum(sheets, sheet, (last + 1, place), value, first=top + 1)
        else:
            text = NOT_REPORTED if value is None and place else value or ""
            sheet.write_string(last + 1, place, str(text), styles["sum_text"])
    sheet.freeze_panes(top + 1, 2)
    sheet.print_area(0, 0, last + 1, len(table.columns) - 1)


def _head(sheets: _Sheets, sheet: Worksheet) -> int:
    """Write event, day and the large figures; return the row in which the table begins."""
    tally, event, styles = sheets.tally, sheets.reference.event, sheets.styles
    name = event.en or event.zh if sheets.language == "en" else event.zh
    moment = tally.as_of.astimezone(event.zone)
    state = sheets.say(AS_OF, moment=f"{moment:%Y-%m-%d %H:%M}", code=tally.check_code)
    sheet.write_string(0, 0, f"{name}　{tally.day.isoformat()}", styles["title"])
    sheet.set_row(0, 26)
    sheet.write_string(1, 0, event.theme, styles["plain"])
    sheet.write_string(2, 0, f"{_place(sheets)}　{state}", styles["plain"])
    for place, (column, count) in enumerate(figures(tally, sheets.language), 1):
        sheet.write_string(4, place, column.heading(sheets.language), styles["head"])
        _write(sheets, sheet, (5, place), count)
    sheet.set_row(4, 30)
    return 7


def _place(sheets: _Sheets) -> str:
    site = sheets.tally.site
    if not site:
        return sheets.say(ALL_SITES)
    return sheets.reference.sites.name_of(site, sheets.language)


def _by_kind(sheets: _Sheets) -> None:
    """Write the breakdowns as pairs of columns side by side, each with its sum."""
    tally, reference = sheets.tally, sheets.reference
    sheet = sheets.sheet(sheets.say(BY_KIND)[:31])
    hours = [(f"{hour}:00", count) for hour, count in tally.hours.items()]
    lists: tuple[tuple[str, str, Sequence[tuple[str, int]]], ...] = (
        (TOPICS, CONSULTED, _named(sheets, tally.topics, reference.topics)),
        (GROUPS, VISITED, _named(sheets, tally.groups, reference.groups)),
        (AGES, VISITED, _named(sheets, tally.ages, reference.ages)),
        (HOURS, VISITED, hours),
        (MATERIALS, GIVEN, _named(sheets, tally.materials, reference.materials)),
    )
    for place, (title, measure, rows) in enumerate(lists):
        left = place * 3
        for offset, width in enumerate(LIST_WIDTHS):
            sheet.set_column(left + offset, left + offset, width)
        sheet.write_string(0, left, sheets.say(title), sheets.styles["head"])
        sheet.write_string(0, left + 1, sheets.say(measure), sheets.styles["head"])
        for number, (name, count) in enumerate(rows, 1):
            _write(sheets, sheet, (number, left), name)
            _write(sheets, sheet, (number, left + 1), count)
        last = len(rows) + 1
        sheet.write_string(last, left, sheets.say(TOTAL), sheets.styles["sum_text"])
        _sum(sheets, sheet, (last, left + 1), sum(count for _, count in rows), first=1)
    sheet.freeze_panes(1, 0)
    sheet.set_landscape()


def _named(sheets: _Sheets, counts: Mapping[str, int], codes: Codes[Coded]) -> Sequence[tuple[str, int]]:
    return [(codes.name_of(code, sheets.language), count) for code, count in listed(counts, codes)]


def _write(sheets: _Sheets, sheet: Worksheet, at: tuple[int, int], value: Cell) -> None:
    if isinstance(value, int):
        sheet.write_number(*at, value, sheets.styles["count"])
    elif value is None:
        sheet.write_string(*at, NOT_REPORTED, sheets.styles["count"])
    else:
        sheet.write_string(*at, value, sheets.styles["text"])


def _sum(sheets: _Sheets, sheet: Worksheet, at: tuple[int, int], value: int, *, first: int) -> None:
    """Write the sum of the column from row ``first`` down to the row above; an empty one is 0."""
    row, column = at
    if row > first:
        formula = f"=SUM({xl_range(first, column, row - 1, column)})"
        sheet.write_formula(row, column, formula, sheets.styles["sum"], value)
    else:
        sheet.write_number(row, column, value, sheets.styles["sum"])
