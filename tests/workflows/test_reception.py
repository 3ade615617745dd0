"""One act is one Enter: received, listed, voided with a reason, or undone by the desk that wrote it."""

import json
from datetime import date, timedelta

import pytest

from kjz_desk.domain.person import Person
from kjz_desk.domain.reception import Consultation, Giving, Visit
from kjz_desk.errors import AlreadyVoid, Missing, NothingToUndo, UnknownCode
from kjz_desk.workflows import Desk
from kjz_desk.workflows.rehearsal import SimulatedClock

DAY = date(2021, 5, 17)
FARMER: dict[str, object] = {"visit": {"group": "farmers"}}
WHOLE: dict[str, object] = {
    "visit": {"group": "farmers", "age": "adult", "town": "yaofu", "count": 3},
    "consultations": [{"topic": "agri-tech", "question": "玉米什么时候追肥？", "answer": "大喇叭口期。"}],
    "items": [{"material": "leaflet-seed", "quantity": 2}, {"material": "tote-bag"}],
    "person": {"name": "阿依古丽·买买提", "phone": "138 0000 5678", "notice": "2021-05"},
}


def shown(desk: Desk) -> list[str]:
    return [
        f"{one.number[-4:]}{'' if one.live else ' ' + one.void_reason}" for one in desk.reception.recent()
    ]


def test_an_act_of_all_kinds_is_one_line_with_one_number(desk: Desk) -> None:
    receipt = desk.reception.receive(WHOLE)
    assert (receipt.number, receipt.seq) == ("0517-A-0001", 2)
    found = desk.reception.act(receipt.number)
    assert (found.site, found.department, found.by) == ("qiyi-square", "cast", "马")
    assert found.what.visit == Visit("farmers", 3, "adult", "yaofu")
    assert found.what.consultations == (
        Consultation("agri-tech", question="玉米什么时候追肥？", answer="大喇叭口期。"),
    )
    assert found.what.items == (Giving("leaflet-seed", 2), Giving("tote-bag", 1))
    assert found.person == Person("阿依古丽·买买提", "13800005678", notice="2021-05")
    (only,) = desk.station.store.rows("SELECT id, line FROM entry WHERE seq = 2")
    assert only[0] == receipt.entry
    assert "阿依古丽" not in only[1]


def test_a_desk_opened_again_shows_what_was_received(opened) -> None:
    first = opened(department="cast")
    first.reception.receive(WHOLE)
    first.close()
    assert [one.number for one in opened(department="cast").reception.recent()] == ["0517-A-0001"]


def test_site_and_unit_are_the_desks_own_unless_the_act_names_others(opened) -> None:
    desk = opened(site="fair-yaofu", department="health")
    own = desk.reception.act(desk.reception.receive(FARMER).number)
    other = desk.reception.act(
        desk.reception.receive(FARMER | {"site": "qiyi-square", "department": "cast"}).number
    )
    assert [(one.site, one.department) for one in (own, other)] == [
        ("fair-yaofu", "health"),
        ("qiyi-square", "cast"),
    ]


def test_a_desk_without_a_unit_has_to_be_told_one(opened) -> None:
    with pytest.raises(Missing) as refusal:
        opened().reception.receive(FARMER)
    assert refusal.value.field == "department"


def test_a_line_of_input_is_an_act_a_display_or_a_void(desk: Desk) -> None:
    receipts = [
        desk.reception.record(FARMER),
        desk.reception.record({"display": {"board": 4}}),
        desk.reception.record({"void": "0517-A-0001", "reason": "duplicate"}),
    ]
    assert [one.number for one in receipts] == ["0517-A-0001", "0517-A-0002", "0517-A-0001"]
    assert [one.seq for one in receipts] == [2, 3, 4]
    assert shown(desk) == ["0002", "0001 duplicate"]


