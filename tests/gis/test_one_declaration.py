"""A column is declared in one line, and is then everywhere: tried with a copy of the plugin."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from planstatus.core.defaults import COUNTIES
from planstatus.gis.store.create import create

ROOT = Path(__file__).parents[2]
SHIPPED = ("core", "gis", "styles", "data", "ui", "__init__.py", "metadata.txt")
LINE = '    Column("saksnummer", TEXT, lambda: "Saksnummer", 90, ("saksnummer", "saksnr")),\n'

TRIED = """
import json, sys
from pathlib import Path
from datetime import date
sys.path.insert(0, sys.argv[1])
from qgis.core import QgsApplication, QgsFeedback, QgsProject
QgsApplication.setPrefixPath("/usr", True)
application = QgsApplication([], False)
application.initQgis()
from prøvet.gis.intake.plan_years import plan_intake, take_in
from prøvet.gis.project.layers import find_layer
from prøvet.gis.settings import Settings
from prøvet.gis.store.backends import open_store
from prøvet.gis.update import update

file = Path(sys.argv[1], "planstatus.gpkg")
old = open_store(Path(sys.argv[2]))
project = QgsProject()
settings = Settings(working_file=file)
update(project, settings, date(2024, 9, 4), QgsFeedback())
layer = find_layer(project, "kommuner")
table = Path(sys.argv[1], "planer.csv")
table.write_text("Kommunenr;Planår;Saksnr\\n5501;2023;24/17\\n", encoding="utf-8")
intake = plan_intake(file, str(table), QgsFeedback())
take_in(intake)
store = open_store(file)
import sqlite3
with sqlite3.connect(file) as database:
    database.execute("UPDATE planaar SET saksnummer = '25/1' WHERE kommunenummer = '5516'")
    events = "SELECT hendelse FROM planaar_historikk WHERE kommunenummer = '5516'"
    (event,) = database.execute(events).fetchone()
shown = [each.name for each in layer.attributeTableConfig().columns() if not each.hidden]
widths = {each.name: each.width for each in layer.attributeTableConfig().columns()}

print(json.dumps({
    "joined": layer.fields().indexOf("saksnummer") >= 0,
    "label": layer.attributeAlias(layer.fields().indexOf("saksnummer")),
    "width": widths["saksnummer"],
    "shown": "saksnummer" in shown,
    "form": [e.name() for tab in layer.editFormConfig().tabs() for e in tab.children()],
    "read": store.plan_rows()["5501"]["saksnummer"],
    "history": event,
    "upgraded": old.bring_up_to_date(),
    "in_old": "saksnummer" in old.plan_rows()["5501"],
    "kept": old.plan_rows()["5501"]["planaar"],
    "again": old.bring_up_to_date(),
}))
sys.stdout.flush()
import os
os._exit(0)
"""


@pytest.fixture
def working_file_of_today(tmp_path: Path) -> Path:
    """A working file made before the column was thought of."""
    file = tmp_path / "fra før" / "planstatus.gpkg"
    create(file, COUNTIES)
    return file


def test_a_column_declared_in_one_line_is_in_all_that_is_made_of_it(
    tmp_path: Path, working_file_of_today: Path
) -> None:
    copy = tmp_path / "prøvet"
    copy.mkdir()
    for name in SHIPPED:
        whole = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        whole(ROOT / name, copy / name)
    schema = copy / "core" / "schema.py"
    declared = schema.read_text(encoding="utf-8")
    schema.write_text(declared.replace("    Column(NOTE,", f"{LINE}    Column(NOTE,"), "utf-8")
    script = tmp_path / "tried.py"
    script.write_text(TRIED, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, script, tmp_path, working_file_of_today],
        capture_output=True, text=True, encoding="utf-8",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout.splitlines()[-1])
    assert "saksnummer" in found.pop("form")
    assert found == {
        "joined": True, "label": "Saksnummer", "width": 90, "shown": True, "read": "24/17",
        "history": "endret", "upgraded": True, "in_old": True, "kept": 2020, "again": False,
    }  # fmt: skip
