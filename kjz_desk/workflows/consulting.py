"""Log science consultations and read the day's."""

from collections.abc import Mapping
from datetime import date

from kjz_desk.book import receptions
from kjz_desk.domain.listing import Act, Receipt
from kjz_desk.workflows.reception import ReceptionDesk
from kjz_desk.workflows.station import Station


class Consulting:
    """Everything about what people asked."""

    def __init__(self, station: Station, reception: ReceptionDesk) -> None:
        self._station, self._reception = station, reception

    def of_day(self, day: date, *, text: str = "", department: str = "", limit: int = 200) -> list[Act]:
        """Return the receptions of ``day`` in which something was asked, newest first."""
        return receptions.acts(
            self._station.store,
            day,
            text=text,
            department=department,
            consulted=True,
            codes=self._station.reference.codes_named(text),
            limit=limit,
        )

    def log(
        self,
        consultation: Mapping[str, object],
        *,
        department: str = "",
        person: Mapping[str, object] | None = None,
    ) -> Receipt:
        """Write an act of one consultation; ``department`` is this desk's own where not given."""
        draft: dict[str, object] = {"consultations": [consultation]}
        if department:
            draft["department"] = department
        if person:
            draft["person"] = person
        return self._reception.receive(draft)