def test_a_void_act_stays_in_the_list_and_out_of_the_figures(desk: Desk) -> None:
    for _ in range(2):
        desk.reception.receive(WHOLE)
    desk.reception.void("0517-A-0001", "wrong-quantity")
    assert shown(desk) == ["0002", "0001 wrong-quantity"]
    tally = desk.reception.tally()
    assert (tally.acts, tally.voided, tally.totals.visits, tally.totals.materials) == (1, 1, 3, 2)


@pytest.mark.parametrize("number", [" 0517-A-0001 ", "0517-A-0001"])
def test_a_second_void_of_the_same_number_is_refused(desk: Desk, number: str) -> None:
    desk.reception.receive(FARMER)
    desk.reception.void(number, "test")
    with pytest.raises(AlreadyVoid) as refusal:
        desk.reception.void(number, "duplicate")
    assert refusal.value.facts == {"value": "0517-A-0001"}
    assert desk.reception.act("0517-A-0001").void_reason == "test"


def test_acts_of_every_kind_may_be_voided_also_another_desks_and_another_days(
    opened, clock: SimulatedClock
) -> None:
    desk, other = opened(department="cast"), opened(letter="B", department="cast")
    desk.reception.receive(FARMER)
    desk.supplying.move({"movement": "receive", "material": "tote-bag", "quantity": 9})
    desk.reception.report_display({"display": {"board": 4}})
    desk.printing.printed("handout-maize", "a4", 5)
    clock.moment += timedelta(days=1)
    for serial in range(1, 5):
        other.reception.void(f"0517-A-000{serial}", "test")
    assert [one.live for one in desk.reception.acts(DAY)] == [False] * 4
    assert desk.reception.tally(DAY).units == 0


def test_undo_takes_back_the_last_live_act_one_after_another(desk: Desk) -> None:
    for _ in range(3):
        desk.reception.receive(FARMER)
    desk.reception.void("0517-A-0002", "duplicate")
    assert [desk.reception.undo().number for _ in range(2)] == ["0517-A-0003", "0517-A-0001"]
    assert shown(desk) == ["0003 mistake", "0002 duplicate", "0001 mistake"]
    with pytest.raises(NothingToUndo):
        desk.reception.undo()


def test_undo_leaves_another_desks_act_alone(opened) -> None:
    desk, other = opened(department="cast"), opened(letter="B", department="cast")
    desk.reception.receive(FARMER)
    other.reception.receive(FARMER)
    assert desk.reception.undo().number == "0517-A-0001"
    with pytest.raises(NothingToUndo):
        desk.reception.undo()
    assert other.reception.act("0517-B-0001").live


def test_undo_leaves_yesterdays_act_alone(desk: Desk, clock: SimulatedClock) -> None:
    desk.reception.receive(FARMER)
    clock.moment += timedelta(days=1)
    with pytest.raises(NothingToUndo):
        desk.reception.undo()
    assert desk.reception.act("0517-A-0001").live


def test_undo_takes_back_a_backfill_of_yesterday_that_was_written_just_now(desk: Desk) -> None:
    desk.reception.receive(FARMER)
    desk.reception.receive(FARMER | {"at": "2021-05-16T10:00:00+08:00"})
    assert desk.reception.undo().number == "0516-A-0001"
    assert desk.reception.undo().number == "0517-A-0001"


def test_a_backfill_says_when_it_happened_and_when_it_was_written(desk: Desk) -> None:
    number = desk.reception.receive(FARMER | {"at": "2021-05-16T10:00:00+08:00"}).number
    act = desk.reception.act(number)
    assert (act.at.day, act.written.day) == (16, 17)
    assert act.seq == 2


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("农技", 1),
        ("agri", 1),
        ("枸杞", 1),
        ("农民", 1),
        ("城关第一", 1),
        ("追肥", 1),
        ("quantity", 0),
        ("live", 0),
    ],
)
def test_a_search_finds_what_people_see_and_nothing_else(desk: Desk, text: str, found: int) -> None:
    desk.reception.receive({"department": "cast", "visit": {"group": "residents"}})
    desk.reception.receive(
        {
            "department": "agriculture-rural",
            "visit": {"group": "farmers", "organisation": "平罗县城关第一小学"},
            "consultations": [{"topic": "agri-tech", "question": "玉米什么时候追肥？"}],
            "items": [{"material": "leaflet-seed"}],
        }
    )
    assert len(desk.reception.acts(desk.today(), text=text)) == found
    assert desk.reception.count(desk.today(), text=text) == found


