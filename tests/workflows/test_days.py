"""An act lands on the day of the square, whatever clock or offset told its time."""

import json
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as run
from hypothesis import strategies as st

from kjz_desk.domain.listing import Act
from kjz_desk.workflows import Desk
from kjz_desk.workflows.rehearsal import SimulatedClock

FARMER: dict[str, object] = {"visit": {"group": "farmers"}}
SQUARE = timezone(timedelta(hours=8))


def told(desk: Desk, at: str) -> Act:
    return desk.reception.act(desk.reception.receive(FARMER | {"at": at}).number)


def test_an_act_of_now_is_live_and_has_the_time_of_the_square(desk: Desk, clock: SimulatedClock) -> None:
    clock.moment = datetime(2021, 5, 17, 1, 30, 7, 250_999, UTC)
    found = desk.reception.act(desk.reception.receive(FARMER).number)
    assert (found.method, found.at.isoformat(timespec="milliseconds")) == (
        "live",
        "2021-05-17T09:30:07.250+08:00",
    )


def test_an_act_told_with_its_time_is_a_backfill(desk: Desk) -> None:
    found = told(desk, "2021-05-17T08:05:00+08:00")
    assert (found.method, found.at) == ("backfill", datetime(2021, 5, 17, 8, 5, tzinfo=SQUARE))


def test_a_time_of_null_is_now(desk: Desk) -> None:
    assert desk.reception.act(desk.reception.receive(FARMER | {"at": None}).number).method == "live"


def test_this_very_moment_is_not_later_than_now(desk: Desk) -> None:
    assert told(desk, "2021-05-17T09:30:00+08:00").method == "backfill"


@pytest.mark.parametrize(
    ("at", "number", "hour"),
    [
        ("2021-05-15T15:59:00Z", "0515-A-0001", 23),
        ("2021-05-15T16:01:00+00:00", "0516-A-0001", 0),
        ("2021-05-15T23:59:59.999+08:00", "0515-A-0001", 23),
        ("2021-05-16T00:00:00+08:00", "0516-A-0001", 0),
        ("2021-05-16T01:00:00+09:00", "0516-A-0001", 0),
        ("2021-05-15T12:59:00-03:00", "0515-A-0001", 23),
    ],
)
def test_a_time_told_with_another_offset_lands_on_the_local_day_and_hour(
    desk: Desk, at: str, number: str, hour: int
) -> None:
    found = told(desk, at)
    day = date(2021, 5, int(number[2:4]))
    assert (found.number, found.at.date()) == (number, day)
    assert desk.reception.tally(day).hours == {hour: 1}
    assert [one.number for one in desk.reception.acts(day)] == [number]


def test_at_midnight_a_new_day_begins_with_the_first_number(desk: Desk, clock: SimulatedClock) -> None:
    numbers = []
    for moment in ("23:59:59.999", "00:00:00.000", "00:01:00.000"):
        day = 17 if moment.startswith("23") else 18
        clock.moment = datetime.fromisoformat(f"2021-05-{day}T{moment}+08:00")
        numbers.append(desk.reception.receive(FARMER).number)
    assert numbers == ["0517-A-0001", "0518-A-0001", "0518-A-0002"]
    assert [desk.reception.tally(date(2021, 5, day)).acts for day in (17, 18)] == [1, 2]


def test_a_backfill_of_yesterday_takes_the_next_number_of_yesterday(
    desk: Desk, clock: SimulatedClock
) -> None:
    desk.reception.receive(FARMER)
    clock.moment += timedelta(days=1)
    numbers = [
        desk.reception.receive(FARMER).number,
        told(desk, "2021-05-17T16:00:00+08:00").number,
        desk.reception.receive(FARMER).number,
    ]
    assert numbers == ["0518-A-0001", "0517-A-0002", "0518-A-0002"]
    yesterday = desk.reception.tally(date(2021, 5, 17))
    assert (yesterday.acts, yesterday.backfilled) == (2, 1)


def test_each_letter_counts_for_itself_in_one_book(opened) -> None:
    desks = [opened(letter=letter, department="cast") for letter in ("A", "B", "A")]
    numbers = [one.reception.receive(FARMER).number for one in desks]
    assert numbers == ["0517-A-0001", "0517-B-0001", "0517-A-0002"]
    assert desks[0].name == desks[2].name != desks[1].name


def test_two_sites_of_one_letter_give_out_no_number_twice(opened) -> None:
    square, fair = opened(department="cast"), opened(department="cast", site="fair-yaofu")
    numbers = [one.reception.receive(FARMER).number for one in (square, fair, square)]
    assert numbers == ["0517-A-0001", "0517-A-0002", "0517-A-0003"]
    assert fair.name.startswith("FR03-A.")


def test_a_clock_that_was_set_back_does_not_disturb_the_chain(desk: Desk, clock: SimulatedClock) -> None:
    first = desk.reception.receive(FARMER)
    clock.moment -= timedelta(hours=3)
    second = desk.reception.receive(FARMER)
    assert (second.seq, second.number) == (first.seq + 1, "0517-A-0002")
    assert list(desk.check()) == []


@run(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(
    minutes=st.integers(1, 700_000),
    offset=st.integers(-14 * 60, 14 * 60),
)
def test_any_time_with_any_offset_lands_on_the_day_of_the_square(
    desk: Desk, minutes: int, offset: int
) -> None:
    local = desk.now() - timedelta(minutes=minutes)
    found = told(desk, local.astimezone(timezone(timedelta(minutes=offset))).isoformat())
    assert found.number.startswith(f"{local:%m%d}-A-")
    day, hour = desk.station.store.rows("SELECT day, hour FROM visit ORDER BY n DESC LIMIT 1")[0]
    assert (day, hour) == (int(f"{local:%Y%m%d}"), local.hour)


def test_the_line_keeps_the_time_to_the_millisecond_with_its_offset(desk: Desk) -> None:
    receipt = desk.reception.receive(FARMER | {"at": "2021-05-17T01:02:03.4567Z"})
    (line,) = desk.station.store.row("SELECT line FROM entry WHERE id = :id", id=receipt.entry) or ("",)
    assert json.loads(line)["at"] == "2021-05-17T09:02:03.456+08:00"
