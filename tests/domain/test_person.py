"""Personal data are kept as far as the law lets them be, and shown only in part."""

import pytest

from kjz_desk.domain.person import Person, checked_person
from kjz_desk.errors import (
    ChildContact,
    ConsentMissing,
    DeskError,
    ForbiddenCharacter,
    GuardianNotNeeded,
    MalformedPhone,
    TextTooLong,
    TextTooShort,
    UnknownField,
    WrongType,
)

RARE_NAMES = [f"张{character}" for character in "䶮㛃㵲㺹鿏𠅤𣲗𫓧𫖯𫟼𬬻𬭊𬱖𬸦"]
LONG = "阿卜杜热合曼·买买提江·" * 3 + "艾合买提"
GUARDIAN = {"guardian_name": "王建国", "guardian_phone": "13800005678", "consent": True}


@pytest.mark.parametrize("name", ["李四", "欧阳𬱖文", "阿依古丽·买买提", *RARE_NAMES, LONG, "张" * 50])
def test_a_name_of_2_to_50_characters_is_kept_as_it_is(name: str) -> None:
    found = checked_person({"name": name, "notice": "2021-05"}, child=False)
    assert found == Person(name=name, notice="2021-05")


@pytest.mark.parametrize(
    ("draft", "field", "trouble"),
    [
        ({"name": "张"}, "person.name", TextTooShort),
        ({"name": "   "}, "person.name", TextTooShort),
        ({"name": "张" * 51}, "person.name", TextTooLong),
        ({"name": "张" * 5000}, "person.name", TextTooLong),
        ({"name": "张\u202e三"}, "person.name", ForbiddenCharacter),
        ({"name": "张\ud800三"}, "person.name", ForbiddenCharacter),
        ({"name": 17}, "person.name", WrongType),
        ({"phone": "1380000"}, "person.phone", MalformedPhone),
        ({"phone": 13800005678}, "person.phone", WrongType),
        ({"name": "张三", "consent": "yes"}, "person.consent", WrongType),
        ({"name": "张三", "consent": 1}, "person.consent", WrongType),
        ({"name": "张三", "notice": []}, "person.notice", WrongType),
        ({"name": "张三", "notice": "x" * 21}, "person.notice", TextTooLong),
        ({"nmae": "张三"}, "person.nmae", UnknownField),
        ({"name\u202e": "张三"}, "person.?", UnknownField),
        ({"n" * 5000: "张三"}, "person.?", UnknownField),
        ({"guardian_name": "王建国"}, "person.guardian_name", GuardianNotNeeded),
        ({"guardian_phone": "13800005678"}, "person.guardian_phone", GuardianNotNeeded),
    ],
)
def test_a_fault_is_refused_with_its_field(
    draft: dict[str, object], field: str, trouble: type[DeskError]
) -> None:
    with pytest.raises(trouble) as refusal:
        checked_person(draft, child=False)
    assert refusal.value.field == field


@pytest.mark.parametrize(
    ("draft", "field", "trouble"),
    [
        ({"phone": "13800005678"}, "person.phone", ChildContact),
        ({"name": "小明明"}, "person.name", ChildContact),
        (GUARDIAN | {"phone": "13800005678"}, "person.phone", ChildContact),
        (GUARDIAN | {"consent": False}, "person.consent", ConsentMissing),
        ({"guardian_name": "王建国"}, "person.consent", ConsentMissing),
        ({"guardian_phone": "138", "consent": True}, "person.guardian_phone", MalformedPhone),
    ],
)
def test_of_a_child_only_a_guardian_who_agreed_is_kept(
    draft: dict[str, object], field: str, trouble: type[DeskError]
) -> None:
    with pytest.raises(trouble) as refusal:
        checked_person(draft, child=True)
    assert refusal.value.field == field


def test_a_guardian_who_agreed_is_kept() -> None:
    found = checked_person(GUARDIAN | {"notice": "2021-05"}, child=True)
    assert found is not None
    assert found.data() == GUARDIAN | {"notice": "2021-05"}


@pytest.mark.parametrize(
    "draft", [{}, {"notice": "2021-05"}, {"name": "", "phone": None}, {"consent": True}]
)
@pytest.mark.parametrize("child", [True, False])
def test_nobody_is_kept_where_nothing_was_left(draft: dict[str, object], child: bool) -> None:
    assert checked_person(draft, child=child) is None


def test_lists_show_a_person_in_part() -> None:
    adult = Person(name="李小龙", phone="13800005678")
    child = Person(guardian_name="王建国", guardian_phone="0952-6012345", consent=True)
    shown = [(one.masked, one.masked_phone) for one in (adult, child, Person())]
    assert shown == [("李**", "138****5678"), ("(王**)", "095****2345"), ("", "")]
