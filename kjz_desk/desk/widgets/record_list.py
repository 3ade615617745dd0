"""Show a list of records as rows that are drawn whole, each of one height."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from kjz_desk.desk.widgets.record_table import Index


class RowDelegate(QStyledItemDelegate):
    """Gives every row the same ``height``, in device-independent pixels; what it shows is its heirs'."""

    def __init__(self, view: QListView, height: int) -> None:
        super().__init__(view)
        self._height = height

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        """Return the height of a row."""
        return QSize(200, self._height)


def dress_list(view: QListView, delegate: RowDelegate) -> None:
    """Let ``delegate`` draw the rows of ``view`` as all lists of the desk look: as wide as the view."""
    view.setItemDelegate(delegate)
    view.setUniformItemSizes(True)
    view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
