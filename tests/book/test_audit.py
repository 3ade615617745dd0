"""An audit is silent about a sound book and finds every fault that was planted in another."""

from pathlib import Path

import pytest

from kjz_desk.book import open_store
from kjz_desk.book.connection import PAGE, Store
from kjz_desk.book.journal import Journal, audited, rebuild
from kjz_desk.book.readings import NAMES
from kjz_desk.domain.entry import Origin, composed, identity
from kjz_desk.messages import FINDINGS
from tests.book.written import AT, PLACE, VISIT, act, day_of_every_kind, lines

LOOSEN = ("DROP TRIGGER entry_fixed", "DROP TRIGGER entry_stays")


def found(store: Store) -> list[tuple[str, int, str]]:
    findings = list(audited(store))
    assert {one.code for one in findings} <= set(FINDINGS)
    return [(one.code, one.seq, one.detail) for one in findings]


@pytest.fixture
def day(store: Store, journal: Journal) -> Store:
    """A book with a row in every reading: a first line, two receptions, a movement, a display, a void."""
    day_of_every_kind(journal)
    return store


def tampered(store: Store, *statements: str, **values: object) -> Store:
    for statement in (*LOOSEN, *statements):
        store.run(statement, **(values if ":" in statement else {}))
    return store


def test_a_sound_book_gives_no_finding(day: Store) -> None:
    assert found(day) == []


def test_an_empty_book_gives_no_finding(store: Store) -> None:
    assert found(store) == []


def test_a_sound_book_gives_no_finding_after_it_was_folded_closed_and_opened(folder: Path) -> None:
    store = open_store(folder)
    day_of_every_kind(Journal(store, "SQ01-A.k7f2"))
    store.checkpoint()
    store.close()
    again = open_store(folder)
    assert found(again) == []
    again.close()


def test_a_person_that_was_erased_leaves_a_sound_book(day: Store) -> None:
    day.run("DELETE FROM person")
    assert found(day) == []


@pytest.mark.parametrize("name", NAMES)
def test_a_reading_with_a_row_too_few_is_found(day: Store, name: str) -> None:
    assert day.row(f"SELECT count(*) > 0 FROM {name}") == (1,)
    day.run(f"DELETE FROM {name}")
    assert ("reading-differs", 0, name) in found(day)


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("act", "department = 'health' WHERE n = 2"),
        ("act", "number = '0517-A-0009' WHERE n = 2"),
        ("voiding", "reason = 'test'"),
        ("visit", "organisation = '平罗中学' WHERE n = 2"),
        ("consultation", "outcome = 'referred' WHERE n = 2"),
        ("giving", "quantity = quantity + 1 WHERE n = 2"),
        ("movement", "change = 0"),
        ("display", "quantity = 0"),
        ("day_act", "acts = acts + 1"),
        ("day_visit", "count = count + 1"),
        ("day_consultation", "count = count + 1"),
        ("day_giving", "quantity = quantity - 1"),
    ],
)
def test_a_reading_that_was_altered_is_found_by_name(day: Store, name: str, change: str) -> None:
    day.run(f"UPDATE {name} SET {change}")
    assert found(day) == [("reading-differs", 0, name)]


def test_a_void_that_was_taken_back_behind_the_book_is_found(day: Store) -> None:
    day.run("UPDATE act SET live = 1 WHERE n = 3")
    assert found(day) == [("reading-differs", 0, "act"), ("reading-differs", 0, "day_act")]


def test_readings_with_a_row_too_many_are_found(day: Store) -> None:
    day.run("INSERT INTO day_giving VALUES (20210518, 'qiyi-square', 'cast', 'leaflet-seed', 5)")
    assert found(day) == [("reading-differs", 0, "day_giving")]


def test_a_rebuild_mends_every_reading(day: Store) -> None:
    before = {name: day.rows(f"SELECT * FROM {name}") for name in NAMES}
    for name in NAMES:
        day.run(f"DELETE FROM {name}")
    rebuild(day)
    assert {name: day.rows(f"SELECT * FROM {name}") for name in NAMES} == before
    assert found(day) == []


@pytest.mark.parametrize(
    "change",
    ["data = replace(data, '138', '139')", "salt = x'00'", "data = ''", "n = 3", "data = data || ' '"],
)
def test_a_person_that_was_altered_is_found(day: Store, change: str) -> None:
    day.run(f"UPDATE person SET {change}")
    ((code, _, _),) = found(day)
    assert code == "altered-person"


