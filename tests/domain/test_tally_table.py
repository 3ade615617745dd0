"""One table serves paper, spreadsheet and screen."""

import pytest

from kjz_desk.domain.reference import Reference
from kjz_desk.domain.tally import MEASURES
from kjz_desk.domain.tally_table import COLUMNS, figures, listed, unit_table, unreported
from tests import tally_days


@pytest.fixture(scope="module")
def reference() -> Reference:
    return tally_days.real_reference()


def test_every_measure_has_its_column(reference: Reference) -> None:
    assert {column.key for column in COLUMNS} == {*MEASURES, "number", "department", "remark"}


def test_units_that_were_to_report_have_a_row_and_others_only_with_figures(reference: Reference) -> None:
    assert len(unit_table(tally_days.empty_day(reference), reference).rows) == 19
    assert len(unit_table(tally_days.busy_day(reference), reference).rows) == 19
    assert len(unit_table(tally_days.full_day(reference), reference).rows) == 20


def test_sums_are_those_of_the_rows(reference: Reference) -> None:
    table = unit_table(tally_days.busy_day(reference), reference)
    for place, column in enumerate(table.columns):
        if column.key in MEASURES:
            reported = [row[place] for row in table.rows if row[place] is not None]
            assert table.total[place] == (sum(reported) if reported else None)


def test_only_units_that_were_to_report_are_called_silent(reference: Reference) -> None:
    assert unreported(tally_days.busy_day(reference), reference) == ("youth-league", "china-telecom")
    assert "dept-other" not in unreported(tally_days.empty_day(reference), reference)


def test_the_head_counts_units_and_keeps_not_reported(reference: Reference) -> None:
    found = {column.key: count for column, count in figures(tally_days.busy_day(reference))}
    assert found["units"] == 17
    assert found["boards"] == 8
    nothing = {column.key: count for column, count in figures(tally_days.empty_day(reference))}
    assert nothing["units"] == 0
    assert nothing["visits"] is None


def test_a_code_that_is_no_longer_offered_is_still_counted(reference: Reference) -> None:
    found = listed({"vanished": 3, "law": 2}, reference.topics)
    assert found[0] == ("law", 2)
    assert found[-1] == ("vanished", 3)
    assert len(found) == 23
