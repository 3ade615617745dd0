"""One act is taken whole or refused with the field that is to blame."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kjz_desk.domain.listing import read_fact
from kjz_desk.domain.person import Person
from kjz_desk.domain.reception import Consultation, Giving, Reception, Visit, checked
from kjz_desk.domain.reference import Reference
from kjz_desk.domain.text import canonical, parse_object
from kjz_desk.errors import (
    ChildContact,
    DeskError,
    EmptyAct,
    ForbiddenCharacter,
    Missing,
    OutOfRange,
    TextTooLong,
    UnknownCode,
    UnknownField,
    WrongType,
)

PLACE = {"site": "qiyi-square", "department": "agriculture-rural"}
FARMER = {"group": "farmers"}
NAN = parse_object('{"n":NaN}')["n"]

FAULTS: list[tuple[str, dict[str, object], str, type[DeskError]]] = [
    ("nobody came, asked or took", {}, "", EmptyAct),
    ("three empty lists", {"visit": None, "consultations": [], "items": []}, "", EmptyAct),
    ("only a person", {"person": {"name": "李四"}}, "", EmptyAct),
    ("count 0", {"visit": FARMER | {"count": 0}}, "visit.count", OutOfRange),
    ("count -1", {"visit": FARMER | {"count": -1}}, "visit.count", OutOfRange),
    ("count 501", {"visit": FARMER | {"count": 501}}, "visit.count", OutOfRange),
    ("count of 4,000 digits", {"visit": FARMER | {"count": 10**4000}}, "visit.count", OutOfRange),
    ("count 1.5", {"visit": FARMER | {"count": 1.5}}, "visit.count", WrongType),
    ("count 1.0", {"visit": FARMER | {"count": 1.0}}, "visit.count", WrongType),
    ("count true", {"visit": FARMER | {"count": True}}, "visit.count", WrongType),
    ("count NaN", {"visit": FARMER | {"count": NAN}}, "visit.count", WrongType),
    ("count as text", {"visit": FARMER | {"count": "3"}}, "visit.count", WrongType),
    ("count null", {"visit": FARMER | {"count": None}}, "visit.count", WrongType),
    ("no group", {"visit": {"count": 2}}, "visit.group", Missing),
    ("an unknown group", {"visit": {"group": "martians"}}, "visit.group", UnknownCode),
    ("a group that is a list", {"visit": {"group": ["farmers"]}}, "visit.group", WrongType),
    ("a group that is NaN", {"visit": {"group": NAN}}, "visit.group", WrongType),
    ("an unknown age", {"visit": FARMER | {"age": "old"}}, "visit.age", UnknownCode),
    ("an age of null", {"visit": FARMER | {"age": None}}, "visit.age", WrongType),
    ("an unknown town", {"visit": FARMER | {"town": "beijing"}}, "visit.town", UnknownCode),
    ("a visit that is a list", {"visit": [FARMER]}, "visit", WrongType),
    ("a field no visit has", {"visit": FARMER | {"cuont": 3}}, "visit.cuont", UnknownField),
    ("a field no act has", {"visit": FARMER, "itmes": []}, "itmes", UnknownField),
    ("a hostile field", {"visit": FARMER, "\u202e\x1b[2J": 1}, "?", UnknownField),
    (
        "a long organisation",
        {"visit": FARMER | {"organisation": "校" * 61}},
        "visit.organisation",
        TextTooLong,
    ),
    ("a topic nobody has", {"consultations": [{"topic": "magic"}]}, "consultations[0].topic", UnknownCode),
    (
        "a fault in the second consultation",
        {"consultations": [{"topic": "law"}, {"topic": "law", "count": 501}]},
        "consultations[1].count",
        OutOfRange,
    ),
    (
        "an answer of 5,000 characters",
        {"consultations": [{"topic": "law", "answer": "答" * 5000}]},
        "consultations[0].answer",
        TextTooLong,
    ),
    (
        "a bidi override in a question",
        {"consultations": [{"topic": "law", "question": "问\u202e题"}]},
        "consultations[0].question",
        ForbiddenCharacter,
    ),
    (
        "an unknown mode",
        {"consultations": [{"topic": "law", "mode": "fax"}]},
        "consultations[0].mode",
        UnknownCode,
    ),
    (
        "an unknown outcome",
        {"consultations": [{"topic": "law", "outcome": ""}]},
        "consultations[0].outcome",
        UnknownCode,
    ),
    ("consultations in an object", {"consultations": {"topic": "law"}}, "consultations", WrongType),
    ("21 consultations", {"consultations": [{"topic": "law"}] * 21}, "consultations", OutOfRange),
    (
        "quantity 2001",
        {"items": [{"material": "tote-bag", "quantity": 2001}]},
        "items[0].quantity",
        OutOfRange,
    ),
    ("quantity 0", {"items": [{"material": "tote-bag", "quantity": 0}]}, "items[0].quantity", OutOfRange),
    ("a material nobody has", {"items": [{"material": "gold"}]}, "items[0].material", UnknownCode),
    ("no material", {"items": [{"quantity": 2}]}, "items[0].material", Missing),
    ("an item that is a text", {"items": ["tote-bag"]}, "items[0]", WrongType),
    ("51 items", {"items": [{"material": "tote-bag"}] * 51}, "items", OutOfRange),
    ("no site", {"site": None, "visit": FARMER}, "site", Missing),
    ("an unknown site", {"site": "mars", "visit": FARMER}, "site", UnknownCode),
    ("an unknown department", {"department": "D02", "visit": FARMER}, "department", UnknownCode),
    ("a department that is blank", {"department": "", "visit": FARMER}, "department", Missing),
    ("a person that is a text", {"visit": FARMER, "person": "李四"}, "person", WrongType),
    (
        "a child with a phone",
        {"visit": {"group": "youth", "age": "child"}, "person": {"phone": "13800005678"}},
        "person.phone",
        ChildContact,
    ),
]


@pytest.mark.parametrize(("draft", "field", "trouble"), [f[1:] for f in FAULTS], ids=[f[0] for f in FAULTS])
def test_a_fault_is_refused_with_its_field(
    reference: Reference, draft: dict[str, object], field: str, trouble: type[DeskError]
) -> None:
    with pytest.raises(trouble) as refusal:
        checked(PLACE | draft, reference)
    assert refusal.value.field == field


def test_a_refusal_repeats_no_hostile_text(reference: Reference) -> None:
    with pytest.raises(UnknownCode) as refusal:
        checked(PLACE | {"visit": {"group": "\ud800\x1b[2J\u202e" + "x" * 5000}}, reference)
    value = refusal.value.facts["value"]
    assert isinstance(value, str)
    assert value.startswith("\\ud800\\x1b[2J\\u202exxx")
    assert len(value) < 100


def test_what_was_not_said_takes_its_default(reference: Reference) -> None:
    draft = {
        "visit": FARMER,
        "consultations": [{"topic": "agri-tech"}],
        "items": [{"material": "tote-bag"}],
    }
    assert checked(PLACE | draft, reference) == Reception(
        "qiyi-square",
        "agriculture-rural",
        Visit("farmers", 1, "age-unknown", "town-unknown"),
        (Consultation("agri-tech", 1, "on-site", "answered"),),
        (Giving("tote-bag", 1),),
    )


@pytest.mark.parametrize(
    "draft",
    [
        {"visit": FARMER | {"count": 500}},
        {"consultations": [{"topic": "law", "count": 500, "answer": "答\n" * 500}] * 20},
        {"items": [{"material": "tote-bag", "quantity": 2000}] * 50},
        {
            "visit": {
                "group": "youth",
                "age": "child",
                "count": 45,
                "organisation": "平罗中学",
                "grade": "高一",
            }
        },
    ],
)
def test_an_act_at_its_limits_is_taken(reference: Reference, draft: dict[str, object]) -> None:
    fact = checked(PLACE | draft, reference).fact()
    assert {key for key in fact if key in draft} == set(draft)


def test_a_person_is_part_of_the_act_but_never_of_its_fact(reference: Reference) -> None:
    act = checked(
        PLACE | {"visit": FARMER, "person": {"name": "李小龙", "phone": "13800005678"}}, reference
    )
    assert act.person == Person("李小龙", "13800005678")
    assert "李小龙" not in canonical(act.fact())
    assert "13800005678" not in canonical(act.fact())


def test_whoever_only_asks_may_leave_a_name_since_no_age_was_noted(reference: Reference) -> None:
    act = checked(PLACE | {"consultations": [{"topic": "law"}], "person": {"name": "李小龙"}}, reference)
    assert act.person == Person("李小龙")


texts = st.text("问答种子䶮𬱖·,;\"'\\<& \n", max_size=40).map(str.strip)
counts = st.integers(1, 500)
visits = st.fixed_dictionaries(
    {"group": st.sampled_from(["youth", "farmers", "elderly"])},
    optional={
        "count": counts,
        "age": st.sampled_from(["child", "adult", "senior"]),
        "town": st.sampled_from(["taole", "yaofu", "outside-county"]),
        "organisation": texts.map(lambda text: text.replace("\n", "")),
    },
)
consultations = st.fixed_dictionaries(
    {"topic": st.sampled_from(["law", "health", "agri-tech"])},
    optional={
        "count": counts,
        "mode": st.sampled_from(["on-site", "clinic", "phone"]),
        "outcome": st.sampled_from(["answered", "referred"]),
        "question": texts,
        "answer": texts,
    },
)
givings = st.fixed_dictionaries(
    {"material": st.sampled_from(["tote-bag", "leaflet-seed", "book-scientists"])},
    optional={"quantity": st.integers(1, 2000)},
)
drafts = st.fixed_dictionaries(
    {},
    optional={
        "visit": visits,
        "consultations": st.lists(consultations, max_size=3),
        "items": st.lists(givings, max_size=3),
    },
)


@given(draft=drafts)
def test_an_act_survives_its_way_through_a_line_unchanged(
    reference: Reference, draft: dict[str, object]
) -> None:
    if not any(draft.values()):
        with pytest.raises(EmptyAct):
            checked(PLACE | draft, reference)
        return
    act = checked(PLACE | draft, reference)
    fact = parse_object(canonical(act.fact()))
    assert read_fact("reception", fact) == act
    assert checked(fact, reference) == act


@given(
    draft=st.dictionaries(
        st.sampled_from(["site", "department", "visit", "items", "person", "x"]),
        st.one_of(
            st.none(),
            st.booleans(),
            st.floats(),
            st.text(max_size=5),
            st.lists(st.integers(), max_size=2),
            st.dictionaries(st.text(max_size=5), st.text(max_size=3), max_size=2),
        ),
    )
)
def test_a_draft_of_any_shape_is_taken_or_refused_by_name(
    reference: Reference, draft: dict[str, object]
) -> None:
    try:
        checked(draft, reference)
    except DeskError as error:
        assert error.code
