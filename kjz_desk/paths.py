"""Where the book, its key and the settings of this user lie."""

import os
from pathlib import Path

import platformdirs

HOME_VARIABLE = "KJZ_DESK_HOME"
KEYS_VARIABLE = "KJZ_DESK_KEYS"


def book_folder() -> Path:
    """Return the folder of the book: ``KJZ_DESK_HOME``, else the user's own data folder."""
    chosen = os.environ.get(HOME_VARIABLE)
    return Path(chosen) if chosen else platformdirs.user_data_path("kjz-desk", appauthor=False)


def key_folder() -> Path:
    """Return the folder of the book keys, apart from any book: ``KJZ_DESK_KEYS`` or the user's."""
    chosen = os.environ.get(KEYS_VARIABLE)
    if chosen:
        return Path(chosen)
    return platformdirs.user_config_path("kjz-desk", appauthor=False) / "keys"
