"""A later year that is typed renews the plan: what was told of the old one goes with its year."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from qgis.core import QgsFeedback, QgsProject, QgsVectorLayer

from planstatus.core.schema import ADOPTED, KEY, NOTE, OF_THE_OLD_PLAN, YEAR
from planstatus.gis.project.in_force import read_later
from planstatus.gis.project.layers import find_layer
from planstatus.gis.settings import Settings
from planstatus.gis.store.backends import store_of
from planstatus.gis.update import update
from planstatus.ui.editing.edit_link import EditLink

from ...own_years import make_own
from ...waiting import settle

ALTA, VADSO = "5601", "5607"  # 2015, and none
TOLD = (YEAR, NOTE, *OF_THE_OLD_PLAN)

Cells = dict[str, object]
Type = Callable[..., None]


@pytest.fixture
def link(tmp_path: Path) -> Iterator[EditLink]:
    project = QgsProject.instance()
    settings = Settings(working_file=tmp_path / "planstatus.gpkg")
    update(project, settings, date(2024, 9, 4), QgsFeedback(), pages=("A4",))
    municipalities, plan_years = find_layer(project, "kommuner"), find_layer(project, "planaar")
    assert municipalities is not None
    assert plan_years is not None
    yield EditLink(project, municipalities, plan_years)
    municipalities.rollBack()
    project.clear()


@pytest.fixture(params=["municipalities", "plan_years"])
def layer(request: pytest.FixtureRequest, link: EditLink) -> QgsVectorLayer:
    """Either of the two layers that she may type in."""
    found: QgsVectorLayer = getattr(link, request.param)
    return found


def cells(link: EditLink, number: str) -> Cells:
    (row,) = [each for each in link.plan_years.getFeatures() if each[KEY] == number]
    return {name: row[name] or None for name in TOLD}


def change(layer: QgsVectorLayer, number: str, **values: object) -> None:
    """Change a row in one step, as a form does, in the order in which it is given."""
    assert layer.isEditable() or layer.startEditing()
    (row,) = [each for each in layer.getFeatures() if each[KEY] == number]
    layer.beginEditCommand("Attributes changed")
    for name, value in values.items():
        assert layer.changeAttributeValue(row.id(), layer.fields().indexOf(name), value)
    layer.endEditCommand()
    settle()


def renewed(before: Cells, year: int, **others: object) -> Cells:
    """The cells of a plan that is renewed: the day tells maps of earlier dates of the old one."""
    kept = {name: before[name] for name in (NOTE, ADOPTED)}
    return {**dict.fromkeys(OF_THE_OLD_PLAN), **kept, YEAR: year, **others}


def test_a_later_year_takes_what_was_told_of_the_plan_before_with_it_but_the_note_and_day(
    link: EditLink, layer: QgsVectorLayer
) -> None:
    change(layer, ALTA, status="videreført")
    assert layer.commitChanges()
    before = cells(link, ALTA)
    change(layer, ALTA, planaar=2025)
    assert cells(link, ALTA) == renewed(before, 2025)
    assert layer.commitChanges()
    assert cells(link, ALTA) == renewed(before, 2025)


@pytest.mark.slow
def test_one_undo_brings_all_of_it_back_and_one_redo_takes_it_again(
    link: EditLink, layer: QgsVectorLayer
) -> None:
    before = cells(link, ALTA)
    for year in (2025, 2026):
        change(layer, ALTA, planaar=year)
    stack = layer.undoStack()
    stack.undo()
    assert cells(link, ALTA) == renewed(before, 2025)
    stack.undo()
    assert cells(link, ALTA) == before
    stack.redo()
    assert cells(link, ALTA) == renewed(before, 2025)
    stack.undo()
    assert cells(link, ALTA) == before
    assert not link.plan_years.isModified()


@pytest.mark.slow
def test_an_undo_in_the_table_takes_back_all_of_what_was_typed_in_the_municipalities(
    link: EditLink,
) -> None:
    before = cells(link, ALTA)
    change(link.municipalities, ALTA, planaar=2025)
    stack = link.plan_years.undoStack()
    stack.undo()
    assert cells(link, ALTA) == before
    stack.redo()
    assert cells(link, ALTA) == renewed(before, 2025)
    link.municipalities.undoStack().undo()
    assert cells(link, ALTA) == before


@pytest.mark.slow
@pytest.mark.parametrize("year", [2012, None])
def test_a_year_that_is_put_right_or_taken_out_keeps_the_rest(
    link: EditLink, layer: QgsVectorLayer, year: int | None
) -> None:
    before = cells(link, ALTA)
    change(layer, ALTA, planaar=year)
    assert cells(link, ALTA) == {**before, YEAR: year}


@pytest.mark.slow
def test_a_first_year_keeps_the_rest(link: EditLink, layer: QgsVectorLayer) -> None:
    before = cells(link, VADSO)
    change(layer, VADSO, planaar=2025)
    assert cells(link, VADSO) == {**before, YEAR: 2025}


@pytest.mark.slow
def test_what_she_has_typed_of_the_new_plan_stays(link: EditLink, layer: QgsVectorLayer) -> None:
    before = cells(link, ALTA)
    change(layer, ALTA, kilde="https://ny.no")
    change(layer, ALTA, status="vedtatt", planaar=2025, tittel="Ny plan")
    told = {"kilde": "https://ny.no", "status": "vedtatt", "tittel": "Ny plan"}
    assert cells(link, ALTA) == renewed(before, 2025, **told)


@pytest.mark.slow
def test_a_slip_that_is_put_right_before_it_is_saved_gives_it_back(
    link: EditLink, layer: QgsVectorLayer
) -> None:
    before = cells(link, ALTA)
    change(layer, ALTA, planaar=2052)
    change(layer, ALTA, planaar=2014)
    assert cells(link, ALTA) == {**before, YEAR: 2014}
    for _ in range(2):
        layer.undoStack().undo()
    assert cells(link, ALTA) == before


@pytest.mark.slow
def test_the_first_figures_of_a_year_take_nothing(link: EditLink) -> None:
    before = cells(link, ALTA)
    for typed in (2, 20, 201, 2013):
        change(link.municipalities, ALTA, planaar=typed)
    assert cells(link, ALTA) == {**before, YEAR: 2013}


@pytest.mark.slow
def test_maps_of_earlier_dates_still_know_the_day_of_the_plan_before(
    link: EditLink, layer: QgsVectorLayer
) -> None:
    make_own(store_of(link.plan_years).place)
    change(layer, ALTA, planaar=2026)
    assert layer.commitChanges()
    assert read_later(link.plan_years, date(2015, 6, 22))[ALTA].shown == 2015
    assert ALTA not in read_later(link.plan_years, date(2015, 6, 21))  # missing, by its year alone


@pytest.mark.slow
def test_a_sample_that_is_renewed_was_never_a_plan(link: EditLink, layer: QgsVectorLayer) -> None:
    change(layer, ALTA, planaar=2025)
    assert layer.commitChanges()
    assert store_of(link.plan_years).earlier_years() == {}


@pytest.mark.slow
def test_an_edit_that_is_given_up_leaves_all_as_it_was(
    link: EditLink, layer: QgsVectorLayer
) -> None:
    before = cells(link, ALTA)
    assert layer.startEditing()
    (row,) = [each for each in layer.getFeatures() if each[KEY] == ALTA]
    layer.beginEditCommand("Attributes changed")
    layer.changeAttributeValue(row.id(), layer.fields().indexOf(YEAR), 2025)
    layer.destroyEditCommand()
    settle()
    assert cells(link, ALTA) == before
