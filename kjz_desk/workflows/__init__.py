"""What a person does at the desk, without Qt and without SQL."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from kjz_desk.book.journal import Finding, audited
from kjz_desk.domain.reference import Reference
from kjz_desk.errors import ReferenceFault
from kjz_desk.settings import Settings
from kjz_desk.workflows.consulting import Consulting
from kjz_desk.workflows.printing import Printing
from kjz_desk.workflows.reception import ReceptionDesk
from kjz_desk.workflows.station import Station
from kjz_desk.workflows.supplying import Supplying


@dataclass(slots=True)
class Desk:
    """One open desk: everything that a window or a command needs.

    ``faults`` is what was wrong in the reference data; the desk runs with what is sound.
    """

    station: Station
    folder: Path
    faults: tuple[ReferenceFault, ...] = ()
    reception: ReceptionDesk = field(init=False)
    supplying: Supplying = field(init=False)
    consulting: Consulting = field(init=False)
    printing: Printing = field(init=False)

    def __post_init__(self) -> None:
        self.reception = ReceptionDesk(self.station)
        self.supplying = Supplying(self.station)
        self.consulting = Consulting(self.station, self.reception)
        self.printing = Printing(self.station, self.reception)

    @property
    def reference(self) -> Reference:
        """The reference data of the event."""
        return self.station.reference

    @property
    def settings(self) -> Settings:
        """The settings this desk was opened with."""
        return self.station.settings

    @property
    def name(self) -> str:
        """The desk's name with its incarnation, such as ``SQ01-A.k7f2``."""
        return self.station.journal.desk

    def now(self) -> datetime:
        """Return the time at the event."""
        return self.station.now()

    def today(self) -> date:
        """Return the calendar day at the event."""
        return self.station.today()

    def check(self) -> Iterator[Finding]:
        """Yield everything that an audit of the book finds."""
        return audited(self.station.store)

    def export(self, path: Path) -> dict[str, int]:
        """Write a plain copy of the book without personal data; return the rows of each table."""
        from kjz_desk.book import plain_copy  # noqa: PLC0415 - only an export needs it

        return plain_copy.copy_to(self.station.store, path)

    def checkpoint(self) -> None:
        """Fold the write-ahead log into the book; called when nobody is waiting."""
        self.station.store.checkpoint()

    def close(self) -> None:
        """Close the book."""
        self.station.store.close()

    def __enter__(self) -> "Desk":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
