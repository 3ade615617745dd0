"""A desk opens with the settings and the reference data of its folder, as far as they are sound."""

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from kjz_desk import settings
from kjz_desk.app import open_desk
from kjz_desk.errors import FileTrouble, UnknownCode
from kjz_desk.settings import Settings
from kjz_desk.workflows import Desk

FARMER: dict[str, object] = {"department": "cast", "visit": {"group": "farmers"}}


@pytest.fixture
def data(tmp_path: Path, checkout: Path) -> Path:
    """A copy of the reference data for a test to change."""
    return Path(shutil.copytree(checkout / "data", tmp_path / "data"))


@pytest.fixture
def ours(opened: Callable[..., Desk], data: Path) -> Callable[..., Desk]:
    """Open a desk on the copied reference data."""
    return lambda **chosen: opened(data_folder=str(data), **chosen)


def edit(data: Path, name: str, old: str, new: str) -> None:
    text = (data / name).read_text(encoding="utf-8")
    assert old in text
    (data / name).write_text(text.replace(old, new), encoding="utf-8")


def faults(desk: Desk) -> list[tuple[object, ...]]:
    return [
        tuple(one.facts.get(key) for key in ("file", "line", "column", "problem")) for one in desk.faults
    ]


def test_settings_come_back_as_they_were_saved(tmp_path: Path) -> None:
    chosen = Settings("another/folder", "B", "fair-yaofu", "health", "sunlight", "en", "马𬱖")
    settings.save(tmp_path / "new" / "book", chosen)
    assert settings.load(tmp_path / "new" / "book") == chosen


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "3", "null", '"x"', "\x00", "[" * 100_000, '{"letter": ', "\ufeff{}"]
)
def test_settings_that_cannot_be_read_are_the_defaults(tmp_path: Path, text: str) -> None:
    (tmp_path / settings.FILE).write_text(text, encoding="utf-8")
    assert settings.load(tmp_path) == Settings()


def test_settings_that_are_not_text_are_the_defaults(tmp_path: Path) -> None:
    (tmp_path / settings.FILE).write_bytes(b'{"by": "\xff"}')
    assert settings.load(tmp_path) == settings.load(tmp_path / "nowhere") == Settings()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("letter", "a"),
        ("letter", "ABC"),
        ("letter", "A-B"),
        ("letter", "A."),
        ("letter", ""),
        ("letter", 5),
        ("theme", "pink"),
        ("language", "fr"),
        ("by", "\ud800"),
        ("by", "马\u202e"),
        ("by", ["马"]),
        ("site", "x" * 501),
        ("colour", "red"),
    ],
)
def test_a_setting_of_no_use_takes_its_default_and_the_others_stay(
    tmp_path: Path, name: str, value: object
) -> None:
    (tmp_path / settings.FILE).write_text(json.dumps({"department": "cast", name: value}), encoding="utf-8")
    assert settings.load(tmp_path) == Settings(department="cast")


