"""Break Chinese text into lines: no punctuation astray, no word or number torn, no lone character."""

import re
from collections.abc import Callable
from typing import Final

Measure = Callable[[str], float]

_NOT_FIRST: Final = "，。、；：？！）》」』”’…—％℃·,.;:?!)%"
_NOT_LAST: Final = "（《「『“‘("
PAUSES: Final = "，。；：、？！"
_PIECE: Final = re.compile(r"[0-9A-Za-z][0-9A-Za-z.,:/@+#%_-]*|\s+|.", re.DOTALL)


def broken(text: str, measure: Measure, width: float) -> tuple[str, ...]:
    """Return ``text`` in as few lines of at most ``width`` as there can be, each filled in turn.

    A piece that is wider than a line is let stand: whoever draws it makes it smaller.
    """
    lines = [""]
    for piece in _pieces(text):
        if lines[-1] and measure((lines[-1] + piece).rstrip()) > width:
            lines.append("")
        lines[-1] += piece if lines[-1] else piece.lstrip()
    return tuple(line.rstrip() for line in lines)


def balanced(text: str, measure: Measure, width: float) -> tuple[str, ...]:
    """Return ``text`` like ``broken``, but two lines part at a pause or else near the middle.

    A reader who is slow takes a sentence in by its clauses.
    """
    lines = broken(text, measure, width)
    if len(lines) != 2:
        return lines
    pieces = _pieces(text)
    splits = [("".join(pieces[:n]), "".join(pieces[n:])) for n in range(1, len(pieces))]
    fits = [pair for pair in splits if max(measure(pair[0]), measure(pair[1])) <= width]
    return min(fits, key=lambda pair: _cost(pair, measure), default=lines)


def _cost(pair: tuple[str, ...], measure: Measure) -> float:
    first, second = (measure(line) for line in pair)
    uneven = abs(first - second) / (first + second)
    return uneven + (0 if pair[0][-1] in PAUSES else 0.35)


def _pieces(text: str) -> list[str]:
    """Return what must not be torn: words, numbers, and characters with their punctuation."""
    found: list[str] = []
    for piece in _PIECE.findall(text):
        if found and (piece[0] in _NOT_FIRST or found[-1][-1] in _NOT_LAST):
            found[-1] += piece
        else:
            found.append(piece)
    return found
