"""The SQLite store: one append-only journal of lines with typed readings beside it."""

import contextlib
import os
import secrets
from pathlib import Path

from kjz_desk import paths
from kjz_desk.book.connection import Store, new_key
from kjz_desk.book.migrations import migrate
from kjz_desk.errors import BookReadOnly, BookUnreadable, KeyMissing

BOOK = "book.db"
NAME = "book.id"
"""A file beside the book that says which key opens it; it is no secret."""


def open_store(folder: Path) -> Store:
    """Open the book of ``folder``, or make a new one with a fresh key; up to date on return.

    The key lies in a file apart from the book, readable by this user alone. Raises ``KeyMissing``
    for a book whose key is not here and other ``BookTrouble``.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if os.name == "posix" and not (folder / BOOK).exists():
            folder.chmod(0o700)
        store = Store(folder / BOOK, _key(folder))
    except OSError as error:
        raise BookReadOnly("", path=str(folder)) from error
    try:
        migrate(store)
    except BaseException:
        store.close()
        raise
    return store


def _key(folder: Path) -> str:
    """Return the book's key; a new book gets a new one, on disk before the book is."""
    name_file = folder / NAME
    book_is_there = (folder / BOOK).exists()
    if name_file.exists():
        name = name_file.read_text(encoding="ascii", errors="replace").strip()
        if not (name.isalnum() and name.isascii()):
            raise BookUnreadable("", path=str(name_file))
        key_file = paths.key_folder() / f"{name}.key"
        if key_file.exists():
            return key_file.read_text(encoding="ascii").strip()
        if book_is_there:
            raise KeyMissing("", path=str(key_file))
    elif book_is_there:
        raise KeyMissing("", path=str(name_file))
    name, key = secrets.token_hex(8), new_key()
    keys = paths.key_folder()
    keys.mkdir(parents=True, exist_ok=True, mode=0o700)
    _write_durably(keys / f"{name}.key", key)
    _write_durably(name_file, name)
    # Two first starts at the same moment: whoever named the book last is right for both.
    return (keys / f"{name_file.read_text(encoding='ascii').strip()}.key").read_text(encoding="ascii")


def _write_durably(path: Path, text: str) -> None:
    """Write a new file that only this user may read, and see it on disk."""
    part = path.with_suffix(".part")
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)
    # Windows has no way to sync a folder; NTFS journals the rename itself.
    with contextlib.suppress(OSError):
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
