"""A day's figures as the window asks for them, against counting the day's visits in plain SQL."""

from collections.abc import Iterator
from datetime import date

from kjz_desk.app import open_desk
from kjz_desk.workflows import Desk
from tests.bench import books
from tests.bench.measuring import Figure, interleaved, median

BOOKS = (
    (1_600, 1, "1,600 acts of one day"),
    (1_000_000, 6, "1,000,000 acts on six days"),
    (1_000_000, 1, "1,000,000 acts of one day"),
)
TIMES = 21
SCANS = 3
"""A scan of a million visits takes so long that a few of them tell its median."""

_SCAN = "SELECT department, sum(count) FROM visit WHERE day = :day AND live GROUP BY department"


def measured() -> Iterator[Figure]:
    """Ask for the figures of all sixteen sites, and of one."""
    for acts, days, what in BOOKS:
        with open_desk(books.large(acts, days)) as desk:
            yield from _figures(desk, books.FIRST_DAY, what, times=TIMES if acts < 100_000 else SCANS)


def _figures(desk: Desk, day: date, what: str, *, times: int) -> Iterator[Figure]:
    store, number = desk.station.store, int(f"{day:%Y%m%d}")
    counted = sum(visits for _, visits in store.rows(_SCAN, day=number))
    shown = desk.reception.tally(day).totals.visits
    if counted != shown:
        raise AssertionError(f"the tally says {shown} visits, the acts {counted}")
    all_sites, scan = interleaved(
        lambda: desk.reception.tally(day), lambda: store.rows(_SCAN, day=number), times=times
    )
    main = desk.reference.event.main_site
    all_again, one_site = interleaved(
        lambda: desk.reception.tally(day), lambda: desk.reception.tally(day, main), times=TIMES
    )
    ours, peer = median(all_sites + all_again), median(scan)
    against = "GROUP BY over the visits"
    yield Figure("day's figures", f"{what}, all sites", ours, against, peer, goal=10, goal_on="ours")
    yield Figure("day's figures", f"{what}, one site", median(one_site), goal=10, goal_on="ours")
