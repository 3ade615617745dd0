"""Read the files of a reference data folder into records, keeping what is sound and naming faults."""

import csv
import io
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timezone
from typing import Any, TypeVar

from kjz_desk.domain.reference import (
    AgeBand,
    Coded,
    Codes,
    Department,
    Event,
    Handout,
    Material,
    MaterialKind,
    Reference,
    Site,
    Topic,
)
from kjz_desk.errors import ReferenceFault, ReferenceUnusable

FILES = (
    "event.toml", "departments.csv", "sites.csv", "towns.csv", "topics.csv", "groups.csv", "ages.csv",
    "material_kinds.csv", "materials.csv", "codes.csv", "activities.csv", "handouts.toml",
)  # fmt: skip

_SHARED = {
    "outcomes": "outcome", "modes": "mode", "void_reasons": "void_reason", "movements": "movement",
    "methods": "method", "material_classes": "material_class", "displays": "display",
    "layouts": "layout", "kinds": "kind",
}  # fmt: skip
"""Which ``list`` of codes.csv fills which list of ``Reference``."""

C = TypeVar("C", bound=Coded)


@dataclass(slots=True)
class _Row:
    """One row of a file: its cells by column, and where it stands."""

    file: str
    line: int
    cells: Mapping[str, Any]

    def fault(self, column: str, problem: str) -> ReferenceFault:
        return ReferenceFault("", file=self.file, line=self.line, column=column, problem=problem)

    def text(self, column: str) -> str:
        """Return the cell, or raise where it is empty."""
        value = str(self.cells.get(column) or "").strip()
        if not value:
            raise self.fault(column, "missing-value")
        return value

    def maybe(self, column: str) -> str:
        """Return the cell, empty where nothing is written."""
        return str(self.cells.get(column) or "").strip()

    def number(self, column: str) -> int:
        """Return the cell as a whole number that is not negative."""
        value = self.text(column)
        if not value.isascii() or not value.isdigit():
            raise self.fault(column, "not-a-number")
        return int(value)

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
        }


@dataclass(slots=True)
class _Reading:
    """The files being read, with the faults found so far."""

    files: Mapping[str, bytes]
    faults: list[ReferenceFault] = field(default_factory=list)

    def text(self, name: str) -> str:
        """Return a file's text, empty (with a fault) where there is none."""
        problem = "missing-file"
        if name in self.files:
            try:
                return self.files[name].decode("utf-8-sig")
            except UnicodeDecodeError:
                problem = "not-text"
        self.faults.append(ReferenceFault("", file=name, line=0, column="", problem=problem))
        return ""

    def table(self, name: str) -> Iterator[_Row]:
        """Yield the rows of a CSV file in its own order, then by ``order`` where it has that."""
        reader = csv.DictReader(io.StringIO(self.text(name)), strict=True)
        rows: list[_Row] = []
        try:
            for cells in reader:
                rows.append(_Row(name, reader.line_num, cells))
        except csv.Error:
            line = reader.line_num
            self.faults.append(ReferenceFault("", file=name, line=line, column="", problem="malformed"))
        rows.sort(key=lambda row: _order(row.cells.get("order")))
        yield from rows

    def tables(self, name: str) -> dict[str, Any]:
        """Return a TOML file's tables, empty (with a fault) where it is malformed."""
        try:
            return tomllib.loads(self.text(name))
        except tomllib.TOMLDecodeError as error:
            words = str(error).partition("line ")[2].partition(",")[0]
            line = int(words) if words.isdigit() else 0
            self.faults.append(ReferenceFault("", file=name, line=line, column="", problem="malformed"))
            return {}

    def rows(self, name: str, make: Callable[[_Row], C]) -> Callable[[str], Codes[C]]:
        """Make the records of a CSV file; a row with a fault is left out and reported."""
        return lambda called: self.made(called, self.table(name), make)

    def made(self, called: str, rows: Iterator[_Row], make: Callable[[_Row], C]) -> Codes[C]:
        """Make records of rows; the first of two rows with one code stays."""
        found: dict[str, C] = {}
        for row in rows:
            try:
                record = make(row)
                if record.code in found:
                    raise row.fault("code", "duplicate-code")
            except ReferenceFault as fault:
                self.faults.append(fault)
            else:
                found[record.code] = record
        return Codes(called, found)


def _order(cell: object) -> int:
    text = str(cell or "")
    return int(text) if text.isdigit() and len(text) < 9 else 0


def loaded(files: Mapping[str, bytes], path: str) -> tuple[Reference, tuple[ReferenceFault, ...]]:
    """Return the reference data of ``files`` (name to bytes) and every fault in them.

    Each fault names file, line and column. Raises ``ReferenceUnusable`` where there is no event, no
    department or no site, since no act could be recorded then; ``path`` is only named in it.
    """
    reading = _Reading(files)
    event = _event(reading)
    departments = reading.rows("departments.csv", _department)("departments")
    sites = reading.rows("sites.csv", _site)("sites")
    if event is None or not len(departments) or not len(sites):
        first = reading.faults[0].facts if reading.faults else {}
        raise ReferenceUnusable("", path=path, **first)
    shared = list(reading.table("codes.csv"))
    reference = Reference(
        event=event,
        departments=departments,
        sites=sites,
        towns=reading.rows("towns.csv", _coded)("towns"),
        topics=reading.rows("topics.csv", _topic)("topics"),
        groups=reading.rows("groups.csv", _coded)("groups"),
        ages=reading.rows("ages.csv", _age)("ages"),
        material_kinds=reading.rows("material_kinds.csv", _material_kind)("material_kinds"),
        materials=reading.rows("materials.csv", _material)("materials"),
        handouts=_handouts(reading),
        activities=reading.rows("activities.csv", _coded)("activities"),
        **{
            called: reading.made(called, (r for r in shared if r.cells.get("list") == name), _coded)
            for called, name in _SHARED.items()
        },
    )
    _check_links(reading, reference)
    return reference, tuple(reading.faults)


