"""Words of the set-up for whoever waits at the terminal, in English and Chinese."""

import sys


class Stopped(Exception):
    """The set-up cannot go on; what to do was said, ``status`` is the exit status."""

    def __init__(self, status: int = 1) -> None:
        super().__init__(status)
        self.status = status


def say(english: str, chinese: str) -> None:
    """Print an answer for the person, in both languages."""
    print(f"{english} · {chinese}", flush=True)


def step(english: str, chinese: str) -> None:
    """Print one step of the set-up, apart from what the program will print for other programs."""
    print(f"{english} · {chinese}", file=sys.stderr, flush=True)
