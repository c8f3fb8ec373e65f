"""The map as of its date: the newest plan that was in force then, everywhere the same.

The oracle is in plain Python, from what was written to the working file; what is drawn is read
through the join.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeedback,
    QgsMapLayerLegendUtils,
    QgsProject,
    QgsVectorLayer,
)

from planstatus.core.defaults import COUNTIES
from planstatus.core.plans.bands import bands_for
from planstatus.core.plans.years import PlanYear
from planstatus.core.reading.deviations import PlansRead, PlanYearsRead
from planstatus.gis.intake.plan_years import plan_intake, take_in
from planstatus.gis.look.band_counts import tally
from planstatus.gis.project.copy_of_project import copy_of
from planstatus.gis.project.in_force import follow_edits, year_on_map
from planstatus.gis.project.layers import find_layer
from planstatus.gis.settings import Settings
from planstatus.gis.status_map import StatusMapRequest, make_status_map
from planstatus.gis.store.create import create
from planstatus.gis.update import update
from planstatus.gis.update_result import UpdateResult

from ...own_years import make_own

pytestmark = pytest.mark.pages("A4")
LAYOUTS = ("Samfunnsplanstatus A4", "Samfunnsplanstatus A3")

Click = Callable[..., UpdateResult]
Count = Callable[[QgsVectorLayer], dict[str, int]]
MAP_DATE = date(2024, 9, 4)
TROMSO, ALTA = "5501", "5601"


@pytest.fixture
def project() -> Iterator[QgsProject]:
    """The open project, the only one whose legend counts in the plan-year table."""
    project = QgsProject.instance()
    yield project
    project.clear()


def write(file: Path, *statements: str) -> None:
    """Change the working file in another program."""
    with closing(sqlite3.connect(file)) as database, database:
        for statement in statements:
            database.execute(statement)


def set_year(file: Path, number: str, year: int | None, day: str | None = None) -> None:
    """Change a year that was the office's own, not a sample."""
    make_own(file)
    with closing(sqlite3.connect(file)) as database, database:
        database.execute(
            "UPDATE planaar SET planaar = ?, vedtatt = ? WHERE kommunenummer = ?",
            (year, day, number),
        )


def municipalities_of(project: QgsProject) -> QgsVectorLayer:
    layer = find_layer(project, "kommuner")
    assert layer is not None
    return layer


def bands_on_map(layer: QgsVectorLayer) -> dict[str, str]:
    """What the renderer draws every municipality as."""
    expression = QgsExpression(layer.renderer().classAttribute())
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    found = {}
    for feature in layer.getFeatures():
        context.setFeature(feature)
        found[feature["kommunenummer"]] = expression.evaluate(context)
    return found


def legend_of(project: QgsProject) -> dict[str, str]:
    """What each row of the legend says, by band."""
    layer = municipalities_of(project)
    layout = project.layoutManager().layoutByName(LAYOUTS[0])
    node = layout.itemById("tegnforklaring").model().rootGroup().findLayers()[0]
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    return {
        category.value(): QgsExpression.replaceExpressionText(
            QgsMapLayerLegendUtils.legendNodeUserLabel(node, row), context
        )
        for row, category in enumerate(layer.renderer().categories())
    }


def in_legend(layer: QgsVectorLayer, counts: dict[str, int]) -> dict[str, str]:
    return {
        each.value(): f"{each.label()} ({counts[each.value()]})"
        for each in layer.renderer().categories()
    }


def type_year(project: QgsProject, number: str, year: int | None) -> None:
    """Type a year in the municipality's form, without saving."""
    layer = municipalities_of(project)
    assert layer.isEditable() or layer.startEditing()
    (feature,) = layer.getFeatures(f"\"kommunenummer\" = '{number}'")
    assert layer.changeAttributeValue(feature.id(), layer.fields().indexOf("planaar"), year)


def everywhere(project: QgsProject, result: UpdateResult, count: Count) -> dict[str, int]:
    """The counts on the map, which legend, tally and message bar say, too."""
    layer = municipalities_of(project)
    counts = count(layer)
    assert tally(layer).counts == counts == result.first_map.status.counts
    assert legend_of(project) == in_legend(layer, counts)
    return counts


