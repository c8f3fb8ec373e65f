"""What a change in the settings does at the next click, and what it leaves alone."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from qgis.core import (
    QgsFeedback,
    QgsFillSymbol,
    QgsProject,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from planstatus.core.defaults import TODAY
from planstatus.core.errors import PlanstatusError
from planstatus.gis.look.pages import layouts_of
from planstatus.gis.look.style import style_colours
from planstatus.gis.project.layers import find_layer
from planstatus.gis.project.map_date import choose_map_date, chosen_map_date, map_date_at_click
from planstatus.gis.project.settings_memory import KEY, SCOPE, remember
from planstatus.gis.project.switch import switch_working_file
from planstatus.gis.settings import Settings, default_settings
from planstatus.gis.store.municipality_table import read_municipalities
from planstatus.gis.update import update
from planstatus.gis.update_result import UpdateResult
from planstatus.gis.which_file import file_to_switch_to

Click = Callable[..., UpdateResult]
DAY = date(2024, 9, 4)


@pytest.fixture
def kari(settings: Settings) -> Settings:
    """Settings from the profile of an officer who clicks."""
    return replace(settings, officer="kari")


@pytest.fixture
def click_with(project: QgsProject) -> Click:
    return lambda settings, day=DAY: update(project, settings, day, QgsFeedback(), pages=("A4",))


def said(project: QgsProject, name: str) -> object:
    return project.customVariables()[f"planstatus_{name}"]


def say(project: QgsProject, name: str, text: str) -> None:
    project.setCustomVariables({**project.customVariables(), f"planstatus_{name}": text})


def municipalities(project: QgsProject) -> QgsVectorLayer:
    layer = find_layer(project, "kommuner")
    assert layer is not None
    return layer


def colours(project: QgsProject) -> dict[str, str]:
    """The colours the layer is drawn in; of a hatch its lines'."""
    drawn = {}
    for category in municipalities(project).renderer().categories():
        symbol = category.symbol()
        hatch = [part.subSymbol() for part in symbol.symbolLayers() if part.subSymbol()]
        drawn[category.value()] = (hatch or [symbol])[0].color().name()
    return drawn


def paint(project: QgsProject, key: str, colour: str) -> None:
    """Change a colour the way the layer styling panel does."""
    layer = municipalities(project)
    renderer = layer.renderer().clone()
    index = renderer.categoryIndexForValue(key)
    category = renderer.categories()[index]
    symbol = category.symbol().clone()
    symbol.setColor(QColor(colour))
    renderer.updateCategorySymbol(index, symbol)
    layer.setRenderer(renderer)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("setting", "variable"),
    [("title", "tittel"), ("credit", "kreditering"), ("office_names", "kontor")],
)
def test_wording_changed_in_the_settings_is_on_the_page_after_the_next_click(
    project: QgsProject, kari: Settings, click_with: Click, setting: str, variable: str
) -> None:
    click_with(kari)
    first = said(project, variable)
    say(project, variable, "Egne ord")
    click_with(kari)
    assert said(project, variable) == "Egne ord"
    changed = replace(kari, **{setting: "Fra innstillingene"})
    click_with(changed)
    assert said(project, variable) == "Fra innstillingene"
    say(project, variable, "Egne ord igjen")
    for _ in range(9):
        click_with(changed)
    assert said(project, variable) == "Egne ord igjen"
    click_with(kari)
    assert said(project, variable) == first


@pytest.mark.slow
def test_a_new_title_wins_over_an_older_one_typed_on_the_layout(
    project: QgsProject, kari: Settings, click_with: Click
) -> None:
    click_with(kari)
    layouts_of(project, "A4")[0].itemById("tittel").setText("Skrevet på siden")
    click_with(replace(kari, title="Fra innstillingene"))
    assert said(project, "tittel") == "Fra innstillingene"
    assert layouts_of(project, "A4")[0].itemById("tittel").currentText() == "Fra innstillingene"


@pytest.mark.slow
def test_the_pdf_is_named_after_the_new_title_and_office(
    project: QgsProject, kari: Settings, click_with: Click
) -> None:
    click_with(kari)
    click_with(
        replace(kari, title="Nordland", office_names="Statsforvalteren i Nordland\nNordlánda")
    )
    assert project.metadata().title() == "Nordland"
    assert project.metadata().author() == "Statsforvalteren i Nordland"
    click_with(replace(kari, title="", office_names=""))
    assert project.metadata().title() == ""