def test_settings_that_cannot_be_saved_say_where_and_leave_the_old_ones(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(FileTrouble) as trouble:
        settings.save(tmp_path / "file", Settings())
    assert str(tmp_path / "file") in str(trouble.value.facts["path"])


def test_a_desk_takes_the_settings_of_its_folder(tmp_path: Path) -> None:
    settings.save(tmp_path / "book", Settings(letter="C", site="fair-yaofu", department="health", by="马"))
    with open_desk(tmp_path / "book") as desk:
        found = desk.reception.act(desk.reception.receive({"visit": {"group": "youth"}}).number)
    assert found.number[4:] == "-C-0001"
    assert (found.site, found.department, found.by) == ("fair-yaofu", "health", "马")


def test_a_desk_keeps_its_name_and_says_once_who_it_is(tmp_path: Path) -> None:
    names = set()
    for _ in range(3):
        with open_desk(tmp_path / "book") as desk:
            names.add(desk.name)
            first = desk.station.store.rows("SELECT line FROM entry")
    assert len(names) == 1
    assert len(first) == 1
    record = json.loads(first[0][0])
    assert (record["kind"], record["seq"]) == ("desk", 1)
    assert record["fact"] == {"site": "qiyi-square", "event": "PLKJZ2021"}


def test_the_files_that_ship_have_no_fault(desk: Desk) -> None:
    assert desk.faults == ()


def test_another_folder_of_reference_data_is_another_event(ours: Callable[..., Desk], data: Path) -> None:
    edit(data, "event.toml", 'code = "PLKJZ2021"', 'code = "PLKJZ2022"')
    edit(data, "event.toml", 'utc_offset = "+08:00"', 'utc_offset = "+09:00"')
    edit(data, "towns.csv", "姚伏镇", "新姚伏镇")
    desk = ours()
    assert (desk.reference.event.code, desk.faults) == ("PLKJZ2022", ())
    assert desk.reference.towns.name_of("yaofu") == "新姚伏镇"
    assert desk.now().isoformat() == "2021-05-17T10:30:00+09:00"


def test_faults_are_told_and_the_desk_runs_with_what_is_sound(
    ours: Callable[..., Desk], data: Path
) -> None:
    edit(data, "groups.csv", "elderly,G4,4,2,老年人", "elderly,G4,4,2,")
    (data / "towns.csv").unlink()
    desk = ours()
    assert ("groups.csv", 5, "zh", "missing-value") in faults(desk)
    assert ("towns.csv", 0, "", "missing-file") in faults(desk)
    assert "elderly" not in desk.reference.groups
    draft = FARMER | {"visit": {"group": "farmers"}, "items": [{"material": "tote-bag"}]}
    with pytest.raises(UnknownCode):
        desk.reception.receive(draft)
    assert desk.reception.receive(FARMER | {"visit": None, "items": [{"material": "tote-bag"}]}).number


@pytest.mark.parametrize("spoil", ["event.toml", "departments.csv", "sites.csv", ""])
def test_a_folder_that_is_of_no_use_is_told_and_the_built_in_one_taken(
    ours: Callable[..., Desk], data: Path, spoil: str
) -> None:
    if spoil:
        (data / spoil).write_text("no such thing", encoding="utf-8")
    else:
        shutil.rmtree(data)
    desk = ours()
    assert desk.reference.event.code == "PLKJZ2021"
    first = desk.faults[0].facts
    assert (first["path"], first["file"]) == (str(data), spoil or "event.toml")
    assert desk.reception.receive(FARMER).number == "0517-A-0001"


def test_a_code_that_vanished_is_shown_in_old_acts_and_taken_in_no_new_one(
    ours: Callable[..., Desk], data: Path
) -> None:
    before = ours()
    draft = FARMER | {"visit": {"group": "farmers", "town": "yaofu"}}
    before.reception.receive(draft)
    edit(data, "towns.csv", "yaofu,", "yaofu-new,")
    after = ours()
    assert ("sites.csv", 5, "town", "unknown-reference") in faults(after)
    assert after.reference.towns.name_of("yaofu") == "姚伏镇"
    assert "yaofu" not in [one.code for one in after.reference.towns]
    assert after.reception.act("0517-A-0001").what.visit.town == "yaofu"
    with pytest.raises(UnknownCode) as refusal:
        after.reception.receive(draft)
    assert refusal.value.field == "visit.town"
    edit(data, "towns.csv", "yaofu-new,", "yaofu,")
    again = ours()
    assert "yaofu" in again.reference.towns
    assert "yaofu-new" not in again.reference.towns
    assert again.reception.receive(draft).number == "0517-A-0002"


def test_a_material_that_vanished_keeps_its_stock_and_its_class(
    ours: Callable[..., Desk], data: Path
) -> None:
    before = ours()
    before.reception.receive(FARMER | {"items": [{"material": "tote-bag", "quantity": 3}]})
    edit(data, "materials.csv", "tote-bag,", "tote-bag-new,")
    after = ours()
    (stock,) = [one for one in after.supplying.stock() if one.material == "tote-bag"]
    assert (stock.retired, stock.given) == (True, 3)
    assert after.supplying.stock()[-1] == stock
    assert after.reception.tally().totals.goods == 3


def test_a_unit_that_vanished_keeps_its_figures(ours: Callable[..., Desk], data: Path) -> None:
    before = ours()
    before.reception.receive(FARMER | {"visit": {"group": "farmers", "count": 6}})
    edit(data, "departments.csv", "\ncast,", "\ncast-new,")
    tally = ours().reception.tally()
    assert (tally.totals.visits, tally.rows[-1].department) == (6, "cast")


def test_nothing_is_written_to_the_book_while_the_files_stay_the_same(opened: Callable[..., Desk]) -> None:
    opened()
    assert opened().station.store.raw.total_changes == 0


def test_a_site_that_is_in_no_list_still_opens_a_desk(opened: Callable[..., Desk]) -> None:
    desk = opened(site="mars")
    assert desk.name.startswith("ST99-A.")
    with pytest.raises(UnknownCode) as refusal:
        desk.reception.receive(FARMER)
    assert refusal.value.field == "site"


def test_settings_are_frozen_and_changed_by_a_copy() -> None:
    assert replace(Settings(), letter="B") != Settings()
