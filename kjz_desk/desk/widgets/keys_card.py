"""The card with the keys of the desk, as it is taped beside the keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget


class KeysCard(QFrame):
    """A title and two columns of keys with what they do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Keys"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 20)
        column.setSpacing(10)
        title = QLabel(self.tr("Keys"), self)
        title.setProperty("role", "h1")
        column.addWidget(title)
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(7)
        grid.setColumnMinimumWidth(2, 24)
        column.addLayout(grid)
        rows = self._rows()
        half = (len(rows) + 1) // 2
        for place, (keys, meaning) in enumerate(rows):
            side = 0 if place < half else 3
            self._add(grid, place % half, side, keys, meaning)

    def _add(self, grid: QGridLayout, row: int, side: int, keys: str, meaning: str) -> None:
        cap = QLabel(keys, self)
        cap.setProperty("role", "key")
        words = QLabel(meaning, self)
        grid.addWidget(cap, row, side, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(words, row, side + 1)

    def _rows(self) -> list[tuple[str, str]]:
        return [
            ("1 … 6", self.tr("choose the audience group")),
            ("7 8 9 0", self.tr("choose the age")),
            ("Q … I", self.tr("topic asked about; O for all topics")),
            ("A … K", self.tr("give one copy; L for all materials")),
            ("Shift + A … K", self.tr("take one copy back")),
            ("X", self.tr("type how many copies")),
            ("N  P  Z  C", self.tr("name, phone, town, head count")),
            ("Alt + Q … K", self.tr("the same from inside a text field")),
            ("Enter", self.tr("save the act, from anywhere in the form")),
            ("Esc", self.tr("clear the form")),
            ("Alt + 1 … 6", self.tr("count one visitor at once, on any page")),
            ("F2", self.tr("reception; pressed again: counting mode")),
            ("F3 … F7", self.tr("the other pages; also Ctrl + 2 … 6")),
            ("Ctrl + G", self.tr("group visit or single person")),
            ("F9", self.tr("undo the last act of this desk")),
            ("F10", self.tr("settings of this desk")),
            ("F11", self.tr("full screen")),
            ("F1", self.tr("this card")),
        ]
