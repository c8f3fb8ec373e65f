"""While tables of cooperation are edited: the map follows each edit."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from qgis.core import (
    QgsExpressionContextUtils,
    QgsFeature,
    QgsFillSymbol,
    QgsPrintLayout,
    QgsProject,
    QgsSettings,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.gui import QgisInterface

from planstatus.core.errors import PendingEditsError
from planstatus.gis.project.cooperation_register import register_in
from planstatus.gis.project.copy_of_project import copy_of
from planstatus.gis.project.layers import check_no_pending_edits, find_layer, save_edits
from planstatus.gis.settings import Settings, save_settings
from planstatus.gis.store.backends import store_of
from planstatus.ui.commands import Commands

from ...waiting import settle


@pytest.fixture
def commands(qgis_iface: QgisInterface, tmp_path: Path) -> Iterator[Commands]:
    QgsSettings().remove("planstatus")
    save_settings(Settings(working_file=tmp_path / "planstatus.gpkg", cooperation=True))
    QgsProject.instance().clear()
    commands = Commands(qgis_iface)
    assert commands.update_status() is not None
    yield commands
    commands.close()
    qgis_iface.messageBar().clear_messages()
    QgsProject.instance().clear()
    QgsSettings().remove("planstatus")


def layer_of(role: str, map_key: str = "samfunnsdel") -> QgsVectorLayer:
    layer = find_layer(QgsProject.instance(), role, map_key)
    assert layer is not None
    return layer


def member(number: str) -> QgsFeature:
    (row,) = [f for f in layer_of("samarbeid_medlem").getFeatures() if f["kommunenummer"] == number]
    return row


def leave(number: str, day: str) -> None:
    """Write that a municipality has left its cooperation."""
    layer = layer_of("samarbeid_medlem")
    assert layer.isEditable() or layer.startEditing()
    layer.changeAttributeValue(member(number).id(), layer.fields().indexOf("til"), day)


def change(role: str, code: str, column: str, value: str) -> None:
    """Write in the row of a table with a code."""
    layer = layer_of(role)
    assert layer.isEditable() or layer.startEditing()
    (row,) = [each for each in layer.getFeatures() if each["kode"] == code]
    assert layer.changeAttributeValue(row.id(), layer.fields().indexOf(column), value)


def add_member(code: str, number: str) -> None:
    """Write that a municipality is a member of a cooperation."""
    layer = layer_of("samarbeid_medlem")
    assert layer.isEditable() or layer.startEditing()
    row = QgsFeature(layer.fields())
    row["samarbeid"], row["kommunenummer"], row["rolle"] = code, number, "deltaker"
    assert layer.addFeature(row)


def page() -> QgsPrintLayout:
    layout = QgsProject.instance().layoutManager().layoutByName("Interkommunalt samarbeid A4")
    assert layout is not None
    return layout


def names_on_page() -> str:
    """What the page writes of the names of offices, each in a line, and where."""
    scope = QgsExpressionContextUtils.layoutScope(page())
    return str(scope.variable("planstatus_kontornavn")).replace("\\n", " ")


def legend() -> str:
    layout = QgsProject.instance().layoutManager().layoutByName("Interkommunalt samarbeid A4")
    model = layout.itemById("tegnforklaring").model()
    nodes = [row for node in model.rootGroup().findLayers() for row in model.layerLegendNodes(node)]
    return "\n".join(" ".join(str(row.data(0)).split()) for row in nodes)


def expression() -> str:
    return str(layer_of("kommuner", "samarbeid").renderer().classAttribute())


@pytest.mark.slow
def test_the_map_and_its_pages_follow_edits_before_they_are_saved(commands: Commands) -> None:
    assert "Dyrøy" in legend()
    assert "'5528'" in expression()
    leave("5528", "2023")
    settle()
    assert "Dyrøy" not in legend()
    assert "'5528'" not in expression()
    assert layer_of("samarbeid_medlem").commitChanges()
    settle()
    assert "Dyrøy" not in legend()
    assert "'5528'" not in expression()


def test_a_member_that_is_added_and_not_saved_is_on_the_map(commands: Commands) -> None:
    add_member("nord-troms", "5516")
    settle()
    assert "Gratangen" in legend()
    assert "'5516'" in expression()


@pytest.mark.slow
def test_a_member_that_is_deleted_and_not_saved_is_off_the_map(commands: Commands) -> None:
    layer = layer_of("samarbeid_medlem")
    assert layer.startEditing()
    layer.deleteFeature(member("5528").id())
    settle()
    assert "Dyrøy" not in legend()
    assert "'5528'" not in expression()


@pytest.mark.slow
def test_an_office_is_named_on_the_map_as_it_is_typed(commands: Commands) -> None:
    change("samarbeid", "nord-troms", "navn", "Kontoret på Storslett")
    settle()
    assert "Kontoret på Storslett:" in legend()
    assert "Kontoret på Storslett" in names_on_page()


@pytest.mark.slow
def test_members_stay_with_an_office_whose_code_is_changed(commands: Commands) -> None:
    before = expression()
    change("samarbeid", "nord-troms", "kode", "nt")
    settle()
    add_member("nt", "5516")
    settle()
    assert "Nord-Troms: Gratangen, Kåfjord, Lyngen" in legend()
    save_edits(QgsProject.instance())
    settle()
    assert "Nord-Troms: Gratangen, Kåfjord, Lyngen" in legend()
    assert expression() != before


@pytest.mark.slow
def test_what_is_undone_or_taken_back_is_as_before_on_the_map(commands: Commands) -> None:
    before = legend(), expression(), names_on_page()
    layer = layer_of("samarbeid_medlem")
    leave("5528", "2023")
    settle()
    assert (legend(), expression(), names_on_page()) != before
    layer.undoStack().undo()
    settle()
    assert (legend(), expression(), names_on_page()) == before
    layer.undoStack().redo()
    settle()
    assert (legend(), expression(), names_on_page()) != before
    assert layer.rollBack()
    settle()
    assert (legend(), expression(), names_on_page()) == before


@pytest.mark.slow
def test_a_date_that_is_emptied_and_not_saved_does_not_count(commands: Commands) -> None:
    leave("5528", "2023")
    assert layer_of("samarbeid_medlem").commitChanges()
    settle()
    assert "Dyrøy" not in legend()
    leave("5528", "")
    settle()
    assert "Dyrøy" in legend()


@pytest.mark.slow
def test_an_edit_that_nothing_on_the_map_is_about_draws_nothing_anew(commands: Commands) -> None:
    change("samarbeid", "nord-troms", "merknad", "ringt")
    settle()
    drawn: list[bool] = []
    page().refreshed.connect(lambda: drawn.append(True))
    change("samarbeid", "nord-troms", "merknad", "ringt 3.2.")
    settle()
    assert drawn == []
    change("samarbeid", "nord-troms", "navn", "Storslett")
    settle()
    assert drawn


@pytest.mark.slow
def test_a_map_that_she_draws_her_own_way_waits_for_the_next_click(commands: Commands) -> None:
    layer = layer_of("kommuner", "samarbeid")
    layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple({})))
    leave("5528", "2023")
    assert layer_of("samarbeid_medlem").commitChanges()
    settle()
    assert isinstance(layer.renderer(), QgsSingleSymbolRenderer)
    assert commands.update_status() is not None
    assert "Dyrøy" not in legend()


@pytest.mark.slow
def test_status_as_fill_stays_the_fill_when_something_is_saved(
    commands: Commands, tmp_path: Path
) -> None:
    settings = Settings(
        working_file=tmp_path / "planstatus.gpkg", cooperation=True, status_fill=True
    )
    save_settings(settings)
    assert commands.update_status() is not None
    before = expression()
    leave("5528", "2023")
    assert layer_of("samarbeid_medlem").commitChanges()
    settle()
    assert expression() == before
    assert "Dyrøy" not in legend()


@pytest.mark.slow
def test_a_code_that_is_taken_is_refused_in_our_words(
    commands: Commands, qgis_iface: QgisInterface
) -> None:
    layer = layer_of("samarbeid")
    assert layer.startEditing()
    row = next(f for f in layer.getFeatures() if f["kode"] == "nord-troms")
    layer.changeAttributeValue(row.id(), layer.fields().indexOf("kode"), "midt-troms")
    assert not layer.commitChanges()
    settle()
    text = " ".join(item.toolTip() for item in qgis_iface.messageBar().items())
    assert "Skriv en kode som ingen annen rad i Samarbeid har" in text
    layer.rollBack()


@pytest.mark.slow
def test_edits_that_are_not_saved_stop_a_click_that_nobody_can_be_asked_about(
    commands: Commands,
) -> None:
    leave("5528", "2023")
    with pytest.raises(PendingEditsError, match="Medlemmer"):
        check_no_pending_edits(QgsProject.instance())
    layer_of("samarbeid_medlem").rollBack()


@pytest.mark.slow
def test_tables_that_come_with_a_later_click_are_followed_too(commands: Commands) -> None:
    project = QgsProject.instance()
    for role in ("samarbeid_medlem", "samarbeid"):
        project.removeMapLayer(layer_of(role).id())
    assert commands.update_status() is not None
    leave("5528", "2023")
    assert layer_of("samarbeid_medlem").commitChanges()
    settle()
    assert "Dyrøy" not in legend()


@pytest.mark.slow
def test_a_copy_to_export_some_of_the_map_from_has_the_edits_that_are_not_saved(
    commands: Commands,
) -> None:
    project, table = QgsProject.instance(), layer_of("samarbeid_medlem")
    store = store_of(table)
    before = register_in(project, store)
    row = next(table.getFeatures())
    leave(row["kommunenummer"], "2020-01-01")
    now = register_in(project, store)
    with copy_of(project) as copy:
        assert register_in(copy, store) == now != before
    add_member("plankontor-1", "5516")
    assert table.deleteFeature(row.id())
    now = register_in(project, store)
    with copy_of(project) as copy:
        assert register_in(copy, store).members == now.members != before.members
    assert table.isModified()
    table.rollBack()
    assert register_in(project, store) == before
