"""Copies come in, go out and are counted; the stock says plainly when a receipt is missing."""

import pytest

from kjz_desk.domain.listing import read_fact
from kjz_desk.domain.material import SIGNS, STOCKTAKE, Stock, checked_movement
from kjz_desk.domain.reference import Reference
from kjz_desk.errors import (
    DeskError,
    Missing,
    OutOfRange,
    TextTooLong,
    UnknownCode,
    UnknownField,
    WrongType,
)

PLACE = {"site": "qiyi-square", "department": "cast"}
BAGS = PLACE | {"movement": "receive", "material": "tote-bag", "quantity": 200}


@pytest.mark.parametrize(
    ("movement", "change"),
    [("receive", 200), ("return", 200), ("issue", -200), ("transfer", -200), ("write-off", -200)],
)
def test_a_movement_changes_the_stock_by_its_quantity(
    reference: Reference, movement: str, change: int
) -> None:
    assert checked_movement(BAGS | {"movement": movement}, reference, 50).change == change


@pytest.mark.parametrize(
    ("counted", "left", "change"), [(180, 200, -20), (0, 5, -5), (7, -3, 10), (9, 9, 0)]
)
def test_a_stocktake_keeps_the_difference_to_the_book(
    reference: Reference, counted: int, left: int, change: int
) -> None:
    found = checked_movement(BAGS | {"movement": "stocktake", "quantity": counted}, reference, left)
    assert (found.quantity, found.change) == (counted, change)


def test_a_movement_survives_its_way_through_a_line(reference: Reference) -> None:
    found = checked_movement(BAGS | {"party": "县科协", "note": "两箱"}, reference, 0)
    assert read_fact("movement", found.fact()) == found


def test_every_movement_on_offer_has_an_effect_the_program_knows(reference: Reference) -> None:
    assert {row.code for row in reference.movements} == {*SIGNS, STOCKTAKE}


@pytest.mark.parametrize(
    ("draft", "field", "trouble"),
    [
        ({"quantity": 0}, "quantity", OutOfRange),
        ({"quantity": 100_001}, "quantity", OutOfRange),
        ({"movement": "stocktake", "quantity": -1}, "quantity", OutOfRange),
        ({"quantity": 1.5}, "quantity", WrongType),
        ({"quantity": None}, "quantity", Missing),
        ({"movement": "steal"}, "movement", UnknownCode),
        ({"material": "gold"}, "material", UnknownCode),
        ({"material": ""}, "material", Missing),
        ({"note": "x" * 101}, "note", TextTooLong),
        ({"party": "x" * 61}, "party", TextTooLong),
        ({"change": 5}, "change", UnknownField),
    ],
)
def test_a_fault_is_refused_with_its_field(
    reference: Reference, draft: dict[str, object], field: str, trouble: type[DeskError]
) -> None:
    with pytest.raises(trouble) as refusal:
        checked_movement(BAGS | draft, reference, 0)
    assert refusal.value.field == field


@pytest.mark.parametrize(
    ("moved", "given", "left", "state"),
    [
        (0, 0, 100, "ok"),
        (0, 79, 21, "ok"),
        (0, 80, 20, "low"),
        (-60, 39, 1, "low"),
        (0, 100, 0, "out"),
        (0, 101, -1, "short"),
    ],
)
def test_the_stock_is_opening_plus_moved_less_given(moved: int, given: int, left: int, state: str) -> None:
    stock = Stock("tote-bag", opening=100, moved=moved, given=given, low=20)
    assert (stock.left, stock.state) == (left, state)
