"""What no shipped module may do: run programs or text as code, or speak to a network."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SHIPPED = [
    *ROOT.glob("*.py"),
    *(
        path
        for room in ("core", "gis", "algorithms", "ui")
        for path in ROOT.glob(f"{room}/**/*.py")
    ),
]
FORBIDDEN_MODULES = {
    "pickle", "marshal", "shelve", "subprocess", "socket", "ssl", "http", "urllib.request",
    "requests", "ftplib", "smtplib", "ctypes", "importlib", "runpy", "code", "pty", "xmlrpc",
    "qgis.PyQt.QtNetwork", "webbrowser", "multiprocessing",
}  # fmt: skip
FORBIDDEN_NAMES = {
    "eval", "exec", "compile", "__import__", "system", "popen", "startfile", "spawnl", "spawnv",
    "execv", "execvp", "QProcess", "QgsNetworkAccessManager", "QNetworkAccessManager",
    "QgsBlockingNetworkRequest", "QgsNetworkContentFetcher", "QgsFileDownloader",
}  # fmt: skip


def imported(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def used(tree: ast.AST) -> Iterator[str]:
    """Return every name, and every attribute of a module, that is called."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            yield node.attr if node.value.id == "os" else f"{node.value.id}.{node.attr}"
        elif isinstance(node, ast.alias):
            yield node.name


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_module_runs_programs_or_text_or_speaks_to_a_network(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    modules = {name for name in imported(tree) for part in FORBIDDEN_MODULES
               if name == part or name.startswith(f"{part}.")}  # fmt: skip
    assert modules == set()
    assert set(used(tree)) & FORBIDDEN_NAMES == set()


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: str(path.relative_to(ROOT)))
def test_columns_in_expressions_are_quoted_by_qgis(path: Path) -> None:
    texts = [
        node.value
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    by_hand = re.compile(r'^"\w+"$|"\w+"\s*(?:[=<>]|IS\b|IN\b)|^"$')
    assert [text for text in texts if by_hand.search(text)] == []


def test_the_tests_above_see_what_they_look_for() -> None:
    tree = ast.parse("from urllib import request\nimport os\nos.system('x')\neval('1')")
    assert "urllib.request" in set(imported(tree))
    assert {"system", "eval"} <= set(used(tree))
