"""Counting without the join: the same figures as the map shows, and turns for the window."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date

import pytest
from qgis.core import QgsProject, QgsVectorLayer

from planstatus.gis.look.band_counts import tally
from planstatus.gis.project.layers import find_layer
from planstatus.gis.settings import Settings
from planstatus.gis.update_result import UpdateResult

Click = Callable[..., UpdateResult]
Count = Callable[[QgsVectorLayer], dict[str, int]]


@pytest.fixture
def municipalities(project: QgsProject, click: Click) -> QgsVectorLayer:
    click()
    layer = find_layer(project, "kommuner")
    assert layer is not None
    return layer


def test_the_counts_are_what_the_renderer_draws(
    municipalities: QgsVectorLayer, counts_on_map: Count
) -> None:
    assert tally(municipalities).counts == counts_on_map(municipalities)


def test_edits_that_are_not_saved_are_counted(
    municipalities: QgsVectorLayer, counts_on_map: Count
) -> None:
    before = tally(municipalities).counts
    assert municipalities.startEditing()
    column = municipalities.fields().indexOf("planaar")
    (bardu,) = municipalities.getFeatures("\"kommunenavn\" = 'Bardu'")
    assert municipalities.changeAttributeValue(bardu.id(), column, 2024)
    after = tally(municipalities).counts
    assert after == counts_on_map(municipalities) != before
    assert municipalities.rollBack()
    assert tally(municipalities).counts == before


def test_a_year_of_a_municipality_that_is_not_on_the_map_is_not_counted(
    municipalities: QgsVectorLayer, settings: Settings
) -> None:
    before = tally(municipalities).counts
    with closing(sqlite3.connect(settings.working_file)) as database, database:
        database.execute("INSERT INTO planaar (kommunenummer, planaar) VALUES ('0301', 2024)")
    municipalities.dataProvider().reloadData()
    assert tally(municipalities).counts == before


def test_those_without_a_year_and_those_whose_year_has_not_come_are_named_apart(
    project: QgsProject, click: Click
) -> None:
    result = click(date(2021, 6, 1))
    layer = find_layer(project, "kommuner")
    assert layer is not None
    found = tally(layer)
    assert sorted(found.without_year) == sorted(result.first_map.status.without_year)
    assert found.later
    assert not {plan.name for plan in found.later} & set(found.without_year)
