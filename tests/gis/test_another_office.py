"""Another office: the working file, the project and the page become its own."""

from __future__ import annotations

import sqlite3
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeedback,
    QgsGeometry,
    QgsLayoutItemMap,
    QgsProject,
    QgsSettings,
    QgsVectorLayer,
)

from planstatus.core.office import offices
from planstatus.gis.intake.municipalities import MunicipalityIntake, plan_intake, take_in
from planstatus.gis.look.pages import layouts_of
from planstatus.gis.project.layers import find_layer, reload_tables
from planstatus.gis.settings import Settings
from planstatus.gis.sources import office_sources as office_sources
from planstatus.gis.store.municipality_table import epsg_of_file, read_municipalities
from planstatus.gis.store.plan_years import read_plan_year_rows, sample_years
from planstatus.gis.update import show_again, update
from planstatus.gis.update_result import UpdateResult

DAY = date(2024, 9, 4)
Click = Callable[[Settings], UpdateResult]


@pytest.fixture(autouse=True)
def _profile(qgis_app: object) -> Iterator[None]:
    QgsSettings().remove("planstatus")
    yield
    QgsSettings().remove("planstatus")


@pytest.fixture
def kari(settings: Settings) -> Settings:
    """Settings from the profile of an officer who has chosen nothing yet."""
    return replace(settings, officer="kari")


@pytest.fixture
def click(project: QgsProject) -> Click:
    """Do what a click does for an officer who agrees to everything, and tell what it asked."""

    def click(settings: Settings) -> UpdateResult:
        file = settings.working_file
        if not file.exists():
            office_sources.create(file, settings, QgsFeedback())
        for source in office_sources.news(file, settings):
            office_sources.take_in(office_sources.plan(file, source, QgsFeedback()))
            office_sources.remember(file, source)
        reload_tables(project)
        return update(project, settings, DAY, QgsFeedback())

    return click


def unasked(settings: Settings) -> list[bool]:
    """Tell of each thing that is news whether it is followed without a question."""
    file = settings.working_file
    news = office_sources.news(file, settings)
    return [office_sources.follows_unasked(file, each) for each in news]


def set_year(file: Path, number: str, year: int) -> None:
    with closing(sqlite3.connect(file)) as database, database:
        database.execute("UPDATE planaar SET planaar = ? WHERE kommunenummer = ?", (year, number))


def saved(project: QgsProject, folder: Path) -> str:
    """Return the project as its file says it."""
    assert project.write(str(folder / "prosjekt.qgz"))
    with zipfile.ZipFile(folder / "prosjekt.qgz") as packed:
        return packed.read("prosjekt.qgs").decode()


def systems(project: QgsProject) -> set[str]:
    layers = [find_layer(project, role) for role in ("kommuner", "fylkesgrenser", "kontekst")]
    maps = [
        item
        for page in ("A4", "A3")
        for layout in layouts_of(project, page)
        for item in layout.items()
        if isinstance(item, QgsLayoutItemMap)
    ]
    found = [project, *filter(None, layers), *maps]
    return {each.crs().authid() for each in found}


def words_of(office: str) -> set[str]:
    it = offices()[office]
    return {*it.names("nb"), *it.names("nn"), f"Samfunnsplanstatus {it.area}"}


@pytest.mark.slow
@pytest.mark.shown_by("vestland", "innlandet", "ostfold-buskerud-oslo-og-akershus")
@pytest.mark.parametrize("name", offices())
def test_every_office_has_its_own_map_and_no_word_of_another(
    project: QgsProject, kari: Settings, click: Click, tmp_path: Path, name: str
) -> None:
    click(kari)
    click(kari.of_office(name))
    office = offices()[name]
    text = saved(project, tmp_path)
    assert {number[:2] for number in read_municipalities(kari.working_file)} == set(office.counties)
    assert f"Samfunnsplanstatus {office.area}" == project.metadata().title()
    assert project.metadata().author() in office.names(office.language)
    assert systems(project) == {f"EPSG:{office.epsg}"}
    for other in set(offices()) - {name}:
        assert [words for words in words_of(other) if words in text] == []


