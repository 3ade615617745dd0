"""Days of the real event as tallies: an empty one, a busy one, and one that fills every place."""

from datetime import date, datetime
from pathlib import Path

from kjz_desk.domain.reference import Reference
from kjz_desk.domain.reference_files import loaded
from kjz_desk.domain.tally import MEASURES, DayCounts, Tally, folded

DAY = date(2021, 5, 17)


def real_reference() -> Reference:
    folder = Path(__file__).resolve().parent.parent / "data"
    reference, faults = loaded({path.name: path.read_bytes() for path in folder.iterdir()}, "data")
    assert faults == ()
    return reference


def tally_of(reference: Reference, counts: DayCounts, *, site: str = "", **when: object) -> Tally:
    return folded(
        counts,
        day=when.get("day", DAY),
        as_of=when.get("as_of", datetime(2021, 5, 17, 17, 30, tzinfo=reference.event.zone)),
        departments=[row.code for row in reference.departments],
        site=site,
    )


def empty_day(reference: Reference) -> Tally:
    return tally_of(reference, DayCounts())


def busy_day(reference: Reference) -> Tally:
    """Figures like those of a launch: two units silent, zeros beside figures, little displayed."""
    units = [row.code for row in reference.departments if row.kind != "other"]
    measures = []
    for place, unit in enumerate(units):
        if unit not in {"youth-league", "china-telecom"}:
            measures += [(unit, "visits", 60 + 17 * place), (unit, "consultations", 7 * place % 50)]
            measures += [(unit, "materials", 11 * place % 230), (unit, "books", place % 3)]
    measures += [("health", "clinic", 16), ("health", "experience", 0), ("cast", "experience", 286)]
    measures += [
        ("cast", "goods", 92),
        ("cast", "boards", 8),
        ("cast", "staff", 9),
        ("health", "boards", 0),
    ]
    groups = [row.code for row in reference.groups][:-1]
    hours = [
        (hour, group, (hour * 37 + place * 11) % 90)
        for hour in range(8, 18)
        for place, group in enumerate(groups)
    ]
    counts = DayCounts(
        measures=measures,
        topics=[(row.code, place * 13 % 60) for place, row in enumerate(reference.topics)],
        groups=[(group, sum(n for _, one, n in hours if one == group)) for group in groups],
        ages=[("senior", 400), ("child", 0), ("adult", 1000)],
        hour_groups=hours,
        materials=[("leaflet-health", 87), ("apron", 12), ("tote-bag", 0)],
        acts=1600,
        voided=23,
        backfilled=41,
        estimated=3,
    )
    return tally_of(reference, counts, site="qiyi-square")


def full_day(reference: Reference) -> Tally:
    """Five digits everywhere, every unit, topic, group and hour, and the longest names."""
    units = [row.code for row in reference.departments]
    return tally_of(
        reference,
        DayCounts(
            measures=[
                (unit, name, 90_000 + 7 * row + 13 * column)
                for row, unit in enumerate(units)
                for column, name in enumerate(MEASURES)
            ],
            topics=[(row.code, 99_999 - place) for place, row in enumerate(reference.topics)],
            groups=[(row.code, 99_000 + place) for place, row in enumerate(reference.groups)],
            hour_groups=[
                (hour, row.code, 2000 + hour) for hour in range(6, 22) for row in reference.groups
            ],
            acts=99_999,
            voided=9_999,
            backfilled=9_999,
            estimated=9_999,
        ),
        site="yingfeng-plant-protection",
        day=date(2021, 12, 22),
        as_of=datetime(2021, 12, 23, 9, 5, tzinfo=reference.event.zone),
    )