@pytest.mark.slow
def test_a_plan_renewed_after_the_map_date_is_shown_by_the_one_before_it(
    project: QgsProject, settings: Settings, click: Click, counts_on_map: Count
) -> None:
    before = everywhere(project, click(), counts_on_map)
    set_year(settings.working_file, TROMSO, 2025)  # 2020 before
    result = click()
    assert bands_on_map(municipalities_of(project))[TROMSO] == "forrige"
    assert everywhere(project, result, counts_on_map) == before
    warning = "Nyere enn kartåret 2024: Tromsø (2025; kartet viser 2020)."
    assert warning in result.warnings
    click(date(2026, 1, 1))
    assert bands_on_map(municipalities_of(project))[TROMSO] == "gjeldende"


@pytest.mark.slow
def test_a_first_plan_after_the_map_date_is_missing_as_ever(
    project: QgsProject, settings: Settings, click: Click, counts_on_map: Count
) -> None:
    click()
    set_year(settings.working_file, "5520", 2025)  # Bardu, none before
    result = click()
    everywhere(project, result, counts_on_map)
    assert bands_on_map(municipalities_of(project))["5520"] == "mangler"
    assert "Nyere enn kartåret 2024, og derfor vist som «Mangler planår»: Bardu." in result.warnings


@pytest.mark.slow
def test_the_day_of_adoption_decides_in_the_map_year(
    project: QgsProject, settings: Settings, click: Click, counts_on_map: Count
) -> None:
    click()
    set_year(settings.working_file, TROMSO, 2024, "2024-11-20")
    set_year(settings.working_file, "5520", 2024, "2024-11-20")
    result = click()
    everywhere(project, result, counts_on_map)
    bands = bands_on_map(municipalities_of(project))
    assert (bands[TROMSO], bands["5520"]) == ("forrige", "mangler")
    shown = "Vedtatt etter kartdatoen: Tromsø (2024; kartet viser 2020)."
    assert shown in result.warnings
    assert (
        "Vedtatt etter kartdatoen, og derfor vist som «Mangler planår»: Bardu." in result.warnings
    )
    result = click(date(2024, 11, 20))
    everywhere(project, result, counts_on_map)
    bands = bands_on_map(municipalities_of(project))
    assert (bands[TROMSO], bands["5520"]) == ("gjeldende", "gjeldende")


@pytest.mark.slow
@pytest.mark.parametrize("how", ["typed", "read in"])
def test_the_day_of_a_plan_that_has_been_renewed_still_decides(
    project: QgsProject, settings: Settings, click: Click, tmp_path: Path, how: str
) -> None:
    click()
    set_year(settings.working_file, TROMSO, 2024, "2024-11-20")
    if how == "typed":
        write(settings.working_file, "UPDATE planaar SET planaar = 2026 WHERE planaar = 2024")
    else:
        table = tmp_path / "ny.csv"
        table.write_text("Kommune;Planår\nTromsø;2026\n", encoding="utf-8")
        take_in(plan_intake(settings.working_file, str(table), QgsFeedback()))
    click()
    assert year_on_map(municipalities_of(project))(TROMSO, 2026) == 2020
    click(date(2024, 12, 1))
    assert year_on_map(municipalities_of(project))(TROMSO, 2026) == 2024


@pytest.mark.slow
def test_a_year_that_was_put_right_was_never_in_force(
    project: QgsProject, settings: Settings, click: Click
) -> None:
    click()
    for year in (2052, 2025):  # 2020, renewed; a slip of the finger; put right
        set_year(settings.working_file, TROMSO, year)
    for year in (2015, 2012, 2025):  # put right to an earlier one, then renewed
        set_year(settings.working_file, ALTA, year)
    click(date(2060, 1, 1))
    shown = year_on_map(municipalities_of(project))
    assert (shown(TROMSO, 2025), shown(ALTA, 2025)) == (2025, 2025)
    click()
    shown = year_on_map(municipalities_of(project))
    assert (shown(TROMSO, 2025), shown(ALTA, 2025)) == (2020, 2012)


