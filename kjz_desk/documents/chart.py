"""Draw the day's charts once, as plain shapes, for the screen (SVG) and for paper (``Pen.drawing``)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import Final, Literal

from kjz_desk import phrases
from kjz_desk.domain.reference import Reference
from kjz_desk.domain.tally import Tally
from kjz_desk.domain.tally_table import listed
from kjz_desk.phrases import QT_TRANSLATE_NOOP

NO_VISITS: Final = QT_TRANSLATE_NOOP("Paper", "No visits yet")
NO_CONSULTATIONS: Final = QT_TRANSLATE_NOOP("Paper", "No consultations yet")
HOUR: Final = QT_TRANSLATE_NOOP("Paper", "{hour}h")

OPEN, CLOSE = 8, 17
"""The first and last hour that are always drawn; others are added when somebody came."""

Hatch = Literal["", "rising", "falling", "level", "cross"]
Anchor = Literal["start", "middle", "end"]


@dataclass(frozen=True, slots=True)
class Fill:
    """A colour, and lines of ``ink`` over it where colours alone cannot be told apart."""

    colour: str
    hatch: Hatch = ""
    ink: str = "#000000"


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of a chart: one fill for each audience group in order, and four tones.

    ``edge`` is drawn around each part of a column that is at least ``least`` units high, ``weight``
    units thick; hatches have their lines ``step`` units apart.
    """

    groups: tuple[Fill, ...]
    text: str
    quiet: str
    line: str
    bar: str
    edge: str
    weight: float = 1.0
    step: float = 4.0
    least: float = 0.0

    def group(self, place: int) -> Fill:
        """Return the fill of the group at ``place`` in official order."""
        return self.groups[place % len(self.groups)]


PAPER: Final = Palette(
    groups=(
        Fill("#000000"), Fill("#FFFFFF"), Fill("#FFFFFF", "rising"), Fill("#8C8C8C"),
        Fill("#FFFFFF", "level"), Fill("#D9D9D9"), Fill("#FFFFFF", "cross"),
    ),
    text="#000000", quiet="#000000", line="#000000", bar="#8C8C8C", edge="#000000", weight=0.4, step=1.9,
)  # fmt: skip
"""Fills that stay apart on a laser printer that is short of toner."""


def screen(groups: Sequence[str], *, text: str, quiet: str, line: str, bar: str, surface: str) -> Palette:
    """Return a palette of a theme's colours (``#RRGGBB``); a group without one is hatched."""
    fills = (*(Fill(colour) for colour in groups), Fill(surface, "rising", quiet))
    return Palette(groups=fills, text=text, quiet=quiet, line=line, bar=bar, edge=surface, least=4.0)


@dataclass(frozen=True, slots=True)
class Rect:
    """A filled rectangle with its top left corner at ``x``, ``y``; ``weight`` 0 draws no outline."""

    x: float
    y: float
    width: float
    height: float
    fill: str
    line: str = ""
    weight: float = 0.0


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    colour: str
    weight: float


@dataclass(frozen=True, slots=True)
class Label:
    """A text with its baseline at ``y``, set no wider than ``room`` if that is given."""

    x: float
    y: float
    text: str
    size: float
    colour: str
    anchor: Anchor = "start"
    bold: bool = False
    room: float = 0.0


Shape = Rect | Line | Label


@dataclass(frozen=True, slots=True)
class Drawing:
    """Shapes on an area with its origin at the top left; a unit is a pixel, or a point on paper."""

    width: float
    height: float
    shapes: tuple[Shape, ...]


