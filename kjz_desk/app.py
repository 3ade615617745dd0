"""Put a desk together from its folder: settings, reference data, book and workflows."""

import os
import secrets
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path

from kjz_desk import assets, settings
from kjz_desk.book import BOOK, open_store
from kjz_desk.book.connection import Store
from kjz_desk.book.journal import Journal
from kjz_desk.book.reference import fingerprint, kept
from kjz_desk.domain.draft import whole
from kjz_desk.domain.entry import desk_name
from kjz_desk.domain.reference import Reference
from kjz_desk.domain.reference_files import FILES, loaded
from kjz_desk.errors import BookMissing, FileTrouble, ReferenceFault, ReferenceUnusable
from kjz_desk.settings import Settings
from kjz_desk.workflows import Desk
from kjz_desk.workflows.rehearsal import MOST, Rehearsal, SimulatedClock, leave_paper
from kjz_desk.workflows.station import Clock, Station, wall_clock

_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"


def open_desk(
    folder: Path,
    *,
    clock: Clock = wall_clock,
    chosen: Settings | None = None,
    existing: bool = False,
) -> Desk:
    """Open the desk whose book lies in ``folder``; a new folder gets a new book unless ``existing``.

    ``chosen`` replaces the settings kept in the folder. Raises a ``BookTrouble``, and
    ``ReferenceUnusable`` only where even the built-in reference data cannot be used.
    """
    if existing and not (folder / BOOK).exists():
        raise BookMissing("", path=str(folder))
    own = chosen or settings.load(folder)
    store = open_store(folder)
    try:
        reference, faults = _reference(store, own)
        journal = Journal(store, _desk(store, reference, own))
        station = Station(store, journal, reference, own, clock)
        site = own.site or reference.event.main_site
        journal.begin(at=station.now(), fact={"site": site, "event": reference.event.code})
    except BaseException:
        store.close()
        raise
    return Desk(station, folder, faults)


def run_window(folder: Path, language: str = "") -> int:
    """Open the window on the book of ``folder`` and return the exit status of the program.

    ``language`` is spoken by this run in place of the kept one, which stays kept.
    """
    from kjz_desk.desk import application  # noqa: PLC0415 - commands do without Qt

    def opened(folder: Path) -> Desk:
        own = settings.load(folder)
        return open_desk(folder, chosen=replace(own, language=language or own.language))

    return application.run(folder, opened, language)


def rehearse(out: Path, *, acts: int, seed: int, language: str) -> int:
    """Play a launch day of ``acts`` acts in a rehearsal book and leave its results in ``out``.

    The results: the daily tally as PDF, xlsx, csv and JSON, every handout in both layouts, a plain
    copy of the book, and a picture of each page of the window. Raises ``OutOfRange`` (acts from 1 to
    20,000) and ``FileTrouble``.
    """
    whole(acts, "acts", 1, MOST)
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileTrouble("out", path=str(out), reason=error.strerror) from error
    folder = next(path for path in _book_folders(out) if not path.exists())
    people = tomllib.loads((assets.root() / "data" / "rehearsal.toml").read_text(encoding="utf-8"))
    clock = SimulatedClock(wall_clock())
    with open_desk(folder, clock=clock, chosen=Settings(language=language, by="演练")) as desk:
        for n, _ in enumerate(Rehearsal(desk.reference, people, seed=seed).play(desk, clock, acts=acts), 1):
            if n % 1000 == 0:
                desk.checkpoint()
        # The pictures first: what is typed for them belongs to the day that the paper counts.
        pictures = _pictures(desk, out / "pictures")
        results = [*leave_paper(desk, desk.today(), out), *pictures]
    for path in results:
        sys.stdout.write(f"{path}\n")
    sys.stdout.write(f"{folder}\n{out}\n")
    return 0


def _book_folders(out: Path) -> Iterator[Path]:
    """Yield names for the rehearsal's book; an earlier rehearsal's is left as it is."""
    yield out / "book"
    yield from (out / f"book-{n}" for n in count(2))


def _pictures(desk: Desk, folder: Path) -> list[Path]:
    """Take a picture of every page of the real window, without needing a display."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from kjz_desk.desk import pictures  # noqa: PLC0415 - see run_window

    return pictures.take(desk, folder)


def _reference(store: Store, own: Settings) -> tuple[Reference, tuple[ReferenceFault, ...]]:
    """Load the reference data of the settings, or the built-in ones where those cannot be used."""
    built_in = assets.root() / "data"
    folder = Path(own.data_folder) if own.data_folder else built_in
    files = _read(folder)
    faults: tuple[ReferenceFault, ...] = ()
    try:
        reference, faults = loaded(files, str(folder))
    except ReferenceUnusable as trouble:
        if folder == built_in:
            raise
        fault = ReferenceFault("", **{"problem": "missing-file", **trouble.facts})
        files = _read(built_in)
        reference, faults = loaded(files, str(built_in))
        faults = (fault, *faults)
    return kept(store, reference, fingerprint(files)), faults


def _read(folder: Path) -> dict[str, bytes]:
    """Read the files of a data folder that are there; the loader names those that are not."""
    found: dict[str, bytes] = {}
    for name in FILES:
        try:
            found[name] = (folder / name).read_bytes()
        except OSError:
            continue
    return found


def _desk(store: Store, reference: Reference, own: Settings) -> str:
    """Return this desk's name; each site and letter gets an incarnation of its own in this book."""
    code = own.site or reference.event.main_site
    site = reference.sites.find(code)
    place = desk_name(site.number if site else "ST99", own.letter or "A", "")
    found = store.row("SELECT value FROM meta WHERE name = :name", name=f"desk {place}")
    if found:
        return str(found[0])
    name = place + "".join(secrets.choice(_LETTERS) for _ in range(4))
    store.run("INSERT OR IGNORE INTO meta VALUES (:name, :value)", name=f"desk {place}", value=name)
    kept_name = store.row("SELECT value FROM meta WHERE name = :name", name=f"desk {place}")
    return str(kept_name[0]) if kept_name else name
