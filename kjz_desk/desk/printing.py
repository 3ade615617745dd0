"""Put a PDF on screen, into a file or on paper: the only place that knows printers and pdfium."""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import Final

import pypdfium2 as pdfium
from PySide6.QtCore import QCoreApplication, QMarginsF, QRect, QSize, QStandardPaths
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from kjz_desk.errors import PrinterTrouble
from kjz_desk.files import write_whole

DPI: Final = 300
"""Dots per inch that paper is drawn at: the smallest module of a code is then ten dots wide."""
_POINTS: Final = 72
_CUPS: Final = "libcups.so.2"
_IPP_ERRORS: Final = 0x0400
"""Status codes of IPP from here on are errors (RFC 8011, appendix B)."""
_FORBIDDEN: Final = str.maketrans(dict.fromkeys('<>:"/\\|?*', " "))
"""Characters that Windows lets into no file name."""

_PDFIUM: Final = Lock()
"""Pdfium is not made for threads: the preview in the worker and a print here must take turns."""


class _Last:
    """The folder that a PDF was saved in last; it belongs to the process, as Qt's own memory does."""

    folder: Path | None = None


def printers() -> list[str]:
    """Return the names of the printers of this computer; empty where there is none."""
    return QPrinterInfo.availablePrinterNames()


def default_printer() -> str:
    """Return the printer that a print would go to unless another is picked, empty if there is none."""
    names = printers()
    chosen = QPrinterInfo.defaultPrinterName()
    return chosen if chosen in names else next(iter(names), "")


def printer(name: str = "") -> QPrinter:
    """Return the printer ``name``, else the default one, set to whole sheets of A4 in grey.

    Qt would quietly take another printer for an unknown name, and write a PDF file where there is
    none at all; both raise ``PrinterTrouble`` here.
    """
    wanted = name or default_printer()
    if not wanted or wanted not in printers():
        raise _trouble(wanted)
    found = QPrinter(QPrinterInfo.printerInfo(wanted), QPrinter.PrinterMode.HighResolution)
    set_up(found)
    return found


def set_up(found: QPrinter) -> None:
    """Let ``found`` draw over whole sheets of A4, in grey."""
    found.setColorMode(QPrinter.ColorMode.GrayScale)
    found.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    found.setFullPage(True)
    found.setPageMargins(QMarginsF())


def picture(data: bytes, room: QSize, number: int = 0) -> QImage:
    """Return page ``number`` of the PDF ``data`` in grey, as large as fits into ``room`` pixels.

    May be called in any thread.
    """
    with _opened(data) as document:
        page = document[number]
        width, height = page.get_size()
        scale = min(room.width() / width, room.height() / height)
        return _raster(page, max(scale, 1 / _POINTS))


def put_on(target: QPrinter, data: bytes) -> None:
    """Draw each page of the PDF ``data`` onto a sheet of ``target``; how often is the driver's affair.

    Raises ``PrinterTrouble`` where the printer does not take it; nothing was printed then.
    """
    painter = QPainter()
    try:
        with _opened(data) as document:
            for number, page in enumerate(document):
                _turn(target, *page.get_size())
                _begin_sheet(painter, target, first=number == 0)
                image = _raster(page, DPI / _POINTS)
                painter.drawImage(_placed(target, image.size()), image)
    except BaseException:
        target.abort()
        raise
    finally:
        if painter.isActive():
            painter.end()
    failed = target.printerState() in (QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted)
    if failed or (target.outputFormat() == QPrinter.OutputFormat.NativeFormat and _service_refused()):
        raise _refused(target)


def print_sheets(parent: QWidget, data: bytes, title: str, *, sheets: int = 1) -> int:
    """Ask where to print the PDF ``data`` ``sheets`` times, print it, and return how often it was taken.

    The person may change the number in the dialog; 0 is returned where it was left. ``title`` names
    the job in the printer's queue. Raises ``PrinterTrouble``.
    """
    target = printer()
    target.setDocName(title)
    target.setCopyCount(sheets)
    dialog = QPrintDialog(target, parent)
    dialog.setWindowTitle(QCoreApplication.translate("Printing", "Print: {title}").format(title=title))
    # Qt's "print to file" would leave a file of pixels and count as a print.
    for option in (
        QAbstractPrintDialog.PrintDialogOption.PrintToFile,
        QAbstractPrintDialog.PrintDialogOption.PrintPageRange,
        QAbstractPrintDialog.PrintDialogOption.PrintSelection,
    ):
        dialog.setOption(option, False)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return 0
    target.setFullPage(True)
    # The printer may have gone away while the dialog was open.
    if target.printerName() not in printers():
        raise _refused(target)
    put_on(target, data)
    return max(target.copyCount(), 1)


