"""Run Python in processes of its own, as an installed program runs: with its compiled modules kept."""

import os
import subprocess
import sys

LONGEST = 300
"""Seconds after which a process is given up."""


_UNWANTED = frozenset({"PYTHONDONTWRITEBYTECODE", "PYTHONOPTIMIZE", "PYTHONUNBUFFERED"})
"""What a developer's shell may hold and a user's does not."""


def said(*words: str) -> bytes:
    """Run Python with ``words`` and return what it wrote to standard output."""
    environment = {name: value for name, value in os.environ.items() if name not in _UNWANTED}
    ran = subprocess.run(
        [sys.executable, *words],
        env={**environment, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        timeout=LONGEST,
        check=False,
    )
    if ran.returncode:
        sys.stderr.buffer.write(ran.stderr)
        raise subprocess.CalledProcessError(ran.returncode, words)
    return ran.stdout
