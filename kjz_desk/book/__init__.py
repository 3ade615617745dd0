"""The SQLite store: one append-only journal of lines with typed readings beside it."""

import contextlib
import os
import re
import secrets
from pathlib import Path

from kjz_desk import paths
from kjz_desk.book.connection import PAGE, Store, new_key
from kjz_desk.book.migrations import migrate
from kjz_desk.errors import BookReadOnly, BookUnreadable, KeyMissing

BOOK = "book.db"
NAME = "book.id"
"""A file beside the book that says which key opens it; it is no secret."""

_KEY_NAME = re.compile(r"[0-9A-Za-z]{1,64}")
_KEY = re.compile(r"[0-9a-f]{64}")


def open_store(folder: Path) -> Store:
    """Open the book of ``folder``, or make a new one with a fresh key; up to date on return.

    The key lies in a file apart from the book, readable by this user alone. Raises ``KeyMissing``
    for a book whose key is not here and other ``BookTrouble``.
    """
    path = folder / BOOK
    try:
        folder.mkdir(parents=True, mode=0o700, exist_ok=True)
        key = _key(folder)
        if not path.exists():
            _make(path, key)
        # SQLite takes an emptied file for a new one, and throws away what its log still holds.
        if path.stat().st_size < PAGE:
            raise BookUnreadable("", path=str(path))
        store = Store(path, key)
    except OSError as error:
        raise BookReadOnly("", path=str(folder)) from error
    try:
        migrate(store)
    except BaseException:
        store.close()
        raise
    return store


def _make(path: Path, key: str) -> None:
    """Make a new book under another name first, so that no half-made one is ever found."""
    part = _part(path)
    store = Store(part, key)
    try:
        migrate(store)
    finally:
        store.close()
    _place(part, path)


def _key(folder: Path) -> str:
    """Return the book's key; a new book gets a new one, on disk before the book is."""
    name_file = folder / NAME
    book_is_there = (folder / BOOK).exists()
    if name_file.exists():
        key_file = paths.key_folder() / f"{_read(name_file, _KEY_NAME)}.key"
        if key_file.exists():
            return _read(key_file, _KEY)
        if book_is_there:
            raise KeyMissing("", path=str(key_file))
        name_file.unlink(missing_ok=True)
    elif book_is_there:
        raise KeyMissing("", path=str(name_file))
    name, key = secrets.token_hex(8), new_key()
    keys = paths.key_folder()
    keys.mkdir(parents=True, exist_ok=True, mode=0o700)
    _write_durably(keys / f"{name}.key", key)
    _write_durably(name_file, name)
    # Two first starts at the same moment: whoever named the book first is right for both.
    return _read(keys / f"{_read(name_file, _KEY_NAME)}.key", _KEY)


def _read(path: Path, form: re.Pattern[str]) -> str:
    """Return the one word that a file of ours holds; raises ``BookUnreadable`` for anything else."""
    text = path.read_text(encoding="ascii", errors="replace").strip()
    if not form.fullmatch(text):
        raise BookUnreadable("", path=str(path))
    return text


def _write_durably(path: Path, text: str) -> None:
    """Write a new file that only this user may read, and see it on disk; an older one stays."""
    part = _part(path)
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    _place(part, path)


def _part(path: Path) -> Path:
    """Return a name beside ``path`` that no other process uses."""
    return path.with_name(f"{path.name}.{secrets.token_hex(4)}.part")


def _place(part: Path, path: Path) -> None:
    """Give the whole file ``part`` the name ``path``, unless another process was first."""
    try:
        path.hardlink_to(part)
    except FileExistsError:
        part.unlink()
    except OSError:
        # FAT knows no second names: two first starts at one moment are told apart by the rename.
        part.replace(path)
    else:
        part.unlink()
    # Windows has no way to sync a folder; NTFS journals the change itself.
    with contextlib.suppress(OSError):
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
