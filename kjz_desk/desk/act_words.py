"""Say in a few words who an act was about and what was done."""

from PySide6.QtCore import QCoreApplication

from kjz_desk.domain.display import Display
from kjz_desk.domain.listing import Act
from kjz_desk.domain.material import Movement
from kjz_desk.domain.reception import Reception
from kjz_desk.domain.reference import Reference

DOT = " · "


def who(act: Act, reference: Reference, language: str) -> str:
    """Return whom an act was about: a masked name, an organisation, or a group and its head count."""
    what = act.what
    if not isinstance(what, Reception):
        return reference.kinds.brief_of(act.kind, language)
    if what.visit is None:
        return reference.departments.brief_of(what.department, language)
    group = reference.groups.brief_of(what.visit.group, language)
    if what.visit.organisation:
        return f"{what.visit.organisation} +{what.visit.count}"
    named = act.person.masked if act.person else ""
    if named:
        return f"{named}{DOT}{group}" + (f" +{what.visit.count}" if what.visit.count > 1 else "")
    return f"{group} +{what.visit.count}"


def done(act: Act, reference: Reference, language: str) -> str:
    """Return what an act did: topics and materials with their quantities, in short names."""
    what = act.what
    if isinstance(what, Reception):
        topics = [reference.topics.brief_of(one.topic, language) for one in what.consultations]
        names = reference.materials
        items = [_copies(names.brief_of(one.material, language), one.quantity) for one in what.items]
        return DOT.join([*topics, *items])
    if isinstance(what, Movement):
        kind = reference.movements.brief_of(what.movement, language)
        return f"{kind}{DOT}{_copies(reference.materials.brief_of(what.material, language), what.quantity)}"
    if isinstance(what, Display):
        shown = (f"{reference.displays.brief_of(code, language)} {n}" for code, n in what.items.items())
        return DOT.join(shown)
    return _copies(reference.handouts.brief_of(what.handout, language), what.copies)


def summary(act: Act, reference: Reference, language: str) -> str:
    """Return who and what in one line; copies are added up: for a banner there is little room."""
    what = act.what
    if not isinstance(what, Reception):
        return DOT.join((who(act, reference, language), done(act, reference, language)))
    parts = [who(act, reference, language).removesuffix(" +1")]
    parts += [reference.topics.brief_of(one.topic, language) for one in what.consultations]
    copies = sum(one.quantity for one in what.items)
    if copies:
        one = QCoreApplication.translate("ActWords", "1 copy")
        many = QCoreApplication.translate("ActWords", "{count} copies")
        parts.append(one if copies == 1 else many.format(count=copies))
    return DOT.join(parts)


def _copies(name: str, quantity: int) -> str:
    return f"{name}×{quantity}" if quantity != 1 else name
