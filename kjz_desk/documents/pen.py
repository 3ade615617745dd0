"""Draw on PDF pages in millimetres from the top left corner, the same bytes for the same strokes."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from io import BytesIO
from typing import Final, Literal

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from kjz_desk.documents import fonts
from kjz_desk.documents.chart import Drawing, Label, Line, Rect
from kjz_desk.documents.sheet import Box, Sheet

# ASCII armour makes a file a fifth larger, and has been of no use since mail carries bytes.
rl_config.useA85 = 0

MM: Final = 72 / 25.4
"""Points in a millimetre."""
CENTRE: Final = 0.37
"""How far the middle of a character or digit lies above its baseline, in parts of the size."""

Align = Literal["left", "centre", "right"]


class Pen:
    """A document in the making: one sheet after another, all lengths in millimetres, type in points."""

    def __init__(self, sheet: Sheet, *, title: str, author: str, subject: str, created: datetime) -> None:
        fonts.register()
        self._height = sheet.height
        self._buffer = BytesIO()
        self._canvas = Canvas(
            self._buffer, pagesize=(sheet.width * MM, sheet.height * MM), pageCompression=1, invariant=True
        )
        self._canvas.setTitle(title)
        self._canvas.setAuthor(author)
        self._canvas.setSubject(subject)
        self._canvas.setCreator("KJZ Desk")
        zone = created.strftime("%z") or "+0000"
        stamp = f"D:{created:%Y%m%d%H%M%S}{zone[:3]}'{zone[3:5]}'"
        self._canvas.setDateFormatter(lambda *_: stamp)

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: float,
        *,
        bold: bool = False,
        align: Align = "left",
        room: float = 0,
        grey: float = 0,
        spacing: float = 0,
    ) -> float:
        """Write ``text`` with its baseline at ``y`` and return its width in millimetres.

        Where ``room`` is given the text is fitted into it. ``grey`` goes from 0 for black to 1 for
        white; ``spacing`` is added between characters, in points.
        """
        shown = fonts.printable(text)
        if room:
            shown, size = fonts.fitted(shown, size, room * MM - spacing * len(shown), bold=bold)
        wide = fonts.width(shown, size, bold=bold) + spacing * max(len(shown) - 1, 0)
        start = x * MM - {"left": 0.0, "centre": wide / 2, "right": wide}[align]
        self._canvas.setFillGray(grey)
        self._canvas.setFont(fonts.BOLD if bold else fonts.REGULAR, size)
        self._canvas.drawString(start, self._up(y), shown, charSpace=spacing)
        return wide / MM

    def line(
        self, x1: float, y1: float, x2: float, y2: float, weight: float, *, grey: float = 0, dash: float = 0
    ) -> None:
        """Draw a line ``weight`` points thick; ``dash`` is the length of its dashes, 0 for none."""
        self._canvas.setStrokeGray(grey)
        self._canvas.setLineWidth(weight)
        self._canvas.setDash(*([dash * MM, dash * MM],) if dash else ())
        self._canvas.line(x1 * MM, self._up(y1), x2 * MM, self._up(y2))

    def frame(self, box: Box, weight: float, *, radius: float = 0) -> None:
        """Draw the outline of ``box``, ``weight`` points thick."""
        self._canvas.setStrokeGray(0)
        self._canvas.setLineWidth(weight)
        self._canvas.setDash()
        self._canvas.roundRect(
            box.x * MM, self._up(box.bottom), box.width * MM, box.height * MM, radius * MM, stroke=1, fill=0
        )

    def fill(self, box: Box, *, grey: float = 0) -> None:
        """Fill ``box``."""
        self._canvas.setFillGray(grey)
        self._canvas.rect(
            box.x * MM, self._up(box.bottom), box.width * MM, box.height * MM, stroke=0, fill=1
        )

    def circle(self, x: float, y: float, radius: float, weight: float) -> None:
        """Draw a circle around ``x`` and ``y``."""
        self._canvas.setStrokeGray(0)
        self._canvas.setLineWidth(weight)
        self._canvas.setDash()
        self._canvas.circle(x * MM, self._up(y), radius * MM, stroke=1, fill=0)

    def modules(self, x: float, y: float, side: float, rows: Iterable[Sequence[bool]]) -> None:
        """Draw the dark modules of ``rows``, each ``side`` wide and high, from ``x`` and ``y`` on.

        All dark runs go into one path, so that no renderer leaves a seam between two rows.
        """
        step = side * MM
        path = self._canvas.beginPath()
        for number, row in enumerate(rows):
            for first, length in _runs(row):
                path.rect(x * MM + first * step, self._up(y) - (number + 1) * step, length * step, step)
        self._canvas.setFillGray(0)
        self._canvas.drawPath(path, stroke=0, fill=1)

    def drawing(self, x: float, y: float, drawing: Drawing) -> None:
        """Draw a chart whose unit is a point, with its top left corner at ``x`` and ``y``."""
        for shape in drawing.shapes:
            self._shape(x * MM, self._up(y), shape)

    def _shape(self, left: float, top: float, shape: Rect | Line | Label) -> None:
        canvas = self._canvas
        canvas.setDash()
        if isinstance(shape, Rect):
            canvas.setFillGray(_grey(shape.fill))
            canvas.setStrokeGray(_grey(shape.line or shape.fill))
            canvas.setLineWidth(shape.weight)
            canvas.rect(
                left + shape.x, top - shape.y - shape.height, shape.width, shape.height,
                stroke=int(shape.weight > 0), fill=1,
            )  # fmt: skip
        elif isinstance(shape, Line):
            canvas.setStrokeGray(_grey(shape.colour))
            canvas.setLineWidth(shape.weight)
            canvas.line(left + shape.x1, top - shape.y1, left + shape.x2, top - shape.y2)
        else:
            shown, size = fonts.printable(shape.text), shape.size
            if shape.room:
                shown, size = fonts.fitted(shown, size, shape.room, bold=shape.bold)
            wide = fonts.width(shown, size, bold=shape.bold)
            canvas.setFillGray(_grey(shape.colour))
            canvas.setFont(fonts.BOLD if shape.bold else fonts.REGULAR, size)
            shift = {"start": 0.0, "middle": wide / 2, "end": wide}[shape.anchor]
            canvas.drawString(left + shape.x - shift, top - shape.y, shown)

    @contextmanager
    def stamp(self, name: str) -> Iterator[None]:
        """Keep what is drawn inside under ``name``, to be put on many sheets at the cost of one."""
        self._canvas.beginForm(name)
        yield
        self._canvas.endForm()

    def put(self, name: str) -> None:
        """Put what was kept under ``name`` on this sheet."""
        self._canvas.doForm(name)

    @contextmanager
    def moved(self, x: float, y: float) -> Iterator[None]:
        """Draw inside with the origin moved right by ``x`` and down by ``y``."""
        self._canvas.saveState()
        self._canvas.translate(x * MM, -y * MM)
        yield
        self._canvas.restoreState()

    def next_sheet(self) -> None:
        """End this sheet."""
        self._canvas.showPage()

    def finished(self) -> bytes:
        """Return the document."""
        self._canvas.save()
        return self._buffer.getvalue()

    def _up(self, y: float) -> float:
        return (self._height - y) * MM


def _grey(code: str) -> float:
    """Return how light ``#RRGGBB`` is, from 0 to 1: paper knows no colours (ITU-R BT.601)."""
    red, green, blue = (int(code[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return round(0.299 * red + 0.587 * green + 0.114 * blue, 3)


def _runs(row: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Yield start and length of each run of dark modules."""
    start = -1
    for place, dark in enumerate((*row, False)):
        if dark and start < 0:
            start = place
        elif not dark and start >= 0:
            yield start, place - start
            start = -1
