"""A slip in a reference file is reported where an editor shows it, and costs no more than its row."""

import pytest

from kjz_desk.domain.reference_files import FILES, loaded
from kjz_desk.errors import ReferenceUnusable

Files = dict[str, bytes]
Fault = tuple[str, int, str, str]


def faults(files: Files) -> list[Fault]:
    return [
        (str(f.facts["file"]), int(f.facts["line"] or 0), str(f.facts["column"]), str(f.facts["problem"]))
        for f in loaded(files, "data")[1]
    ]


def codes(files: Files, name: str) -> list[str]:
    return [row.code for row in loaded(files, "data")[0].codes(name)]


def line(files: Files, name: str, text: str) -> int:
    """The line in which a text stands, counted as an editor does."""
    return files[name].decode().split(text)[0].count("\n") + 1


def replaced(files: Files, name: str, old: str, new: str) -> Files:
    data = files[name].decode("utf-8")
    assert data.count(old) == 1, (old, data.count(old))
    return files | {name: data.replace(old, new).encode("utf-8")}


def test_the_files_of_the_event_have_no_fault(files: Files) -> None:
    assert faults(files) == []


SLIPS: list[tuple[str, str, str, str, str, str]] = [
    ("groups.csv", "farmers,G2,2,5,农民,农民", "farmers,G2,2,5,,农民", "farmers,", "zh", "missing-value"),
    ("groups.csv", "farmers,G2", ",G2", ",G2", "code", "missing-value"),
    ("groups.csv", "farmers,G2", "youth,G2", "youth,G2", "code", "duplicate-code"),
    ("groups.csv", "farmers,G2,2,", "farmers,G2,two,", "farmers,", "order", "not-a-number"),
    ("groups.csv", "farmers,G2,2,", "farmers,G2,²,", "farmers,", "order", "not-a-number"),
    ("groups.csv", "farmers,G2,2,5,", "farmers,G2,2,5,a,b,c,d,", "farmers,", "", "malformed"),
    ("groups.csv", "farmers,G2", '"farmers"x,G2', '"farmers"x', "", "malformed"),
    ("groups.csv", "farmers,G2", '"farmers,G2', '"farmers', "", "malformed"),
    ("ages.csv", "0,13,1", "0,13,yes", "child,", "guardian", "malformed"),
    ("ages.csv", "0,13,1", "zero,13,1", "child,", "min", "not-a-number"),
    ("topics.csv", "justice,1", "justice,true", "law,", "sensitive", "malformed"),
    ("topics.csv", "justice,1", "nobody,1", "law,", "lead", "unknown-reference"),
    ("sites.csv", "SQ01,main", ",main", "qiyi-square", "number", "missing-value"),
    ("sites.csv", "fair-yaofu,FR03,fair", "fair-yaofu,FR03,", "fair-yaofu", "kind", "missing-value"),
    ("material_kinds.csv", "Booklet,printed", "Booklet,paper", "booklet,", "class", "unknown-reference"),
    ("materials.csv", "500,1000,100", "500,many,100", "leaflet-law,", "opening", "not-a-number"),
    ("materials.csv", "500,1000,100", "500,-1,100", "leaflet-law,", "opening", "not-a-number"),
    ("materials.csv", "leaflet,justice", "scroll,justice", "leaflet-law,", "kind", "unknown-reference"),
    ("departments.csv", "policy party-sci", "policy x-sci", "science-tech,", "topics", "unknown-reference"),
    ("codes.csv", "outcome,referred", "outcom,referred", "outcom,", "list", "unknown-reference"),
    ("codes.csv", "movement,transfer", "movement,beam", "movement,beam", "code", "unknown-reference"),
    ("handouts.toml", 'title = "看懂食品标签"', 'title = ""', 'title = ""', "title", "missing-value"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "old", "new", "place", "column", "problem"),
    SLIPS,
    ids=[f"{slip[0]}-{slip[4] or 'row'}-{slip[5]}-{n}" for n, slip in enumerate(SLIPS)],
)
def test_a_slip_is_reported_with_file_line_and_column(
    files: Files, name: str, old: str, new: str, place: str, column: str, problem: str
) -> None:
    spoilt = replaced(files, name, old, new)
    found = faults(spoilt)
    assert (name, line(spoilt, name, place), column, problem) in found


@pytest.mark.parametrize(
    ("name", "column", "lines"),
    [
        ("groups.csv", "zh", 1),
        ("materials.csv", "opening", 1),
        ("codes.csv", "list", 1),
        ("towns.csv", "code", 1),
    ],
)
def test_a_missing_column_is_one_fault_at_the_line_of_the_names(
    files: Files, name: str, column: str, lines: int
) -> None:
    header, _, rest = files[name].decode().partition("\n")
    spoilt = files | {name: ("\n".join([header.replace(column, "x" + column, 1), rest])).encode()}
    assert faults(spoilt).count((name, lines, column, "missing-column")) == 1


