"""Where «Hjelp» and the algorithm's help lead."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from planstatus.core.texts import guide
from planstatus.core.texts.language import speak


def test_a_clone_without_the_built_page_shows_the_guide_as_written(root: Path) -> None:
    address = urlsplit(guide.guide_url())
    assert (address.scheme, Path(unquote(address.path))) == ("file", root / guide.GUIDES["nb"])


@pytest.fixture
def plugin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package with a web page for bokmål, in a folder with an odd name."""
    plugin = tmp_path / "Åse & Ŋ #1 100 %" / "planstatus"
    (plugin / "help").mkdir(parents=True)
    (plugin / "help" / "index-nb.html").touch()
    monkeypatch.setattr(guide, "__file__", str(plugin / "core" / "texts" / "guide.py"))
    return plugin


SECTIONS = {"nb": "velg-planårstabell", "nn": "vel-planårstabell", "en": "choose-a-table"}


def opened(plugin: Path) -> tuple[str, str]:
    address = urlsplit(guide.guide_url(SECTIONS))
    path = Path(unquote(address.path))
    assert path.is_file()
    return path.relative_to(plugin).as_posix(), unquote(address.fragment)


def test_the_built_page_is_opened_at_the_section_from_folders_with_any_name(plugin: Path) -> None:
    assert opened(plugin) == ("help/index-nb.html", SECTIONS["nb"])


@pytest.mark.parametrize(("language", "locale"), [("nn", "nn_NO"), ("en", "en_GB")])
def test_the_guide_speaks_as_the_interface_does_and_bokmaal_where_it_is_not_written(
    plugin: Path, language: str, locale: str
) -> None:
    speak(lambda text: locale if text == "nb_NO" else text)
    try:
        assert opened(plugin) == ("help/index-nb.html", SECTIONS["nb"])
        (plugin / "help" / f"index-{language}.html").touch()
        assert opened(plugin) == (f"help/index-{language}.html", SECTIONS[language])
    finally:
        speak(None)
