"""The readings are a function of the lines: of what they say, not of how or when they came."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from kjz_desk.book.connection import Store
from kjz_desk.book.journal import Journal, audited, rebuild
from kjz_desk.book.migrations import migrate
from kjz_desk.book.readings import NAMES
from tests.book.written import AT, PLACE, act, day_of_every_kind, lines, void

SITES = ("qiyi-square", "fair-yaofu")
UNITS = ("cast", "health", "publicity")
MATERIALS = ("leaflet-seed", "tote-bag")

visits = st.fixed_dictionaries(
    {
        "group": st.sampled_from(["youth", "farmers"]),
        "age": st.sampled_from(["child", "adult"]),
        "town": st.just("yaofu"),
        "count": st.integers(1, 500),
    },
    optional={"organisation": st.just("平罗中学"), "grade": st.just("高一")},
)
consultations = st.fixed_dictionaries(
    {
        "topic": st.sampled_from(["law", "health"]),
        "count": st.integers(1, 500),
        "mode": st.sampled_from(["on-site", "clinic"]),
        "outcome": st.just("answered"),
    },
    optional={"question": st.sampled_from(["借条\n怎么写？", '"引号"'])},
)
givings = st.fixed_dictionaries(
    {"material": st.sampled_from(MATERIALS), "quantity": st.integers(1, 2000)},
)
receptions = st.fixed_dictionaries(
    {},
    optional={
        "visit": visits,
        "consultations": st.lists(consultations, min_size=1, max_size=3),
        "items": st.lists(givings, min_size=1, max_size=3),
    },
).filter(bool)
movements = st.fixed_dictionaries(
    {
        "movement": st.just("receive"),
        "material": st.sampled_from(MATERIALS),
        "quantity": st.integers(1, 100),
        "change": st.integers(-100, 100),
    }
)
displays = st.fixed_dictionaries(
    {
        "display": st.dictionaries(
            st.sampled_from(["board", "staff", "banner"]), st.integers(0, 9), min_size=1, max_size=3
        )
    }
)
prints = st.fixed_dictionaries(
    {"handout": st.just("handout-maize"), "layout": st.just("a4"), "copies": st.integers(1, 50)},
    optional={"material": st.sampled_from(MATERIALS)},
)
acts = st.one_of(
    st.tuples(st.just("reception"), receptions),
    st.tuples(st.just("reception"), receptions),
    st.tuples(st.just("movement"), movements),
    st.tuples(st.just("display"), displays),
    st.tuples(st.just("print"), prints),
)
places = st.fixed_dictionaries({"site": st.sampled_from(SITES), "department": st.sampled_from(UNITS)})
steps = st.one_of(
    st.tuples(acts, places, st.integers(0, 3 * 24 * 60), st.sampled_from("AB")),
    st.integers(0, 30),
)
days = st.lists(steps, min_size=1, max_size=15)


@contextmanager
def book() -> Iterator[Store]:
    store = Store(":memory:", "0" * 64)
    migrate(store)
    yield store
    store.close()


def write(store: Store, day: list[Any]) -> None:
    """Write acts and voids: a whole number voids the act at that place, if there is a live one."""
    written: list[Any] = []
    journals = {letter: Journal(store, f"SQ01-{letter}.k7f2") for letter in "AB"}
    for step in day:
        if isinstance(step, int):
            if step < len(written) and written[step] is not None:
                void(journals["A"], written[step])
                written[step] = None
            continue
        (kind, fact), place, minutes, letter = step
        line, _ = journals[letter].append_act(
            at=AT.replace(hour=0, minute=0) + minutes * (AT - AT.replace(minute=41)),
            kind=kind,
            by="",
            method="live",
            fact=place | fact,
        )
        written.append(line)


def readings(store: Store) -> dict[str, list[Any]]:
    return {name: store.rows(f"SELECT * FROM {name}") for name in NAMES}


def said(store: Store) -> dict[str, Counter[Any]]:
    """The readings with each line's place in the book replaced by its id."""
    ids = dict(store.rows("SELECT n, id FROM entry"))
    return {
        name: Counter(
            row if name.startswith("day_") else (ids[row[0]], *row[1:])
            for row in store.rows(f"SELECT * FROM {name}")
        )
        for name in NAMES
    }


