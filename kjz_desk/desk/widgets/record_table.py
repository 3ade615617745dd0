"""Show a list of records as a table."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from kjz_desk.desk.theme import active

Record = TypeVar("Record")
Index = QModelIndex | QPersistentModelIndex
ROW_HEIGHT = 40


@dataclass(frozen=True, slots=True)
class Column(Generic[Record]):
    """One column: its title, what a record shows in it, and how.

    ``width`` is in device-independent pixels; 0 lets the column take what is left. ``color`` names a
    theme colour for the text of a record, empty for the usual one.
    """

    title: str
    text: Callable[[Record], str]
    width: int = 0
    number: bool = False
    color: Callable[[Record], str] | None = None


class RecordTable(QAbstractTableModel, Generic[Record]):
    """Records as rows; ``struck`` says which of them are drawn as no longer valid."""

    def __init__(
        self,
        columns: Sequence[Column[Record]],
        parent: QObject | None = None,
        *,
        struck: Callable[[Record], bool] | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._struck = struck
        self._records: list[Record] = []

    def show_records(self, records: Sequence[Record]) -> None:
        """Show ``records`` in place of what was shown."""
        self.beginResetModel()
        self._records = list(records)
        self.endResetModel()

    def record(self, index: Index) -> Record | None:
        """Return the record of a row, ``None`` for no row."""
        row = index.row()
        return self._records[row] if index.isValid() and 0 <= row < len(self._records) else None

    @property
    def records(self) -> Sequence[Record]:
        """The records in the order of the rows."""
        return tuple(self._records)

    def row_of(self, wanted: Callable[[Record], bool]) -> QModelIndex:
        """Return the first row whose record is ``wanted``, an invalid index if there is none."""
        for row, record in enumerate(self._records):
            if wanted(record):
                return self.index(row, 0)
        return QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of records."""
        return 0 if parent.isValid() else len(self._records)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - a model answers with whatever the role asks for
        """Return the title of a column."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(self.columns[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - as above
        """Return what a cell shows, and how."""
        record = self.record(index)
        if record is None or not 0 <= index.column() < len(self.columns):
            return None
        column = self.columns[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return column.text(record)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(column)
        struck = self._struck is not None and self._struck(record)
        if role == Qt.ItemDataRole.FontRole and struck:
            font = QFont()
            font.setStrikeOut(True)
            return font
        if role == Qt.ItemDataRole.ForegroundRole:
            name = "text3" if struck else column.color(record) if column.color else ""
            return active().color(name) if name else None
        return None

    def as_text(self) -> str:
        """Return the table as lines of ``cell | cell``: what a test draws as the expected state."""
        return "\n".join(" | ".join(c.text(one) for c in self.columns) for one in self._records)

    @staticmethod
    def _alignment(column: Column[Record]) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if column.number else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter


def dress_table(view: QTableView, model: RecordTable[Any], *, row_height: int = ROW_HEIGHT) -> None:
    """Put ``model`` into ``view`` as all tables of the desk look: whole rows, fixed headers."""
    view.setModel(model)
    view.setShowGrid(False)
    view.setAlternatingRowColors(True)
    view.setWordWrap(False)
    view.setTabKeyNavigation(False)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    rows = view.verticalHeader()
    rows.hide()
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    rows.setDefaultSectionSize(row_height)
    header = view.horizontalHeader()
    header.setHighlightSections(False)
    for place, column in enumerate(model.columns):
        fixed = QHeaderView.ResizeMode.Fixed if column.width else QHeaderView.ResizeMode.Stretch
        header.setSectionResizeMode(place, fixed)
        if column.width:
            header.resizeSection(place, column.width)
