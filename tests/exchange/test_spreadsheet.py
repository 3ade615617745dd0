"""A tally as a file says what the tally says, whichever program opens it."""

import csv
import json
import zipfile
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from kjz_desk.domain.reference import Codes, Reference
from kjz_desk.domain.tally import MEASURES, Tally
from kjz_desk.domain.tally_table import unit_table
from kjz_desk.errors import FileTrouble, UnknownFormat
from kjz_desk.exchange.spreadsheet import write_tally

DAYS = ["empty_day", "busy_day", "full_day"]


@pytest.fixture(params=DAYS)
def tally(request: pytest.FixtureRequest) -> Tally:
    return request.getfixturevalue(request.param)


def written(tally: Tally, reference: Reference, path: Path) -> Path:
    write_tally(tally, reference, path)
    return path


def table_of(sheet: Worksheet) -> tuple[list[list[object]], int]:
    """The cells of the table by unit, its header first, and the row in which it begins."""
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    start = next(n for n, row in enumerate(rows) if row[0] and row[2] and n > 5)
    return rows[start:], start + 1


def named(reference: Reference, *names: str) -> Reference:
    """The reference data with other names for the first units."""
    rows = list(reference.departments)
    changed = [replace(row, zh=name) for row, name in zip(rows, names, strict=False)]
    return replace(reference, departments=Codes("departments", (*changed, *rows[len(names) :])))


def test_the_sums_of_the_workbook_are_right_and_still_formulas(
    tally: Tally, reference: Reference, tmp_path: Path
) -> None:
    path = written(tally, reference, tmp_path / "day.xlsx")
    (header, *rows, total), _ = table_of(load_workbook(path, data_only=True).worksheets[0])
    (_, *_, formulas), start = table_of(load_workbook(path).worksheets[0])
    columns = unit_table(tally, reference).columns
    assert len(header) == len(columns)
    for place, column in enumerate(columns):
        if column.key in MEASURES:
            figures = [row[place] for row in rows if row[place] != "-"]
            assert all(isinstance(figure, int) for figure in figures)
            assert total[place] == (sum(figures) if figures else "-")
            letter = chr(ord("A") + place)
            span = f"{letter}{start + 1}:{letter}{start + len(rows)}"
            assert formulas[place] == (f"=SUM({span})" if figures else "-")


def test_the_breakdowns_of_the_workbook_add_up(tally: Tally, reference: Reference, tmp_path: Path) -> None:
    sheet = load_workbook(written(tally, reference, tmp_path / "day.xlsx"), data_only=True).worksheets[1]
    maps = (tally.topics, tally.groups, tally.ages, tally.hours, tally.materials)
    for place, counts in enumerate(maps):
        cells = [sheet.cell(row, 3 * place + 2).value for row in range(2, sheet.max_row + 1)]
        *figures, total = [cell for cell in cells if cell is not None]
        assert sum(figures) == total == sum(counts.values())


def test_the_workbook_prints_on_one_page_of_a4_and_keeps_its_header_in_sight(
    busy_day: Tally, reference: Reference, tmp_path: Path
) -> None:
    book = load_workbook(written(busy_day, reference, tmp_path / "day.xlsx"))
    first, second = book.worksheets
    for sheet in (first, second):
        assert sheet.page_setup.paperSize == 9
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) in {(1, 1), (None, None)}
    assert first.freeze_panes == "C9"
    assert first.print_area


def test_the_workbook_names_event_theme_and_check_code(
    busy_day: Tally, reference: Reference, tmp_path: Path
) -> None:
    sheet = load_workbook(written(busy_day, reference, tmp_path / "day.xlsx")).worksheets[0]
    said = [str(sheet.cell(row, 1).value) for row in range(1, 4)]
    assert said[0].startswith("平罗县2021年科技活动周")
    assert said[1] == reference.event.theme
    assert busy_day.check_code in said[2]


def test_no_text_of_the_workbook_is_a_formula_or_a_link(
    busy_day: Tally, reference: Reference, tmp_path: Path
) -> None:
    odd = named(reference, "=1+1", "https://example.org", "+8", "@SUM(A1)")
    path = written(busy_day, odd, tmp_path / "day.xlsx")
    sheet = load_workbook(path).worksheets[0]
    for text in ("=1+1", "https://example.org", "+8", "@SUM(A1)"):
        (cell,) = [cell for row in sheet.iter_rows() for cell in row if cell.value == text]
        assert cell.data_type == "s"
        assert cell.hyperlink is None


