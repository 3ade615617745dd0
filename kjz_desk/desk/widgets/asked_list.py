"""The consultations of a day in two lines each: topic, unit and outcome, and what was asked."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyleOptionViewItem, QWidget

from kjz_desk.desk.theme import active
from kjz_desk.desk.widgets.painting import sized, write_line
from kjz_desk.desk.widgets.record_list import RowDelegate, dress_list
from kjz_desk.desk.widgets.record_table import Column, Index, RecordTable
from kjz_desk.domain.listing import Act
from kjz_desk.domain.reception import Consultation
from kjz_desk.domain.reference import Reference

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

    def same_as(self, other: "Asked") -> bool:
        """Tell whether both are one consultation, as it was read at two times."""
        return (self.act.number, self.place) == (other.act.number, other.place)


class AskedList(RecordTable[Asked]):
    """The consultations, newest first; a screen reader hears all of a row."""

    def __init__(self, reference: Reference, language: str, parent: QObject | None = None) -> None:
        super().__init__((Column("", self.whole),), parent)
        self._reference, self._language = reference, language

    def topic(self, asked: Asked) -> str:
        """Return topic and unit; the count too where it is more than one."""
        topic = self._reference.topics.brief_of(asked.consultation.topic, self._language)
        unit = self._reference.departments.brief_of(asked.act.department, self._language)
        count = asked.consultation.count
        return f"{topic} +{count} · {unit}" if count > 1 else f"{topic} · {unit}"

    def outcome(self, asked: Asked) -> str:
        """Return the outcome, or why the act does not count."""
        if not asked.act.live:
            return self._reference.void_reasons.brief_of(asked.act.void_reason, self._language)
        return self._reference.outcomes.brief_of(asked.consultation.outcome, self._language)

    def words(self, asked: Asked) -> str:
        """Return everything by which a consultation is found."""
        act, one = asked.act, asked.consultation
        names = (
            self._reference.topics.name_of(one.topic, self._language),
            self._reference.outcomes.name_of(one.outcome, self._language),
        )
        person = act.person.masked if act.person else ""
        said = (self.topic(asked), *names, self.outcome(asked), one.question, one.answer, person)
        return f"{act.number} {act.at:%H:%M} {' '.join(said)}".lower()

    def whole(self, asked: Asked) -> str:
        """Return a consultation in one line of words."""
        act, question = asked.act, _one_line(asked.consultation.question)
        parts = [f"{act.at:%H:%M}", act.number, self.topic(asked), self.outcome(asked)]
        return " | ".join([*parts, question] if question else parts)


class AskedDelegate(RowDelegate):
    """Time over number at the left, topic over question, the outcome at the right."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one consultation."""
        model = index.model()
        asked = model.record(index) if isinstance(model, AskedList) else None
        if asked is None or not isinstance(model, AskedList):
            return
        painter.save()
        theme, live = active(), asked.act.live
        rect: QRect = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
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
        write_line(painter, above, outcome, bold, tone, right=True)
        strong, quiet = ("text", "text2") if live else ("text3", "text3")
        write_line(painter, above, f"{asked.act.at:%H:%M}", sized(plain, 15), quiet)
        write_line(painter, below, asked.act.number[5:], sized(plain, 13), "text3")
        words = above.adjusted(_LEFT, 0, -room, 0)
        write_line(painter, words, model.topic(asked), sized(plain, 15, bold=True), strong)
        question = _one_line(asked.consultation.question) or "-"
        write_line(painter, below.adjusted(_LEFT, 0, 0, 0), question, sized(plain, 14), quiet)
        painter.restore()


class AskedView(QListView):
    """The list itself: arrows move in it, plain letters and digits are left to the page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress_list(self, AskedDelegate(self, ROW))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave every key with a letter or digit to the page: the view would search with it."""
        if event.text().isprintable() and event.text().strip():
            event.ignore()
        else:
            super().keyPressEvent(event)


def _one_line(text: str) -> str:
    return " ".join(text.split())
