"""«Vis»: one county or some municipalities on the map, and everything back as it was."""

from __future__ import annotations

import re
import sqlite3
import subprocess
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeedback,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)

from planstatus.core.errors import PendingEditsError, PlanstatusError
from planstatus.gis.export import proposed_name
from planstatus.gis.look.band_counts import tally
from planstatus.gis.look.pages import layouts_of
from planstatus.gis.project.copy_of_project import copy_of, export_shown
from planstatus.gis.project.in_force import read_later
from planstatus.gis.project.layers import find_layer, save_edits, working_file_of
from planstatus.gis.project.shown import EVERYTHING, Shown, choices, shown_now
from planstatus.gis.project.status_rows import known_samples
from planstatus.gis.settings import Settings
from planstatus.gis.show_only import show_only
from planstatus.gis.update_result import UpdateResult

from ...own_years import make_own

pytestmark = pytest.mark.pages("A4")

Click = Callable[..., UpdateResult]
TROMS, FINNMARK = Shown(("55",)), Shown(("56",))
SENJA_AND_ALTA = Shown(municipalities=("5530", "5601"))


def layer_of(project: QgsProject, role: str = "kommuner") -> QgsVectorLayer:
    layer = find_layer(project, role)
    assert layer is not None
    return layer


def title_of(project: QgsProject) -> str:
    (layout,) = layouts_of(project, "A4")
    return str(layout.itemById("tittel").currentText())


def legend_text(project: QgsProject) -> str:
    """Every text of the A4 legend as it is printed."""
    (layout,) = layouts_of(project, "A4")
    root = layout.itemById("tegnforklaring").model().rootGroup()
    context = QgsExpressionContext(
        QgsExpressionContextUtils.globalProjectLayerScopes(layer_of(project))
    )
    texts = [
        str(node.customProperty(key))
        for node in root.findLayers()
        for key in node.customProperties()
        if key.startswith("legend/")
    ]
    return "\n".join(QgsExpression.replaceExpressionText(each, context) for each in texts)


def saved(project: QgsProject, file: Path) -> str:
    """The project as QGIS saves it, but for time, caches and the order of attributes."""
    assert project.write(str(file))
    text = re.sub(r'saveDateTime="[^"]*"', "", file.read_text(encoding="utf-8"))
    text = re.sub(r"<(wgs84extent|extent)>.*?</\1>", "", text, flags=re.DOTALL)
    lines = [line for line in text.splitlines() if "cached_name" not in line]
    return "\n".join(" ".join(sorted(line.split())) for line in lines)


def test_one_county_has_its_own_title_counts_and_page(
    project: QgsProject, click: Click, settings: Settings
) -> None:
    click()
    show_only(project, settings, FINNMARK)
    counts = tally(layer_of(project)).counts
    assert title_of(project) == "Samfunnsplanstatus Finnmark"
    assert sum(counts.values()) == 18
    assert f"Mangler planår ({counts['mangler']})" in legend_text(project)
    assert "18 kommuner" in legend_text(project)
    (layout,) = layouts_of(project, "A4")
    full = project.viewSettings().presetFullExtent()
    assert layout.itemById("kart").extent().contains(QgsRectangle(full.buffered(-20_000)))
    assert full.xMinimum() > 700_000


@pytest.mark.slow
def test_a_click_leaves_what_is_shown(
    project: QgsProject, click: Click, settings: Settings
) -> None:
    click()
    show_only(project, settings, FINNMARK)
    assert sum(click().first_map.status.counts.values()) == 18
    assert title_of(project) == "Samfunnsplanstatus Finnmark"
    assert shown_now(layer_of(project)) == FINNMARK


@pytest.mark.slow
def test_everything_back_leaves_what_was(
    project: QgsProject, click: Click, settings: Settings, tmp_path: Path
) -> None:
    click()
    (layout,) = layouts_of(project, "A4")
    layout.itemById("nordpil").attemptMoveBy(-3, 1)
    layout.itemById("tittel").attemptMoveBy(2, 1)
    show_only(project, settings, TROMS)
    show_only(project, settings, EVERYTHING)
    before = saved(project, tmp_path / "first.qgs")
    for wanted in (FINNMARK, SENJA_AND_ALTA, TROMS, EVERYTHING):
        show_only(project, settings, wanted)
    assert saved(project, tmp_path / "second.qgs").split("\n") == before.split("\n")


