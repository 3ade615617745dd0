"""One act at the desk: who came, what they asked, what they were given."""

from collections.abc import Mapping
from dataclasses import dataclass

from kjz_desk.domain.draft import given, mapping, needed, objects, only, optional, whole
from kjz_desk.domain.person import Person, checked_person
from kjz_desk.domain.reference import Reference
from kjz_desk.errors import EmptyAct

HEAD_COUNT = 500
"""Largest head count of one visit; a bigger crowd is entered as several groups."""
QUANTITY = 2000
"""Largest quantity of one giving."""
TEXT = 1000
"""Longest question or answer in characters."""
CONSULTATIONS = 20
GIVINGS = 50


@dataclass(frozen=True, slots=True)
class Visit:
    """Who came: ``count`` people of one audience group; ``organisation`` makes it a group visit."""

    group: str
    count: int = 1
    age: str = "age-unknown"
    town: str = "town-unknown"
    organisation: str = ""
    grade: str = ""

    def fact(self) -> dict[str, object]:
        """Return the visit as it stands in a line."""
        found: dict[str, object] = {
            "group": self.group, "age": self.age, "town": self.town, "count": self.count,
        }  # fmt: skip
        return found | _given(organisation=self.organisation, grade=self.grade)


@dataclass(frozen=True, slots=True)
class Consultation:
    """What was asked: ``count`` people with one matter."""

    topic: str
    count: int = 1
    mode: str = "on-site"
    outcome: str = "answered"
    question: str = ""
    answer: str = ""

    def fact(self) -> dict[str, object]:
        """Return the consultation as it stands in a line."""
        found: dict[str, object] = {
            "topic": self.topic, "count": self.count, "mode": self.mode, "outcome": self.outcome,
        }  # fmt: skip
        return found | _given(question=self.question, answer=self.answer)


@dataclass(frozen=True, slots=True)
class Giving:
    """What was given: ``quantity`` copies of one material."""

    material: str
    quantity: int = 1

    def fact(self) -> dict[str, object]:
        """Return the giving as it stands in a line."""
        return {"material": self.material, "quantity": self.quantity}


@dataclass(frozen=True, slots=True)
class Reception:
    """One act: at least one of a visit, a consultation or a giving."""

    site: str
    department: str
    visit: Visit | None = None
    consultations: tuple[Consultation, ...] = ()
    items: tuple[Giving, ...] = ()
    person: Person | None = None

    def fact(self) -> dict[str, object]:
        """Return the act as the ``fact`` of a line; personal data are not part of it."""
        found: dict[str, object] = {"site": self.site, "department": self.department}
        if self.visit:
            found["visit"] = self.visit.fact()
        if self.consultations:
            found["consultations"] = [one.fact() for one in self.consultations]
        if self.items:
            found["items"] = [one.fact() for one in self.items]
        return found


def _given(**texts: str) -> dict[str, object]:
    """Leave empty texts out: what nobody typed is not part of the fact."""
    return {key: text for key, text in texts.items() if text}


def checked(draft: Mapping[str, object], reference: Reference) -> Reception:
    """Return the act that ``draft`` describes, or raise a ``Refused`` that names the field.

    ``draft`` has the shape of a line's ``fact`` plus an optional ``person``; ``site`` and
    ``department`` have to be there. Window, command line and rehearsal all pass through here.
    """
    only(draft, "", "site", "department", "visit", "consultations", "items", "person")
    site = reference.sites.offered(needed(draft, "site", ""), "site").code
    department = reference.departments.offered(needed(draft, "department", ""), "department").code
    visit = _visit(mapping(draft["visit"], "visit"), reference) if given(draft, "visit") else None
    consultations = tuple(
        _consultation(one, where, reference)
        for one, where in objects(draft.get("consultations"), "consultations", CONSULTATIONS)
    )
    items = tuple(
        _giving(one, where, reference) for one, where in objects(draft.get("items"), "items", GIVINGS)
    )
    age = reference.ages.find(visit.age) if visit else None
    person = None
    if given(draft, "person"):
        person = checked_person(mapping(draft["person"], "person"), child=bool(age and age.guardian))
    if not (visit or consultations or items):
        raise EmptyAct
    return Reception(site, department, visit, consultations, items, person)


def _visit(draft: Mapping[str, object], reference: Reference) -> Visit:
    only(draft, "visit.", "group", "age", "town", "count", "organisation", "grade")
    return Visit(
        group=reference.groups.offered(needed(draft, "group", "visit."), "visit.group").code,
        count=whole(draft.get("count", 1), "visit.count", 1, HEAD_COUNT),
        age=reference.ages.offered(draft.get("age", "age-unknown"), "visit.age").code,
        town=reference.towns.offered(draft.get("town", "town-unknown"), "visit.town").code,
        organisation=optional(draft, "organisation", "visit.", 60),
        grade=optional(draft, "grade", "visit.", 20),
    )


def _consultation(draft: Mapping[str, object], where: str, reference: Reference) -> Consultation:
    only(draft, where, "topic", "count", "mode", "outcome", "question", "answer")
    outcome = draft.get("outcome", "answered")
    return Consultation(
        topic=reference.topics.offered(needed(draft, "topic", where), where + "topic").code,
        count=whole(draft.get("count", 1), where + "count", 1, HEAD_COUNT),
        mode=reference.modes.offered(draft.get("mode", "on-site"), where + "mode").code,
        outcome=reference.outcomes.offered(outcome, where + "outcome").code,
        question=optional(draft, "question", where, TEXT, lines=True),
        answer=optional(draft, "answer", where, TEXT, lines=True),
    )


def _giving(draft: Mapping[str, object], where: str, reference: Reference) -> Giving:
    only(draft, where, "material", "quantity")
    material = needed(draft, "material", where)
    return Giving(
        material=reference.materials.offered(material, where + "material").code,
        quantity=whole(draft.get("quantity", 1), where + "quantity", 1, QUANTITY),
    )
