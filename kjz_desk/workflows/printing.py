"""Make the day's paper: handouts and the daily tally."""

from datetime import date

from kjz_desk.domain.draft import whole
from kjz_desk.domain.listing import PrintRun, Receipt
from kjz_desk.domain.reception import QUANTITY
from kjz_desk.domain.reference import Handout
from kjz_desk.workflows.reception import ReceptionDesk
from kjz_desk.workflows.station import Station


class Printing:
    """Everything that leaves the desk on paper; documents are imported when first made."""

    def __init__(self, station: Station, reception: ReceptionDesk) -> None:
        self._station, self._reception = station, reception

    def handout(self, code: str, layout: str = "a4", *, copies: int = 1) -> bytes:
        """Return the PDF of ``copies`` of a handout, as many sheets as ``layout`` needs.

        Raises ``UnknownCode`` (code, layout), ``OutOfRange`` (copies from 1 to 2000).
        """
        from kjz_desk.documents import handout  # noqa: PLC0415 - reportlab must not delay the window

        record = self._handout(code)
        self._station.reference.layouts.offered(layout, "layout")
        whole(copies, "copies", 1, QUANTITY)
        return handout.render(
            record,
            self._station.reference,
            layout=layout,
            sheets=handout.sheets_for(layout, copies),
        )

    def sheets(self, layout: str, copies: int) -> int:
        """Return how many sheets of A4 ``copies`` take."""
        from kjz_desk.documents import handout  # noqa: PLC0415 - see above

        return handout.sheets_for(layout, copies)

    def printed(self, code: str, layout: str, copies: int) -> Receipt:
        """Write that a printer took ``copies`` of a handout; they join the stock."""
        record = self._handout(code)
        run = PrintRun(
            site=self._station.settings.site or self._station.reference.event.main_site,
            department=self._station.settings.department or record.department,
            handout=record.code,
            layout=self._station.reference.layouts.offered(layout, "layout").code,
            copies=whole(copies, "copies", 1, QUANTITY),
            material=record.material,
        )
        return self._station.write("print", run.fact())

    def missing_glyphs(self, code: str) -> str:
        """Return the characters of a handout that the bundled fonts lack."""
        from kjz_desk.documents import fonts  # noqa: PLC0415 - see above

        record = self._handout(code)
        return fonts.missing(record.zh + "".join(record.sentences) + record.text)

    def tally(self, day: date, site: str = "") -> bytes:
        """Return the daily tally as a PDF of one A4 page."""
        from kjz_desk.documents import tally_report  # noqa: PLC0415 - see above

        return tally_report.render(
            self._reception.tally(day, site),
            self._station.reference,
            desk=self._station.journal.desk,
            prepared_by=self._station.settings.by,
        )

    def _handout(self, code: str) -> Handout:
        return self._station.reference.handouts.offered(code, "handout")
