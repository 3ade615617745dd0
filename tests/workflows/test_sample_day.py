"""The sample day of 1,600 acts gives exactly the totals that stand beside it; so does a part of it."""

import json
import tomllib
from collections import Counter
from collections.abc import Iterator
from csv import DictReader
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kjz_desk.app import open_desk
from kjz_desk.domain.tally import Tally
from kjz_desk.domain.text import parse_object
from kjz_desk.workflows import Desk

DAY = date(2021, 5, 17)
Figures = dict[str, dict[str, int]]


@pytest.fixture(scope="module")
def sample(checkout: Path) -> list[dict[str, Any]]:
    lines = (checkout / "tests" / "samples" / "launch_day.jsonl").read_bytes().splitlines()
    return [parse_object(line) for line in lines]


@pytest.fixture(scope="module")
def expected(checkout: Path) -> dict[str, Any]:
    return json.loads((checkout / "tests" / "samples" / "launch_day.expected.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def recorded(
    sample: list[dict[str, Any]], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Desk, list[str]]]:
    """A desk that recorded the sample day, and the number of each act."""
    with open_desk(tmp_path_factory.mktemp("sample") / "book") as desk:
        yield desk, [desk.reception.record(act).number for act in sample]


@pytest.fixture(scope="module")
def classes(checkout: Path) -> dict[str, str]:
    """The measure that each material adds to, read from the files by other means."""
    data = checkout / "data"
    with (data / "material_kinds.csv").open(encoding="utf-8") as file:
        groups = {row["code"]: row["class"] for row in DictReader(file)}
    measures = {"printed": "materials", "book": "books", "goods": "goods"}
    with (data / "materials.csv").open(encoding="utf-8") as file:
        return {row["code"]: measures[groups[row["kind"]]] for row in DictReader(file)}


def recount(acts: list[dict[str, Any]], classes: dict[str, str]) -> dict[str, Figures]:
    """Count a day straight from its lines of input."""
    departments: dict[str, Counter[str]] = {}
    lists: dict[str, Counter[str]] = {
        name: Counter() for name in ("topics", "groups", "ages", "visits_by_hour", "materials")
    }
    for act in acts:
        mine = departments.setdefault(act["department"], Counter())
        if visit := act.get("visit"):
            mine["visits"] += visit["count"]
            lists["groups"][visit["group"]] += visit["count"]
            lists["ages"][visit["age"]] += visit["count"]
            lists["visits_by_hour"][str(int(act["at"][11:13]))] += visit["count"]
        for one in act.get("consultations", ()):
            mine["consultations"] += one["count"]
            mine["clinic"] += one["count"] if one.get("mode") == "clinic" else 0
            lists["topics"][one["topic"]] += one["count"]
        for one in act.get("items", ()):
            mine[classes[one["material"]]] += one["quantity"]
            lists["materials"][one["material"]] += one["quantity"]
    found: dict[str, Any] = {"departments": {k: dict(+v) for k, v in departments.items()}}
    found["totals"] = dict(sum(departments.values(), Counter()))
    return found | {name: dict(counts) for name, counts in lists.items()}


def told(tally: Tally) -> dict[str, Any]:
    """What a tally says, in the form of the expected totals: without zeros and without what is silent."""

    def counted(figures: Any) -> dict[str, int]:
        return {name: number for name, number in figures.as_dict().items() if number}

    return {
        "totals": counted(tally.totals),
        "departments": {row.department: counted(row.figures) for row in tally.rows if row.figures.reported},
        "topics": dict(tally.topics),
        "groups": dict(tally.groups),
        "ages": dict(tally.ages),
        "visits_by_hour": {str(hour): number for hour, number in tally.hours.items()},
        "materials": dict(tally.materials),
    }


def test_the_recount_of_these_tests_agrees_with_the_expected_totals(
    sample: list[dict[str, Any]], expected: dict[str, Any], classes: dict[str, str]
) -> None:
    counted = recount(sample, classes)
    assert counted == {name: expected[name] for name in counted}


def test_the_day_is_tallied_exactly(recorded: tuple[Desk, list[str]], expected: dict[str, Any]) -> None:
    desk, numbers = recorded
    tally = desk.reception.tally(DAY)
    assert told(tally) | {"day": str(tally.day), "acts": tally.acts} == expected
    assert (tally.backfilled, tally.voided, tally.units) == (1600, 0, 19)
    assert len(set(numbers)) == 1600
    assert list(desk.check()) == []


def test_one_site_has_the_whole_day_and_another_nothing(
    recorded: tuple[Desk, list[str]], expected: dict[str, Any]
) -> None:
    desk, _ = recorded
    assert told(desk.reception.tally(DAY, "qiyi-square"))["totals"] == expected["totals"]
    assert desk.reception.tally(DAY, "fair-yaofu").units == 0


def test_the_stock_is_what_the_catalogue_had_less_what_was_given(
    recorded: tuple[Desk, list[str]], expected: dict[str, Any], checkout: Path
) -> None:
    desk, _ = recorded
    with (checkout / "data" / "materials.csv").open(encoding="utf-8") as file:
        opening = {row["code"]: int(row["opening"]) for row in DictReader(file)}
    left = {one.material: one.left for one in desk.supplying.stock()}
    assert left == {code: copies - expected["materials"].get(code, 0) for code, copies in opening.items()}


def test_no_name_and_no_phone_of_the_day_is_in_a_line_or_on_disk(
    recorded: tuple[Desk, list[str]], sample: list[dict[str, Any]]
) -> None:
    desk, _ = recorded
    texts = {
        act["person"][key] for act in sample if "person" in act for key in act["person"] if key != "notice"
    }
    names = {str(text) for text in texts if not isinstance(text, bool)}
    assert len(names) > 50
    lines = "\n".join(line for (line,) in desk.station.store.rows("SELECT line FROM entry"))
    assert [name for name in names if name in lines] == []
    raw = b"".join(path.read_bytes() for path in desk.folder.iterdir())
    assert [name for name in sorted(names)[:6] if name.encode() in raw] == []


def test_the_handouts_given_are_ones_the_desk_can_print(
    recorded: tuple[Desk, list[str]], checkout: Path
) -> None:
    desk, _ = recorded
    listed = tomllib.loads((checkout / "data" / "handouts.toml").read_text("utf-8"))["handout"]
    printed = {one["material"] for one in listed if one.get("material")}
    given = {code for code in desk.reception.tally(DAY).materials if code.startswith("handout-")}
    assert given <= printed


def test_when_some_acts_are_void_the_figures_are_those_of_the_rest(
    recorded: tuple[Desk, list[str]], sample: list[dict[str, Any]], classes: dict[str, str]
) -> None:
    """Comes last in this file: it changes the book that the others read."""
    desk, numbers = recorded
    for number in numbers[::7]:
        desk.reception.void(number, "duplicate")
    rest = [act for place, act in enumerate(sample) if place % 7]
    tally = desk.reception.tally(DAY)
    assert told(tally) == recount(rest, classes)
    assert (tally.acts, tally.voided) == (len(rest), 1600 - len(rest))
    assert list(desk.check()) == []
