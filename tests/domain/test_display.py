"""What a unit shows is reported item by item; what was not said stays not reported."""

import pytest

from kjz_desk.domain.display import Display, checked_display
from kjz_desk.domain.listing import read_fact
from kjz_desk.domain.reference import Reference
from kjz_desk.errors import DeskError, EmptyAct, Missing, OutOfRange, UnknownCode, UnknownField, WrongType

PLACE = {"site": "qiyi-square", "department": "health"}


def test_a_report_holds_what_was_said_and_zero_is_something_said(reference: Reference) -> None:
    report = checked_display(PLACE | {"display": {"board": 3, "experience": 0}}, reference)
    assert report == Display("qiyi-square", "health", {"board": 3, "experience": 0})
    assert read_fact("display", report.fact()) == report


@pytest.mark.parametrize(
    ("draft", "field", "trouble"),
    [
        ({"display": {}}, "display", EmptyAct),
        ({}, "display", Missing),
        ({"display": [3]}, "display", WrongType),
        ({"display": {"statue": 1}}, "display", UnknownCode),
        ({"display": {"board": -1}}, "display.board", OutOfRange),
        ({"display": {"board": 10_001}}, "display.board", OutOfRange),
        ({"display": {"board": True}}, "display.board", WrongType),
        ({"display": {"board": 1.5}}, "display.board", WrongType),
        ({"display": {"board": 1}, "visit": {}}, "visit", UnknownField),
        ({"display": {"board": 1}, "department": "nobody"}, "department", UnknownCode),
    ],
)
def test_a_fault_is_refused_with_its_field(
    reference: Reference, draft: dict[str, object], field: str, trouble: type[DeskError]
) -> None:
    with pytest.raises(trouble) as refusal:
        checked_display(PLACE | draft, reference)
    assert refusal.value.field == field
