"""Pages follow edits where somebody looks at them, and elsewhere when they are opened."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest
from qgis.core import QgsFeedback, QgsPrintLayout, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal

from planstatus.gis.look.list_table import table_of
from planstatus.gis.project.layers import find_layer, working_file_of
from planstatus.gis.project.roles import maps_in
from planstatus.gis.project.tie import tie_layers
from planstatus.gis.settings import Settings
from planstatus.gis.update import update
from planstatus.ui.editing.edit_link import EditLink
from planstatus.ui.editing.pages_link import PagesLink

from ...own_years import make_own
from ...waiting import settle

PAGE, OTHER_PAGE = "Samfunnsplanstatus A4", "Arealdelstatus A4"


class Window(QObject):
    """What of a QGIS window opens layouts."""

    layoutDesignerOpened = pyqtSignal(object)  # noqa: N815  (QGIS's name)

    def __init__(self) -> None:
        super().__init__()
        self._open: list[SimpleNamespace] = []

    def openLayoutDesigners(self) -> list[SimpleNamespace]:  # noqa: N802  (QGIS's name)
        return self._open

    def open(self, name: str) -> None:
        designer = SimpleNamespace(layout=lambda: layout_of(name))
        self._open.append(designer)
        self.layoutDesignerOpened.emit(designer)


@pytest.fixture
def window(qgis_app: object) -> Window:
    return Window()


@pytest.fixture
def municipalities(tmp_path: Path, window: Window) -> Iterator[QgsVectorLayer]:
    project = QgsProject.instance()
    both = ("samfunnsdel", "arealdel")
    settings = Settings(working_file=tmp_path / "planstatus.gpkg", plan_types=both)
    update(project, settings, date(2024, 9, 4), QgsFeedback(), pages=("A4",))
    layer, table = find_layer(project, "kommuner"), find_layer(project, "planaar")
    assert layer is not None
    assert table is not None
    link = EditLink(project, layer, table)
    for each in link.tables:
        tie_layers(layer, each)
    pages = PagesLink(window, project, link)
    yield layer
    layer.rollBack()
    pages.stop()
    project.clear()


def layout_of(name: str) -> QgsPrintLayout:
    layout = QgsProject.instance().layoutManager().layoutByName(name)
    assert isinstance(layout, QgsPrintLayout)
    return layout


def plain(cell: object) -> str:
    """The text of a cell, which older QGIS gives as it is and newer with its look."""
    value = getattr(cell, "value", lambda: cell)()
    return "" if value is None or str(value) == "NULL" else str(value)


def listed(name: str, municipality: str) -> str:
    """The plan year in the list on a page."""
    table = table_of(layout_of(name))
    assert table is not None
    headings = [each.heading() for each in table.columns()]
    where, what = headings.index("Kommune"), headings.index("Planår")
    (year,) = (row[what] for row in table.contents() if plain(row[where]) == municipality)
    return plain(year)


def type_year(layer: QgsVectorLayer, municipality: str, year: int, field: str = "planaar") -> None:
    """Type into an attribute table the way QGIS's table does it."""
    assert layer.isEditable() or layer.startEditing()
    (feature,) = layer.getFeatures(f"\"kommunenavn\" = '{municipality}'")
    layer.beginEditCommand("Attributes changed")
    layer.changeAttributeValue(feature.id(), layer.fields().indexOf(field), year)
    layer.endEditCommand()
    settle()


def undo(layer: QgsVectorLayer) -> None:
    layer.undoStack().undo()
    settle()


def save(layer: QgsVectorLayer) -> None:
    assert layer.commitChanges()
    settle()


def cancel(layer: QgsVectorLayer) -> None:
    assert layer.rollBack()
    settle()


@pytest.mark.slow
def test_a_list_nobody_looks_at_is_read_when_it_is_opened(
    municipalities: QgsVectorLayer, window: Window
) -> None:
    type_year(municipalities, "Bardu", 2023, "arealdel_planaar")
    assert listed(OTHER_PAGE, "Bardu") == ""
    window.open(OTHER_PAGE)
    assert listed(OTHER_PAGE, "Bardu") == "2023"


@pytest.mark.slow
def test_a_page_that_is_opened_has_the_plan_in_force_when_a_later_one_was_saved_elsewhere(
    municipalities: QgsVectorLayer, window: Window
) -> None:
    settle()
    make_own(working_file_of(municipalities))
    with closing(sqlite3.connect(working_file_of(municipalities))) as database, database:
        database.execute("UPDATE planaar SET planaar = 2025 WHERE kommunenummer = '5501'")
    window.open(PAGE)
    assert listed(PAGE, "Tromsø") == "2020"
    assert "2025" in municipalities.renderer().classAttribute()


def test_an_open_page_follows_edits_and_undo(
    municipalities: QgsVectorLayer, window: Window
) -> None:
    window.open(PAGE)
    type_year(municipalities, "Bardu", 2023)
    assert listed(PAGE, "Bardu") == "2023"
    undo(municipalities)
    assert listed(PAGE, "Bardu") == ""


@pytest.mark.slow
@pytest.mark.parametrize(("end", "year"), [(save, "2023"), (cancel, "")])
def test_a_page_opened_when_edits_are_saved_or_cancelled_is_true(
    municipalities: QgsVectorLayer,
    window: Window,
    end: Callable[[QgsVectorLayer], None],
    year: str,
) -> None:
    type_year(municipalities, "Bardu", 2023)
    end(municipalities)
    window.open(PAGE)
    assert listed(PAGE, "Bardu") == year


@pytest.mark.slow
def test_the_pages_of_another_plan_type_follow_too(
    municipalities: QgsVectorLayer, window: Window, capfd: pytest.CaptureFixture[str]
) -> None:
    window.open(OTHER_PAGE)
    type_year(municipalities, "Bardu", 2022, "arealdel_planaar")
    assert listed(OTHER_PAGE, "Bardu") == "2022"
    assert "unable to open database file" not in capfd.readouterr().err


@pytest.mark.slow
def test_a_row_of_the_legend_comes_and_goes_with_what_is_saved(
    municipalities: QgsVectorLayer,
) -> None:
    def has_missing(name: str) -> bool:
        legend = layout_of(name).itemById("tegnforklaring")
        layer = maps_in(QgsProject.instance())["samfunnsdel"]
        node = legend.model().rootGroup().findLayer(layer.id())
        return len(legend.model().layerLegendNodes(node)) == 4

    assert has_missing(PAGE)
    assert municipalities.startEditing()
    field = municipalities.fields().indexOf("planaar")
    for each in municipalities.getFeatures('"planaar" IS NULL'):
        municipalities.changeAttributeValue(each.id(), field, 2023)
    save(municipalities)
    assert not has_missing(PAGE)


@pytest.mark.slow
def test_the_buttons_of_qgis_hear_of_every_edit_in_the_layer(
    municipalities: QgsVectorLayer,
) -> None:
    heard: list[bool] = []
    municipalities.layerModified.connect(lambda: heard.append(municipalities.isModified()))
    type_year(municipalities, "Bardu", 2023)
    assert heard[-1]
    undo(municipalities)
    assert not heard[-1]
