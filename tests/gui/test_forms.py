"""Every form fits its class, and a form that does not is refused at once."""

import re
from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from kjz_desk import assets
from kjz_desk.desk import forms
from kjz_desk.desk.forms import FormError, load_form

FORMS = sorted((Path(__file__).resolve().parents[2] / "ui").glob("*.ui"))


def class_of(path: Path) -> str:
    return "".join(word.capitalize() for word in path.stem.split("_"))


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_a_form_is_called_like_its_class(path: Path) -> None:
    root = Xml.parse(path).getroot()
    widget = root.find("widget")
    assert widget is not None
    assert root.findtext("class") == widget.get("name") == class_of(path)


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_names_are_snake_case_and_looks_are_left_to_the_theme(path: Path) -> None:
    root = Xml.parse(path).getroot()
    top = root.find("widget")
    assert top is not None
    names = [one.get("name", "") for one in root.iter("widget") if one is not top]
    assert [name for name in names if not re.fullmatch("[a-z][a-z0-9]*(_[a-z0-9]+)*", name)] == []
    assert len(names) == len(set(names))
    kinds = {one.get("name") for one in root.iter("property")}
    assert kinds & {"styleSheet", "icon", "font", "palette"} == set()


class Small(QWidget):
    name_edit: QLineEdit

    def __init__(self, form: str, *promoted: type[QWidget]) -> None:
        super().__init__()
        load_form(self, form, *promoted)


class Hiding(QWidget):
    layout: QLabel  # type: ignore[assignment]  # hiding a method is the point


@pytest.fixture
def form(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "ui").mkdir()
    monkeypatch.setattr(assets, "root", lambda: tmp_path)
    assert forms.assets is assets
    return tmp_path / "ui" / "small.ui"


def written(form: Path, inside: str) -> None:
    form.write_text(
        '<ui version="4.0"><class>Small</class><widget class="QWidget" name="Small">'
        f'<layout class="QVBoxLayout" name="all_layout"><item>{inside}</item></layout></widget></ui>',
        encoding="utf-8",
    )


def test_the_children_of_a_form_become_attributes(qtbot: QtBot, form: Path) -> None:
    written(form, '<widget class="QLineEdit" name="name_edit"/>')
    page = Small("small")
    qtbot.addWidget(page)
    assert page.name_edit.objectName() == "name_edit"
    assert page.layout() is not None


def test_a_missing_child_is_named(qtbot: QtBot, form: Path) -> None:
    written(form, '<widget class="QLineEdit" name="nme_edit"/>')
    with pytest.raises(FormError, match=r"small\.ui has no QLineEdit named 'name_edit'"):
        Small("small")


@pytest.mark.qt_log_ignore("unable to create", "Empty widget item")
def test_a_class_that_nobody_gave_is_named(qtbot: QtBot, form: Path) -> None:
    written(form, '<widget class="Tile" name="name_edit"/>')
    with pytest.raises(FormError, match=r"small\.ui names Tile"):
        Small("small")


@pytest.mark.qt_log_ignore("Designer", "error", "ui device")
def test_a_form_that_is_none_is_refused(qtbot: QtBot, form: Path) -> None:
    form.write_text("no form", encoding="utf-8")
    with pytest.raises(FormError, match=r"small\.ui"):
        Small("small")


def test_an_annotation_must_not_hide_a_method_of_qt(qtbot: QtBot, form: Path) -> None:
    written(form, '<widget class="QLabel" name="layout"/>')
    page = Hiding()
    qtbot.addWidget(page)
    with pytest.raises(FormError, match="hides a method"):
        load_form(page, "small")