@given(days)
def test_readings_kept_up_act_by_act_are_those_of_a_rebuild(day: list[Any]) -> None:
    with book() as store:
        write(store, day)
        kept_up = readings(store)
        rebuild(store)
        assert readings(store) == kept_up


@given(days, st.randoms(use_true_random=False))
def test_lines_in_any_order_give_the_same_readings(day: list[Any], chance: Any) -> None:
    with book() as store, book() as other:
        write(store, day)
        shuffled = lines(store)
        chance.shuffle(shuffled)
        for entry, text in shuffled:
            other.run("INSERT INTO entry(id, line) VALUES (:id, :line)", id=entry, line=text)
        assert said(other) == said(store)
        assert not [one for one in audited(other) if one.code == "reading-differs"]


@given(days)
def test_counters_are_the_sums_of_the_live_rows(day: list[Any]) -> None:
    with book() as store:
        write(store, day)
        for counted, sql in {
            "day_visit": "SELECT day, site, department, hour, audience, age, sum(count) FROM visit"
            " WHERE live GROUP BY 1, 2, 3, 4, 5, 6",
            "day_consultation": "SELECT day, site, department, topic, mode, sum(count) FROM consultation"
            " WHERE live GROUP BY 1, 2, 3, 4, 5",
            "day_giving": "SELECT day, site, department, material, sum(quantity) FROM giving"
            " WHERE live GROUP BY 1, 2, 3, 4",
            "day_act": "SELECT day, site, kind, method, live, count(*) FROM act GROUP BY 1, 2, 3, 4, 5",
        }.items():
            assert Counter(store.rows(f"SELECT * FROM {counted}")) == Counter(store.rows(sql))


def test_a_void_that_comes_before_its_act_counts_all_the_same() -> None:
    with book() as store, book() as other:
        day_of_every_kind(Journal(store, "SQ01-A.k7f2"))
        for entry, text in reversed(lines(store)):
            other.run("INSERT INTO entry(id, line) VALUES (:id, :line)", id=entry, line=text)
        assert other.rows("SELECT number, live FROM act ORDER BY number") == [
            ("0517-A-0001", 1),
            ("0517-A-0002", 0),
            ("0517-A-0003", 1),
            ("0517-A-0004", 1),
        ]
        assert said(other) == said(store)


def test_two_voids_of_one_act_from_two_desks_take_it_back_once() -> None:
    with book() as store:
        journal = Journal(store, "SQ01-A.k7f2")
        line, _ = act(journal)
        act(journal)
        void(journal, line)
        first = store.rows("SELECT * FROM day_visit")
        with store.transaction():
            text = lines(store)[2][1].replace("SQ01-A.k7f2", "SQ01-B.m4x9").replace('"seq":3', '"seq":1')
            store.run("INSERT INTO entry(id, line) VALUES (:id, :line)", id="1" * 64, line=text)
        assert store.rows("SELECT * FROM day_visit") == first
        assert store.row("SELECT count(*) FROM voiding") == (2,)


def test_a_void_of_a_line_that_is_no_act_changes_nothing() -> None:
    with book() as store:
        journal = Journal(store, "SQ01-A.k7f2")
        journal.begin(at=AT, fact={"site": "qiyi-square", "event": "PLKJZ2021"})
        line, _ = act(journal)
        before = {name: rows for name, rows in readings(store).items() if name != "voiding"}
        journal.append_void("9" * 64, number="", at=AT, by="", reason="mistake")
        journal.append_void(lines(store)[0][0], number="", at=AT, by="", reason="mistake")
        assert {name: rows for name, rows in readings(store).items() if name != "voiding"} == before
        void(journal, line)
        assert store.rows("SELECT live FROM act") == [(0,)]


def test_a_line_of_a_kind_from_a_later_version_is_read_as_far_as_it_is_known() -> None:
    with book() as store:
        later = PLACE | {"outcome": "reached"}
        act(Journal(store, "SQ01-A.k7f2"), later, kind="follow_up")
        assert store.rows("SELECT kind, live FROM act") == [("follow_up", 1)]
        assert store.rows("SELECT kind, acts FROM day_act") == [("follow_up", 1)]
        assert store.rows("SELECT * FROM visit") == []
