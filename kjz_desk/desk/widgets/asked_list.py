"""The consultations of a day in two lines each: topic, unit and outcome, and what was asked."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from kjz_desk.desk.theme import active
from kjz_desk.desk.widgets.painting import sized
from kjz_desk.domain.listing import Act
from kjz_desk.domain.reception import Consultation
from kjz_desk.domain.reference import Reference

Index = QModelIndex | QPersistentModelIndex
ROW = 50
_LEFT = 74
_TONES = {"follow-up": "warn", "referred": "primary"}
"""Theme colour of an outcome after which something is still to be done."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One consultation, and the act that it is a part of."""

    act: Act
    consultation: Consultation
    place: int


class AskedList(QAbstractListModel):
    """The consultations, newest first; a screen reader hears all of a row."""

    def __init__(self, reference: Reference, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reference, self._language = reference, language
        self._rows: list[Asked] = []

    def show_rows(self, rows: Sequence[Asked]) -> None:
        """Show ``rows`` in place of what was shown."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def asked(self, index: Index) -> Asked | None:
        """Return the consultation of a row."""
        valid = index.isValid() and 0 <= index.row() < len(self._rows)
        return self._rows[index.row()] if valid else None

    def row_of(self, number: str, place: int) -> int:
        """Return the row of a consultation by its act's number and its place in it, else 0."""
        wanted = (number, place)
        rows = (row for row, one in enumerate(self._rows) if (one.act.number, one.place) == wanted)
        return next(rows, 0)

    def topic(self, asked: Asked) -> str:
        """Return topic and unit; the count too where it is more than one."""
        topic = self._reference.topics.brief_of(asked.consultation.topic, self._language)
        unit = self._reference.departments.brief_of(asked.act.department, self._language)
        count = asked.consultation.count
        return f"{topic} +{count} · {unit}" if count > 1 else f"{topic} · {unit}"

    def outcome(self, asked: Asked) -> str:
        """Return the outcome, or why the act does not count."""
        if not asked.act.live:
            return self._reference.void_reasons.name_of(asked.act.void_reason, self._language)
        return self._reference.outcomes.name_of(asked.consultation.outcome, self._language)

    def words(self, asked: Asked) -> str:
        """Return everything by which a consultation is found."""
        act, one = asked.act, asked.consultation
        names = self._reference.topics.name_of(one.topic, self._language)
        person = act.person.masked if act.person else ""
        said = (self.topic(asked), names, self.outcome(asked), one.question, one.answer, person)
        return f"{act.number} {act.at:%H:%M} {' '.join(said)}".lower()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of consultations."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - a model answers with whatever the role asks for
        """Return a consultation in words."""
        asked = self.asked(index)
        if asked is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        return self._line(asked)

    def as_text(self) -> str:
        """Return the list as lines: what a test draws as the expected state."""
        return "\n".join(self._line(one) for one in self._rows)

    def _line(self, asked: Asked) -> str:
        act, question = asked.act, _one_line(asked.consultation.question)
        parts = [f"{act.at:%H:%M}", act.number, self.topic(asked), self.outcome(asked)]
        return " | ".join([*parts, question] if question else parts)


class AskedDelegate(QStyledItemDelegate):
    """Time over number at the left, topic over question, the outcome at the right."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one consultation."""
        model = index.model()
        asked = model.asked(index) if isinstance(model, AskedList) else None
        if asked is None or not isinstance(model, AskedList):
            return
        painter.save()
        theme, rect, live = active(), _rect(option), asked.act.live
        selected = bool(_state(option) & QStyle.StateFlag.State_Selected)
        if selected or index.row() % 2:
            painter.fillRect(rect, theme.color("primary_soft" if selected else "surface2"))
        if selected:
            painter.fillRect(QRect(rect.left(), rect.top(), 4, rect.height()), theme.color("primary"))
        plain = QFont(painter.font())
        plain.setStrikeOut(not live)
        inner = rect.adjusted(14, 4, -12, -4)
        above = QRect(inner.left(), inner.top(), inner.width(), 22)
        below = QRect(inner.left(), inner.top() + 22, inner.width(), 20)
        outcome, bold = model.outcome(asked), sized(painter.font(), 14, bold=True)
        tone = "danger" if not live else _TONES.get(asked.consultation.outcome, "text2")
        room = QFontMetrics(bold).horizontalAdvance(outcome) + 12
        _line(painter, above, outcome, bold, tone, right=True)
        quiet = "text2" if live else "text3"
        _line(painter, above, f"{asked.act.at:%H:%M}", sized(plain, 15), quiet)
        _line(painter, below, asked.act.number[5:], sized(plain, 13), "text3")
        words = above.adjusted(_LEFT, 0, -room, 0)
        _line(painter, words, model.topic(asked), sized(plain, 15, bold=True), "text" if live else "text3")
        question = _one_line(asked.consultation.question) or "-"
        _line(painter, below.adjusted(_LEFT, 0, 0, 0), question, sized(plain, 14), quiet)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        """Return the height of a row."""
        return QSize(200, ROW)


class AskedView(QListView):
    """The list itself: arrows move in it, plain letters and digits are left to the page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(AskedDelegate(self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave every key with a letter or digit to the page: the view would search with it."""
        if event.text().isprintable() and event.text().strip():
            event.ignore()
        else:
            super().keyPressEvent(event)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _rect(option: QStyleOptionViewItem) -> QRect:
    found: QRect = option.rect
    return found


def _state(option: QStyleOptionViewItem) -> QStyle.StateFlag:
    found: QStyle.StateFlag = option.state
    return found


def _line(
    painter: QPainter, place: QRect, text: str, font: QFont, color: str, *, right: bool = False
) -> None:
    painter.setPen(active().color(color))
    painter.setFont(font)
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    painter.drawText(place, int(side | Qt.AlignmentFlag.AlignVCenter), shown)
