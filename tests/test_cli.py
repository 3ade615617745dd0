"""The command line as an office or a script meets it: real processes on real books."""

import csv
import json
import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import openpyxl
import pypdfium2
import pytest

SAMPLES = Path(__file__).parent / "samples"


class Office:
    """Runs the program on one book folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def run(self, *arguments, given: bytes = b"", book: Path | None = None):
        return subprocess.run(
            [sys.executable, "-m", "kjz_desk", *map(str, arguments), "--book", str(book or self.folder)],
            input=given,
            capture_output=True,
            check=False,
            env={**os.environ, "KJZ_DESK_KEYS": str(self.folder.parent / "keys")},
        )

    def record(self, *lines) -> list[dict]:
        text = b"".join(x if isinstance(x, bytes) else json.dumps(x).encode() + b"\n" for x in lines)
        done = self.run("record", given=text)
        return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.fixture
def office(tmp_path):
    return Office(tmp_path / "book")


@pytest.fixture(scope="module")
def sample_office(tmp_path_factory):
    """A book into which the sample day was recorded by the command line."""
    office = Office(tmp_path_factory.mktemp("sample") / "book")
    done = office.run("record", SAMPLES / "launch_day.jsonl")
    assert done.returncode == 0, done.stderr.decode()
    receipts = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(receipts) == 1600
    assert all(one["ok"] for one in receipts)
    return office


@pytest.fixture(scope="module")
def expected():
    return json.loads((SAMPLES / "launch_day.expected.json").read_text(encoding="utf-8"))


ACT = {"department": "cast", "visit": {"group": "farmers", "count": 2}}


def test_an_act_is_answered_with_its_number_and_place(office):
    first, second = office.record(ACT, ACT)
    assert first["ok"]
    assert first["number"].endswith("-A-0001")
    assert second["number"].endswith("-A-0002")
    assert second["seq"] == first["seq"] + 1
    assert len(first["entry"]) == 64


@pytest.mark.parametrize(
    ("line", "error", "field"),
    [
        ({**ACT, "visit": {"group": "farmers", "count": 0}}, "out-of-range", "visit.count"),
        ({**ACT, "visit": {"group": "farmers", "count": 501}}, "out-of-range", "visit.count"),
        ({**ACT, "visit": {"group": "farmers", "count": 1.5}}, "wrong-type", "visit.count"),
        ({**ACT, "visit": {"group": "farmers", "count": True}}, "wrong-type", "visit.count"),
        ({**ACT, "items": [{"material": "apron", "quantity": 2001}]}, "out-of-range", "items[0].quantity"),
        ({"department": "cast"}, "empty-act", ""),
        ({**ACT, "department": "nowhere"}, "unknown-code", "department"),
        ({**ACT, "shoe_size": 43}, "unknown-field", "shoe_size"),
        ({**ACT, "person": {"phone": "12345"}}, "malformed-phone", "person.phone"),
        ({**ACT, "at": "2021-05-17T10:00:00"}, "malformed-time", "at"),
        ({**ACT, "at": "2999-05-17T10:00:00+08:00"}, "future-time", "at"),
        ({"void": "0517-A-0001"}, "missing", "reason"),
        ({"void": "0517-A-0001", "reason": "test"}, "unknown-number", "void"),
        (b'{"department":"cast","department":"cast"}\n', "duplicate-key", "department"),
        (b'{"department":"cast","visit":{"group":"youth","count":NaN}}\n', "wrong-type", "visit.count"),
        (b'{"department":"cast","person":{"name":"\\ud800x"}}\n', "forbidden-character", "person.name"),
        (b"not json at all\n", "not-json", ""),
        (b"[1, 2]\n", "not-json", ""),
        (b'{"department":"\xff"}\n', "not-json", ""),
        (b'{"x":' + b"[" * 60_000 + b"\n", "not-json", ""),
        (b'{"x":"' + b"a" * 2_000_000 + b'"}\n', "line-too-long", ""),
        (b'{"x":' + b"9" * 5000 + b"}\n", "not-json", ""),
    ],
)
def test_bad_input_is_named_and_the_next_line_is_still_read(office, line, error, field):
    refused, accepted = office.record(line, ACT)
    assert (refused["ok"], refused["error"], refused["field"]) == (False, error, field)
    assert refused["message"]
    assert accepted["ok"]
    assert accepted["seq"] == 2
    assert office.run("check").returncode == 0


def test_one_refused_act_is_seen_in_the_exit_status(office):
    assert office.run("record", given=b'{"department":"cast"}\n').returncode == 1
    assert office.run("record", given=json.dumps(ACT).encode()).returncode == 0


def test_blank_lines_a_byte_order_mark_and_a_missing_last_newline_do_no_harm(office):
    line = json.dumps(ACT, ensure_ascii=False).encode()
    done = office.run("record", given=b"\xef\xbb\xbf" + line + b"\r\n\n   \n" + line)
    assert [json.loads(one)["ok"] for one in done.stdout.splitlines()] == [True, True]


def test_a_void_is_recorded_once(office):
    (receipt,) = office.record(ACT)
    void = {"void": receipt["number"], "reason": "duplicate"}
    first, second = office.record(void, void)
    assert first["ok"]
    assert second["error"] == "already-void"


def test_personal_data_are_in_no_answer_and_no_file(office):
    name, phone = "阿卜杜热合曼·买买提", "13800001234"
    office.record({**ACT, "person": {"name": name, "phone": phone, "notice": "2021-05"}})
    done = office.run("export", office.folder.parent / "plain.db")
    assert done.returncode == 0
    for path in office.folder.parent.rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            assert name.encode() not in data
            assert phone.encode() not in data


def test_the_sample_day_gives_the_expected_totals_in_json(sample_office, expected, tmp_path):
    out = tmp_path / "day.json"
    assert sample_office.run("tally", "2021-05-17", "--out", out).returncode == 0
    found = json.loads(out.read_text(encoding="utf-8"))
    assert found["acts"] == 1600
    for key in ("topics", "groups", "ages", "visits_by_hour", "materials"):
        assert found[key] == expected[key]
    assert {k: v for k, v in found["totals"].items() if v is not None} == expected["totals"]
    for department, figures in expected["departments"].items():
        row = found["departments"][department]
        assert {k: v for k, v in row.items() if v} == figures


def test_the_sample_day_gives_the_expected_totals_in_xlsx_and_csv(sample_office, expected, tmp_path):
    for suffix in ("xlsx", "csv"):
        out = tmp_path / f"day.{suffix}"
        assert sample_office.run("tally", "2021-05-17", "--out", out).returncode == 0
    with (tmp_path / "day.csv").open(encoding="utf-8-sig", newline="") as file:
        by_csv = list(csv.reader(file))
    sheet = openpyxl.load_workbook(tmp_path / "day.xlsx", data_only=True).active
    by_xlsx = [["" if cell is None else str(cell) for cell in row] for row in sheet.values]
    wanted = [str(expected["totals"][m]) for m in ("visits", "consultations", "clinic", "materials")]
    for table in (by_csv, by_xlsx):
        (total,) = [row for row in table if "合计" in row]
        assert [cell for cell in total if cell.isdigit()][:4] == wanted


def test_the_sample_day_gives_the_expected_totals_on_one_page_of_paper(sample_office, expected, tmp_path):
    out = tmp_path / "day.pdf"
    assert sample_office.run("tally", "2021-05-17", "--out", out).returncode == 0
    document = pypdfium2.PdfDocument(out)
    assert len(document) == 1
    text = document[0].get_textpage().get_text_bounded()
    for number in expected["totals"].values():
        assert str(number) in text
    document.close()


def test_a_file_name_that_says_no_form_is_refused(office, tmp_path):
    done = office.run("tally", "2021-05-17", "--out", tmp_path / "day.docx", "--json")
    assert done.returncode == 1
    assert json.loads(done.stdout)["error"] == "unknown-format"


def test_a_day_that_is_none_is_refused(office, tmp_path):
    done = office.run("tally", "2021-02-30", "--out", tmp_path / "day.pdf", "--json")
    assert json.loads(done.stdout)["error"] == "malformed-day"


def test_a_folder_that_cannot_be_written_to_is_named(office, tmp_path):
    done = office.run("tally", "2021-05-17", "--out", tmp_path / "no" / "day.json", "--json")
    assert done.returncode == 3
    assert json.loads(done.stdout)["error"] == "file-trouble"


def test_a_handout_is_made_with_as_many_sheets_as_its_copies_need(office, tmp_path):
    out = tmp_path / "handout.pdf"
    done = office.run("handout", "handout-quake", "--copies", 5, "--layout", "a5x2", "--out", out)
    assert done.returncode == 0, done.stderr.decode()
    assert len(pypdfium2.PdfDocument(out)) == 3


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (("nothing-like-it",), "unknown-code"),
        (("handout-quake", "--copies", "0"), "out-of-range"),
        (("handout-quake", "--copies", "2001"), "out-of-range"),
        (("handout-quake", "--layout", "a3"), "unknown-code"),
    ],
)
def test_a_handout_that_cannot_be_made_is_refused(office, tmp_path, arguments, error):
    done = office.run("handout", *arguments, "--out", tmp_path / "x.pdf", "--json")
    assert json.loads(done.stdout)["error"] == error
    assert not (tmp_path / "x.pdf").exists()


def test_the_lists_are_said_in_official_order(office):
    done = office.run("list", "departments", "--json")
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert [row["number"] for row in rows[:19]] == [f"D{n:02d}" for n in range(1, 20)]
    plain = office.run("list", "departments").stdout.decode().splitlines()
    assert plain[0].split("\t") == ["publicity", "D01", "县委宣传部"]


def test_the_plain_copy_opens_in_any_sqlite_and_agrees_with_the_tally(sample_office, expected, tmp_path):
    out = tmp_path / "plain.db"
    assert sample_office.run("export", out).returncode == 0
    plain = sqlite3.connect(out)
    (visits,) = plain.execute("SELECT sum(count) FROM visit WHERE live").fetchone()
    tables = {name for (name,) in plain.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    plain.close()
    assert visits == expected["totals"]["visits"]
    assert "person" not in tables
    assert {"line", "act", "visit", "consultation", "giving", "movement", "display"} <= tables


def test_check_is_silent_on_a_sound_book_and_speaks_of_a_missing_key(sample_office, tmp_path):
    done = sample_office.run("check")
    assert (done.returncode, done.stdout) == (0, b"")
    moved = tmp_path / "elsewhere" / "book"
    moved.mkdir(parents=True)
    (moved / "book.db").write_bytes((sample_office.folder / "book.db").read_bytes())
    done = sample_office.run("check", "--json", book=moved)
    assert done.returncode == 3
    assert json.loads(done.stdout)["error"] == "key-missing"


def test_a_mistyped_folder_is_not_audited_as_an_empty_book(office, tmp_path):
    for command in (("check",), ("export", tmp_path / "plain.db")):
        done = office.run(*command, "--json", book=tmp_path / "nowhere")
        assert done.returncode == 3
        assert json.loads(done.stdout)["error"] == "book-missing"
    assert not (tmp_path / "nowhere").exists()


def test_an_empty_folder_name_is_no_folder(office):
    assert office.run("list", "towns", book="  ").returncode == 2


def test_a_rehearsal_of_no_acts_leaves_nothing(office, tmp_path):
    done = office.run("rehearse", "--out", tmp_path / "out", "--acts", "0", "--json")
    assert (done.returncode, json.loads(done.stdout)["field"]) == (1, "acts")
    assert not (tmp_path / "out").exists()


def test_after_a_recording_the_log_is_folded_into_the_book(office):
    office.record(*[ACT] * 50)
    log = office.folder / "book.db-wal"
    assert not log.exists() or log.stat().st_size == 0


def test_without_a_display_the_window_says_what_to_do_instead(office):
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    done = subprocess.run(
        [sys.executable, "-m", "kjz_desk", "--book", str(office.folder)],
        capture_output=True,
        check=False,
        env={name: value for name, value in os.environ.items() if name not in hidden},
    )
    assert done.returncode == 2
    assert "rehearse" in done.stderr.decode()


def test_the_command_line_does_not_wait_for_qt(office):
    probe = (
        "import sys; from kjz_desk import cli; cli.run(sys.argv[1:]); sys.exit('PySide6' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", probe, "list", "towns", "--book", str(office.folder)],
        check=False,
        stdout=subprocess.DEVNULL,
        env={**os.environ, "KJZ_DESK_KEYS": str(office.folder.parent / "keys")},
    )
    assert done.returncode == 0


def started(office, *arguments, **streams):
    return subprocess.Popen(
        [sys.executable, "-m", "kjz_desk", *arguments, "--book", str(office.folder)],
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "KJZ_DESK_KEYS": str(office.folder.parent / "keys")},
        **streams,
    )


def test_a_reader_who_goes_away_ends_the_command_without_a_traceback(office):
    reading, writing = os.pipe()
    with started(office, "record", stdout=writing) as running:
        os.close(writing)
        os.close(reading)
        _, complaints = running.communicate(b'{"department":"health","visit":{"group":"youth"}}\n')
    assert (running.returncode, complaints) == (3, b"")
    assert office.run("check").returncode == 0


def test_ctrl_c_ends_a_recording_after_the_act_that_was_answered(office):
    with started(office, "record", stdout=subprocess.PIPE) as running:
        running.stdin.write(b'{"department":"health","visit":{"group":"youth"}}\n')
        running.stdin.flush()
        assert json.loads(running.stdout.readline())["ok"]
        running.send_signal(signal.SIGINT)
        _, complaints = running.communicate()
    assert (running.returncode, complaints) == (130, b"")
    assert office.run("check").returncode == 0
