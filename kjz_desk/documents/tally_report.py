"""Draw the daily tally, the one A4 page that a county office signs and seals."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from kjz_desk import phrases
from kjz_desk.documents import fonts, tally_parts
from kjz_desk.documents.pen import CENTRE, MM, Pen
from kjz_desk.documents.sheet import A4, Box
from kjz_desk.documents.tally_parts import FRAME, HAIR, LEFT, RIGHT, RULE, Page
from kjz_desk.domain.reference import Reference
from kjz_desk.domain.tally import Count, Tally
from kjz_desk.domain.tally_table import NOT_REPORTED, Cell, Column, figures, unit_table
from kjz_desk.phrases import QT_TRANSLATE_NOOP

TITLE: Final = QT_TRANSLATE_NOOP("Paper", "Daily Tally of On-site Activities")
WEEKDAYS: Final = (
    QT_TRANSLATE_NOOP("Paper", "Monday"),
    QT_TRANSLATE_NOOP("Paper", "Tuesday"),
    QT_TRANSLATE_NOOP("Paper", "Wednesday"),
    QT_TRANSLATE_NOOP("Paper", "Thursday"),
    QT_TRANSLATE_NOOP("Paper", "Friday"),
    QT_TRANSLATE_NOOP("Paper", "Saturday"),
    QT_TRANSLATE_NOOP("Paper", "Sunday"),
)
DAY: Final = QT_TRANSLATE_NOOP("Paper", "{year}-{month}-{day}")
DATE: Final = QT_TRANSLATE_NOOP("Paper", "Date")
PLACE: Final = QT_TRANSLATE_NOOP("Paper", "Place")
ALL_SITES: Final = QT_TRANSLATE_NOOP("Paper", "All sites")
AS_OF: Final = QT_TRANSLATE_NOOP("Paper", "As of")
VERSION: Final = QT_TRANSLATE_NOOP("Paper", "Version")
NOT_CLOSED: Final = QT_TRANSLATE_NOOP("Paper", "day not closed")
CHECK: Final = QT_TRANSLATE_NOOP("Paper", "Check code")
DESK: Final = QT_TRANSLATE_NOOP("Paper", "Desk")
THEME: Final = QT_TRANSLATE_NOOP("Paper", "Theme")
EXPERIENCE: Final = QT_TRANSLATE_NOOP("Paper", "Hands-on {count}")

EVENT_Y, TITLE_Y, THEME_Y, META_Y, STATE_Y = 18.6, 27.8, 34.0, 42.2, 47.6
"""Baselines of the head of the page, in millimetres from its top."""
EVENT_SIZE, TITLE_SIZE, HEAD_SIZE = 12.0, 22.0, 9.5
SECOND, LAST_ROOM, GAP = 76.0, 50.0, 4.0
"""Where the second value of a line begins, the most that the last one takes, and what parts them."""

FIGURES: Final = Box(LEFT, 50.4, RIGHT - LEFT, 28)
FIGURE_SIZE, FIGURE_LABEL, FIGURE_UNIT = 21.0, 9.0, 9.0
FIGURE_ROWS: Final = (
    ("units", "visits", "consultations", "materials"),
    ("books", "goods", "boards", "experience"),
)

UNITS: Final = Box(LEFT, 81, RIGHT - LEFT, 103)
HEADER: Final = 9.4
WIDTHS: Final = {
    "number": 8.0, "department": 33.0, "visits": 15.0, "consultations": 15.0, "clinic": 16.0,
    "materials": 15.0, "books": 12.0, "goods": 13.0, "boards": 12.0, "staff": 16.0, "remark": 15.0,
}  # fmt: skip
"""The columns of the table by unit in the order of the form, with their widths in millimetres."""
BODY_SIZE, HEADER_SIZE, UNIT_SIZE = 9.5, 9.0, 7.5
ROW_MOST: Final = 5.2


def render(
    tally: Tally,
    reference: Reference,
    *,
    desk: str,
    prepared_by: str = "",
    language: str = phrases.DEFAULT,
) -> bytes:
    """Return the tally as a PDF of exactly one A4 page; equal arguments give equal bytes.

    ``desk`` is the name of the desk that prints, ``prepared_by`` is written on its line. ``language``
    is that of the labels: names are printed as the office files them, whatever it is. However
    many units there are, their rows share the room of the table and the type follows.
    """
    pen = Pen(
        A4,
        title=f"{reference.event.zh} {tally.day.isoformat()} {tally.check_code}",
        author=reference.event.zh,
        subject=phrases.phrase("Paper", TITLE, language),
        created=tally.as_of.astimezone(reference.event.zone),
    )
    page = Page(pen, tally, reference, language)
    _head(page, desk)
    _figures(page)
    _units(page)
    tally_parts.breakdowns(page)
    tally_parts.foot(page, prepared_by)
    return pen.finished()


def _head(page: Page, desk: str) -> None:
    event, middle = page.reference.event, (LEFT + RIGHT) / 2
    whole = RIGHT - LEFT
    page.pen.text(middle, EVENT_Y, _event_name(page), EVENT_SIZE, align="centre", room=whole)
    page.pen.text(
        middle, TITLE_Y, page.say(TITLE), TITLE_SIZE, bold=True, align="centre", room=whole, spacing=1.2
    )
    theme = f"{page.say(THEME)}　{event.theme}"
    page.pen.text(middle, THEME_Y, theme, HEAD_SIZE, align="centre", room=whole)
    site = page.tally.site
    place = page.reference.sites.name_of(site) if site else page.say(ALL_SITES)
    _spread(
        page,
        META_Y,
        ((DATE, _day(page, page.tally.day, weekday=True)), (PLACE, place), (AS_OF, _as_of(page))),
    )
    _spread(page, STATE_Y, ((VERSION, page.say(NOT_CLOSED)), (DESK, desk), (CHECK, page.tally.check_code)))


def _event_name(page: Page) -> str:
    event = page.reference.event
    return event.en or event.zh if page.language == "en" else event.zh


def _spread(page: Page, y: float, parts: tuple[tuple[str, str], ...]) -> None:
    """Write three labelled values over the width of the page, the last one flush right."""
    first, second, last = (f"{page.say(label)}　{value}" for label, value in parts)
    pen, size = page.pen, HEAD_SIZE
    taken = pen.text(RIGHT, y, last, size, align="right", room=LAST_ROOM)
    pen.text(LEFT, y, first, size, room=SECOND - LEFT - GAP)
    pen.text(SECOND, y, second, size, room=RIGHT - taken - GAP - SECOND)


def _day(page: Page, day: date, *, weekday: bool = False) -> str:
    """Return the date in the form of GB/T 15835: digits without leading zeros."""
    text = page.say(DAY, year=day.year, month=day.month, day=day.day)
    return f"{text} {page.say(WEEKDAYS[day.weekday()])}" if weekday else text


def _as_of(page: Page) -> str:
    moment = page.tally.as_of.astimezone(page.reference.event.zone)
    clock = f"{moment:%H:%M}"
    return clock if moment.date() == page.tally.day else f"{_day(page, moment.date())} {clock}"


def _figures(page: Page) -> None:
    """Draw block A: the day's totals in two rows of large figures."""
    found = {column.key: (column, count) for column, count in figures(page.tally, page.language)}
    height = FIGURES.height / len(FIGURE_ROWS)
    width = FIGURES.width / len(FIGURE_ROWS[0])
    for number, keys in enumerate(FIGURE_ROWS):
        for place, key in enumerate(keys):
            box = Box(FIGURES.x + place * width, FIGURES.y + number * height, width, height)
            parted = key == "consultations"
            _figure(page, box, *found[key], parted=parted)
            if parted:
                _part(page, box, *found["clinic"])
    pen = page.pen
    pen.line(LEFT, FIGURES.y, RIGHT, FIGURES.y, FRAME)
    pen.line(LEFT, FIGURES.bottom, RIGHT, FIGURES.bottom, FRAME)
    pen.line(LEFT, FIGURES.middle, RIGHT, FIGURES.middle, HAIR)
    for place in range(1, len(FIGURE_ROWS[0])):
        x = FIGURES.x + place * width
        pen.line(x, FIGURES.y, x, FIGURES.bottom, HAIR)


