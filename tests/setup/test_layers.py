"""The import arrows of ARCHITECTURE.md hold: down only, and each library in its one place."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

OPEN = {"errors", "assets", "paths", "phrases"}
LOWER = {"domain", "files", *OPEN}
# Which parts of the package each part may import, besides itself.
MAY_IMPORT = {
    **dict.fromkeys(OPEN, OPEN),
    "domain": OPEN,
    "files": OPEN,
    "messages": OPEN,
    "settings": LOWER,
    "book": LOWER,
    "documents": LOWER,
    "exchange": LOWER,
    "workflows": {*LOWER, "settings", "book", "documents", "exchange"},
    "desk": {*LOWER, "messages", "settings", "documents", "workflows"},
}
EVERYTHING = {"app", "cli", "__main__"}
# Where each library may be imported: a part of the package, or one module of it.
LIBRARIES = {
    "PySide6": {"desk"},
    "shiboken6": {"desk"},
    "sqlcipher3": {"book.connection"},
    "sqlite3": {"book"},
    "sqlite_utils": {"book"},
    "reportlab": {"documents"},
    "qrcode": {"documents"},
    "pypdfium2": {"documents", "desk"},
    "xlsxwriter": {"exchange"},
    "platformdirs": {"paths"},
}


def imported(tree: ast.Module, module: list[str], *, is_package: bool) -> Iterator[str]:
    """Dotted names that a module imports, relative ones made absolute, types-only ones too."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            up = len(module) + is_package - node.level
            base = [*(module[:up] if node.level else []), *filter(None, [node.module])]
            yield from (".".join([*base, alias.name]) for alias in node.names)
        elif isinstance(node, ast.Call) and "import" in ast.unparse(node.func):
            yield from (arg.value for arg in node.args if isinstance(arg, ast.Constant))


def violations(package: Path) -> list[str]:
    found = []
    for path in sorted(package.rglob("*.py")):
        where = path.relative_to(package).with_suffix("").parts
        inside = where[:-1] if where[-1] == "__init__" else where
        tree = ast.parse(path.read_text(encoding="utf-8"))
        names = imported(tree, ["kjz_desk", *inside], is_package=where[-1] == "__init__")
        found += [f"{'.'.join(where)} -> {name}" for name in names if not allowed(inside, name)]
    return found


def allowed(inside: tuple[str, ...], name: str) -> bool:
    top, *rest = name.split(".")
    if top != "kjz_desk":
        places = LIBRARIES.get(top)
        if places is None:
            return top in sys.stdlib_module_names
        return any(".".join(inside[:depth]) in places for depth in (1, 2))
    part = inside[0] if inside else ""
    wanted = rest[0] if rest else ""
    return part in EVERYTHING or wanted in {part, "__version__"} or wanted in MAY_IMPORT.get(part, set())


def test_the_package_keeps_its_layers(checkout: Path) -> None:
    assert violations(checkout / "kjz_desk") == []


def test_every_part_of_the_package_has_its_place_among_the_layers(checkout: Path) -> None:
    parts = {path.stem for path in (checkout / "kjz_desk").iterdir() if path.suffix == ".py"}
    parts |= {path.parent.name for path in (checkout / "kjz_desk").glob("*/__init__.py")}
    assert parts - {"__init__", "_assets"} <= {*MAY_IMPORT, *EVERYTHING}


@pytest.mark.parametrize(
    ("module", "line", "seen"),
    [
        ("domain/tally", "from kjz_desk.book import Book", "domain.tally -> kjz_desk.book.Book"),
        ("domain/tally", "from ..desk import theme", "domain.tally -> kjz_desk.desk.theme"),
        ("domain/__init__", "from . import person\nfrom .. import app", "__init__ -> kjz_desk.app"),
        ("domain/tally", "import numpy", "domain.tally -> numpy"),
        ("book/journal", "import sqlcipher3.dbapi2", "book.journal -> sqlcipher3.dbapi2"),
        ("book/journal", "from kjz_desk.exchange import hub", "-> kjz_desk.exchange.hub"),
        ("workflows/printing", "from PySide6.QtCore import Qt", "-> PySide6.QtCore.Qt"),
        ("workflows/printing", "from kjz_desk.desk import theme", "-> kjz_desk.desk.theme"),
        ("desk/pages/tally_page", "import reportlab", "desk.pages.tally_page -> reportlab"),
        ("desk/pages/tally_page", "from kjz_desk.book import Book", "-> kjz_desk.book.Book"),
        ("desk/main_window", "def late():\n    import kjz_desk.cli", "-> kjz_desk.cli"),
        ("workflows/closing", "importlib.import_module('sqlite_utils')", "-> sqlite_utils"),
        ("errors", "from kjz_desk.domain import person", "errors -> kjz_desk.domain.person"),
        ("app", "from PySide6.QtWidgets import QWidget", "app -> PySide6.QtWidgets.QWidget"),
    ],
)
def test_a_planted_violation_is_seen(tmp_path: Path, module: str, line: str, seen: str) -> None:
    planted = tmp_path / f"{module}.py"
    planted.parent.mkdir(parents=True, exist_ok=True)
    planted.write_text(line, encoding="utf-8")
    found = violations(tmp_path)
    assert len(found) == 1
    assert found[0].endswith(seen)
