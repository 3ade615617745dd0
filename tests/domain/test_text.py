"""What comes from outside as text or JSON is taken strictly, and otherwise left as it was typed."""

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kjz_desk.domain.text import (
    NotANumber,
    canonical,
    cleaned,
    masked_name,
    masked_phone,
    parse_object,
    phone_number,
    printable,
)
from kjz_desk.errors import (
    DeskError,
    DuplicateKey,
    ForbiddenCharacter,
    MalformedPhone,
    NotJson,
    TextTooLong,
    TextTooShort,
    WrongType,
)

RARE = "䶮㛃㵲㺹鿏𠅤𣲗𫓧𫖯𫟼𬬻𬭊𬱖𬸦"
FORBIDDEN = {
    "a control character": "\x07",
    "a null character": "\x00",
    "an escape sequence": "\x1b",
    "a C1 control": "\x9b",
    "a line break where none belongs": "\n",
    "a tabulator": "\t",
    "a paragraph separator": "\u2029",
    "a bidi override": "\u202e",
    "a bidi isolate": "\u2066",
    "an Arabic letter mark": "\u061c",
    "a byte order mark": "\ufeff",
    "a lone high surrogate": "\ud840",
    "a lone low surrogate": "\udc00",
    "a noncharacter": "\uffff",
    "a noncharacter of an ideographic plane": "\U0002fffe",
    "an unassigned code point": "\U000e0fff",
}
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)


@given(st.dictionaries(st.text(), json_values, max_size=5))
def test_what_is_written_canonically_is_read_back_the_same(record: dict[str, object]) -> None:
    assert parse_object(canonical(record)) == record


@given(st.binary(max_size=60) | st.text(max_size=60))
def test_any_input_is_an_object_or_is_refused_by_name(data: bytes | str) -> None:
    try:
        assert isinstance(parse_object(data), dict)
    except DeskError as error:
        assert error.code in {"not-json", "duplicate-key"}


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"null",
        b"[]",
        b"17",
        b'"text"',
        b"{",
        b"{} {}",
        b'{"a":01}',
        b"{'a':1}",
        b'{"a":1,}',
        b"\xff\xfe{\x00}\x00",
        b'{"a":"\xed\xa0\x80"}',
        b'{"a":"\xc0\xaf"}',
        b"\xef\xbb\xbf{}",
        b'{"a":' + b"[" * 30_000 + b"]" * 30_000 + b"}",
        b'{"a":' + b"9" * 5_000 + b"}",
    ],
)
def test_what_is_not_one_object_in_utf8_is_refused(data: bytes) -> None:
    with pytest.raises(NotJson):
        parse_object(data)


def test_the_same_key_twice_is_refused_at_any_depth() -> None:
    with pytest.raises(DuplicateKey) as refusal:
        parse_object('{"visit":{"count":1,"count":500}}')
    assert refusal.value.field == "count"


def test_a_hostile_key_is_named_in_a_form_that_can_be_printed() -> None:
    with pytest.raises(DuplicateKey) as refusal:
        parse_object('{"\\ud800\\u202e":1,"\\ud800\\u202e":2}')
    assert refusal.value.field == "\\ud800\\u202e"


@pytest.mark.parametrize("word", ["NaN", "Infinity", "-Infinity"])
def test_a_number_that_is_none_is_read_as_no_number_so_that_its_field_can_be_named(word: str) -> None:
    assert isinstance(parse_object(f'{{"count":{word}}}')["count"], NotANumber)


@given(st.text(max_size=80))
def test_printable_text_can_be_written_anywhere(text: str) -> None:
    shown = printable(text)
    shown.encode("utf-8")
    assert shown.isprintable()


@pytest.mark.parametrize("character", FORBIDDEN.values(), ids=FORBIDDEN.keys())
def test_text_with_a_forbidden_character_is_refused_with_its_code_point(character: str) -> None:
    with pytest.raises(ForbiddenCharacter) as refusal:
        cleaned(f"张{character}三", "person.name", high=50)
    assert refusal.value.field == "person.name"
    assert refusal.value.facts == {"point": f"U+{ord(character):04X}"}


@pytest.mark.parametrize("name", ["阿卜杜热合曼·买买提", "O’Neill", "N'Diaye", "ᠪᠠᠶᠠᠷ", "马‧达吾提", *RARE])
def test_letters_of_any_script_are_welcome(name: str) -> None:
    assert cleaned(name, "name", high=50) == name