@pytest.mark.slow
def test_a_colleagues_click_leaves_the_wording_of_the_project(
    project: QgsProject, kari: Settings, click_with: Click
) -> None:
    kari = replace(kari, title="Karis tittel", logo="")
    ola = replace(kari, officer="ola", title="Olas tittel", colours={"eldre": "#112233"})
    click_with(kari)
    before = colours(project)
    click_with(ola)
    assert said(project, "tittel") == "Karis tittel"
    assert colours(project) == before
    click_with(replace(ola, title="Olas nye tittel"))
    assert said(project, "tittel") == "Olas nye tittel"
    click_with(kari)
    assert said(project, "tittel") == "Olas nye tittel"


@pytest.mark.slow
def test_a_project_from_before_the_settings_were_remembered_takes_up_a_change(
    project: QgsProject, kari: Settings, click_with: Click
) -> None:
    click_with(replace(kari, officer=""))
    say(project, "kreditering", "Egne ord")
    click_with(replace(kari, title="Fra innstillingene", credit="Også derfra"))
    assert said(project, "tittel") == "Fra innstillingene"
    assert said(project, "kreditering") == "Egne ord"


@pytest.mark.slow
def test_a_damaged_memory_in_the_project_does_not_stop_the_click(
    project: QgsProject, kari: Settings, click_with: Click
) -> None:
    click_with(kari)
    for damaged in ("{", "[]", '{"kari": 3}'):
        project.writeEntry(SCOPE, KEY, damaged)
        project.writeEntry(SCOPE, "/standard_wording", damaged)
        click_with(kari)
    assert said(project, "tittel") == "Samfunnsplanstatus Troms og Finnmark"


@pytest.mark.slow
def test_the_memory_is_saved_with_the_project(
    project: QgsProject, kari: Settings, click_with: Click, tmp_path: Path
) -> None:
    click_with(kari)
    assert project.write(str(tmp_path / "prosjekt.qgz"))
    opened = QgsProject()
    opened.read(str(tmp_path / "prosjekt.qgz"))
    update(opened, replace(kari, title="Ny"), DAY, QgsFeedback())
    assert said(opened, "tittel") == "Ny"
    opened.clear()


@pytest.mark.slow
def test_the_logo_follows_the_settings_and_her_own_picture_stays(
    project: QgsProject, kari: Settings, click_with: Click, tmp_path: Path
) -> None:
    first, second, own = (tmp_path / name for name in ("en.svg", "to.svg", "egen.svg"))
    for file in (first, second, own):
        file.write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>')
    picture = "logo"
    click_with(replace(kari, logo=str(first)))
    (layout,) = layouts_of(project, "A4")
    assert layout.itemById(picture).picturePath() == str(first)
    click_with(replace(kari, logo=str(second)))
    assert layout.itemById(picture).picturePath() == str(second)
    click_with(kari)
    assert layout.itemById(picture).picturePath() == ""
    layout.itemById(picture).setPicturePath(str(own))
    click_with(replace(kari, logo=str(second)))
    assert layout.itemById(picture).picturePath() == str(own)


def test_bands_of_the_settings_are_drawn(
    project: QgsProject, kari: Settings, click_with: Click
) -> None:
    result = click_with(replace(kari, bands="1990-2017;2018-2021;2022-"))
    assert [band.label for band in result.first_map.bands] == [
        "1990 - 2017",
        "2018 - 2021",
        "2022 - 2024",
    ]
    assert [band.label for band in click_with(kari).first_map.bands][1] == "2020 - 2023"


@pytest.mark.slow
def test_what_was_wrong_in_the_profile_is_a_warning_and_the_click_goes_on(
    project: QgsProject, kari: Settings, click_with: Click
) -> None:
    result = click_with(replace(kari, problems=("Noe var galt.",)))
    assert result.warnings[0] == "Noe var galt."


