"""The wheel carries all that the program needs, and runs where there is no checkout."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def wheel(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=checkout,
        check=True,
        capture_output=True,
    )
    (made,) = folder.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty folder with nothing but the unpacked wheel."""
    folder = tmp_path_factory.mktemp("installed")
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(folder)
    return folder


def answer(installed: Path, *words: str) -> str:
    # PYTHONPATH comes before the link that an editable installation leaves in site-packages.
    said = subprocess.run(
        [sys.executable, "-P", *words],
        cwd=installed,
        env={**os.environ, "PYTHONPATH": str(installed), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert said.returncode == 0, said.stderr
    return said.stdout


@pytest.mark.parametrize("folder", ["ui", "resources", "data"])
def test_every_form_font_and_list_is_in_the_wheel(checkout: Path, installed: Path, folder: str) -> None:
    kept = {p.relative_to(checkout) for p in (checkout / folder).rglob("*") if p.is_file()}
    assets = installed / "kjz_desk" / "_assets"
    shipped = {p.relative_to(assets) for p in (assets / folder).rglob("*") if p.is_file()}
    assert shipped == kept
    assert shipped


def test_nothing_of_the_tests_or_the_set_up_is_in_the_wheel(wheel: Path) -> None:
    tops = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"kjz_desk"}


def test_the_program_runs_from_the_wheel_alone(installed: Path) -> None:
    asked = "import kjz_desk, kjz_desk.assets as a; print(kjz_desk.__file__, a.root(), sep='\\n')"
    assert all(Path(p).is_relative_to(installed) for p in answer(installed, "-c", asked).split())
    version = answer(installed, "-c", "import kjz_desk; print(kjz_desk.__version__)").strip()
    assert version in answer(installed, "-m", "kjz_desk", "--version")
    assert "agriculture-rural" in answer(installed, "-m", "kjz_desk", "list", "departments")


def test_the_wheel_brings_the_command(installed: Path) -> None:
    (points,) = installed.glob("*.dist-info/entry_points.txt")
    assert "kjz-desk = kjz_desk.__main__:main" in points.read_text(encoding="utf-8")
