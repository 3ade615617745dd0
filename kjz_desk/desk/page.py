"""What every page of the window has in common."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from kjz_desk.desk.jobs import Jobs
from kjz_desk.desk.widgets.banner import Banner
from kjz_desk.desk.widgets.fields import TextField
from kjz_desk.workflows import Desk


class Page(QWidget):
    """One station of the desk.

    The window calls ``refresh`` each time the page comes to the front and after an act that was
    written elsewhere, then ``take_focus``. A page that wrote something emits ``recorded`` once the
    workflow returned; ``announced`` puts a sentence into the window for a page without a banner of
    its own. ``unit_wanted`` asks for the settings: an act names the unit of the desk, and there is none.
    """

    recorded = Signal()
    announced = Signal(str, str)
    """Tone (``ok``, ``warn``, ``danger``) and sentence."""
    unit_wanted = Signal()

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.jobs = jobs
        self.setProperty("role", "page")

    @property
    def language(self) -> str:
        """The language that names of codes are shown in."""
        return self.desk.settings.language

    def refresh(self) -> None:
        """Read the book again and show what it says now."""

    def take_focus(self) -> None:
        """Put the keyboard where work on this page begins."""
        self.setFocus()

    def hush(self) -> None:
        """Take back what the page said of an act: the window says something newer."""
        for banner in self.findChildren(Banner):
            if banner.tone != "danger":
                banner.clear()

    def kept(self) -> object:
        """Return what stands in the page's form, or ``None``: for ``bring_back`` in a new window."""
        return None

    def bring_back(self, kept: object) -> None:
        """Put into the form what ``kept`` of the page's predecessor returned."""

    def add_key(self, keys: str, act: Callable[[], object]) -> None:
        """Let ``keys`` do ``act`` while the keyboard is on this page; holding them does it once."""
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(act)

    @property
    def composing(self) -> bool:
        """Whether an input method is at work in a field: Enter belongs to it then."""
        field = self.window().focusWidget()
        return isinstance(field, TextField) and field.composing

    def press_again(self) -> None:
        """Answer the page's own F-key while the page is in front already."""
        self.take_focus()
