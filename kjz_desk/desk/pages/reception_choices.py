"""What the reception offers to choose from, in the order that suits one department."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from kjz_desk.desk.widgets.chip_board import Choice
from kjz_desk.domain.material import Stock
from kjz_desk.domain.reference import AgeBand, Reference

_OPEN_END = 100
"""From this age on a band counts as open at its upper end."""


def age_name(band: AgeBand) -> str:
    """Return an age band in figures, short enough for a chip."""
    if not band.low:
        text = QCoreApplication.translate("ReceptionForm", "<{age}")
        return text.format(age=(band.high or 0) + 1)
    open_end = band.high is None or band.high >= _OPEN_END
    return f"{band.low}+" if open_end else f"{band.low}–{band.high}"


def ages(reference: Reference, language: str, *, without: str) -> list[Choice]:
    """Return the age bands but ``without`` in figures, with their names in words as notes."""
    known = (one for one in reference.ages if one.code != without)
    return [Choice(one.code, age_name(one), one.name(language)) for one in known]


def topics(reference: Reference, language: str, department: str) -> list[Choice]:
    """Return the topics, the department's own first, then in official order."""
    found = reference.departments.find(department)
    own = found.topics if found else ()
    ordered = sorted(reference.topics, key=lambda one: own.index(one.code) if one.code in own else len(own))
    return [Choice(one.code, one.brief(language), whole=one.name(language)) for one in ordered]


def items(reference: Reference, language: str, department: str, stock: Sequence[Stock]) -> list[Choice]:
    """Return the materials in use with what is left, the department's own first."""
    left = QCoreApplication.translate("ReceptionForm", "{count} left")
    found: list[tuple[bool, Choice]] = []
    for one in stock:
        material = reference.materials.find(one.material)
        if material is None or one.retired:
            continue
        choice = Choice(
            material.code,
            material.brief(language),
            left.format(count=one.left),
            one.state,
            whole=material.name(language),
        )
        found.append((material.department != department, choice))
    return [choice for _, choice in sorted(found, key=lambda pair: pair[0])]
