"""Every text of the interface is there in English and nynorsk, and none goes past `tr`."""

from __future__ import annotations

import ast
import importlib.util
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

LANGUAGES = ("en", "nn")
SAME_IN_ENGLISH = {
    *("Atlas", "Data", "Filter: {filter}", "Logo", "Planstatus", "Samfunnssikkerhetshjelperen"),
    "Status",
}

DATA = {
    "core/atlas/atlases.py": "what its layouts and themes are called",
    "core/cooperation/answers.py": "what stands in tables",
    "core/cooperation/decisions.py": "what stands in tables",
    "core/reading/plan_codes.py": "what stands in tables",
    "core/cooperation/forms.py": "what stands in tables",
    "core/cooperation/known_dates.py": "dates as people write them",
    "core/cooperation/value_lists.py": "what stands in tables",
    "core/defaults.py": "what an office prints on its map",
    "core/plans/not_adopted.py": "what stands in tables",
    "core/plans/years.py": "what stands in tables",
    "core/plans/year_words.py": "what stands in tables",
    "core/reading/cell_words.py": "what stands in tables",
    "core/reading/headings.py": "headings in tables",
    "core/municipalities/names.py": "letters of names in tables",
    "core/texts/atlas_texts.py": "what stands in an atlas, in the language of the map",
    "core/texts/cooperation_words.py": "what stands on the map of cooperation, in its language",
    "core/texts/dates.py": "dates as people write them",
    "gis/sources/formats/number_formats.py": "letters of dates in the formats of spreadsheets",
    "core/texts/list_texts.py": "what stands in the list after a map, in the language of the map",
    "core/texts/map_texts.py": "what stands on a map, in the language of the map",
    "core/texts/plan_words.py": "what stands on the map of a plan type, in the language of the map",
    "core/texts/report_texts.py": "what stands in a report, in the language of the map",
    "core/texts/wordings.py": "what older versions wrote on maps",
    "core/plans/words.py": "what stands in tables",
    "core/plans/companions.py": "what stands in tables",
    "core/plans/known_by.py": "what stands in tables",
    "core/schema.py": "columns, their values, and headings in tables",
}
"""Rooms for Norwegian that is not the interface's, and what it is."""

IN_THE_WORKING_FILE = {
    "Planår",
    "Planår ",
    "Historikk for planår",
    "skrevet av databasen ved hver endring",
}
ACTIONS_IN_THE_REPORT = {"ikke brukt"}
COUNTIES = {
    "Møre og Romsdal",
    "Nord-Trøndelag",
    "Sogn og Fjordane",
    "Sør-Trøndelag",
    "Trøndelag",
    "Østfold",
}
SAID_BY_THE_DATABASE = {"disk i/o"}
KINDS_OF_MESSAGES = {"ikke lagt til", "planår på kartet", "slettet fra kartet"}
LANGUAGES_BY_THEIR_OWN_NAMES = {"Bokmål"}
LEVELS_OF_FINDINGS = {"må", "bør"}
NOT_INTERFACE = (
    IN_THE_WORKING_FILE
    | ACTIONS_IN_THE_REPORT
    | COUNTIES
    | LANGUAGES_BY_THEIR_OWN_NAMES
    | SAID_BY_THE_DATABASE
    | KINDS_OF_MESSAGES
    | LEVELS_OF_FINDINGS
)

NORWEGIAN = re.compile(
    r"\b(?:av|avbrutt|bare|den|det|du|eller|en|er|et|etter|finnes|for|fra|hver|i|ikke|ingen|kan|"
    r"lagre|med|mangler|og|om|på|som|til|uten|ved|vis)\b"
)


