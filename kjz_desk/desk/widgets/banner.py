"""A line in the page that says how the last act went; it never takes the keyboard."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from kjz_desk.desk import icons
from kjz_desk.desk.theme import restyle
from kjz_desk.desk.widgets.fine_print import FinePrint
from kjz_desk.desk.widgets.key_button import KeyButton

_ICONS = {"ok": "circle-check", "warn": "triangle-alert", "danger": "circle-alert", "info": "info"}


_SIZE = 15


class Banner(QFrame):
    """Icon, sentence and, where there is something to do about it, one button.

    Tones are ``ok``, ``warn`` and ``danger``. Hidden until there is something to say.
    """

    acted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tone = ""
        self._icon = QLabel(self)
        self._label = FinePrint(self)
        self._action = KeyButton(self)
        self._action.setProperty("role", "ghost")
        self._action.clicked.connect(self.acted)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 2, 6, 2)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self._label, 1)
        row.addWidget(self._action)
        self.setMinimumHeight(44)
        self.hide()

    @property
    def text(self) -> str:
        """What the banner says, empty while it is hidden."""
        return self._label.text if self.tone else ""

    def say(self, tone: str, text: str, *, action: str = "", icon: str = "", key: str = "") -> None:
        """Show ``text``; ``action`` is the caption of a button that emits ``acted``, ``key`` its key."""
        self.tone = tone
        self._label.set_text(text)
        self._label.set_look(tone, _SIZE, bold=True)
        self._icon.setPixmap(icons.pixmap(_ICONS.get(tone, "info"), tone, 22, self.devicePixelRatioF()))
        self._action.setText(action)
        self._action.show_key(key)
        self._action.setVisible(bool(action))
        if icon:
            icons.dress(self._action, icon, tone)
        self.setAccessibleName(text)
        restyle(self, tone=tone)
        restyle(self._action)
        self.show()

    def clear(self) -> None:
        """Hide the banner: what it said is over."""
        self.tone = ""
        self._label.set_text("")
        self.hide()