def test_a_faulty_row_costs_only_itself(files: Files) -> None:
    spoilt = replaced(files, "groups.csv", "farmers,G2,2,5,农民", "farmers,G2,2,5,")
    assert codes(spoilt, "groups") == [code for code in codes(files, "groups") if code != "farmers"]


@pytest.mark.parametrize("slip", ['"farmers,G2', '"farmers"x,G2'])
def test_a_stray_quote_costs_only_its_row(files: Files, slip: str) -> None:
    spoilt = replaced(files, "groups.csv", "farmers,G2", slip)
    assert codes(spoilt, "groups") == [code for code in codes(files, "groups") if code != "farmers"]


def test_a_row_that_points_nowhere_is_reported_and_still_offered(files: Files) -> None:
    spoilt = replaced(files, "topics.csv", "justice,1", "nobody,1")
    assert codes(spoilt, "topics") == codes(files, "topics")


def test_a_file_that_is_not_there_or_not_text_leaves_its_list_empty(files: Files) -> None:
    del files["towns.csv"]
    files["ages.csv"] = files["ages.csv"].decode().encode("gb18030")
    files["topics.csv"] = files["topics.csv"].decode().encode("utf-16")
    found = faults(files)
    assert ("towns.csv", 0, "", "missing-file") in found
    assert ("ages.csv", 0, "", "not-text") in found
    assert ("topics.csv", 0, "", "not-text") in found
    assert [codes(files, name) for name in ("towns", "ages", "topics")] == [[], [], []]
    assert len(codes(files, "groups")) == 7


def test_an_empty_file_is_a_fault_and_one_without_rows_is_none(files: Files) -> None:
    header = files["activities.csv"].partition(b"\n")[0]
    assert faults(files | {"activities.csv": b""}) == [("activities.csv", 1, "code", "missing-column")]
    assert faults(files | {"activities.csv": header}) == []


def test_a_code_the_program_itself_uses_is_missed(files: Files) -> None:
    spoilt = replaced(files, "towns.csv", "town-unknown,", "anywhere,")
    assert faults(spoilt) == [("towns.csv", 0, "code=town-unknown", "missing-value")]


def test_a_main_site_that_is_in_no_list_is_a_fault_of_the_event(files: Files) -> None:
    spoilt = replaced(files, "event.toml", 'main_site = "qiyi-square"', 'main_site = "mars"')
    at = line(spoilt, "event.toml", "main_site")
    assert faults(spoilt) == [("event.toml", at, "main_site", "unknown-reference")]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("handouts.toml", "handout = 3"),
        ("handouts.toml", 'handout = "x"'),
        ("handouts.toml", "handout = [1, 2]"),
    ],
)
def test_a_toml_file_of_another_shape_gives_no_row(files: Files, name: str, text: str) -> None:
    assert codes(files | {name: text.encode()}, "handouts") == []


@pytest.mark.parametrize(
    ("text", "at"),
    [('[[handout]]\ncode = "a"\ntitle = \n', 3), ('[[handout]]\ncode = "a', 2), ("[" * 5000, 1)],
)
def test_a_malformed_toml_file_names_the_line(files: Files, text: str, at: int) -> None:
    found = faults(files | {"handouts.toml": text.encode()})
    assert found == [("handouts.toml", at, "", "malformed")]


