"""The stock is what was there, came in and went out; it may fall below zero, and says so."""

import pytest

from kjz_desk.domain.material import Stock
from kjz_desk.domain.reference import Material
from kjz_desk.workflows import Desk

BAG = "tote-bag"


def bags(desk: Desk, code: str = BAG) -> Stock:
    return next(one for one in desk.supplying.stock() if one.material == code)


def opening(desk: Desk, code: str = BAG) -> int:
    found = desk.reference.materials.find(code)
    assert isinstance(found, Material)
    return found.opening


def move(desk: Desk, movement: str, quantity: int, **more: object) -> str:
    return desk.supplying.move({"movement": movement, "material": BAG, "quantity": quantity, **more}).number


def give(desk: Desk, quantity: int) -> str:
    return desk.reception.receive({"items": [{"material": BAG, "quantity": quantity}]}).number


def test_every_material_has_its_opening_stock_in_the_order_of_the_catalogue(desk: Desk) -> None:
    stock = desk.supplying.stock()
    assert [one.material for one in stock] == [one.code for one in desk.reference.materials]
    assert [one.left for one in stock] == [one.opening for one in desk.reference.materials]


@pytest.mark.parametrize(
    ("movement", "sign"),
    [("receive", 1), ("return", 1), ("issue", -1), ("transfer", -1), ("write-off", -1)],
)
def test_a_movement_adds_or_takes_away(desk: Desk, movement: str, sign: int) -> None:
    move(desk, movement, 30)
    assert (bags(desk).moved, bags(desk).left) == (sign * 30, opening(desk) + sign * 30)


def test_what_is_given_is_gone_and_comes_back_with_a_void(desk: Desk) -> None:
    numbers = [give(desk, 5), give(desk, 7)]
    assert (bags(desk).given, bags(desk).left) == (12, opening(desk) - 12)
    desk.reception.void(numbers[0], "wrong-quantity")
    assert (bags(desk).given, bags(desk).left) == (7, opening(desk) - 7)


def test_a_void_movement_is_as_if_it_never_was(desk: Desk) -> None:
    number = move(desk, "receive", 30)
    desk.reception.void(number, "test")
    assert (bags(desk).moved, bags(desk).left) == (0, opening(desk))


def test_the_stock_falls_below_zero_rather_than_refusing_what_was_given(desk: Desk) -> None:
    states = []
    for left in (bags(desk).low + 1, bags(desk).low, 1, 0, -1):
        move(desk, "stocktake", max(left, 0))
        if left < 0:
            give(desk, -left)
        states.append(bags(desk).state)
    assert states == ["ok", "low", "low", "out", "short"]
    assert bags(desk).left == -1


def test_a_stocktake_sets_the_stock_and_keeps_the_difference(desk: Desk) -> None:
    give(desk, 12)
    move(desk, "stocktake", 100)
    assert bags(desk).left == 100
    (kept,) = desk.supplying.ledger(BAG)
    assert (kept.what.quantity, kept.what.change) == (100, 100 - (opening(desk) - 12))
    give(desk, 1)
    assert bags(desk).left == 99


def test_a_stocktake_of_a_stock_below_zero_counts_up_from_there(desk: Desk) -> None:
    give(desk, opening(desk) + 3 if opening(desk) < 1997 else 2000)
    left = bags(desk).left
    move(desk, "stocktake", 10)
    assert (bags(desk).left, desk.supplying.ledger(BAG)[0].what.change) == (10, 10 - left)


def test_a_print_run_joins_the_stock_of_its_material(desk: Desk) -> None:
    before = bags(desk, "handout-maize").left
    number = desk.printing.printed("handout-maize", "a5x2", 40).number
    assert bags(desk, "handout-maize").left == before + 40
    desk.reception.void(number, "test")
    assert bags(desk, "handout-maize").left == before


def test_a_print_run_is_the_issuing_units_unless_the_desk_has_its_own(opened) -> None:
    ours = opened(department="cast")
    nobodys = opened(letter="B")
    found = [
        one.reception.act(one.printing.printed("handout-maize", "a4", 1).number) for one in (ours, nobodys)
    ]
    assert [one.department for one in found] == ["cast", "agriculture-rural"]
    assert found[1].what.material == "handout-maize"


def test_the_ledger_of_a_material_is_newest_first_with_party_and_note(desk: Desk) -> None:
    move(desk, "receive", 100, party="县科协库房", note="两箱")
    move(desk, "issue", 30)
    desk.supplying.move({"movement": "receive", "material": "leaflet-seed", "quantity": 5})
    found = [one.what for one in desk.supplying.ledger(BAG)]
    assert [(one.movement, one.change, one.party, one.note) for one in found] == [
        ("issue", -30, "", ""),
        ("receive", 100, "县科协库房", "两箱"),
    ]
    assert len(desk.supplying.ledger(BAG, 1)) == 1


def test_a_movement_may_be_told_later_with_its_time(desk: Desk) -> None:
    number = move(desk, "receive", 5, at="2021-05-16T18:00:00+08:00")
    found = desk.reception.act(number)
    assert (number, found.method) == ("0516-A-0001", "backfill")


def test_two_desks_of_one_book_share_one_stock(opened) -> None:
    first, second = opened(department="cast"), opened(letter="B", department="health")
    give(first, 5)
    move(second, "issue", 7)
    assert bags(first).left == bags(second).left == opening(first) - 12
