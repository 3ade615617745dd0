"""The lower half of the daily tally: breakdowns, notes, signatures and the place of the seal."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from kjz_desk import phrases
from kjz_desk.documents import fonts
from kjz_desk.documents.chart import PAPER, Drawing, hour_chart, swatch, topic_bars
from kjz_desk.documents.pen import CENTRE, MM, Pen
from kjz_desk.documents.sheet import Box
from kjz_desk.documents.typesetting import broken
from kjz_desk.domain.reference import Reference
from kjz_desk.domain.tally import Tally
from kjz_desk.domain.tally_table import TOTAL, listed, unreported
from kjz_desk.phrases import QT_TRANSLATE_NOOP

TOPICS: Final = QT_TRANSLATE_NOOP("Paper", "Consultations by topic (total {count})")
GROUPS: Final = QT_TRANSLATE_NOOP("Paper", "Visits by group")
HOURS: Final = QT_TRANSLATE_NOOP("Paper", "Visits by hour and group (total {count})")
NOTES: Final = (
    QT_TRANSLATE_NOOP(
        "Paper", "Visits: each person once per day and desk site; a group by its head count."
    ),
    QT_TRANSLATE_NOOP(
        "Paper",
        "Consultations: each person once per matter, clinic included; hands-on is not part of visits.",
    ),
    QT_TRANSLATE_NOOP(
        "Paper",
        "Materials, books, goods: copies handed over, never added up. “0” is none, “-” not reported.",
    ),
)
RECORDS: Final = QT_TRANSLATE_NOOP(
    "Paper",
    "{acts} records, of which {backfilled} backfilled and {estimated} estimated; {voided} more voided.",
)
SILENT: Final = QT_TRANSLATE_NOOP("Paper", "{count} units not reported: {names}.")
SILENT_ALL: Final = QT_TRANSLATE_NOOP("Paper", "No unit has reported.")
SILENT_NONE: Final = QT_TRANSLATE_NOOP("Paper", "Units not reported: none.")
COMMA: Final = QT_TRANSLATE_NOOP("Paper", ", ")
SEAL: Final = QT_TRANSLATE_NOOP("Paper", "Reporting unit (seal):")
HEAD: Final = QT_TRANSLATE_NOOP("Paper", "Head of the unit:")
REVIEWED: Final = QT_TRANSLATE_NOOP("Paper", "Reviewed by:")
PREPARED: Final = QT_TRANSLATE_NOOP("Paper", "Prepared by:")
PHONE: Final = QT_TRANSLATE_NOOP("Paper", "Telephone:")
REPORTED_ON: Final = QT_TRANSLATE_NOOP("Paper", "Date of report:")
YEAR: Final = QT_TRANSLATE_NOOP("Paper", "Y")
MONTH: Final = QT_TRANSLATE_NOOP("Paper", "M")
DAY: Final = QT_TRANSLATE_NOOP("Paper", "D")

LEFT, RIGHT = 20.0, 190.0
FRAME, RULE, HAIR = 1.0, 0.6, 0.3
"""Weights of lines in points: what a laser printer short of toner still shows."""
SIZE: Final = 9.0
"""小五, the least that an official form uses (GB/T 9704-2012 has 9 pt as its smallest)."""

PARTS: Final = Box(LEFT, 187.4, RIGHT - LEFT, 47)
TITLE_DROP, PARTS_DROP = 3.4, 6.2
"""From the top of the breakdowns to the baseline of their titles, and to what is below them."""
TOPIC: Final = Box(LEFT, PARTS.y, 74, PARTS.height)
GROUP: Final = Box(LEFT + 79, PARTS.y, 31, PARTS.height)
HOUR: Final = Box(LEFT + 115, PARTS.y, 55, PARTS.height)
CHART_SIZE: Final = 7.5
SWATCH_WIDTH: Final = 4.2

FOOT: Final = Box(LEFT, 237.2, RIGHT - LEFT, 46)
SEAL_BOX: Final = Box(RIGHT - 48, FOOT.y, 48, FOOT.height)
"""Room for a round seal of up to 45 mm, stamped over the unit's name and the date."""
NOTES_BOX: Final = Box(LEFT, FOOT.y + 1, FOOT.width - SEAL_BOX.width - 6, 26)
NOTE_SIZES: Final = (9.0, 8.5, 8.0, 7.5, 7.0, 6.5, 6.0)
LEADING: Final = 1.36
INDENT: Final = 4.2
FIELD_ROWS: Final = (271.5, 281.5)
FIELDS: Final = ((LEFT, (HEAD, PREPARED)), (LEFT + 61, (REVIEWED, PHONE)))
"""Left edge of each column of fields to sign, with what stands in it."""
FIELD_WIDTH: Final = 55.0
"""Label and line of a field; the line keeps at least 25 mm for a pen."""
FIELD_SIZE, WRITTEN_SIZE = 9.5, 10.5


@dataclass(frozen=True, slots=True)
class Page:
    """A page in the making: what draws it, what is said on it and in which language."""

    pen: Pen
    tally: Tally
    reference: Reference
    language: str

    def say(self, text: str, **values: object) -> str:
        """Return ``text`` in the language of the page."""
        return phrases.phrase("Paper", text, self.language).format(**values)