def test_a_person_added_to_a_line_without_any_is_found(day: Store) -> None:
    day.run("INSERT INTO person VALUES (3, x'00', '{\"name\":\"无名\"}')")
    assert found(day) == [("altered-person", 3, "")]


def test_a_line_that_was_altered_is_found(day: Store) -> None:
    tampered(day, 'UPDATE entry SET line = replace(line, \'"by":"马"\', \'"by":"牛"\') WHERE n = 3')
    assert found(day) == [("altered-line", 3, "")]


def test_a_figure_that_was_altered_in_a_line_is_found_twice(day: Store) -> None:
    tampered(day, "UPDATE entry SET line = replace(line, '\"quantity\":3', '\"quantity\":9') WHERE n = 2")
    assert found(day) == [
        ("altered-line", 2, ""),
        ("reading-differs", 0, "giving"),
        ("reading-differs", 0, "day_giving"),
    ]


def test_a_line_that_was_altered_with_its_id_breaks_the_chain_after_it(day: Store) -> None:
    text = lines(day)[4][1].replace('"board":4', '"board":40')
    tampered(day, "UPDATE entry SET line = :line, id = :id WHERE n = 5", line=text, id=identity(text))
    assert ("broken-chain", 6, "") in found(day)
    assert ("altered-line", 5, "") not in found(day)


def test_a_line_that_does_not_follow_from_the_last_one_is_found(day: Store, journal: Journal) -> None:
    stray = composed(
        Origin(journal.desk, 6, "f" * 64), at=AT, kind="note", by="", method="live", fact={"text": "x"}
    )
    day.run("INSERT INTO entry(id, line) VALUES (:id, :line)", id=stray.id, line=stray.text)
    assert found(day) == [("broken-chain", 7, "")]


def test_two_lines_at_one_place_are_found(day: Store, journal: Journal) -> None:
    last = lines(day)[3][0]
    twin = composed(
        Origin(journal.desk, 4, last),
        at=AT,
        kind="reception",
        by="",
        method="live",
        fact=PLACE | {"visit": VISIT},
        number="0517-A-0004",
    )
    day.run("INSERT INTO entry(id, line) VALUES (:id, :line)", id=twin.id, line=twin.text)
    assert ("fork", 5, "") in found(day)


@pytest.mark.parametrize(
    ("left_out", "seq", "detail"), [((3,), 4, "3-3"), ((2, 3, 4), 5, "2-4"), ((1,), 2, "1-1")]
)
def test_lines_that_are_missing_are_found_with_their_places(
    day: Store, tmp_path: Path, left_out: tuple[int, ...], seq: int, detail: str
) -> None:
    other = open_store(tmp_path / "copy")
    for place, (entry, text) in enumerate(lines(day), 1):
        if place not in left_out:
            other.run("INSERT INTO entry(id, line) VALUES (:id, :line)", id=entry, line=text)
    assert found(other) == [("missing-lines", seq, detail)]
    other.close()


@pytest.mark.parametrize(
    ("line", "codes"),
    [
        ('{"desk":"SQ01-A.k7f2","seq":3}', {"altered-line", "broken-chain", "reading-differs"}),
        (
            '{"desk":"SQ01-A.k7f2","seq":3,"number":"0517-A-0002"}',
            {"altered-line", "broken-chain", "unreadable"},
        ),
    ],
)
def test_what_was_a_line_once_is_found_and_the_audit_goes_on(
    day: Store, line: str, codes: set[str]
) -> None:
    tampered(day, "UPDATE entry SET line = :line WHERE n = 3", line=line)
    assert {code for code, _, _ in found(day)} == codes


def test_damage_on_disk_is_found_and_ends_the_reading(folder: Path) -> None:
    store = open_store(folder)
    journal = Journal(store, "SQ01-A.k7f2")
    for _ in range(60):
        act(journal)
    (root,) = store.row("SELECT rootpage FROM sqlite_master WHERE name = 'entry'") or (0,)
    store.close()
    data = bytearray((folder / "book.db").read_bytes())
    data[(root - 1) * PAGE + 1000] ^= 1
    (folder / "book.db").write_bytes(data)
    again = open_store(folder)
    assert found(again) == [("damaged-pages", 0, "1"), ("unreadable", 0, "book-unreadable")]
    again.close()