def hour_chart(
    tally: Tally,
    reference: Reference,
    *,
    width: float,
    height: float,
    palette: Palette,
    language: str = phrases.DEFAULT,
    size: float = 12.0,
    legend: bool = True,
) -> Drawing:
    """Return visits by hour as columns stacked by audience group, with the sum on top of each.

    ``size`` is the height of the type. Hours from 8 to 17 are always there, so that two days can
    be laid side by side.
    """
    groups = [code for code, _ in listed(tally.groups, reference.groups)]
    shapes: list[Shape] = []
    top = 0.0
    if legend and tally.hours:
        shown = [code for code in groups if tally.groups.get(code)]
        named = [(groups.index(code), reference.groups.brief_of(code, language)) for code in shown]
        shapes += _legend(named, width, palette, size)
        top = max(shape.y for shape in shapes if isinstance(shape, Label)) + 0.6 * size
    floor = height - 1.6 * size
    hours = range(min([OPEN, *tally.hours]), max([CLOSE, *tally.hours]) + 1)
    pitch = width / len(hours)
    broad = min(0.64 * pitch, 5 * size)
    names = _hour_names(hours, pitch, size, language)
    widest = max([1.0, *(_width(str(number), size) for number in tally.hours.values())])
    figure = min(size, size * 0.97 * pitch / widest)
    scale = (floor - top - 1.5 * size) / max([1, *tally.hours.values()])
    for place, hour in enumerate(hours):
        middle = (place + 0.5) * pitch
        y = floor
        for index, code in enumerate(groups):
            if part := tally.hour_groups.get((hour, code), 0) * scale:
                y -= part
                shapes += swatch(broad, part, palette.group(index), palette, at=(middle - broad / 2, y))
        if number := tally.hours.get(hour, 0):
            shapes.append(
                Label(middle, y - 0.35 * size, str(number), figure, palette.text, "middle", bold=True)
            )
        shapes.append(Label(middle, floor + 1.25 * size, names[place], size, palette.quiet, "middle"))
    shapes.append(Line(0, floor, width, floor, palette.line, max(palette.weight * 1.5, 0.6)))
    if not tally.hours:
        text = phrases.phrase("Paper", NO_VISITS, language)
        shapes.append(Label(width / 2, (floor + top) / 2, text, 1.2 * size, palette.quiet, "middle"))
    return Drawing(width, height, tuple(shapes))


