"""The charts show every visit and every question, on the screen in colour and on paper without."""

import re
from dataclasses import replace
from xml.etree import ElementTree as Xml

import pytest

from kjz_desk.documents import chart
from kjz_desk.documents.chart import PAPER, Drawing, Label, Line, Rect
from kjz_desk.domain.reference import Reference
from kjz_desk.domain.tally import Tally

SCREEN = chart.screen(
    ["#2563EB", "#08784F", "#A65A00", "#8B3FD9", "#0A7C96", "#5B6B82"],
    text="#141D2B", quiet="#4B586B", line="#8A97AB", bar="#1452C4", surface="#FFFFFF",
)  # fmt: skip


def hours(tally: Tally, reference: Reference, palette: chart.Palette = SCREEN, **more: object) -> Drawing:
    more = {"width": 720, "height": 300, **more}
    return chart.hour_chart(tally, reference, palette=palette, **more)


def labels(drawing: Drawing) -> list[str]:
    return [shape.text for shape in drawing.shapes if isinstance(shape, Label)]


def hour_names(drawing: Drawing) -> list[str]:
    return [one for one in labels(drawing) if re.fullmatch(r"\d+h", one)]


def columns(drawing: Drawing) -> list[Rect]:
    """The parts of the columns: what stands on the baseline or on another part, not the legend."""
    return [shape for shape in drawing.shapes if isinstance(shape, Rect) and shape.width > 20]


def test_the_number_on_a_column_is_the_sum_of_its_parts(busy_day: Tally, reference: Reference) -> None:
    drawing = hours(busy_day, reference)
    assert [int(one) for one in labels(drawing) if one.isdecimal()] == list(busy_day.hours.values())


def test_heights_are_in_proportion_to_visits(busy_day: Tally, reference: Reference) -> None:
    heights: dict[float, float] = {}
    for part in columns(hours(busy_day, reference)):
        heights[part.x] = heights.get(part.x, 0) + part.height
    scales = [
        height / count for height, count in zip(heights.values(), busy_day.hours.values(), strict=True)
    ]
    assert max(scales) == pytest.approx(min(scales))


def test_the_usual_hours_are_always_there(empty_day: Tally, busy_day: Tally, reference: Reference) -> None:
    for tally in (empty_day, busy_day):
        named = [
            one for one in labels(hours(tally, reference, language="en")) if re.fullmatch(r"\d+h", one)
        ]
        assert named == [f"{hour}h" for hour in range(8, 18)]


def test_an_early_or_late_visit_makes_the_chart_wider(full_day: Tally, reference: Reference) -> None:
    named = hour_names(hours(full_day, reference, language="en"))
    assert named == [f"{hour}h" for hour in range(6, 22)]


def test_names_of_hours_that_have_no_room_become_bare_numbers(
    full_day: Tally, reference: Reference
) -> None:
    named = labels(hours(full_day, reference, width=160, language="en"))
    assert [str(hour) for hour in range(6, 22)] == [
        one for one in named if one.isdecimal() and int(one) < 24
    ]


def test_the_legend_names_the_groups_that_came_and_no_other(busy_day: Tally, reference: Reference) -> None:
    said = labels(hours(busy_day, reference))
    assert [one for one in said if one in {row.brief("zh_CN") for row in reference.groups}] == [
        "青少年", "农民", "产业工人", "老年人", "干部公务员", "其他居民",
    ]  # fmt: skip
    assert "青少年" not in labels(hours(busy_day, reference, legend=False))


def test_a_day_without_visits_says_so(empty_day: Tally, reference: Reference) -> None:
    assert "No visits yet" in labels(hours(empty_day, reference, language="en"))
    assert columns(hours(empty_day, reference)) == []


