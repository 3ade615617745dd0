"""Show one record in full: titled sections of labels and values that wrap and scroll."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QWidget

from kjz_desk.desk.theme import restyle


@dataclass(frozen=True, slots=True)
class Section:
    """A title and its pairs of label and value; ``tone`` ``danger`` is for what went wrong."""

    title: str
    pairs: tuple[tuple[str, str], ...]
    tone: str = ""


@dataclass(frozen=True, slots=True)
class _Row:
    title: QLabel
    label: QLabel
    value: QLabel


class DetailRows(QScrollArea):
    """Sections below one another; the labels are made once and used again for the next record."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[_Row] = []
        self._sections: tuple[Section, ...] = ()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._body = QWidget(self)
        self._grid = QGridLayout(self._body)
        self._grid.setContentsMargins(0, 0, 4, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnStretch(1, 1)
        self.setWidget(self._body)
        # The card behind shows through; the palette's window colour would be a grey box in it.
        self.viewport().setAutoFillBackground(False)
        self._body.setAutoFillBackground(False)

    def show_sections(self, sections: Sequence[Section]) -> None:
        """Show ``sections`` from the top."""
        self._sections = tuple(sections)
        lines = [
            (section.title if place == 0 else "", label, value, section.tone)
            for section in sections
            for place, (label, value) in enumerate(section.pairs)
        ]
        while len(self._rows) < len(lines):
            self._add_row()
        for row, line in zip(self._rows, lines, strict=False):
            _fill(row, *line)
        for row in self._rows[len(lines) :]:
            for part in (row.title, row.label, row.value):
                part.hide()
        self.verticalScrollBar().setValue(0)

    def as_text(self) -> str:
        """Return what is shown as lines: what a test draws as the expected state."""
        found = []
        for section in self._sections:
            found += [f"[{section.title}]"] if section.title else []
            found += [f"{label}: {value}" if label else value for label, value in section.pairs]
        return "\n".join(found)

    def _add_row(self) -> None:
        line = 2 * len(self._rows)
        row = _Row(QLabel(self._body), QLabel(self._body), QLabel(self._body))
        row.title.setProperty("role", "strong")
        row.title.setContentsMargins(0, 9, 0, 1)
        row.label.setProperty("role", "label")
        row.label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        row.label.setContentsMargins(0, 2, 0, 0)
        row.value.setWordWrap(True)
        row.value.setTextFormat(Qt.TextFormat.PlainText)
        row.value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._grid.setRowStretch(line, 0)
        self._grid.addWidget(row.title, line, 0, 1, 2)
        self._grid.addWidget(row.label, line + 1, 0)
        self._grid.addWidget(row.value, line + 1, 1)
        self._grid.setRowStretch(line + 2, 1)
        self._rows.append(row)


def _fill(row: _Row, title: str, label: str, value: str, tone: str) -> None:
    row.title.setText(title)
    row.title.setVisible(bool(title))
    row.label.setText(label)
    row.label.setVisible(bool(label))
    row.value.setText(value)
    row.value.setAccessibleName(f"{label} {value}".strip())
    if row.value.property("role") != tone:
        restyle(row.value, role=tone)
    row.value.show()
