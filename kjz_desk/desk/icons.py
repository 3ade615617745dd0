"""Draw the line icons of ``resources/icons`` in a colour of the theme in use."""

from functools import cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton

from kjz_desk import assets
from kjz_desk.desk import theme

_GAP = "\u2002"


class _TintedEngine(QIconEngine):
    """An icon that looks up its colour when it is painted, so that a theme switch reaches it."""

    def __init__(self, name: str, color: str, checked: str, disabled: str) -> None:
        super().__init__()
        self._name = name
        self._colors = (color, checked, disabled)

    def clone(self) -> QIconEngine:
        """Return a copy, as Qt asks for when an icon is copied."""
        return _TintedEngine(self._name, *self._colors)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw the icon."""
        painter.drawPixmap(
            rect, self.pixmap(rect.size() * painter.device().devicePixelRatio(), mode, state)
        )

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return the icon as pixels."""
        color, checked, disabled = self._colors
        chosen = checked if state == QIcon.State.On else color
        if mode == QIcon.Mode.Disabled:
            chosen = disabled
        return _drawn(self._name, theme.active().text(chosen), size.width(), size.height())

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:  # noqa: ARG002, N802 - Qt's virtual
        """Return the icon as pixels; ``size`` is in device pixels already."""
        return self.pixmap(size, mode, state)


def icon(name: str, color: str = "text", *, checked: str = "", disabled: str = "text3") -> QIcon:
    """Return the icon ``name`` (``printer``) in a theme colour (``primary``, ``group2``).

    ``checked`` is the colour on a checked button, ``disabled`` that on a disabled one.
    """
    return QIcon(_TintedEngine(name, color, checked or color, disabled))


def dress(button: QAbstractButton, name: str, color: str = "text", *, checked: str = "") -> None:
    """Put the icon ``name`` on a button, with a gap to its caption that Qt has no setting for."""
    button.setIcon(icon(name, color, checked=checked))
    button.setIconSize(QSize(18, 18))
    button.setText(_GAP + button.text().lstrip(_GAP))


def pixmap(name: str, color: str, size: int, ratio: float = 1.0) -> QPixmap:
    """Return the icon for a label: ``size`` in device-independent pixels, sharp at ``ratio``."""
    pixels = round(size * ratio)
    found = QPixmap(_drawn(name, theme.active().text(color), pixels, pixels))
    found.setDevicePixelRatio(ratio)
    return found


def application_icon() -> QIcon:
    """Return the desk's own mark in its own colours."""
    found = QIcon()
    for size in (16, 32, 64, 256):
        found.addPixmap(_drawn("kjz-desk", "", size, size))
    return found


@cache
def _source(name: str) -> str:
    return (assets.root() / "resources" / "icons" / f"{name}.svg").read_text(encoding="utf-8")


@cache
def _drawn(name: str, color: str, width: int, height: int) -> QPixmap:
    """Draw an icon once per colour and size in device pixels."""
    found = QPixmap(width, height)
    found.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(QByteArray(_source(name).replace("currentColor", color).encode()))
    side = min(width, height)
    with QPainter(found) as painter:
        renderer.render(painter, QRectF((width - side) / 2, (height - side) / 2, side, side))
    return found
