"""What every page of the window has in common."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kjz_desk.desk.jobs import Jobs
from kjz_desk.workflows import Desk


class Page(QWidget):
    """One station of the desk.

    The window calls ``refresh`` each time the page comes to the front and after an act that was
    written elsewhere, then ``take_focus``. A page that wrote something emits ``recorded`` once the
    workflow returned; ``announced`` puts a sentence into the window for a page without a banner of
    its own.
    """

    recorded = Signal()
    announced = Signal(str, str)
    """Tone (``ok``, ``warn``, ``danger``) and sentence."""

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

    def press_again(self) -> None:
        """Answer the page's own F-key while the page is in front already."""
        self.take_focus()