def test_a_name_is_found_by_part_of_it(desk: Desk) -> None:
    desk.reception.receive(FARMER | {"person": {"name": "马晓兰", "phone": "13800001234"}})
    assert [len(desk.reception.acts(desk.today(), text=t)) for t in ("晓兰", "1234", "name")] == [1, 1, 0]


def test_undo_with_nothing_to_undo_writes_nothing(desk: Desk) -> None:
    before = desk.station.store.rows("SELECT id FROM entry")
    with pytest.raises(NothingToUndo):
        desk.reception.undo()
    assert desk.station.store.rows("SELECT id FROM entry") == before


def test_undo_takes_back_a_movement_a_display_and_a_print_as_well(desk: Desk) -> None:
    left = {one.material: one.left for one in desk.supplying.stock()}
    desk.supplying.move({"movement": "issue", "material": "tote-bag", "quantity": 9})
    desk.reception.report_display({"display": {"board": 4}})
    desk.printing.printed("handout-maize", "a4", 5)
    assert [desk.reception.undo().number[-4:] for _ in range(3)] == ["0003", "0002", "0001"]
    assert {one.material: one.left for one in desk.supplying.stock()} == left


def test_the_days_with_acts_and_today_are_offered_newest_first(desk: Desk, clock: SimulatedClock) -> None:
    desk.reception.receive(FARMER | {"at": "2021-05-15T10:00:00+08:00"})
    assert desk.reception.days() == [DAY, date(2021, 5, 15)]
    desk.reception.receive(FARMER)
    assert desk.reception.days() == [DAY, date(2021, 5, 15)]


def test_groups_and_group_visits_of_today_are_counted(desk: Desk) -> None:
    school = {"group": "youth", "age": "child", "count": 45, "organisation": "平罗中学", "grade": "高一"}
    desk.reception.receive({"visit": school})
    desk.reception.receive(FARMER)
    desk.reception.receive(FARMER | {"at": "2021-05-16T10:00:00+08:00"})
    assert desk.reception.group_counts() == {"farmers": 1, "youth": 45}
    assert [desk.reception.group_visits(), desk.reception.group_visits(date(2021, 5, 16))] == [1, 0]


def test_a_void_is_written_with_who_when_and_why(desk: Desk, clock: SimulatedClock) -> None:
    receipt = desk.reception.receive(FARMER)
    clock.moment += timedelta(minutes=5)
    desk.reception.void(receipt.number, "withdrawn")
    (line,) = desk.station.store.row("SELECT line FROM entry ORDER BY n DESC LIMIT 1") or ("",)
    record = json.loads(line)
    assert [record[key] for key in ("kind", "ref", "by", "fact")] == [
        "void",
        receipt.entry,
        "马",
        {"reason": "withdrawn"},
    ]
    assert record["at"] == "2021-05-17T09:35:00.000+08:00"


def test_a_retired_reason_is_not_taken(desk: Desk) -> None:
    desk.reception.receive(FARMER)
    with pytest.raises(UnknownCode):
        desk.reception.void("0517-A-0001", "answered")


def test_what_was_asked_is_listed_by_itself(desk: Desk) -> None:
    desk.reception.receive(FARMER)
    desk.reception.receive(WHOLE)
    desk.consulting.log({"topic": "law", "mode": "phone"}, department="justice", person={"name": "李小龙"})
    found = desk.consulting.of_day(DAY)
    assert [one.number[-4:] for one in found] == ["0003", "0002"]
    assert (found[0].department, found[0].person) == ("justice", Person("李小龙"))
    assert [one.number[-4:] for one in desk.consulting.of_day(DAY, text="追肥")] == ["0002"]
    assert desk.consulting.of_day(DAY, department="health") == []
