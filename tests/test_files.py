"""A file is written whole or not at all."""

import pytest

from kjz_desk.errors import FileTrouble
from kjz_desk.files import write_whole


def test_a_file_is_replaced_by_the_new_one(tmp_path):
    path = tmp_path / "a.pdf"
    write_whole(path, b"old")
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_not_there_is_named_and_nothing_is_left(tmp_path):
    with pytest.raises(FileTrouble) as trouble:
        write_whole(tmp_path / "no" / "a.pdf", b"x")
    assert trouble.value.field == "out"
    assert list(tmp_path.iterdir()) == []


def test_a_file_where_a_folder_should_be_is_named(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(FileTrouble):
        write_whole(tmp_path / "file" / "a.pdf", b"x")


def test_a_folder_in_the_place_of_the_file_leaves_no_part_behind(tmp_path):
    (tmp_path / "a.pdf").mkdir()
    with pytest.raises(FileTrouble):
        write_whole(tmp_path / "a.pdf", b"x")
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]
