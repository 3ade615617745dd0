"""The form of one print run: how many copies, in which layout, on which printer."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from kjz_desk.desk import icons
from kjz_desk.desk.forms import load_form
from kjz_desk.desk.theme import restyle
from kjz_desk.desk.widgets.banner import Banner
from kjz_desk.desk.widgets.elided_label import ElidedLabel
from kjz_desk.desk.widgets.fields import Stepper
from kjz_desk.desk.widgets.fine_print import FinePrint
from kjz_desk.desk.widgets.key_button import KeyButton
from kjz_desk.desk.widgets.marker import Marker
from kjz_desk.desk.widgets.material_table import amount
from kjz_desk.domain.material import Stock
from kjz_desk.domain.reception import QUANTITY
from kjz_desk.domain.reference import Coded

QUICK = (20, 50, 100, 200)
"""Copies that one press sets."""


class PrintForm(QFrame):
    """What is to be printed and how often, and what it will do to paper and stock."""

    copies_changed = Signal()
    layout_changed = Signal()

    copies_stepper: Stepper
    quick_layout: QHBoxLayout
    layouts_layout: QHBoxLayout
    sheets_print: FinePrint
    stock_print: FinePrint
    printer_label: ElidedLabel
    printer_state_label: QLabel
    missing_banner: Banner
    print_button: KeyButton
    save_button: KeyButton

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_form(self, "print_form", Banner, ElidedLabel, FinePrint, KeyButton, Stepper)
        self.copies_stepper.set_range(1, QUANTITY)
        self.copies_stepper.set_names(self.tr("Copies"), self.tr("one less"), self.tr("one more"))
        self._marker = Marker({"copies": self.copies_stepper.edit})
        self._layouts = QButtonGroup(self)
        self._codes: list[str] = []
        self.quick = [self._quick_button(place) for place, _ in enumerate(QUICK)]
        self.copies_stepper.changed.connect(self._copies_edited)
        self._layouts.idClicked.connect(lambda _: self.layout_changed.emit())
        self._dress()
        self.set_copies(QUICK[1])

    def offer(self, layouts: Sequence[Coded], language: str) -> None:
        """Offer the layouts; the first one is chosen."""
        for place, one in enumerate(layouts):
            button = QPushButton(one.name(language), self)
            button.setCheckable(True)
            button.setProperty("seg", _segment(place, len(layouts)))
            button.setProperty("narrow", "true")
            self._layouts.addButton(button, place)
            self._codes.append(one.code)
            self.layouts_layout.addWidget(button)
        first = self._layouts.button(0)
        if first is not None:
            first.setChecked(True)

    @property
    def copies(self) -> int:
        """The number of copies as typed."""
        return self.copies_stepper.value

    @property
    def layout_code(self) -> str:
        """The code of the layout that is chosen, empty where there is none."""
        place = self._layouts.checkedId()
        return self._codes[place] if place >= 0 else ""

    def set_copies(self, copies: int) -> None:
        """Ask for ``copies``."""
        self.copies_stepper.set_value(copies)
        self._copies_edited()

    def next_layout(self) -> None:
        """Choose the layout after this one."""
        if self._codes:
            place = (self._layouts.checkedId() + 1) % len(self._codes)
            self._layouts.button(place).setChecked(True)
            self.layout_changed.emit()

    def mark(self, field: str) -> None:
        """Frame the input that ``field`` names in red and give it the keyboard."""
        self._marker.mark(field)

    def enable(self, *, on: bool) -> None:
        """Let the paper be printed and saved, or wait until it is there."""
        self.print_button.setEnabled(on)
        self.save_button.setEnabled(on)

    def show_sheets(self, sheets: int, taken: int) -> None:
        """Say how much paper the copies need; ``taken`` are the copies that come off whole sheets."""
        self.print_button.setText(self.tr("Print {count}").format(count=amount(self.copies)))
        icons.dress(self.print_button, "printer", self._ink())
        if not sheets:
            self.sheets_print.set_text("")
            return
        text = self.tr("{copies} copies = {sheets} sheets of A4")
        if taken != self.copies:
            text = self.tr("{copies} copies = {sheets} sheets of A4, {taken} come out")
        self.sheets_print.set_text(
            text.format(copies=amount(self.copies), sheets=amount(sheets), taken=amount(taken))
        )

    def show_stock(self, stock: Stock | None, taken: int) -> None:
        """Say what the stock will be once the printer took the copies."""
        if stock is None:
            self.stock_print.set_text(self.tr("No stock is kept of this handout."))
            return
        text = self.tr("Stock after printing: {before} → {after}")
        after = amount(stock.left + taken)
        self.stock_print.set_text(text.format(before=amount(stock.left), after=after))

    def show_nothing(self) -> None:
        """Say nothing about paper and stock: no handout is chosen."""
        self.sheets_print.set_text("")
        self.stock_print.set_text("")
        self.show_missing("")
        self.enable(on=False)

    def show_printer(self, name: str) -> None:
        """Say where a print goes; without a printer the PDF is the main way."""
        self.printer_label.set_whole(name or self.tr("no printer: save a PDF"))
        self.printer_state_label.setText(self.tr("ready") if name else self.tr("none"))
        restyle(self.printer_state_label, pill="ok" if name else "warn")
        restyle(self.print_button, role="primary" if name else "")
        restyle(self.save_button, role="" if name else "primary")
        icons.dress(self.print_button, "printer", self._ink())
        icons.dress(self.save_button, "file-down", "primary" if name else "on_primary")

    def show_missing(self, characters: str) -> None:
        """Warn of characters that no bundled font has, or take the warning back."""
        if characters:
            text = self.tr("No font has {characters}: printed as its code.")
            codes = ", ".join(f"U+{ord(one):04X}" for one in characters)
            self.missing_banner.say("warn", text.format(characters=codes))
        else:
            self.missing_banner.clear()

    def _ink(self) -> str:
        return "on_primary" if self.print_button.property("role") == "primary" else "primary"

    def _quick_button(self, place: int) -> QPushButton:
        copies = QUICK[place]
        button = QPushButton(str(copies), self)
        button.setCheckable(True)
        button.setProperty("seg", _segment(place, len(QUICK)))
        button.setProperty("narrow", "true")
        button.setAccessibleName(self.tr("{count} copies").format(count=copies))
        button.clicked.connect(lambda: self.set_copies(copies))
        self.quick_layout.addWidget(button)
        return button

    def _copies_edited(self) -> None:
        self._marker.unmark()
        for copies, button in zip(QUICK, self.quick, strict=True):
            button.setChecked(copies == self.copies)
        self.copies_changed.emit()

    def _dress(self) -> None:
        self.sheets_print.set_look("text", 16, bold=True)
        self.stock_print.set_look("text2", 15)
        self.print_button.show_key("Ctrl+P")
        self.save_button.show_key("Ctrl+S")
        self.show_printer("")


def _segment(place: int, count: int) -> str:
    if place == 0:
        return "first"
    return "last" if place == count - 1 else "middle"
