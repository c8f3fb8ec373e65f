"""Makes `tests/data/qgis_menynavn.csv`: what QGIS calls its menus and buttons, in each version.

    tools/menu_names.py 3.22=/usr 3.40=FOLDER/usr 3.44=FOLDER/usr

Each folder has `share/qgis/i18n/qgis_nb.qm` of that version; Qt's lconvert reads it.
"""

from __future__ import annotations

import csv
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree

FACTS = Path(__file__).resolve().parents[1] / "tests" / "data" / "qgis_menynavn.csv"
VERSIONS = ("3.22", "3.40", "3.44")
MENUS = ("MainWindow", "QgsAttributeTableDialog", "QgsLayoutDesignerBase", "QgsPluginManagerBase")
"""Where QGIS translates the menus and buttons that an officer of a plan map is told to use."""
OTHERS = {
    "QgisApp": {"Log Messages", "Layers", "Browser", "Message Log"},
    "ProcessingToolbox": {"Processing Toolbox"},
    "QgsBrowserDockWidget": {"Browser"},
    "QgsOptionsBase": {"General", "Layouts", "Locale", "System"},
    "QgsVectorLayerPropertiesBase": {"Information", "Metadata", "Source", "Attributes Form"},
    "QgsVectorLayerProperties": {"Layer Properties - %1"},
}
QT = os.pathsep.join(("/usr/bin", "/usr/lib/qt5/bin", "/usr/lib/qt6/bin"))
LONGEST = 45
"""Letters of a name; what is longer is a tip."""


def names_in(translation: Path) -> dict[str, str]:
    """Return what QGIS says in bokmål for each name, without `&`, from its .qm file."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "qgis.ts")
        program = shutil.which("lconvert", path=QT) or "lconvert"
        command = [program, "-i", str(translation), "-o", str(file)]
        subprocess.run(command, check=True)
        root = ElementTree.parse(file).getroot()  # noqa: S314  (made by Qt, of QGIS's own)
    found = {}
    for context in root.iter("context"):
        where = context.findtext("name", "")
        for message in context.iter("message"):
            source, text = message.findtext("source", ""), message.findtext("translation", "")
            if where in MENUS or source in OTHERS.get(where, ()):
                found[plain(source)] = plain(text)
    return {source: text for source, text in found.items() if text and _is_name(source)}


def plain(text: str) -> str:
    """Return a name as it is written: without the mark of its access key, and one kind of dots."""
    return " ".join(text.replace("&", "").replace("...", "…").split())


def _is_name(text: str) -> bool:
    return len(text) <= LONGEST and text[:1].isupper() and not set(text) & set("<>%\n")


def main(arguments: list[str]) -> None:
    """Write the names that any of the versions has, empty where one lacks it."""
    roots = dict(each.split("=", 1) for each in arguments)
    names = [names_in(Path(roots[each], "share/qgis/i18n/qgis_nb.qm")) for each in VERSIONS]
    with FACTS.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";", lineterminator="\n")
        writer.writerow(("kilde", *VERSIONS))
        for source in sorted(set().union(*names)):
            writer.writerow((source, *(each.get(source, "") for each in names)))


if __name__ == "__main__":
    main(sys.argv[1:])
