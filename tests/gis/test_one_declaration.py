"""A column of any kind is declared in one line, and is then everywhere: tried with a copy."""

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
LINES = """
    Column("saksnummer", TEXT, lambda: "Saksnummer", 90, ("saksnummer", "saksnr")),
    Column("hoering", DATE, lambda: "Høring", 91, ("høring", "høringsdato")),
    Column("neste", INTEGER, lambda: "Neste", 92, ("nesteår",)),
"""
DECLARED = {"saksnummer": ("Saksnummer", 90), "hoering": ("Høring", 91), "neste": ("Neste", 92)}

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
table.write_text(
    "Kommunenr;Planår;Saksnr;Høringsdato;Neste år\\n"
    "5501;2023;24/17;17. juni 2023;2 027\\n5503;2023;;45825;-\\n5520;2023;;;2027,0\\n"
    "5601;2023;12;høst 2027;til høsten\\n5516;2023;;ca. 1.2.2023;1_000\\n",
    encoding="utf-8",
)
intake = plan_intake(file, str(table), QgsFeedback())
take_in(intake)
store = open_store(file)
added = json.loads(sys.argv[3])


def told(number):
    return [store.plan_rows()[number][name] for name in ("vedtatt", *added)]


names = [each.name for each in layer.attributeTableConfig().columns() if not each.hidden]
widths = {each.name: each.width for each in layer.attributeTableConfig().columns()}
places = [layer.fields().indexOf(name) for name in added]
again = plan_intake(file, str(table), QgsFeedback()).changes_anything()
import sqlite3
with sqlite3.connect(file) as database:
    database.execute("UPDATE planaar SET saksnummer = '25/1' WHERE kommunenummer = '5516'")
    events = "SELECT hendelse FROM planaar_historikk WHERE kommunenummer = '5516'"
    (event,) = database.execute(events).fetchone()

print(json.dumps({
    "declared": {
        name: [layer.attributeAlias(place), widths[name]] for name, place in zip(added, places)
    },
    "types": [layer.fields().at(place).typeName() for place in places],
    "shown": set(added) <= set(names),
    "form": [e.name() for tab in layer.editFormConfig().tabs() for e in tab.children()],
    "read": {number: told(number) for number in ("5501", "5503", "5520", "5601", "5516")},
    "unread": [[each.column, each.value, each.reason] for each in intake.deviations],
    "the same again": again,
    "history": event,
    "upgraded": old.bring_up_to_date(),
    "in_old": set(added) <= set(old.plan_rows()["5501"]),
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


def test_a_column_of_any_kind_declared_in_one_line_is_in_all_that_is_made_of_it(
    tmp_path: Path, working_file_of_today: Path
) -> None:
    copy = tmp_path / "prøvet"
    copy.mkdir()
    for name in SHIPPED:
        whole = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        whole(ROOT / name, copy / name)
    schema = copy / "core" / "schema.py"
    declared = schema.read_text(encoding="utf-8")
    schema.write_text(declared.replace("    Column(NOTE,", f"{LINES}    Column(NOTE,"), "utf-8")
    script = tmp_path / "tried.py"
    script.write_text(TRIED, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, script, tmp_path, working_file_of_today, json.dumps(list(DECLARED))],
        capture_output=True, text=True, encoding="utf-8",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout.splitlines()[-1])
    assert set(DECLARED) <= set(found.pop("form"))
    assert found.pop("read") == {
        "5501": [None, "24/17", "2023-06-17", 2027],
        "5503": [None, None, "2025-06-17", None],
        "5520": [None, None, None, 2027],
        "5601": [None, "12", None, None],
        "5516": [None, "25/1", None, None],  # written afterwards
    }
    assert found.pop("unread") == [
        [column, value, f"ikke {kind}, cellen er ikke lest"]
        for column, value, kind in (
            ("Høringsdato", "høst 2027", "en dato som kan leses"),
            ("Neste år", "til høsten", "et tall"),
            ("Høringsdato", "ca. 1.2.2023", "en dato som kan leses"),
            ("Neste år", "1_000", "et tall"),
        )
    ]
    assert found == {
        "declared": {name: list(said) for name, said in DECLARED.items()},
        "types": ["String", "Date", "Integer64"], "shown": True, "the same again": False,
        "history": "endret", "upgraded": True, "in_old": True, "kept": 2020, "again": False,
    }  # fmt: skip
