"""The lists of the event are looked up by code; what is retired keeps its name and is not offered."""

from datetime import UTC, date, datetime

import pytest

from kjz_desk.domain.reference import LISTS, Coded, Codes, Reference
from kjz_desk.errors import UnknownCode, WrongType

TOWNS = Codes(
    "towns",
    (
        Coded(code="taole", zh="陶乐镇", short="陶乐", en="Taole Town", en_short="Taole"),
        Coded(code="gone", zh="旧镇", retired=True),
        Coded(code="yaofu", zh="姚伏镇"),
        Coded(code="baofeng", zh="宝丰镇", en="Baofeng Town"),
    ),
)


def test_a_retired_code_is_known_and_not_offered() -> None:
    assert [row.code for row in TOWNS] == ["taole", "yaofu", "baofeng"]
    assert [row.code for row in TOWNS.known()] == ["taole", "gone", "yaofu", "baofeng"]
    assert (len(TOWNS), "gone" in TOWNS, "taole" in TOWNS) == (3, False, True)
    assert TOWNS.name_of("gone") == "旧镇"
    with pytest.raises(UnknownCode) as refusal:
        TOWNS.offered("gone", "visit.town")
    assert (refusal.value.field, refusal.value.facts) == ("visit.town", {"value": "gone", "list": "towns"})


@pytest.mark.parametrize("code", [5, None, ["taole"], {"taole": 1}, True])
def test_what_is_no_text_is_no_code(code: object) -> None:
    with pytest.raises(WrongType):
        TOWNS.offered(code, "visit.town")


def test_a_name_is_said_in_the_language_of_the_screen_or_as_the_code() -> None:
    said = [TOWNS.name_of("taole", "en"), TOWNS.name_of("yaofu", "en"), TOWNS.name_of("nowhere", "en")]
    assert said == ["Taole Town", "姚伏镇", "nowhere"]
    brief = [
        TOWNS.brief_of("taole"),
        TOWNS.brief_of("yaofu"),
        TOWNS.brief_of("taole", "en"),
        TOWNS.brief_of("baofeng", "en"),
        TOWNS.brief_of("yaofu", "en"),
        TOWNS.brief_of("x"),
    ]
    assert brief == ["陶乐", "姚伏镇", "Taole", "Baofeng Town", "姚伏镇", "x"]


def test_a_code_is_found_by_any_of_its_names(reference: Reference) -> None:
    for text in ("县农业农村局", "农业农村局", "Rural Affairs", "agricult"):
        assert "agriculture-rural" in reference.codes_named(text)


def test_a_day_is_the_day_on_the_square(reference: Reference) -> None:
    event = reference.event
    assert event.day_of(datetime(2021, 5, 17, 15, 59, tzinfo=UTC)) == date(2021, 5, 17)
    assert event.day_of(datetime(2021, 5, 17, 16, 0, tzinfo=UTC)) == date(2021, 5, 18)
    assert [event.day_number(date(2021, 5, day)) for day in (16, 17, 22, 23)] == [None, 1, 6, None]
    assert event.days == 6


@pytest.mark.parametrize("name", LISTS)
def test_every_list_has_rows_with_a_name_for_each_code(reference: Reference, name: str) -> None:
    rows = reference.codes(name).known()
    assert rows
    assert all(row.code and row.zh and not row.retired for row in rows)


def test_a_material_has_a_class_and_a_measure_word(reference: Reference) -> None:
    found = [
        (reference.class_of(code), reference.unit_of(code)) for code in ("leaflet-law", "tote-bag", "gold")
    ]
    assert found == [("printed", "份"), ("goods", "个"), ("", "")]
