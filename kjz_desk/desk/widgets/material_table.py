"""The catalogue of materials as a table: what each is, what came and went, and how much is left."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from kjz_desk.desk import icons
from kjz_desk.desk.theme import active
from kjz_desk.desk.widgets.painting import cut, sized
from kjz_desk.desk.widgets.record_table import Column, RecordTable
from kjz_desk.desk.widgets.stock_bar import ICONS, THICK, TONES, paint_bar, share, state_word
from kjz_desk.domain.material import Stock
from kjz_desk.domain.reference import Material, Reference

ROW_HEIGHT = 52
NAME, LEFT = 1, 5
"""The columns that are drawn in two lines."""
_PAD = 8
_FIGURE = 17
_SMALL = 13


@dataclass(frozen=True, slots=True)
class MaterialRow:
    """One material in the words of a language, with its stock.

    ``unit`` is the Chinese measure word; other languages count without one.
    """

    material: Material
    stock: Stock
    name: str
    kind: str
    unit: str
    department: str

    @property
    def code(self) -> str:
        """The material's code."""
        return self.material.code

    @property
    def about(self) -> str:
        """Kind with unit and department, in one line."""
        kind = f"{self.kind}（{self.unit}）" if self.unit else self.kind
        return f"{kind} · {self.department}"

    def matches(self, words: Sequence[str]) -> bool:
        """Tell whether every one of ``words``, in lower case, stands in a name, number or code."""
        one = self.material
        texts = (one.number, one.code, one.zh, one.short, one.en, self.kind, self.department)
        text = "\n".join(texts).lower()
        return all(word in text for word in words)


def material_rows(reference: Reference, stock: Sequence[Stock], language: str) -> list[MaterialRow]:
    """Return the rows of the catalogue in the order of ``stock``."""
    found = []
    for one in stock:
        material = reference.materials.find(one.material)
        if material is not None:
            found.append(
                MaterialRow(
                    material,
                    one,
                    material.name(language),
                    reference.material_kinds.brief_of(material.kind, language),
                    "" if language == "en" else reference.unit_of(material.code),
                    reference.departments.brief_of(material.department, language),
                )
            )
    return found


def signed(number: int) -> str:
    """Return a change with its sign, ``+50``, ``−12`` or ``0``."""
    return f"{number:+,}".replace("-", "−") if number else "0"


def amount(number: int) -> str:
    """Return a stock with a true minus where it is below zero."""
    return f"{number:,}".replace("-", "−")


class MaterialTable(RecordTable[MaterialRow]):
    """The catalogue; a retired material is struck through."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(_columns(), parent, struck=lambda row: row.stock.retired)


class MaterialDelegate(QStyledItemDelegate):
    """Draws the cells of two lines: name over kind, and what is left over its bar."""

    def __init__(self, table: MaterialTable) -> None:
        super().__init__(table)
        self._table = table

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one cell."""
        row = self._table.record(index)
        if row is None or index.column() not in (NAME, LEFT):
            super().paint(painter, option, index)
            return
        bare = QStyleOptionViewItem(option)
        self.initStyleOption(bare, index)
        text, bare.text = bare.text, ""
        rect: QRect = bare.rect
        style = bare.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, bare, painter, bare.widget)
        painter.save()
        painter.setFont(bare.font)
        place = rect.adjusted(_PAD, 5, -_PAD, -6)
        if index.column() == NAME:
            _paint_name(painter, place, text, row)
        else:
            _paint_left(painter, place, row)
        painter.restore()


def _paint_name(painter: QPainter, place: QRect, text: str, row: MaterialRow) -> None:
    theme = active()
    painter.setPen(theme.color("text3" if row.stock.retired else "text"))
    top = QRect(place.left(), place.top(), place.width(), 22)
    painter.drawText(top, int(Qt.AlignmentFlag.AlignVCenter), cut(painter, text, place.width()))
    painter.setPen(theme.color("text3" if row.stock.retired else "text2"))
    painter.setFont(sized(painter.font(), _SMALL))
    below = QRect(place.left(), place.bottom() - 17, place.width(), 18)
    painter.drawText(below, int(Qt.AlignmentFlag.AlignVCenter), cut(painter, row.about, place.width()))


def _paint_left(painter: QPainter, place: QRect, row: MaterialRow) -> None:
    """Draw state, figure and bar; a state is never told by its colour alone."""
    theme, state = active(), row.stock.state
    tone = TONES.get(state, "text")
    if row.stock.retired:
        word, tone, icon = QCoreApplication.translate("MaterialTable", "retired"), "text3", "ban"
    else:
        word, icon = state_word(state), ICONS.get(state, "")
    top = QRect(place.left(), place.top(), place.width(), 22)
    middle = int(Qt.AlignmentFlag.AlignVCenter)
    if word:
        ratio = painter.device().devicePixelRatio()
        painter.drawPixmap(top.left(), top.center().y() - 7, icons.pixmap(icon, tone, 15, ratio))
        painter.setPen(theme.color(tone))
        painter.setFont(sized(painter.font(), _SMALL, bold=True))
        painter.drawText(top.adjusted(19, 0, 0, 0), middle, word)
    painter.setPen(theme.color(tone))
    painter.setFont(sized(painter.font(), _FIGURE, bold=True))
    painter.drawText(top, middle | int(Qt.AlignmentFlag.AlignRight), amount(row.stock.left))
    if not row.stock.retired:
        bar = QRectF(place.left(), place.bottom() - THICK - 2, place.width(), THICK)
        paint_bar(painter, bar, share(row.stock), state)


def _columns() -> Sequence[Column[MaterialRow]]:
    translate = QCoreApplication.translate
    return (
        Column(translate("MaterialTable", "No."), lambda row: row.material.number, width=56),
        Column(translate("MaterialTable", "Material"), lambda row: row.name),
        Column(
            translate("MaterialTable", "Start"),
            lambda row: amount(row.stock.opening),
            width=60,
            number=True,
        ),
        Column(
            translate("MaterialTable", "Moved"), lambda row: signed(row.stock.moved), width=70, number=True
        ),
        Column(
            translate("MaterialTable", "Given"), lambda row: amount(row.stock.given), width=60, number=True
        ),
        Column(
            translate("MaterialTable", "Left"), lambda row: amount(row.stock.left), width=126, number=True
        ),
    )
