"""Brings `i18n/*.ts` up to date with the texts in the code, and lists what is left to translate.

Qt's own lupdate and pylupdate5 file a text under the class it stands in, and leave out those that
stand in plain functions; our `tr` has one context for all.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent
CONTEXT = "Planstatus"
LANGUAGES = ("en", "nn")
ROOMS = ("plugin.py", "shells.py", "bar", "core", "gis", "algorithms", "ui")


@dataclass(frozen=True)
class Translation:
    """What a text is in another language, empty when nobody has said, and whether that stands."""

    text: str = ""
    finished: bool = False


def texts_in_code(root: Path = ROOT) -> list[str]:
    """Return the first argument of every `tr()` in the plugin, once each, in reading order.

    Raises:
        SystemExit: an argument is not a literal, so that nobody can translate it.
    """
    calls = (call for file in _files(root) for call in _calls(file))
    return list(dict.fromkeys(calls))


def read_translations(file: Path) -> dict[str, Translation]:
    """Return the translations in a .ts file by the text they translate."""
    if not file.exists():
        return {}
    found = {}
    for message in ElementTree.parse(file).iter("message"):  # noqa: S314  (a file of our own)
        told = message.find("translation")
        finished = told is not None and "type" not in told.attrib
        text = (told.text or "") if told is not None else ""
        found[message.findtext("source", "")] = Translation(text, finished)
    return found


def write_translations(file: Path, language: str, translations: dict[str, Translation]) -> None:
    """Write a .ts file as Qt Linguist would, in the order given."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{language}" sourcelanguage="nb">',
        "<context>",
        f"    <name>{CONTEXT}</name>",
    ]
    for source, translation in translations.items():
        mark = "" if translation.finished else ' type="unfinished"'
        lines += [
            "    <message>",
            f"        <source>{_escaped(source)}</source>",
            f"        <translation{mark}>{_escaped(translation.text)}</translation>",
            "    </message>",
        ]
    file.write_text("\n".join([*lines, "</context>", "</TS>", ""]), encoding="utf-8")


def placeholders(text: str) -> list[str]:
    """Return the names in braces, in alphabetical order."""
    return sorted(re.findall(r"\{(\w+)\}", text))


def unfinished(translations: dict[str, Translation]) -> list[str]:
    """Return the texts that are not translated, or not with the same placeholders."""
    return [
        source
        for source, told in translations.items()
        if not told.finished or not told.text or placeholders(source) != placeholders(told.text)
    ]


def main() -> int:
    """Update the files; new texts come in as unfinished, those no longer in the code go out."""
    texts = texts_in_code()
    for language in LANGUAGES:
        file = ROOT / "i18n" / f"planstatus_{language}.ts"
        before = read_translations(file)
        now = {text: before.get(text, Translation()) for text in texts}
        write_translations(file, language, now)
        left = unfinished(now)
        print(f"{file.relative_to(ROOT)}: {len(now)} tekster, {len(left)} uoversatte")
        print("".join(f"    {text!r}\n" for text in left), end="")
    return 0


def _files(root: Path) -> Iterator[Path]:
    for room in ROOMS:
        yield from [root / room] if room.endswith(".py") else sorted((root / room).rglob("*.py"))


def _calls(file: Path) -> Iterator[str]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    for call in sorted(calls, key=lambda call: (call.lineno, call.col_offset)):
        if not isinstance(call.func, ast.Name) or call.func.id != "tr":
            continue
        text = call.args[0] if call.args else None
        if not isinstance(text, ast.Constant) or not isinstance(text.value, str):
            sys.exit(f"{file}:{call.lineno}: tr() uten bokstavelig tekst kan ikke oversettes")
        yield text.value


def _escaped(text: str) -> str:
    return escape(text, {'"': "&quot;", "'": "&apos;"})


if __name__ == "__main__":
    sys.exit(main())
