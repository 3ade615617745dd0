"""Ask why an act does not count, and void it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton

from kjz_desk.desk.forms import load_form
from kjz_desk.desk.widgets.banner import Banner
from kjz_desk.desk.widgets.chip import Chip
from kjz_desk.desk.widgets.overlay import Overlay
from kjz_desk.errors import DeskError
from kjz_desk.messages import sentence
from kjz_desk.workflows import Desk

_COLUMNS = 2


class VoidDialog(QFrame):
    """The reasons as chips with digits; Enter voids once one is chosen.

    Show it in an ``Overlay``. ``voided`` carries the number of the act, after its void is on disk.
    """

    voided = Signal(str)
    left = Signal()

    title_label: QLabel
    act_label: QLabel
    reasons_layout: QGridLayout
    refused_banner: Banner
    leave_button: QPushButton
    void_button: QPushButton

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        load_form(self, "void_dialog", Banner)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._desk = desk
        self._number = ""
        self._reason = ""
        self._chips = [self._chip(place) for place, _ in enumerate(desk.reference.void_reasons)]
        self.void_button.clicked.connect(self._void)
        self.leave_button.clicked.connect(self.left)

    def ask(self, number: str, summary: str, overlay: Overlay) -> None:
        """Ask about the act ``number``, described in words by ``summary``."""
        self._number = number
        self.title_label.setText(self.tr("Void act {number}").format(number=number))
        self.act_label.setText(summary)
        self.setAccessibleName(self.title_label.text())
        self._choose("")
        overlay.open(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose a reason by its digit; Enter voids, everything else is left alone."""
        if event.isAutoRepeat():
            return
        place = event.key() - Qt.Key.Key_1
        if 0 <= place < len(self._chips):
            self._choose(self._chips[place].code)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._void()
        else:
            event.ignore()

    def _chip(self, place: int) -> Chip:
        reason = list(self._desk.reference.void_reasons)[place]
        chip = Chip(self)
        chip.show_choice(reason.code, reason.name(self._desk.settings.language), key=str(place + 1))
        chip.setMinimumWidth(220)
        chip.pressed_once.connect(self._choose)
        self.reasons_layout.addWidget(chip, place // _COLUMNS, place % _COLUMNS)
        return chip

    def _choose(self, reason: str) -> None:
        self._reason = reason
        for chip in self._chips:
            chip.set_count(int(chip.code == reason))
        self.void_button.setEnabled(bool(reason))
        self.refused_banner.clear()

    def _void(self) -> None:
        if not self._reason:
            text = self.tr("Choose a reason first: press its digit, 1 to {last}.")
            self.refused_banner.say("warn", text.format(last=len(self._chips)))
            return
        try:
            self._desk.reception.void(self._number, self._reason)
        except DeskError as error:
            self.refused_banner.say("danger", sentence(error, self._desk.settings.language))
            return
        self.left.emit()
        self.voided.emit(self._number)
