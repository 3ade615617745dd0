"""A test that is left out counts as failed where CI runs, and only there."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

LEFT_OUT = """
import pytest

def test_left_out():
    pytest.skip("no printer here")
"""
MODULE_LEFT_OUT = """
import pytest

pytest.importorskip("never_there")
"""


@pytest.mark.parametrize("text", [LEFT_OUT, MODULE_LEFT_OUT], ids=["a test", "a module"])
@pytest.mark.parametrize(("ci", "green"), [("true", False), ("", True)])
def test_a_skip_is_a_failure_in_ci(tmp_path: Path, checkout: Path, text: str, ci: str, green: bool) -> None:
    shutil.copy(checkout / "tests" / "conftest.py", tmp_path)
    (tmp_path / "test_sound.py").write_text("def test_sound(): pass\n" + text, encoding="utf-8")
    (tmp_path / "test_other.py").write_text("def test_other(): pass\n", encoding="utf-8")
    said = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-p", "no:pytest-qt"],
        cwd=tmp_path,
        env={**os.environ, "CI": ci},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (said.returncode == 0) is green, said.stdout
    assert ("skipped in CI" in said.stdout) is not green
