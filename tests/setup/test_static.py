"""The style, the layout and the types of the code hold, by the versions that the set-up pins."""

import subprocess
import sys
from pathlib import Path

import pytest

TOOLS = {
    "ruff finds nothing to mend": ["ruff", "check", "--no-cache", "."],
    "ruff would lay out nothing anew": ["ruff", "format", "--check", "--no-cache", "."],
    "the package is sound under mypy --strict": ["mypy", "--strict", "-p", "kjz_desk"],
    "the set-up is sound under mypy --strict": ["mypy", "--strict", "start.py"],
    "the set-up is sound on Windows too": ["mypy", "--strict", "--platform", "win32", "start.py"],
}


@pytest.mark.parametrize("words", TOOLS.values(), ids=TOOLS.keys())
def test_no_tool_complains(words: list[str], checkout: Path) -> None:
    said = subprocess.run(
        [sys.executable, "-m", *words], cwd=checkout, capture_output=True, text=True, check=False
    )
    assert said.returncode == 0, said.stdout + said.stderr
