"""Which language the interface speaks, and how a text gets its values."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from planstatus.core.texts.language import interface_language, speak, speaking, tr


@pytest.fixture(autouse=True)
def _bokmaal_again() -> Iterator[None]:
    yield
    speak(None)


@pytest.mark.parametrize(
    ("locale", "language"),
    [
        *((locale, "nb") for locale in ("nb", "nb_NO", "no", "nb-NO", "NB_no.UTF-8")),
        *((locale, "nn") for locale in ("nn", "nn_NO", "nn_NO.UTF-8")),
        *((locale, "nb") for locale in ("se", "se_NO", "sma_NO", "smj", "sv_SE", "da")),
        *((locale, "nb") for locale in ("", "C", "C.UTF-8", "POSIX")),
        *((locale, "en") for locale in ("en", "en_US", "en_GB", "de", "fr_FR", "fi", "pt_BR")),
    ],
)
def test_qgis_s_locale_decides_the_language(locale: str, language: str) -> None:
    assert interface_language(locale) == language


def test_values_are_put_in_after_the_text_is_translated() -> None:
    speak({"Hei, {name}!": "Hello, {name}!"}.__getitem__)
    assert tr("Hei, {name}!", name="Kåfjord") == "Hello, Kåfjord!"
    speak(None)
    assert tr("Hei, {name}!", name="Kåfjord") == "Hei, Kåfjord!"


def test_braces_in_a_value_or_in_a_text_without_values_stay() -> None:
    assert tr("Fil {file}", file="{0} {x}.csv") == "Fil {0} {x}.csv"
    assert tr("{ingenting}") == "{ingenting}"


def test_the_window_speaks_on_while_a_document_is_written_in_another_language() -> None:
    speak({"Lukk": "Steng"}.__getitem__)
    with ThreadPoolExecutor(1) as beside:
        with speaking({"Lukk": "Close"}.__getitem__):
            assert tr("Lukk") == "Close"
            assert beside.submit(tr, "Lukk").result() == "Steng"
        with speaking(None):
            assert tr("Lukk") == "Lukk"
    assert tr("Lukk") == "Steng"
