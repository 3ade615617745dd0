"""Words of the set-up for whoever waits at the terminal, in English and Chinese."""


class Stopped(Exception):
    """The set-up cannot go on; what to do was said, ``status`` is the exit status."""

    def __init__(self, status: int = 1) -> None:
        super().__init__(status)
        self.status = status


def say(english: str, chinese: str) -> None:
    """Print one step, in both languages."""
    print(f"{english} · {chinese}", flush=True)