@pytest.mark.slow
def test_a_sample_that_is_replaced_is_not_the_plan_before(
    project: QgsProject, settings: Settings, click: Click
) -> None:
    click()
    type_year(project, TROMSO, 2025)  # not saved yet
    plan_years = find_layer(project, "planaar")
    assert plan_years is not None
    follow_edits(municipalities_of(project), plan_years)
    assert bands_on_map(municipalities_of(project))[TROMSO] == "mangler"
    assert municipalities_of(project).commitChanges()
    click()
    assert bands_on_map(municipalities_of(project))[TROMSO] == "mangler"


@pytest.mark.slow
def test_a_year_that_is_taken_out_is_taken_out_of_older_maps_too(
    project: QgsProject, settings: Settings, click: Click
) -> None:
    click()
    set_year(settings.working_file, TROMSO, None)
    click()
    assert bands_on_map(municipalities_of(project))[TROMSO] == "mangler"


@pytest.mark.slow
def test_what_is_typed_counts_until_it_is_taken_back(
    project: QgsProject, settings: Settings, click: Click, counts_on_map: Count
) -> None:
    click()
    set_year(settings.working_file, TROMSO, 2025)
    click()
    layer = municipalities_of(project)
    before = counts_on_map(layer)
    for year, band in ((2018, "eldre"), (None, "mangler"), (2026, "forrige"), (2024, "gjeldende")):
        type_year(project, TROMSO, year)
        assert bands_on_map(layer)[TROMSO] == band
        counts = counts_on_map(layer)
        assert tally(layer).counts == counts
        assert legend_of(project) == in_legend(layer, counts)
    assert layer.rollBack()
    assert counts_on_map(layer) == before
    assert legend_of(project) == in_legend(layer, before)


@pytest.mark.slow
def test_the_legend_leaves_out_a_municipality_that_is_not_on_the_map(
    project: QgsProject, settings: Settings, click: Click, counts_on_map: Count
) -> None:
    click()
    write(
        settings.working_file,
        "INSERT INTO planaar (kommunenummer, planaar) VALUES ('0301', 2015)",
        "UPDATE planaar SET planaar = 2025 WHERE kommunenummer IN ('0301', '5501')",
    )
    result = click()
    everywhere(project, result, counts_on_map)
    assert "0301" not in " ".join(result.warnings)


@pytest.mark.slow
def test_a_click_without_news_leaves_no_trace(
    project: QgsProject, settings: Settings, click: Click
) -> None:
    click()
    set_year(settings.working_file, TROMSO, 2025)
    click()
    changed = []
    layer = municipalities_of(project)
    layer.rendererChanged.connect(lambda: changed.append("drawn"))
    layer.customPropertyChanged.connect(changed.append)
    click()
    assert changed == []


@pytest.mark.slow
def test_a_saved_project_and_a_copy_of_it_draw_the_same(
    project: QgsProject, settings: Settings, click: Click, counts_on_map: Count, tmp_path: Path
) -> None:
    click()
    set_year(settings.working_file, TROMSO, 2025)
    click()
    layer = municipalities_of(project)
    counts = counts_on_map(layer)
    with copy_of(project) as copy:
        assert counts_on_map(municipalities_of(copy)) == counts
    assert project.write(str(tmp_path / "kart.qgz"))
    project.clear()
    assert project.read(str(tmp_path / "kart.qgz"))
    layer = municipalities_of(project)
    assert counts_on_map(layer) == counts
    assert legend_of(project) == in_legend(layer, counts)


