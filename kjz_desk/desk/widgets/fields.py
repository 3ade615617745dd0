"""Input fields that fit a counter: no wheel accidents, no input method where digits are wanted."""

from typing import Any

from PySide6.QtCore import QRegularExpression, QSize, Qt, Signal
from PySide6.QtGui import (
    QInputMethodEvent,
    QKeyEvent,
    QPaintEvent,
    QRegularExpressionValidator,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

_TYPING_PAUSE = 1200
"""Milliseconds after which typed letters begin a new search."""


_CONTROL = Qt.KeyboardModifier.ControlModifier
_PAGE_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)


class TextField(QLineEdit):
    """A line of text that knows whether an input method is composing in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.composing = False

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Note whether a composition is going on."""
        self.composing = bool(event.preeditString())
        super().inputMethodEvent(event)


class KeypadEdit(QLineEdit):
    """A line for digits and signs, which keeps a Chinese input method out.

    Qt's ``WA_InputMethodEnabled`` does nothing on a line edit of Qt 6; the query below does. Plain
    letters are left to the page, where they are keys, unless ``letters_are_keys`` is off.
    """

    letters_are_keys = True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type digits and signs; leave letters to the page."""
        text = event.text()
        command = event.modifiers() & (_CONTROL | Qt.KeyboardModifier.AltModifier)
        if text.isalpha() and self.letters_are_keys and not command:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def inputMethodQuery(self, query: Qt.InputMethodQuery, argument: Any = None) -> Any:  # noqa: ANN401 - Qt's types
        """Tell the input method to stay out."""
        if query == Qt.InputMethodQuery.ImEnabled:
            return False
        if argument is None:
            return super().inputMethodQuery(query)
        return super().inputMethodQuery(query, argument)


class DigitsEdit(KeypadEdit):
    """A line for digits only."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_digits(4)

    def sizeHint(self) -> QSize:
        """Return room for four digits."""
        return QSize(68, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return room for three digits."""
        return QSize(52, super().minimumSizeHint().height())

    def set_digits(self, most: int) -> None:
        """Let at most ``most`` digits in."""
        pattern = QRegularExpression(f"[0-9]{{0,{most}}}")
        self.setValidator(QRegularExpressionValidator(pattern, self))


class Stepper(QWidget):
    """A whole number from ``low`` to ``high`` with wide − and + buttons; the wheel does nothing."""

    changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._low, self._high = 1, 9999
        self.edit = DigitsEdit(self)
        self.edit.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.edit.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.edit.setText("1")
        self.edit.textEdited.connect(self._edited)
        self.edit.editingFinished.connect(self._settle)
        self._less = self._button("−", -1)
        self._more = self._button("+", 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._less)
        row.addWidget(self.edit, 1)
        row.addWidget(self._more)
        self.setFocusProxy(self.edit)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_range(self, low: int, high: int) -> None:
        """Let the buttons move between ``low`` and ``high``; more may be typed, and be refused."""
        self._low, self._high = low, high
        self.edit.set_digits(len(str(high)) + 1)

    def set_names(self, field: str, less: str, more: str) -> None:
        """Give the field and its two buttons the names that a screen reader says."""
        self.edit.setAccessibleName(field)
        self._less.setAccessibleName(less)
        self._more.setAccessibleName(more)

    @property
    def value(self) -> int:
        """The number as typed; an empty field is the lowest one."""
        return int(self.edit.text() or self._low)

    def set_value(self, value: int) -> None:
        """Show ``value`` without telling anybody."""
        self.edit.setText(str(value))

    def step(self, by: int) -> None:
        """Move by ``by`` within the range."""
        wanted = min(max(self.value + by, self._low), self._high)
        if wanted != self.value:
            self.set_value(wanted)
            self.changed.emit(wanted)

    def start_typing(self) -> None:
        """Take the keyboard so that the next digit replaces the number."""
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.edit.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave every key that is not the widget's own to the page."""
        by = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()), 0)
        if by:
            self.step(by)
        else:
            event.ignore()

    def _button(self, text: str, by: int) -> QPushButton:
        found = QPushButton(text, self)
        found.setProperty("role", "step")
        found.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        found.setAutoRepeat(True)
        found.clicked.connect(lambda: self.step(by))
        return found

    def _edited(self) -> None:
        if self.edit.text():
            self.changed.emit(self.value)

    def _settle(self) -> None:
        if not self.edit.text():
            self.set_value(self._low)
            self.changed.emit(self._low)


class PickCombo(QComboBox):
    """A list to pick from: letters search by code, digits and the wheel are left to the page.

    The codes of places are their pinyin, so ``yao`` finds 姚伏镇 without an input method.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typed = ""
        self._last = 0
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)

    @property
    def code(self) -> str:
        """The code of the picked row."""
        return str(self.currentData() or "")

    def set_code(self, code: str) -> None:
        """Pick the row of ``code``; an unknown one leaves the pick as it is."""
        found = self.findData(code)
        if found >= 0:
            self.setCurrentIndex(found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave every key that is not the widget's own to the page."""
        text = event.text()
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        if plain and text.isascii() and text.isalpha():
            self._search(text.lower(), event.timestamp())
        elif (text.isprintable() and text.strip()) or event.key() in _PAGE_KEYS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the pick, cut with … where it is too long: a style sheet's combo would just clip it."""
        painter = QStylePainter(self)
        try:
            option = QStyleOptionComboBox()
            self.initStyleOption(option)
            painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
            field = QStyle.SubControl.SC_ComboBoxEditField
            place = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, self)
            option.currentText = self.fontMetrics().elidedText(
                self.currentText(), Qt.TextElideMode.ElideRight, place.width() - 8
            )
            painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        finally:
            painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: it must never change a value."""
        event.ignore()

    def _search(self, letter: str, now: int) -> None:
        self._typed = letter if now - self._last > _TYPING_PAUSE else self._typed + letter
        self._last = now
        for row in range(self.count()):
            if str(self.itemData(row)).startswith(self._typed):
                self.setCurrentIndex(row)
                return
