"""Bad input of any kind is refused by name, and the book is to the byte what it was."""

from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import settings as run
from hypothesis import strategies as st

from kjz_desk.app import open_desk
from kjz_desk.domain.text import canonical, parse_object
from kjz_desk.errors import (
    AlreadyVoid,
    ChildContact,
    ConsentMissing,
    DeskError,
    DuplicateKey,
    EmptyAct,
    ForbiddenCharacter,
    FutureTime,
    GuardianNotNeeded,
    LineTooLong,
    MalformedPhone,
    MalformedTime,
    Missing,
    NotJson,
    OutOfRange,
    Refused,
    TextTooLong,
    TextTooShort,
    UnknownCode,
    UnknownField,
    UnknownNumber,
    WrongType,
)
from kjz_desk.messages import sentence
from kjz_desk.settings import Settings
from kjz_desk.workflows import Desk


def came(more: str) -> str:
    """A line of one farmer's visit with something more in it."""
    return '{"visit":{"group":"farmers"},' + more + "}"


def counted(count: str) -> str:
    return '{"visit":{"group":"farmers","count":' + count + "}}"


def gave(quantity: str) -> str:
    return '{"items":[{"material":"tote-bag","quantity":' + quantity + "}]}"


def asked(question: str, answer: str, times: int = 1) -> str:
    one = '{"topic":"law","question":"' + question + '","answer":"' + answer + '"}'
    return '{"consultations":[' + ",".join([one] * times) + "]}"


BAGS = {"movement": "receive", "material": "tote-bag", "quantity": 1}

LINES: list[tuple[str, str, str, type[DeskError]]] = [
    ("count 0", counted('0'), "visit.count", OutOfRange),
    ("count 501", counted('501'), "visit.count", OutOfRange),
    ("count 1.5", counted('1.5'), "visit.count", WrongType),
    ("count true", counted('true'), "visit.count", WrongType),
    ("count NaN", counted('NaN'), "visit.count", WrongType),
    ("count beyond any float", counted('1e999'), "visit.count", WrongType),
    ("quantity 2001", gave('2001'), "items[0].quantity", OutOfRange),
    ("quantity -Infinity", gave('-Infinity'), "items[0].quantity", WrongType),
    ("an empty act", "{}", "", EmptyAct),
    ("an act of empty lists", '{"consultations":[],"items":[]}', "", EmptyAct),
    ("an unknown group", '{"visit":{"group":"martians"}}', "visit.group", UnknownCode),
    ("an unknown unit", came('"department":"D01"'), "department", UnknownCode),
    ("an unknown field", came('"colour":"red"'), "colour", UnknownField),
    ("a field in the wrong place", came('"count":3'), "count", UnknownField),
    ("the same key twice", '{"visit":{"group":"farmers","count":1,"count":2}}', "count", DuplicateKey),
    ("no json", "count 3", "", NotJson),
    ("a list", "[]", "", NotJson),
    ("a malformed phone", came('"person":{"phone":"12345"}'), "person.phone", MalformedPhone),
    (
        "a child with a phone",
        '{"visit":{"group":"youth","age":"child"},"person":{"phone":"13800005678"}}',
        "person.phone",
        ChildContact,
    ),
    (
        "a guardian who did not agree",
        '{"visit":{"group":"youth","age":"child"},"person":{"guardian_phone":"13800005678"}}',
        "person.consent",
        ConsentMissing,
    ),
    ("a guardian of a farmer", came('"person":{"guardian_name":"王建国"}'), "person.guardian_name",
     GuardianNotNeeded),
    ("a name of one character", came('"person":{"name":"张"}'), "person.name", TextTooShort),
    ("a name of 51 characters", came('"person":{"name":"' + "张" * 51 + '"}'), "person.name", TextTooLong),
    (
        "an answer of 5,000 characters",
        asked("", "答" * 5000),
        "consultations[0].answer",
        TextTooLong,
    ),
    ("a control character", came('"person":{"name":"张\\u0007三"}'), "person.name", ForbiddenCharacter),
    ("a bidi character", came('"person":{"name":"张\\u202e三"}'), "person.name", ForbiddenCharacter),
    ("a lone surrogate", came('"person":{"name":"张\\ud842三"}'), "person.name", ForbiddenCharacter),
    ("a surrogate in a code", '{"visit":{"group":"\\ud842"}}', "visit.group", UnknownCode),
    ("a time without offset", came('"at":"2021-05-17T09:00:00"'), "at", MalformedTime),
    ("a day", came('"at":"2021-05-17"'), "at", MalformedTime),
    ("a time that is a number", came('"at":1621215600'), "at", MalformedTime),
    ("a time before all calendars", came('"at":"0001-01-01T00:00:00+14:00"'), "at", MalformedTime),
    ("a time later than now", came('"at":"2021-05-17T09:30:00.001+08:00"'), "at", FutureTime),
    ("a time later than now elsewhere", came('"at":"2021-05-17T01:31:00Z"'), "at", FutureTime),
    ("a void without reason", '{"void":"0517-A-0001"}', "reason", Missing),
    ("a void with an empty reason", '{"void":"0517-A-0001","reason":""}', "reason", Missing),
    ("a void with a reason of its own", '{"void":"0517-A-0001","reason":"bored"}', "reason", UnknownCode),
    ("a void of an unknown number", '{"void":"0517-A-9999","reason":"test"}', "void", UnknownNumber),
    ("a void of no number", '{"void":"' + "9" * 5000 + '","reason":"test"}', "void", TextTooLong),
    ("a void of null", '{"void":null,"reason":"test"}', "void", Missing),
    ("a void of a number", '{"void":517,"reason":"test"}', "void", WrongType),
    ("a void with a visit", came('"void":"0517-A-0001","reason":"test"'), "visit", UnknownField),
    ("a second void", '{"void":"0517-A-0002","reason":"test"}', "void", AlreadyVoid),
    ("a display of nothing", '{"display":{}}', "display", EmptyAct),
    ("a display of half a board", '{"display":{"board":0.5}}', "display.board", WrongType),
    ("texts that overrun a line together", asked("问" * 1000, "答" * 1000, 20), "", LineTooLong),
]  # fmt: skip


