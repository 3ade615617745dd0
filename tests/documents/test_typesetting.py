"""Lines break where a reader of Chinese expects it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kjz_desk.documents.typesetting import balanced, broken


def squares(text: str) -> float:
    """Each Han character is one wide, each other half."""
    return sum(1.0 if ord(one) > 0x2E7F else 0.5 for one in text)


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("科技活动周", 3, ("科技活", "动周")),
        ("先看日期，再买", 4, ("先看日", "期，再买")),
        ("打开（设置）看", 3, ("打开", "（设", "置）看")),
        ("拨打12315投诉", 3, ("拨打", "12315", "投诉")),
        ("稳定在10℃左右", 4, ("稳定在", "10℃左右")),
        ("two words", 3, ("two", "words")),
        ("", 3, ("",)),
    ],
)
def test_punctuation_words_and_numbers_are_kept_whole(text, width, lines) -> None:
    assert broken(text, squares, width) == lines


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        (
            "高压达140或低压达90毫米汞柱，应到医院检查。",
            20,
            ("高压达140或低压达90毫米汞柱，", "应到医院检查。"),
        ),
        ("一二三四五六七八", 7, ("一二三四", "五六七八")),
        ("短句。", 7, ("短句。",)),
    ],
)
def test_two_lines_part_at_a_pause_or_near_the_middle(text, width, lines) -> None:
    assert balanced(text, squares, width) == lines


@given(st.text("科技活动周，。“”（）12a ", max_size=40), st.integers(4, 12))
def test_nothing_is_lost_and_no_line_is_too_wide(text: str, width: int) -> None:
    for lines in (broken(text, squares, width), balanced(text, squares, width)):
        assert "".join(lines).replace(" ", "") == text.replace(" ", "")
        # Only a piece that cannot be torn may be wider than a line.
        assert all(squares(line) <= width or len(broken(line, squares, width)) == 1 for line in lines)
