"""The daily tally is one page whose sums a reader with a calculator finds right."""

import re
from dataclasses import replace

import pytest

from kjz_desk.documents import tally_report
from kjz_desk.documents.tally_report import UNITS, WIDTHS
from kjz_desk.domain.reference import Codes, Reference
from kjz_desk.domain.tally import Tally
from kjz_desk.domain.tally_table import unit_table
from tests.documents.rendered import Word, loose_fonts, pages, text, words

DAYS = ["empty_day", "busy_day", "full_day"]
MEASURED = [key for key in WIDTHS if key not in {"number", "department", "remark"}]


@pytest.fixture(params=DAYS)
def tally(request: pytest.FixtureRequest) -> Tally:
    return request.getfixturevalue(request.param)


def drawn(tally: Tally, reference: Reference, **more: str) -> bytes:
    return tally_report.render(tally, reference, desk="SQ01-A.k7f2", **more)


def column_of(word: Word) -> str:
    edge = UNITS.x
    for key, width in WIDTHS.items():
        edge += width
        if (word.left + word.right) / 2 < edge:
            return key
    return ""


def table_on(pdf: bytes, rows: int) -> list[dict[str, str]]:
    """The rows of the table by unit as they stand on paper, the row of sums last."""
    inside = [one for one in words(pdf) if UNITS.y + 9.4 < one.middle < UNITS.bottom + 0.5]
    inside = [one for one in inside if UNITS.x <= one.left and one.right <= UNITS.right + 0.5]
    height = min(tally_report.ROW_MOST, (UNITS.height - tally_report.HEADER) / rows)
    found: list[dict[str, str]] = [{} for _ in range(rows)]
    for one in inside:
        row = int((one.middle - UNITS.y - tally_report.HEADER) / height)
        key = column_of(one)
        found[row][key] = found[row].get(key, "") + one.text
    return found


def test_it_is_one_page_of_a4_whatever_the_day_brought(tally: Tally, reference: Reference) -> None:
    pdf = drawn(tally, reference, prepared_by="阿卜杜热合曼·买买提")
    assert pages(pdf) == 1
    assert pdf.count(b"/MediaBox [ 0 0 595.2756 841.8898 ]") == 1


def test_the_printed_columns_add_up_to_the_printed_sums(tally: Tally, reference: Reference) -> None:
    table = unit_table(tally, reference)
    *rows, total = table_on(drawn(tally, reference), len(table.rows) + 1)
    for key in MEASURED:
        figures = [int(row[key]) for row in rows if row[key] != "-"]
        assert total[key] == (str(sum(figures)) if figures else "-"), key


def test_every_printed_figure_is_that_of_the_tally(tally: Tally, reference: Reference) -> None:
    table = unit_table(tally, reference)
    *rows, total = table_on(drawn(tally, reference), len(table.rows) + 1)
    figures = {reference.departments.name_of(row.department): row.figures for row in tally.rows}
    for row in rows:
        expected = figures[row["department"]].as_dict()
        assert {key: row[key] for key in MEASURED} == {
            key: "-" if expected[key] is None else str(expected[key]) for key in MEASURED
        }
    sums = tally.totals.as_dict()
    assert {k: total[k] for k in MEASURED} == {
        k: "-" if sums[k] is None else str(sums[k]) for k in MEASURED
    }


def test_none_and_not_reported_are_told_apart(busy_day: Tally, reference: Reference) -> None:
    rows = {row["department"]: row for row in table_on(drawn(busy_day, reference), 20)}
    assert rows["县卫生健康局"]["boards"] == "0"
    assert rows["县卫生健康局"]["staff"] == "-"
    assert {rows["团县委"][key] for key in MEASURED} == {"-"}
    assert rows["县科技局"]["clinic"] == "0"


def test_the_units_keep_their_official_order(busy_day: Tally, reference: Reference) -> None:
    *rows, _ = table_on(drawn(busy_day, reference), 20)
    official = [row.zh for row in reference.departments if row.kind != "other"]
    assert [row["department"] for row in rows] == official
    assert [row["number"] for row in rows] == [str(number) for number in range(1, 20)]


def test_another_participant_gets_a_row_when_it_has_figures(full_day: Tally, reference: Reference) -> None:
    rows = table_on(drawn(full_day, reference), 21)
    assert rows[19]["department"] == "其他参加单位"
    assert "90133" in rows[19]["visits"]


def test_hands_on_participants_can_be_added_up_from_the_remarks(
    busy_day: Tally, reference: Reference
) -> None:
    *rows, _ = table_on(drawn(busy_day, reference), 20)
    found = [int(digits[0]) for row in rows if (digits := re.findall(r"\d+", row.get("remark", "")))]
    assert sorted(found) == [0, 286]
    assert sum(found) == busy_day.totals.experience