@pytest.mark.slow
def test_the_first_band_begins_at_the_oldest_plan_that_is_shown(
    project: QgsProject, settings: Settings, click: Click
) -> None:
    click()
    set_year(settings.working_file, "5520", 1981)
    set_year(settings.working_file, "5520", 2025)
    assert click().first_map.bands[0].label == "1981 - 2019"
    assert click(date(2026, 1, 1)).first_map.bands[0].label == "1989 - 2019"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("day", "older", "current"), [(date(2024, 9, 4), 1, 0), (date(2026, 1, 1), 0, 1)]
)
def test_a_table_with_an_old_and_a_new_plan_makes_the_map_of_either_date(
    tmp_path: Path, day: date, older: int, current: int
) -> None:
    table, file = tmp_path / "planer.csv", tmp_path / "arbeidsfil.gpkg"
    table.write_text("Kommune;Planår\nAlta;2015\nAlta;2025\n", encoding="utf-8")
    request = StatusMapRequest(plan_years=str(table), map_date=day, working_file=file)
    counts = make_status_map(request).update.first_map.status.counts
    assert (counts["eldre"], counts["forrige"], counts["gjeldende"]) == (older, 0, current)
    with closing(sqlite3.connect(file)) as database:
        stored = "SELECT planaar FROM planaar WHERE planaar IS NOT NULL"
        assert database.execute(stored).fetchall() == [(2025,)]
        history = "SELECT kommunenummer, planaar_gammel FROM planaar_historikk"
        assert database.execute(history).fetchall() == [(ALTA, 2015)]


ROUNDS = 100 if os.environ.get("PLANSTATUS_ALL") else 6
YEAR = st.integers(2008, 2028) | st.integers(1980, 2030)
EVENTS = st.lists(st.tuples(st.sampled_from([TROMSO, "5520"]), st.none() | YEAR), max_size=12)
READ_IN = st.lists(st.tuples(st.sampled_from([TROMSO, ALTA]), YEAR), max_size=4)


def oracle(
    events: list[tuple[str, int | None]], read_in: list[tuple[str, int]], day: date
) -> dict[str, int | None]:
    """The year of the plan in force, by number, from what happened one event at a time."""
    stored: dict[str, int] = {}
    known: dict[str, set[int]] = {}
    for number, year in read_in:
        known.setdefault(number, set()).add(year)
    for number, year in events:
        old = stored.pop(number, None)
        if old is not None and year is not None and year > old:
            known.setdefault(number, set()).add(old)
        if year is not None:
            stored[number] = year
    shown: dict[str, int | None] = {}
    for number, year in stored.items():
        years = [year] if year <= day.year else [y for y in known.get(number, ()) if y <= day.year]
        shown[number] = max(years, default=None)
    return shown


@hypothesis_settings(
    max_examples=ROUNDS, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(EVENTS, READ_IN, st.integers(2008, 2028))
def test_whatever_has_happened_map_and_legend_show_what_was_in_force(
    tmp_path_factory: pytest.TempPathFactory,
    counts_on_map: Count,
    events: list[tuple[str, int | None]],
    read_in: list[tuple[str, int]],
    map_year: int,
) -> None:
    project, day = QgsProject.instance(), date(map_year, 6, 1)
    file = tmp_path_factory.mktemp("historie") / "planstatus.gpkg"
    rows = [PlanYear(number) for number in (TROMSO, ALTA)]
    earlier = [PlanYear(number, year=year) for number, year in read_in]
    read = PlansRead(tuple(rows), tuple(earlier))
    create(file, COUNTIES, table=PlanYearsRead({"samfunnsdel": read}))
    for number, year in events:
        with closing(sqlite3.connect(file)) as database, database:
            database.execute(
                "INSERT INTO planaar (kommunenummer, planaar) VALUES (?1, ?2)"
                " ON CONFLICT (kommunenummer) DO UPDATE SET planaar = ?2",
                (number, year),
            )
    result = update(project, Settings(working_file=file), day, QgsFeedback(), pages=("A4",))
    expected = dict.fromkeys(("eldre", "forrige", "gjeldende", "mangler"), 0)
    shown = oracle(events, read_in, day)
    bands = bands_for(day, min((y for y in shown.values() if y), default=None))
    for year in shown.values():
        key = next((b.key for b in bands if year and year <= (b.last or map_year)), "mangler")
        expected[key] += 1
    expected["mangler"] += 39 - len(shown)
    assert everywhere(project, result, counts_on_map) == expected
    project.clear()
