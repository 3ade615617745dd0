"""The pictures of the window: taken after real work by keys, in light and in full sun."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from kjz_desk.app import open_desk
from kjz_desk.desk import pictures
from kjz_desk.domain.listing import Act
from kjz_desk.domain.reception import Reception
from kjz_desk.errors import FileTrouble
from kjz_desk.settings import Settings
from kjz_desk.workflows import Desk
from tests.gui.conftest import Clock

PAGES = ("reception", "consultations", "materials", "prints", "statistics", "records", "settings")


@pytest.fixture(scope="module")
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="module")
def worked(
    tmp_path_factory: pytest.TempPathFactory, clock: Clock, qapp: QApplication
) -> Iterator[tuple[Desk, list[Path]]]:
    """A desk without a unit of its own, after its pictures were taken, and the pictures."""
    folder = tmp_path_factory.mktemp("pictures")
    with open_desk(folder / "book", clock=clock, chosen=Settings(language="zh_CN")) as desk:
        desk.reception.receive({"department": "health", "consultations": [{"topic": "health"}]})
        yield desk, pictures.take(desk, folder / "shots")


@pytest.fixture(scope="module")
def acts(worked: tuple[Desk, list[Path]]) -> list[Act]:
    desk, _ = worked
    return desk.reception.acts(desk.today())


def test_every_page_and_the_settings_are_taken_in_light_and_in_full_sun(
    worked: tuple[Desk, list[Path]],
) -> None:
    names = [path.name for path in worked[1]]
    assert names == [
        f"{n}-{page}-{look}.png" for look in ("light", "sunlight") for n, page in enumerate(PAGES, 1)
    ]


def test_each_picture_is_as_large_as_the_window_and_no_two_are_alike(
    worked: tuple[Desk, list[Path]],
) -> None:
    images = [QImage(str(path)) for path in worked[1]]
    assert {(one.width(), one.height()) for one in images} == {(1366, 697)}
    assert len({path.read_bytes() for path in worked[1]}) == len(images)


def test_at_least_ten_acts_were_entered_by_keys(acts: list[Act]) -> None:
    assert sum(1 for act in acts if act.kind == "reception") - 1 >= 10


def test_a_group_visit_and_names_came_through_an_input_method(acts: list[Act]) -> None:
    group = next(a.what.visit for a in acts if isinstance(a.what, Reception) and a.what.visit.organisation)
    assert (group.organisation, group.grade, group.count) == ("平罗县城关第一小学", "三年级", 45)
    named = [act.person for act in acts if act.person]
    assert {one.name or one.guardian_name for one in named} == {"阿卜杜热合曼·买买提", "马晓兰"}


def test_topics_items_and_a_town_were_picked(acts: list[Act]) -> None:
    received = [act.what for act in acts if isinstance(act.what, Reception)]
    assert max(len(one.consultations) for one in received) == 2
    assert max(item.quantity for one in received for item in one.items) == 2
    assert "yaofu" in {one.visit.town for one in received if one.visit}


def test_one_act_was_undone_and_another_voided(acts: list[Act]) -> None:
    assert sorted(act.void_reason for act in acts if not act.live) == ["duplicate", "mistake"]


def test_a_display_was_reported(acts: list[Act]) -> None:
    assert [act.what.items for act in acts if act.kind == "display"] == [
        {"board": 6, "banner": 2, "exhibit": 0}
    ]


def test_the_half_entered_act_in_the_picture_is_not_in_the_book(
    worked: tuple[Desk, list[Path]], acts: list[Act]
) -> None:
    assert len(acts) == worked[0].reception.count(worked[0].today())
    assert not acts[0].live or acts[0].kind == "display"


def test_a_folder_that_cannot_be_made_is_named(worked: tuple[Desk, list[Path]], tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file")
    with pytest.raises(FileTrouble) as met:
        pictures.take(worked[0], tmp_path / "taken")
    assert met.value.facts["path"] == str(tmp_path / "taken")