def test_topics_and_groups_on_paper_add_up(busy_day: Tally, reference: Reference) -> None:
    below = [one for one in words(drawn(busy_day, reference)) if 193 < one.middle < 234.5]
    numbers = [one for one in below if one.text.isdecimal()]
    topics = [int(one.text) for one in numbers if one.right < 95]
    *groups, total = [int(one.text) for one in numbers if 99 < one.right < 131]
    assert sum(topics) == sum(busy_day.topics.values())
    assert sum(groups) == total == sum(busy_day.groups.values())


def test_the_hours_on_paper_add_up(busy_day: Tally, reference: Reference) -> None:
    below = [
        one for one in words(drawn(busy_day, reference)) if one.left > 134 and 192 < one.middle < 230.5
    ]
    assert sum(int(one.text) for one in below if one.text.isdecimal()) == sum(busy_day.hours.values())


def test_the_theme_stands_on_it_word_for_word(busy_day: Tally, reference: Reference) -> None:
    assert "百年回望：中国共产党领导科技发展" in text(drawn(busy_day, reference)).splitlines()[2]


def test_it_names_event_place_moment_desk_and_check_code(busy_day: Tally, reference: Reference) -> None:
    said = text(drawn(busy_day, reference, prepared_by="李㛃"))
    for part in ("平罗县2021年科技活动周", "平罗县“七一”广场", "17:30", "SQ01-A.k7f2", busy_day.check_code):
        assert part in said


def test_a_later_moment_is_printed_with_its_day(full_day: Tally, reference: Reference) -> None:
    assert re.search(r"2021\D12\D23\D? 09:05", text(drawn(full_day, reference)))


def test_voided_backfilled_and_estimated_acts_are_stated(busy_day: Tally, reference: Reference) -> None:
    said = text(drawn(busy_day, reference))
    assert re.search(r"1600\D+41\D+3\D+23\D", said)


def test_the_silent_units_are_named(busy_day: Tally, reference: Reference) -> None:
    said = text(drawn(busy_day, reference)).replace("\r\n", "")
    assert "团县委" in said
    assert "电信公司" in said
    assert "其他单位" not in said


def test_nothing_stands_outside_the_margins(tally: Tally, reference: Reference) -> None:
    for one in words(drawn(tally, reference, prepared_by="欧阳" * 25)):
        assert 19 <= one.left <= one.right <= 191, one
        assert 12 <= one.top <= one.bottom <= 287, one


def test_no_figure_touches_the_next(full_day: Tally, reference: Reference) -> None:
    rows = table_on(drawn(full_day, reference), 21)
    assert all(re.fullmatch(r"\d{5,7}", row[key]) for row in rows for key in MEASURED)


def test_numbers_have_no_separators(full_day: Tally, reference: Reference) -> None:
    assert not re.search(r"\d[,，]\d{3}", text(drawn(full_day, reference)))


def test_twice_as_many_units_still_make_one_page(busy_day: Tally, reference: Reference) -> None:
    more = tuple(replace(row, department=f"{row.department}-2") for row in busy_day.rows)
    tally = replace(busy_day, rows=(*busy_day.rows, *more))
    assert pages(drawn(tally, reference)) == 1
    assert len(table_on(drawn(tally, reference), len(unit_table(tally, reference).rows) + 1)) == 40


def test_a_name_without_end_is_shortened_and_the_rest_keeps_its_place(
    busy_day: Tally, reference: Reference
) -> None:
    long = [replace(row, zh=row.zh * 8) for row in reference.departments]
    told = replace(reference, departments=Codes("departments", tuple(long)))
    assert all(one.right <= 191 for one in words(drawn(busy_day, told)))


def test_the_same_tally_gives_the_same_bytes(busy_day: Tally, reference: Reference) -> None:
    assert drawn(busy_day, reference) == drawn(busy_day, reference)


def test_it_is_dated_by_its_figures_not_by_the_clock(busy_day: Tally, reference: Reference) -> None:
    assert b"D:20210517173000+08'00'" in drawn(busy_day, reference)


def test_its_fonts_travel_with_it(busy_day: Tally, reference: Reference) -> None:
    assert loose_fonts(drawn(busy_day, reference)) == set()


def test_its_labels_can_be_english(busy_day: Tally, reference: Reference) -> None:
    said = text(drawn(busy_day, reference, language="en"))
    assert "Daily Tally of On-site Activities" in said
    assert "县科技局" in said
