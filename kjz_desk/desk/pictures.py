"""Take pictures of the window: of every page, and of the reception in full sun."""

import time
from pathlib import Path

from PySide6.QtWidgets import QApplication

from kjz_desk.desk.opening import SIZE, Opening
from kjz_desk.desk.shell import Shell
from kjz_desk.desk.stations import STATIONS
from kjz_desk.errors import FileTrouble
from kjz_desk.workflows import Desk

_PATIENCE = 20.0
"""Seconds to wait for what a page renders in the background."""


def take(desk: Desk, folder: Path) -> list[Path]:
    """Leave one PNG per page in ``folder`` and return their paths; raises ``FileTrouble``."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileTrouble("out", path=str(folder), reason=error.strerror) from error
    running = QApplication.instance()
    application = running if isinstance(running, QApplication) else QApplication(["kjz-desk"])
    shell = Shell(application, desk, Opening())
    shell.frame.resize(*SIZE)
    shell.frame.show()
    found = []
    for place, station in enumerate(STATIONS):
        shell.window.open_page(place)
        name = station.module.removesuffix("_page")
        found.append(_picture(application, shell, folder / f"{place + 1}-{name}.png"))
    shell.use_theme("sunlight")
    shell.window.open_page(0)
    found.append(_picture(application, shell, folder / f"{len(STATIONS) + 1}-reception-sunlight.png"))
    shell.use_theme(desk.settings.theme)
    shell.frame.close()
    shell.end()
    return found


def _picture(application: QApplication, shell: Shell, path: Path) -> Path:
    end = time.monotonic() + _PATIENCE
    application.processEvents()
    while shell.jobs.busy and time.monotonic() < end:
        application.processEvents()
        time.sleep(0.01)
    application.processEvents()
    if not shell.window.grab().save(str(path)):
        raise FileTrouble("out", path=str(path), reason="the picture could not be written")
    return path
