"""Every handout of the county fits its sheet, is large enough to read, and its code opens."""

from dataclasses import replace

import pytest

from kjz_desk.documents import handout
from kjz_desk.documents.handout import DESIGNS
from kjz_desk.domain.reference import Handout, Reference
from kjz_desk.errors import CodeTooLong, UnknownCode
from tests import tally_days
from tests.documents.rendered import (
    Word,
    loose_fonts,
    pages,
    picture,
    read_by_opencv,
    read_by_zxing,
    text,
    words,
)

HANDOUTS = {row.code: row for row in tally_days.real_reference().handouts}
each_handout = pytest.mark.parametrize("record", HANDOUTS.values(), ids=HANDOUTS.keys())
each_layout = pytest.mark.parametrize("layout", DESIGNS)
LONGEST = Handout(
    code="longest",
    zh="十二个汉字的一个长长的题目",
    department="housing-earthquake",
    topic="volunteer-service",
    link="https://www.pingluo.gov.cn/" + "a" * 173,
    phone="0952-6012345",
    sentences=("这是一句正好有二十八个汉字的长话，写到没有停顿的地方也要能放下去呢。",) * 6,
)


def drawn(record: Handout, reference: Reference, layout: str, sheets: int = 1) -> bytes:
    return handout.render(record, reference, layout=layout, sheets=sheets)


def leaves(record: Handout, reference: Reference, layout: str) -> list[list[Word]]:
    """The words of each copy on the sheet, in millimetres of that copy."""
    found = words(drawn(record, reference, layout))
    width = DESIGNS[layout].sheet.pages[0].width
    count = len(DESIGNS[layout].sheet.pages)
    return [
        [
            replace(w, left=w.left - n * width, right=w.right - n * width)
            for w in found
            if w.left // width == n
        ]
        for n in range(count)
    ]


@each_layout
@each_handout
def test_its_code_opens_with_two_decoders(record: Handout, reference: Reference, layout: str) -> None:
    image = picture(drawn(record, reference, layout))
    expected = [record.public] * len(DESIGNS[layout].sheet.pages)
    assert read_by_zxing(image) == expected
    assert read_by_opencv(image) == expected


@each_layout
@each_handout
def test_all_its_words_stand_on_each_copy(record: Handout, reference: Reference, layout: str) -> None:
    design = DESIGNS[layout]
    for leaf in leaves(record, reference, layout):
        said = "".join(one.text for one in leaf)
        for part in (record.zh, *record.sentences, reference.event.zh, reference.event.theme, record.phone):
            assert part.replace(" ", "") in said.replace(" ", ""), part
        assert reference.departments.name_of(record.department) in said
        for one in leaf:
            assert design.title.x - 0.5 <= one.left <= one.right <= design.title.right + 1, one
            assert 8 <= one.top <= one.bottom <= design.sheet.height - 4, one


@each_layout
@each_handout
def test_its_sentences_stay_between_title_and_code(
    record: Handout, reference: Reference, layout: str
) -> None:
    design = DESIGNS[layout]
    size_least = design.sizes[-1] * 25.4 / 72
    inside = [
        one
        for one in leaves(record, reference, layout)[0]
        if design.rule < one.middle < design.panel.y and one.left > design.body.x + 5
    ]
    assert "".join(one.text for one in inside).replace(" ", "") == "".join(record.sentences)
    assert all(one.bottom <= design.panel.y for one in inside)
    assert min(one.bottom - one.top for one in inside) >= size_least


@each_layout
def test_the_longest_handout_that_the_rules_allow_still_fits(reference: Reference, layout: str) -> None:
    design = DESIGNS[layout]
    (leaf, *_) = leaves(LONGEST, reference, layout)
    body = [one for one in leaf if design.rule < one.middle < design.panel.y]
    assert "".join(one.text for one in body).count("有二十八个汉字") == 6
    assert min(one.top for one in body) >= design.rule + 2
    assert max(one.bottom for one in body) <= design.panel.y
    assert min(one.bottom - one.top for one in body) >= 14 * 25.4 / 72 * 0.8
    assert max(one.right for one in leaf) <= design.title.right + 1
    image = picture(drawn(LONGEST, reference, layout))
    assert read_by_zxing(image) == [LONGEST.link] * len(design.sheet.pages)
    assert read_by_opencv(image) == [LONGEST.link] * len(design.sheet.pages)


@each_layout
def test_sentences_longer_than_the_rules_allow_are_set_smaller(reference: Reference, layout: str) -> None:
    design = DESIGNS[layout]
    record = replace(LONGEST, sentences=("没有停顿的长句" * 20,) * 6)
    body = [w for w in leaves(record, reference, layout)[0] if design.rule < w.middle < design.panel.y]
    assert "".join(one.text for one in body).count("没有停顿的长句") >= 6
    assert min(one.top for one in body) >= design.rule
    assert max(one.bottom for one in body) <= design.panel.y


@each_layout
def test_body_type_is_never_under_14_points(layout: str) -> None:
    assert min(DESIGNS[layout].sizes) >= 14


def test_a_code_that_would_be_too_fine_is_refused(reference: Reference) -> None:
    record = replace(LONGEST, link="https://www.pingluo.gov.cn/" + "a" * 220)
    with pytest.raises(CodeTooLong) as caught:
        drawn(record, reference, "a4")
    assert caught.value.facts["limit"] == 213


def test_an_unknown_layout_is_refused(reference: Reference) -> None:
    with pytest.raises(UnknownCode) as caught:
        drawn(LONGEST, reference, "a3")
    assert caught.value.field == "layout"


@pytest.mark.parametrize(
    ("layout", "copies", "sheets"),
    [("a4", 1, 1), ("a4", 7, 7), ("a5x2", 1, 1), ("a5x2", 2, 1), ("a5x2", 51, 26)],
)
def test_copies_take_as_many_sheets_as_they_need(layout: str, copies: int, sheets: int) -> None:
    assert handout.sheets_for(layout, copies) == sheets


def test_a_thousand_sheets_cost_little_more_than_one(reference: Reference) -> None:
    record = HANDOUTS["handout-quake"]
    one, many = drawn(record, reference, "a5x2"), drawn(record, reference, "a5x2", 1000)
    assert pages(many) == 1000
    assert len(many) < len(one) + 1000 * 1000
    assert text(many, 999) == text(one)


def test_a_handout_is_drawn_alike_each_time(reference: Reference) -> None:
    record = HANDOUTS["handout-fraud"]
    assert drawn(record, reference, "a4") == drawn(record, reference, "a4")


def test_the_fonts_of_a_handout_travel_with_it(reference: Reference) -> None:
    assert loose_fonts(drawn(HANDOUTS["handout-gas"], reference, "a4")) == set()


def test_a_character_without_a_glyph_is_named(reference: Reference) -> None:
    record = replace(HANDOUTS["handout-gas"], zh="𠮷祥人家")
    assert "[U+20BB7]祥人家" in text(drawn(record, reference, "a4"))


def test_little_ink_is_asked_of_the_printer(reference: Reference) -> None:
    image = picture(drawn(HANDOUTS["handout-quake"], reference, "a4"), dpi=100)
    dark = sum(image.histogram()[:128]) / (image.width * image.height)
    assert dark < 0.08
