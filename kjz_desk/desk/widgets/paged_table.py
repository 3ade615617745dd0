"""Show a list that is too long to read at once: pages are fetched when their rows come into sight."""

from collections.abc import Callable, Sequence
from typing import Generic

from PySide6.QtCore import QObject

from kjz_desk.desk.widgets.record_table import Column, Index, Record, RecordTable

PAGE = 200
"""Rows that are read at once."""
_KEPT = 50
"""Pages that are kept; the one read first goes first."""

Read = Callable[[int, int], Sequence[Record]]
"""Returns at most ``limit`` records from ``offset`` on: ``read(limit, offset)``."""


class PagedTable(RecordTable[Record], Generic[Record]):
    """Records as rows whose number is known and whose content is read page by page.

    The scroll bar is right from the start and the last row is one key away, however long the list.
    """

    def __init__(
        self,
        columns: Sequence[Column[Record]],
        parent: QObject | None = None,
        *,
        struck: Callable[[Record], bool] | None = None,
    ) -> None:
        super().__init__(columns, parent, struck=struck)
        self._count = 0
        self._read: Read[Record] | None = None
        self._pages: dict[int, Sequence[Record]] = {}

    def show_pages(self, count: int, read: Read[Record]) -> None:
        """Show ``count`` records, which ``read`` brings in their order."""
        self.beginResetModel()
        self._count, self._read = count, read
        self._pages.clear()
        self.endResetModel()

    def show_records(self, records: Sequence[Record]) -> None:
        """Show ``records``, which are all there already."""
        self.show_pages(len(records), lambda limit, offset: records[offset : offset + limit])

    def record(self, index: Index) -> Record | None:
        """Return the record of a row, ``None`` for no row."""
        return self._at(index.row()) if index.isValid() else None

    @property
    def records(self) -> Sequence[Record]:
        """All records in the order of the rows."""
        found = (self._at(row) for row in range(self._count))
        return tuple(one for one in found if one is not None)

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of records."""
        return 0 if parent is not None and parent.isValid() else self._count

    def as_text(self) -> str:
        """Return the table as lines of ``cell | cell``: what a test draws as the expected state."""
        return "\n".join(" | ".join(c.text(one) for c in self.columns) for one in self.records)

    def _at(self, row: int) -> Record | None:
        if self._read is None or not 0 <= row < self._count:
            return None
        number, place = divmod(row, PAGE)
        if number not in self._pages:
            if len(self._pages) >= _KEPT:
                self._pages.pop(next(iter(self._pages)))
            self._pages[number] = self._read(PAGE, number * PAGE)
        page = self._pages[number]
        return page[place] if place < len(page) else None
