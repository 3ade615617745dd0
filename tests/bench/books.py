"""Build books of any size through the real triggers, with a sound chain, and keep the large ones."""

import contextlib
import hashlib
import itertools
import json
import os
import random
import shutil
import tempfile
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from kjz_desk import assets
from kjz_desk.app import open_desk
from kjz_desk.book.connection import PAGE
from kjz_desk.book.migrations import STEPS
from kjz_desk.domain.entry import GENESIS, Origin, composed
from kjz_desk.domain.number import Number
from kjz_desk.paths import KEYS_VARIABLE
from kjz_desk.workflows import Desk
from kjz_desk.workflows.rehearsal import Rehearsal, SimulatedClock
from kjz_desk.workflows.station import wall_clock

FIRST_DAY = date(2021, 5, 17)
PATTERNS = 3000
"""How many different acts a rehearsal makes up; a large book repeats them at other times and places."""
AT_ONCE = 50_000
"""Lines written in one transaction."""
VOIDED = 0.01
"""Share of the acts that are voided later."""

_CACHE = "kjz-desk-bench-cache-"

_QUICK = (
    # A book that is built afresh after a power cut needs none of this while it is being built.
    "journal_mode=OFF",
    "synchronous=OFF",
    "secure_delete=OFF",
    "cache_size=-524288",
)


@dataclass(frozen=True, slots=True)
class Pattern:
    """One act of the rehearsal: its kind, what it says, and when in the day it came."""

    kind: str
    fact: dict[str, object]
    after: timedelta


@dataclass(slots=True)
class Chain:
    """Composes the lines of one desk, each linked to the one before."""

    desk: str
    seq: int
    last: str
    serials: dict[date, int] = field(default_factory=dict)

    def act(self, pattern: Pattern, site: str, at: datetime) -> tuple[str, str]:
        """Return id and text of the act that ``pattern`` describes."""
        serial = self.serials.get(at.date(), 0) + 1
        self.serials[at.date()] = serial
        number = str(Number(at.date(), Origin(self.desk, 0, "").letter, serial))
        return self._line(pattern.kind, at, {**pattern.fact, "site": site}, number=number)

    def void(self, ref: str, at: datetime) -> tuple[str, str]:
        """Return id and text of the line that voids the line ``ref``."""
        return self._line("void", at, {"reason": "duplicate"}, ref=ref)

    def _line(
        self, kind: str, at: datetime, fact: dict[str, object], *, number: str = "", ref: str = ""
    ) -> tuple[str, str]:
        origin = Origin(self.desk, self.seq, self.last)
        line = composed(origin, at=at, kind=kind, by="", method="live", fact=fact, number=number, ref=ref)
        self.seq, self.last = line.seq, line.id
        return line.id, line.text


@contextlib.contextmanager
def keys_in(folder: Path) -> Iterator[None]:
    """Keep the keys of every book made or opened in this block in ``folder``, and off the user's own."""
    before = os.environ.get(KEYS_VARIABLE)
    os.environ[KEYS_VARIABLE] = str(folder)
    try:
        yield
    finally:
        if before is None:
            del os.environ[KEYS_VARIABLE]
        else:
            os.environ[KEYS_VARIABLE] = before


def cache() -> Path:
    """Return the folder of the large books; another schema or another builder has another folder."""
    mark = hashlib.sha256()
    mark.update(repr((PAGE, STEPS)).encode())
    mark.update(Path(__file__).read_bytes())
    return Path(tempfile.gettempdir()) / f"{_CACHE}{mark.hexdigest()[:16]}"


def large(acts: int, days: int) -> Path:
    """Return the folder of a book of ``acts`` acts on ``days`` days, built only once."""
    folder = cache() / f"{acts}-acts-{days}-days"
    if not folder.exists():
        cache().mkdir(exist_ok=True)
        for other in cache().parent.glob(f"{_CACHE}*"):
            if other != cache():
                shutil.rmtree(other, ignore_errors=True)
        part = Path(tempfile.mkdtemp(dir=cache(), prefix="part-"))
        build(part, acts=acts, first=FIRST_DAY, days=days)
        # Another run may have been quicker; its book is the same.
        with contextlib.suppress(OSError):
            part.rename(folder)
    return folder


def build(folder: Path, *, acts: int, first: date, days: int = 1, sites: int = 0) -> None:
    """Make a book of ``acts`` acts from ``first`` on, at the first ``sites`` sites (0 is all)."""
    patterns = _patterns()
    with open_desk(folder) as desk:
        for pragma in _QUICK:
            desk.station.store.rows(f"PRAGMA {pragma}")
        places = [one.code for one in desk.reference.sites]
        lines = _lines(desk, patterns, places[: sites or None], acts=acts, first=first, days=days)
        while some := list(itertools.islice(lines, AT_ONCE)):
            with desk.station.store.transaction():
                desk.station.store.run_many("INSERT INTO entry(id, line) VALUES (?, ?)", some)
    # Opening it again leaves the book as the desk keeps it: write-ahead log, everything on disk.
    with open_desk(folder) as desk:
        desk.checkpoint()


def _lines(
    desk: Desk, patterns: list[Pattern], sites: list[str], *, acts: int, first: date, days: int
) -> Iterator[tuple[str, str]]:
    """Yield ``acts`` acts in the order of time, and now and then a void of an earlier one."""
    chance = random.Random(2021)
    seq, last = desk.station.store.row("SELECT max(seq), id FROM entry") or (0, GENESIS)
    chain = Chain(desk.name, seq, last)
    made: list[str] = []
    for number in range(days):
        day = datetime.combine(first + timedelta(number), datetime.min.time(), desk.reference.event.zone)
        today = acts // days + (number < acts % days)
        for pattern, site, after in itertools.islice(_day(patterns, sites, chance, today), today):
            entry = chain.act(pattern, site, day + after)
            made.append(entry[0])
            yield entry
            if chance.random() < VOIDED:
                yield chain.void(made.pop(chance.randrange(len(made))), day + after)
        made.clear()


def _day(
    patterns: list[Pattern], sites: list[str], chance: random.Random, acts: int
) -> Iterator[tuple[Pattern, str, timedelta]]:
    """Yield what happens on a day, where and when: first what units report, then the visitors."""
    for one in patterns:
        if one.kind != "reception":
            yield from ((one, site, one.after) for site in sites)
    receptions = [one for one in patterns if one.kind == "reception"]
    for n in range(acts):
        yield chance.choice(receptions), chance.choice(sites), receptions[n * len(receptions) // acts].after


def _patterns() -> list[Pattern]:
    """Play a rehearsal and return its acts in the order of time."""
    people: dict[str, Any] = tomllib.loads(
        (assets.root() / "data" / "rehearsal.toml").read_text(encoding="utf-8")
    )
    clock = SimulatedClock(wall_clock())
    with tempfile.TemporaryDirectory() as folder, open_desk(Path(folder), clock=clock) as desk:
        # The rehearsal's own book is thrown away, so nothing of it has to survive a power cut.
        desk.station.store.rows("PRAGMA synchronous=OFF")
        for _ in Rehearsal(desk.reference, people, seed=2021).play(desk, clock, acts=PATTERNS):
            pass
        found = desk.station.store.rows("SELECT line FROM entry JOIN act USING (n) ORDER BY n")
        return [_pattern(json.loads(text)) for (text,) in found]


def _pattern(line: dict[str, Any]) -> Pattern:
    at = datetime.fromisoformat(line["at"])
    midnight = at.replace(hour=0, minute=0, second=0, microsecond=0)
    return Pattern(line["kind"], line["fact"], at - midnight)
