"""Receive a person in one act, take it back, list the acts and count the day."""

from collections.abc import Mapping
from datetime import date

from kjz_desk.book import receptions, tallies
from kjz_desk.domain.display import checked_display
from kjz_desk.domain.draft import needed, only
from kjz_desk.domain.listing import Act, Receipt
from kjz_desk.domain.reception import checked
from kjz_desk.domain.tally import Tally, folded
from kjz_desk.domain.text import cleaned
from kjz_desk.errors import Missing, NothingToUndo, UnknownNumber
from kjz_desk.workflows.station import Station

UNDO = "mistake"
"""The reason that an undo gives."""


class ReceptionDesk:
    """Everything about acts: the only place that writes a reception, a display or a void."""

    def __init__(self, station: Station) -> None:
        self._station = station
        self._store = station.store

    def receive(self, draft: Mapping[str, object]) -> Receipt:
        """Write one act; ``draft`` is the ``fact`` of a line plus optional ``at`` and ``person``.

        Site and department default to this desk's own. Raises a ``Refused`` that names the field;
        nothing was written then.
        """
        placed = self._station.placed(draft)
        at = placed.pop("at", None)
        reception = checked(placed, self._station.reference)
        return self._station.write("reception", reception.fact(), at=at, person=reception.person)

    def report_display(self, draft: Mapping[str, object]) -> Receipt:
        """Write what a unit showed on a day; ``draft`` has ``display`` by item code."""
        placed = self._station.placed(draft)
        at = placed.pop("at", None)
        display = checked_display(placed, self._station.reference)
        return self._station.write("display", display.fact(), at=at)

    def void(self, number: str, reason: str) -> Receipt:
        """Write that the act ``number`` does not count; ``reason`` is a code of void reasons.

        Raises ``Missing``, ``UnknownCode`` (reason), ``UnknownNumber``, ``AlreadyVoid``.
        """
        if not reason:
            raise Missing("reason")
        code = self._station.reference.void_reasons.offered(reason, "reason").code
        text = cleaned(number, "void", high=20)
        return self._void(*self._found(text), code)

    def undo(self) -> Receipt:
        """Void the live act that this desk wrote last, if it wrote it today.

        A backfill of yesterday's paper counts as written today. The receipt carries the act's number.
        """
        found = receptions.last_own(self._store, self._station.journal.desk)
        if found is None or self._day_written(found[1]) != self._station.today():
            raise NothingToUndo
        return self._void(*found, UNDO)

    def record(self, draft: Mapping[str, object]) -> Receipt:
        """Write what a line of input describes: an act, a display report or a void."""
        if "void" in draft:
            only(draft, "", "void", "reason")
            number, reason = needed(draft, "void", ""), needed(draft, "reason", "")
            return self.void(cleaned(number, "void", high=20), cleaned(reason, "reason", high=60))
        return self.report_display(draft) if "display" in draft else self.receive(draft)

    def recent(self, limit: int = 12) -> list[Act]:
        """Return today's last acts, newest first, voided ones too."""
        return self.acts(self._station.today(), limit=limit)

    def acts(
        self,
        day: date,
        *,
        text: str = "",
        kind: str = "",
        department: str = "",
        limit: int = 200,
        offset: int = 0,
    ) -> list[Act]:
        """Return the acts of ``day``, newest first; ``text`` may stand in number, fact or name."""
        return receptions.acts(
            self._store,
            day,
            text=text,
            kind=kind,
            department=department,
            limit=limit,
            offset=offset,
            codes=self._station.reference.codes_named(text),
        )

    def count(self, day: date, *, text: str = "", kind: str = "", department: str = "") -> int:
        """Return how many acts the same filter lets through."""
        codes = self._station.reference.codes_named(text)
        return receptions.count(self._store, day, text=text, kind=kind, department=department, codes=codes)

    def act(self, number: str) -> Act:
        """Return one act by its number, or raise ``UnknownNumber``."""
        return self._found(number)[1]

    def tally(self, day: date | None = None, site: str = "") -> Tally:
        """Return the figures of ``day`` (today if not given), at one site or at all."""
        reference, chosen = self._station.reference, day or self._station.today()
        return folded(
            tallies.day_counts(self._store, chosen, reference, site),
            day=chosen,
            as_of=self._station.now(),
            departments=(one.code for one in reference.departments),
            site=site,
        )

    def group_counts(self) -> dict[str, int]:
        """Return today's visits in person-times by audience group."""
        return dict(self.tally().groups)

    def group_visits(self, day: date | None = None) -> int:
        """Return how many group visits came."""
        return receptions.group_visits(self._store, day or self._station.today())

    def days(self) -> list[date]:
        """Return the days that have acts and today, newest first."""
        return sorted({*receptions.days(self._store), self._station.today()}, reverse=True)

    def _day_written(self, act: Act) -> date:
        return self._station.reference.event.day_of(act.written)

    def _found(self, number: str) -> tuple[str, Act]:
        found = receptions.by_number(self._store, number, self._station.journal.desk)
        if found is None:
            raise UnknownNumber("void", value=number)
        return found

    def _void(self, entry: str, act: Act, reason: str) -> Receipt:
        line = self._station.journal.append_void(
            entry,
            number=act.number,
            at=self._station.now(),
            by=self._station.settings.by,
            reason=reason,
        )
        return Receipt(act.number, line.id, line.seq)
