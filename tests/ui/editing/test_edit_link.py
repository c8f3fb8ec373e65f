"""Editing beside the map, without a window: what the link between the layers does."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from qgis.core import (
    QgsApplication,
    QgsFeedback,
    QgsProject,
    QgsVectorLayer,
)

from planstatus.gis.project.layers import KEY, find_layer, working_file_of
from planstatus.gis.settings import Settings
from planstatus.gis.update import update
from planstatus.ui.editing.edit_link import EditLink

from ...waiting import settle


@pytest.fixture
def link(tmp_path: Path) -> Iterator[EditLink]:
    project = QgsProject.instance()  # the only one where a legend counts in the table
    settings = Settings(working_file=tmp_path / "planstatus.gpkg")
    update(project, settings, date(2024, 9, 4), QgsFeedback(), pages=("A4",))
    municipalities, plan_years = find_layer(project, "kommuner"), find_layer(project, "planaar")
    assert municipalities is not None
    assert plan_years is not None
    yield EditLink(project, municipalities, plan_years)
    municipalities.rollBack()
    project.clear()


def type_year(layer: QgsVectorLayer, number: str, year: object) -> None:
    """Type into an attribute table the way QGIS's table does it."""
    assert layer.isEditable() or layer.startEditing()
    (feature,) = [f for f in layer.getFeatures() if f[KEY] == number]
    layer.beginEditCommand("Attributes changed")
    layer.changeAttributeValue(feature.id(), layer.fields().indexOf("planaar"), year)
    layer.endEditCommand()
    QgsApplication.processEvents()


def year(link: EditLink, number: str) -> object:
    (feature,) = [f for f in link.municipalities.getFeatures() if f[KEY] == number]
    return feature["planaar"] or None


def test_undo_in_the_municipality_layer_takes_back_edit_by_edit(link: EditLink) -> None:
    type_year(link.municipalities, "5501", 2023)
    type_year(link.municipalities, "5516", 2022)
    stack = link.municipalities.undoStack()
    stack.undo()
    assert (year(link, "5501"), year(link, "5516")) == (2023, None)
    stack.undo()
    assert (year(link, "5501"), year(link, "5516")) == (2020, None)
    stack.redo()
    stack.redo()
    assert (year(link, "5501"), year(link, "5516")) == (2023, 2022)


@pytest.mark.slow
def test_an_edit_in_the_plan_year_table_can_be_undone_from_the_municipality_layer(
    link: EditLink,
) -> None:
    type_year(link.plan_years, "5501", 2023)
    link.municipalities.undoStack().undo()
    assert year(link, "5501") == 2020


@pytest.mark.slow
def test_an_edit_undone_in_the_table_is_undone_in_the_municipality_layer_too(
    link: EditLink,
) -> None:
    type_year(link.municipalities, "5501", 2023)
    type_year(link.municipalities, "5516", 2022)
    link.plan_years.undoStack().undo()
    assert (year(link, "5501"), year(link, "5516")) == (2023, None)
    link.municipalities.undoStack().undo()
    assert (year(link, "5501"), year(link, "5516")) == (2020, None)
    assert not link.municipalities.isModified()
    link.plan_years.undoStack().redo()
    link.municipalities.undoStack().redo()
    assert (year(link, "5501"), year(link, "5516")) == (2023, 2022)
    assert link.municipalities.isModified()


@pytest.mark.slow
def test_undo_passes_by_what_is_no_year_such_as_the_first_figure_typed_in_a_form(
    link: EditLink,
) -> None:
    type_year(link.municipalities, "5524", 2021)
    for typed in (2, 2024):
        type_year(link.municipalities, "5516", typed)
    link.municipalities.undoStack().undo()
    QgsApplication.processEvents()
    assert (year(link, "5516"), year(link, "5524")) == (None, 2021)
    link.municipalities.undoStack().redo()
    QgsApplication.processEvents()
    assert year(link, "5516") == 2024
    link.municipalities.undoStack().undo()
    QgsApplication.processEvents()
    link.municipalities.undoStack().undo()
    QgsApplication.processEvents()
    assert (year(link, "5516"), year(link, "5524")) == (None, 2022)


@pytest.mark.parametrize("where", ["municipalities", "plan_years"])
def test_every_edit_undo_and_cancel_repaints_the_map(link: EditLink, where: str) -> None:
    repaints: list[int] = []
    link.municipalities.repaintRequested.connect(lambda *_: repaints.append(1))
    layer = getattr(link, where)
    type_year(layer, "5501", 2023)
    assert repaints
    repaints.clear()
    layer.undoStack().undo()
    assert repaints
    repaints.clear()
    layer.rollBack()
    assert repaints


@pytest.mark.slow
def test_a_value_that_is_not_a_year_is_explained_and_other_edits_stay(link: EditLink) -> None:
    refusals: list[str] = []
    link.refused.connect(refusals.append)
    type_year(link.municipalities, "5516", 2022)
    type_year(link.municipalities, "5524", 20222)
    assert refusals
    assert refusals[0].startswith("Målselv: ")
    assert "skriv et år fra" in refusals[0]
    assert year(link, "5516") == 2022


@pytest.mark.slow
@pytest.mark.parametrize("saved", [True, False])
def test_the_file_can_be_read_at_once_when_editing_ends(
    link: EditLink, capfd: pytest.CaptureFixture[str], saved: bool
) -> None:
    type_year(link.municipalities, "5516", 2023)
    end = link.municipalities.commitChanges if saved else link.municipalities.rollBack
    assert end()
    settle()  # the rows are counted
    assert year(link, "5516") == (2023 if saved else None)
    assert "unable to open database file" not in capfd.readouterr().err


@pytest.mark.slow
@pytest.mark.parametrize("replaced", [True, False])
def test_it_is_told_when_what_was_saved_may_not_be_in_the_file(
    link: EditLink, replaced: bool
) -> None:
    told: list[str] = []
    link.file_changed.connect(told.append)
    file = working_file_of(link.plan_years)
    type_year(link.municipalities, "5501", 2021)
    assert link.municipalities.commitChanges()
    assert told == []
    type_year(link.municipalities, "5501", 2022)
    copy = file.with_suffix(".copy")
    copy.write_bytes(file.read_bytes())
    if replaced:
        copy.replace(file)
    else:
        file.unlink()
    link.municipalities.commitChanges()
    (text,) = told
    assert "Arbeidsfilen planstatus.gpkg er borte eller byttet ut" in text