@pytest.mark.slow
def test_colours_of_the_settings_reach_map_and_legend_and_reset_gives_the_styles_back(
    project: QgsProject, kari: Settings, click_with: Click
) -> None:
    click_with(kari)
    of_style = style_colours()
    assert colours(project) == of_style
    chosen = {"eldre": "#112233", "mangler": "#445566"}
    click_with(replace(kari, colours=chosen))
    assert colours(project) == {**of_style, **chosen}
    missing = municipalities(project).renderer().categories()[3]
    assert (
        missing.symbol().symbolLayer(0).color().name() == "#ffffff"
    )  # only the lines of the hatch
    (layout,) = layouts_of(project, "A4")
    legend = layout.itemById("tegnforklaring").model()
    rows = legend.rootGroup().findLayer(municipalities(project).id())
    assert legend.layerLegendNodes(rows)[0].symbol().color().name() == "#112233"
    click_with(kari)
    assert colours(project) == of_style


@pytest.mark.slow
def test_a_colour_she_changed_on_the_layer_stays_until_its_setting_changes(
    project: QgsProject, kari: Settings, click_with: Click
) -> None:
    click_with(kari)
    paint(project, "eldre", "#abcdef")
    for _ in range(3):
        click_with(kari)
    assert colours(project)["eldre"] == "#abcdef"
    click_with(replace(kari, colours={"forrige": "#112233"}))
    assert colours(project)["eldre"] == "#abcdef"
    assert colours(project)["forrige"] == "#112233"
    click_with(replace(kari, colours={"forrige": "#112233", "eldre": "#223344"}))
    assert colours(project)["eldre"] == "#223344"


@pytest.mark.slow
def test_a_layer_that_comes_back_gets_the_colours_of_the_settings(
    project: QgsProject, kari: Settings, click_with: Click
) -> None:
    kari = replace(kari, colours={"eldre": "#112233"})
    click_with(kari)
    project.removeMapLayer(municipalities(project).id())
    click_with(kari)
    assert colours(project)["eldre"] == "#112233"
    own = QgsSingleSymbolRenderer(QgsFillSymbol.createSimple({}))
    municipalities(project).setRenderer(own)
    click_with(kari)
    assert colours(project)["eldre"] == "#112233"


@pytest.mark.slow
def test_ten_clicks_with_everything_chosen_leave_what_one_leaves(
    project: QgsProject, kari: Settings, click_with: Click
) -> None:
    kari = replace(
        kari, colours={"mangler": "#112233"}, title="T", bands="1990-2017;2018-2021;2022-"
    )
    click_with(kari)
    once = (colours(project), project.customVariables(), project.readEntry(SCOPE, KEY))
    project.setDirty(False)
    for _ in range(9):
        click_with(kari)
    assert (colours(project), project.customVariables(), project.readEntry(SCOPE, KEY)) == once
    assert set(json.loads(once[2][0])) == {"kari"}


@pytest.mark.slow
def test_the_map_date_follows_the_rule_of_the_settings_until_one_is_chosen(
    project: QgsProject, kari: Settings, click_with: Click
) -> None:
    click_with(kari, date(2023, 5, 17))  # a day on which she clicked
    assert map_date_at_click(project, TODAY) == date.today()
    assert map_date_at_click(project, "2024-09-04") == DAY
    choose_map_date(project, "2022-02-01")
    assert map_date_at_click(project, TODAY) == date(2022, 2, 1)
    assert map_date_at_click(project, "2024-09-04") == date(2022, 2, 1)
    choose_map_date(project, TODAY)
    assert map_date_at_click(project, "2024-09-04") == date.today()


def test_a_chosen_map_date_is_saved_with_the_project(project: QgsProject, tmp_path: Path) -> None:
    choose_map_date(project, "2024-09-04")
    assert project.write(str(tmp_path / "prosjekt.qgz"))
    opened = QgsProject()
    opened.read(str(tmp_path / "prosjekt.qgz"))
    assert chosen_map_date(opened) == "2024-09-04"
    assert map_date_at_click(opened, TODAY) == DAY


def test_a_damaged_choice_of_map_date_gives_way_to_the_settings(project: QgsProject) -> None:
    for damaged in ("", "i går", "1612-01-01"):
        project.writeEntry(SCOPE, "/map_date", damaged)
        assert map_date_at_click(project, "2024-09-04") == DAY


