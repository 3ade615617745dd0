"""The day's figures: none is not silence, totals are sums, and a later report replaces an earlier one."""

import json
from dataclasses import replace
from datetime import date, timedelta

import pytest

from kjz_desk.domain.reference import Codes
from kjz_desk.domain.tally import Figures
from kjz_desk.workflows import Desk
from kjz_desk.workflows.reception import ReceptionDesk
from kjz_desk.workflows.rehearsal import SimulatedClock

DAY = date(2021, 5, 17)


def row(desk: Desk, department: str = "cast", site: str = "") -> Figures:
    return next(one.figures for one in desk.reception.tally(DAY, site).rows if one.department == department)


def asked(mode: str, count: int, topic: str = "health") -> dict[str, object]:
    return {"consultations": [{"topic": topic, "mode": mode, "count": count}]}


def test_a_day_without_acts_reports_nothing(desk: Desk) -> None:
    tally = desk.reception.tally(DAY)
    assert (tally.totals, tally.units, tally.acts, len(tally.silent)) == (Figures(), 0, 0, 20)


def test_a_unit_that_only_gave_something_has_zero_visits(desk: Desk) -> None:
    desk.reception.receive({"items": [{"material": "tote-bag", "quantity": 3}]})
    found = row(desk)
    assert (found.visits, found.consultations, found.goods, found.boards) == (0, 0, 3, None)
    assert row(desk, "health") == Figures()


def test_a_unit_whose_acts_are_all_void_is_silent_again(desk: Desk) -> None:
    desk.reception.receive({"visit": {"group": "youth"}})
    desk.reception.undo()
    assert row(desk) == Figures()
    assert "cast" in desk.reception.tally(DAY).silent


def test_the_clinic_is_a_part_of_the_consultations(desk: Desk) -> None:
    for mode, count in (("clinic", 3), ("on-site", 4), ("phone", 5)):
        desk.reception.receive(asked(mode, count))
    found = row(desk)
    assert (found.consultations, found.clinic) == (12, 3)


def test_the_classes_of_materials_are_never_added_together(desk: Desk) -> None:
    items = [("leaflet-seed", 3), ("book-scientists", 2), ("tote-bag", 4), ("handout-maize", 1)]
    desk.reception.receive({"items": [{"material": code, "quantity": n} for code, n in items]})
    found = row(desk)
    assert (found.materials, found.books, found.goods) == (4, 2, 4)


def test_a_site_has_its_own_figures_and_all_sites_the_sum(desk: Desk) -> None:
    for site, count in (("qiyi-square", 5), ("fair-yaofu", 7)):
        desk.reception.receive({"site": site, "visit": {"group": "farmers", "count": count}})
        desk.reception.report_display({"site": site, "display": {"board": count}})
    figures = [row(desk, site=site) for site in ("qiyi-square", "fair-yaofu", "fair-hongrui", "")]
    assert [(one.visits, one.boards) for one in figures] == [(5, 5), (7, 7), (None, None), (12, 12)]
    assert [desk.reception.tally(DAY, site).acts for site in ("qiyi-square", "")] == [1, 2]


def test_a_later_report_replaces_an_earlier_one_item_by_item(desk: Desk) -> None:
    desk.reception.report_display({"display": {"board": 4, "staff": 3}})
    desk.reception.report_display({"display": {"board": 6, "experience": 40}})
    found = row(desk)
    assert (found.boards, found.staff, found.experience) == (6, 3, 40)


def test_a_void_of_the_later_report_brings_the_earlier_one_back(desk: Desk) -> None:
    desk.reception.report_display({"display": {"board": 4}})
    later = desk.reception.report_display({"display": {"board": 6}})
    desk.reception.void(later.number, "mistake")
    assert row(desk).boards == 4
    desk.reception.undo()
    assert row(desk).boards is None


def test_units_report_their_displays_each_for_itself(desk: Desk) -> None:
    for department, boards in (("cast", 4), ("health", 0)):
        desk.reception.report_display({"department": department, "display": {"board": boards}})
    assert [row(desk, one).boards for one in ("cast", "health", "justice")] == [4, 0, None]
    assert desk.reception.tally(DAY).totals.boards == 4


def test_a_report_counts_on_its_own_day_only(desk: Desk, clock: SimulatedClock) -> None:
    desk.reception.report_display({"display": {"board": 4}, "at": "2021-05-16T16:00:00+08:00"})
    assert row(desk).boards is None
    assert desk.reception.tally(date(2021, 5, 16)).totals.boards == 4


def test_a_unit_that_is_in_no_list_any_more_still_has_its_row(desk: Desk) -> None:
    desk.reception.receive({"department": "china-mobile", "visit": {"group": "youth", "count": 8}})
    departments = Codes(
        "departments",
        tuple(
            replace(one, retired=one.code == "china-mobile") for one in desk.reference.departments.known()
        ),
    )
    later = ReceptionDesk(replace(desk.station, reference=replace(desk.reference, departments=departments)))
    tally = later.tally(DAY)
    assert tally.rows[-1].department == "china-mobile"
    assert (tally.rows[-1].figures.visits, tally.totals.visits) == (8, 8)


def test_the_tally_counts_acts_voids_and_backfills(desk: Desk) -> None:
    desk.reception.receive({"visit": {"group": "youth"}})
    desk.reception.receive({"visit": {"group": "youth"}, "at": "2021-05-17T08:00:00+08:00"})
    desk.reception.receive({"visit": {"group": "youth"}})
    desk.reception.undo()
    tally = desk.reception.tally()
    assert (tally.acts, tally.voided, tally.backfilled, tally.estimated) == (2, 1, 1, 0)


def test_visits_are_counted_by_hour_group_age_and_topic(desk: Desk) -> None:
    for at, group, age, count in (
        ("2021-05-17T08:59:59+08:00", "youth", "child", 2),
        ("2021-05-17T09:00:00+08:00", "youth", "teen", 3),
        ("2021-05-17T09:20:00+08:00", "farmers", "adult", 4),
    ):
        desk.reception.receive({"at": at, "visit": {"group": group, "age": age, "count": count}})
    desk.reception.receive(asked("on-site", 2, "law"))
    tally = desk.reception.tally()
    assert tally.hours == {8: 2, 9: 7}
    assert tally.hour_groups == {(8, "youth"): 2, (9, "farmers"): 4, (9, "youth"): 3}
    assert (tally.groups, tally.ages) == (
        {"youth": 5, "farmers": 4},
        {"child": 2, "teen": 3, "adult": 4},
    )
    assert tally.topics == {"law": 2}


@pytest.mark.parametrize(
    "draft",
    [
        {"visit": {"group": "youth"}},
        asked("on-site", 1),
        {"items": [{"material": "tote-bag"}]},
        {"display": {"staff": 0}},
    ],
)
def test_every_act_changes_the_check_code_and_its_undo_does_not_hide_it(
    desk: Desk, clock: SimulatedClock, draft: dict[str, object]
) -> None:
    codes = [desk.reception.tally().check_code]
    desk.reception.record(draft)
    codes.append(desk.reception.tally().check_code)
    desk.reception.undo()
    codes.append(desk.reception.tally().check_code)
    clock.moment += timedelta(hours=1)
    assert desk.reception.tally().check_code == codes[2]
    assert len(set(codes)) == 3, json.dumps(codes)
