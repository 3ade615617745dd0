"""Show the figures of a day, and turn them into the daily tally."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QDate, QLocale, QStandardPaths, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLabel, QPushButton, QStackedWidget

from kjz_desk.desk import icons
from kjz_desk.desk.forms import load_form
from kjz_desk.desk.jobs import Jobs
from kjz_desk.desk.page import Page
from kjz_desk.desk.pages.display_reports import DisplayReports
from kjz_desk.desk.pages.statistics_overview import StatisticsOverview
from kjz_desk.desk.theme import restyle
from kjz_desk.desk.widgets.banner import Banner
from kjz_desk.desk.widgets.elided_label import ElidedLabel
from kjz_desk.desk.widgets.fields import PickCombo
from kjz_desk.desk.widgets.figures_table import FiguresTable, Heading
from kjz_desk.domain import tally_table
from kjz_desk.domain.tally import Tally
from kjz_desk.errors import DeskError
from kjz_desk.messages import sentence
from kjz_desk.workflows import Desk, reporting

OVERVIEW, UNITS, DISPLAYS = range(3)
"""The tabs by the place of their buttons."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_HEADER = 50
"""Height of the row of buttons in device-independent pixels."""
_NUMBER, _MEASURE = 56, 84
"""Widths of columns in device-independent pixels."""

Made = TypeVar("Made")


