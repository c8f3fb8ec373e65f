"""Runs `loading.py` and `blocked.py` in a real QGIS window on a screen of its own."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from data import ROOT, numbers_of, write_municipalities, write_years

BENCH = Path(__file__).resolve().parent
MANY, ROWS = 1_000, 100_000
NOT_AT_AN_OFFICE = ("QT_QPA_PLATFORM", "PYTHONDONTWRITEBYTECODE")
"""Where QGIS draws on a screen, and Python keeps what it has compiled."""
PROFILE = """[PythonPlugins]
planstatus=true
tom=true
[locale]
overrideFlag=true
userLocale=nb
"""
EMPTY_PLUGIN = """class Tom:
    def initGui(self):
        pass

    def unload(self):
        pass


def classFactory(iface):
    return Tom()
"""


def run(script: str, folder: Path) -> dict[str, float]:
    """Return what a script in `qgis --code` found, by name, in milliseconds."""
    plugins = make_profile(folder)
    environment = {
        **{key: value for key, value in os.environ.items() if key not in NOT_AT_AN_OFFICE},
        "HOME": str(folder),
        "QGIS_PLUGINPATH": str(plugins),
        "PLANSTATUS_HOME": str(folder / "mange"),
        "PLANSTATUS_BENCH": str(folder),
    }
    screen = ["xvfb-run", "-a", "-s", "-screen 0 1600x1000x24 -nolisten tcp"]
    qgis = ["qgis", "--nologo", "--noversioncheck", "--profiles-path", str(folder / "profil")]
    command = [*screen, *qgis, "--code", str(BENCH / f"{script}.py")]
    subprocess.run(command, env=environment, check=False, capture_output=True, timeout=600)
    lines = (folder / f"{script}.txt").read_text(encoding="utf-8").splitlines()
    return {name: float(figure) for name, _, figure in (line.partition("\t") for line in lines)}


def make_profile(folder: Path) -> Path:
    """Make a profile with the plugin of this clone and an empty one; return their folder."""
    settings = folder / "profil" / "profiles" / "default" / "QGIS" / "QGIS3.ini"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text(PROFILE, encoding="utf-8")
    plugins = folder / "tillegg"
    (plugins / "tom").mkdir(parents=True, exist_ok=True)
    (plugins / "tom" / "__init__.py").write_text(EMPTY_PLUGIN, encoding="utf-8")
    (plugins / "tom" / "metadata.txt").write_text("[general]\nname=Tom\nqgisMinimumVersion=3.22\n")
    if not (plugins / "planstatus").exists():
        (plugins / "planstatus").symlink_to(ROOT)
    return plugins


def make_files(folder: Path) -> None:
    """Make what `blocked.py` works with: a working file, a table and a municipality layer."""
    from qgis.core import QgsVectorLayer

    from planstatus.core.municipalities.register import Municipality
    from planstatus.gis.sources.areas.areas import MunicipalityArea
    from planstatus.gis.store.working_file import create_working_file

    polygons = folder / "polygoner.gpkg"
    write_municipalities(MANY, polygons)
    numbers = numbers_of(str(polygons))
    write_years(numbers, ROWS, folder / "planaar.csv")
    areas = [
        MunicipalityArea(Municipality(n, f"Nr. {n}", f"Nr. {n}", n[:2], "Fylke"), f.geometry())
        for n, f in zip(numbers, QgsVectorLayer(str(polygons), "", "ogr").getFeatures())
    ]
    create_working_file(folder / "mange" / "planstatus.gpkg", [], "", areas)
