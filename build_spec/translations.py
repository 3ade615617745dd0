"""Bring resources/i18n up to date: texts of code and forms into the .ts, the .ts into the .qm.

Run ``python build_spec/translations.py`` after changing a text, translate what it marks unfinished in
``resources/i18n/zh_CN.ts`` (Qt Linguist or any editor), and run it again.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CATALOGUE = ROOT / "resources" / "i18n" / "zh_CN.ts"


def tool(name: str) -> str:
    """Return the path of one of Qt's tools, which stand beside the interpreter."""
    folder = Path(sys.executable).parent
    return str(next(path for path in (folder / name, folder / f"{name}.exe") if path.exists()))


def sources() -> list[str]:
    """Return every file that may hold a text, in a fixed order."""
    found = sorted([*(ROOT / "kjz_desk").rglob("*.py"), *(ROOT / "ui").glob("*.ui")])
    return [str(path.relative_to(ROOT)) for path in found]


def update(catalogue: Path = CATALOGUE) -> None:
    """Collect the texts into the catalogue; vanished ones leave it."""
    options = ["-no-obsolete", "-locations", "none", "-sort-messages", "-silent"]
    options += ["-target-language", "zh_CN"]
    subprocess.run(
        [tool("pyside6-lupdate"), *options, *sources(), "-ts", str(catalogue)], cwd=ROOT, check=True
    )


def compile_to(target: Path, catalogue: Path = CATALOGUE) -> None:
    """Compile the catalogue; a text without a translation is an error."""
    command = [tool("pyside6-lrelease"), "-silent", "-fail-on-unfinished", str(catalogue)]
    subprocess.run([*command, "-qm", str(target)], cwd=ROOT, check=True)


if __name__ == "__main__":
    update()
    compile_to(CATALOGUE.with_suffix(".qm"))