@pytest.mark.slow
def test_an_office_is_followed_unasked_while_nobody_has_written_anything(
    project: QgsProject, kari: Settings, click: Click
) -> None:
    click(kari)
    vestland = kari.of_office("vestland")
    assert unasked(vestland) == [True]
    result = click(vestland)
    assert result.first_map.samples == 0
    assert sum(result.first_map.status.counts.values()) == 43
    rows = read_plan_year_rows(kari.working_file)
    assert {number[:2] for number in rows} == {"46"}
    assert list((kari.working_file.parent / "Sikkerhetskopier").iterdir())
    assert "eksempeldata" not in str(project.customVariables()["planstatus_kilde"])
    assert unasked(kari.of_office("troms-finnmark")) == [True]
    assert click(kari.of_office("troms-finnmark")).first_map.samples == 21


def test_a_year_someone_has_written_makes_it_ask_and_is_never_lost(
    project: QgsProject, kari: Settings, click: Click
) -> None:
    click(kari)
    set_year(kari.working_file, "5501", 2023)
    vestland = kari.of_office("vestland")
    assert unasked(vestland) == [False]
    (source,) = office_sources.news(kari.working_file, vestland)
    asked = office_sources.plan(kari.working_file, source, QgsFeedback())
    assert isinstance(asked, MunicipalityIntake)
    assert asked.area() == "Vestland"
    assert "nye grenser" not in asked.in_words()  # none of them is on the map
    result = click(vestland)
    assert sum(result.first_map.status.counts.values()) == 43
    assert result.first_map.samples == 0
    assert "eksempeldata" not in str(project.customVariables()["planstatus_kilde"])
    assert read_plan_year_rows(kari.working_file)["5501"]["planaar"] == 2023
    result = click(kari.of_office("troms-finnmark"))
    assert read_plan_year_rows(kari.working_file)["5501"]["planaar"] == 2023
    assert result.first_map.samples == 20


@pytest.mark.slow
def test_a_colleagues_file_is_never_changed_unasked(
    project: QgsProject, kari: Settings, click: Click
) -> None:
    click(kari)
    QgsSettings().remove("planstatus")  # Ola's profile
    assert unasked(replace(kari, officer="ola").of_office("vestland")) == [False]


@pytest.mark.slow
def test_a_colleague_of_another_office_leaves_the_words_of_the_project(
    project: QgsProject, kari: Settings, click: Click
) -> None:
    click(kari.of_office("nordland"))
    ola = replace(kari, officer="ola").of_office("vestland")
    show_again(project, ola, DAY, QgsFeedback())
    said = project.customVariables()
    assert said["planstatus_tittel"] == "Samfunnsplanstatus Nordland"
    assert said["planstatus_kontor"] == "Statsforvalteren i Nordland"
    assert said["planstatus_spraak"] == "nb"


@pytest.mark.slow
def test_without_an_office_no_office_is_named(
    project: QgsProject, kari: Settings, click: Click, tmp_path: Path
) -> None:
    click(kari)
    click(replace(kari.of_office("annet"), counties=("46", "11")))
    text = saved(project, tmp_path)
    assert project.metadata().title() == "Samfunnsplanstatus Rogaland og Vestland"
    # QGIS 3.44 writes who is logged in into a project that is saved without an author
    assert project.metadata().author() in ("", QgsApplication.userFullName())
    assert "Statsforvalt" not in text.replace("Statsforvalteren orientert", "")  # a column
    project.read(str(tmp_path / "prosjekt.qgz"))
    click(replace(kari.of_office("annet"), counties=("46", "11")))
    (layout,) = layouts_of(project, "A4")
    labels = [layout.itemById(name).currentText() for name in ("kreditering", "kontor")]
    assert labels == ["", ""]
    click(replace(kari.of_office("annet"), counties=("46", "11"), office_names="Kartkontoret"))
    assert project.customVariables()["planstatus_kontor"] == "Kartkontoret"
    assert project.metadata().author() == "Kartkontoret"


@pytest.mark.slow
def test_the_title_follows_the_municipalities_that_are_shown(
    project: QgsProject, kari: Settings, click: Click
) -> None:
    click(kari)
    layer = find_layer(project, "kommuner")
    assert layer is not None
    layer.setSubsetString("kommunenummer LIKE '56%'")
    click(kari)
    said = project.customVariables()
    assert said["planstatus_tittel"] == "Samfunnsplanstatus Finnmark"
    assert "Troms og Finnmark" in str(said["planstatus_kreditering"])


