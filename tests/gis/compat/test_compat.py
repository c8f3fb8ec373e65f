"""What only an old QGIS needs stands in one folder, which can be deleted when that QGIS is gone."""

from __future__ import annotations

import ast
from pathlib import Path

ROOT = Path(__file__).parents[3]
ROOMS = ("core", "gis", "bar", "algorithms", "ui", "plugin.py", "shells.py")
VERSIONS = {"QGIS_VERSION", "QGIS_VERSION_INT", "QGIS_RELEASE_NAME"}


def asks_which_qgis(file: Path) -> bool:
    nodes = ast.walk(ast.parse(file.read_text(encoding="utf-8")))
    return any(isinstance(node, ast.Attribute) and node.attr in VERSIONS for node in nodes)


def test_only_the_folder_for_old_versions_asks_which_qgis_it_is() -> None:
    asking = {
        file.relative_to(ROOT).parts[:2]
        for room in ROOMS
        for file in ([ROOT / room] if room.endswith(".py") else (ROOT / room).rglob("*.py"))
        if asks_which_qgis(file)
    }
    assert asking == {("gis", "compat")}
