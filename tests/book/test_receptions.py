"""Acts are found by day, kind, unit and any text in them, newest first."""

from datetime import date, timedelta

import pytest

from kjz_desk.book import receptions
from kjz_desk.book.connection import Store
from kjz_desk.book.journal import Journal
from kjz_desk.domain.display import Display
from kjz_desk.domain.listing import PrintRun
from kjz_desk.domain.material import Movement
from kjz_desk.domain.person import Person
from kjz_desk.domain.reception import Consultation, Giving, Reception, Visit
from tests.book.written import (
    AT,
    BOARDS,
    CARTON,
    CONSULTATION,
    EVERYTHING,
    GIVING,
    LI,
    VISIT,
    act,
    day_of_every_kind,
    lines,
    void,
)

DAY = date(2021, 5, 17)


def numbers(store: Store, **filters: object) -> list[str]:
    found = receptions.acts(store, DAY, **filters)
    counted = {key: value for key, value in filters.items() if key in {"text", "kind", "department"}}
    if set(filters) == set(counted):
        assert receptions.count(store, DAY, **counted) == len(found)
    return [one.number[-4:] for one in found]


def test_an_act_is_read_back_as_it_was_written(store: Store, journal: Journal) -> None:
    act(journal, EVERYTHING, person=LI)
    (found,) = receptions.acts(store, DAY)
    assert (found.number, found.kind, found.at, found.method, found.by) == (
        "0517-A-0001",
        "reception",
        AT,
        "live",
        "马",
    )
    assert (found.desk, found.site, found.department) == ("SQ01-A.k7f2", "qiyi-square", "cast")
    assert found.what == Reception(
        "qiyi-square",
        "cast",
        Visit(**VISIT),
        (Consultation(**CONSULTATION),),
        (Giving(**GIVING),),
    )
    assert (found.person, found.live, found.void_reason, found.voided_at) == (LI, True, "", None)


def test_every_kind_of_act_is_read_back(store: Store, journal: Journal) -> None:
    act(journal, CARTON, kind="movement")
    act(journal, BOARDS, kind="display")
    act(journal, {"handout": "handout-maize", "layout": "a4", "copies": 5}, kind="print")
    found = [one.what for one in receptions.acts(store, DAY)]
    assert found == [
        PrintRun("qiyi-square", "cast", "handout-maize", "a4", 5),
        Display("qiyi-square", "cast", {"board": 4}),
        Movement("qiyi-square", "cast", "receive", "leaflet-seed", 50, 50),
    ]


def test_a_void_act_stays_in_the_list_with_its_reason(store: Store, journal: Journal) -> None:
    void(journal, act(journal)[0])
    (found,) = receptions.acts(store, DAY)
    assert (found.live, found.void_reason, found.voided_at) == (False, "mistake", AT)


def test_an_act_that_two_desks_voided_is_one_act(store: Store, journal: Journal) -> None:
    line, _ = act(journal)
    void(journal, line)
    text = lines(store)[1][1].replace("SQ01-A.k7f2", "SQ01-B.m4x9").replace("mistake", "duplicate")
    store.run("INSERT INTO entry(id, line) VALUES (:id, :line)", id="1" * 64, line=text)
    assert [one.void_reason for one in receptions.acts(store, DAY)] == ["mistake"]
    assert receptions.count(store, DAY) == 1


def test_a_person_who_was_erased_is_nobody(store: Store, journal: Journal) -> None:
    act(journal, person=LI)
    store.run("DELETE FROM person")
    (found,) = receptions.acts(store, DAY)
    assert found.person is None


def test_the_list_filters_by_kind_unit_and_what_was_asked(store: Store, journal: Journal) -> None:
    day_of_every_kind(journal)
    act(journal, {"visit": VISIT, "department": "health"})
    act(journal, at=AT + timedelta(days=1))
    assert numbers(store) == ["0005", "0004", "0003", "0002", "0001"]
    assert numbers(store, kind="reception") == ["0005", "0002", "0001"]
    assert numbers(store, kind="movement") == ["0003"]
    assert numbers(store, department="health") == ["0005"]
    assert numbers(store, department="health", kind="display") == []
    assert numbers(store, consulted=True) == ["0002", "0001"]


