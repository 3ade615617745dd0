"""Make up a launch day, the same for the same seed, to be played through the real workflows."""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from kjz_desk.domain.listing import Receipt
from kjz_desk.domain.reference import Reference
from kjz_desk.errors import OutOfRange
from kjz_desk.files import write_whole
from kjz_desk.workflows import Desk

Draft = dict[str, object]

MOST = 20_000
"""Most acts of one rehearsal."""

_HOURS = {8: 1, 9: 18, 10: 36, 11: 22, 12: 5, 13: 2, 14: 4, 15: 9, 16: 3}
"""How busy each hour of a launch day is: the ceremony is at half past nine, the peak follows it."""

_GROUPS = {"youth": 26, "farmers": 24, "workers": 11, "elderly": 22, "officials": 8, "residents": 9}
_AGES = {"youth": ("child", "teen"), "elderly": ("senior",)}


@dataclass(slots=True)
class SimulatedClock:
    """A clock that stands where the rehearsal has set it."""

    moment: datetime

    def __call__(self) -> datetime:
        """Return the simulated time."""
        return self.moment


class Rehearsal:
    """A made-up day at one desk."""

    def __init__(self, reference: Reference, people: Mapping[str, Any], *, seed: int) -> None:
        """Use ``people``, the tables of ``rehearsal.toml``: names, organisations, questions."""
        self._reference, self._people = reference, people
        self._random = random.Random(seed)  # noqa: S311 - a game, not a secret

    def play(self, desk: Desk, clock: SimulatedClock, *, acts: int) -> Iterator[Receipt]:
        """Write ``acts`` acts of the first day through the workflows, in the order of time.

        A few are voided or undone, units report their boards, and materials come in, as on a real
        day. Raises ``OutOfRange`` for a count that is not from 1 to 20,000.
        """
        if not 1 <= acts <= MOST:
            raise OutOfRange("acts", low=1, high=MOST)
        start = datetime.combine(
            self._reference.event.start, datetime.min.time(), self._reference.event.zone
        )
        clock.moment = start + timedelta(hours=8, minutes=20)
        yield from self._opening(desk)
        for moment in self._moments(start, acts):
            clock.moment = moment
            receipt = desk.reception.receive(self._act())
            yield receipt
            chance = self._random.random()
            if chance < 0.006:
                yield desk.reception.undo()
            elif chance < 0.012:
                yield desk.reception.void(receipt.number, "duplicate")

    def _opening(self, desk: Desk) -> Iterator[Receipt]:
        """Have most units report what they show, and some materials arrive."""
        for department in list(self._reference.departments)[:-4]:
            shown: Draft = {"board": self._random.randint(1, 6), "staff": self._random.randint(2, 5)}
            yield desk.reception.report_display({"department": department.code, "display": shown})
        for material in self._random.sample(list(self._reference.materials), k=4):
            yield desk.supplying.move(
                {
                    "department": material.department,
                    "movement": "receive",
                    "material": material.code,
                    "quantity": material.carton,
                }
            )

    def _moments(self, start: datetime, acts: int) -> list[datetime]:
        hours = self._random.choices(list(_HOURS), list(_HOURS.values()), k=acts)
        return sorted(start + timedelta(hours=hour, seconds=self._random.randrange(3600)) for hour in hours)

    def _act(self) -> Draft:
        department = self._random.choice(
            [one for one in self._reference.departments if one.kind != "other"]
        )
        draft: Draft = {"department": department.code}
        group_visit = self._random.random() < 0.012
        came = group_visit or self._random.random() < 0.88
        if came:
            draft["visit"] = self._group_visit() if group_visit else self._visit()
        asked = not group_visit and self._random.random() < 0.38
        if asked or not came:
            draft["consultations"] = [self._consultation(department.topics)]
        if self._random.random() < 0.72:
            draft["items"] = self._items(department.code, copies=40 if group_visit else 1)
        if came and not group_visit and self._random.random() < 0.2:
            self._name(draft)
        return draft

    def _visit(self) -> Draft:
        groups = [code for code in _GROUPS if code in self._reference.groups]
        group = self._random.choices(groups, [_GROUPS[code] for code in groups])[0]
        count = self._random.choices((1, 2, 3, 4), (86, 6, 5, 3))[0]
        age = self._random.choice(_AGES.get(group, ("adult",)))
        town = self._random.choice([one.code for one in self._reference.towns])
        return {"group": group, "age": age, "town": town, "count": count}

    def _group_visit(self) -> Draft:
        return {
            "group": "youth",
            "age": "child",
            "town": "chengguan",
            "count": self._random.randint(30, 55),
            "organisation": self._one("organisations"),
            "grade": self._one("grades"),
        }

    def _consultation(self, topics: Sequence[str]) -> Draft:
        offered = [code for code in topics if code in self._reference.topics] or ["other"]
        topic = self._random.choice(offered)
        outcomes, weights = ("answered", "material-given", "referred"), (70, 21, 9)
        found: Draft = {"topic": topic, "outcome": self._random.choices(outcomes, weights)[0]}
        if topic == "health" and self._random.random() < 0.6:
            found["mode"] = "clinic"
        question = self._people.get("questions", {}).get(topic)
        if question and self._random.random() < 0.5:
            found["question"] = self._random.choice(question)
            answer = self._people.get("answers", {}).get(topic)
            if answer:
                found["answer"] = self._random.choice(answer)
        return found

    def _items(self, department: str, *, copies: int) -> list[Draft]:
        materials = list(self._reference.materials)
        own = [one for one in materials if one.department == department] or materials
        chosen = self._random.sample(own, k=min(len(own), self._random.choice((1, 1, 2))))
        return [{"material": one.code, "quantity": copies} for one in chosen]

    def _name(self, draft: Draft) -> None:
        """Let the visitor leave a name, and some a phone; never a child's."""
        visit = draft["visit"]
        if isinstance(visit, dict) and visit["age"] == "child":
            return
        person: Draft = {"notice": self._reference.event.notice}
        long = self._random.random() < 0.06
        person["name"] = self._one("long_names") if long else self._one("surnames") + self._one("given")
        if self._random.random() < 0.4:
            person["phone"] = f"1380000{self._random.randrange(10_000):04d}"
        draft["person"] = person

    def _one(self, table: str) -> str:
        return str(self._random.choice(self._people[table]))


def leave_paper(desk: Desk, day: date, out: Path) -> list[Path]:
    """Write what a day leaves behind into ``out`` and return the paths: tally, handouts, plain copy."""
    from kjz_desk.exchange import spreadsheet  # noqa: PLC0415 - a window needs none of it

    tally = out / f"tally-{day}.pdf"
    write_whole(tally, desk.printing.tally(day))
    paths = [tally]
    for suffix in (".xlsx", ".csv", ".json"):
        paths.append(tally.with_suffix(suffix))
        spreadsheet.write_tally(desk.reception.tally(day), desk.reference, paths[-1])
    (out / "handouts").mkdir(exist_ok=True)
    for handout in desk.reference.handouts:
        for layout in desk.reference.layouts:
            paths.append(out / "handouts" / f"{handout.code}-{layout.code}.pdf")
            write_whole(paths[-1], desk.printing.handout(handout.code, layout.code))
    paths.append(out / "plain.db")
    desk.export(paths[-1])
    return paths
