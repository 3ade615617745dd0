"""Real books on disk, each with keys of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from kjz_desk.book import open_store
from kjz_desk.book.connection import Store
from kjz_desk.book.journal import Journal

# How fast a disk is says nothing about a property.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")


@pytest.fixture(autouse=True)
def keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the keys, apart from the book."""
    folder = tmp_path / "keys"
    monkeypatch.setenv("KJZ_DESK_KEYS", str(folder))
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "book"


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    found = open_store(folder)
    yield found
    found.close()


@pytest.fixture
def journal(store: Store) -> Journal:
    return Journal(store, "SQ01-A.k7f2")
