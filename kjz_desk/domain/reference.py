"""The reference data of one event: what is fixed before the first visitor comes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timezone
from typing import Generic, TypeVar

from kjz_desk.domain.text import printable
from kjz_desk.errors import UnknownCode, WrongType


@dataclass(frozen=True, slots=True, kw_only=True)
class Coded:
    """One row of a list: a stable code, the number of the plan (``D01``) and its names."""

    code: str
    number: str = ""
    zh: str = ""
    short: str = ""
    en: str = ""
    en_short: str = ""
    retired: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """Every name by which somebody may look for the row."""
        return self.zh, self.short, self.en, self.en_short

    def name(self, language: str) -> str:
        """Return the name for a screen in ``language`` (``zh_CN`` or ``en``)."""
        return self.en or self.zh if language == "en" else self.zh

    def brief(self, language: str) -> str:
        """Return the short name for a narrow place; the whole one where the list has no short one."""
        return self.en_short or self.en or self.zh if language == "en" else self.short or self.zh


@dataclass(frozen=True, slots=True, kw_only=True)
class Department(Coded):
    """A participating unit; ``zh`` is the form printed, ``plan_name`` the plan's own wording."""

    plan_name: str = ""
    full_name: str = ""
    kind: str = ""
    topics: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Site(Coded):
    """A place of the event; ``kind`` is main, fair, venue or other."""

    kind: str = ""
    town: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic(Coded):
    """A topic of consultation; on a ``sensitive`` one no case is written down (PIPL art. 28)."""

    lead: str = ""
    sensitive: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AgeBand(Coded):
    """A band of ages in years; in a ``guardian`` band only a guardian's data may be kept."""

    low: int | None = None
    high: int | None = None
    guardian: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MaterialKind(Coded):
    """A kind of outreach material; ``group`` is printed, book or goods, its total in a tally."""

    group: str = ""
    unit: str = ""
    sign_for: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Material(Coded):
    """A material of the catalogue: copies in a bundle and a carton, in stock at the opening."""

    kind: str = ""
    department: str = ""
    topic: str = ""
    bundle: int = 0
    carton: int = 0
    opening: int = 0
    low: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Handout(Coded):
    """A printable handout; its public code holds either ``link`` or ``text``."""

    department: str = ""
    topic: str = ""
    material: str = ""
    link: str = ""
    text: str = ""
    phone: str = ""
    sentences: tuple[str, ...] = ()

    @property
    def public(self) -> str:
        """What the public QR code holds."""
        return self.link or self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """The event itself. ``theme`` is a political text and is reproduced verbatim, never translated."""

    code: str
    zh: str
    en: str = ""
    series: str = ""
    theme: str = ""
    start: date
    end: date
    zone: timezone
    main_site: str = ""
    division_zh: str = ""
    launch_zh: str = ""
    contact_phone: str = ""
    notice: str = ""
    notice_zh: str = ""
    notice_en: str = ""

    def day_of(self, moment: datetime) -> date:
        """Return the calendar day of ``moment`` at the event (GB/T 7408, local date)."""
        return moment.astimezone(self.zone).date()

    def day_number(self, day: date) -> int | None:
        """Return 1 for the first day of the event and so on, ``None`` outside it."""
        return (day - self.start).days + 1 if self.start <= day <= self.end else None

    @property
    def days(self) -> int:
        """How many days the event lasts."""
        return (self.end - self.start).days + 1


C_co = TypeVar("C_co", bound=Coded, covariant=True)