def topic_bars(
    tally: Tally,
    reference: Reference,
    *,
    width: float,
    height: float,
    palette: Palette,
    language: str = phrases.DEFAULT,
    size: float = 12.0,
    columns: int = 1,
    zeros: bool = False,
) -> Drawing:
    """Return consultations by topic, the most asked first, as bars with their numbers.

    Without ``zeros`` only topics that were asked about are drawn. Names keep to one width, so that
    bars begin on one line.
    """
    found = [pair for pair in listed(tally.topics, reference.topics) if zeros or pair[1]]
    found.sort(key=lambda pair: -pair[1])
    if not found:
        text = phrases.phrase("Paper", NO_CONSULTATIONS, language)
        label = Label(width / 2, height / 2, text, 1.2 * size, palette.quiet, "middle")
        return Drawing(width, height, (label,))
    deep = -(-len(found) // columns)
    row = min(height / deep, 2.4 * size)
    size = min(size, row * 0.86)
    gap = 1.6 * size if columns > 1 else 0.0
    column = (width - gap * (columns - 1)) / columns
    named, numbered = 5.4 * size, 3.3 * size
    scale = (column - named - numbered) / max(1, found[0][1])
    shapes: list[Shape] = []
    for place, (code, number) in enumerate(found):
        left, middle = (place // deep) * (column + gap), (place % deep + 0.5) * row
        base = middle + 0.37 * size
        name = reference.topics.brief_of(code, language)
        shapes.append(Label(left, base, name, size, palette.text, room=named - 0.3 * size))
        if number:
            bar = Rect(left + named, middle - 0.3 * size, number * scale, 0.6 * size, palette.bar)
            shapes.append(bar)
        shapes.append(Label(left + column, base, str(number), size, palette.text, "end", room=numbered))
    return Drawing(width, height, tuple(shapes))


def swatch(
    width: float, height: float, fill: Fill, palette: Palette, *, at: tuple[float, float] = (0.0, 0.0)
) -> Iterator[Shape]:
    """Yield a rectangle in ``fill``, its hatch as single lines, so that any renderer can draw it."""
    edge = palette.weight if height >= palette.least else 0.0
    box = Rect(*at, width, height, fill.colour, palette.edge, edge)
    yield box
    if fill.hatch == "level":
        for n in range(1, int(height / palette.step + 0.999)):
            level = box.y + height - n * palette.step
            yield Line(box.x, level, box.x + width, level, fill.ink, palette.weight)
    elif fill.hatch:
        yield from _diagonals(box, palette, fill.ink)
        if fill.hatch == "cross":
            yield from _diagonals(box, palette, fill.ink, falling=True)


def svg(drawing: Drawing, *, family: str = "Noto Sans SC") -> bytes:
    """Return ``drawing`` as SVG (the Tiny 1.2 subset that Qt renders), in UTF-8."""
    width, height = _n(drawing.width), _n(drawing.height)
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" font-family="{escape(family)}">'
    )
    return "\n".join([head, *(_element(shape) for shape in drawing.shapes), "</svg>\n"]).encode()


def _element(shape: Shape) -> str:
    if isinstance(shape, Rect):
        outline = f' stroke="{shape.line}" stroke-width="{_n(shape.weight)}"' if shape.weight else ""
        place = f'x="{_n(shape.x)}" y="{_n(shape.y)}" width="{_n(shape.width)}" height="{_n(shape.height)}"'
        return f'<rect {place} fill="{shape.fill}"{outline}/>'
    if isinstance(shape, Line):
        place = f'x1="{_n(shape.x1)}" y1="{_n(shape.y1)}" x2="{_n(shape.x2)}" y2="{_n(shape.y2)}"'
        return f'<line {place} stroke="{shape.colour}" stroke-width="{_n(shape.weight)}"/>'
    size = shape.size
    if shape.room:
        size = min(size, size * shape.room / max(_width(shape.text, size), 0.1))
    weight = ' font-weight="bold"' if shape.bold else ""
    return (
        f'<text x="{_n(shape.x)}" y="{_n(shape.y)}" font-size="{_n(size)}" fill="{shape.colour}" '
        f'text-anchor="{shape.anchor}"{weight}>{escape(shape.text, quote=False)}</text>'
    )


def _n(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _width(text: str, size: float) -> float:
    """Return how wide Noto Sans SC sets ``text``, near enough to keep labels apart."""
    return size * sum(1.0 if ord(one) > 0x2E7F else 0.56 for one in text)


def _legend(
    names: Sequence[tuple[int, str]], width: float, palette: Palette, size: float
) -> Iterator[Shape]:
    x, y, side = 0.0, 0.0, 0.85 * size
    for place, name in names:
        needed = 1.3 * size + _width(name, size)
        if x and x + needed > width:
            x, y = 0.0, y + 1.7 * size
        yield from swatch(side, side, palette.group(place), palette, at=(x, y + 0.15 * size))
        yield Label(x + 1.2 * size, y + 0.93 * size, name, size, palette.text)
        x += needed + 1.1 * size


def _hour_names(hours: Sequence[int], pitch: float, size: float, language: str) -> Sequence[str]:
    """Return the names of the hours, all as bare numbers where the longest name has no room."""
    names = [phrases.phrase("Paper", HOUR, language).format(hour=hour) for hour in hours]
    fits = max(_width(name, size) for name in names) <= pitch * 0.95
    return names if fits else [str(hour) for hour in hours]


def _diagonals(box: Rect, palette: Palette, ink: str, *, falling: bool = False) -> Iterator[Shape]:
    """Yield the lines at 45 degrees inside ``box``, counted from the origin so that fills agree."""
    step = palette.step * 2**0.5
    first = box.x - box.y - box.height if falling else box.x + box.y
    offset = step - first % step
    while offset < box.width + box.height:
        low, high = max(0.0, offset - box.height), min(box.width, offset)
        y1, y2 = box.y + offset - low, box.y + offset - high
        if falling:
            y1, y2 = 2 * box.y + box.height - y1, 2 * box.y + box.height - y2
        yield Line(box.x + low, y1, box.x + high, y2, ink, palette.weight)
        offset += step
