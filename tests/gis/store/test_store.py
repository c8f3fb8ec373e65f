"""The store: nobody outside its folder knows what database it is in."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

import pytest
from qgis.core import QgsVectorLayer

from planstatus.core.defaults import COUNTIES
from planstatus.core.plans.plan_types import AREALDEL, PLAN_TYPES, ROS
from planstatus.core.plans.years import PlanYear
from planstatus.core.schema import STATUS
from planstatus.gis.store.backends import open_store, store_of
from planstatus.gis.store.create import create
from planstatus.gis.store.facts import PlanRows, columns_of

ROOT = Path(__file__).parents[3]
ROOMS = ("core", "gis", "bar", "algorithms", "ui")
READERS_OF_OTHERS_FILES = ("gis/sources/", "gis/resources.py")
KINDS = (".gpkg", "ogr")
WHOLE = ("ogr",)
"""A word that others have in them."""
WORDS = ("sqlite3", "gpkg_contents", "layername=", "user_version", "PRAGMA", "-wal", *KINDS)
OTHER_FILES = {
    "algorithms/parameters.py": "loads with QGIS, when the store may not",
    "core/defaults.py": "tables of others that plan years may be in",
    "ui/intakes.py": "layers of others that municipalities may be in",
    "gis/intake/municipalities.py": "the embedded municipalities",
    "gis/atlas/layers.py": "the sheets of an atlas, which are GeoJSON in the project",
    "gis/project/copy_of_project.py": "rows that are not saved, in a file of the copy's own",
}
"""Files that name a kind of file, and what of; the store has its own name for its kind."""


def test_only_the_store_and_readers_of_others_files_know_of_a_database() -> None:
    found = []
    for file in (each for room in ROOMS for each in sorted((ROOT / room).rglob("*.py"))):
        name = file.relative_to(ROOT).as_posix()
        if not name.startswith(("gis/store/", *READERS_OF_OTHERS_FILES)):
            words = [word for word in WORDS if word not in KINDS or name not in OTHER_FILES]
            found += [f"{name}: {word}" for word in words if _says(file, word)]
    assert not found


@pytest.mark.parametrize("name", OTHER_FILES)
def test_every_file_that_may_name_a_kind_of_file_does(name: str) -> None:
    assert any(_says(ROOT / name, word) for word in KINDS)


def _says(file: Path, word: str) -> bool:
    """Tell whether code imports a module or has a text with a word; comments may speak of it."""
    modules, texts = _said_in(file)
    return word in modules | texts or (word not in WHOLE and any(word in each for each in texts))


@cache
def _said_in(file: Path) -> tuple[frozenset[str], frozenset[str]]:
    """Return the modules that code imports, and its texts."""
    nodes = list(ast.walk(ast.parse(file.read_text(encoding="utf-8"))))
    docstrings = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    imports = (node.names for node in nodes if isinstance(node, ast.Import))
    modules = frozenset(each.name for names in imports for each in names)
    texts = (n.value for n in nodes if isinstance(n, ast.Constant) and id(n) not in docstrings)
    return modules, frozenset(each for each in texts if isinstance(each, str))


def test_a_new_store_has_a_row_for_every_municipality_in_every_plan_table(tmp_path: Path) -> None:
    store = open_store(tmp_path / "planstatus.gpkg")
    assert not store.exists()
    create(store.place, COUNTIES)
    on_map = store.municipalities().keys()
    for plan_type in PLAN_TYPES:
        assert store.plan_rows(plan_type).keys() == on_map
        layer = QgsVectorLayer(store.uri(plan_type.table), "", store.provider)
        assert layer.featureCount() == len(on_map)
        assert store_of(layer) == store


def test_plans_of_several_types_are_written_together_and_told_apart(tmp_path: Path) -> None:
    store = open_store(tmp_path / "planstatus.gpkg")
    create(store.place, COUNTIES)
    plan = PlanYear("5501", "Tromsø", 2017, texts={STATUS: "under arbeid"})
    parts = [
        PlanRows(
            each,
            store.plan_rows(each),
            {"5501": columns_of(plan)},
            [PlanYear("5501", year=before)],
        )
        for each, before in ((AREALDEL, 2006), (ROS, 2012))
    ]
    store.write_plan_rows(parts, "planer.xlsx")
    assert store.plan_rows(AREALDEL)["5501"][STATUS] == "under arbeid"
    assert store.earlier_years(AREALDEL) == {"5501": {2006: None}}
    assert store.earlier_years(ROS) == {"5501": {2012: None}}
    assert store.earlier_years() == {}
    assert len(store.backups()) == 1
    assert not store.is_untouched()
    (backup,) = store.backups()
    wanted = store.plan_return(backup)
    names = [each.name for each in wanted.differences]
    assert names == ["Tromsø (Arealdel)", "Tromsø (Helhetlig ROS)"]
    store.go_back(wanted)
    assert store.plan_rows(ROS)["5501"]["planaar"] is None