def _figure(page: Page, box: Box, column: Column, count: Count, *, parted: bool) -> None:
    pen, x = page.pen, box.x + 2.4
    pen.text(x, box.y + 4.6, column.title, FIGURE_LABEL, room=box.width * (0.4 if parted else 0.9))
    base = box.bottom - 2.3
    unit_room = fonts.width(column.unit, FIGURE_UNIT) / MM
    taken = pen.text(x, base, _shown(count), FIGURE_SIZE, bold=True, room=box.width - 6 - unit_room)
    pen.text(x + taken + 1.2, base, column.unit, FIGURE_UNIT, room=box.right - x - taken - 2)


def _part(page: Page, box: Box, column: Column, count: Count) -> None:
    """Write a figure that is part of the large one, at the right of its label."""
    text = f"{column.title} {_shown(count)}"
    page.pen.text(box.right - 2.4, box.y + 4.6, text, FIGURE_LABEL, align="right", room=box.width * 0.52)


def _units(page: Page) -> None:
    """Draw block B: the figures by unit and their sums."""
    table = unit_table(page.tally, page.reference, page.language, names=phrases.DEFAULT)
    row = min(ROW_MOST, (UNITS.height - HEADER) / (len(table.rows) + 1))
    bottom = UNITS.y + HEADER + row * (len(table.rows) + 1)
    size = min(BODY_SIZE, row * MM * 0.72)
    places = tuple(_places())
    _header(page, {column.key: column for column in table.columns}, places)
    keys = [column.key for column in table.columns]
    for number, cells in enumerate((*table.rows, table.total)):
        bold = number == len(table.rows)
        y = UNITS.y + HEADER + number * row
        weight = RULE if number in {0, len(table.rows)} else HAIR
        page.pen.line(LEFT, y, RIGHT, y, weight)
        values = dict(zip(keys, cells, strict=True))
        values["remark"] = _remark(page, values, total=bold)
        for key, box in places:
            _cell(page, key, values[key], Box(box.x, y, box.width, row), size, bold=bold)
    for _, box in places[1:]:
        page.pen.line(box.x, UNITS.y, box.x, bottom, HAIR)
    page.pen.frame(Box(LEFT, UNITS.y, UNITS.width, bottom - UNITS.y), FRAME)


