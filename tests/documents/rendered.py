"""Read a PDF back as a printer and a reader would: words with their places, pixels, codes."""

from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
import zxingcpp
from PIL import Image

MM = 72 / 25.4


@dataclass(frozen=True)
class Word:
    """A run of characters on one line; millimetres from the top left corner of the page."""

    text: str
    left: float
    right: float
    top: float
    bottom: float

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2


def pages(pdf: bytes) -> int:
    with pdfium.PdfDocument(pdf) as document:
        return len(document)


def picture(pdf: bytes, *, dpi: int = 300, page: int = 0) -> Image.Image:
    with pdfium.PdfDocument(pdf) as document:
        return document[page].render(scale=dpi / 72).to_pil().convert("L")


def text(pdf: bytes, page: int = 0) -> str:
    with pdfium.PdfDocument(pdf) as document:
        return document[page].get_textpage().get_text_range()


def words(pdf: bytes, page: int = 0) -> list[Word]:
    """Characters that stand closer than half their height are one word."""
    found: list[Word] = []
    for one in _characters(pdf, page):
        last = found[-1] if found else None
        near = last and abs(one.left - last.right) < 0.35 * (one.bottom - one.top) + 0.5
        if last and near and one.left > last.left and last.top < one.middle < last.bottom:
            box = min(last.top, one.top), max(last.bottom, one.bottom)
            found[-1] = Word(last.text + one.text, last.left, one.right, *box)
        else:
            found.append(one)
    return found


def _characters(pdf: bytes, page: int) -> Iterator[Word]:
    with pdfium.PdfDocument(pdf) as document:
        sheet = document[page]
        height, reading = sheet.get_height(), sheet.get_textpage()
        for place in range(reading.count_chars()):
            letter = reading.get_text_range(place, 1)
            left, bottom, right, top = reading.get_charbox(place, loose=True)
            if letter.strip():
                yield Word(letter, left / MM, right / MM, (height - top) / MM, (height - bottom) / MM)


def loose_fonts(pdf: bytes) -> set[str]:
    """Names of fonts that text of the first page uses and the file does not carry."""
    found = set()
    with pdfium.PdfDocument(pdf) as document:
        for thing in document[0].get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_TEXT], max_depth=4):
            font = pdfium_c.FPDFTextObj_GetFont(thing.raw)
            if pdfium_c.FPDFFont_GetIsEmbedded(font) != 1:
                found.add(str(font))
    return found


def read_by_zxing(image: Image.Image) -> list[str]:
    return [one.text for one in zxingcpp.read_barcodes(image)]


def read_by_opencv(image: Image.Image) -> list[str]:
    done, texts, *_ = cv2.QRCodeDetector().detectAndDecodeMulti(np.asarray(image))
    return [one for one in texts if one] if done else []
