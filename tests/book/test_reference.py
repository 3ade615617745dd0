"""A code that vanished from the files is retired in the book, keeps its name, and may come back."""

from dataclasses import replace
from pathlib import Path

import pytest

from kjz_desk.book.connection import Store
from kjz_desk.book.reference import fingerprint, kept
from kjz_desk.domain.reference import AgeBand, Codes, Material, Reference, Topic
from kjz_desk.domain.reference_files import FILES, loaded


@pytest.fixture(scope="session")
def reference(checkout: Path) -> Reference:
    return loaded({name: (checkout / "data" / name).read_bytes() for name in FILES}, "data")[0]


def without(reference: Reference, name: str, code: str) -> Reference:
    rows = tuple(row for row in reference.codes(name) if row.code != code)
    return replace(reference, **{name: Codes(name, rows)})


def states(reference: Reference, name: str, *codes: str) -> list[object]:
    rows = reference.codes(name)
    return [(rows.name_of(code), code in rows) for code in codes]


def test_what_is_there_is_kept_as_it_is(store: Store, reference: Reference) -> None:
    found = kept(store, reference, "1")
    assert all(
        found.codes(n).known() == reference.codes(n).known() for n in ("topics", "materials", "handouts")
    )


def test_a_code_that_vanished_is_known_and_no_longer_offered(store: Store, reference: Reference) -> None:
    kept(store, reference, "1")
    found = kept(store, without(reference, "towns", "yaofu"), "2")
    assert states(found, "towns", "yaofu", "taole") == [("姚伏镇", False), ("陶乐镇", True)]
    assert found.towns.known()[-1].code == "yaofu"


@pytest.mark.parametrize(
    ("name", "code", "kind"),
    [("ages", "child", AgeBand), ("topics", "law", Topic), ("materials", "tote-bag", Material)],
)
def test_a_retired_row_keeps_all_it_said(
    store: Store, reference: Reference, name: str, code: str, kind: type
) -> None:
    kept(store, reference, "1")
    found = kept(store, without(reference, name, code), "2").codes(name).find(code)
    before = reference.codes(name).find(code)
    assert isinstance(found, kind)
    assert before is not None
    assert found == replace(before, retired=True)


def test_a_department_comes_back_with_its_topics(store: Store, reference: Reference) -> None:
    kept(store, reference, "1")
    found = kept(store, without(reference, "departments", "cast"), "2").departments.find("cast")
    assert found is not None
    assert found.topics == ("science-literacy", "scientist-spirit", "volunteer-service")


def test_a_code_that_comes_back_is_offered_again(store: Store, reference: Reference) -> None:
    kept(store, reference, "1")
    kept(store, without(reference, "towns", "yaofu"), "2")
    found = kept(store, reference, "3")
    assert found.towns.known() == reference.towns.known()


def test_retired_codes_stay_known_while_the_files_stay_the_same(store: Store, reference: Reference) -> None:
    kept(store, reference, "1")
    for _ in range(2):
        found = kept(store, without(reference, "towns", "yaofu"), "2")
        assert states(found, "towns", "yaofu") == [("姚伏镇", False)]


def test_a_new_name_replaces_the_old_one(store: Store, reference: Reference) -> None:
    kept(store, reference, "1")
    rows = tuple(replace(row, zh="新名镇") if row.code == "yaofu" else row for row in reference.towns)
    kept(store, replace(reference, towns=Codes("towns", rows)), "2")
    found = kept(store, without(reference, "towns", "yaofu"), "3")
    assert states(found, "towns", "yaofu") == [("新名镇", False)]


def test_nothing_is_written_for_files_that_did_not_change(store: Store, reference: Reference) -> None:
    kept(store, reference, "1")
    changes = store.raw.total_changes
    kept(store, reference, "1")
    assert store.raw.total_changes == changes


def test_a_row_that_another_version_kept_is_read_as_far_as_it_is_known(
    store: Store, reference: Reference
) -> None:
    data = '{"code":"old","zh":"旧","colour":"red"}'
    store.run(
        "INSERT INTO reference(list, code, place, data) VALUES ('topics', 'old', 1, :data)", data=data
    )
    found = kept(store, reference, "1")
    assert states(found, "topics", "old") == [("旧", False)]


def test_the_fingerprint_tells_files_apart() -> None:
    marks = [
        fingerprint(files)
        for files in ({}, {"a": b""}, {"a": b"b"}, {"ab": b""}, {"a": b"", "b": b""}, {"b": b"", "a": b""})
    ]
    assert len(set(marks)) == 5
    assert marks[4] == marks[5]
