"""Print handouts: choose one, see the sheet, print it or save it as a PDF."""

from PySide6.QtCore import QCoreApplication, QSizeF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QLabel

from kjz_desk.desk import printing
from kjz_desk.desk.forms import load_form
from kjz_desk.desk.jobs import Jobs
from kjz_desk.desk.page import Page
from kjz_desk.desk.pages.handout_picker import HandoutPicker
from kjz_desk.desk.pages.print_form import PrintForm
from kjz_desk.desk.pages.proofs import Proof, Proofs, Wish
from kjz_desk.desk.widgets.banner import Banner
from kjz_desk.desk.widgets.handout_list import HandoutRow, handout_rows
from kjz_desk.desk.widgets.material_table import amount
from kjz_desk.desk.widgets.sheet_view import SheetView
from kjz_desk.domain.draft import whole
from kjz_desk.domain.listing import Receipt
from kjz_desk.domain.reception import QUANTITY
from kjz_desk.errors import DeskError
from kjz_desk.messages import sentence
from kjz_desk.workflows import Desk
from kjz_desk.workflows.reception import UNDO

_HELD = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class PrintsPage(Page):
    """The handouts, the sheet of the chosen one as it will be printed, and the print run."""

    picker: HandoutPicker
    paper_label: QLabel
    sheet_view: SheetView
    form: PrintForm
    banner: Banner

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__(desk, jobs)
        load_form(self, "prints_page", Banner, HandoutPicker, PrintForm, SheetView)
        self._run = ""
        self._proof: Proof | None = None
        self._proofs = Proofs(desk.printing, jobs, self)
        # To ask a printing service takes time, so the page is shown first.
        self._asking = QTimer(self, singleShot=True, interval=0)
        self.form.offer(tuple(desk.reference.layouts), self.language)
        self._dress()
        self._connect()

    @property
    def chosen(self) -> HandoutRow | None:
        """The handout that is shown."""
        return self.picker.chosen

    def refresh(self) -> None:
        """Read the stock again; the chosen handout stays chosen."""
        stock = self.desk.supplying.stock()
        self.picker.offer(handout_rows(self.desk.reference, stock, self.language))

    def take_focus(self) -> None:
        """Give the keyboard to the list, or to the filter where nothing fits it."""
        self.picker.take_focus()

    def press_again(self) -> None:
        """Go to the filter and look for printers anew: F5 was pressed on this page."""
        self._asking.start()
        self.picker.search_edit.seek()

    def print_copies(self) -> None:
        """Print what is shown; the copies join the stock once the printer took them."""
        row, proof = self.chosen, self._proof
        if row is None or proof is None:
            return
        self.banner.clear()
        if not self._show_printer():
            text = self.tr("This computer has no printer: save a PDF, and print it elsewhere.")
            self.banner.say("warn", text)
            return
        try:
            copies = whole(self.form.copies, "copies", 1, QUANTITY)
            sheets = self.desk.printing.sheets(proof.wish.layout, copies)
            taken = printing.print_sheets(self, proof.paper.data, row.handout.zh, sheets=sheets)
        except DeskError as error:
            self._refuse(error)
            return
        if taken:
            self.join_stock(row, proof.wish.layout, taken)

    def join_stock(self, row: HandoutRow, layout: str, sheets: int) -> None:
        """Write that the printer took ``sheets`` of a handout; its copies join the stock."""
        copies = sheets * self._each(layout)
        try:
            receipt = self._written(row, layout, copies)
        except DeskError as error:
            text = self.tr("Printed, but the book does not know it yet. {reason}")
            self.banner.say("danger", text.format(reason=sentence(error, self.language)))
            return
        before = row.left
        self.refresh()
        now = self.chosen or row
        text = self.tr("{number} · {count} × {title} sent to the printer")
        if row.stock is not None:
            text = self.tr("{number} · {count} × {title} sent to the printer, stock {before} → {after}")
        self._run = receipt.number
        undo = self.tr("Undo") if copies <= QUANTITY else ""
        said = text.format(
            number=receipt.number, count=amount(copies), title=row.title, before=before, after=now.left
        )
        self.banner.say("ok", said, action=undo, icon="undo-2")
        self.recorded.emit()

    def save_pdf(self) -> None:
        """Save one sheet of what is shown; nothing joins the stock, for nothing was printed."""
        row, proof = self.chosen, self._proof
        if row is None or proof is None:
            return
        self.banner.clear()
        layout = self.desk.reference.layouts.name_of(proof.wish.layout)
        try:
            path = printing.save_pdf(self, proof.paper.data, f"{row.handout.zh} {layout}.pdf")
        except DeskError as error:
            self._refuse(error)
            return
        if path is not None:
            self.banner.say("ok", self.tr("Saved: {path}").format(path=path))

    def undo(self) -> None:
        """Take back the print run that the banner speaks of."""
        try:
            self.desk.reception.void(self._run, UNDO)
        except DeskError as error:
            self._refuse(error)
            return
        self.refresh()
        self.banner.say("warn", self.tr("Taken back: {number}").format(number=self._run))
        self.recorded.emit()

    def leave(self) -> None:
        """Show all handouts again."""
        self.banner.clear()
        self.picker.clear_filter()
        self.take_focus()

    def showEvent(self, event: QShowEvent) -> None:
        """Look for a printer each time the page comes to the front."""
        super().showEvent(event)
        self._asking.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Print on Enter, go back on Esc, change the layout by its letter."""
        key = Qt.Key(event.key())
        if event.isAutoRepeat() or event.modifiers() & _HELD or self.picker.search_edit.composing:
            event.ignore()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.print_copies()
        elif key == Qt.Key.Key_Escape:
            self.leave()
        elif key == Qt.Key.Key_L:
            self.form.next_layout()
        else:
            event.ignore()

    def _list_key(self, event: QKeyEvent) -> None:
        """Let a digit in the list begin a new number of copies; letters are keys of the page."""
        if event.text().isdigit():
            self.form.copies_stepper.start_typing()
            QCoreApplication.sendEvent(self.form.copies_stepper.edit, event)
        else:
            self.keyPressEvent(event)

    def _show_chosen(self) -> None:
        self._show_run()
        self._want_proof()

    def _want_proof(self) -> None:
        """Ask for the sheet of what is chosen; until it comes the sheet stays empty."""
        row, layout = self.chosen, self.form.layout_code
        if row is None or not layout:
            self._proofs.drop()
            self._proof = None
            self.form.show_nothing()
            self.paper_label.clear()
            self.sheet_view.say(self.tr("The chosen handout stands here."))
            return
        wish = Wish(row.code, layout, self.sheet_view.room())
        shown = self._proof
        if shown is None or (shown.wish.handout, shown.wish.layout) != (row.code, layout):
            self._proof = None
            self.form.enable(on=False)
            self.sheet_view.say(self.tr("Being laid out…"))
        self._proofs.want(wish)

    def _show_proof(self, proof: Proof) -> None:
        self._proof = proof
        self.sheet_view.show_picture(proof.picture)
        row = self.chosen
        self.sheet_view.setAccessibleName(
            self.tr("Preview of {title}").format(title=row.title if row else "")
        )
        across = proof.picture.width() > proof.picture.height()
        self.paper_label.setText(
            self.tr("A4 across, to be cut in the middle") if across else self.tr("A4 upright")
        )
        self.form.show_missing(proof.paper.missing)
        self.form.enable(on=True)
        self._show_run()

    def _show_failure(self, error: DeskError | None) -> None:
        self.sheet_view.say(self.tr("This handout cannot be laid out."), shape=QSizeF(210, 297))
        if error is not None:
            self.banner.say("danger", sentence(error, self.language))

    def _show_run(self) -> None:
        """Say what the copies need and do; sheets are known once the paper's module was loaded."""
        row, proof = self.chosen, self._proof
        if row is None:
            return
        sheets = taken = 0
        if proof is not None:
            sheets = self.desk.printing.sheets(proof.wish.layout, max(self.form.copies, 1))
            taken = sheets * self._each(proof.wish.layout)
        self.form.show_sheets(sheets, taken)
        self.form.show_stock(row.stock, taken or self.form.copies)

    def _each(self, layout: str) -> int:
        """Return how many copies lie on one sheet of ``layout``."""
        each = 1
        while self.desk.printing.sheets(layout, each + 1) == 1:
            each += 1
        return each

    def _show_printer(self) -> str:
        """Show the printer that is there now, and return its name."""
        name = printing.default_printer()
        self.form.show_printer(name)
        return name

    def _written(self, row: HandoutRow, layout: str, copies: int) -> Receipt:
        """Write the run as acts of as many copies as one may have."""
        receipt = self.desk.printing.printed(row.code, layout, min(copies, QUANTITY))
        for begun in range(QUANTITY, copies, QUANTITY):
            receipt = self.desk.printing.printed(row.code, layout, min(copies - begun, QUANTITY))
        return receipt

    def _refuse(self, error: DeskError) -> None:
        self.banner.say("danger", sentence(error, self.language))
        self.form.mark(error.field)

    def _dress(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(self.tr("Handouts"))

    def _connect(self) -> None:
        self.picker.picked.connect(self._show_chosen)
        self.picker.edited.connect(self.banner.clear)
        self.picker.keyed.connect(self._list_key)
        self.picker.search_edit.add_keys(self)
        self.sheet_view.resized.connect(self._want_proof)
        self.form.copies_changed.connect(self._show_run)
        self.form.layout_changed.connect(self._show_chosen)
        self.form.print_button.clicked.connect(self.print_copies)
        self.form.save_button.clicked.connect(self.save_pdf)
        self.banner.acted.connect(self.undo)
        self._proofs.ready.connect(self._show_proof)
        self._proofs.failed.connect(self._show_failure)
        self._asking.timeout.connect(self._show_printer)
        for keys, act in (("Ctrl+P", self.print_copies), ("Ctrl+S", self.save_pdf)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(act)