class Codes(Generic[C_co]):
    """A list in its official order, looked up by code; retired rows are known but not offered."""

    def __init__(self, name: str, rows: Mapping[str, C_co] | tuple[C_co, ...] = ()) -> None:
        self.name = name
        listed = rows.values() if isinstance(rows, Mapping) else rows
        self._rows: dict[str, C_co] = {row.code: row for row in listed}

    def __iter__(self) -> Iterator[C_co]:
        """Iterate the rows in use, in official order."""
        return (row for row in self._rows.values() if not row.retired)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __contains__(self, code: object) -> bool:
        return code in self._rows and not self._rows[str(code)].retired

    def known(self) -> tuple[C_co, ...]:
        """Return all rows, retired ones too."""
        return tuple(self._rows.values())

    def find(self, code: str) -> C_co | None:
        """Return the row of ``code``, in use or retired."""
        return self._rows.get(code)

    def offered(self, code: object, field: str) -> C_co:
        """Return the row of ``code`` if it may be used in a new act.

        Raises ``WrongType`` for what is no text, ``UnknownCode`` for what is in no list or retired.
        """
        if not isinstance(code, str):
            raise WrongType(field, wanted="text")
        row = self._rows.get(code)
        if row is None or row.retired:
            raise UnknownCode(field, value=printable(code), list=self.name)
        return row

    def name_of(self, code: str, language: str = "zh_CN") -> str:
        """Return the name of ``code``, or the code itself where no row has it."""
        row = self._rows.get(code)
        return row.name(language) if row else code

    def brief_of(self, code: str, language: str = "zh_CN") -> str:
        """Return the short name of ``code``, or the code itself where no row has it."""
        row = self._rows.get(code)
        return row.brief(language) if row else code


LISTS = (
    "departments", "sites", "towns", "topics", "groups", "ages", "material_kinds", "materials",
    "handouts", "outcomes", "modes", "void_reasons", "movements", "methods", "material_classes",
    "displays", "layouts", "kinds", "activities",
)  # fmt: skip
"""The names of the lists, as ``Reference`` has them and ``kjz-desk list`` takes them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """Everything the desk knows before the first act."""

    event: Event
    departments: Codes[Department]
    sites: Codes[Site]
    towns: Codes[Coded] = field(default_factory=lambda: Codes("towns"))
    topics: Codes[Topic] = field(default_factory=lambda: Codes("topics"))
    groups: Codes[Coded] = field(default_factory=lambda: Codes("groups"))
    ages: Codes[AgeBand] = field(default_factory=lambda: Codes("ages"))
    material_kinds: Codes[MaterialKind] = field(default_factory=lambda: Codes("material_kinds"))
    materials: Codes[Material] = field(default_factory=lambda: Codes("materials"))
    handouts: Codes[Handout] = field(default_factory=lambda: Codes("handouts"))
    outcomes: Codes[Coded] = field(default_factory=lambda: Codes("outcomes"))
    modes: Codes[Coded] = field(default_factory=lambda: Codes("modes"))
    void_reasons: Codes[Coded] = field(default_factory=lambda: Codes("void_reasons"))
    movements: Codes[Coded] = field(default_factory=lambda: Codes("movements"))
    methods: Codes[Coded] = field(default_factory=lambda: Codes("methods"))
    material_classes: Codes[Coded] = field(default_factory=lambda: Codes("material_classes"))
    displays: Codes[Coded] = field(default_factory=lambda: Codes("displays"))
    layouts: Codes[Coded] = field(default_factory=lambda: Codes("layouts"))
    kinds: Codes[Coded] = field(default_factory=lambda: Codes("kinds"))
    activities: Codes[Coded] = field(default_factory=lambda: Codes("activities"))

    def codes(self, name: str) -> Codes[Coded]:
        """Return the list called ``name``, one of ``LISTS``."""
        found: Codes[Coded] = getattr(self, name)
        return found

    def codes_named(self, text: str) -> set[str]:
        """Return the codes one of whose names has ``text`` in it."""
        wanted = text.strip().casefold()
        return {
            row.code
            for name in LISTS
            for row in self.codes(name).known()
            if wanted and any(wanted in said.casefold() for said in row.names)
        }

    def class_of(self, material: str) -> str:
        """Return the class of a material: printed, book or goods; empty if it is unknown."""
        row = self.materials.find(material)
        kind = self.material_kinds.find(row.kind) if row else None
        return kind.group if kind else ""

    def unit_of(self, material: str) -> str:
        """Return the measure word of a material, such as 份 or 本."""
        row = self.materials.find(material)
        kind = self.material_kinds.find(row.kind) if row else None
        return kind.unit if kind else ""
