"""A table of figures that fits its rows into its height, as a printed form does."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QTableView, QWidget

from kjz_desk.desk.theme import active
from kjz_desk.desk.widgets.painting import sized
from kjz_desk.desk.widgets.record_table import Column, Index, RecordTable, dress_table
from kjz_desk.domain.tally_table import NOT_REPORTED, Cell

_LOWEST, _HIGHEST = 20, 34
"""Least and greatest height of a row in device-independent pixels."""

_HEAD = 14
"""Size of the titles as the style sheet sets them."""
_PADDING = 26
"""What the style leaves free beside a title, both sides together."""

Figures = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """The head of a column: its title, the unit below it, its width; 0 takes what is left."""

    title: str
    unit: str = ""
    width: int = 0
    number: bool = True


class FiguresModel(RecordTable[Figures]):
    """Rows of figures; ``None`` shows ``-`` and 0 shows ``0``. A row of sums stands out."""

    def __init__(self, headings: Sequence[Heading], parent: QObject | None = None) -> None:
        super().__init__([_column(place, one) for place, one in enumerate(headings)], parent)
        self._headings = tuple(headings)
        self.total = -1
        """The row of the sums, -1 where there is none."""

    def show_figures(self, rows: Sequence[Figures], total: Figures | None = None) -> None:
        """Show ``rows``, and ``total`` below them."""
        self.total = -1 if total is None else len(rows)
        self.show_records([*rows, total] if total is not None else rows)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - a model answers with whatever the role asks for
        """Return the head of a column; its tip has title and unit."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.ToolTipRole:
            one = self._headings[section]
            return f"{one.title} ({one.unit})" if one.unit else one.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = super().headerData(section, orientation, role)
            return int(side) | int(Qt.TextFlag.TextWordWrap) if side is not None else None
        return super().headerData(section, orientation, role)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - as above
        """Return what a cell shows, and how."""
        if role == Qt.ItemDataRole.FontRole and index.row() == self.total:
            font = QFont()
            font.setBold(True)
            return font
        return super().data(index, role)


class FiguresTable(QTableView):
    """Shows a ``FiguresModel``; every row is visible as long as rows can be 20 px high."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figures = FiguresModel((), self)

    def prepare(self, headings: Sequence[Heading]) -> None:
        """Give the table its columns; a unit that has no room under its title is left out."""
        metrics = QFontMetrics(sized(self.font(), _HEAD, bold=True))
        self.figures = FiguresModel([_fitting(one, metrics.horizontalAdvance) for one in headings], self)
        dress_table(self, self.figures)
        # Names of units in English begin alike.
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.horizontalHeader().setMinimumHeight(46)

    def show_figures(self, rows: Sequence[Figures], total: Figures | None = None) -> None:
        """Show ``rows``; the selected row stays selected."""
        row = self.currentIndex().row()
        self.figures.show_figures(rows, total)
        if 0 <= row < len(rows):
            self.selectRow(row)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new height among the rows."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Rule a line above the sums."""
        super().paintEvent(event)
        if self.figures.total > 0:
            top = self.rowViewportPosition(self.figures.total)
            with QPainter(self.viewport()) as painter:
                painter.fillRect(0, top, self.viewport().width(), 2, active().color("text"))

    def _fit(self) -> None:
        rows = self.figures.rowCount()
        if rows:
            height = min(max(self.viewport().height() // rows, _LOWEST), _HIGHEST)
            self.verticalHeader().setMinimumSectionSize(_LOWEST)
            self.verticalHeader().setDefaultSectionSize(height)


def _fitting(heading: Heading, advance: Callable[[str], int]) -> Heading:
    """Widen a column to the longest word of its title; drop a unit that has no room then."""
    if not heading.width:
        return heading
    width = max(heading.width, _PADDING + max(advance(word) for word in heading.title.split()))
    fits = advance(heading.unit) + _PADDING <= width and " " not in heading.title
    return Heading(heading.title, heading.unit if fits else "", width, heading.number)


def _column(place: int, heading: Heading) -> Column[Figures]:
    title = f"{heading.title}\n{heading.unit}" if heading.unit else heading.title
    return Column(
        title,
        partial(_text, place),
        width=heading.width,
        number=heading.number,
        color=partial(_color, place),
    )


def _text(place: int, row: Figures) -> str:
    cell = row[place]
    if cell is None:
        return NOT_REPORTED
    return f"{cell:,}" if isinstance(cell, int) else cell


def _color(place: int, row: Figures) -> str:
    return "text3" if row[place] is None else ""
