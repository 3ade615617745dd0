"""Chinese is complete, and the compiled catalogue is the one that the texts give."""

import importlib.util
import re
from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest

from kjz_desk import assets
from kjz_desk.phrases import phrase

CATALOGUE = assets.root() / "resources" / "i18n" / "zh_CN.ts"


@pytest.fixture(scope="module")
def tool(checkout):
    path = checkout / "build_spec" / "translations.py"
    spec = importlib.util.spec_from_file_location("translations", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def messages(path: Path) -> dict[tuple[str, str], str]:
    found = {}
    for context in Xml.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            text = "".join(translation.itertext()) if translation.get("type") != "unfinished" else ""
            found[context.findtext("name"), message.findtext("source")] = text
    return found


def test_every_text_of_code_and_forms_is_in_the_catalogue_and_nothing_else(tool, tmp_path):
    fresh = tmp_path / "zh_CN.ts"
    tool.update(fresh)
    assert set(messages(CATALOGUE)) == set(messages(fresh))


def test_every_text_is_translated(tool):
    assert [key for key, text in messages(CATALOGUE).items() if not text] == []


def test_the_compiled_catalogue_is_up_to_date(tool, tmp_path):
    compiled = tmp_path / "zh_CN.qm"
    tool.compile_to(compiled)
    assert compiled.read_bytes() == CATALOGUE.with_suffix(".qm").read_bytes()


def test_every_placeholder_survives_translation():
    holes = re.compile(r"\{\w*\}|%n|%\d")
    lost = {
        source: text
        for (_, source), text in messages(CATALOGUE).items()
        if sorted(holes.findall(source)) != sorted(holes.findall(text))
    }
    assert lost == {}


def test_a_text_that_the_collector_would_miss_is_not_written(checkout):
    """The collector takes f-strings literally, so such a text would never be translated."""
    missed = re.compile(r"(?:\.tr|translate|QT_TRANSLATE_NOOP)\(\s*f[\"']")
    for path in (checkout / "kjz_desk").rglob("*.py"):
        assert not missed.search(path.read_text(encoding="utf-8")), path


def test_english_is_the_source_and_needs_no_catalogue():
    assert phrase("Field", "Head count", "en") == "Head count"
    assert phrase("Field", "Head count", "zh_CN") == "人数"
