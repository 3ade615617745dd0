"""Programs of a machine that the tests of the set-up need: small shell scripts on a PATH."""

from collections.abc import Callable
from pathlib import Path

import pytest


@pytest.fixture
def programs(tmp_path: Path) -> Callable[..., str]:
    """Make a PATH of one folder with these shell scripts in it, by name."""

    def make(**scripts: str) -> str:
        folder = tmp_path / "programs"
        folder.mkdir()
        for name, script in scripts.items():
            path = folder / name
            path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
            path.chmod(0o755)
        return str(folder)

    return make