def breakdowns(page: Page) -> None:
    """Draw block C: consultations by topic, visits by group, visits by hour."""
    tally, reference = page.tally, page.reference
    asked = sum(tally.topics.values())
    _title(page, TOPIC, page.say(TOPICS, count=asked))
    _title(page, GROUP, page.say(GROUPS))
    _title(page, HOUR, page.say(HOURS, count=sum(tally.hours.values())))
    width, height = TOPIC.width * MM, (TOPIC.height - PARTS_DROP) * MM
    topics = topic_bars(
        tally, reference, width=width, height=height, palette=PAPER,
        size=SIZE, columns=2, zeros=True,
    )  # fmt: skip
    page.pen.drawing(TOPIC.x, PARTS.y + PARTS_DROP, topics)
    _groups(page)
    hours = hour_chart(
        tally, reference, width=HOUR.width * MM, height=height, palette=PAPER, language=page.language,
        size=CHART_SIZE, legend=False,
    )  # fmt: skip
    page.pen.drawing(HOUR.x, PARTS.y + PARTS_DROP, hours)


def _title(page: Page, box: Box, text: str) -> None:
    page.pen.text(box.x, box.y + TITLE_DROP, text, SIZE, bold=True, room=box.width)
    page.pen.line(box.x, box.y + TITLE_DROP + 1.5, box.right, box.y + TITLE_DROP + 1.5, RULE)


def _groups(page: Page) -> None:
    """List the audience groups with the fills by which the chart beside them shows them."""
    found = listed(page.tally.groups, page.reference.groups)
    row = min(5.4, (GROUP.height - PARTS_DROP) / (len(found) + 1))
    size = min(SIZE, row * MM * 0.8)
    top = GROUP.y + PARTS_DROP
    for place, (code, count) in enumerate(found):
        middle = top + (place + 0.5) * row
        fill = swatch(SWATCH_WIDTH * MM, row * 0.52 * MM, PAPER.group(place), PAPER)
        page.pen.drawing(GROUP.x, middle - row * 0.26, Drawing(0, 0, tuple(fill)))
        name = page.reference.groups.brief_of(code)
        _group(page, middle, name, count, size)
    middle = top + (len(found) + 0.5) * row
    page.pen.line(GROUP.x, middle - row / 2, GROUP.right, middle - row / 2, HAIR)
    _group(page, middle, page.say(TOTAL), sum(page.tally.groups.values()), size)


def _group(page: Page, middle: float, name: str, count: int, size: float) -> None:
    base = middle + CENTRE * size / MM
    page.pen.text(GROUP.x + SWATCH_WIDTH + 1.4, base, name, size, room=GROUP.width - SWATCH_WIDTH - 10.8)
    page.pen.text(GROUP.right, base, str(count), size, align="right", room=9)


def foot(page: Page, prepared_by: str) -> None:
    """Draw the notes, the fields to sign and the place of the seal."""
    page.pen.line(LEFT, FOOT.y, RIGHT, FOOT.y, FRAME)
    _notes(page)
    for x, labels in FIELDS:
        texts = [page.say(label) for label in labels]
        widest = min(max(fonts.width(text, FIELD_SIZE) for text in texts) / MM, FIELD_WIDTH / 2)
        for y, label, text in zip(FIELD_ROWS, labels, texts, strict=True):
            page.pen.text(x, y, text, FIELD_SIZE, room=widest)
            start = x + widest + 0.6
            page.pen.line(start, y + 1.3, x + FIELD_WIDTH, y + 1.3, RULE)
            written = prepared_by if label == PREPARED else ""
            page.pen.text(start + 1.5, y, written, WRITTEN_SIZE, room=x + FIELD_WIDTH - start - 2)
    _seal(page)


def _notes(page: Page) -> None:
    """Write the notes in the largest type in which they all have room."""
    texts = _sentences(page)
    for size in NOTE_SIZES:
        notes = [_wrapped(text, size) for text in texts]
        if sum(len(lines) for lines in notes) * size * LEADING / MM <= NOTES_BOX.height:
            break
    y = NOTES_BOX.y
    for number, lines in enumerate(notes, 1):
        page.pen.text(NOTES_BOX.x, y + size * LEADING / MM, f"{number}.", size)
        for line in lines:
            y += size * LEADING / MM
            page.pen.text(NOTES_BOX.x + INDENT, y, line, size, room=NOTES_BOX.width - INDENT)


def _wrapped(text: str, size: float) -> Sequence[str]:
    return broken(text, lambda part: fonts.width(part, size), (NOTES_BOX.width - INDENT) * MM)


def _sentences(page: Page) -> list[str]:
    tally = page.tally
    records = page.say(
        RECORDS,
        acts=tally.acts,
        backfilled=tally.backfilled,
        estimated=tally.estimated,
        voided=tally.voided,
    )
    return [*(page.say(note) for note in NOTES), records, _silent(page)]


def _silent(page: Page) -> str:
    silent = unreported(page.tally, page.reference)
    if not silent:
        return page.say(SILENT_NONE)
    if not page.tally.units:
        return page.say(SILENT_ALL)
    names = [page.reference.departments.brief_of(code) for code in silent]
    return page.say(SILENT, count=len(silent), names=page.say(COMMA).join(names))


def _seal(page: Page) -> None:
    pen, box = page.pen, SEAL_BOX
    pen.text(box.x, box.y + 5.6, page.say(SEAL), FIELD_SIZE, room=box.width)
    y = FIELD_ROWS[-1]
    taken = pen.text(box.x, y, page.say(REPORTED_ON), FIELD_SIZE, room=box.width / 2)
    step = (box.width - taken) / 3
    for place, unit in enumerate((YEAR, MONTH, DAY), 1):
        pen.text(box.x + taken + place * step, y, page.say(unit), FIELD_SIZE, align="right")