def _coded(row: _Row) -> Coded:
    return Coded(**row.names())


def _department(row: _Row) -> Department:
    return Department(
        **row.names(),
        plan_name=row.maybe("zh_plan"),
        full_name=row.maybe("zh_full"),
        kind=row.maybe("kind"),
        topics=row.words("topics"),
    )


def _site(row: _Row) -> Site:
    row.text("number")
    return Site(**row.names(), kind=row.text("kind"), town=row.maybe("town"))


def _topic(row: _Row) -> Topic:
    return Topic(**row.names(), lead=row.maybe("lead"), sensitive=row.maybe("sensitive") == "1")


def _age(row: _Row) -> AgeBand:
    bounds = [row.number(column) if row.maybe(column) else None for column in ("min", "max")]
    guardian = row.maybe("guardian") == "1"
    return AgeBand(**row.names(), low=bounds[0], high=bounds[1], guardian=guardian)


def _material_kind(row: _Row) -> MaterialKind:
    group = row.text("class")
    if group not in {"printed", "book", "goods"}:
        raise row.fault("class", "unknown-reference")
    return MaterialKind(
        **row.names(), group=group, unit=row.text("unit"), sign_for=row.maybe("sign_for") == "1"
    )


def _material(row: _Row) -> Material:
    return Material(
        **row.names(),
        kind=row.text("kind"),
        department=row.maybe("department"),
        topic=row.maybe("topic"),
        bundle=row.number("bundle"),
        carton=row.number("carton"),
        opening=row.number("opening"),
        low=row.number("low"),
    )


def _handouts(reading: _Reading) -> Codes[Handout]:
    """Read handouts.toml; its rows are numbered from 1 in place of lines."""
    listed = reading.tables("handouts.toml").get("handout", [])
    rows = (
        _Row("handouts.toml", n, one if isinstance(one, dict) else {}) for n, one in enumerate(listed, 1)
    )
    return reading.made("handouts", rows, _handout)


def _handout(row: _Row) -> Handout:
    sentences = row.cells.get("sentences")
    if not isinstance(sentences, list) or not sentences or not all(isinstance(s, str) for s in sentences):
        raise row.fault("sentences", "missing-value")
    if bool(row.maybe("link")) == bool(row.maybe("text")):
        raise row.fault("link", "missing-value")
    return Handout(
        code=row.text("code"),
        zh=row.text("title"),
        en=row.maybe("en"),
        department=row.text("department"),
        topic=row.maybe("topic"),
        material=row.maybe("material"),
        link=row.maybe("link"),
        text=row.maybe("text"),
        phone=row.maybe("phone"),
        sentences=tuple(sentences),
    )


def _event(reading: _Reading) -> Event | None:
    """Read event.toml; a wrong or missing field is one fault and there is no event then."""
    tables = reading.tables("event.toml")
    if not tables:
        return None
    row = _Row("event.toml", 0, tables.get("event", {}))
    privacy = _Row("event.toml", 0, tables.get("privacy", {}))
    launch = _Row("event.toml", 0, tables.get("launch", {}))
    try:
        return Event(
            code=row.text("code"),
            zh=row.text("zh"),
            en=row.maybe("en"),
            series=row.maybe("zh_series"),
            theme=row.text("theme"),
            start=_date(row, "start"),
            end=_date(row, "end"),
            zone=_zone(row),
            main_site=row.text("main_site"),
            division_zh=row.maybe("division_zh"),
            launch_zh=launch.maybe("zh"),
            contact_phone=row.maybe("contact_phone"),
            notice=privacy.maybe("notice"),
            notice_zh=privacy.maybe("notice_zh"),
            notice_en=privacy.maybe("notice_en"),
        )
    except ReferenceFault as fault:
        reading.faults.append(fault)
        return None


def _date(row: _Row, column: str) -> date:
    value = row.cells.get(column)
    if not isinstance(value, date) or isinstance(value, datetime):
        raise row.fault(column, "malformed")
    return value


def _zone(row: _Row) -> timezone:
    """Read an offset such as +08:00 (GB/T 7408); a county keeps one offset all year."""
    try:
        zone = datetime.strptime(row.text("utc_offset"), "%z").tzinfo
    except ValueError:
        zone = None
    if not isinstance(zone, timezone):
        raise row.fault("utc_offset", "malformed")
    return zone


def _check_links(reading: _Reading, reference: Reference) -> None:
    """Report a code that points to nothing; the row itself is sound enough to be used."""
    checks: tuple[tuple[str, str, str, str], ...] = (
        ("materials.csv", "materials", "kind", "material_kinds"),
        ("materials.csv", "materials", "department", "departments"),
        ("materials.csv", "materials", "topic", "topics"),
        ("topics.csv", "topics", "lead", "departments"),
        ("sites.csv", "sites", "town", "towns"),
        ("handouts.toml", "handouts", "department", "departments"),
        ("handouts.toml", "handouts", "topic", "topics"),
        ("handouts.toml", "handouts", "material", "materials"),
    )
    for file, listed, column, target in checks:
        for place, row in enumerate(reference.codes(listed), 1):
            code = getattr(row, column)
            if code and code not in reference.codes(target):
                line = place if file.endswith(".toml") else _line_of(reading, file, row.code)
                reading.faults.append(
                    ReferenceFault("", file=file, line=line, column=column, problem="unknown-reference")
                )


def _line_of(reading: _Reading, file: str, code: str) -> int:
    """Find the line of a row again; only asked when something is wrong."""
    return next((row.line for row in reading.table(file) if row.cells.get("code") == code), 0)
