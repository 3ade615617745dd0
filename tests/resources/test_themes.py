"""The themes are complete and readable: WCAG 2.1 contrast, in the sun far above the usual line."""

import re
import tomllib
from pathlib import Path

import pytest

THEMES = Path(__file__).resolve().parents[2] / "resources" / "themes"
ROW = {"light": 4.5, "sunlight": 9.0, "dark": 4.5}
WHITE = "#FFFFFF"

# WCAG 2.1, 1.4.11: a border that alone shows where a control ends needs 3:1.
BORDER_CONTRAST = 3.0

TEXT_ON_GROUND = [
    *((text, ground) for text in ("text", "text2", "text3") for ground in ("bg", "surface", "surface2")),
    ("on_primary", "primary"),
    ("on_primary", "primary_hover"),
    ("on_primary", "primary_press"),
    ("primary", "surface"),
    ("ok", "ok_soft"),
    ("warn", "warn_soft"),
    ("danger", "danger_soft"),
    ("accent", "accent_soft"),
    ("side_text", "side"),
    ("side_text2", "side"),
    ("side_active_text", "side_active"),
]


def load(name: str) -> dict[str, object]:
    return tomllib.loads((THEMES / f"{name}.toml").read_text("utf-8"))


def luminance(colour: str) -> float:
    """Relative luminance of `#RRGGBB` after WCAG 2.1, 0 to 1."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_contrast_of_black_on_white_is_twenty_one() -> None:
    assert contrast("#000000", WHITE) == pytest.approx(21)
    assert contrast("#777777", WHITE) == pytest.approx(4.48, abs=0.01)


def test_there_are_three_themes_with_the_same_tokens() -> None:
    assert {path.stem for path in THEMES.glob("*.toml")} == set(ROW)
    keys = [list(load(name)) for name in ROW]
    assert keys[0] == keys[1] == keys[2]


@pytest.mark.parametrize("name", ROW)
def test_every_token_is_a_colour_or_a_length(name: str) -> None:
    tokens = load(name)
    for key, value in tokens.items():
        if key in {"border_width", "radius"}:
            assert isinstance(value, int) and 0 < value < 20, key
        elif key == "groups":
            assert isinstance(value, list) and len(value) == 6
            assert len(set(value)) == 6
            assert all(re.fullmatch("#[0-9A-F]{6}", colour) for colour in value)
        else:
            assert isinstance(value, str) and re.fullmatch("#[0-9A-F]{6}", value), key


@pytest.mark.parametrize(("text", "ground"), TEXT_ON_GROUND)
@pytest.mark.parametrize("name", ROW)
def test_text_can_be_read_on_its_ground(name: str, text: str, ground: str) -> None:
    tokens = load(name)
    assert contrast(str(tokens[text]), str(tokens[ground])) >= ROW[name]


@pytest.mark.parametrize("name", ["light", "sunlight"])
def test_white_can_be_read_on_each_group_colour(name: str) -> None:
    groups = load(name)["groups"]
    assert isinstance(groups, list)
    assert [colour for colour in groups if contrast(WHITE, colour) < ROW[name]] == []


def test_dark_text_can_be_read_on_each_group_colour_of_the_dark_theme() -> None:
    tokens = load("dark")
    groups = tokens["groups"]
    assert isinstance(groups, list)
    assert [g for g in groups if contrast(str(tokens["on_primary"]), g) < ROW["dark"]] == []


@pytest.mark.parametrize("ground", ["bg", "surface", "surface2"])
@pytest.mark.parametrize("name", ROW)
@pytest.mark.parametrize("line", ["border_strong", "focus"])
def test_the_edge_of_a_control_is_seen(name: str, line: str, ground: str) -> None:
    tokens = load(name)
    assert contrast(str(tokens[line]), str(tokens[ground])) >= BORDER_CONTRAST
