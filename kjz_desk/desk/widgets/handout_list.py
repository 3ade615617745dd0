"""The handouts as a list: title, stock of the material that a print joins, unit and topic."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyleOptionViewItem, QWidget

from kjz_desk.desk import icons
from kjz_desk.desk.theme import active
from kjz_desk.desk.widgets.material_table import amount
from kjz_desk.desk.widgets.painting import cut, sized
from kjz_desk.desk.widgets.record_list import RowDelegate, dress_list
from kjz_desk.desk.widgets.record_table import Column, Index, RecordTable
from kjz_desk.desk.widgets.stock_bar import ICONS, TONES, paint_bar, share, state_word
from kjz_desk.domain.material import Stock
from kjz_desk.domain.reference import Handout, Reference

ROW = 64
_THICK = 6
_SMALL = 13


@dataclass(frozen=True, slots=True)
class HandoutRow:
    """One handout in the words of a language; ``stock`` is ``None`` where a print joins none.

    ``known_as`` are the whole names of department and topic, by which it is found as well.
    """

    handout: Handout
    title: str
    department: str
    topic: str
    stock: Stock | None
    known_as: tuple[str, ...] = ()

    @property
    def code(self) -> str:
        """The handout's code."""
        return self.handout.code

    @property
    def left(self) -> str:
        """What is left, a dash where no stock is kept."""
        return amount(self.stock.left) if self.stock else "-"

    @property
    def remark(self) -> str:
        """What is left in words, for beside the title."""
        text = QCoreApplication.translate("HandoutList", "{count} left")
        return text.format(count=self.left) if self.stock else self.left

    def matches(self, words: Sequence[str]) -> bool:
        """Tell whether every one of ``words``, in lower case, stands in title, unit, topic or code."""
        one = self.handout
        text = "\n".join((*one.names, one.code, self.department, self.topic, *self.known_as)).lower()
        return all(word in text for word in words)


def handout_rows(reference: Reference, stock: Sequence[Stock], language: str) -> list[HandoutRow]:
    """Return the handouts in use, in official order."""
    left = {one.material: one for one in stock}
    return [
        HandoutRow(
            one,
            one.brief(language),
            reference.departments.brief_of(one.department, language),
            reference.topics.brief_of(one.topic, language),
            left.get(one.material),
            (
                reference.departments.name_of(one.department, language),
                reference.topics.name_of(one.topic, language),
            ),
        )
        for one in reference.handouts
    ]


class HandoutList(RecordTable[HandoutRow]):
    """The handouts as rows of one column; the others are there for whoever reads them as text."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(
            (
                Column("", lambda row: row.title),
                Column("", lambda row: row.department),
                Column("", lambda row: row.topic),
                Column("", lambda row: row.left),
            ),
            parent,
        )


class HandoutDelegate(RowDelegate):
    """Title and stock in the first line, unit and topic in the second, the bar below."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one handout."""
        model = index.model()
        row = model.record(index) if isinstance(model, HandoutList) else None
        if row is None:
            return
        painter.save()
        rect: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = bool(option.widget.hasFocus())
        _paint_ground(painter, QRectF(rect.adjusted(4, 2, -4, -2)), chosen=chosen, focused=focused)
        inner = rect.adjusted(16, 7, -16, -8)
        _paint_row(painter, inner, row, chosen=chosen)
        painter.restore()


class HandoutView(QListView):
    """The list itself; one row is always chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress_list(self, HandoutDelegate(self, ROW))
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)


def _paint_ground(painter: QPainter, place: QRectF, *, chosen: bool, focused: bool) -> None:
    if not chosen:
        return
    theme = active()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(theme.color("primary_soft"))
    painter.setPen(QPen(theme.color("focus" if focused else "primary"), 2 if focused else 1))
    painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 8, 8)


def _paint_row(painter: QPainter, place: QRect, row: HandoutRow, *, chosen: bool) -> None:
    theme = active()
    middle, right = int(Qt.AlignmentFlag.AlignVCenter), int(Qt.AlignmentFlag.AlignRight)
    state = row.stock.state if row.stock else "ok"
    tone = TONES.get(state, "text")
    top = QRect(place.left(), place.top(), place.width(), 22)
    painter.setPen(theme.color(tone))
    painter.setFont(sized(painter.font(), 16, bold=True))
    painter.drawText(top, middle | right, row.remark)
    room = place.width() - painter.fontMetrics().horizontalAdvance(row.remark) - 10
    painter.setPen(theme.color("text"))
    painter.setFont(sized(painter.font(), 16, bold=chosen))
    painter.drawText(top, middle, cut(painter, row.title, room))
    below = QRect(place.left(), place.top() + 22, place.width(), 18)
    word = state_word(state)
    painter.setFont(sized(painter.font(), _SMALL, bold=True))
    taken = painter.fontMetrics().horizontalAdvance(word) + 28 if word else 0
    if word:
        painter.setPen(theme.color(tone))
        painter.drawText(below, middle | right, word)
        ratio = painter.device().devicePixelRatio()
        pixels = icons.pixmap(ICONS[state], tone, 14, ratio)
        painter.drawPixmap(below.right() - taken + 12, below.center().y() - 6, pixels)
    painter.setPen(theme.color("text2"))
    painter.setFont(sized(painter.font(), _SMALL))
    about = f"{row.department} · {row.topic}"
    painter.drawText(below, middle, cut(painter, about, place.width() - taken))
    if row.stock is not None:
        bar = QRectF(place.left(), place.bottom() - _THICK + 1, place.width(), _THICK)
        paint_bar(painter, bar, share(row.stock), state)
