"""The last acts of the day in two lines each."""

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyleOptionViewItem, QWidget

from kjz_desk.desk import act_words
from kjz_desk.desk.theme import active
from kjz_desk.desk.widgets.painting import sized, write_line
from kjz_desk.desk.widgets.record_list import RowDelegate, dress_list
from kjz_desk.desk.widgets.record_table import Column, Index, RecordTable
from kjz_desk.domain.listing import Act
from kjz_desk.domain.reference import Reference

ROW = 46
_TIME = 52


class RecentActs(RecordTable[Act]):
    """The acts, newest first; a screen reader hears time, who and what."""

    def __init__(self, reference: Reference, language: str, parent: QObject | None = None) -> None:
        super().__init__((Column("", self.whole),), parent)
        self._reference, self._language = reference, language

    def whole(self, act: Act) -> str:
        """Return an act in one line of words."""
        return f"{act.at:%H:%M} {act.number} {self.who(act)} {self.done(act)}".rstrip()

    def who(self, act: Act) -> str:
        """Return whom an act was about."""
        return act_words.who(act, self._reference, self._language)

    def done(self, act: Act) -> str:
        """Return what it did."""
        return act_words.done(act, self._reference, self._language)

    def as_text(self) -> str:
        """Return the list as lines: what a test draws as the expected state."""
        lines = (f"{one.at:%H:%M} | {self.who(one)} | {self.done(one)}" for one in self.records)
        voided = ("" if one.live else " | void" for one in self.records)
        return "\n".join(line + void for line, void in zip(lines, voided, strict=True))


class RecentDelegate(RowDelegate):
    """Time and who in the first line, what in the second, a voided act struck through."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one act."""
        model = index.model()
        act = model.record(index) if isinstance(model, RecentActs) else None
        if act is None or not isinstance(model, RecentActs):
            return
        painter.save()
        rect: QRect = option.rect
        if index.row() % 2:
            painter.fillRect(rect, active().color("surface2"))
        live = act.live
        strong, quiet = ("text", "text2") if live else ("text3", "text3")
        font = sized(painter.font(), 15)
        font.setStrikeOut(not live)
        inner = rect.adjusted(14, 4, -12, -4)
        top = QRect(inner.left(), inner.top(), inner.width(), 20)
        below = QRect(inner.left() + _TIME, inner.top() + 20, inner.width() - _TIME, 18)
        write_line(painter, top, f"{act.at:%H:%M}", font, quiet)
        number = top.adjusted(_TIME + 100, 0, 0, 0)
        write_line(painter, number, act.number[-4:], sized(font, 13), quiet, right=True)
        who = top.adjusted(_TIME, 0, -44, 0)
        write_line(painter, who, model.who(act), sized(font, 15, bold=True), strong)
        write_line(painter, below, model.done(act), sized(font, 13), quiet)
        painter.restore()


class RecentView(QListView):
    """The list itself; nothing can be selected in it, so it takes no keyboard."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress_list(self, RecentDelegate(self, ROW))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
