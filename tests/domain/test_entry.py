"""A line is exact text, its id is the digest of its bytes, and it names the line before it."""

import hashlib
import json
from datetime import datetime, timedelta, timezone

import pytest

from kjz_desk.domain.entry import (
    GENESIS,
    Origin,
    composed,
    desk_name,
    identity,
    letter_of,
    parsed,
    person_digest,
)
from kjz_desk.errors import NotJson

AT = datetime(2021, 5, 17, 10, 42, 7, 318_999, timezone(timedelta(hours=8)))
FACT: dict[str, object] = {
    "site": "qiyi-square",
    "department": "cast",
    "visit": {"group": "farmers", "count": 1},
}


def test_a_line_is_the_compact_json_of_one_fact() -> None:
    line = composed(
        Origin("SQ01-A.k7f2", 126, "9f" * 32),
        at=AT,
        kind="reception",
        by="䶮",
        method="live",
        fact=FACT,
        number="0517-A-0123",
        person="ab" * 32,
    )
    assert line.text == (
        '{"v":1,"desk":"SQ01-A.k7f2","seq":127,"prev":"' + "9f" * 32 + '",'
        '"at":"2021-05-17T10:42:07.318+08:00","kind":"reception","by":"䶮","method":"live",'
        '"number":"0517-A-0123","fact":{"site":"qiyi-square","department":"cast",'
        '"visit":{"group":"farmers","count":1}},"person":"' + "ab" * 32 + '"}'
    )
    assert line.seq == 127
    assert line.id == hashlib.sha256(line.text.encode("utf-8")).hexdigest() == identity(line.text)


def test_the_first_line_of_a_desk_names_no_line_before_it() -> None:
    line = composed(Origin("SQ01-A.k7f2", 0, GENESIS), at=AT, kind="desk", by="", method="live", fact={})
    found = parsed(line.text)
    assert (found.desk, found.seq, found.prev, found.kind, found.person) == (
        "SQ01-A.k7f2",
        1,
        GENESIS,
        "desk",
        "",
    )


def test_a_void_names_the_line_it_speaks_of_and_has_no_number() -> None:
    fact: dict[str, object] = {"reason": "duplicate"}
    line = composed(
        Origin("X-A.b", 4, "0" * 64), at=AT, kind="void", by="", method="live", fact=fact, ref="c" * 64
    )
    record = json.loads(line.text)
    assert (record["ref"], record["fact"], "number" in record) == ("c" * 64, {"reason": "duplicate"}, False)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"desk":"a","seq":1}',
        '{"desk":"a","seq":"1","prev":"x"}',
        '{"desk":1,"seq":1,"prev":"x"}',
    ],
)
def test_what_is_no_line_is_not_read_as_one(text: str) -> None:
    with pytest.raises(NotJson):
        parsed(text)


@pytest.mark.parametrize(
    ("desk", "letter"), [("SQ01-A.k7f2", "A"), ("FR04-BC.x-y.z", "BC"), ("ST-99-D.abcd", "D")]
)
def test_the_letter_stands_before_the_incarnation(desk: str, letter: str) -> None:
    assert letter_of(desk) == Origin(desk, 0, GENESIS).letter == letter


def test_a_desk_is_named_by_site_letter_and_incarnation() -> None:
    assert desk_name("SQ01", "A", "k7f2") == "SQ01-A.k7f2"


def test_the_digest_of_a_person_depends_on_its_salt() -> None:
    data = '{"name":"李小龙"}'
    digests = {person_digest(salt, data) for salt in (b"a" * 16, b"b" * 16)}
    assert len(digests) == 2
    assert person_digest(b"a" * 16, data) == hashlib.sha256(b"a" * 16 + data.encode()).hexdigest()
