"""The tree keeps its shape: short modules that say what they are for, and nothing of one machine."""

import ast
import re
from pathlib import Path

import pytest

import start

LONGEST = 350
CODE = ["start.py", "kjz_desk/**/*.py", "build_spec/*.py", "tests/**/*.py"]
KEPT = ["*", ".ci/*", "build_spec/*", "kjz_desk/**/*", "ui/**/*", "resources/**/*", "data/**/*"]
KEPT += ["tests/**/*"]
NOT_TEXT = {".png", ".ttf", ".qm", ".wav", ".ico", ".gz"}
VAGUE = {"utils", "util", "helpers", "helper", "misc", "common"}
# A folder of one person's machine, and hosts that packages are fetched from.
FOREIGN = re.compile(
    r"(?<![\w.])/(?:root|work|tmp|home/\w+|Users/\w+)/[\w.]|[A-Z]:\\\\?Users\\"
    r"|pypi\.org|pythonhosted\.org|registry\.npmjs|(?:deb|security)\.debian\.org|https?://[\w.-]*(?:mirror|registry|artifact)"
)


def found(root: Path, patterns: list[str]) -> list[Path]:
    paths = {path for pattern in patterns for path in root.glob(pattern)}
    return sorted(p for p in paths if p.is_file() and "__pycache__" not in p.parts)


def flaws(path: Path) -> list[str]:
    """What is wrong with one module, in words."""
    text = path.read_text(encoding="utf-8")
    lines = len(text.splitlines())
    said = ast.get_docstring(ast.parse(text)) or ""
    first = said.partition("\n\n")[0]
    wrong = [f"has {lines} lines"] if lines > LONGEST else []
    wrong += ["has a name that says nothing"] if path.stem in VAGUE else []
    wrong += [] if first.endswith(".") else ["says no sentence"]
    return wrong


def test_every_module_is_short_well_named_and_says_what_it_is_for(checkout: Path) -> None:
    modules = {path: flaws(path) for path in found(checkout, CODE)}
    assert {str(path): wrong for path, wrong in modules.items() if wrong} == {}


@pytest.mark.parametrize(
    ("name", "text", "wrong"),
    [
        ("person.py", '"""A person."""\n', []),
        ("person.py", "AGE = 1\n", ["says no sentence"]),
        ("person.py", '"""A person"""\n', ["says no sentence"]),
        ("person.py", '"""A person."""\n' + "AGE = 1\n" * LONGEST, ["has 351 lines"]),
        ("utils.py", '"""A person."""\n', ["has a name that says nothing"]),
    ],
)
def test_a_planted_flaw_is_seen(tmp_path: Path, name: str, text: str, wrong: list[str]) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert flaws(tmp_path / name) == wrong


def test_no_file_names_a_folder_or_a_registry_of_one_machine(checkout: Path) -> None:
    texts = {
        path: path.read_text(encoding="utf-8")
        for path in found(checkout, KEPT)
        if path.suffix not in NOT_TEXT and path != Path(__file__).resolve()
    }
    hits = {str(path.relative_to(checkout)): FOREIGN.findall(text) for path, text in texts.items()}
    assert {name: hit for name, hit in hits.items() if hit} == {}


@pytest.mark.parametrize(
    "text",
    ["see /root/x", "'/tmp/x'", "/home/ann/desk", r"C:\Users\ann", "https://pypi.org/simple"],
)
def test_a_planted_machine_path_is_seen(text: str) -> None:
    assert FOREIGN.search(text)


@pytest.mark.parametrize("readme", ["README.md", "README.zh-CN.md"])
def test_the_first_commands_of_the_readme_are_those_that_start_knows(checkout: Path, readme: str) -> None:
    text = (checkout / readme).read_text(encoding="utf-8")
    commands = re.findall(r"^\s*python3 start\.py *(.*?) *(?:#.*)?$", text, re.MULTILINE)[:2]
    assert commands == ["", "test"]
    desk, tests = (start.choose(c.split(), {"DISPLAY": ":0"}, "linux") for c in commands)
    assert desk.words[-2:] == ["-m", "kjz_desk"]
    assert tests.words == ["-m", "pytest"]


def test_continuous_integration_runs_the_second_command_of_the_readme(checkout: Path) -> None:
    script = (checkout / ".ci" / "run").read_text(encoding="utf-8")
    assert script.rstrip().endswith("exec python3 start.py test")
