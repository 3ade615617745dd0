"""A rehearsal is a made-up day that passes through the real workflows, the same for the same seed."""

import re
import tomllib
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from kjz_desk.app import open_desk
from kjz_desk.errors import OutOfRange
from kjz_desk.workflows import Desk
from kjz_desk.workflows.rehearsal import MOST, Rehearsal, SimulatedClock

LAUNCH = date(2021, 5, 17)
Play = Callable[..., Desk]


@pytest.fixture(scope="module")
def people(checkout: Path) -> dict[str, Any]:
    return tomllib.loads((checkout / "data" / "rehearsal.toml").read_text(encoding="utf-8"))


@pytest.fixture
def play(tmp_path: Path, people: dict[str, Any]) -> Iterator[Play]:
    """Play days in books of their own; all are closed at the end."""
    desks: list[Desk] = []

    def one(seed: int, acts: int = 60) -> Desk:
        clock = SimulatedClock(datetime(2026, 1, 1, tzinfo=UTC))
        desks.append(open_desk(tmp_path / f"book-{len(desks)}", clock=clock))
        list(Rehearsal(desks[-1].reference, people, seed=seed).play(desks[-1], clock, acts=acts))
        return desks[-1]

    yield one
    for desk in desks:
        desk.close()


@pytest.fixture(scope="module")
def launch(people: dict[str, Any], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """One day of 300 acts, which no test changes."""
    clock = SimulatedClock(datetime(2026, 1, 1, tzinfo=UTC))
    with open_desk(tmp_path_factory.mktemp("launch") / "book", clock=clock) as desk:
        list(Rehearsal(desk.reference, people, seed=2021).play(desk, clock, acts=300))
        yield desk


def test_the_same_seed_plays_the_same_day_and_another_another(play: Play) -> None:
    codes = [play(seed).reception.tally(LAUNCH).check_code for seed in (2021, 2021, 7)]
    assert codes[0] == codes[1] != codes[2]


def test_a_played_day_has_every_kind_of_figure_and_a_sound_book(launch: Desk) -> None:
    tally = launch.reception.tally(LAUNCH)
    totals = tally.totals.as_dict()
    assert {name for name, number in totals.items() if not number} <= {"experience"}
    assert tally.acts + tally.voided >= 300
    assert tally.voided > 0
    assert set(tally.hours) <= set(range(8, 17))
    assert {one.kind for one in launch.reception.acts(LAUNCH, limit=1000)} == {
        "reception",
        "movement",
        "display",
    }
    assert list(launch.check()) == []


def test_nobody_in_it_can_be_called_and_no_child_left_a_name(launch: Desk) -> None:
    acts = launch.reception.acts(LAUNCH, limit=1000)
    people = [(act.what, act.person) for act in acts if act.person]
    assert len(people) > 20
    for what, person in people:
        assert re.fullmatch(r"|1380000\d{4}", person.phone)
        assert what.visit.age != "child"


@pytest.mark.parametrize("acts", [0, -1, MOST + 1])
def test_a_day_of_no_act_or_of_too_many_is_refused(play: Play, acts: int) -> None:
    with pytest.raises(OutOfRange) as refusal:
        play(2021, acts)
    assert refusal.value.field == "acts"
