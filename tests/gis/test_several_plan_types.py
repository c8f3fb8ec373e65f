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