@pytest.fixture
def standing(desk: Desk) -> Desk:
    """A desk that has written an act and a voided one."""
    desk.reception.receive({"visit": {"group": "farmers"}, "person": {"name": "李小龙"}})
    desk.reception.void(desk.reception.receive({"visit": {"group": "youth"}}).number, "test")
    return desk


def state(desk: Desk) -> list[object]:
    """Return everything of the book that a refused act could have touched."""
    store = desk.station.store
    return [
        store.rows("SELECT * FROM entry ORDER BY n"),
        store.rows("SELECT * FROM person"),
        store.rows("SELECT * FROM act"),
        store.rows("SELECT * FROM day_visit"),
    ]


@pytest.mark.parametrize(("line", "field", "trouble"), [x[1:] for x in LINES], ids=[x[0] for x in LINES])
def test_a_bad_line_is_refused_by_name_and_the_next_one_is_taken(
    standing: Desk, line: str, field: str, trouble: type[DeskError]
) -> None:
    before = state(standing)
    with pytest.raises(trouble) as refusal:
        standing.reception.record(parse_object(line))
    assert isinstance(refusal.value, Refused)
    assert refusal.value.field == field
    assert state(standing) == before
    for language in ("zh_CN", "en"):
        assert sentence(refusal.value, language).encode("utf-8").decode().replace("\n", "").isprintable()
    assert standing.reception.receive({"visit": {"group": "farmers"}}).number == "0517-A-0003"


@pytest.mark.parametrize(
    ("call", "field", "trouble"),
    [
        (lambda d: d.reception.void("", "test"), "void", TextTooShort),
        (lambda d: d.reception.void("0517-A-0001", ""), "reason", Missing),
        (lambda d: d.reception.void("0517-A-0002", "test"), "void", AlreadyVoid),
        (lambda d: d.reception.act("0517-A-0009"), "void", UnknownNumber),
        (lambda d: d.consulting.log({"topic": "magic"}), "consultations[0].topic", UnknownCode),
        (lambda d: d.consulting.log({}), "consultations[0].topic", Missing),
        (lambda d: d.supplying.move(BAGS | {"material": "gold"}), "material", UnknownCode),
        (lambda d: d.supplying.move(BAGS | {"material": ["x"]}), "material", WrongType),
        (lambda d: d.supplying.move(BAGS | {"quantity": 0}), "quantity", OutOfRange),
        (lambda d: d.supplying.move(BAGS | {"at": "2021-05-17T09:31:00+08:00"}), "at", FutureTime),
        (lambda d: d.printing.printed("no-such-handout", "a4", 1), "handout", UnknownCode),
        (lambda d: d.printing.printed("handout-maize", "a3", 1), "layout", UnknownCode),
        (lambda d: d.printing.printed("handout-maize", "a4", 0), "copies", OutOfRange),
        (lambda d: d.printing.printed("handout-maize", "a4", 2001), "copies", OutOfRange),
    ],
)  # fmt: skip
def test_every_workflow_refuses_by_name_and_writes_nothing(
    standing: Desk, call: Callable[[Desk], object], field: str, trouble: type[DeskError]
) -> None:
    before = state(standing)
    with pytest.raises(trouble) as refusal:
        call(standing)
    assert refusal.value.field == field
    assert state(standing) == before


json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=6)
    | st.sampled_from(["farmers", "law"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["group", "count", "topic", "material", "name", "x"]), inner, max_size=3
        )
    ),
    max_leaves=8,
)
keys = st.sampled_from(
    [
        "site",
        "department",
        "visit",
        "consultations",
        "items",
        "person",
        "at",
        "void",
        "reason",
        "display",
        "y",
    ]
)


@run(max_examples=150)
@given(draft=st.dictionaries(keys, json_values, max_size=4))
def test_a_draft_of_any_shape_is_written_or_refused_by_name(
    shared_desk: Desk, draft: dict[str, object]
) -> None:
    before = len(state(shared_desk)[0])
    try:
        shared_desk.reception.record(draft)
    except Refused as refusal:
        assert refusal.code
        assert len(state(shared_desk)[0]) == before
        canonical(sentence(refusal, "zh_CN")).encode("utf-8")


@pytest.fixture(scope="module")
def shared_desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with open_desk(tmp_path_factory.mktemp("any") / "book", chosen=Settings(department="cast")) as found:
        yield found
