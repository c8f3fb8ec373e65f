"""One thing has one word, in every text and language; QGIS's menus are called what QGIS calls them.

A word that is left out has another meaning in a county governor's office, or none: «avvik» is a
breach of law, «sikkerhet» is civil protection, «bånd» is a raster band.
"""

from __future__ import annotations

import csv
import importlib.util
import re
import shutil
import sys
from collections.abc import Iterator
from dataclasses import astuple
from pathlib import Path
from types import ModuleType

import pytest
from qgis.core import Qgis, QgsApplication

from planstatus.core.maps import STATUS_MAPS
from planstatus.core.texts.guide import GUIDES
from planstatus.core.texts.map_texts import MAP_TEXTS

NOT_SAID = {
    "nb": (
        r"planårtabell", r"\bbånd(?:et|ene)?\b", r"\bavbryte? (?:dem|endring|redigering)",
        r"finnes av seg selv", r"utskriftsoppsett", r"ved siden av vinduet", r"\bavvik",
        r"^sikkerhet$|[*«]sikkerhet[*»]", r"vedtaksår", r"valgperiode", r"\bendelsen?\b",
        r"kontorets eg[en]", r"åpne sider", r"\blinjen over kartet", r"loggpanel", r"aksent",
        r"innebygde kommunene", r"(?:når|nådde) ut i", r"\bfeilet\b", r"skrives helt til",
        r"fra start\b", r"stempelet og", r"land rundt\b", r"Innstillinger > Valg",
        r"^periode$", r"en Shapefile", r"[\w»]…",
    ),
    "nn": (
        r"planårtabell", r"\bband(?:et|a)?\b", r"\bavbryte? (?:dei|endring|redigering)",
        r"av seg sjølv", r"utskriftsoppsett", r"ved sida av vindauget", r"\bavvik",
        r"^tryggleik$|[*«]tryggleik[*»]", r"vedtaksår", r"valperiode", r"kontoret sine? eig",
        r"opne sider", r"loggpanel", r"aksent", r"(?:når|nådde) ut i", r"skrivast heilt til",
        r"frå starten",  r"^periode$", r"^lese inn", r"^les \{", r"[\w»]…",
    ),
    "en": (
        r"social part", r"\bembedded\b", r"\bendings?\b", r"\blacks?\b", r"did not find",
        r"\bread in(?:to)?\b(?! several)", r"\bthe machine\b", r"fits several", r"own style",
        r"taken off", r"come along", r"read out of", r"drive gone", r"public pages",
        r"beside the window", r"\bcancel (?:them|the edit|changes)", r"\bdeviations?\b",
        r"year of adoption", r"to begin with", r"backup copy", r"[\w”}] …",
    ),
}  # fmt: skip
"""Patterns that no text may have, without regard to case."""

NOT_QGIS = {"Ctrl+Z", "Planstatus", "Samfunnsplanstatus A3", "Samfunnsplanstatus A4"}
"""What a guide writes as a name of a menu or a column and is our own."""


def load(root: Path, name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, root / f"tools/{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def interface(root: Path, language: str) -> list[str]:
    tool = load(root, "translations")
    if language == "nb":
        return list(tool.texts_in_code(root))
    file = root / "i18n" / f"planstatus_{language}.ts"
    return [each.text for each in tool.read_translations(file).values()]


def on_map(language: str) -> list[str]:
    """Return every word of the maps in a language, also those of one plan type."""
    words = (each.words_in(language) for each in STATUS_MAPS)
    return [*astuple(MAP_TEXTS[language]), *(text for each in words for text in astuple(each))]


def written(root: Path, language: str) -> Iterator[tuple[str, str]]:
    """Give every text of a language with where it stands."""
    yield from (("interface", text) for text in interface(root, language))
    yield from (("map", text) for text in on_map(language))
    for name in (GUIDES[language], *(["data/README.md"] if language == "nb" else [])):
        file = root / name
        for paragraph in re.split(r"\n\s*\n", file.read_text(encoding="utf-8")):
            words = " ".join(paragraph.split())
            yield file.name, re.sub(r"`[^`]*`|\]\([^)]*\)", "", words)
    metadata = (root / "metadata.txt").read_text(encoding="utf-8").splitlines()
    norwegian = [line for line in metadata if line.startswith("\tNorsk:")]
    if language != "nn":
        lines = (
            norwegian if language == "nb" else [each for each in metadata if each not in norwegian]
        )
        yield from (("metadata.txt", line) for line in lines)


def wrong_words(text: str, language: str) -> list[str]:
    """Return the patterns that a text has; ids, which are written in capitals, are no words."""
    said = re.sub(r"\b[A-ZÆØÅ_]{3,}\b", "X", text)
    return [each for each in NOT_SAID[language] if re.search(each, said, re.IGNORECASE)]


@pytest.mark.parametrize("language", NOT_SAID)
def test_no_text_has_a_word_that_means_something_else_or_nothing(root: Path, language: str) -> None:
    wrong = {
        (where, text): found
        for where, text in written(root, language)
        if (found := wrong_words(text, language))
    }
    assert wrong == {}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nb", "Lagre eller avbryt dem."),
        ("nb", "Lagre eller avbryt endringene."),
        ("nb", "Felt med planår (tomt: finnes av seg selv)"),
        ("nb", "Velg planårtabell …"),
        ("nb", "Velg planårstabell…"),
        ("nb", "Alle bånd"),
        ("nb", "Sikkerhet"),
        ("nb", "Vis avvik"),
        ("nb", "Endelsen bestemmer formatet"),
        ("nn", "Talet på kommunar i kvart band"),
        ("nn", "Lese inn {date}"),
        ("en", "Social part 2024"),
        ("en", "The embedded municipalities"),
        ("en", "Its ending decides the format"),
    ],
)
def test_the_list_catches_the_words_it_is_for(language: str, text: str) -> None:
    assert wrong_words(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nb", "Det tas en sikkerhetskopi. Filendelsen står i AVVIKSRAPPORT, og «Vis radene …»"),
        ("nn", "Ei oppsummering i bandbreidd"),
        ("en", "Depending on the band"),
    ],
)
def test_the_list_lets_other_words_be(language: str, text: str) -> None:
    assert wrong_words(text, language) == []


