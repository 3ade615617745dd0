"""Where this desk stands and what time it is: what every workflow writes with."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime

from kjz_desk.book.connection import Store
from kjz_desk.book.journal import Journal
from kjz_desk.domain.listing import Receipt
from kjz_desk.domain.person import Person
from kjz_desk.domain.reference import Reference
from kjz_desk.errors import FutureTime, MalformedTime
from kjz_desk.settings import Settings

Clock = Callable[[], datetime]


def wall_clock() -> datetime:
    """Return the time of this machine, aware."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Station:
    """The desk as a writer: its book, its reference data, its settings and its clock."""

    store: Store
    journal: Journal
    reference: Reference
    settings: Settings
    clock: Clock = wall_clock

    def now(self) -> datetime:
        """Return the time at the event."""
        return self.clock().astimezone(self.reference.event.zone)

    def today(self) -> date:
        """Return the calendar day at the event."""
        return self.now().date()

    def placed(self, draft: Mapping[str, object]) -> dict[str, object]:
        """Return ``draft`` with this desk's own site and department where it names none."""
        found = dict(draft)
        found.setdefault("site", self.settings.site or self.reference.event.main_site)
        if self.settings.department:
            found.setdefault("department", self.settings.department)
        return found

    def write(
        self, kind: str, fact: dict[str, object], *, at: object = None, person: Person | None = None
    ) -> Receipt:
        """Write one act and return its receipt once it is on disk.

        ``at`` is an ISO 8601 time with an offset, for an act that was first noted on paper and is
        backfilled now; ``None`` is now. Raises ``MalformedTime``, ``FutureTime``.
        """
        now = self.now()
        moment = now if at is None else self._past(at, now)
        line, number = self.journal.append_act(
            at=moment,
            kind=kind,
            by=self.settings.by,
            method="live" if at is None else "backfill",
            fact=fact,
            person=person,
            written=None if at is None else now,
        )
        return Receipt(number, line.id, line.seq)

    def _past(self, at: object, now: datetime) -> datetime:
        try:
            moment = datetime.fromisoformat(at) if isinstance(at, str) else None
        except ValueError:
            moment = None
        if moment is None or moment.tzinfo is None:
            raise MalformedTime("at")
        if moment > now:
            raise FutureTime("at")
        try:
            return moment.astimezone(self.reference.event.zone)
        except OverflowError as error:
            raise MalformedTime("at") from error
