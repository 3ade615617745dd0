"""Time things side by side and set each figure against its floor and its goal."""

import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass

Work = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Figure:
    """What one measurement found.

    ``ours`` and ``floor`` are in ``unit``. The goal is a limit on the ratio or, where ``goal_on``
    says so, on ``ours``; ``None`` where the plan sets none.
    """

    bench: str
    what: str
    ours: float
    against: str = ""
    floor: float | None = None
    unit: str = "ms"
    goal: float | None = None
    goal_on: str = "ratio"
    more_is_better: bool = False

    @property
    def ratio(self) -> float | None:
        """How many times worse than the floor: 1 is as good as it."""
        if not self.floor or not self.ours:
            return None
        return self.floor / self.ours if self.more_is_better else self.ours / self.floor

    @property
    def reached(self) -> bool | None:
        """Whether the goal is reached; ``None`` where there is none."""
        measured = self.ratio if self.goal_on == "ratio" else self.ours
        if self.goal is None or measured is None:
            return None
        if self.goal_on == "ours" and self.more_is_better:
            return measured >= self.goal
        return measured <= self.goal

    @property
    def goal_text(self) -> str:
        """The goal as a person reads it."""
        if self.goal is None:
            return ""
        if self.goal_on == "ratio":
            return f"≤ {self.goal:g}x"
        return f"{'≥' if self.more_is_better else '≤'} {self.goal:g} {self.unit}"

    def record(self) -> dict[str, object]:
        """Return the figure for a file."""
        return {**asdict(self), "ratio": self.ratio, "reached": self.reached}


def timed(work: Work) -> float:
    """Run ``work`` once and return the milliseconds it took."""
    begun = time.perf_counter_ns()
    work()
    return (time.perf_counter_ns() - begun) / 1e6


def interleaved(*works: Work, times: int) -> list[list[float]]:
    """Run the works in turn, A B A B, and return the milliseconds of each; the first turn warms up."""
    for work in works:
        work()
    found: list[list[float]] = [[] for _ in works]
    for _ in range(times):
        for work, taken in zip(works, found, strict=True):
            taken.append(timed(work))
    return found


def quantile(taken: Sequence[float], share: float) -> float:
    """Return the value below which ``share`` of the measurements lie, the nearest one measured."""
    return sorted(taken)[min(int(len(taken) * share), len(taken) - 1)]


def median(taken: Sequence[float]) -> float:
    """Return the median."""
    return quantile(taken, 0.5)


def table(figures: Sequence[Figure]) -> str:
    """Return the figures as a table of text."""
    head = ("", "measured", "ours", "floor", "ratio", "goal", "against")
    rows = [head, *(_row(one) for one in figures)]
    widths = [max(len(row[n]) for row in rows) for n in range(len(head))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )


def _row(one: Figure) -> tuple[str, ...]:
    mark = {True: "✓", False: "✗", None: " "}[one.reached]
    floor = "" if one.floor is None else _number(one.floor, one.unit)
    ratio = "" if one.ratio is None else f"{one.ratio:.2f}x"
    return (
        mark,
        f"{one.bench}: {one.what}",
        _number(one.ours, one.unit),
        floor,
        ratio,
        one.goal_text,
        one.against,
    )


def _number(value: float, unit: str) -> str:
    text = f"{value:.0f}" if value >= 100 else f"{value:.3g}"
    return f"{text} {unit}".rstrip()
