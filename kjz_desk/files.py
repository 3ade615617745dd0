"""Write a file whole or not at all."""

import contextlib
from pathlib import Path

from kjz_desk.errors import FileTrouble


def write_whole(path: Path, data: bytes, *, field: str = "out") -> None:
    """Write ``data`` to ``path``; an older file stays until the new one is complete.

    Raises ``FileTrouble`` with ``field`` and the system's own reason.
    """
    part = path.with_name(path.name + ".part")
    try:
        part.write_bytes(data)
        part.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            part.unlink()
        raise FileTrouble(field, path=str(path), reason=error.strerror or str(error)) from error
