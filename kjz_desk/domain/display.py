"""What a unit showed on one day: boards, banners, exhibits, vehicles, and who staffed it."""

from collections.abc import Mapping
from dataclasses import dataclass

from kjz_desk.domain.draft import mapping, needed, only, whole
from kjz_desk.domain.reference import Reference
from kjz_desk.errors import EmptyAct

SHOWN = 10_000
"""Largest figure of one display item."""


@dataclass(frozen=True, slots=True)
class Display:
    """The figures a unit reports for its day; a later report of the same item replaces it."""

    site: str
    department: str
    items: Mapping[str, int]

    def fact(self) -> dict[str, object]:
        """Return the report as the ``fact`` of a line."""
        return {"site": self.site, "department": self.department, "display": dict(self.items)}


def checked_display(draft: Mapping[str, object], reference: Reference) -> Display:
    """Return the report that ``draft`` describes: site, department, and ``display`` by item code.

    An item that is not there stays not reported; 0 is a report of none.
    """
    only(draft, "", "site", "department", "display")
    shown = mapping(needed(draft, "display", ""), "display")
    items: dict[str, int] = {}
    for code, value in shown.items():
        reference.displays.offered(code, "display")
        items[code] = whole(value, f"display.{code}", 0, SHOWN)
    if not items:
        raise EmptyAct("display")
    return Display(
        site=reference.sites.offered(needed(draft, "site", ""), "site").code,
        department=reference.departments.offered(needed(draft, "department", ""), "department").code,
        items=items,
    )
