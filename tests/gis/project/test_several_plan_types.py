"""Years of several plan types typed in one attribute table: saved, refused and undone as one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

import pytest
from qgis.core import NULL, QgsFeature, QgsFeedback, QgsProject, QgsVectorLayer

from planstatus.core.errors import PlanstatusError
from planstatus.gis.project.layers import find_layer, save_edits
from planstatus.gis.settings import Settings
from planstatus.gis.update import update

YEARS = {"planaar": 2019, "arealdel_planaar": 2021, "ros_planaar": 2023}
"""What is typed, by column of the municipalities."""
TABLES = {
    "planaar": "planaar", "arealdel_planaar": "planaar_arealdel", "ros_planaar": "planaar_ros",
}  # fmt: skip

Again = Callable[[], None]


@pytest.fixture
def click_again(project: QgsProject, settings: Settings) -> Again:
    ticked = replace(settings, plan_types=("samfunnsdel", "arealdel", "ros"))

    def click() -> None:
        update(project, ticked, date(2024, 9, 4), QgsFeedback(), None, ())

    click()
    return click


@pytest.fixture
def municipalities(project: QgsProject, click_again: Again) -> QgsVectorLayer:
    return layer_of(project, "kommuner")


def layer_of(project: QgsProject, role: str) -> QgsVectorLayer:
    layer = find_layer(project, role)
    assert layer is not None, role
    return layer


def row_of(layer: QgsVectorLayer, number: str = "5516") -> QgsFeature:
    (row,) = [each for each in layer.getFeatures() if each["kommunenummer"] == number]
    return row


def type_years(layer: QgsVectorLayer, years: Mapping[str, int]) -> None:
    """Type years in a row of the attribute table, one cell after the other."""
    assert layer.isEditable() or layer.startEditing()
    for column, year in years.items():
        layer.beginEditCommand(column)
        row = row_of(layer)
        assert layer.changeAttributeValue(row.id(), layer.fields().indexOf(column), year)
        layer.endEditCommand()


def shown(layer: QgsVectorLayer) -> dict[str, object]:
    row = row_of(layer)
    return {column: None if row[column] == NULL else row[column] for column in YEARS}


def stored(project: QgsProject) -> dict[str, object]:
    """What the working file holds, read without the edits in QGIS."""
    found = {}
    for column, role in TABLES.items():
        file = layer_of(project, role).source()
        value = row_of(QgsVectorLayer(file, role, "ogr"))["planaar"]
        found[column] = None if value == NULL else value
    return found


def test_years_of_three_plan_types_are_saved_together(
    project: QgsProject, municipalities: QgsVectorLayer
) -> None:
    type_years(municipalities, YEARS)
    assert shown(municipalities) == YEARS
    assert municipalities.commitChanges()
    assert stored(project) == YEARS
    assert not any(layer_of(project, role).isEditable() for role in TABLES.values())


def test_opening_one_table_opens_all_and_cancelling_takes_all_back(
    project: QgsProject, municipalities: QgsVectorLayer
) -> None:
    before = shown(municipalities)
    assert layer_of(project, "planaar_ros").startEditing()
    assert all(layer_of(project, role).isEditable() for role in TABLES.values())
    type_years(municipalities, YEARS)
    assert layer_of(project, "planaar_arealdel").rollBack()
    assert shown(municipalities) == before


def test_undo_takes_back_what_was_typed_last_whichever_table_it_is_in(
    municipalities: QgsVectorLayer,
) -> None:
    before = shown(municipalities)
    type_years(municipalities, YEARS)
    stack = municipalities.undoStack()
    expected = dict(YEARS)
    for column in reversed(YEARS):
        stack.undo()
        expected[column] = before[column]
        assert shown(municipalities) == expected
    for _ in YEARS:
        stack.redo()
    assert shown(municipalities) == YEARS
    municipalities.rollBack()


@pytest.mark.slow
@pytest.mark.parametrize("stop", [True, False], ids=["and close", "and go on"])
def test_a_year_that_is_refused_keeps_what_was_typed_and_is_explained_with_its_plan(
    project: QgsProject, municipalities: QgsVectorLayer, stop: bool
) -> None:
    wrong = {**YEARS, "arealdel_planaar": 1800}
    type_years(municipalities, wrong)
    municipalities.commitChanges(stop)
    assert shown(municipalities) == wrong
    assert layer_of(project, "planaar_arealdel").isModified()
    with pytest.raises(PlanstatusError, match=r"\(Arealdel\): .*«1800»"):
        save_edits(project)
    assert shown(municipalities) == wrong
    type_years(municipalities, {"arealdel_planaar": 2021})
    save_edits(project)
    assert stored(project) == YEARS
    municipalities.rollBack()


@pytest.mark.slow
def test_the_table_has_a_year_for_each_plan_and_the_form_a_tab(
    municipalities: QgsVectorLayer,
) -> None:
    headings = [municipalities.attributeAlias(municipalities.fields().indexOf(each))
                for each in YEARS]  # fmt: skip
    assert headings == ["Samfunnsdel", "Arealdel", "Helhetlig ROS"]
    table = municipalities.attributeTableConfig().columns()
    seen = [each.name for each in table if not each.hidden]
    assert seen[:6] == ["kommunenummer", "kommunenavn", *YEARS, "status"]
    assert not [name for name in seen if "_" in name and name not in YEARS]
    tabs = [each for each in municipalities.editFormConfig().tabs() if not each.isGroupBox()]
    assert [each.name() for each in tabs] == headings
    assert [each.name() for each in tabs[1].children()] == [
        "arealdel_planaar", "Skriv et år fra 1965 til 2100, eller la feltet stå tomt",
        "arealdel_status", "arealdel_vedtatt", "arealdel_periode", "arealdel_merknad", "Kilde",
    ]  # fmt: skip


@pytest.mark.slow
def test_a_plan_type_ticked_later_gets_its_tab_and_a_form_of_hers_keeps_her_groups(
    project: QgsProject, settings: Settings
) -> None:
    def click(*ticked: str) -> QgsVectorLayer:
        chosen = replace(settings, plan_types=ticked)
        update(project, chosen, date(2024, 9, 4), QgsFeedback(), None, ())
        return layer_of(project, "kommuner")

    layer = click("samfunnsdel")
    assert [each.isGroupBox() for each in layer.editFormConfig().tabs()] == [True] * 5
    layer = click("samfunnsdel", "arealdel")
    assert [each.name() for each in layer.editFormConfig().tabs()] == [
        "Kommune", "Samfunnsdel", "Arealdel", "Lenke", "Lenke",
    ]  # fmt: skip
    form = layer.editFormConfig()
    form.setLayout(form.layout())
    form.tabs()[1].setName("Planen")
    layer.setEditFormConfig(form)
    layer = click("samfunnsdel", "arealdel", "ros")
    tabs = layer.editFormConfig().tabs()
    assert [each.name() for each in tabs[:3]] == ["Kommune", "Planen", "Arealdel"]
    assert "ros_planaar" in [each.name() for each in tabs[1].children()]


@pytest.mark.slow
def test_ten_clicks_leave_what_one_leaves(
    project: QgsProject, municipalities: QgsVectorLayer, click_again: Again
) -> None:
    before = look(municipalities)
    for _ in range(9):
        click_again()
    assert look(municipalities) == before


def look(layer: QgsVectorLayer) -> tuple[object, ...]:
    """The columns, labels, groups of the form and columns of the attribute table."""
    groups = {each.name(): [part.name() for part in each.children()]
              for each in layer.editFormConfig().tabs()}  # fmt: skip
    table = [(each.name, each.hidden) for each in layer.attributeTableConfig().columns()]
    return [(each.name(), each.alias()) for each in layer.fields()], groups, table
