"""Gather one day for its report, so that a worker can write it as paper or as a table."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kjz_desk.domain.display import Display
from kjz_desk.domain.reference import Reference
from kjz_desk.domain.tally import Tally
from kjz_desk.workflows import Desk

MOST = 10_000
"""Most display reports of one day that are read."""


@dataclass(frozen=True, slots=True)
class DayReport:
    """Everything that the report of a day says; making it into bytes touches no book."""

    tally: Tally
    reference: Reference
    desk: str
    prepared_by: str = ""

    def pdf(self) -> bytes:
        """Return the daily tally as a PDF of one A4 page."""
        from kjz_desk.documents import tally_report  # noqa: PLC0415 - reportlab must not delay the window

        return tally_report.render(self.tally, self.reference, desk=self.desk, prepared_by=self.prepared_by)

    def write_table(self, path: Path, language: str) -> None:
        """Write the figures as xlsx, csv or JSON by the suffix of ``path``.

        Raises ``UnknownFormat`` (known) and ``FileTrouble`` (path, reason).
        """
        from kjz_desk.exchange import spreadsheet  # noqa: PLC0415 - a window starts without it

        spreadsheet.write_tally(self.tally, self.reference, path, language=language)


def day_report(desk: Desk, day: date) -> DayReport:
    """Return the report of ``day`` with the figures as they stand now."""
    return DayReport(
        tally=desk.reception.tally(day),
        reference=desk.reference,
        desk=desk.name,
        prepared_by=desk.settings.by,
    )


def displays(desk: Desk, day: date) -> Mapping[str, Mapping[str, int]]:
    """Return what each unit reported to have shown on ``day``, by item, all sites together.

    A later report of the same unit, place and item replaces an earlier one; an item that nobody
    reported is not there, which is not the same as 0.
    """
    latest: dict[tuple[str, str, str], int] = {}
    for act in reversed(desk.reception.acts(day, kind="display", limit=MOST)):
        if act.live and isinstance(act.what, Display):
            for item, number in act.what.items.items():
                latest[act.site, act.department, item] = number
    found: dict[str, dict[str, int]] = {}
    for (_, department, item), number in latest.items():
        shown = found.setdefault(department, {})
        shown[item] = shown.get(item, 0) + number
    return found