@pytest.mark.slow
def test_a_new_working_file_has_the_counties_of_the_settings(
    project: QgsProject, kari: Settings, click_with: Click
) -> None:
    click_with(replace(kari, counties=("56",)))
    counties = {each["fylkesnummer"] for each in municipalities(project).getFeatures()}
    assert counties == {"56"}


@pytest.mark.slow
def test_any_county_is_embedded(kari: Settings, click_with: Click) -> None:
    click_with(replace(kari, counties=("55", "18")))
    numbers = read_municipalities(kari.working_file)
    assert {number[:2] for number in numbers} == {"55", "18"}


@pytest.mark.slow
def test_a_project_is_switched_only_when_she_has_changed_the_setting(
    project: QgsProject, kari: Settings, click_with: Click, tmp_path: Path
) -> None:
    assert file_to_switch_to(project, kari) is None
    click_with(kari)
    assert file_to_switch_to(project, kari) is None
    moved = replace(kari, working_file=tmp_path / "ny.gpkg")
    assert file_to_switch_to(project, moved) == tmp_path / "ny.gpkg"
    click_with(moved)  # an update that asks nothing, as after «Velg planårstabell …»
    assert file_to_switch_to(project, moved) == tmp_path / "ny.gpkg"
    remember(project, moved)  # she declined
    assert file_to_switch_to(project, moved) is None
    ola = replace(kari, officer="ola", working_file=tmp_path / "olas.gpkg")
    assert file_to_switch_to(project, ola) is None
    assert file_to_switch_to(project, replace(moved, officer="")) is None


@pytest.mark.slow
def test_a_project_from_before_with_the_default_file_takes_up_another_one(
    project: QgsProject, kari: Settings, click_with: Click, tmp_path: Path
) -> None:
    default = default_settings().working_file
    click_with(replace(kari, officer="", working_file=default))
    other = tmp_path / "ny.gpkg"
    assert file_to_switch_to(project, replace(kari, working_file=other)) == other
    project.clear()
    default.unlink()


def test_switched_layers_keep_ids_names_styles_joins_and_can_be_edited(
    project: QgsProject, kari: Settings, click_with: Click, tmp_path: Path
) -> None:
    click_with(kari)
    other = replace(kari, working_file=tmp_path / "ny.gpkg")
    update(QgsProject(), other, DAY, QgsFeedback(), pages=())
    paint(project, "eldre", "#abcdef")
    municipalities(project).setName("Kommunene våre")
    before = {layer.id(): layer.name() for layer in project.mapLayers().values()}
    fields = municipalities(project).fields().names()
    untouched = kari.working_file.read_bytes()
    switch_working_file(project, other.working_file)
    result = click_with(other)
    assert result.working_file == other.working_file
    assert {layer.id(): layer.name() for layer in project.mapLayers().values()} == before
    assert colours(project)["eldre"] == "#abcdef"
    layer = municipalities(project)
    assert layer.fields().names() == fields
    assert len(layer.vectorJoins()) == 1
    assert layer.editorWidgetSetup(layer.fields().indexOf("planaar")).type() == "TextEdit"
    assert layer.startEditing()
    (row,) = [each for each in layer.getFeatures() if each["kommunenummer"] == "5501"]
    assert layer.changeAttributeValue(row.id(), layer.fields().indexOf("planaar"), 2023)
    assert layer.commitChanges()
    years = {each["kommunenummer"]: each["planaar"] for each in layer.getFeatures()}
    assert years["5501"] == 2023
    assert kari.working_file.read_bytes() == untouched
    assert {layer.source().split("|")[0] for layer in project.mapLayers().values()} == {
        str(other.working_file)
    }


@pytest.mark.slow
def test_nothing_is_switched_to_a_file_that_lacks_a_table(
    project: QgsProject, kari: Settings, click_with: Click, root: Path
) -> None:
    click_with(kari)
    sources = {layer.source() for layer in project.mapLayers().values()}
    with pytest.raises(PlanstatusError, match="Planår"):
        switch_working_file(project, root / "data" / "kommuner.gpkg")
    assert {layer.source() for layer in project.mapLayers().values()} == sources