@pytest.mark.parametrize("width", [160, 320, 720, 1600])
def test_nothing_leaves_the_drawing(full_day: Tally, reference: Reference, width: float) -> None:
    drawing = hours(full_day, reference, palette=PAPER, width=width)
    for shape in drawing.shapes:
        if isinstance(shape, Rect):
            assert -0.01 <= shape.x <= shape.x + shape.width <= width + 0.01
            assert -0.01 <= shape.y <= shape.y + shape.height <= 300.01
        elif isinstance(shape, Line):
            assert all(-0.01 <= x <= width + 0.01 for x in (shape.x1, shape.x2))
            assert all(-0.01 <= y <= 300.01 for y in (shape.y1, shape.y2))


def test_groups_are_told_apart_without_colour() -> None:
    fills = PAPER.groups
    assert len({(fill.colour, fill.hatch) for fill in fills}) == len(fills) == 7
    greys = [int(fill.colour[1:3], 16) for fill in fills if not fill.hatch]
    assert min(abs(a - b) for n, a in enumerate(greys) for b in greys[n + 1 :]) >= 0x20


@pytest.mark.parametrize("hatch", ["rising", "falling", "level", "cross"])
def test_a_hatch_stays_inside_its_box(hatch: chart.Hatch) -> None:
    fill = chart.Fill("#FFFFFF", hatch)
    box, *lines = chart.swatch(17, 9, fill, PAPER, at=(3.3, 4.4))
    assert isinstance(box, Rect)
    assert len(lines) >= 4
    for line in lines:
        assert isinstance(line, Line)
        assert all(3.29 <= x <= 20.31 for x in (line.x1, line.x2))
        assert all(4.39 <= y <= 13.41 for y in (line.y1, line.y2))


def test_topics_stand_in_the_order_of_their_numbers(busy_day: Tally, reference: Reference) -> None:
    drawing = chart.topic_bars(busy_day, reference, width=400, height=500, palette=SCREEN)
    numbers = [int(one) for one in labels(drawing) if one.isdecimal()]
    assert numbers == sorted((n for n in busy_day.topics.values() if n), reverse=True)
    bars = [shape.width for shape in drawing.shapes if isinstance(shape, Rect)]
    assert [bar / number for bar, number in zip(bars, numbers, strict=True)] == pytest.approx(
        [bars[0] / numbers[0]] * len(bars)
    )


def test_topics_that_nobody_asked_about_are_drawn_where_they_are_wanted(
    busy_day: Tally, reference: Reference
) -> None:
    drawing = chart.topic_bars(busy_day, reference, width=400, height=500, palette=SCREEN, zeros=True)
    assert len([one for one in labels(drawing) if one.isdecimal()]) == 22


def test_a_day_without_questions_says_so(empty_day: Tally, reference: Reference) -> None:
    drawing = chart.topic_bars(empty_day, reference, width=400, height=300, palette=SCREEN, language="en")
    assert labels(drawing) == ["No consultations yet"]


def test_a_retired_topic_keeps_its_count(busy_day: Tally, reference: Reference) -> None:
    tally = replace(busy_day, topics={"vanished": 7})
    drawing = chart.topic_bars(tally, reference, width=400, height=300, palette=SCREEN)
    assert labels(drawing) == ["vanished", "7"]


def test_the_picture_for_the_screen_is_sound_svg(busy_day: Tally, reference: Reference) -> None:
    root = Xml.fromstring(chart.svg(hours(busy_day, reference), family='Noto "Sans" SC'))
    assert (root.get("width"), root.get("height")) == ("720", "300")
    assert root.get("font-family") == 'Noto "Sans" SC'
    texts = [one.text for one in root.iter("{http://www.w3.org/2000/svg}text")]
    assert texts == labels(hours(busy_day, reference))


def test_names_cannot_break_the_picture(busy_day: Tally, reference: Reference) -> None:
    tally = replace(busy_day, topics={"<&>": 7})
    drawing = chart.topic_bars(tally, reference, width=400, height=300, palette=SCREEN)
    assert "<&>" in [one.text for one in Xml.fromstring(chart.svg(drawing)).iter()]
