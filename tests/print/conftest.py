"""Paper without a printer: a real handout, a printer that writes files, and no printing service."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from kjz_desk import assets
from kjz_desk.desk import printing
from kjz_desk.documents import handout
from kjz_desk.domain.reference import Reference
from kjz_desk.domain.reference_files import FILES, loaded

# A port where nobody answers: the printers of whoever runs the tests must not take part.
os.environ["CUPS_SERVER"] = "localhost:9"


@pytest.fixture(scope="session")
def reference() -> Reference:
    folder = assets.root() / "data"
    return loaded({name: (folder / name).read_bytes() for name in FILES}, str(folder))[0]


@pytest.fixture
def leaf(reference: Reference) -> Callable[..., bytes]:
    """A handout as a PDF, by its layout and number of sheets."""

    def made(layout: str, *, sheets: int = 1) -> bytes:
        record = reference.handouts.offered("handout-foodlabel", "handout")
        return handout.render(record, reference, layout=layout, sheets=sheets)

    return made


@pytest.fixture
def file_printer(qapp: QApplication) -> Callable[[Path], QPrinter]:
    """A printer of Qt's own that writes each sheet into a PDF file."""

    def made(path: Path) -> QPrinter:
        found = QPrinter(QPrinter.PrinterMode.HighResolution)
        found.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        found.setOutputFileName(str(path))
        printing.set_up(found)
        return found

    return made
