"""Lines follow each other without a gap, stay as they are, and hold no name or phone."""

import hashlib
import json
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kjz_desk.book import open_store
from kjz_desk.book.connection import DriverError, Store
from kjz_desk.book.journal import Journal
from kjz_desk.book.migrations import migrate
from kjz_desk.domain.entry import GENESIS, person_digest
from kjz_desk.domain.person import Person
from kjz_desk.domain.text import canonical
from kjz_desk.errors import AlreadyVoid, LineTooLong
from tests.book.written import AT, LI, VISIT, act, day_of_every_kind, lines, void


def chain(store: Store, desk: str) -> list[dict[str, object]]:
    found = store.rows("SELECT line FROM entry WHERE desk = :desk ORDER BY n", desk=desk)
    return [json.loads(text) for (text,) in found]


def test_each_line_names_its_place_and_the_line_before_it(store: Store, journal: Journal) -> None:
    day_of_every_kind(journal)
    found = lines(store)
    records = [json.loads(text) for _, text in found]
    assert [record["seq"] for record in records] == [1, 2, 3, 4, 5, 6]
    assert [record["prev"] for record in records] == [GENESIS, *(entry for entry, _ in found[:-1])]
    assert [entry for entry, _ in found] == [hashlib.sha256(text.encode()).hexdigest() for _, text in found]
    kinds = [record["kind"] for record in records]
    assert kinds == ["desk", "reception", "reception", "movement", "display", "void"]


def test_two_desks_in_one_book_have_a_chain_each(store: Store, journal: Journal) -> None:
    other = Journal(store, "SQ01-B.m4x9")
    for one in (journal, other, other, journal, other):
        act(one)
    assert [r["seq"] for r in chain(store, journal.desk)] == [1, 2]
    assert [r["seq"] for r in chain(store, other.desk)] == [1, 2, 3]
    assert chain(store, other.desk)[0]["prev"] == GENESIS


def test_numbers_count_each_day_and_letter_from_one(store: Store, journal: Journal) -> None:
    other, same_letter = Journal(store, "SQ01-B.m4x9"), Journal(store, "FR01-A.zzzz")
    tomorrow, yesterday = AT + timedelta(days=1), AT - timedelta(days=1)
    given_out = [
        act(journal)[1],
        act(journal)[1],
        act(other)[1],
        act(journal, at=tomorrow)[1],
        act(journal, at=yesterday)[1],
        act(journal)[1],
        act(same_letter)[1],
    ]
    assert given_out == [
        "0517-A-0001",
        "0517-A-0002",
        "0517-B-0001",
        "0518-A-0001",
        "0516-A-0001",
        "0517-A-0003",
        "0517-A-0004",
    ]


def test_the_number_of_a_voided_act_is_not_given_out_again(store: Store, journal: Journal) -> None:
    void(journal, act(journal)[0])
    assert act(journal)[1] == "0517-A-0002"


def test_the_ten_thousandth_act_of_a_day_gets_a_longer_number(store: Store, journal: Journal) -> None:
    act(journal)
    store.run("UPDATE act SET serial = 9999")
    assert [act(journal)[1], act(journal)[1]] == ["0517-A-10000", "0517-A-10001"]
    assert store.rows("SELECT serial FROM act ORDER BY n") == [(9999,), (10000,), (10001,)]


def test_the_first_line_of_a_desk_says_who_it_is_and_is_written_once(
    store: Store, journal: Journal
) -> None:
    for _ in range(2):
        journal.begin(at=AT, fact={"site": "qiyi-square", "event": "PLKJZ2021"})
    (only,) = chain(store, journal.desk)
    assert (only["kind"], only["fact"]) == ("desk", {"site": "qiyi-square", "event": "PLKJZ2021"})


def test_lines_cannot_be_altered_or_removed(store: Store, journal: Journal) -> None:
    act(journal)
    before = lines(store)
    for statement in (
        "UPDATE entry SET line = replace(line, '\"count\":2', '\"count\":9')",
        "UPDATE entry SET n = 7",
        "DELETE FROM entry",
        "INSERT OR REPLACE INTO entry(n, id, line) SELECT n, id, line FROM entry",
        "REPLACE INTO entry(n, id, line) VALUES (1, '" + "0" * 64 + '\', \'{"desk":"x","seq":1}\')',
    ):
        with pytest.raises(DriverError):
            store.run(statement)
    assert lines(store) == before