def test_one_tally_gives_one_workbook(busy_day: Tally, reference: Reference, tmp_path: Path) -> None:
    first = written(busy_day, reference, tmp_path / "1.xlsx").read_bytes()
    assert written(busy_day, reference, tmp_path / "2.xlsx").read_bytes() == first


def test_comma_separated_values_say_what_the_table_says(
    tally: Tally, reference: Reference, tmp_path: Path
) -> None:
    data = written(tally, reference, tmp_path / "day.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    header, *rows, total = csv.reader(StringIO(data.decode("utf-8-sig")))
    table = unit_table(tally, reference)
    assert len(header) == len(table.columns)
    for place, column in enumerate(table.columns):
        if column.key in MEASURES:
            figures = [int(row[place]) for row in rows if row[place] != "-"]
            assert [row[place] for row in rows] == [
                "-" if row[place] is None else str(row[place]) for row in table.rows
            ]
            assert total[place] == (str(sum(figures)) if figures else "-")


def test_a_spreadsheet_takes_no_name_for_a_formula(
    busy_day: Tally, reference: Reference, tmp_path: Path
) -> None:
    odd = named(reference, "=1+1", "+8", "-8", "@x", 'a,"b"\n=c')
    text = written(busy_day, odd, tmp_path / "day.csv").read_text("utf-8-sig")
    names = [row[1] for row in csv.reader(StringIO(text))][1:6]
    assert names == ["'=1+1", "'+8", "'-8", "'@x", 'a,"b"\n=c']


def test_json_has_every_figure_by_its_code(busy_day: Tally, reference: Reference, tmp_path: Path) -> None:
    found = json.loads(written(busy_day, reference, tmp_path / "day.json").read_text("utf-8"))
    assert set(found) == {
        "day", "site", "as_of", "check_code", "acts", "voided", "backfilled", "estimated", "totals",
        "departments", "topics", "groups", "ages", "visits_by_hour", "materials",
    }  # fmt: skip
    assert found["day"] == "2021-05-17"
    assert found["as_of"] == "2021-05-17T17:30:00+08:00"
    assert (found["acts"], found["voided"], found["backfilled"], found["estimated"]) == (1600, 23, 41, 3)
    assert found["totals"] == busy_day.totals.as_dict()
    assert found["departments"] == {row.department: row.figures.as_dict() for row in busy_day.rows}
    assert found["departments"]["youth-league"]["visits"] is None
    assert found["departments"]["health"]["boards"] == 0


def test_maps_of_json_hold_what_happened(busy_day: Tally, reference: Reference, tmp_path: Path) -> None:
    found = json.loads(written(busy_day, reference, tmp_path / "day.json").read_text("utf-8"))
    assert found["ages"] == {"senior": 400, "adult": 1000}
    assert found["materials"] == {"leaflet-health": 87, "apron": 12}
    assert found["topics"] == {code: count for code, count in busy_day.topics.items() if count}
    assert found["visits_by_hour"] == {str(hour): count for hour, count in busy_day.hours.items()}


@pytest.mark.parametrize("name", ["day.ods", "day", "day.pdf"])
def test_another_format_is_refused(
    busy_day: Tally, reference: Reference, tmp_path: Path, name: str
) -> None:
    with pytest.raises(UnknownFormat) as caught:
        write_tally(busy_day, reference, tmp_path / name)
    assert caught.value.facts["known"] == ".xlsx .csv .json"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("suffix", [".xlsx", ".csv", ".json"])
def test_a_file_is_there_whole_or_not_at_all(
    busy_day: Tally, reference: Reference, tmp_path: Path, suffix: str
) -> None:
    occupied = tmp_path / f"day{suffix}"
    occupied.mkdir()
    with pytest.raises(FileTrouble) as caught:
        write_tally(busy_day, reference, occupied)
    assert caught.value.facts["path"] == str(occupied)
    assert list(tmp_path.iterdir()) == [occupied]


def test_an_older_file_gives_way(busy_day: Tally, reference: Reference, tmp_path: Path) -> None:
    path = tmp_path / "DAY.XLSX"
    path.write_bytes(b"old")
    assert zipfile.is_zipfile(written(busy_day, reference, path))


def test_a_folder_that_is_not_there_is_told(busy_day: Tally, reference: Reference, tmp_path: Path) -> None:
    with pytest.raises(FileTrouble):
        write_tally(busy_day, reference, tmp_path / "missing" / "day.csv")
