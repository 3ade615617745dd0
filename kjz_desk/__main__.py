"""Start the window, or run one command."""

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from kjz_desk.workflows import Desk


def main() -> int:
    """Run the program with the arguments of the process and return its exit status.

    The window does not wait for the command line's modules, and a command not for Qt.
    """
    arguments = sys.argv[1:]
    if arguments[:1] == ["--book"] and len(arguments) == 2:
        return _window(arguments[1])
    if not arguments:
        return _window("")
    from kjz_desk import cli  # noqa: PLC0415 - see the docstring

    return cli.run(arguments)


def _window(folder: str) -> int:
    from pathlib import Path  # noqa: PLC0415 - see main

    from kjz_desk import paths  # noqa: PLC0415 - see main
    from kjz_desk.desk import application  # noqa: PLC0415 - see main

    return application.run(Path(folder) if folder else paths.book_folder(), _opened)


def _opened(folder: "Path") -> "Desk":
    """Open the desk; its modules are imported behind the window's first frame."""
    from kjz_desk.app import open_desk  # noqa: PLC0415 - see the docstring

    return open_desk(folder)


if __name__ == "__main__":
    sys.exit(main())
