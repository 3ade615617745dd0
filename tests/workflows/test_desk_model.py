"""Whatever is done at the desks of one book, its figures are those of a plain list of acts."""

import tempfile
from collections import Counter
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis import settings as run
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, initialize, invariant, rule

from kjz_desk.app import open_desk
from kjz_desk.book.journal import rebuild
from kjz_desk.book.readings import NAMES
from kjz_desk.errors import AlreadyVoid, NothingToUndo, OutOfRange
from kjz_desk.settings import Settings
from kjz_desk.workflows import Desk
from kjz_desk.workflows.rehearsal import SimulatedClock

UNITS = ("cast", "health")
COPIES = ("tote-bag", "leaflet-seed", "handout-maize")


class TwoDesks(RuleBasedStateMachine):
    """Two desks write to one book over a few days; beside it runs a plain list of what they did."""

    numbers: Bundle[str] = Bundle("numbers")

    @initialize()
    def open(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.clock = SimulatedClock(datetime(2021, 5, 17, 8, tzinfo=timezone(timedelta(hours=8))))
        self.desks: list[Desk] = [
            open_desk(Path(self.folder.name) / "book", clock=self.clock, chosen=Settings(letter=letter))
            for letter in "AB"
        ]
        self.opening = {one.material: one.left for one in self.desks[0].supplying.stock()}
        self.acts: list[dict[str, Any]] = []

    def noted(self, desk: int, number: str, **what: Any) -> str:
        self.acts.append(
            {"number": number, "desk": desk, "day": self.desks[0].today(), "live": True, **what}
        )
        return number

    @rule(
        target=numbers,
        desk=st.integers(0, 1),
        unit=st.sampled_from(UNITS),
        visitors=st.integers(0, 500),
        asked=st.lists(st.sampled_from(["on-site", "clinic"]), max_size=2),
        given=st.dictionaries(st.sampled_from(COPIES), st.integers(1, 2000), max_size=2),
    )
    def receive(self, desk: int, unit: str, visitors: int, asked: list[str], given: dict[str, int]) -> str:
        draft: dict[str, object] = {
            "department": unit,
            "consultations": [{"topic": "health", "mode": mode} for mode in asked],
            "items": [{"material": code, "quantity": n} for code, n in given.items()],
            "visit": {"group": "farmers", "count": visitors or 1},
        }
        receipt = self.desks[desk].reception.receive(draft)
        clinic = asked.count("clinic")
        what = {"visits": visitors or 1, "consultations": len(asked), "clinic": clinic, "given": given}
        return self.noted(desk, receipt.number, unit=unit, **what)

    @rule(desk=st.integers(0, 1), count=st.sampled_from([0, 501, -1]))
    def refuse(self, desk: int, count: int) -> None:
        draft = {"department": "cast", "visit": {"group": "farmers", "count": count}}
        with pytest.raises(OutOfRange):
            self.desks[desk].reception.receive(draft)

    @rule(
        target=numbers,
        desk=st.integers(0, 1),
        code=st.sampled_from(COPIES),
        movement=st.sampled_from(["receive", "issue", "stocktake"]),
        quantity=st.integers(1, 500),
    )
    def move(self, desk: int, code: str, movement: str, quantity: int) -> str:
        change = {"receive": quantity, "issue": -quantity, "stocktake": quantity - self.left(code)}[
            movement
        ]
        receipt = self.desks[desk].supplying.move(
            {"department": "cast", "material": code, "movement": movement, "quantity": quantity}
        )
        return self.noted(desk, receipt.number, moved={code: change})

    @rule(target=numbers, desk=st.integers(0, 1), copies=st.integers(1, 50))
    def print_handouts(self, desk: int, copies: int) -> str:
        receipt = self.desks[desk].printing.printed("handout-maize", "a4", copies)
        return self.noted(desk, receipt.number, moved={"handout-maize": copies})

    @rule(target=numbers, desk=st.integers(0, 1), unit=st.sampled_from(UNITS), boards=st.integers(0, 9))
    def show(self, desk: int, unit: str, boards: int) -> str:
        receipt = self.desks[desk].reception.report_display(
            {"department": unit, "display": {"board": boards}}
        )
        return self.noted(desk, receipt.number, unit=unit, boards=boards)

    @rule(desk=st.integers(0, 1), number=consumes(numbers))
    def void(self, desk: int, number: str) -> None:
        (act,) = [act for act in self.acts if act["number"] == number]
        if act["live"]:
            self.desks[desk].reception.void(number, "duplicate")
            act["live"] = False
        with pytest.raises(AlreadyVoid):
            self.desks[desk].reception.void(number, "test")

    @rule(desk=st.integers(0, 1))
    def undo(self, desk: int) -> None:
        today = self.desks[0].today()
        own = [a for a in self.acts if a["live"] and a["desk"] == desk and a["day"] == today]
        if own:
            assert self.desks[desk].reception.undo().number == own[-1]["number"]
            own[-1]["live"] = False
        else:
            with pytest.raises(NothingToUndo):
                self.desks[desk].reception.undo()

    @rule(minutes=st.sampled_from([1, 40, 9 * 60]))
    def wait(self, minutes: int) -> None:
        self.clock.moment += timedelta(minutes=minutes)

    def live(self) -> list[dict[str, Any]]:
        return [act for act in self.acts if act["live"]]

    def left(self, code: str) -> int:
        changes = sum(
            act.get("moved", {}).get(code, 0) - act.get("given", {}).get(code, 0) for act in self.live()
        )
        return self.opening[code] + changes

    @invariant()
    def the_stock_is_that_of_the_list(self) -> None:
        if hasattr(self, "acts"):
            left = {one.material: one.left for one in self.desks[1].supplying.stock()}
            assert {code: left[code] for code in COPIES} == {code: self.left(code) for code in COPIES}

    @invariant()
    def the_figures_of_today_are_those_of_the_list(self) -> None:
        if not hasattr(self, "acts"):
            return
        today = self.desks[0].today()
        acts = [act for act in self.live() if act["day"] == today and "unit" in act]
        tally = self.desks[0].reception.tally()
        for row in tally.rows:
            mine = [act for act in acts if act["unit"] == row.department]
            counted = Counter[str]()
            for act in mine:
                counted.update({name: act.get(name, 0) for name in ("visits", "consultations", "clinic")})
            found = row.figures
            assert row.figures.reported == bool(mine)
            if mine:
                told = (found.visits, found.consultations, found.clinic)
                assert told == (counted["visits"], counted["consultations"], counted["clinic"])
                assert found.boards == next((a["boards"] for a in reversed(mine) if "boards" in a), None)
        assert tally.acts == sum("visits" in act for act in acts)

    def teardown(self) -> None:
        if not hasattr(self, "acts"):
            return
        desk = self.desks[0]
        assert list(desk.check()) == []
        store = desk.station.store
        kept_up = {name: store.rows(f"SELECT * FROM {name}") for name in NAMES}
        rebuild(store)
        assert {name: store.rows(f"SELECT * FROM {name}") for name in NAMES} == kept_up
        for one in self.desks:
            one.close()
        self.folder.cleanup()


TestTwoDesks = TwoDesks.TestCase
TestTwoDesks.settings = run(max_examples=15, stateful_step_count=20, deadline=None)