class StatisticsPage(Page):
    """Overview, figures by unit, and the reports of displays; PDF, print and table of the day."""

    header_layout: QHBoxLayout
    day_combo: PickCombo
    as_of_label: QLabel
    overview_button: QPushButton
    units_button: QPushButton
    displays_button: QPushButton
    table_button: QPushButton
    print_button: QPushButton
    pdf_button: QPushButton
    banner: Banner
    tab_stack: QStackedWidget
    units_table: FiguresTable
    silent_label: ElidedLabel
    records_label: QLabel

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__(desk, jobs)
        load_form(self, "statistics_page", Banner, ElidedLabel, FiguresTable, PickCombo)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Statistics"))
        self.day = desk.today()
        self._days: list[date] = []
        self._tabs = (self.overview_button, self.units_button, self.displays_button)
        self.overview = StatisticsOverview(desk.reference, self.language)
        self.displays = DisplayReports(desk)
        self.tab_stack.insertWidget(OVERVIEW, self.overview)
        self.tab_stack.insertWidget(DISPLAYS, self.displays)
        self.tab_stack.setCurrentIndex(OVERVIEW)
        self._dress()
        self._prepare_table()
        self._connect()

    def refresh(self) -> None:
        """Read the figures of the chosen day; only what is in front is drawn."""
        self._offer_days()
        tally = self.desk.reception.tally(self.day)
        self.as_of_label.setText(self.tr("As of {time}").format(time=f"{tally.as_of:%H:%M}"))
        show = (self.overview.show_tally, self._show_units, self._show_displays)
        show[self.tab](tally)

    @property
    def tab(self) -> int:
        """The tab in front: ``OVERVIEW``, ``UNITS`` or ``DISPLAYS``."""
        return self.tab_stack.currentIndex()

    def open_tab(self, place: int) -> None:
        """Bring a tab to the front."""
        self._tabs[place].setChecked(True)
        self.tab_stack.setCurrentIndex(place)
        self._show_main_button()
        self.refresh()
        if place == DISPLAYS:
            self.displays.form.take_focus()
        else:
            self.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open a tab by its digit; Enter presses the main button, Esc goes back."""
        key, place = Qt.Key(event.key()), event.key() - Qt.Key.Key_1
        if event.isAutoRepeat() or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
        elif 0 <= place < len(self._tabs):
            self.open_tab(place)
        elif key in _ENTER:
            self.displays.report() if self.tab == DISPLAYS else self.save_pdf()
        elif key == Qt.Key.Key_Escape:
            self._leave()
        else:
            event.ignore()

    def save_pdf(self) -> None:
        """Make the daily tally and ask where to keep it."""
        report = reporting.day_report(self.desk, self.day)
        self._make(report.pdf, self._keep_pdf)

    def print_tally(self) -> None:
        """Make the daily tally and ask which printer takes it."""
        report = reporting.day_report(self.desk, self.day)
        self._make(report.pdf, self._print_pdf)

    def export_table(self) -> None:
        """Ask where to keep the figures, as workbook, comma-separated values or JSON."""
        report = reporting.day_report(self.desk, self.day)
        path = self._table_path()
        if path is not None:
            work = partial(report.write_table, path, self.language)
            self._make(work, lambda _: self._say_kept(path))

    def _keep_pdf(self, data: bytes) -> None:
        from kjz_desk.desk import printing  # noqa: PLC0415 - pdfium is not needed to read figures

        path = printing.save_pdf(self, data, f"{self._report_name()}.pdf")
        if path is not None:
            self._say_kept(path)

    def _print_pdf(self, data: bytes) -> None:
        from kjz_desk.desk import printing  # noqa: PLC0415 - see above

        if printing.print_pdf(self, data, self._report_name()):
            self.banner.say("ok", self.tr("The daily tally was handed to the printer."))

    def _make(self, work: Callable[[], Made], done: Callable[[Made], None]) -> None:
        """Run ``work`` in the worker, then ``done``; the buttons wait meanwhile."""
        self.banner.clear()
        self._set_waiting(on=True)

        def finish(made: Made) -> None:
            self._set_waiting(on=False)
            try:
                done(made)
            except DeskError as error:
                self.banner.say("danger", sentence(error, self.language))

        def fail(error: BaseException) -> None:
            self._set_waiting(on=False)
            if not isinstance(error, DeskError):
                raise error
            self.banner.say("danger", sentence(error, self.language))

        self.jobs.run(work, finish, fail)

    def _set_waiting(self, *, on: bool) -> None:
        for button in (self.pdf_button, self.print_button, self.table_button):
            button.setEnabled(not on)

    def _say_kept(self, path: Path) -> None:
        self.banner.say("ok", self.tr("Kept: {path}").format(path=path))

    def _report_name(self) -> str:
        return self.tr("daily-tally_{day}").format(day=self.day.isoformat())

    def _table_path(self) -> Path | None:
        """Ask for a file; its format is that of the chosen filter or of the typed ending."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, self.tr("Export the figures"), folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        kinds = (self.tr("Workbook"), self.tr("Comma-separated values"), "JSON")
        suffixes = ("xlsx", "csv", "json")
        filters = [f"{kind} (*.{suffix})" for kind, suffix in zip(kinds, suffixes, strict=True)]
        dialog.setNameFilters(filters)
        dialog.setDefaultSuffix(suffixes[0])
        dialog.filterSelected.connect(
            lambda chosen: dialog.setDefaultSuffix(suffixes[filters.index(chosen)])
        )
        dialog.selectFile(self._report_name())
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return None
        return Path(dialog.selectedFiles()[0])

    def _leave(self) -> None:
        """Step back: what was said, what was typed, the tab."""
        if self.banner.tone:
            self.banner.clear()
        elif self.tab == DISPLAYS and self.displays.form.typed:
            self.displays.form.clear()
        else:
            self.open_tab(OVERVIEW)

    def _offer_days(self) -> None:
        """List today and every day that has acts; a page that showed today goes on to the new day."""
        today = self.desk.today()
        days = [today, *(day for day in self.desk.reception.days() if day != today)]
        if days == self._days:
            return
        if self._days and self.day == self._days[0]:
            self.day = today
        self._days = days
        self.day_combo.clear()
        for day in days:
            self.day_combo.addItem(self._day_name(day, today), day.isoformat())
        self.day_combo.set_code(self.day.isoformat())

    def _day_name(self, day: date, today: date) -> str:
        pattern = self.tr("ddd d MMM", "the pattern of a day with its weekday")
        name = QLocale(self.language).toString(QDate(day.year, day.month, day.day), pattern)
        return self.tr("Today, {day}").format(day=name) if day == today else name

    def _choose_day(self) -> None:
        self.day = date.fromisoformat(self.day_combo.code)
        self.banner.clear()
        self.refresh()

    def _show_units(self, tally: Tally) -> None:
        table = tally_table.unit_table(tally, self.desk.reference, self.language)
        rows = [row[:-1] for row in table.rows]
        self.units_table.show_figures(rows, ("", *table.total[1:-1]))
        departments = self.desk.reference.departments
        silent = tally_table.unreported(tally, self.desk.reference)
        names = self.tr(", ").join(departments.brief_of(one, self.language) for one in silent)
        text = self.tr("{count} units not reported: {names}").format(count=len(silent), names=names)
        self.silent_label.set_whole(text if silent else self.tr("Every unit has reported."))
        self.records_label.setText(
            self.tr("{acts} records, {backfilled} backfilled, {voided} voided · check code {code}").format(
                acts=f"{tally.acts:,}",
                backfilled=f"{tally.backfilled:,}",
                voided=f"{tally.voided:,}",
                code=tally.check_code,
            )
        )

    def _show_displays(self, tally: Tally) -> None:
        self.displays.show_day(tally.day)

    def _show_main_button(self) -> None:
        """Make one button the main one, the one that Enter presses: a tab may have its own."""
        main = self.tab != DISPLAYS
        icons.dress(self.pdf_button, "file-down", "on_primary" if main else "text")
        restyle(self.pdf_button, role="primary" if main else "")

    def _dress(self) -> None:
        # The row keeps its height when another button becomes the main one.
        self.header_layout.addStrut(_HEADER)
        icons.dress(self.table_button, "download")
        icons.dress(self.print_button, "printer")
        self._show_main_button()

    def _prepare_table(self) -> None:
        """Give the table the columns of the official form, but for the remarks."""
        number, unit, *measures = (
            tally_table.said(one, self.language) for one in tally_table.COLUMNS if one.key != "remark"
        )
        headings = [Heading(number.title, width=_NUMBER), Heading(unit.title, number=False)]
        headings += [Heading(one.title, one.unit, _MEASURE) for one in measures]
        self.units_table.prepare(headings)

    def _connect(self) -> None:
        for place, tab in enumerate(self._tabs):
            tab.clicked.connect(partial(self._go, place))
        self.day_combo.activated.connect(self._choose_day)
        self.displays.recorded.connect(self.recorded)
        outlets = (
            ("Ctrl+S", self.pdf_button, self.save_pdf),
            ("Ctrl+P", self.print_button, self.print_tally),
            ("Ctrl+E", self.table_button, self.export_table),
        )
        for keys, button, act in outlets:
            button.setToolTip(f"{button.text().strip()}  ({keys})")
            button.clicked.connect(act)
            self._shortcut(keys, button.click)
        self._shortcut("Ctrl+Tab", lambda: self.open_tab((self.tab + 1) % len(self._tabs)))
        self._shortcut("Ctrl+Shift+Tab", lambda: self.open_tab((self.tab - 1) % len(self._tabs)))

    def _go(self, place: int) -> None:
        self.open_tab(place)

    def _shortcut(self, keys: str, act: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(act)
