"""Show what the units reported to have shown, and take another report."""

from collections.abc import Mapping
from datetime import date, datetime, time

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kjz_desk.desk.pages.display_form import DisplayForm
from kjz_desk.desk.widgets.figures_table import FiguresTable, Heading
from kjz_desk.errors import DeskError
from kjz_desk.workflows import Desk, reporting

_ITEM = 78
"""Width of a column in device-independent pixels."""
_CLOSING = time(17, 30)
"""The time given to a report for a day that is over."""


class DisplayReports(QWidget):
    """Every unit with its items on the left, the form on the right; ``recorded`` follows a report."""

    recorded = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._language = desk, desk.settings.language
        self._day = desk.today()
        self._shown: Mapping[str, Mapping[str, int]] = {}
        self._units = [one.code for one in desk.reference.departments]
        self.table = FiguresTable(self)
        self.table.setAccessibleName(self.tr("What each unit reported to show"))
        self.form = DisplayForm(desk.reference, self._language)
        self._arrange()
        self.form.choose_department(desk.settings.department or self._units[0])
        self.form.department_chosen.connect(self._turn_to)
        self.form.submitted.connect(self.report)
        self.table.clicked.connect(self._pick_row)

    def show_day(self, day: date) -> None:
        """Show the reports of ``day`` and take further ones for it."""
        self._day = day
        self._shown = reporting.displays(self._desk, day)
        reference = self._desk.reference
        items = [one.code for one in reference.displays]
        self.table.show_figures(
            [
                (
                    reference.departments.name_of(unit, self._language),
                    *(self._shown.get(unit, {}).get(item) for item in items),
                )
                for unit in self._units
            ]
        )
        self._mark_unit()

    def report(self) -> None:
        """Write what stands in the form; what is refused stays there, the field marked."""
        draft = self.form.draft()
        if self._day != self._desk.today():
            zone = self._desk.reference.event.zone
            draft["at"] = datetime.combine(self._day, _CLOSING, zone).isoformat()
        try:
            receipt = self._desk.reception.report_display(draft)
        except DeskError as error:
            self.form.refuse(error)
            return
        unit = self._desk.reference.departments.brief_of(self.form.department, self._language)
        text = self.tr("Reported {number} · {unit}").format(number=receipt.number, unit=unit)
        self.form.clear()
        self.form.say("ok", text)
        self.show_day(self._day)
        self.recorded.emit()
        self.form.take_focus()

    def _arrange(self) -> None:
        reference = self._desk.reference
        items = [Heading(one.name(self._language), width=_ITEM) for one in reference.displays]
        self.table.prepare([Heading(self.tr("Unit"), number=False), *items])
        frame = QFrame(self)
        frame.setProperty("role", "card")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(2, 4, 2, 4)
        inside.addWidget(self.table)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(frame, 1)
        row.addWidget(self.form)

    def _turn_to(self) -> None:
        """Begin a report of another unit; figures typed for the one before are not its own."""
        self.form.clear()
        self._mark_unit()

    def _pick_row(self, index: QModelIndex) -> None:
        self.form.choose_department(self._units[index.row()])
        self.form.take_focus()

    def _mark_unit(self) -> None:
        self.form.show_reported(self._shown.get(self.form.department, {}))
        self.table.selectRow(self._units.index(self.form.department))
