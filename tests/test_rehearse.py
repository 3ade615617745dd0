"""The rehearsal as anybody tries it: one command, and a day's results in a folder."""

import json
import os
import subprocess
import sys
from pathlib import Path

import openpyxl
import pypdfium2
import pytest

ACTS = 60


def run(folder: Path, *arguments: object) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "kjz_desk", *map(str, arguments)],
        capture_output=True,
        check=False,
        encoding="utf-8",
        timeout=240,
        env={**os.environ, "KJZ_DESK_KEYS": str(folder / "keys"), "PYTHONUTF8": "1"},
    )


def totals(out: Path) -> dict[str, object]:
    found = next(out.glob("tally-*.json"))
    return json.loads(found.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder in which a rehearsal of sixty acts left its results."""
    folder = tmp_path_factory.mktemp("rehearsal")
    done = run(folder, "rehearse", "--out", folder / "out", "--acts", ACTS, "--seed", 7)
    assert done.returncode == 0, done.stderr
    assert Path(done.stdout.splitlines()[-1]) == folder / "out"
    return folder / "out"


def test_the_daily_tally_is_one_page(out: Path) -> None:
    document = pypdfium2.PdfDocument(next(out.glob("tally-*.pdf")))
    assert len(document) == 1
    document.close()


def test_the_workbook_opens_and_has_the_total_of_visits(out: Path) -> None:
    book = openpyxl.load_workbook(next(out.glob("tally-*.xlsx")), data_only=False)
    cells = [cell.value for sheet in book for row in sheet.iter_rows() for cell in row]
    assert "合计" in cells


def test_every_handout_is_there_in_both_layouts(out: Path) -> None:
    names = {path.name for path in (out / "handouts").glob("*.pdf")}
    assert len(names) >= 16
    assert {name.replace("-a4.pdf", "") for name in names if name.endswith("-a4.pdf")} == {
        name.replace("-a5x2.pdf", "") for name in names if name.endswith("-a5x2.pdf")
    }


def test_there_is_a_picture_of_every_page(out: Path) -> None:
    names = sorted(path.name for path in (out / "pictures").glob("*-light.png"))
    assert [name.split("-")[1] for name in names] == [
        "reception",
        "consultations",
        "materials",
        "prints",
        "statistics",
        "records",
        "settings",
    ]


def test_its_book_is_sound(out: Path) -> None:
    done = run(out.parent, "check", "--book", out / "book")
    assert (done.returncode, done.stdout) == (0, "")


def test_the_paper_counts_what_was_typed_at_the_window_too(out: Path) -> None:
    done = run(out.parent, "tally", totals(out)["day"], "--out", out / "later.json", "--book", out / "book")
    later = json.loads((out / "later.json").read_text(encoding="utf-8"))
    assert done.returncode == 0
    assert later["acts"] == totals(out)["acts"] > ACTS
    assert later["totals"] == totals(out)["totals"]


def test_the_same_seed_plays_the_same_day(out: Path, tmp_path: Path) -> None:
    done = run(tmp_path, "rehearse", "--out", tmp_path / "out", "--acts", ACTS, "--seed", 7)
    assert done.returncode == 0, done.stderr
    again = totals(tmp_path / "out")
    for name in ("totals", "departments", "topics", "groups", "visits_by_hour", "materials"):
        assert again[name] == totals(out)[name]


@pytest.mark.parametrize("acts", ["0", "20001", "-3", "many"])
def test_a_number_of_acts_that_cannot_be_played_is_refused_in_a_sentence(tmp_path: Path, acts: str) -> None:
    done = run(tmp_path, "rehearse", "--out", tmp_path / "out", "--acts", acts)
    assert done.returncode != 0
    assert "Traceback" not in done.stderr
    assert done.stderr.strip()


def test_a_folder_that_cannot_be_made_is_refused_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    done = run(tmp_path, "rehearse", "--out", tmp_path / "file" / "out", "--acts", 5)
    assert done.returncode != 0
    assert "Traceback" not in done.stderr
    assert str(tmp_path / "file" / "out") in done.stderr
