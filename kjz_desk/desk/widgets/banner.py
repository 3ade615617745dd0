"""A line in the page that says how the last act went; it never takes the keyboard."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from kjz_desk.desk import icons
from kjz_desk.desk.theme import restyle
from kjz_desk.desk.widgets.key_button import KeyButton

_ICONS = {"ok": "circle-check", "warn": "triangle-alert", "danger": "circle-alert", "info": "info"}


class Banner(QFrame):
    """Icon, sentence and, where there is something to do about it, one button.

    Tones are ``ok``, ``warn`` and ``danger``. Hidden until there is something to say.
    """

    acted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tone = ""
        self._icon = QLabel(self)
        self._label = QLabel(self)
        self._label.setWordWrap(True)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
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
        return self._label.text() if self.tone else ""

    def say(self, tone: str, text: str, *, action: str = "", icon: str = "", key: str = "") -> None:
        """Show ``text``; ``action`` is the caption of a button that emits ``acted``, ``key`` its key."""
        self.tone = tone
        self._label.setText(text)
        self._icon.setPixmap(icons.pixmap(_ICONS.get(tone, "info"), tone, 22, self.devicePixelRatioF()))
        self._action.setText(action)
        self._action.show_key(key)
        self._action.setVisible(bool(action))
        if icon:
            icons.dress(self._action, icon, tone)
        self.setAccessibleName(text)
        restyle(self, tone=tone)
        for child in (self._label, self._action):
            restyle(child)
        self.show()

    def clear(self) -> None:
        """Hide the banner: what it said is over."""
        self.tone = ""
        self._label.clear()
        self.hide()
