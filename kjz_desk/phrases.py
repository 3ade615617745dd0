"""Say an English source text in the language of the user, without Qt."""

from functools import cache
from xml.etree import ElementTree as Xml

from kjz_desk import assets

DEFAULT = "zh_CN"
LANGUAGES = ("zh_CN", "en")


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001 - lupdate finds texts by this name
    """Mark ``text`` for the catalogue and return it as it is."""
    return text


def phrase(context: str, text: str, language: str) -> str:
    """Return ``text`` in ``language``; English is the source and needs no catalogue."""
    return text if language == "en" else _catalogue(language).get((context, text), text)


@cache
def _catalogue(language: str) -> dict[tuple[str, str], str]:
    """Read the translator's file that Qt's compiled catalogue is made from.

    The file is our own asset, so the XML in it is trusted.
    """
    found: dict[tuple[str, str], str] = {}
    path = assets.root() / "resources" / "i18n" / f"{language}.ts"
    if not path.exists():
        return found
    for context in Xml.parse(path).getroot().iter("context"):  # noqa: S314 - our own asset
        name = context.findtext("name", "")
        for message in context.iter("message"):
            found[name, message.findtext("source", "")] = message.findtext("translation", "")
    return found
