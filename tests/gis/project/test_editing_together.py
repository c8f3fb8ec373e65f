"""Municipalities and plan years edited as one, saved for good, and refused in plain words."""

from __future__ import annotations

import sqlite3
import subprocess
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from qgis.core import (
    QgsFeature,
    QgsField,
    QgsProject,
    QgsVectorLayer,
    QgsVectorLayerJoinInfo,
)

from planstatus.core.errors import PlanstatusError, short
from planstatus.core.schema import TOLD
from planstatus.gis.project.layers import KEY, find_layer, save_edits
from planstatus.gis.settings import Settings
from planstatus.gis.update_result import UpdateResult
from planstatus.ui.editing.edit_link import EditLink

from ...waiting import settle

Click = Callable[..., UpdateResult]


@pytest.fixture
def municipalities(project: QgsProject, click: Click) -> QgsVectorLayer:
    click()
    layer = find_layer(project, "kommuner")
    assert layer is not None
    return layer


@pytest.fixture
def plan_years(project: QgsProject, municipalities: QgsVectorLayer) -> QgsVectorLayer:
    layer = find_layer(project, "planaar")
    assert layer is not None
    return layer


def calculate(layer: QgsVectorLayer, year: object, numbers: tuple[str, ...] = ()) -> None:
    """Do what the field calculator does: one command over all rows or the selected ones."""
    assert layer.isEditable() or layer.startEditing()
    column = layer.fields().indexOf("planaar")
    layer.beginEditCommand("Field calculator")
    for feature in layer.getFeatures():
        if not numbers or feature[KEY] in numbers:
            assert layer.changeAttributeValue(feature.id(), column, year)
    layer.endEditCommand()


def years(layer: QgsVectorLayer) -> set[object]:
    return {feature["planaar"] for feature in layer.getFeatures()}


def stored(settings: Settings, tmp_path: Path) -> dict[str, object]:
    """The years in a copy of the GeoPackage alone, as it is mailed while QGIS has it open."""
    copy = tmp_path / "kopi.gpkg"
    # By another program: a process that closes a file lets go of all SQLite's locks on it.
    subprocess.run(["cp", settings.working_file, copy], check=True)
    with closing(sqlite3.connect(copy)) as database:
        return dict(database.execute("SELECT kommunenummer, planaar FROM planaar").fetchall())


@pytest.mark.slow
@pytest.mark.parametrize("where", ["kommuner", "planaar"])
@pytest.mark.parametrize("stop", [True, False])
def test_every_year_calculated_at_once_is_saved(
    project: QgsProject, municipalities: QgsVectorLayer, settings: Settings, tmp_path: Path,
    where: str, stop: bool,
) -> None:  # fmt: skip
    layer = find_layer(project, where)
    calculate(layer, 2018)
    assert municipalities.isModified()
    assert years(municipalities) == {2018}
    assert layer.commitChanges(stop)
    with closing(sqlite3.connect(settings.working_file)) as database:
        assert database.execute("SELECT DISTINCT planaar FROM planaar").fetchall() == [(2018,)]
    plan_years = find_layer(project, "planaar")
    for each in (municipalities, plan_years):
        assert not each.isModified()
        assert each.isEditable() != stop


def test_all_calculated_at_once_is_one_step_to_undo_where_she_is(
    municipalities: QgsVectorLayer, plan_years: QgsVectorLayer
) -> None:
    before = years(municipalities)
    calculate(municipalities, 2018)
    municipalities.undoStack().undo()
    assert years(municipalities) == before
    assert not municipalities.isModified()
    assert not plan_years.isModified()
    municipalities.undoStack().redo()
    assert years(municipalities) == {2018}
    assert municipalities.isModified()


@pytest.mark.parametrize("where", ["kommuner", "planaar"])
@pytest.mark.parametrize("stop", [True, False])
def test_cancelling_in_one_layer_cancels_in_both(
    project: QgsProject, municipalities: QgsVectorLayer, plan_years: QgsVectorLayer,
    where: str, stop: bool,
) -> None:  # fmt: skip
    before = years(municipalities)
    calculate(municipalities, 2018)
    find_layer(project, where).rollBack(stop)
    assert years(municipalities) == before
    for each in (municipalities, plan_years):
        assert not each.isModified()
        assert each.isEditable() != stop


