"""Every expected trouble has a sentence, in both languages."""

import string

import pytest

from kjz_desk import errors, messages
from kjz_desk.errors import DeskError
from kjz_desk.phrases import LANGUAGES


def every_error(base: type[DeskError] = DeskError) -> list[type[DeskError]]:
    found = [base] if base.code else []
    return found + [one for child in base.__subclasses__() for one in every_error(child)]


def slots(text: str) -> set[str | None]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("error", every_error(), ids=lambda error: error.code)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_error_has_a_sentence(error, language):
    text = messages.sentence(error(), language)
    assert text
    assert "{" not in text


def test_every_error_has_a_code_of_its_own():
    codes = [error.code for error in every_error()]
    assert len(codes) == len(set(codes))
    assert set(codes) == set(messages.SENTENCES)


@pytest.mark.parametrize("source", [*messages.SENTENCES.values(), *messages.FINDINGS.values()])
def test_a_translation_keeps_the_facts_of_its_sentence(source):
    for context in ("Sentence", "Finding"):
        said = messages.phrase(context, source, "zh_CN")
        if said != source:
            assert slots(said) == slots(source)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_names_the_field_as_the_form_does(language):
    text = messages.sentence(errors.OutOfRange("items[0].quantity", low=1, high=2000), language)
    assert text.startswith(messages.field_name("quantity", language))
    assert "1" in text
    assert "2000" in text


def test_the_same_sentence_differs_between_the_languages():
    error = errors.EmptyAct()
    assert messages.sentence(error, "en") != messages.sentence(error, "zh_CN")


def test_a_field_without_a_name_is_named_by_its_path():
    assert messages.field_name("visit.shoe_size", "en") == "visit.shoe_size"


def test_what_the_user_typed_is_not_taken_for_a_word_of_ours():
    text = messages.sentence(errors.UnknownCode("visit.group", value="{low}"), "en")
    assert "{low}" in text
