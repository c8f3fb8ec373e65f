"""The guide says the same in its three languages, and names buttons as the interface does."""

from __future__ import annotations

import importlib.util
import re
import sys
from collections import Counter
from pathlib import Path
from types import ModuleType

import pytest

from planstatus.core.texts.guide import GUIDES

OTHERS = ("nn", "en")
MARKED = {
    "ufullstendige eksempeldata fra åpne nettsider",
    "dra tabellen fra filbehandleren og slippe den på QGIS-vinduet",
    "generaliserte",
    "° eksempeldata",
}
"""What the guide in bokmål has in bold, besides names of buttons and first words of a point."""


def written(root: Path, language: str) -> str:
    return (root / GUIDES[language]).read_text(encoding="utf-8")


def sections(text: str) -> dict[str, str]:
    """Return the headings with their level, by the id that a web page gives them."""
    found = re.findall(r"^(#+) (.+)$", text, re.MULTILINE)
    return {title.lower().replace(" ", "-"): level for level, title in found}


def outline(text: str) -> list[str]:
    """Return what stands in each line of the guide: headings by level, pictures, points, rows."""
    found = []
    for line in text.splitlines():
        heading, picture = re.match(r"#+ ", line), re.match(r"!\[.+\]\((.+)\)$", line)
        point = re.match(r"\d+\. |- |\|", line)
        found += [heading[0]] if heading else [picture[1]] if picture else []
        found += [point[0]] if point else []
    return found


def links(text: str) -> Counter[str]:
    """Return what is linked to within the guide, as the place of the heading in it."""
    ids = list(sections(text))
    return Counter(str(ids.index(each)) for each in re.findall(r"\]\(#(.+?)\)", text))


def files_linked(text: str) -> set[str]:
    return set(re.findall(r"\]\(([^#)]+)\)", text))


def in_bold(text: str) -> Counter[str]:
    return Counter(" ".join(each.split()) for each in re.findall(r"\*\*(.+?)\*\*", text, re.DOTALL))


@pytest.fixture(scope="module")
def tool(root: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("translations", root / "tools/translations.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["translations"] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("language", OTHERS)
def test_no_guide_falls_behind_the_others(root: Path, language: str) -> None:
    first, other = written(root, "nb"), written(root, language)
    assert outline(other) == outline(first)
    assert links(other) == links(first)


@pytest.mark.parametrize("language", GUIDES)
def test_what_a_guide_shows_and_leads_to_is_there(root: Path, language: str) -> None:
    text = written(root, language)
    assert len(sections(text)) == len(re.findall(r"^#+ ", text, re.MULTILINE))
    leads_to = {root / "docs" / each for each in files_linked(text)}
    assert {each for each in leads_to if not each.is_file()} == set()
    others = {root / name for key, name in GUIDES.items() if key != language}
    assert others <= leads_to


def test_the_guide_names_buttons_that_are_there(root: Path, tool: ModuleType) -> None:
    texts = tool.texts_in_code(root)
    known = {text.rstrip(" …") for text in texts} | {text.partition(" (")[0] for text in texts}
    named = {each.rstrip(" …") for each in in_bold(written(root, "nb")) if not each.endswith(":")}
    assert named - known - MARKED == set()


@pytest.mark.parametrize("language", OTHERS)
def test_a_translated_guide_names_buttons_as_they_are_translated(
    root: Path, tool: ModuleType, language: str
) -> None:
    file = root / "i18n" / f"planstatus_{language}.ts"
    translated = {key: each.text for key, each in tool.read_translations(file).items() if each.text}
    first, other = in_bold(written(root, "nb")), in_bold(written(root, language))
    named = Counter(translated[name] for name in first.elements() if name in translated)
    assert named - other == Counter()