@pytest.mark.parametrize("where", ["kommuner", "planaar"])
@pytest.mark.parametrize("stop", [True, False])
def test_when_one_value_is_refused_all_edits_stand_and_can_be_undone_and_saved(
    project: QgsProject, municipalities: QgsVectorLayer, plan_years: QgsVectorLayer,
    settings: Settings, where: str, stop: bool,
) -> None:  # fmt: skip
    calculate(municipalities, 2022, ("5516",))
    calculate(municipalities, 20222, ("5524",))
    find_layer(project, where).commitChanges(stop)
    assert {2022, 20222} <= years(municipalities)
    assert municipalities.isEditable()
    assert municipalities.isModified()
    municipalities.undoStack().undo()
    assert 20222 not in years(municipalities)
    assert municipalities.commitChanges()
    assert not plan_years.isEditable()
    with closing(sqlite3.connect(settings.working_file)) as database:
        (row,) = database.execute("SELECT planaar FROM planaar WHERE kommunenummer = '5516'")
    assert row == (2022,)


def test_a_name_of_a_municipality_and_a_year_are_saved_together(
    municipalities: QgsVectorLayer, plan_years: QgsVectorLayer, settings: Settings
) -> None:
    calculate(municipalities, 2022, ("5516",))
    (row,) = [f for f in municipalities.getFeatures() if f[KEY] == "5516"]
    column = municipalities.fields().indexOf("navn_offisielt")
    municipalities.changeAttributeValue(row.id(), column, "Gratangen - Rivttát")
    assert plan_years.commitChanges()
    (row,) = [f for f in municipalities.getFeatures() if f[KEY] == "5516"]
    assert (row["navn_offisielt"], row["planaar"]) == ("Gratangen - Rivttát", 2022)
    assert not municipalities.isEditable()


@pytest.mark.slow
@pytest.mark.parametrize("save", ["join", "table", "ours"])
def test_a_copy_of_the_file_alone_has_what_was_saved(
    project: QgsProject, municipalities: QgsVectorLayer, plan_years: QgsVectorLayer,
    settings: Settings, tmp_path: Path, save: str,
) -> None:  # fmt: skip
    EditLink(project, municipalities, plan_years)
    for year in (2021, 2022):
        calculate(municipalities, year, ("5516",))
        if save == "ours":
            save_edits(project)
        else:
            (municipalities if save == "join" else plan_years).commitChanges(year == 2022)
        assert stored(settings, tmp_path)["5516"] == year