@given(st.integers(0x20000, 0x3FFFD).filter(lambda point: point & 0xFFFE != 0xFFFE))
def test_every_ideograph_is_welcome_also_one_that_this_python_does_not_know_yet(point: int) -> None:
    assert cleaned(chr(point), "name", high=50) == chr(point)


def test_a_compatibility_ideograph_stays_what_was_typed() -> None:
    assert cleaned("\ufa19", "name", high=50) == "\ufa19" != unicodedata.normalize("NFC", "\ufa19")


@given(st.text(max_size=30))
def test_text_is_returned_trimmed_and_otherwise_untouched_or_is_refused(text: str) -> None:
    try:
        assert cleaned(text, "note", low=0, high=20) == text.strip()
    except DeskError as error:
        assert error.code in {"forbidden-character", "text-too-long"}


def test_the_limits_of_a_text_count_characters_not_bytes() -> None:
    assert cleaned("𬱖" * 50, "name", high=50) == "𬱖" * 50
    with pytest.raises(TextTooLong) as refusal:
        cleaned("𬱖" * 51, "name", high=50)
    assert refusal.value.facts == {"limit": 50, "length": 51}
    with pytest.raises(TextTooShort) as short:
        cleaned(" 张 ", "name", low=2, high=50)
    assert short.value.facts == {"limit": 2}


def test_line_breaks_pass_only_where_they_belong() -> None:
    assert cleaned("一\n二", "answer", high=10, lines=True) == "一\n二"


@pytest.mark.parametrize("value", [None, 5, True, ["张三"], NotANumber(), b"x"])
def test_what_is_no_text_is_refused(value: object) -> None:
    with pytest.raises(WrongType) as refusal:
        cleaned(value, "person.name", high=50)
    assert (refusal.value.field, refusal.value.facts) == ("person.name", {"wanted": "text"})


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("13800001234", "13800001234"),
        (" 138 0000 1234 ", "13800001234"),
        ("１３８００００１２３４", "13800001234"),
        ("0952-6012345", "0952-6012345"),
        ("０９５２－６０１２３４５", "0952-6012345"),
        ("010-12345678", "010-12345678"),
        ("138\u30000000\u30001234", "13800001234"),
    ],
)
def test_a_phone_is_kept_in_one_form(typed: str, kept: str) -> None:
    assert phone_number(typed, "person.phone") == kept


@pytest.mark.parametrize(
    "typed",
    [
        "1380000123",
        "138000012345",
        "23800001234",
        "+8613800001234",
        "0952-601234",
        "09526012345",
        "0952-6012345-1",
        "138-0000-1234",
        "一三八",
        "1380000123a",
        "١٣٨٠٠٠٠١٢٣٤",
        "120",
        "95-6012345",
    ],
)
def test_a_malformed_phone_is_refused(typed: str) -> None:
    with pytest.raises(MalformedPhone) as refusal:
        phone_number(typed, "person.phone")
    assert refusal.value.field == "person.phone"


@given(st.from_regex(r"\A1[0-9]{10}\Z"))
def test_a_phone_in_its_kept_form_stays_as_it_is(phone: str) -> None:
    assert phone_number(phone, "person.phone") == phone


@pytest.mark.parametrize(
    ("name", "shown"),
    [("李小龙", "李**"), ("李四", "李*"), ("𬱖", "𬱖*"), ("阿依古丽·买买提", "阿**"), ("", "")],
)
def test_a_masked_name_shows_one_character(name: str, shown: str) -> None:
    assert masked_name(name) == shown


@pytest.mark.parametrize(
    ("phone", "shown"),
    [("13800005678", "138****5678"), ("0952-6012345", "095****2345"), ("", "")],
)
def test_a_masked_phone_lacks_its_middle(phone: str, shown: str) -> None:
    assert masked_phone(phone) == shown


def test_canonical_json_is_compact_keeps_its_script_and_holds_no_nan() -> None:
    assert canonical({"a": [1, "䶮"], "b": None}) == '{"a":[1,"䶮"],"b":null}'
    with pytest.raises(ValueError, match="JSON"):
        canonical({"a": float("nan")})
    assert json.loads(canonical({"a": "\u2028"})) == {"a": "\u2028"}
