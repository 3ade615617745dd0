"""Read the rows of CSV and TOML files, and say of each fault in which file, line and column it is."""

import csv
import io
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Any, TypeVar

from kjz_desk.domain.reference import Coded, Codes
from kjz_desk.errors import ReferenceFault

C = TypeVar("C", bound=Coded)

_TABLE = re.compile(r"\s*\[\[?\s*([\w-]+)\s*\]")
_KEY = re.compile(r"\s*([\w-]+)\s*=")


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a file: its cells by column, and where it stands.

    ``line`` counts from 1 as an editor does; ``lines`` has the line of each key where they differ.
    ``header`` is the line of the column names, 0 in a file without any.
    """

    file: str
    line: int
    cells: Mapping[str, Any]
    lines: Mapping[str, int] = field(default_factory=dict)
    header: int = 0

    def fault(self, column: str, problem: str) -> ReferenceFault:
        """Return the fault of one cell."""
        line = self.lines.get(column, self.line)
        return ReferenceFault("", file=self.file, line=line, column=column, problem=problem)

    def text(self, column: str) -> str:
        """Return the cell, or raise where it is empty."""
        value = self.maybe(column)
        if not value and self.header and column not in self.cells:
            raise ReferenceFault(
                "", file=self.file, line=self.header, column=column, problem="missing-column"
            )
        if not value:
            raise self.fault(column, "missing-value")
        return value

    def maybe(self, column: str) -> str:
        """Return the cell, empty where nothing is written."""
        return str(self.cells.get(column) or "").strip()

    def number(self, column: str) -> int:
        """Return the cell as a whole number that is not negative."""
        value = self.text(column)
        if not value.isascii() or not value.isdigit() or len(value) > 9:
            raise self.fault(column, "not-a-number")
        return int(value)

    def flag(self, column: str) -> bool:
        """Return whether the cell is 1; anything but 1, 0 and nothing is a fault, not a no."""
        value = self.maybe(column)
        if value not in {"", "0", "1"}:
            raise self.fault(column, "malformed")
        return value == "1"

    def words(self, column: str) -> tuple[str, ...]:
        """Return the codes of a cell, separated by blanks."""
        return tuple(self.maybe(column).split())

    def names(self) -> dict[str, Any]:
        """Return what every list has."""
        return {
            "code": self.text("code"),
            "number": self.maybe("number"),
            "zh": self.text("zh"),
            "short": self.maybe("zh_short"),
            "en": self.maybe("en"),
            "en_short": self.maybe("en_short"),
        }


@dataclass(slots=True)
class Reading:
    """The files being read, with the faults found so far and the row of each record."""

    files: Mapping[str, bytes]
    faults: list[ReferenceFault] = field(default_factory=list)
    places: dict[tuple[str, str], Row] = field(default_factory=dict)

    def report(self, fault: ReferenceFault) -> None:
        """Keep a fault, once: a column that is missing is missing in every row."""
        if all(fault.facts != known.facts for known in self.faults):
            self.faults.append(fault)

    def text(self, name: str) -> str | None:
        """Return a file's text, ``None`` (with a fault) where there is none."""
        problem = "missing-file"
        if name in self.files:
            try:
                return self.files[name].decode("utf-8-sig")
            except UnicodeDecodeError:
                problem = "not-text"
        self.report(ReferenceFault("", file=name, line=0, column="", problem=problem))
        return None

    def table(self, name: str) -> list[Row]:
        """Return the rows of a CSV file by ``order`` where it has that, else in the file's own order."""
        header: list[str] = []
        header_line = 0
        rows: list[Row] = []
        text = self.text(name)
        for line, cells in _records(text or ""):
            if cells is not None and not any(cells):
                continue
            if cells is None or (header and any(cells[len(header) :])):
                self.report(ReferenceFault("", file=name, line=line, column="", problem="malformed"))
            elif not header:
                header, header_line = cells, line
            else:
                named = dict(zip_longest(header, cells[: len(header)], fillvalue=""))
                rows.append(Row(name, line, named, header=header_line))
        if text is not None and "code" not in header:
            self.report(
                ReferenceFault(
                    "", file=name, line=header_line or 1, column="code", problem="missing-column"
                )
            )
        places = {id(row): self._order(row) for row in rows}
        return sorted(rows, key=lambda row: places[id(row)])

    def _order(self, row: Row) -> int:
        try:
            return row.number("order") if row.maybe("order") else 0
        except ReferenceFault as fault:
            self.report(fault)
            return 0

    def tables(self, name: str) -> dict[str, list[Row]]:
        """Return the tables of a TOML file by name, none (with a fault) where it is malformed."""
        text = self.text(name)
        if text is None:
            return {}
        try:
            found = tomllib.loads(text)
        except (tomllib.TOMLDecodeError, RecursionError) as error:
            words = str(error).partition("line ")[2].partition(",")[0]
            line = int(words) if words.isdigit() else text.count("\n") + 1
            self.report(ReferenceFault("", file=name, line=line, column="", problem="malformed"))
            return {}
        lines = _lines(text)
        return {
            key: [
                Row(name, lines.get((key, n), {}).get("", 0), one, lines.get((key, n), {}))
                for n, one in enumerate(value if isinstance(value, list) else [value])
                if isinstance(one, dict)
            ]
            for key, value in found.items()
        }

    def rows(self, name: str, called: str, make: Callable[[Row], C]) -> Codes[C]:
        """Make the records of a CSV file."""
        return self.made(called, self.table(name), make)

    def made(self, called: str, rows: Iterable[Row], make: Callable[[Row], C]) -> Codes[C]:
        """Make records of rows; one with a fault is left out, of two with one code the first stays."""
        found: dict[str, C] = {}
        for row in rows:
            try:
                record = make(row)
                if record.code in found:
                    raise row.fault("code", "duplicate-code")
            except ReferenceFault as fault:
                self.report(fault)
            else:
                found[record.code] = record
                self.places[called, record.code] = row
        return Codes(called, found)


def _records(text: str) -> Iterator[tuple[int, list[str] | None]]:
    """Yield the line and the trimmed cells of each record, ``None`` for one that cannot be read.

    After a stray quote reading goes on at the next line, so that one slip does not cost the rest.
    """
    lines = list(io.StringIO(text, newline=""))
    at = 0
    while at < len(lines):
        reader = csv.reader(lines[at:], strict=True)
        try:
            cells = next(reader)
        except csv.Error:
            yield at + 1, None
            at += 1
        else:
            yield at + 1, [cell.strip() for cell in cells]
            at += reader.line_num


def _lines(text: str) -> dict[tuple[str, int], dict[str, int]]:
    """Return where a TOML file writes what: by table and its place, the line of each key.

    The empty key stands for the table itself.
    """
    found: dict[tuple[str, int], dict[str, int]] = {}
    current: dict[str, int] = {}
    for line, written in enumerate(text.split("\n"), 1):
        if table := _TABLE.match(written):
            current = {"": line}
            place = sum(1 for name, _ in found if name == table[1])
            found[table[1], place] = current
        elif key := _KEY.match(written):
            current.setdefault(key[1], line)
    return found
