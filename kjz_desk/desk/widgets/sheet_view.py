"""Show a sheet of paper as it will come out of the printer, or what there is instead."""

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kjz_desk.desk.theme import active
from kjz_desk.desk.widgets.painting import sized

_ROOM = 10
"""Ground around the sheet, in device-independent pixels."""
A4 = QSizeF(210, 297)


class SheetView(QWidget):
    """A white sheet with its picture; while there is none, the sheet says why.

    ``resized`` says that a picture of another size would be sharper.
    """

    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._shape = QSizeF(A4)
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def picture(self) -> QImage:
        """The picture that is shown; null while there is none."""
        return self._image

    @property
    def words(self) -> str:
        """What the sheet says in place of a picture."""
        return self._words

    def room(self) -> QSize:
        """Return how many device pixels a picture may take."""
        ratio = self.devicePixelRatioF()
        return QSize(
            max(round((self.width() - 2 * _ROOM) * ratio), 1),
            max(round((self.height() - 2 * _ROOM) * ratio), 1),
        )

    def show_picture(self, image: QImage) -> None:
        """Show ``image``, which fits into ``room``."""
        self._image, self._words = image, ""
        self._shape = QSizeF(image.size())
        self.update()

    def say(self, words: str, *, shape: QSizeF | None = None) -> None:
        """Show an empty sheet that says ``words``."""
        self._image, self._words = QImage(), words
        self._shape = shape or self._shape
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size that suits the widget best."""
        return QSize(340, 460)

    def minimumSizeHint(self) -> QSize:
        """Return the size below which nothing can be made out."""
        return QSize(240, 240)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for a picture of the new size."""
        super().resizeEvent(event)
        self.resized.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the sheet; paper stays white in every theme."""
        theme = active()
        with QPainter(self) as painter:
            sheet = self._sheet()
            painter.setPen(Qt.PenStyle.NoPen)
            painter.fillRect(sheet.translated(2, 3), theme.color("border"))
            painter.fillRect(sheet, Qt.GlobalColor.white)
            if not self._image.isNull():
                painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
                painter.drawImage(sheet, self._image)
            painter.setPen(QPen(theme.color("border_strong"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(sheet.adjusted(-0.5, -0.5, 0.5, 0.5))
            if self._words:
                painter.setPen(Qt.GlobalColor.darkGray)
                painter.setFont(sized(self.font(), 15))
                flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
                painter.drawText(sheet.adjusted(16, 16, -16, -16), int(flags), self._words)

    def _sheet(self) -> QRectF:
        """Return where the sheet lies: centred, as large as it can be, on whole pixels."""
        size = self._shape.scaled(
            QSizeF(self.width() - 2 * _ROOM, self.height() - 2 * _ROOM), Qt.AspectRatioMode.KeepAspectRatio
        )
        ratio = self.devicePixelRatioF()
        if not self._image.isNull():
            exact = QSizeF(self._image.size()) / ratio
            if abs(exact.width() - size.width()) < 2:
                size = exact
        left = round((self.width() - size.width()) / 2 * ratio) / ratio
        top = round((self.height() - size.height()) / 2 * ratio) / ratio
        return QRectF(left, top, size.width(), size.height())
