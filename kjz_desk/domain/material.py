"""Stock of outreach materials: movements, and what is on hand after them."""

from collections.abc import Mapping
from dataclasses import dataclass

from kjz_desk.domain.draft import needed, only, optional, whole
from kjz_desk.domain.reference import Reference

MOVED = 100_000
"""Largest quantity of one movement."""

SIGNS = {"receive": 1, "return": 1, "issue": -1, "transfer": -1, "write-off": -1}
"""What one copy moved does to the desk's stock; a stocktake sets it instead."""
STOCKTAKE = "stocktake"


@dataclass(frozen=True, slots=True)
class Movement:
    """Copies that came in, went out or were counted.

    ``change`` is what the movement does to the stock. For a stocktake ``quantity`` is what was
    counted and ``change`` the difference to the book at that moment.
    """

    site: str
    department: str
    movement: str
    material: str
    quantity: int
    change: int
    party: str = ""
    note: str = ""

    def fact(self) -> dict[str, object]:
        """Return the movement as the ``fact`` of a line."""
        found: dict[str, object] = {
            "site": self.site, "department": self.department, "movement": self.movement,
            "material": self.material, "quantity": self.quantity, "change": self.change,
        }  # fmt: skip
        return found | {k: v for k, v in (("party", self.party), ("note", self.note)) if v}


@dataclass(frozen=True, slots=True)
class Stock:
    """One material of the catalogue with its stock in copies.

    ``left`` is opening + moved - given; it may be negative, since reality comes first: the copies
    were given, so a receipt is missing.
    """

    material: str
    opening: int
    moved: int
    given: int
    low: int
    retired: bool = False

    @property
    def left(self) -> int:
        """Copies that should still be there."""
        return self.opening + self.moved - self.given

    @property
    def state(self) -> str:
        """``short`` below zero, ``out`` at zero, ``low`` at or under the low-stock line, else ``ok``."""
        if self.left < 0:
            return "short"
        if self.left == 0:
            return "out"
        return "low" if self.left <= self.low else "ok"


def checked_movement(draft: Mapping[str, object], reference: Reference, left: int) -> Movement:
    """Return the movement that ``draft`` describes; ``left`` is the book's stock before it.

    ``draft`` has site, department, movement, material, quantity and optional party and note.
    Raises a ``Refused`` that names the field.
    """
    only(draft, "", "site", "department", "movement", "material", "quantity", "party", "note")
    kind = reference.movements.offered(needed(draft, "movement", ""), "movement").code
    lowest = 0 if kind == STOCKTAKE else 1
    quantity = whole(needed(draft, "quantity", ""), "quantity", lowest, MOVED)
    return Movement(
        site=reference.sites.offered(needed(draft, "site", ""), "site").code,
        department=reference.departments.offered(needed(draft, "department", ""), "department").code,
        movement=kind,
        material=reference.materials.offered(needed(draft, "material", ""), "material").code,
        quantity=quantity,
        change=quantity - left if kind == STOCKTAKE else SIGNS[kind] * quantity,
        party=optional(draft, "party", "", 60),
        note=optional(draft, "note", "", 100),
    )
