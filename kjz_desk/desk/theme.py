"""Colour and shape the whole desk from one theme file and one style sheet."""

import tomllib
from functools import cache
from pathlib import Path
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from kjz_desk import assets

NAMES = ("light", "sunlight", "dark")
FAMILY = "Noto Sans SC"
BASE_SIZE = 16
"""Size of body text in device-independent pixels."""

_HEIGHTS = (24, 30, 32, 34, 40, 42, 46)
"""Heights of controls with their borders, equal in all themes; the style sheet wants them without."""
_FACES = ("NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf")
_ROLES = {
    QPalette.ColorRole.Window: "bg",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "surface2",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.PlaceholderText: "text3",
    QPalette.ColorRole.Highlight: "primary",
    QPalette.ColorRole.HighlightedText: "on_primary",
    QPalette.ColorRole.ToolTipBase: "surface",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Link: "primary",
    QPalette.ColorRole.Mid: "border",
    QPalette.ColorRole.Dark: "border_strong",
}


class Theme:
    """One theme: colours by the names of its file, and the colours of the audience groups."""

    def __init__(self, name: str, values: dict[str, object]) -> None:
        self.name = name
        self.values = values
        self.dark = QColor(str(values["bg"])).lightness() < 128
        groups = values["groups"]
        self.groups: tuple[str, ...] = tuple(groups) if isinstance(groups, list) else ()
        self.border_width = int(str(values["border_width"]))
        self.radius = int(str(values["radius"]))

    def text(self, name: str) -> str:
        """Return a value as the theme file has it; ``group1`` … are the colours of the groups."""
        if name.startswith("group") and name[5:].isdigit():
            return self.groups[(int(name[5:]) - 1) % len(self.groups)]
        return str(self.values[name])

    def color(self, name: str) -> QColor:
        """Return a colour by its name."""
        return QColor(self.text(name))


@cache
def named(name: str) -> Theme:
    """Return the theme called ``name``, the light one if there is no such file."""
    path = assets.root() / "resources" / "themes" / f"{name if name in NAMES else NAMES[0]}.toml"
    return Theme(path.stem, tomllib.loads(path.read_text(encoding="utf-8")))


class _Active:
    """The theme in use; like palette and style sheet it belongs to the whole process."""

    theme: Theme | None = None


def active() -> Theme:
    """Return the theme in use, for widgets that paint themselves."""
    return _Active.theme or named(NAMES[0])


def prepare(application: QApplication) -> None:
    """Give ``application`` the one style and the bundled face that every platform shares."""
    application.setStyle("Fusion")
    folder = assets.root() / "resources" / "fonts"
    for face in _FACES:
        QFontDatabase.addApplicationFont(str(folder / face))
    font = QFont([FAMILY, "Microsoft YaHei UI", "Noto Sans CJK SC", "WenQuanYi Micro Hei"])
    font.setPixelSize(BASE_SIZE)
    font.setFeature(QFont.Tag("tnum"), 1)
    application.setFont(font)


def apply(application: QApplication, name: str) -> None:
    """Draw the whole application in the theme ``name``, at once and without a restart."""
    theme = named(name)
    if theme is _Active.theme and application.styleSheet():
        return
    _Active.theme = theme
    scheme = Qt.ColorScheme.Dark if theme.dark else Qt.ColorScheme.Light
    QGuiApplication.styleHints().setColorScheme(scheme)
    application.setPalette(_palette(theme))
    application.setStyleSheet(style_sheet(theme))


def _palette(theme: Theme) -> QPalette:
    palette = QPalette()
    for role, name in _ROLES.items():
        palette.setColor(role, theme.color(name))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, theme.color("text3"))
    return palette


def style_sheet(theme: Theme) -> str:
    """Return the style sheet of ``theme``: the template with its ``$names`` filled in."""
    folder = assets.root() / "resources" / "themes"
    template = Template((folder / "desk.qss").read_text(encoding="utf-8"))
    return template.substitute(theme.values, **_derived(theme, folder))


def _derived(theme: Theme, folder: Path) -> dict[str, str]:
    """Return what follows from the theme: thick borders edge everything, and never move the text."""
    width, thick = theme.border_width, theme.border_width > 1
    suffix = "dark" if theme.dark else "light"
    heights = {f"h{total}": str(total - 2 * width) for total in _HEIGHTS}
    return heights | {
        "focus_padding": str(8 + width),
        "button_focus_padding": str(12 + width),
        "tone_width": f"{width}px solid",
        "pill_edge": "1px solid" if thick else "none",
        "ghost_edge": f"{width}px solid {theme.text('border')}" if thick else "1px solid transparent",
        "shade": "rgba(0, 0, 0, 130)",
        "arrow": (folder / f"arrow-{suffix}.svg").as_posix(),
        "tick": (folder / f"tick-{suffix}.svg").as_posix(),
    }


def restyle(widget: QWidget, **properties: object) -> None:
    """Set dynamic properties that the style sheet selects by, and draw ``widget`` anew."""
    for name, value in properties.items():
        widget.setProperty(name, value)
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()