def facts(root: Path) -> list[dict[str, str]]:
    with (root / "tests/data/qgis_menynavn.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def names_of_qgis(root: Path, language: str) -> set[str]:
    """Return what menus and buttons are called in all three versions; QGIS has no nynorsk."""
    rows = facts(root)
    versions = [key for key in rows[0] if key != "kilde"]
    bokmaal = set.intersection(*({row[each] for row in rows} for each in versions))
    english = {row["kilde"] for row in rows if all(row[each] for each in versions)}
    return {"nb": bokmaal, "nn": bokmaal | english, "en": english}[language]


def names_in(text: str) -> Iterator[str]:
    """Give each name in «*Menu > Button*» of a guide; what is bold, code or stressed is none."""
    plain = re.sub(r"```.*?```|`[^`]*`|\*\*.+?\*\*", "", text, flags=re.DOTALL)
    for found in re.findall(r"(?<![*\w])\*([^*\n]+(?:\n[^*\n]+)?)\*(?![*\w])", plain):
        names = (" ".join(name.split()).rstrip(".,:") for name in found.split(">"))
        yield from (name for name in names if name[:1].isupper())


def unknown_names(root: Path, text: str, language: str) -> list[str]:
    ours = NOT_QGIS | set(interface(root, language)) | names_of_qgis(root, language)
    short = {name.rstrip("… ") for name in ours}
    return [name for name in names_in(text) if name not in ours and name not in short]


@pytest.mark.parametrize("language", NOT_SAID)
def test_a_guide_calls_menus_and_buttons_what_qgis_calls_them(root: Path, language: str) -> None:
    text = (root / GUIDES[language]).read_text(encoding="utf-8")
    assert unknown_names(root, text, language) == []


def test_a_name_that_qgis_does_not_have_is_caught(root: Path) -> None:
    text = "Åpne *Prosjekt > Utskriftsoppsett* eller *Innstillinger >\nValg*, ikke *Layouter*."
    assert unknown_names(root, text, "nb") == ["Utskriftsoppsett", "Valg"]


@pytest.mark.slow
def test_a_text_that_names_a_button_has_its_name_of_today(root: Path) -> None:
    known = {*interface(root, "nb"), *names_of_qgis(root, "nb"), *on_map("nb")}
    known |= {each.partition(":\n")[0] for each in known}
    named = {
        (name, text)
        for text in interface(root, "nb")
        for name in re.findall(r"«([A-ZÆØÅ][^{}»]*)»", text)
        if name not in known
    }
    assert named == set()


@pytest.mark.slow
def test_the_list_of_menu_names_is_that_of_this_qgis(root: Path) -> None:
    version = ".".join(Qgis.QGIS_VERSION.split(".")[:2])
    rows = facts(root)
    if version not in rows[0]:
        pytest.skip(f"the list has no QGIS {version}")
    if shutil.which("lconvert", path=load(root, "menu_names").QT) is None:
        pytest.skip("Qt's lconvert is not installed")
    now = load(root, "menu_names").names_in(Path(QgsApplication.i18nPath(), "qgis_nb.qm"))
    assert {row["kilde"]: row[version] for row in rows if row[version]} == now
