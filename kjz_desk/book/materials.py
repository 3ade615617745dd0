"""Read the stock of each material from movements and givings."""

from collections.abc import Iterable

from kjz_desk.book.connection import Store
from kjz_desk.domain.material import Stock
from kjz_desk.domain.reference import Material


def stock(store: Store, materials: Iterable[Material]) -> list[Stock]:
    """Return the stock of ``materials``, in their order."""
    moved: dict[str, int] = dict(
        store.rows("SELECT material, sum(change) FROM movement WHERE live = 1 GROUP BY material")
    )
    given: dict[str, int] = dict(
        store.rows("SELECT material, sum(quantity) FROM day_giving GROUP BY material")
    )
    return [
        Stock(
            material=one.code,
            opening=one.opening,
            moved=moved.get(one.code, 0),
            given=given.get(one.code, 0),
            low=one.low,
            retired=one.retired,
        )
        for one in materials
    ]
