"""Read the files of a reference data folder into records, keeping what is sound and naming faults."""

from collections.abc import Mapping
from datetime import date, datetime, timezone

from kjz_desk.domain.material import SIGNS, STOCKTAKE
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
from kjz_desk.domain.reference_rows import Reading, Row
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

_LINKS = (
    ("materials", "kind", "material_kinds"),
    ("materials", "department", "departments"),
    ("materials", "topic", "topics"),
    ("departments", "topics", "topics"),
    ("topics", "lead", "departments"),
    ("sites", "town", "towns"),
    ("handouts", "department", "departments"),
    ("handouts", "topic", "topics"),
    ("handouts", "material", "materials"),
)
"""Which column of which list holds codes of which other list."""

_OWN = (
    ("ages.csv", "ages", "age-unknown"),
    ("towns.csv", "towns", "town-unknown"),
    ("codes.csv", "modes", "on-site"),
    ("codes.csv", "outcomes", "answered"),
    ("codes.csv", "void_reasons", "mistake"),
    ("codes.csv", "layouts", "a4"),
)
"""Codes that the program itself uses: file, list, code."""


def loaded(files: Mapping[str, bytes], path: str) -> tuple[Reference, tuple[ReferenceFault, ...]]:
    """Return the reference data of ``files`` (name to bytes) and every fault in them.

    Each fault names file, line and column. Raises ``ReferenceUnusable`` where there is no event, no
    department or no site, since no act could be recorded then; ``path`` is only named in it.
    """
    reading = Reading(files)
    event = _event(reading)
    departments = reading.rows("departments.csv", "departments", _department)
    sites = reading.rows("sites.csv", "sites", _site)
    if event is None or not len(departments) or not len(sites):
        at_fault = "event.toml" if event is None else "sites.csv" if len(departments) else "departments.csv"
        told = [fault.facts for fault in reading.faults if fault.facts["file"] == at_fault]
        nothing = Row(at_fault, 0, {}).fault("", "missing-value").facts
        raise ReferenceUnusable("", path=path, **(told or [nothing])[0])
    shared = _shared(reading)
    reference = Reference(
        event=event,
        departments=departments,
        sites=sites,
        towns=reading.rows("towns.csv", "towns", _coded),
        topics=reading.rows("topics.csv", "topics", _topic),
        groups=reading.rows("groups.csv", "groups", _coded),
        ages=reading.rows("ages.csv", "ages", _age),
        material_kinds=reading.rows("material_kinds.csv", "material_kinds", _material_kind),
        materials=reading.rows("materials.csv", "materials", _material),
        handouts=_handouts(reading),
        activities=reading.rows("activities.csv", "activities", _coded),
        **{
            called: reading.made(
                called,
                shared.get(name, []),
                _movement if called == "movements" else _coded,
            )
            for called, name in _SHARED.items()
        },
    )
    _check_links(reading, reference)
    _check_own(reading, reference)
    return reference, tuple(reading.faults)


def _shared(reading: Reading) -> dict[str, list[Row]]:
    """Return the rows of codes.csv by the list they belong to."""
    found: dict[str, list[Row]] = {}
    for row in reading.table("codes.csv"):
        try:
            if row.text("list") not in _SHARED.values():
                raise row.fault("list", "unknown-reference")
        except ReferenceFault as fault:
            reading.report(fault)
        else:
            found.setdefault(row.text("list"), []).append(row)
    return found


def _coded(row: Row) -> Coded:
    return Coded(**row.names())


def _movement(row: Row) -> Coded:
    """Read a kind of stock movement; of one the program does not know, it cannot tell what it changes."""
    if row.maybe("code") not in {*SIGNS, STOCKTAKE}:
        raise row.fault("code", "unknown-reference")
    return _coded(row)


def _department(row: Row) -> Department:
    return Department(
        **row.names(),
        plan_name=row.maybe("zh_plan"),
        full_name=row.maybe("zh_full"),
        kind=row.maybe("kind"),
        topics=row.words("topics"),
    )


def _site(row: Row) -> Site:
    row.text("number")
    return Site(**row.names(), kind=row.text("kind"), town=row.maybe("town"))


def _topic(row: Row) -> Topic:
    return Topic(**row.names(), lead=row.maybe("lead"), sensitive=row.flag("sensitive"))


def _age(row: Row) -> AgeBand:
    bounds = [row.number(column) if row.maybe(column) else None for column in ("min", "max")]
    return AgeBand(**row.names(), low=bounds[0], high=bounds[1], guardian=row.flag("guardian"))


def _material_kind(row: Row) -> MaterialKind:
    group = row.text("class")
    if group not in {"printed", "book", "goods"}:
        raise row.fault("class", "unknown-reference")
    return MaterialKind(**row.names(), group=group, unit=row.text("unit"), sign_for=row.flag("sign_for"))


def _material(row: Row) -> Material:
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


def _handouts(reading: Reading) -> Codes[Handout]:
    return reading.made("handouts", reading.tables("handouts.toml").get("handout", []), _handout)


def _handout(row: Row) -> Handout:
    sentences = row.cells.get("sentences")
    if not isinstance(sentences, list) or not sentences or not all(isinstance(s, str) for s in sentences):
        raise row.fault("sentences", "missing-value")
    if bool(row.maybe("link")) == bool(row.maybe("text")):
        raise row.fault("link", "missing-value")
    return Handout(
        code=row.text("code"),
        zh=row.text("title"),
        en=row.maybe("en"),
        en_short=row.maybe("en_short"),
        department=row.text("department"),
        topic=row.maybe("topic"),
        material=row.maybe("material"),
        link=row.maybe("link"),
        text=row.maybe("text"),
        phone=row.maybe("phone"),
        sentences=tuple(sentences),
    )


def _event(reading: Reading) -> Event | None:
    """Read event.toml; a wrong or missing field is one fault and there is no event then."""
    tables = reading.tables("event.toml")
    if not tables:
        return None
    row, privacy, launch = (
        next(iter(tables.get(name, ())), Row("event.toml", 0, {}))
        for name in ("event", "privacy", "launch")
    )
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
        reading.report(fault)
        return None


def _date(row: Row, column: str) -> date:
    value = row.cells.get(column)
    if not isinstance(value, date) or isinstance(value, datetime):
        raise row.fault(column, "malformed")
    return value


def _zone(row: Row) -> timezone:
    """Read an offset such as +08:00 (GB/T 7408); a county keeps one offset all year."""
    try:
        zone = datetime.strptime(row.text("utc_offset"), "%z").tzinfo
    except ValueError:
        zone = None
    if not isinstance(zone, timezone):
        raise row.fault("utc_offset", "malformed")
    return zone


def _check_links(reading: Reading, reference: Reference) -> None:
    """Report a code that points to nothing; the row itself is sound enough to be used."""
    for listed, column, target in _LINKS:
        for record in reference.codes(listed):
            value = getattr(record, column)
            for code in value if isinstance(value, tuple) else (value,):
                if code and code not in reference.codes(target):
                    reading.report(reading.places[listed, record.code].fault(column, "unknown-reference"))
    if reference.event.main_site not in reference.sites:
        row = next(iter(reading.tables("event.toml")["event"]))
        reading.report(row.fault("main_site", "unknown-reference"))


def _check_own(reading: Reading, reference: Reference) -> None:
    """Report a code that the program itself gives where a person says nothing, and no list has."""
    for file, listed, code in _OWN:
        if code not in reference.codes(listed):
            column = f"code={code}"
            reading.report(ReferenceFault("", file=file, line=0, column=column, problem="missing-value"))
