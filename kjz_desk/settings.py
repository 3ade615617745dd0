"""What this desk was told about itself: place, unit, look and language."""

import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from kjz_desk.errors import FileTrouble
from kjz_desk.files import write_whole

FILE = "settings.json"
THEMES = ("light", "sunlight", "dark")


@dataclass(frozen=True, slots=True)
class Settings:
    """Settings of one book folder; an empty text means the event's own choice.

    ``letter`` is the desk's letter in every number, ``by`` the name or sign of who is on duty.
    """

    data_folder: str = ""
    letter: str = "A"
    site: str = ""
    department: str = ""
    theme: str = "light"
    language: str = "zh_CN"
    by: str = ""


def load(folder: Path) -> Settings:
    """Return the settings of ``folder``; what is missing or unreadable takes its default."""
    try:
        found = json.loads((folder / FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Settings()
    names = {one.name for one in fields(Settings)}
    texts = {k: v for k, v in found.items() if k in names and isinstance(v, str)}
    return Settings(**texts) if isinstance(found, dict) else Settings()


def save(folder: Path, settings: Settings) -> None:
    """Write the settings of ``folder``; the old ones stay if that fails (``FileTrouble``)."""
    text = json.dumps(asdict(settings), ensure_ascii=False, indent=1)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileTrouble("", path=str(folder), reason=error.strerror) from error
    write_whole(folder / FILE, text.encode(), field="")
