"""Rare characters of real names are printed, and what cannot be printed is named."""

from datetime import UTC, datetime

import pytest

from kjz_desk.documents import fonts
from kjz_desk.documents.pen import Pen
from kjz_desk.documents.sheet import A4
from tests.documents.rendered import loose_fonts, picture, text

RARE = "䶮㛃㵲㺹鿏𠅤𣲗𫓧𫖯𫟼𬬻𬭊𬱖𬸦"
"""Characters of names that GBK does not have and GB 18030 does."""


def page(*lines: str, bold: bool = False) -> bytes:
    pen = Pen(A4, title="t", author="a", subject="s", created=datetime(2021, 5, 17, tzinfo=UTC))
    for number, line in enumerate(lines):
        pen.text(20, 20 + 10 * number, line, 20, bold=bold)
    return pen.finished()


@pytest.mark.parametrize("bold", [False, True])
def test_every_rare_character_gets_a_shape_of_its_own(bold: bool) -> None:
    image = picture(page(*RARE, "\u25a1", bold=bold), dpi=150)
    dot = 150 / 25.4
    cells = [
        image.crop(
            (int(18 * dot), int((20 + 10 * n - 9) * dot), int(30 * dot), int((20 + 10 * n + 1) * dot))
        )
        for n in range(len(RARE) + 1)
    ]
    assert all(min(cell.tobytes()) < 80 for cell in cells)
    assert len({cell.tobytes() for cell in cells}) == len(cells)


@pytest.mark.parametrize("name", [RARE, "阿卜杜热合曼·买买提", "欧阳㛃", "马𬱖"])
def test_names_are_printed_as_they_are_written(name: str) -> None:
    assert fonts.missing(name) == ""
    assert fonts.printable(name) == name


def test_a_character_that_no_font_has_is_printed_as_its_code_point() -> None:
    assert fonts.missing("𠮷田𠮷 \U0001f600") == "𠮷\U0001f600"
    assert fonts.printable("𠮷田") == "[U+20BB7]田"
    assert "[U+20BB7]田" in text(page("𠮷田"))


def test_a_text_too_long_for_its_place_is_made_smaller_and_then_shortened() -> None:
    assert fonts.fitted("县科技局", 10, 100) == ("县科技局", 10)
    assert fonts.fitted("县科技局", 10, 30) == ("县科技局", pytest.approx(7.5))
    shortened, size = fonts.fitted("县文化旅游广电局", 10, 30)
    assert shortened.endswith("…")
    assert fonts.width(shortened, size) <= 30


def test_a_number_is_never_shortened() -> None:
    shown, size = fonts.fitted("1234567", 10, 10)
    assert shown == "1234567"
    assert fonts.width(shown, size) == pytest.approx(10)


def test_figures_are_all_of_one_width() -> None:
    for bold in (False, True):
        assert len({fonts.width(digit, 10, bold=bold) for digit in "0123456789"}) == 1


def test_the_faces_are_embedded() -> None:
    assert loose_fonts(page("科技", RARE)) == set()
    assert b"/FontFile2" in page("科技")
