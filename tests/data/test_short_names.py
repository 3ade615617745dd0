"""The short names in data/ are there for every code, and short enough for buttons and columns."""

import csv
import tomllib
from pathlib import Path

DATA = Path(__file__).resolve().parents[2] / "data"


def rows(name: str) -> list[dict[str, str]]:
    with (DATA / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def test_short_names_fit_their_buttons() -> None:
    for name, longest in (
        ("topics", 5),
        ("groups", 5),
        ("ages", 5),
        ("material_kinds", 5),
        ("materials", 6),
    ):
        assert [row["zh_short"] for row in rows(name) if not 1 <= len(row["zh_short"]) <= longest] == []
        shorts = [row["zh_short"] for row in rows(name)]
        assert len(shorts) == len(set(shorts)), name


def test_short_english_names_fit_their_buttons_and_columns() -> None:
    for name, longest in (
        ("departments", 16),
        ("sites", 14),
        ("towns", 12),
        ("topics", 18),
        ("groups", 12),
        ("ages", 12),
        ("material_kinds", 14),
        ("materials", 20),
    ):
        shorts = [row["en_short"] for row in rows(name)]
        assert [short for short in shorts if not 1 <= len(short) <= longest] == []
        assert len(shorts) == len(set(shorts)), name
        assert all(short.isascii() for short in shorts)


def test_short_english_names_of_the_small_lists_are_given_once_in_their_list() -> None:
    shorts = [(row["list"], row["en_short"]) for row in rows("codes")]
    assert len(shorts) == len(set(shorts))
    assert all(1 <= len(short) <= 12 and short.isascii() for _, short in shorts)


def test_a_handout_has_a_short_english_name_for_the_list() -> None:
    listed = tomllib.loads((DATA / "handouts.toml").read_text("utf-8"))["handout"]
    shorts = [handout["en_short"] for handout in listed]
    assert [short for short in shorts if not 1 <= len(short) <= 24] == []
    assert len(shorts) == len(set(shorts))
