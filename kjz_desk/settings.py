"""What this desk was told about itself: place, unit, look and language."""

import json
import re
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from kjz_desk.domain.text import cleaned
from kjz_desk.errors import FileTrouble, Refused
from kjz_desk.files import write_whole
from kjz_desk.phrases import LANGUAGES

FILE = "settings.json"
THEMES = ("light", "sunlight", "dark")
LONGEST = 500
"""Longest value in characters."""

_FORMS = {
    "letter": re.compile(r"[A-Z]{1,2}"),
    "theme": re.compile("|".join(THEMES)),
    "language": re.compile("|".join(LANGUAGES)),
}
"""What a value has to look like where not every text will do."""


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
    """Return the settings of ``folder``; what is missing, unreadable or of no use takes its default."""
    try:
        found = json.loads((folder / FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return Settings()
    if not isinstance(found, dict):
        return Settings()
    names = {one.name for one in fields(Settings)}
    return Settings(
        **{name: value for name, value in found.items() if name in names and _usable(name, value)}
    )


def _usable(name: str, value: object) -> bool:
    """Tell whether a hand-edited value may be used: it goes into numbers and lines."""
    try:
        text = cleaned(value, name, low=0, high=LONGEST)
    except Refused:
        return False
    return name not in _FORMS or bool(_FORMS[name].fullmatch(text))


def save(folder: Path, settings: Settings) -> None:
    """Write the settings of ``folder``; the old ones stay if that fails (``FileTrouble``)."""
    text = json.dumps(asdict(settings), ensure_ascii=False, indent=1)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileTrouble("", path=str(folder), reason=error.strerror) from error
    write_whole(folder / FILE, text.encode(), field="")
