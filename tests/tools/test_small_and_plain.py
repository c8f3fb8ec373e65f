"""Shipped code is small and plain, by measures that a reader can hold in her head."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("core", "gis", "ui", "algorithms", "bar")
FILES = sorted(
    [*(each for room in ROOMS for each in (ROOT / room).rglob("*.py")), *ROOT.glob("*.py")]
)
LONGEST_FILE, MOST_IMPORTS = 300, 12
MEDIAN_LINES, MOST_LINES_OF_NINE_TENTHS = 8, 20


def parsed() -> Iterator[tuple[str, ast.Module]]:
    for file in FILES:
        yield file.relative_to(ROOT).as_posix(), ast.parse(file.read_text(encoding="utf-8"))


def lines_of_functions() -> list[int]:
    """How many lines each function takes, its head and docstring among them."""
    return [
        (node.end_lineno or node.lineno) - node.lineno + 1
        for _, tree in parsed()
        for node in ast.walk(tree)
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
    ]


def modules_of_ours(tree: ast.Module) -> set[str]:
    """Return the modules of ours that one imports: `from . import a, b` are two."""
    imports = (node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.level)
    return {
        "." * each.level + (each.module or name.name) for each in imports for name in each.names
    }


def test_the_modules_that_are_shipped_are_all_looked_at() -> None:
    names = {name for name, _ in parsed()}
    assert {"plugin.py", "shells.py", "__init__.py", "core/schema.py", "bar/toolbar.py"} <= names


def test_half_of_the_functions_are_short_and_nine_tenths_fit_in_view() -> None:
    lines = lines_of_functions()
    assert median(lines) <= MEDIAN_LINES
    assert quantiles(lines, n=10)[-1] <= MOST_LINES_OF_NINE_TENTHS


def test_no_file_is_long() -> None:
    long = {
        each.relative_to(ROOT).as_posix(): count
        for each in FILES
        if (count := len(each.read_text(encoding="utf-8").splitlines())) > LONGEST_FILE
    }
    assert not long


def test_no_module_leans_on_many_others() -> None:
    counts = {name: len(modules_of_ours(tree)) for name, tree in parsed()}
    assert not {name: count for name, count in counts.items() if count > MOST_IMPORTS}
