"""Keep the stock of outreach materials: what came in, went out and is left."""

from collections.abc import Mapping

from kjz_desk.book import materials, receptions
from kjz_desk.domain.listing import Act, Receipt
from kjz_desk.domain.material import Stock, checked_movement
from kjz_desk.workflows.station import Station


class Supplying:
    """Everything about stock; a giving to a visitor is part of a reception, not of this."""

    def __init__(self, station: Station) -> None:
        self._station = station

    def stock(self) -> list[Stock]:
        """Return every material in catalogue order, retired ones last."""
        return materials.stock(self._station.store, self._station.reference.materials.known())

    def move(self, draft: Mapping[str, object]) -> Receipt:
        """Write one movement: ``movement``, ``material``, ``quantity``, optional ``party``, ``note``.

        A stocktake sets the stock to ``quantity``. Raises a ``Refused`` that names the field.
        """
        placed = self._station.placed(draft)
        at = placed.pop("at", None)
        left = {one.material: one.left for one in self.stock()}
        material = placed.get("material")
        movement = checked_movement(
            placed, self._station.reference, left.get(material, 0) if isinstance(material, str) else 0
        )
        return self._station.write("movement", movement.fact(), at=at)

    def ledger(self, material: str, limit: int = 100) -> list[Act]:
        """Return the movements of one material, newest first."""
        return receptions.movements(self._station.store, material, limit)