@pytest.mark.slow
def test_a_reader_in_the_way_only_delays_it(
    project: QgsProject, municipalities: QgsVectorLayer, plan_years: QgsVectorLayer,
    settings: Settings, tmp_path: Path,
) -> None:  # fmt: skip
    EditLink(project, municipalities, plan_years)
    calculate(municipalities, 2021, ("5516",))
    with closing(sqlite3.connect(settings.working_file, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM planaar").fetchone()
        assert municipalities.commitChanges()
        reader.execute("COMMIT")
    settle()
    assert stored(settings, tmp_path)["5516"] == 2021


@pytest.mark.slow
def test_the_map_is_drawn_from_a_file_that_others_have_opened_and_closed(
    project: QgsProject, municipalities: QgsVectorLayer, plan_years: QgsVectorLayer,
    settings: Settings,
) -> None:  # fmt: skip
    EditLink(project, municipalities, plan_years)
    for year in (2021, 2022, 2023):
        calculate(municipalities, year, ("5516",))
        assert municipalities.commitChanges()
        settle()
        with closing(sqlite3.connect(settings.working_file)) as other:
            other.execute("SELECT count(*) FROM planaar").fetchone()
        assert len(list(municipalities.getFeatures())) == 39
        assert len(list(plan_years.getFeatures())) == 39


def refusal_of(project: QgsProject) -> str:
    with pytest.raises(PlanstatusError) as refused:
        save_edits(project)
    return str(refused.value)


def test_a_value_that_is_no_year_is_refused_with_municipality_and_value(
    project: QgsProject, municipalities: QgsVectorLayer
) -> None:
    calculate(municipalities, 20222, ("5516", "5524"))
    text = refusal_of(project)
    assert "Gratangen: skriv et år fra 1965 til 2100, ikke «20222»" in text
    assert "Målselv: skriv et år" in text


def test_a_file_that_is_locked_is_named_with_what_was_not_saved(
    project: QgsProject, municipalities: QgsVectorLayer, settings: Settings
) -> None:
    calculate(municipalities, 2022, ("5516",))
    with closing(sqlite3.connect(settings.working_file, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        text = refusal_of(project)
        other.execute("ROLLBACK")
    assert f"få orden på arbeidsfilen {short(settings.working_file)}" in text
    assert text.endswith("Gratangen 2022. Årsak: filen er i bruk av et annet program.")
    save_edits(project)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("number", "words"),
    [("5501", "Slett den nye raden for Tromsø 2024"), (None, "Fyll ut kommunenummeret")],
)
def test_a_second_row_and_a_row_without_number_are_refused_in_plain_words(
    project: QgsProject, plan_years: QgsVectorLayer, number: str | None, words: str
) -> None:
    assert plan_years.startEditing()
    row = QgsFeature(plan_years.fields())
    row[KEY], row["kommunenavn"], row["planaar"] = number, "Tromsø", 2024
    assert plan_years.addFeature(row)
    assert words in refusal_of(project)
    assert plan_years.isModified()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("database or disk is full", "disken er full"),
        ("attempt to write a readonly database", "ingen skrivetilgang"),
        ("disk I/O error", "disken eller nettverket svarer ikke"),
    ],
)
def test_what_a_disk_refuses_is_said_in_norwegian(
    project: QgsProject, municipalities: QgsVectorLayer, settings: Settings, said: str, words: str
) -> None:
    """As SQLite says it, from a trigger: a full disk is not to be had in a test."""
    calculate(municipalities, 2022, ("5516",))
    with closing(sqlite3.connect(settings.working_file)) as database, database:
        database.execute(
            f"CREATE TRIGGER full BEFORE UPDATE ON planaar BEGIN SELECT RAISE(ABORT, '{said}'); END"
        )
    assert words in refusal_of(project)


def columns_of_ours(layer: QgsVectorLayer) -> list[str]:
    return [name for name in layer.fields().names() if name in TOLD]


@pytest.mark.slow
def test_a_virtual_field_and_a_join_of_hers_do_not_stop_a_click_and_stay(
    project: QgsProject, municipalities: QgsVectorLayer, click: Click
) -> None:
    number = QgsField(municipalities.fields().at(0))
    number.setName("hennes")
    municipalities.addExpressionField("1 + 1", number)
    hers = QgsVectorLayer("NoGeometry?field=nr:string&field=innbyggere:int", "Hennes", "memory")
    project.addMapLayer(hers)
    join = QgsVectorLayerJoinInfo()
    join.setJoinLayer(hers)
    join.setTargetFieldName(KEY)
    join.setJoinFieldName("nr")
    join.setPrefix("h_")
    assert municipalities.addJoin(join)
    click()
    click()
    assert {"hennes", "h_innbyggere"} <= set(municipalities.fields().names())
    assert columns_of_ours(municipalities) == list(TOLD)
    assert len(municipalities.vectorJoins()) == 2


def test_a_join_with_the_columns_of_an_older_version_is_brought_up_to_date(
    municipalities: QgsVectorLayer, plan_years: QgsVectorLayer, click: Click
) -> None:
    old = QgsVectorLayerJoinInfo(municipalities.vectorJoins()[0])
    municipalities.removeJoin(plan_years.id())
    old.setJoinFieldNamesSubset(["planaar", "tittel"])
    hers = QgsVectorLayerJoinInfo(old)
    hers.setPrefix("kopi_")
    assert municipalities.addJoin(old)
    assert municipalities.addJoin(hers)
    click()
    assert columns_of_ours(municipalities) == list(TOLD)
    assert "kopi_planaar" in municipalities.fields().names()
    assert len(municipalities.vectorJoins()) == 2
