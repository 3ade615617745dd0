"""Draw a handout: a few large sentences that an elderly reader can use, and one public code."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time
from itertools import count
from typing import Final
from urllib.parse import urlsplit

from kjz_desk import phrases
from kjz_desk.documents import fonts, qr
from kjz_desk.documents.pen import CENTRE, MM, Pen
from kjz_desk.documents.sheet import A4, A5_TWO, Box, Sheet
from kjz_desk.documents.typesetting import PAUSES, balanced
from kjz_desk.domain.reference import Handout, Reference
from kjz_desk.errors import UnknownCode
from kjz_desk.phrases import QT_TRANSLATE_NOOP

SCAN: Final = QT_TRANSLATE_NOOP("Paper", "Scan with WeChat")
TELEPHONE: Final = QT_TRANSLATE_NOOP("Paper", "Telephone {number}")
ISSUED_BY: Final = QT_TRANSLATE_NOOP("Paper", "Issued by {department}")


@dataclass(frozen=True, slots=True)
class Design:
    """One page of a handout: where its parts lie in millimetres, and their type in points.

    ``sizes`` are tried from the largest; the last one is the least that an elderly reader is given.
    ``leading`` and ``parting`` are the distances of lines and of sentences in parts of the size.
    """

    sheet: Sheet
    head: float
    title: Box
    title_size: float
    rule: float
    body: Box
    sizes: tuple[float, ...]
    panel: Box
    code: float
    caption_sizes: tuple[float, float, float]
    foot: float
    small: float
    leading: float = 1.42
    parting: float = 0.62


_A4: Final = Design(
    sheet=A4,
    head=22,
    title=Box(20, 28, 170, 24),
    title_size=50,
    rule=57,
    body=Box(20, 66, 170, 120),
    sizes=(25, 24, 23, 22, 21, 20, 19, 18),
    panel=Box(20, 193, 170, 73),
    code=66,
    caption_sizes=(29, 19, 30),
    foot=275.5,
    small=11.5,
)
_A5: Final = Design(
    sheet=A5_TWO,
    head=14.5,
    title=Box(12.5, 18, 123.5, 17),
    title_size=36,
    rule=38.5,
    body=Box(12.5, 44, 123.5, 83.5),
    sizes=(18.5, 18, 17.5, 17, 16.5, 16, 15.5, 15, 14.5, 14),
    panel=Box(12.5, 133, 123.5, 60.5),
    code=57,
    caption_sizes=(20, 14, 21),
    foot=201.2,
    small=9.5,
    leading=1.36,
    parting=0.5,
)
DESIGNS: Final = {"a4": _A4, "a5x2": _A5}
"""The layouts by their code in the reference data."""

HANG: Final = 1.75
"""How far sentences are set in from their numbers, in parts of the size."""
TIDY: Final = 0.84
"""How much smaller type may get for the sake of lines that end where a reader pauses."""
TIGHT: Final = 0.88
"""What leading and parting shrink to where sentences are long."""
SMALLER: Final = 0.94
HAIR, RULE, STRONG = 0.4, 0.8, 2.4
"""Weights of lines in points."""


def sheets_for(layout: str, copies: int) -> int:
    """Return how many sheets of paper ``copies`` take; raises ``UnknownCode`` for the layout."""
    return -(-copies // len(_design(layout).sheet.pages))


def render(
    handout: Handout,
    reference: Reference,
    *,
    layout: str,
    sheets: int = 1,
    language: str = phrases.DEFAULT,
) -> bytes:
    """Return ``sheets`` sheets of a handout as a PDF; equal arguments give equal bytes.

    Every sheet is full: two copies lie on one of ``a5x2``. Raises ``UnknownCode`` for the layout
    and ``CodeTooLong`` where the public code would have modules under 0.8 mm.
    """
    design = _design(layout)
    event = reference.event
    pen = Pen(
        design.sheet,
        title=f"{handout.zh} {event.zh}",
        author=reference.departments.name_of(handout.department),
        subject=event.zh,
        created=datetime.combine(event.start, time(), event.zone),
    )
    leaf = _Leaf(pen, design, handout, reference, language)
    with pen.stamp("leaf"):
        leaf.draw()
    for _ in range(sheets):
        for page in design.sheet.pages:
            with pen.moved(page.x, page.y):
                pen.put("leaf")
        for x in design.sheet.cuts:
            pen.line(x, 0, x, design.sheet.height, HAIR, grey=0.55, dash=1.6)
        pen.next_sheet()
    return pen.finished()


def _design(layout: str) -> Design:
    try:
        return DESIGNS[layout]
    except KeyError:
        raise UnknownCode("layout", value=layout[:60], list="layouts") from None


@dataclass(frozen=True, slots=True)
class _Text:
    """The sentences broken into lines: size in points, leading and parting in millimetres."""

    size: float
    leading: float
    parting: float
    sentences: tuple[Sequence[str], ...]

    @property
    def height(self) -> float:
        """The height of all sentences in millimetres."""
        lines = sum(len(one) for one in self.sentences)
        return lines * self.leading + (len(self.sentences) - 1) * self.parting

    @property
    def tidy(self) -> bool:
        """Whether every sentence of several lines parts at its pauses."""
        return all(line[-1] in PAUSES for one in self.sentences for line in one[:-1])


@dataclass(frozen=True, slots=True)
class _Leaf:
    """One copy in the making."""

    pen: Pen
    design: Design
    handout: Handout
    reference: Reference
    language: str

    def draw(self) -> None:
        """Draw the whole copy."""
        self._head()
        self._sentences()
        self._panel()
        self._foot()

    def _say(self, text: str, **values: object) -> str:
        return phrases.phrase("Paper", text, self.language).format(**values)

    def _head(self) -> None:
        pen, design = self.pen, self.design
        box = design.title
        topic = self.reference.topics.name_of(self.handout.topic)
        pen.text(box.x, design.head, self.reference.event.zh, design.small, room=box.width * 0.62)
        pen.text(box.right, design.head, topic, design.small, align="right", room=box.width * 0.36)
        _, size = fonts.fitted(
            fonts.printable(self.handout.zh), design.title_size, box.width * MM, bold=True
        )
        base = box.middle + CENTRE * size / MM
        pen.text(box.x, base, self.handout.zh, design.title_size, bold=True, room=box.width)
        pen.line(box.x, design.rule, box.right, design.rule, STRONG)

    def _sentences(self) -> None:
        """Write the numbered sentences as large as they have room, evenly spread over the body."""
        box, pen = self.design.body, self.pen
        text = self._set()
        size, last = text.size, len(text.sentences) - 1
        loose = min((box.height - text.height) / (last + 2), size * 0.7 / MM)
        y = box.y + (box.height - text.height - loose * last) / 2
        for number, lines in enumerate(text.sentences, 1):
            middle = y + text.leading / 2
            self._number(number, middle, size)
            for line in lines:
                pen.text(box.x + HANG * size / MM, middle + CENTRE * size / MM, line, size)
                middle += text.leading
            y += text.leading * len(lines) + text.parting + loose

    def _set(self) -> _Text:
        """Return the sentences in the largest type that fits, or a little less where it breaks better.

        Only sentences longer than the rules of the data allow are set smaller than the least size.
        """
        room, sizes = self.design.body.height, self.design.sizes
        fits = [one for one in map(self._text, sizes) if one.height <= room]
        near = [one for one in fits if one.size >= fits[0].size * TIDY]
        if fits:
            return next((one for one in near if one.tidy), fits[0])
        smaller = (self._text(sizes[-1] * SMALLER**step, TIGHT) for step in count())
        return next(one for one in smaller if one.height <= room)

    def _text(self, size: float, spacing: float = 1.0) -> _Text:
        design = self.design
        room = design.body.width * MM - HANG * size
        shown = [fonts.printable(text) for text in self.handout.sentences]
        lines = tuple(balanced(text, lambda part: fonts.width(part, size), room) for text in shown)
        em = size * spacing / MM
        return _Text(size, design.leading * em, design.parting * em, lines)

    def _number(self, number: int, middle: float, size: float) -> None:
        """Put the number of a sentence into a circle, beside the sentence's first line."""
        radius = 0.6 * size / MM
        x = self.design.body.x + radius + 0.2
        self.pen.circle(x, middle, radius, RULE + size / 40)
        small = size * 0.82
        base = middle + 0.365 * small / MM
        self.pen.text(x, base, str(number), small, bold=True, align="centre")

    def _panel(self) -> None:
        """Draw the public code and beside it what it is; no other code comes near."""
        pen, design, box = self.pen, self.design, self.design.panel
        code = qr.fitted(self.handout.public, design.code)
        pen.frame(box, RULE, radius=2.5)
        inset = (box.height - code.side) / 2
        pen.modules(
            _on_dots(box.x + inset + code.quiet),
            _on_dots(box.y + inset + code.quiet),
            code.module,
            code.matrix,
        )
        left = box.x + max(inset, 0) + code.side + 1
        self._caption(Box(left, box.y, box.right - left - 4, box.height))

    def _caption(self, box: Box) -> None:
        large, middle, strong = self.design.caption_sizes
        lines = [(self._say(SCAN), large, True, 1.0), (self.handout.zh, middle, False, 0.55)]
        lines += [(text, size, bold, 1.0) for text, size, bold in self._reach(middle, strong)]
        heights = [size * 1.2 + gap * middle for _, size, _, gap in lines]
        y = box.middle - (sum(heights) - lines[-1][3] * middle) / MM / 2
        for (text, size, bold, _), height in zip(lines, heights, strict=True):
            base = y + (0.6 + CENTRE) * size / MM
            self.pen.text(box.x, base, text, size, bold=bold, room=box.width)
            y += height / MM

    def _reach(self, middle: float, strong: float) -> Sequence[tuple[str, float, bool]]:
        """Return the ways to ask that need no telephone camera: a number, a short address."""
        found = []
        if self.handout.phone:
            found.append((self._say(TELEPHONE, number=self.handout.phone), strong, True))
        if self.handout.link:
            found.append((urlsplit(self.handout.link).netloc, middle, False))
        return found

    def _foot(self) -> None:
        pen, design, box = self.pen, self.design, self.design.panel
        issuer = self._say(
            ISSUED_BY, department=self.reference.departments.name_of(self.handout.department)
        )
        pen.text(box.x, design.foot, issuer, design.small * 1.15, room=box.width * 0.48)
        pen.text(
            box.right,
            design.foot,
            self.reference.event.theme,
            design.small,
            align="right",
            room=box.width * 0.5,
        )


def _on_dots(value: float) -> float:
    """Return ``value`` moved to a whole dot of the printer, so that all modules print alike."""
    return round(value / qr.DOT) * qr.DOT