@pytest.mark.slow
def test_a_project_that_was_closed_takes_up_the_system_of_its_file(
    project: QgsProject, kari: Settings, click: Click, tmp_path: Path
) -> None:
    click(kari)
    saved(project, tmp_path)
    project.clear()
    click(kari.of_office("agder"))
    project.clear()
    project.read(str(tmp_path / "prosjekt.qgz"))
    click(kari.of_office("agder"))
    assert systems(project) == {"EPSG:25832"}


@pytest.mark.slow
def test_what_she_has_in_a_system_of_her_own_is_left_alone(
    project: QgsProject, kari: Settings, click: Click
) -> None:
    click(kari)
    web = QgsCoordinateReferenceSystem("EPSG:3857")
    project.setCrs(web)
    click(kari.of_office("agder"))
    assert project.crs() == web


@pytest.mark.slow
@pytest.mark.parametrize(("epsg", "swapped"), [(25832, False), (25833, True), (4326, False)])
def test_an_own_layer_lies_where_it_should_in_a_file_in_zone_32(
    kari: Settings, tmp_path: Path, root: Path, epsg: int, swapped: bool
) -> None:
    copy = tmp_path / "k.gpkg"
    copy.write_bytes((root / "data" / "kommuner.gpkg").read_bytes())
    layer = QgsVectorLayer(f"{copy}|layername=kommuner", "k", "ogr")
    layer.setSubsetString("fylkesnummer = '42'")
    to_system = QgsCoordinateTransform(
        layer.crs(), QgsCoordinateReferenceSystem.fromEpsgId(epsg), QgsCoordinateTransformContext()
    )
    own = QgsVectorLayer(f"MultiPolygon?crs=EPSG:{epsg}&field=kommunenummer:string", "e", "memory")
    features = []
    for each in layer.getFeatures():
        shape = each.geometry()
        shape.transform(to_system)
        if swapped:
            shape.get().swapXy()
        feature = QgsFeature(own.fields())
        feature["kommunenummer"] = each["kommunenummer"]
        feature.setGeometry(shape)
        features.append(feature)
    own.dataProvider().addFeatures(features)
    agder = kari.of_office("agder")
    office_sources.create(agder.working_file, agder, QgsFeedback())
    before = shapes(agder.working_file)
    take_in(plan_intake(agder.working_file, own, QgsFeedback()))
    after = shapes(agder.working_file)
    assert epsg_of_file(agder.working_file) == 25832
    assert after.keys() == before.keys()
    assert max(after[each].hausdorffDistance(before[each]) for each in before) < 1


def shapes(file: Path) -> dict[str, QgsGeometry]:
    layer = QgsVectorLayer(f"{file}|layername=kommuner", "k", "ogr")
    return {each["kommunenummer"]: each.geometry() for each in layer.getFeatures()}


@pytest.mark.slow
def test_a_map_in_another_system_has_its_municipalities_where_they_are(
    project: QgsProject, kari: Settings, click: Click, root: Path
) -> None:
    click(kari)
    click(kari.of_office("rogaland"))
    layer = find_layer(project, "kommuner")
    assert layer is not None
    fresh = QgsVectorLayer(f"{kari.working_file}|layername=kommuner", "fersk", "ogr")
    assert fresh.crs().authid() == layer.crs().authid() == "EPSG:25832"
    (stavanger,) = [each for each in fresh.getFeatures() if each["kommunenummer"] == "1103"]
    (seen,) = [each for each in layer.getFeatures() if each["kommunenummer"] == "1103"]
    centre = seen.geometry().pointOnSurface().asPoint()
    assert seen.geometry().equals(stavanger.geometry())
    assert (290_000 < centre.x() < 340_000, 6_530_000 < centre.y() < 6_580_000) == (True, True)
    assert fresh.extent().contains(centre)
    assert layer.extent().contains(centre)
    assert {each["kommunenummer"] for each in layer.getFeatures(seen.geometry().boundingBox())} > {
        "1103"
    }
    assert sample_years(kari.working_file) == {}
