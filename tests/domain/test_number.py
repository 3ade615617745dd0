"""The number of an act says its day, its desk and its place in the day."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kjz_desk.domain.number import Number


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (Number(date(2021, 5, 17), "A", 1), "0517-A-0001"),
        (Number(date(2021, 12, 3), "AB", 9_999), "1203-AB-9999"),
        (Number(date(2021, 5, 17), "A", 12_345), "0517-A-12345"),
    ],
)
def test_a_number_says_day_letter_and_count(number: Number, text: str) -> None:
    assert str(number) == text


@given(st.dates(), st.from_regex(r"\A[A-Z]{1,2}\Z"), st.integers(1, 9_999_999))
def test_a_number_can_be_taken_apart_again(day: date, letter: str, serial: int) -> None:
    said_day, said_letter, said_serial = str(Number(day, letter, serial)).split("-")
    assert (said_day, said_letter, int(said_serial)) == (f"{day:%m%d}", letter, serial)
    assert len(said_serial) >= 4