def print_pdf(parent: QWidget, data: bytes, title: str) -> bool:
    """Print the PDF ``data`` through Qt's print dialog; ``False`` where the person left it.

    Raises ``PrinterTrouble``.
    """
    return print_sheets(parent, data, title) > 0


def save_pdf(parent: QWidget, data: bytes, suggested_name: str) -> Path | None:
    """Ask where to keep the PDF ``data`` and write it whole; return the path, ``None`` where left.

    ``suggested_name`` is a file name without a folder. Raises ``FileTrouble``.
    """
    path = _asked(parent, suggested_name)
    if path is not None:
        write_whole(path, data)
        _Last.folder = path.parent
    return path


def _asked(parent: QWidget, suggested_name: str) -> Path | None:
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    folder = _Last.folder if _Last.folder and _Last.folder.is_dir() else Path(documents)
    dialog = QFileDialog(parent, QCoreApplication.translate("Printing", "Save as PDF"), str(folder))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter("PDF (*.pdf)")
    dialog.setDefaultSuffix("pdf")
    dialog.selectFile(" ".join(suggested_name.translate(_FORBIDDEN).split()))
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return None
    return Path(dialog.selectedFiles()[0])


@contextmanager
def _opened(data: bytes) -> Iterator[pdfium.PdfDocument]:
    """Yield the document of ``data`` while no other thread uses pdfium."""
    with _PDFIUM:
        document = pdfium.PdfDocument(data)
        try:
            yield document
        finally:
            document.close()


def _raster(page: pdfium.PdfPage, scale: float) -> QImage:
    """Return ``page`` in grey at ``scale`` pixels for each point."""
    bitmap = page.render(scale=scale, grayscale=True)
    try:
        pixels = bytes(bitmap.buffer)
        size = (bitmap.width, bitmap.height, bitmap.stride)
        # The copy outlives the bytes that Qt only points at.
        return QImage(pixels, *size, QImage.Format.Format_Grayscale8).copy()
    finally:
        bitmap.close()


def _begin_sheet(painter: QPainter, target: QPrinter, *, first: bool) -> None:
    taken = painter.begin(target) if first else target.newPage()
    if not taken:
        raise _refused(target)
    # Lossy compression would blur the edges of a code's modules.
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)


def _service_refused() -> bool:
    """Tell whether CUPS refused what this thread sent it last.

    Qt hands a job over and does not look at the answer, so a printer that takes no jobs would
    count as printed. The library is the one that Qt's own plugin has loaded.
    """
    try:
        status: int = ctypes.CDLL(_CUPS).cupsLastError()
    except OSError:
        return False
    return not 0 <= status < _IPP_ERRORS


def _refused(target: QPrinter) -> PrinterTrouble:
    return _trouble(target.printerName())


def _trouble(name: str) -> PrinterTrouble:
    return PrinterTrouble("", printer=name or QCoreApplication.translate("Printing", "none"))


def _turn(target: QPrinter, width: float, height: float) -> None:
    """Lay the next sheet as the page lies: the two halves of a cut sheet stand side by side."""
    landscape = QPageLayout.Orientation.Landscape
    target.setPageOrientation(landscape if width > height else QPageLayout.Orientation.Portrait)


def _placed(target: QPrinter, size: QSize) -> QRect:
    """Return where an image of ``size`` lies on the sheet: whole, centred, as large as it can be."""
    sheet = target.pageLayout().fullRectPixels(target.resolution())
    fitted = QRect(0, 0, 0, 0)
    scale = min(sheet.width() / size.width(), sheet.height() / size.height())
    fitted.setSize(QSize(round(size.width() * scale), round(size.height() * scale)))
    fitted.moveCenter(sheet.center())
    return fitted