@pytest.mark.slow
def test_a_map_she_has_moved_follows_what_is_shown_and_comes_back(
    project: QgsProject, click: Click, settings: Settings
) -> None:
    click()
    (layout,) = layouts_of(project, "A4")
    shown = layout.itemById("kart")
    shown.setScale(1_000_000)
    hers = shown.extent()
    show_only(project, settings, FINNMARK)
    assert shown.extent() != hers
    show_only(project, settings, EVERYTHING)
    assert shown.extent().toString(3) == hers.toString(3)


@pytest.mark.slow
def test_her_own_title_stays(project: QgsProject, click: Click, settings: Settings) -> None:
    click()
    (layout,) = layouts_of(project, "A4")
    layout.itemById("tittel").setText("Planer i nord")
    show_only(project, settings, FINNMARK)
    assert title_of(project) == "Planer i nord"


def test_her_own_filter_stays(project: QgsProject, click: Click, settings: Settings) -> None:
    click()
    hers = "kommunenavn <> 'Alta'"
    assert layer_of(project).setSubsetString(hers)
    show_only(project, settings, FINNMARK)
    assert layer_of(project).featureCount() == 17
    show_only(project, settings, EVERYTHING)
    assert layer_of(project).subsetString() == hers


@pytest.mark.slow
def test_a_filter_she_has_changed_since_is_hers(
    project: QgsProject, click: Click, settings: Settings
) -> None:
    click()
    show_only(project, settings, FINNMARK)
    assert layer_of(project).setSubsetString("")
    assert shown_now(layer_of(project)) == EVERYTHING
    click()
    assert title_of(project) == "Samfunnsplanstatus Troms og Finnmark"


@pytest.mark.slow
def test_what_is_not_there_changes_nothing(
    project: QgsProject, click: Click, settings: Settings
) -> None:
    click()
    with pytest.raises(PlanstatusError, match="ingen av kommunene i utvalget"):
        show_only(project, settings, Shown(("03",)))
    assert layer_of(project).subsetString() == ""
    assert layer_of(project).featureCount() == 39


@pytest.mark.slow
def test_unsaved_years_are_kept_and_told(
    project: QgsProject, click: Click, settings: Settings
) -> None:
    click()
    layer = layer_of(project)
    assert layer.startEditing()
    feature = next(layer.getFeatures())
    assert layer.changeAttributeValue(feature.id(), layer.fields().indexOf("planaar"), 2024)
    with pytest.raises(PendingEditsError):
        show_only(project, settings, FINNMARK)
    assert layer.subsetString() == ""
    save_edits(project)
    show_only(project, settings, FINNMARK)
    assert layer.isEditable()
    assert layer_of(project, "planaar").isEditable()
    layer.rollBack()


@pytest.mark.slow
def test_the_source_line_speaks_of_samples_only_where_some_are_shown(
    project: QgsProject, click: Click, settings: Settings
) -> None:
    click()
    sorreisa_and_dyroy = Shown(municipalities=("5526", "5528"))
    show_only(project, settings, sorreisa_and_dyroy)
    assert "eksempeldata" not in project.customVariables()["planstatus_kilde"]
    show_only(project, settings, EVERYTHING)
    assert "eksempeldata" in project.customVariables()["planstatus_kilde"]


@pytest.mark.slow
def test_showing_a_county_counts_the_plans_in_force_by_the_file_as_it_is(
    project: QgsProject, click: Click, settings: Settings
) -> None:
    click()
    make_own(settings.working_file)
    show_only(project, settings, TROMS)
    before = tally(layer_of(project)).counts
    show_only(project, settings, EVERYTHING)
    with closing(sqlite3.connect(settings.working_file)) as database, database:
        database.execute("UPDATE planaar SET planaar = 2025 WHERE kommunenummer = '5501'")
    show_only(project, settings, TROMS)
    assert tally(layer_of(project)).counts == before


