"""Desks on real books, with the county's reference data and a clock that a test sets."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import settings

from kjz_desk.app import open_desk
from kjz_desk.settings import Settings
from kjz_desk.workflows import Desk
from kjz_desk.workflows.rehearsal import SimulatedClock

# How fast a disk is says nothing about a property.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")

Opener = Callable[..., Desk]


@pytest.fixture(autouse=True)
def keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KJZ_DESK_KEYS", str(tmp_path / "keys"))


@pytest.fixture
def clock() -> SimulatedClock:
    """Half past nine on the square, when the ceremony begins."""
    return SimulatedClock(datetime(2021, 5, 17, 9, 30, tzinfo=timezone(timedelta(hours=8))))


@pytest.fixture
def opened(tmp_path: Path, clock: SimulatedClock) -> Iterator[Opener]:
    """Open desks on the book of this test, each with settings of its own; all are closed at the end."""
    desks: list[Desk] = []

    def open_one(**chosen: str) -> Desk:
        desks.append(open_desk(tmp_path / "book", clock=clock, chosen=Settings(**chosen)))
        return desks[-1]

    yield open_one
    for desk in desks:
        desk.close()


@pytest.fixture
def desk(opened: Opener) -> Desk:
    """A desk of the science association."""
    return opened(department="cast", by="马")
