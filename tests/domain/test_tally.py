"""A tally adds up, tells none from not reported, and answers for every figure with its code."""

from dataclasses import fields, replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kjz_desk.domain.reference import Reference
from kjz_desk.domain.tally import COUNTED, MEASURES, DayCounts, Figures, Row, Tally, folded
from kjz_desk.domain.tally_table import COLUMNS, figures, listed, unit_table, unreported

DAY = date(2021, 5, 17)
NOW = datetime(2021, 5, 17, 9, 30, tzinfo=UTC)
UNITS = ("publicity", "science-tech", "health")


def tally(*measures: tuple[str, str, int], **counts: object) -> Tally:
    return folded(DayCounts(measures=measures, **counts), day=DAY, as_of=NOW, departments=UNITS)


def row(found: Tally, department: str) -> Figures:
    return next(one.figures for one in found.rows if one.department == department)


def test_a_unit_with_any_figure_has_zero_of_every_counted_measure_and_no_other() -> None:
    health = row(tally(("health", "clinic", 3)), "health")
    assert health == Figures(
        visits=0,
        consultations=0,
        clinic=3,
        materials=0,
        books=0,
        goods=0,
        experience=None,
        boards=None,
        staff=None,
    )


def test_a_unit_without_a_figure_is_silent_and_not_zero() -> None:
    found = tally(("health", "visits", 3))
    assert row(found, "publicity") == Figures()
    assert (found.units, found.silent) == (1, ("publicity", "science-tech"))


def test_a_report_of_none_is_a_report() -> None:
    found = tally(("health", "boards", 0))
    assert row(found, "health").boards == 0
    assert (found.units, found.totals.boards, found.totals.staff) == (1, 0, None)


def test_nothing_at_all_is_reported_by_nobody() -> None:
    found = tally()
    assert (found.totals, found.units, found.silent) == (Figures(), 0, UNITS)


def test_units_stand_in_their_order_and_one_that_is_in_no_list_comes_last() -> None:
    found = tally(("martians", "visits", 2), ("science-tech", "visits", 1))
    assert [one.department for one in found.rows] == [*UNITS, "martians"]
    assert found.totals.visits == 3


def test_several_counts_of_one_measure_are_added() -> None:
    found = tally(("health", "materials", 2), ("health", "materials", 5))
    assert row(found, "health").materials == 7


@given(
    st.lists(
        st.tuples(st.sampled_from([*UNITS, "late"]), st.sampled_from(MEASURES), st.integers(0, 10**6)),
        max_size=20,
    )
)
def test_every_total_is_the_sum_of_what_was_reported(measures: list[tuple[str, str, int]]) -> None:
    found = tally(*measures)
    for name, total in found.totals.as_dict().items():
        reported = [n for one in found.rows if (n := one.figures.as_dict()[name]) is not None]
        assert total == (sum(reported) if reported else None)
        if name in COUNTED and found.units:
            assert total == sum(n for _, measure, n in measures if measure == name)


def test_hours_are_the_sums_of_their_groups_in_order() -> None:
    found = tally(hour_groups=[(15, "youth", 4), (9, "youth", 2), (9, "farmers", 3)])
    assert list(found.hours.items()) == [(9, 5), (15, 4)]
    assert found.hour_groups[9, "farmers"] == 3


FULL = tally(
    ("health", "visits", 5),
    topics=[("law", 1)],
    groups=[("youth", 5)],
    ages=[("child", 5)],
    hour_groups=[(9, "youth", 5)],
    materials=[("tote-bag", 2)],
    acts=4,
    voided=1,
    backfilled=2,
    estimated=1,
)


@pytest.mark.parametrize("name", sorted({one.name for one in fields(Tally)} - {"as_of", "totals"}))
def test_the_check_code_changes_with_any_figure(name: str) -> None:
    value = getattr(FULL, name)
    if name == "day":
        other: object = date(2021, 5, 18)
    elif name == "site":
        other = "fair-yaofu"
    elif name == "rows":
        other = (*value[:2], Row("health", replace(value[2].figures, staff=0)))
    elif isinstance(value, dict):
        other = {key: number + 1 for key, number in value.items()}
    else:
        other = value + 1
    assert replace(FULL, **{name: other}).check_code != FULL.check_code


def test_the_check_code_is_eight_digits_and_stays_while_the_figures_do() -> None:
    later = replace(FULL, as_of=datetime(2021, 5, 18, tzinfo=UTC))
    assert later.check_code == FULL.check_code
    assert len(FULL.check_code) == 8
    assert int(FULL.check_code, 16) >= 0


def test_the_check_code_tells_none_from_not_reported() -> None:
    codes = {tally(("health", "visits", 1), ("health", "boards", n)).check_code for n in (0, 1)}
    codes.add(tally(("health", "visits", 1)).check_code)
    assert len(codes) == 3


def test_the_table_keeps_none_and_not_reported_apart(reference: Reference) -> None:
    found = folded(
        DayCounts(measures=[("health", "visits", 5), ("health", "boards", 0)]),
        day=DAY,
        as_of=NOW,
        departments=[one.code for one in reference.departments],
    )
    table = unit_table(found, reference)
    assert len(table.rows) == 19
    cells = {column.key: cell for column, cell in zip(COLUMNS, table.rows[7], strict=True)}
    shown = {key: cells[key] for key in ("department", "visits", "goods", "boards", "staff", "remark")}
    assert shown == {
        "department": "县卫生健康局",
        "visits": 5,
        "goods": 0,
        "boards": 0,
        "staff": None,
        "remark": "",
    }
    assert (table.rows[0][2], table.total[2]) == (None, 5)
    assert {column.key: count for column, count in figures(found)}["units"] == 1


def test_a_unit_that_was_not_asked_appears_only_with_figures(reference: Reference) -> None:
    others = [one.code for one in reference.departments if one.kind == "other"]
    everybody = [one.code for one in reference.departments]

    def of(*measures: tuple[str, str, int]) -> Tally:
        return folded(DayCounts(measures=measures), day=DAY, as_of=NOW, departments=everybody)

    assert len(others) == 1
    assert not set(others) & set(unreported(of(), reference))
    assert len(unreported(of(), reference)) == 19
    assert len(unit_table(of((others[0], "visits", 1)), reference).rows) == 20


def test_a_list_shows_every_code_in_use_and_counts_of_others_at_the_end(reference: Reference) -> None:
    shown = listed({"youth": 4, "from-last-year": 2}, reference.groups)
    assert shown[0] == ("youth", 4)
    assert shown[1] == ("farmers", 0)
    assert shown[-1] == ("from-last-year", 2)