def test_a_handout_needs_sentences_and_either_a_link_or_a_text(files: Files) -> None:
    text = (
        '[[handout]]\ncode = "a"\ntitle = "甲"\ndepartment = "health"\ntext = "x"\nsentences = "一句。"\n\n'
        '[[handout]]\ncode = "b"\ntitle = "乙"\ndepartment = "health"\nlink = "x"\ntext = "y"\n'
        'sentences = ["一句。"]\n\n'
        '[[handout]]\ncode = "c"\ntitle = "丙"\ndepartment = "health"\nsentences = ["一句。"]\n\n'
        '[[handout]]\ncode = "d"\ntitle = "丁"\ndepartment = "health"\nlink = "x"\nsentences = ["一句。"]\n'
    )
    spoilt = files | {"handouts.toml": text.encode()}
    assert codes(spoilt, "handouts") == ["d"]
    assert faults(spoilt) == [
        ("handouts.toml", 6, "sentences", "missing-value"),
        ("handouts.toml", 12, "link", "missing-value"),
        ("handouts.toml", 16, "link", "missing-value"),
    ]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("event.toml", None),
        ("event.toml", b""),
        ("event.toml", b"event = 3\n"),
        ("event.toml", b"[[event]]\ncode = 1\n"),
        ("departments.csv", None),
        ("departments.csv", b"code,zh\n"),
        ("sites.csv", b"\xff\xfe"),
    ],
)
def test_without_event_department_or_site_no_desk_can_be_run(
    files: Files, name: str, data: bytes | None
) -> None:
    spoilt = {key: value for key, value in files.items() if key != name} | (
        {name: data} if data is not None else {}
    )
    with pytest.raises(ReferenceUnusable) as trouble:
        loaded(spoilt, "the folder")
    assert (trouble.value.facts["path"], trouble.value.facts["file"]) == ("the folder", name)


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ('utc_offset = "+08:00"', 'utc_offset = "Beijing"', "utc_offset"),
        ("start = 2021-05-17\n", "start = 2021-05-17T00:00:00\n", "start"),
        ("end = 2021-05-22", 'end = ""', "end"),
        ('main_site = "qiyi-square"', 'main_site = ""', "main_site"),
    ],
)
def test_an_event_with_a_wrong_field_names_file_line_and_field(
    files: Files, old: str, new: str, field: str
) -> None:
    spoilt = replaced(files, "event.toml", old, new)
    with pytest.raises(ReferenceUnusable) as trouble:
        loaded(spoilt, "data")
    named = [trouble.value.facts[key] for key in ("file", "line", "column")]
    assert named == ["event.toml", line(spoilt, "event.toml", new), field]


def as_a_spreadsheet_leaves_it(text: str) -> str:
    """Quote every cell, add an empty column and empty rows, end lines as Windows does."""
    rows = [",".join(f'"{cell}"' for cell in row.split(",")) + "," for row in text.splitlines()]
    return "\r\n".join(["", *rows[:2], "", "," * 9, *rows[2:], ",,,,", "", ""])


@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["plain", "with a byte order mark"])
def test_a_file_saved_by_a_spreadsheet_reads_the_same(files: Files, mark: str) -> None:
    text = mark + as_a_spreadsheet_leaves_it(files["groups.csv"].decode())
    again = files | {"groups.csv": text.encode()}
    assert faults(again) == []
    assert loaded(again, "x")[0].groups.known() == loaded(files, "x")[0].groups.known()


def test_old_line_ends_read_the_same(files: Files) -> None:
    again = files | {"groups.csv": files["groups.csv"].replace(b"\n", b"\r")}
    assert faults(again) == []
    assert codes(again, "groups") == codes(files, "groups")


def test_the_line_of_a_fault_counts_line_breaks_inside_quotes_and_blank_lines(files: Files) -> None:
    text = 'code,number,order,zh,en\r\n"a",1,1,"甲\r\n乙\r\n丙",x\r\n\r\n"b",2,2,"",x\r\nc,3,3,丁,x\r\n'
    spoilt = files | {"activities.csv": text.encode()}
    assert faults(spoilt) == [("activities.csv", 6, "zh", "missing-value")]
    assert codes(spoilt, "activities") == ["a", "c"]


def test_rows_stand_in_the_order_they_give_and_else_as_written(files: Files) -> None:
    text = "code,order,zh\nb,2,乙\nx,,无\na,1,甲\ny,,又\n"
    assert codes(files | {"activities.csv": text.encode()}, "activities") == ["x", "y", "a", "b"]


def test_a_quoted_cell_may_hold_commas_and_quotes(files: Files) -> None:
    text = 'code,zh,en\na,"甲，乙","Square, ""July 1st"""\n'
    row = loaded(files | {"activities.csv": text.encode()}, "data")[0].activities.find("a")
    assert row is not None
    assert (row.zh, row.en) == ("甲，乙", 'Square, "July 1st"')


def test_every_file_is_looked_for(files: Files) -> None:
    essential = {"event.toml", "departments.csv", "sites.csv"}
    found = faults({name: data for name, data in files.items() if name in essential})
    missed = {name for name, _, _, problem in found if problem == "missing-file"}
    assert missed == set(FILES) - essential


def test_a_folder_without_short_english_names_has_no_fault_and_shows_the_whole_ones(files: Files) -> None:
    older = {
        name: data.replace(b",en_short", b",en_other", 1) if name.endswith(".csv") else data
        for name, data in files.items()
    }
    assert faults(older) == []
    police = loaded(older, "data")[0].departments.find("public-security")
    assert police is not None
    assert police.brief("en") == "Pingluo County Public Security Bureau"
    assert loaded(files, "data")[0].departments.brief_of("public-security", "en") == "Police"