def _places() -> Iterator[tuple[str, Box]]:
    x = UNITS.x
    for key, width in WIDTHS.items():
        yield key, Box(x, UNITS.y, width, HEADER)
        x += width


def _header(page: Page, columns: dict[str, Column], places: tuple[tuple[str, Box], ...]) -> None:
    for key, box in places:
        column = columns[key]
        base = CENTRE * HEADER_SIZE / MM
        middle = box.y + HEADER * (0.34 if column.unit else 0.5)
        room = box.width - 1
        page.pen.text(
            box.centre, middle + base, column.title, HEADER_SIZE, bold=True, align="centre", room=room
        )
        unit_base = box.y + HEADER * 0.74 + CENTRE * UNIT_SIZE / MM
        page.pen.text(box.centre, unit_base, column.unit, UNIT_SIZE, align="centre", room=room)


def _cell(page: Page, key: str, value: Cell, box: Box, size: float, *, bold: bool) -> None:
    base = box.middle + CENTRE * size / MM
    if key == "department":
        page.pen.text(box.x + 1.8, base, str(value), size, bold=bold, room=box.width - 2.6)
    elif key in {"number", "remark"}:
        shown = "" if value is None else str(value)
        page.pen.text(box.centre, base, shown, size, align="centre", room=box.width - 1.4)
    else:
        edge = box.width * 0.2
        count = value if isinstance(value, int) else None
        room = box.width - edge - 0.8
        page.pen.text(box.right - edge, base, _shown(count), size, bold=bold, align="right", room=room)


def _remark(page: Page, values: dict[str, Cell], *, total: bool) -> str:
    """Say what the form has no column for, so that its total can be added up from the page."""
    count = values["experience"]
    return "" if count is None or total else page.say(EXPERIENCE, count=count)


def _shown(count: Count) -> str:
    return NOT_REPORTED if count is None else str(count)