@pytest.mark.slow
def test_the_counties_of_the_working_file_are_offered(project: QgsProject, click: Click) -> None:
    click()
    layer = layer_of(project)
    assert [each.text for each in choices(layer)] == ["Hele området", "Finnmark", "Troms"]
    layer.selectByExpression("kommunenavn IN ('Senja', 'Alta')")
    assert choices(layer)[-1].text == "Valgte kommuner (2)"
    assert choices(layer)[-1].shown == SENJA_AND_ALTA


@pytest.mark.slow
def test_a_county_is_offered_by_name_though_one_of_its_municipalities_lacks_it(
    project: QgsProject, click: Click
) -> None:
    click()
    layer = layer_of(project)
    file = layer.source().split("|")[0]
    last = "(SELECT max(kommunenummer) FROM kommuner WHERE fylkesnummer = '55')"
    dataset = gdal.OpenEx(file, gdal.OF_VECTOR | gdal.OF_UPDATE)
    dataset.ExecuteSQL(f"UPDATE kommuner SET fylke = '' WHERE kommunenummer = {last}")
    dataset = None
    assert [each.text for each in choices(layer)] == ["Hele området", "Finnmark", "Troms"]


def test_the_proposed_name_says_what_is_shown() -> None:
    assert proposed_name(date(2024, 9, 4)) == "Samfunnsplanstatus_2024-09-04.pdf"
    name = proposed_name(date(2024, 9, 4), ".png", "A3", "Møre og Romsdal")
    assert name == "Samfunnsplanstatus_Møre_og_Romsdal_2024-09-04_A3.png"


@pytest.mark.slow
def test_a_county_is_exported_and_the_project_is_left_alone(
    project: QgsProject, click: Click, settings: Settings, tmp_path: Path
) -> None:
    click()
    before = saved(project, tmp_path / "before.qgs")
    layer = layer_of(project, "planaar")
    assert layer.startEditing()
    feature = next(layer.getFeatures("kommunenummer = '5601'"))
    assert layer.changeAttributeValue(feature.id(), layer.fields().indexOf("planaar"), 2024)
    unsaved = project.isDirty()

    file = tmp_path / "kart.pdf"
    export_shown(project, settings, FINNMARK, "A4", file, QgsFeedback())
    command = ["pdftotext", "-l", "1", "-layout", str(file), "-"]
    text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    assert "Samfunnsplanstatus Finnmark" in text
    assert "2024 (1)" in text  # the year that is not saved
    assert layer.isModified()
    assert project.isDirty() == unsaved
    assert layer.rollBack()
    assert saved(project, tmp_path / "after.qgs").split("\n") == before.split("\n")


@pytest.mark.slow
def test_a_copy_with_years_that_are_not_saved_knows_what_the_working_file_tells_of_them(
    project: QgsProject, click: Click, settings: Settings
) -> None:
    click()
    make_own(settings.working_file, "5501")
    saved_years = known_samples(layer_of(project, "planaar"))
    layer = layer_of(project, "planaar")
    assert layer.startEditing()
    (feature,) = layer.getFeatures("kommunenummer = '5501'")  # 2020 in the sample
    assert layer.changeAttributeValue(feature.id(), layer.fields().indexOf("planaar"), 2025)
    with copy_of(project) as copy:
        table = layer_of(copy, "planaar")
        assert known_samples(table) == saved_years != {}
        assert read_later(table, date(2024, 9, 4)) == read_later(layer, date(2024, 9, 4)) != {}
        assert working_file_of(table) == working_file_of(layer)
    assert layer.rollBack()


@pytest.mark.slow
def test_a_failed_export_leaves_the_project_alone(
    project: QgsProject, click: Click, settings: Settings, tmp_path: Path
) -> None:
    click()
    before = saved(project, tmp_path / "before.qgs")

    file = tmp_path / "finnes ikke" / "kart.pdf"
    with pytest.raises(PlanstatusError):
        export_shown(project, settings, FINNMARK, "A4", file, QgsFeedback())
    assert not file.exists()
    assert saved(project, tmp_path / "after.qgs").split("\n") == before.split("\n")
