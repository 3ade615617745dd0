"""The reference data of the event, and the bytes they are read from."""

from pathlib import Path

import pytest
from hypothesis import settings

from kjz_desk.domain.reference import Reference
from kjz_desk.domain.reference_files import FILES, loaded

# How fast a machine is says nothing about a property.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")


@pytest.fixture(scope="session")
def real_files(checkout: Path) -> dict[str, bytes]:
    return {name: (checkout / "data" / name).read_bytes() for name in FILES}


@pytest.fixture
def files(real_files: dict[str, bytes]) -> dict[str, bytes]:
    """A copy that a test may spoil."""
    return dict(real_files)


@pytest.fixture(scope="session")
def reference(real_files: dict[str, bytes]) -> Reference:
    found, faults = loaded(real_files, "data")
    assert faults == ()
    return found
