"""Lay a tally out as one table and its lists, the same for paper, spreadsheet and screen."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kjz_desk import phrases
from kjz_desk.domain.reference import Coded, Codes, Reference
from kjz_desk.domain.tally import Count, Figures, Tally
from kjz_desk.phrases import QT_TRANSLATE_NOOP

Cell = str | int | None
"""A text, a figure, or ``None`` for a figure that was not reported."""

NOT_REPORTED: Final = "-"
"""What stands for a figure that was not reported, against ``0`` for none (rule of the KP forms)."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: the measure it shows, or ``number``, ``department``, ``remark``."""

    key: str
    title: str
    unit: str = ""

    def heading(self, language: str) -> str:
        """Return title and unit in one line."""
        if not self.unit:
            return self.title
        return phrases.phrase("Paper", "{title} ({unit})", language).format(
            title=self.title, unit=self.unit
        )


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under ``columns``; ``total`` is the row of sums below them."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    total: tuple[Cell, ...]


COLUMNS: Final = (
    Column("number", QT_TRANSLATE_NOOP("Paper", "No.")),
    Column("department", QT_TRANSLATE_NOOP("Paper", "Unit")),
    Column("visits", QT_TRANSLATE_NOOP("Paper", "Received"), QT_TRANSLATE_NOOP("Paper", "person-times")),
    Column(
        "consultations", QT_TRANSLATE_NOOP("Paper", "Advised"), QT_TRANSLATE_NOOP("Paper", "person-times")
    ),
    Column(
        "clinic", QT_TRANSLATE_NOOP("Paper", "of which clinic"), QT_TRANSLATE_NOOP("Paper", "person-times")
    ),
    Column("materials", QT_TRANSLATE_NOOP("Paper", "Printed"), QT_TRANSLATE_NOOP("Paper", "copies")),
    Column("books", QT_TRANSLATE_NOOP("Paper", "Books"), QT_TRANSLATE_NOOP("Paper", "volumes")),
    Column("goods", QT_TRANSLATE_NOOP("Paper", "Goods"), QT_TRANSLATE_NOOP("Paper", "pieces")),
    Column("boards", QT_TRANSLATE_NOOP("Paper", "Boards"), QT_TRANSLATE_NOOP("Paper", "boards")),
    Column("staff", QT_TRANSLATE_NOOP("Paper", "Staff"), QT_TRANSLATE_NOOP("Paper", "persons")),
    Column(
        "experience", QT_TRANSLATE_NOOP("Paper", "Hands-on"), QT_TRANSLATE_NOOP("Paper", "person-times")
    ),
    Column("remark", QT_TRANSLATE_NOOP("Paper", "Remarks")),
)
"""The columns in the order of the official form, with what takes part in a hands-on item added."""

FIGURES: Final = (
    Column("units", QT_TRANSLATE_NOOP("Paper", "Participating units"), QT_TRANSLATE_NOOP("Paper", "units")),
    Column("visits", QT_TRANSLATE_NOOP("Paper", "Visits"), QT_TRANSLATE_NOOP("Paper", "person-times")),
    Column(
        "consultations",
        QT_TRANSLATE_NOOP("Paper", "Consultations"),
        QT_TRANSLATE_NOOP("Paper", "person-times"),
    ),
    Column(
        "clinic",
        QT_TRANSLATE_NOOP("Paper", "of which clinic"),
        QT_TRANSLATE_NOOP("Paper", "person-times"),
    ),
    Column(
        "materials", QT_TRANSLATE_NOOP("Paper", "Printed materials"), QT_TRANSLATE_NOOP("Paper", "copies")
    ),
    Column("books", QT_TRANSLATE_NOOP("Paper", "Books"), QT_TRANSLATE_NOOP("Paper", "volumes")),
    Column("goods", QT_TRANSLATE_NOOP("Paper", "Goods"), QT_TRANSLATE_NOOP("Paper", "pieces")),
    Column("boards", QT_TRANSLATE_NOOP("Paper", "Display boards"), QT_TRANSLATE_NOOP("Paper", "boards")),
    Column(
        "experience",
        QT_TRANSLATE_NOOP("Paper", "Hands-on participants"),
        QT_TRANSLATE_NOOP("Paper", "person-times"),
    ),
)
"""The figures at the head of the form, in its order."""

TOTAL: Final = QT_TRANSLATE_NOOP("Paper", "Total")
HEADING: Final = QT_TRANSLATE_NOOP("Paper", "{title} ({unit})")


def unit_table(
    tally: Tally, reference: Reference, language: str = phrases.DEFAULT, *, names: str = ""
) -> Table:
    """Return the figures by unit, in official order, with their sums.

    ``names`` is the language of the units' names where it is not that of the headings.

    A unit of the kind ``other`` gets a row only when it has figures: it stands for whoever joined
    without being asked to report.
    """
    rows: list[tuple[Cell, ...]] = []
    for row in tally.rows:
        if row.figures.reported or not _other(row.department, reference):
            name = reference.departments.name_of(row.department, names or language)
            rows.append((len(rows) + 1, name, *_cells(row.figures), ""))
    total = (None, phrases.phrase("Paper", TOTAL, language), *_cells(tally.totals), "")
    return Table(tuple(said(column, language) for column in COLUMNS), tuple(rows), total)


def figures(tally: Tally, language: str = phrases.DEFAULT) -> tuple[tuple[Column, Count], ...]:
    """Return the figures at the head of the form."""
    found: dict[str, Count] = {"units": tally.units, **tally.totals.as_dict()}
    return tuple((said(column, language), found[column.key]) for column in FIGURES)


def listed(counts: Mapping[str, int], codes: Codes[Coded]) -> tuple[tuple[str, int], ...]:
    """Return every code in use with its count, in official order; a count of another code comes last."""
    order = [row.code for row in codes]
    late = [code for code in counts if code not in codes]
    return tuple((code, counts.get(code, 0)) for code in [*order, *late])


def unreported(tally: Tally, reference: Reference) -> tuple[str, ...]:
    """Return the departments that were to report and did not."""
    return tuple(code for code in tally.silent if not _other(code, reference))


def said(column: Column, language: str) -> Column:
    """Return ``column`` with its title and unit in ``language``."""
    unit = phrases.phrase("Paper", column.unit, language) if column.unit else ""
    return Column(column.key, phrases.phrase("Paper", column.title, language), unit)


def _cells(figures: Figures) -> tuple[Count, ...]:
    found = figures.as_dict()
    return tuple(found[column.key] for column in COLUMNS if column.key in found)


def _other(code: str, reference: Reference) -> bool:
    row = reference.departments.find(code)
    return bool(row and row.kind == "other")