@pytest.fixture(scope="module")
def tool(root: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("translations", root / "tools/translations.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["translations"] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_has_a_finished_translation_with_the_same_placeholders(
    tool: ModuleType, root: Path, language: str
) -> None:
    translations = tool.read_translations(root / "i18n" / f"planstatus_{language}.ts")
    texts = tool.texts_in_code()
    assert [text for text in texts if text not in translations] == []
    assert tool.unfinished(translations) == []
    assert [text for text in translations if text not in texts] == [], "run make oversett"


def test_no_english_translation_is_left_in_norwegian(tool: ModuleType, root: Path) -> None:
    translations = tool.read_translations(root / "i18n" / "planstatus_en.ts")
    same = {text for text, told in translations.items() if text == told.text}
    assert {text for text in same if re.search("[a-zæøå]{3}", re.sub(r"{.*?}", "", text))} == (
        SAME_IN_ENGLISH
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_ends_and_is_cut_into_lines_as_the_text_is(
    tool: ModuleType, root: Path, language: str
) -> None:
    translations = tool.read_translations(root / "i18n" / f"planstatus_{language}.ts")
    for text, told in translations.items():
        assert text.count("\n") == told.text.count("\n"), text
        assert _end(text) == _end(told.text), text


def test_no_norwegian_goes_past_the_translator(tool: ModuleType, root: Path) -> None:
    past = [
        f"{file.relative_to(root)}:{text.lineno}: {text.value}"
        for file in tool._files(root)
        if str(file.relative_to(root)) not in DATA
        for text in _literals(ast.parse(file.read_text(encoding="utf-8")))
        if text.value not in NOT_INTERFACE and _is_norwegian(text.value)
    ]
    assert past == []


@pytest.mark.slow
def test_no_message_of_an_error_goes_past_the_translator(tool: ModuleType, root: Path) -> None:
    past = [
        f"{file.relative_to(root)}:{text.lineno}: {text.value}"
        for file in tool._files(root)
        for error in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(error, ast.Call) and getattr(error.func, "id", "").endswith("Error")
        for text in _literals(error)
        if re.search(r"\w{3}.* \w", text.value)
    ]
    assert past == []


def test_forms_hold_no_texts_of_their_own(root: Path) -> None:
    for form in (root / "ui").rglob("*.ui"):
        texts = re.findall(r"<string>(.*?)</string>", form.read_text(encoding="utf-8"))
        assert [text for text in texts if re.search("[a-zæøå]{3}", text)] == [], form


def test_the_check_sees_norwegian_outside_the_translator() -> None:
    code = "def f():\n  \"Er med.\"\n  tr('Den er {x}', x=f'Filen {a} finnes')\n  g('Det går')"
    found = [text.value for text in _literals(ast.parse(code)) if _is_norwegian(text.value)]
    assert sorted(found) == [" finnes", "Det går"]


def test_a_text_that_nobody_can_translate_stops_the_tool(tool: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "core").mkdir()
    (tmp_path / "plugin.py").write_text("tr('fast' ' tekst')\ntr(f'{x} til')\n")
    with pytest.raises(SystemExit, match=r"plugin\.py:2"):
        tool.texts_in_code(tmp_path)


def test_translations_are_kept_and_new_texts_are_listed_as_unfinished(
    tool: ModuleType, tmp_path: Path
) -> None:
    file = tmp_path / "planstatus_en.ts"
    texts = {"Lag «{x}» & <b>": tool.Translation("Make “{x}” & <b>", True),
             "Ny": tool.Translation()}  # fmt: skip
    tool.write_translations(file, "en", texts)
    assert tool.read_translations(file) == texts
    assert tool.unfinished(texts) == ["Ny"]
    assert tool.unfinished({"{a}": tool.Translation("{b}", True)}) == ["{a}"]


def _end(text: str) -> str:
    return text[-1].replace("”", "»") if not text[-1].isalnum() else ""


def _literals(tree: ast.AST) -> Iterator[ast.Constant]:
    """Return the strings that are no docstrings, no patterns and not said through `tr`."""
    skipped: set[ast.AST] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            skipped.add(node.value)
        elif isinstance(node, ast.Call) and _is_translated_or_pattern(node):
            skipped.update(ast.walk(node.args[0]))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in skipped:
            yield node


def _is_translated_or_pattern(call: ast.Call) -> bool:
    if isinstance(call.func, ast.Attribute):
        return isinstance(call.func.value, ast.Name) and call.func.value.id == "re"
    return isinstance(call.func, ast.Name) and call.func.id == "tr"


def _is_norwegian(text: str) -> bool:
    """Tell whether a text is written for people: words with spaces, or Norwegian letters."""
    if re.search(r"\b(?:SELECT|CREATE|INSERT|UPDATE|DELETE)\b|\bregexp_substr\(|https\?:", text):
        return False
    words = NORWEGIAN.search(text.casefold()) and " " in text
    return bool(words or re.search("[a-z][æøå]|[æøå][a-z]", text.casefold()))
