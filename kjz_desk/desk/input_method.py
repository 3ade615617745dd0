"""Let Chinese be typed on Linux with the Qt that comes from a wheel."""

from collections.abc import Callable, MutableMapping
from pathlib import Path

_VARIABLES = ("QT_IM_MODULE", "XMODIFIERS", "GTK_IM_MODULE")
_PROCESS = "fcitx5"


def prepare_input_method(
    environment: MutableMapping[str, str], platform: str, running: Callable[[], bool] | None = None
) -> None:
    """Set what fcitx 5 needs, before the application is made.

    Qt's wheels carry no fcitx plugin. Their ibus plugin talks to fcitx 5 too, through its portal, but
    only with both variables set: without the second it looks for a program ``ibus-daemon`` first.
    """
    if platform != "linux" or _own_plugin():
        return
    named = any("fcitx" in environment.get(name, "") for name in _VARIABLES)
    if named or (running or _runs)():
        environment["QT_IM_MODULE"] = "ibus"
        environment["IBUS_USE_PORTAL"] = "1"


def _own_plugin() -> bool:
    """Tell whether this Qt has an fcitx plugin, as a distribution's own has."""
    from PySide6.QtCore import QLibraryInfo  # noqa: PLC0415 - only Linux asks

    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / "platforminputcontexts"
    return any(folder.glob("*fcitx*"))


def _runs() -> bool:
    """Tell whether this machine runs fcitx 5."""
    for name in Path("/proc").glob("[0-9]*/comm"):
        try:
            if name.read_text().strip() == _PROCESS:
                return True
        except OSError:
            continue
    return False