def test_the_list_comes_in_pages(store: Store, journal: Journal) -> None:
    for _ in range(7):
        act(journal)
    assert numbers(store, limit=3) == ["0007", "0006", "0005"]
    assert numbers(store, limit=3, offset=6) == ["0001"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("0002", ["0002"]),
        ("a-0001", ["0001"]),
        ("李小龙", ["0001"]),
        ("䶮", ["0001"]),
        ("5678", ["0001"]),
        ("百分之五", ["0002"]),
        ("5%", ["0002"]),
        ("5_", []),
        ("%", ["0002"]),
        ("_", ["0003"]),
        ("\\", ["0003"]),
        ("  平罗中学 ", ["0003"]),
        ("   ", ["0003", "0002", "0001"]),
        ("no such thing", []),
    ],
)
def test_a_text_is_found_in_number_fact_and_name_and_stands_for_itself(
    store: Store, journal: Journal, text: str, found: list[str]
) -> None:
    act(journal, person=LI)
    act(journal, {"consultations": [CONSULTATION | {"question": "税率是百分之五(5%)？"}]})
    act(journal, {"visit": VISIT | {"organisation": "平罗中学", "grade": "高一_\\"}})
    assert numbers(store, text=text) == found


def test_a_number_means_this_desk_and_then_the_newest(store: Store, journal: Journal) -> None:
    other = Journal(store, "FR01-A.zzzz")
    first, number = act(journal)
    store.run("UPDATE act SET serial = 0")
    second, same = act(other)
    assert number == same
    found = [receptions.by_number(store, number, desk) for desk in (journal.desk, other.desk, "nobody")]
    assert [one[0] for one in found if one] == [first.id, second.id, second.id]
    assert receptions.by_number(store, "0517-A-9999", journal.desk) is None


def test_the_last_own_act_is_the_live_one_that_was_written_last(store: Store, journal: Journal) -> None:
    other = Journal(store, "SQ01-B.m4x9")
    act(journal)
    own, _ = act(journal, at=AT - timedelta(days=1))
    later, _ = act(journal)
    act(other)
    void(journal, later)
    found = receptions.last_own(store, journal.desk)
    assert found is not None
    assert found[0] == own.id
    assert receptions.last_own(store, "SQ01-C.x2y3") is None


def test_days_with_acts_are_known_newest_first(store: Store, journal: Journal) -> None:
    for offset in (0, 2, 1, 0):
        act(journal, at=AT + timedelta(days=offset))
    assert receptions.days(store) == [date(2021, 5, 19), date(2021, 5, 18), date(2021, 5, 17)]


def test_a_visit_with_an_organisation_is_a_group_visit_while_it_counts(
    store: Store, journal: Journal
) -> None:
    group = {"visit": VISIT | {"organisation": "平罗中学"}}
    act(journal)
    act(journal, group)
    void(journal, act(journal, group)[0])
    assert receptions.group_visits(store, DAY) == 1


def test_movements_of_a_material_come_newest_first_and_prints_are_among_them(
    store: Store, journal: Journal
) -> None:
    act(journal, CARTON, kind="movement")
    act(journal, CARTON | {"material": "tote-bag"}, kind="movement")
    run = {"handout": "handout-maize", "layout": "a4", "copies": 5, "material": "leaflet-seed"}
    act(journal, run, kind="print")
    assert [one.kind for one in receptions.movements(store, "leaflet-seed", 10)] == ["print", "movement"]


def test_a_guardian_is_read_back(store: Store, journal: Journal) -> None:
    act(journal, person=Person(guardian_name="王建国", guardian_phone="13800005678", consent=True))
    (found,) = receptions.acts(store, DAY)
    assert found.person == Person(guardian_name="王建国", guardian_phone="13800005678", consent=True)