@pytest.mark.parametrize(
    "line",
    [
        "no json",
        "{}",
        '{"desk":"x"}',
        '{"desk":"x","seq":"one"}',
        '{"desk":"x","seq":1,"a":"' + "x" * 65536,
    ],
)
def test_what_is_no_line_cannot_stand_in_the_book(store: Store, line: str) -> None:
    with pytest.raises(DriverError):
        store.run("INSERT INTO entry(id, line) VALUES (:id, :line)", id="0" * 64, line=line)
    assert lines(store) == []


def test_an_act_whose_texts_overrun_a_line_is_refused_and_leaves_nothing(
    store: Store, journal: Journal
) -> None:
    act(journal)
    before = lines(store)
    asked = [{"topic": "law", "question": '"' * 1000, "answer": "答" * 1000}] * 20
    with pytest.raises(LineTooLong) as refusal:
        act(journal, {"consultations": asked})
    assert refusal.value.facts == {"limit": 65_535}
    assert lines(store) == before
    assert act(journal)[1] == "0517-A-0002"


def test_a_second_void_of_one_act_is_refused_under_the_lock(
    folder: Path, journal: Journal, store: Store
) -> None:
    line, number = act(journal)
    other = open_store(folder)
    void(Journal(other, "SQ01-B.m4x9"), line, number)
    other.close()
    before = lines(store)
    with pytest.raises(AlreadyVoid) as refusal:
        void(journal, line, number)
    assert (refusal.value.field, refusal.value.facts) == ("void", {"value": "0517-A-0001"})
    assert lines(store) == before


def test_a_person_lies_beside_the_line_that_holds_only_a_digest(store: Store, journal: Journal) -> None:
    line, _ = act(journal, person=LI)
    ((salt, data),) = store.rows("SELECT salt, data FROM person")
    assert json.loads(data) == {"name": "李小龙䶮", "phone": "13800005678", "notice": "2021-05"}
    assert len(salt) == 16
    assert json.loads(line.text)["person"] == person_digest(salt, data)
    assert "李小龙" not in line.text
    assert "13800005678" not in line.text


def test_the_same_person_twice_leaves_two_digests(store: Store, journal: Journal) -> None:
    digests = {json.loads(act(journal, person=LI)[0].text)["person"] for _ in range(2)}
    assert len(digests) == 2


def test_an_act_without_a_person_says_nothing_of_one(store: Store, journal: Journal) -> None:
    assert "person" not in json.loads(act(journal)[0].text)
    assert store.rows("SELECT * FROM person") == []


def test_a_person_stays_with_the_act_it_belongs_to(store: Store, journal: Journal) -> None:
    act(journal)
    void(journal, act(journal, person=LI)[0])
    act(journal, person=Person(name="王五"))
    found = store.rows("SELECT seq, data ->> 'name' FROM person JOIN entry USING (n) ORDER BY n")
    assert found == [(2, "李小龙䶮"), (4, "王五")]


@pytest.mark.parametrize("folded", [False, True], ids=["in the log", "in the book"])
def test_no_byte_on_disk_shows_a_name_a_phone_or_a_line(
    folder: Path, store: Store, journal: Journal, folded: bool
) -> None:
    line, number = act(journal, person=LI)
    if folded:
        store.checkpoint()
    raw = b"".join(path.read_bytes() for path in sorted(folder.iterdir()))
    assert len(raw) > 8192
    for text in (
        "李小龙",
        "13800005678",
        "qiyi-square",
        line.text,
        line.id,
        number,
        "CREATE TABLE",
        "SQLite format",
    ):
        assert text.encode() not in raw
        assert text.encode("utf-16-le") not in raw


@given(st.lists(st.sampled_from(["A.k7f2", "B.m4x9", "A.zzzz"]), max_size=12))
def test_any_mixture_of_desks_leaves_gapless_chains(order: list[str]) -> None:
    store = Store(":memory:", "0" * 64)
    migrate(store)
    for desk in order:
        act(Journal(store, f"SQ01-{desk}"), {"visit": VISIT})
    for desk in set(order):
        records = chain(store, f"SQ01-{desk}")
        assert [r["seq"] for r in records] == list(range(1, order.count(desk) + 1))
        ids = [hashlib.sha256(canonical(r).encode()).hexdigest() for r in records]
        assert [r["prev"] for r in records] == [GENESIS, *ids[:-1]]
    numbers = [number for (number,) in store.rows("SELECT number FROM act")]
    assert len(numbers) == len(set(numbers)) == len(order)
    store.close()
