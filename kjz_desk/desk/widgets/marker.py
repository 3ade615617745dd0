"""Frame the input that was refused, and take the frame away again."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from kjz_desk.desk.theme import restyle


class Marker:
    """Knows which widget stands for which field of a draft (``visit.count``)."""

    def __init__(self, widgets: Mapping[str, QWidget]) -> None:
        self._widgets = dict(widgets)
        self._marked: QWidget | None = None

    def mark(self, field: str) -> bool:
        """Frame the widget of ``field`` in red and give it the keyboard; tell whether there is one."""
        self.unmark()
        widget = self._widgets.get(field)
        if widget is None:
            return False
        self._marked = widget
        restyle(widget, state="error")
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(widget, QLineEdit):
            widget.selectAll()
        return True

    def unmark(self) -> None:
        """Take the frame away."""
        if self._marked is not None:
            restyle(self._marked, state="")
            self._marked = None
