"""What leaves the desk on paper is the PDF, sheet for sheet, and its codes can still be scanned."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from PySide6.QtCore import QPoint, QRect, QSize, QTimer
from PySide6.QtGui import qGray
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from kjz_desk.desk import printing
from kjz_desk.errors import FileTrouble, PrinterTrouble

A4 = (210, 297)
SCAN_DPI = 100
PUBLIC = "食品安全投诉举报：12315。买到过期食品，不要再吃，留好小票和实物。"


def sheets_of(path: Path) -> list[tuple[int, int]]:
    """The size of each sheet in whole millimetres."""
    with pypdfium2.PdfDocument(path) as document:
        return [tuple(round(side / 72 * 25.4) for side in page.get_size()) for page in document]


def scanned(path: Path) -> list[str]:
    """What a scanner reads from the first sheet at the resolution of a poor copy."""
    with pypdfium2.PdfDocument(path) as document:
        image = document[0].render(scale=SCAN_DPI / 72, grayscale=True).to_pil()
    return [code.text for code in zxingcpp.read_barcodes(image)]


@pytest.mark.parametrize(
    ("layout", "size", "codes"), [("a4", A4, [PUBLIC]), ("a5x2", A4[::-1], [PUBLIC, PUBLIC])]
)
def test_a_printed_handout_is_a4_and_its_codes_decode(leaf, file_printer, tmp_path, layout, size, codes):
    path = tmp_path / "printed.pdf"
    printing.put_on(file_printer(path), leaf(layout))
    assert (sheets_of(path), scanned(path)) == ([size], codes)


def test_every_page_of_the_document_gets_a_sheet(leaf, file_printer, tmp_path):
    path = tmp_path / "printed.pdf"
    printing.put_on(file_printer(path), leaf("a4", sheets=3))
    assert sheets_of(path) == [A4] * 3


def ink(data: bytes) -> QRect:
    """The rectangle on the first sheet that holds everything printed, in half millimetres."""
    image = printing.picture(data, QSize(420, 594))
    dark = [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if qGray(image.pixel(x, y)) < 128
    ]
    columns, rows = zip(*dark, strict=True)
    return QRect(QPoint(min(columns), min(rows)), QPoint(max(columns), max(rows)))


def test_the_print_lies_on_the_sheet_where_the_document_says(leaf, file_printer, tmp_path):
    path = tmp_path / "printed.pdf"
    printing.put_on(file_printer(path), leaf("a4"))
    wanted, found = ink(leaf("a4")), ink(path.read_bytes())
    assert [abs(a - b) <= 1 for a, b in zip(wanted.getCoords(), found.getCoords(), strict=True)] == [
        True
    ] * 4


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_cannot_begin_says_so(leaf, file_printer, tmp_path):
    with pytest.raises(PrinterTrouble):
        printing.put_on(file_printer(tmp_path / "no such folder" / "printed.pdf"), leaf("a4"))


def test_a_printer_that_is_not_there_is_not_replaced_by_another(qapp: QApplication):
    with pytest.raises(PrinterTrouble) as refused:
        printing.printer("HP LaserJet")
    assert refused.value.facts["printer"] == "HP LaserJet"


def test_without_any_printer_nothing_is_printed_to_a_file_in_silence(parent, leaf):
    assert printing.default_printer() == ""
    with pytest.raises(PrinterTrouble):
        printing.print_pdf(parent, leaf("a4"), "Food labels")


def test_a_picture_fits_its_room_and_keeps_the_shape_of_the_sheet(leaf):
    found = printing.picture(leaf("a5x2"), QSize(594, 900))
    assert (found.width(), found.height()) == (594, 420)


def test_pictures_from_several_threads_are_the_same(leaf):
    data, room = leaf("a4"), QSize(300, 400)
    alone = printing.picture(data, room)
    with ThreadPoolExecutor(4) as threads:
        found = list(threads.map(lambda _: printing.picture(data, room), range(12)))
    assert all(one == alone for one in found)


def answer(act: Callable[[QFileDialog], None]) -> None:
    """Do ``act`` in the dialog that is about to open, as a person would; leave it in any case."""

    def done() -> None:
        dialog = QApplication.activeModalWidget()
        try:
            act(dialog)
        finally:
            if dialog.isVisible():
                dialog.reject()

    QTimer.singleShot(0, done)


def typed(path: Path) -> Callable[[QFileDialog], None]:
    """Type ``path`` and press Enter."""

    def act(dialog: QFileDialog) -> None:
        dialog.selectFile(str(path))
        dialog.accept()

    return act


@pytest.fixture
def parent(qtbot) -> QWidget:
    found = QWidget()
    qtbot.addWidget(found)
    return found


def test_a_pdf_is_saved_whole_under_the_name_that_was_typed(parent, leaf, tmp_path):
    answer(typed(tmp_path / "handout"))
    saved = printing.save_pdf(parent, leaf("a4"), "Food labels.pdf")
    assert saved == tmp_path / "handout.pdf"
    assert saved.read_bytes() == leaf("a4")


def test_the_suggested_name_holds_nothing_that_a_file_system_refuses(parent, leaf):
    names = []
    answer(lambda dialog: names.append(Path(dialog.selectedFiles()[0]).name))
    printing.save_pdf(parent, leaf("a4"), "Food/labels: A4?.pdf")
    assert names == ["Food labels A4 .pdf"]


def test_leaving_the_dialog_saves_nothing(parent, leaf, tmp_path):
    answer(lambda dialog: dialog.selectFile(str(tmp_path / "handout.pdf")))
    assert printing.save_pdf(parent, leaf("a4"), "Food labels.pdf") is None
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_to_is_named(parent, leaf, tmp_path):
    (tmp_path / "gone").mkdir()
    place = tmp_path / "gone" / "handout.pdf"

    def gone() -> None:
        place.parent.rmdir()

    def pulled_out(dialog: QFileDialog) -> None:
        dialog.accepted.connect(gone)
        typed(place)(dialog)

    answer(pulled_out)
    with pytest.raises(FileTrouble) as refused:
        printing.save_pdf(parent, leaf("a4"), "Food labels.pdf")
    assert refused.value.facts["path"] == str(place)
