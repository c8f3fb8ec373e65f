"""Tables and columns are declared in one place; names of theirs stand nowhere else in the code."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Collection, Iterator
from pathlib import Path

import pytest

from planstatus.core import schema
from planstatus.core.cooperation.register import TABLES
from planstatus.core.plans.plan_types import PLAN_TYPES

ROOT = Path(__file__).parents[2]
ROOMS = ("core", "gis", "bar", "algorithms", "ui")
NAMES = {
    *(each.name for each in schema.PLAN_COLUMNS),
    *(each.table for each in PLAN_TYPES),
    *(schema.MUNICIPALITIES, schema.BORDERS, schema.CONTEXT, schema.LINES_AROUND, schema.SEA),
    *(schema.HISTORY, schema.OFFICIAL_NAME, schema.COUNTY_NUMBER, schema.COUNTY),
}
COOPERATION = {*(each.name for each in TABLES), *(c.name for t in TABLES for c in t.columns)}
EVERYDAY = {"samarbeid", "kode", "navn", "lenke", "nettside"}
"""Names in the tables of cooperation that mean many things."""
QUOTED = re.compile(r'"(\w+)"')
"""A column in an expression or in SQL."""
DECLARED = ("core/schema.py", "core/plans/plan_types.py", "core/cooperation/")
OTHER_THINGS = {
    "core/defaults.py": "names of the atlases",
    "gis/atlas/layers.py": "columns of the sheets of an atlas",
    "gis/atlas/layout.py": "columns of the sheets of an atlas",
    "plugin.py": "names of the atlases",
    "core/cooperation/levels.py": "how strict a rule is",
    "core/cooperation/value_lists.py": "what a council decided",
    "core/reading/headings.py": "what people call columns in tables of their own",
    "core/texts/report_texts.py": "how strict a rule is",
    "core/texts/list_texts.py": "words of the list",
    "gis/sources/areas/features.py": "what people call columns in layers of their own",
    "gis/look/page_texts.py": "items of a page, and variables of a project",
    "gis/look/summary.py": "variables of a page",
    "gis/look/page_head.py": "items of a page",
    "gis/look/list_around.py": "items of a page",
    "gis/look/list_columns.py": "parts of the list's page",
    "gis/look/wording.py": "words that a page and the settings have",
    "gis/look/name_variable.py": "a value in a variable of a page",
    "gis/look/map_words.py": "variables of a project",
    "gis/look/cooperation/words.py": "variables of a page",
    "gis/report/request.py": "words that a page and the settings have",
}
"""Files where a word that is also a table's or a column's name means something else."""
COOPERATION_IN_SHEETS = {
    "core/atlas/agreement_part.py",
    "core/atlas/member_part.py",
    "core/atlas/municipality_sheets.py",
    "core/atlas/office_parts.py",
    "core/atlas/office_sheets.py",
    "core/reading/beside.py",
    "core/reading/plan_codes.py",
    "core/report/terms.py",
    "core/texts/cooperation_words.py",
}
"""Files that name columns of cooperation when they tell of them, or mean something else."""


def literals(file: Path) -> Iterator[tuple[int, str]]:
    """Yield the strings of a file with their lines, but for docstrings and what a user reads."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    apart = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    apart |= {id(text) for node in ast.walk(tree) if _is_tr(node) for text in node.args}
    for node in ast.walk(tree):
        is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
        if is_text and id(node) not in apart:
            yield node.lineno, node.value


def _is_tr(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "tr"


def code_outside_the_store() -> list[Path]:
    """Return the shipped files that must ask the declarations for names."""
    files = [file for room in ROOMS for file in sorted((ROOT / room).rglob("*.py"))]
    files += sorted(ROOT.glob("*.py"))
    return [each for each in files if "gis/store/" not in each.as_posix()]


def named_in(exceptions: Collection[str], named: Callable[[str], bool]) -> list[str]:
    """Return the strings of the code outside store and declarations that name something."""
    found = []
    for file in code_outside_the_store():
        name = file.relative_to(ROOT).as_posix()
        if not name.startswith(DECLARED) and name not in exceptions:
            found += [f"{name}:{line}: {text}" for line, text in literals(file) if named(text)]
    return found


def is_ours(text: str) -> bool:
    return text in NAMES


def is_of_cooperation(text: str) -> bool:
    return text in COOPERATION - EVERYDAY - NAMES


def test_no_table_or_column_is_named_outside_the_declarations_and_the_stores_sql() -> None:
    assert not named_in(OTHER_THINGS, is_ours)


def test_no_table_or_column_of_cooperation_is_named_outside_its_declarations() -> None:
    assert not named_in({*OTHER_THINGS, *COOPERATION_IN_SHEETS}, is_of_cooperation)


def test_no_expression_has_the_name_of_a_column_written_in_it() -> None:
    names = NAMES | COOPERATION
    assert not named_in((), lambda text: bool(names & set(QUOTED.findall(text))))


@pytest.mark.parametrize(
    ("name", "named"),
    [*((name, is_ours) for name in OTHER_THINGS),
     *((name, is_of_cooperation) for name in sorted(COOPERATION_IN_SHEETS))],
)  # fmt: skip
def test_every_exception_is_still_needed(name: str, named: Callable[[str], bool]) -> None:
    assert any(named(text) for _, text in literals(ROOT / name))


def test_every_column_has_a_label_and_a_width() -> None:
    assert all(each.label() and each.width > 0 for each in schema.PLAN_COLUMNS)
