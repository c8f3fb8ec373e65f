"""Made the files of this folder, with version 0.3.0 of the plugin in QGIS 3.22.

    git archive --prefix=planstatus/ ebf6ab8 | tar x -C <folder>
    PYTHONPATH=<folder> QT_QPA_PLATFORM=offscreen python3 lag.py <folder for the files>

A working file with an officer's edits, and a project in which she has made the map her own.
"""

from __future__ import annotations

import os
import sqlite3
import sys
from datetime import date
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsExpressionContextUtils,
    QgsFeedback,
    QgsField,
    QgsLayoutItemLabel,
    QgsLayoutPoint,
    QgsProject,
    QgsVectorLayerJoinInfo,
)
from qgis.PyQt.QtCore import QVariant
from qgis.PyQt.QtGui import QColor

application = QgsApplication([], False)
application.initQgis()

from planstatus.gis.layers import find_layer  # noqa: E402
from planstatus.gis.settings import Settings  # noqa: E402
from planstatus.gis.update import update  # noqa: E402

EDITS = {
    "5501": {"planaar": 2024, "kilde": "møtebok 24/17", "merknad": "vedtatt i mai"},
    "5516": {"planaar": 2023, "periode": "2023-2035"},
    "5503": {"planaar": None},
}


def main(folder: Path) -> None:
    """Make the two files."""
    file = folder / "planstatus.gpkg"
    project = QgsProject.instance()
    settings = Settings(working_file=file)
    update(project, settings, date(2024, 9, 4), QgsFeedback())
    edit(project)
    make_her_own(project)
    update(project, settings, date(2024, 9, 4), QgsFeedback())
    assert project.write(str(folder / "prosjekt.qgz"))
    project.clear()
    with sqlite3.connect(file) as database:
        database.execute("PRAGMA journal_mode = DELETE")
        database.execute("VACUUM")


def edit(project: QgsProject) -> None:
    """Save edits in the plan-year table, as she does in the attribute table."""
    table = find_layer(project, "planaar")
    table.startEditing()
    for feature in list(table.getFeatures()):
        for name, value in EDITS.get(feature["kommunenummer"], {}).items():
            table.changeAttributeValue(feature.id(), table.fields().indexOf(name), value)
    assert table.commitChanges()


def make_her_own(project: QgsProject) -> None:
    """Names, colours, a virtual field, a join, a column moved, and a page of her own."""
    municipalities, table = find_layer(project, "kommuner"), find_layer(project, "planaar")
    municipalities.setName("Kommunene våre")
    table.setName("Tabellen vår")
    renderer = municipalities.renderer().clone()
    categories = renderer.categories()
    symbol = categories[2].symbol().clone()
    symbol.setColor(QColor("#123456"))
    renderer.updateCategorySymbol(2, symbol)
    municipalities.setRenderer(renderer)
    municipalities.addExpressionField("year(now())", QgsField("i_aar", QVariant.Int))
    join = QgsVectorLayerJoinInfo()
    join.setJoinLayer(table)
    join.setTargetFieldName("kommunenummer")
    join.setJoinFieldName("kommunenummer")
    join.setPrefix("hennes_")
    municipalities.addJoin(join)
    config = municipalities.attributeTableConfig()
    columns = config.columns()
    columns.insert(1, columns.pop(4))
    config.setColumns(columns)
    municipalities.setAttributeTableConfig(config)
    layout = project.layoutManager().layoutByName("Samfunnsplanstatus A4")
    legend = layout.itemById("tegnforklaring")
    legend.attemptMove(QgsLayoutPoint(200, 20))
    layout.itemById("tittel").setText("Planstatus hos oss")
    note = QgsLayoutItemLabel(layout)
    note.setId("hennes")
    note.setText("Til møtet i juni")
    note.attemptMove(QgsLayoutPoint(20, 190))
    layout.addLayoutItem(note)
    QgsExpressionContextUtils.setProjectVariable(project, "saksnummer", "24/17")


main(Path(sys.argv[1]).absolute())
os._exit(0)  # QGIS may crash when Python takes it down
