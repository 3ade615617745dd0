"""Say everything about one act, or about one of its consultations."""

from collections.abc import Iterable

from kjz_desk.desk.widgets.detail_rows import DetailRows, Section
from kjz_desk.domain.display import Display
from kjz_desk.domain.listing import Act, PrintRun
from kjz_desk.domain.material import Movement
from kjz_desk.domain.person import Person
from kjz_desk.domain.reception import Consultation, Reception
from kjz_desk.domain.reference import Coded, Codes, Reference

NOT_GIVEN = "-"
Pairs = tuple[tuple[str, str], ...]


class ActDetails(DetailRows):
    """Every field of an act in words; personal data stay masked until ``reveal``."""

    _act: Act | None = None
    _reference: Reference | None = None
    _language = ""

    def begin(self, reference: Reference, language: str) -> None:
        """Name codes after ``reference``, in ``language``."""
        self._reference, self._language = reference, language

    def show_act(self, act: Act) -> None:
        """Show ``act`` with the personal data masked."""
        self._act = act
        self.reveal(on=False)

    def reveal(self, *, on: bool) -> None:
        """Show the personal data in full, or masked again; nothing else moves."""
        act = self._act
        if act is None:
            return
        place = self.verticalScrollBar().value()
        self.show_sections(
            (*self._voiding(act), *self._what(act), *self._who(act, on=on), self._record(act))
        )
        self.verticalScrollBar().setValue(place if on else min(place, self.verticalScrollBar().maximum()))

    def show_consultation(self, act: Act, consultation: Consultation) -> None:
        """Show one consultation of ``act``."""
        self._act = None
        placed = (
            (self.tr("Number"), f"{act.number}　{act.at:%H:%M}"),
            (self.tr("Unit"), self._name("departments", act.department)),
        )
        asked = Section("", self._asked(consultation) + placed)
        self.show_sections((asked, *self._voiding(act), *self._who(act, on=False)))

    def _voiding(self, act: Act) -> Iterable[Section]:
        if act.live:
            return
        pairs = [(self.tr("Reason"), self._name("void_reasons", act.void_reason))]
        if act.voided_at:
            pairs.append((self.tr("Voided"), f"{act.voided_at:%H:%M:%S}"))
        yield Section(self.tr("Does not count"), tuple(pairs), "danger")

    def _what(self, act: Act) -> Iterable[Section]:
        what = act.what
        if isinstance(what, Reception):
            yield from self._reception(what)
        elif isinstance(what, Movement):
            yield Section(self.tr("Stock movement"), self._moved(what))
        elif isinstance(what, Display):
            pairs = ((self._name("displays", code), str(count)) for code, count in what.items.items())
            yield Section(self.tr("On display"), tuple(pairs))
        else:
            yield Section(self.tr("Print run"), self._printed(what))

    def _reception(self, what: Reception) -> Iterable[Section]:
        if what.visit:
            visit = what.visit
            pairs = [
                (self.tr("Group"), self._name("groups", visit.group)),
                (self.tr("Visitors"), str(visit.count)),
                (self.tr("Age"), self._name("ages", visit.age)),
                (self.tr("From"), self._name("towns", visit.town)),
            ]
            if visit.organisation:
                pairs.insert(0, (self.tr("Organisation"), visit.organisation))
            if visit.grade:
                pairs.append((self.tr("Grade"), visit.grade))
            yield Section(self.tr("Visit"), tuple(pairs))
        for number, one in enumerate(what.consultations, start=1):
            title = self.tr("Consultation")
            if len(what.consultations) > 1:
                title = self.tr("Consultation {number}").format(number=number)
            yield Section(title, self._asked(one))
        if what.items:
            pairs = [
                (
                    "",
                    f"{self._name('materials', one.material)} × {self._copies(one.material, one.quantity)}",
                )
                for one in what.items
            ]
            yield Section(self.tr("Given"), tuple(pairs))

    def _asked(self, one: Consultation) -> Pairs:
        how = f"{self._name('modes', one.mode)} · {self._name('outcomes', one.outcome)}"
        pairs = [(self.tr("Topic"), self._name("topics", one.topic)), (self.tr("Outcome"), how)]
        if one.count != 1:
            pairs.append((self.tr("Persons"), str(one.count)))
        if one.question:
            pairs.append((self.tr("Asked"), one.question))
        if one.answer:
            pairs.append((self.tr("Answer"), one.answer))
        return tuple(pairs)

    def _moved(self, what: Movement) -> Pairs:
        pairs = [
            (self.tr("Movement"), self._name("movements", what.movement)),
            (self.tr("Material"), self._name("materials", what.material)),
            (self.tr("Quantity"), self._copies(what.material, what.quantity)),
            (self.tr("Stock"), f"{what.change:+d}"),
        ]
        pairs += [(self.tr("Party"), what.party)] if what.party else []
        pairs += [(self.tr("Note"), what.note)] if what.note else []
        return tuple(pairs)

    def _printed(self, what: PrintRun) -> Pairs:
        pairs = [
            (self.tr("Handout"), self._name("handouts", what.handout)),
            (self.tr("Layout"), self._name("layouts", what.layout)),
            (self.tr("Copies"), str(what.copies)),
        ]
        if what.material:
            pairs.append((self.tr("Into stock"), self._name("materials", what.material)))
        return tuple(pairs)

    def _who(self, act: Act, *, on: bool) -> Iterable[Section]:
        person = act.person
        if person is None:
            return
        title = self.tr("Guardian") if person.guardian_name or person.guardian_phone else self.tr("Person")
        name = person.guardian_name or person.name if on else _masked_name(person)
        phone = person.guardian_phone or person.phone if on else person.masked_phone
        pairs = [(self.tr("Name"), name)] if name else []
        pairs += [(self.tr("Phone"), phone)] if phone else []
        pairs += [(self.tr("Notice"), person.notice)] if person.notice else []
        if pairs:
            yield Section(title, tuple(pairs))

    def _record(self, act: Act) -> Section:
        pairs = (
            (self.tr("Unit"), self._name("departments", act.department)),
            (self.tr("Site"), self._name("sites", act.site)),
            (self.tr("Time"), f"{act.at:%Y-%m-%d %H:%M:%S}"),
            (self.tr("Method"), self._name("methods", act.method)),
            (self.tr("Recorded by"), act.by or NOT_GIVEN),
            (self.tr("Desk"), act.desk),
        )
        return Section(self.tr("Record"), pairs)

    def _name(self, listed: str, code: str) -> str:
        codes: Codes[Coded] | None = self._reference.codes(listed) if self._reference else None
        return codes.name_of(code, self._language) if codes else code

    def _copies(self, material: str, quantity: int) -> str:
        # Measure words such as 份 and 本 are Chinese; English says a plain number.
        known = self._reference if self._language != "en" else None
        unit = known.unit_of(material) if known else ""
        return f"{quantity} {unit}" if unit else str(quantity)


def _masked_name(person: Person) -> str:
    return person.masked.strip("()")
