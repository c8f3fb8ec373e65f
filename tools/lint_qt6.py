"""Finds names that Qt 6 does not have, and enum members not reached through their enum.

    .venv-lint/bin/python tools/lint_qt6.py FILE...

Names from qgis.PyQt are looked up in PyQt6 itself, names from QGIS in the QGIS of this machine.
Forms (`.ui`) are compiled by PyQt6, and the code that comes of it is looked through too.
"""

from __future__ import annotations

import ast
import importlib
import io
import os
import sys
from collections.abc import Iterator
from enum import Enum
from pathlib import Path

from PyQt6 import uic

BINDINGS = ("qgis.PyQt", "PyQt6")
QGIS = ("qgis.core", "qgis.gui", "qgis.analysis")
MOVED = {"QAction", "QActionGroup", "QShortcut"}
"""In QtGui on Qt 6; qgis.PyQt has them in QtWidgets all the same."""

Problem = tuple[int, str]


def problems_in(source: str) -> Iterator[Problem]:
    """Yield line and description of what breaks in a piece of Python."""
    tree = ast.parse(source)
    known: dict[str, object] = {}
    missing: dict[str, Problem] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            _import(node, known, missing)
    # A name that one import does not find may have a fallback that does.
    yield from (problem for name, problem in missing.items() if name not in known)
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            yield from _problem_with(node, _found(node.value, known))
        elif isinstance(node, ast.ClassDef):
            yield from _own_members(node, known)


def _import(node: ast.ImportFrom, known: dict[str, object], missing: dict[str, Problem]) -> None:
    """Look up what an import names; what this QGIS lacks is newer, and for its tests to find."""
    module = str(node.module)
    if not module.startswith((*BINDINGS, *QGIS)):
        return
    for alias in node.names:
        name = alias.asname or alias.name
        try:
            known[name] = _member(module.replace("qgis.PyQt", "PyQt6"), alias.name)
        except ImportError:
            if module.startswith(BINDINGS):
                missing[name] = (node.lineno, f"{module}.{alias.name} is not in Qt 6")


def _member(module: str, name: str) -> object:
    owner = importlib.import_module("PyQt6.QtGui" if name in MOVED else module)
    if hasattr(owner, name):
        return getattr(owner, name)
    return importlib.import_module(f"{module}.{name}")


def _found(node: ast.expr, known: dict[str, object]) -> object:
    """Return the class or module an expression names, None when it is anything else."""
    if isinstance(node, ast.Name):
        return known.get(node.id)
    if isinstance(node, ast.Attribute):
        owner = _found(node.value, known)
        return getattr(owner, node.attr, None) if _is_namespace(owner) else None
    return None


def _is_namespace(found: object) -> bool:
    return isinstance(found, (type, type(os)))


def _problem_with(node: ast.Attribute, owner: object) -> Iterator[Problem]:
    if not _is_namespace(owner):
        return
    path = ast.unparse(node)
    if hasattr(owner, node.attr):
        yield from _unscoped(node, owner)
    elif str(getattr(owner, "__module__", None) or owner.__name__).startswith("PyQt6"):
        yield node.lineno, f"{path} is not in Qt 6"


def _unscoped(node: ast.Attribute, owner: object) -> Iterator[Problem]:
    value = getattr(owner, node.attr, None)
    kind = type(value)
    if isinstance(value, (int, Enum)) and kind not in (int, bool) and kind is not owner:
        yield node.lineno, f"{ast.unparse(node)}: reach it through {kind.__qualname__}"


def _own_members(node: ast.ClassDef, known: dict[str, object]) -> Iterator[Problem]:
    """Enum members that a class reaches through itself, inherited from QGIS."""
    bases = [base for base in (_found(each, known) for each in node.bases) if _is_namespace(base)]
    for part in ast.walk(node):
        if isinstance(part, ast.Attribute) and ast.unparse(part.value) in ("self", "cls"):
            for base in bases:
                yield from _unscoped(part, base)


def source_of(file: Path) -> str:
    """Return the Python in a file, or what PyQt6 makes of a form."""
    if file.suffix != ".ui":
        return file.read_text(encoding="utf-8")
    code = io.StringIO()
    uic.compileUi(str(file), code)
    return code.getvalue()


def main(files: list[Path]) -> int:
    """Print every problem with its place; return 1 when there is any."""
    lines = [
        f"{file}:{line}: {text}"
        for file in files
        for line, text in sorted(set(problems_in(source_of(file))))
    ]
    print("\n".join([*lines, f"Qt 6: {len(files)} files, {len(lines)} problems"]))
    return 1 if lines else 0


if __name__ == "__main__":
    failed = main([Path(name) for name in sys.argv[1:]])
    sys.stdout.flush()
    os._exit(failed)  # two Qt in one process need not agree on how to end
