"""The last acts of the day in two lines each."""

from collections.abc import Sequence
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
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from kjz_desk.desk import act_words
from kjz_desk.desk.theme import active
from kjz_desk.desk.widgets.painting import sized
from kjz_desk.domain.listing import Act
from kjz_desk.domain.reference import Reference

Index = QModelIndex | QPersistentModelIndex
ROW = 46
_TIME = 52


class RecentActs(QAbstractListModel):
    """The acts, newest first; a screen reader hears time, who and what."""

    def __init__(self, reference: Reference, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reference, self._language = reference, language
        self._acts: list[Act] = []

    def show_acts(self, acts: Sequence[Act]) -> None:
        """Show ``acts`` in place of what was shown."""
        self.beginResetModel()
        self._acts = list(acts)
        self.endResetModel()

    def act(self, index: Index) -> Act | None:
        """Return the act of a row."""
        valid = index.isValid() and 0 <= index.row() < len(self._acts)
        return self._acts[index.row()] if valid else None

    def who(self, act: Act) -> str:
        """Return whom an act was about."""
        return act_words.who(act, self._reference, self._language)

    def done(self, act: Act) -> str:
        """Return what it did."""
        return act_words.done(act, self._reference, self._language)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of acts."""
        return 0 if parent.isValid() else len(self._acts)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - a model answers with whatever the role asks for
        """Return an act in words."""
        act = self.act(index)
        if act is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        return f"{act.at:%H:%M} {act.number} {self.who(act)} {self.done(act)}".rstrip()

    def as_text(self) -> str:
        """Return the list as lines: what a test draws as the expected state."""
        lines = (f"{one.at:%H:%M} | {self.who(one)} | {self.done(one)}" for one in self._acts)
        voided = ("" if one.live else " | void" for one in self._acts)
        return "\n".join(line + void for line, void in zip(lines, voided, strict=True))


class RecentDelegate(QStyledItemDelegate):
    """Time and who in the first line, what in the second, a voided act struck through."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one act."""
        model = index.model()
        act = model.act(index) if isinstance(model, RecentActs) else None
        if act is None or not isinstance(model, RecentActs):
            return
        painter.save()
        rect = _rect(option)
        theme = active()
        if index.row() % 2:
            painter.fillRect(rect, theme.color("surface2"))
        live = act.live
        font = sized(painter.font(), 15)
        font.setStrikeOut(not live)
        inner = rect.adjusted(14, 4, -12, -4)
        top = QRect(inner.left(), inner.top(), inner.width(), 20)
        below = QRect(inner.left() + _TIME, inner.top() + 20, inner.width() - _TIME, 18)
        painter.setPen(theme.color("text2" if live else "text3"))
        painter.setFont(font)
        painter.drawText(top, int(Qt.AlignmentFlag.AlignVCenter), f"{act.at:%H:%M}")
        number = act.number[-4:]
        _line(painter, top.adjusted(_TIME + 100, 0, 0, 0), number, sized(font, 13), right=True)
        painter.setPen(theme.color("text" if live else "text3"))
        who = top.adjusted(_TIME, 0, -44, 0)
        _line(painter, who, model.who(act), sized(font, 15, bold=True))
        painter.setPen(theme.color("text2" if live else "text3"))
        _line(painter, below, model.done(act), sized(font, 13))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        """Return the height of a row."""
        return QSize(200, ROW)


class RecentView(QListView):
    """The list itself; nothing can be selected in it, so it takes no keyboard."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(RecentDelegate(self))
        self.setUniformItemSizes(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


def _rect(option: QStyleOptionViewItem) -> QRect:
    found: QRect = option.rect
    return found


def _line(painter: QPainter, place: QRect, text: str, font: QFont, *, right: bool = False) -> None:
    painter.setFont(font)
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    painter.drawText(place, int(side | Qt.AlignmentFlag.AlignVCenter), shown)
