"""Every plan type that is ticked has a map of its own, and none is taken for another's."""

from __future__ import annotations

import shutil
import subprocess
import sys
import textwrap
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeedback,
    QgsLayoutItemLegend,
    QgsMapLayerLegendUtils,
    QgsPrintLayout,
    QgsProject,
    QgsVectorLayer,
)

from planstatus.core.maps import STATUS_MAPS
from planstatus.core.plans.plan_types import PLAN_TYPES
from planstatus.gis.export import export
from planstatus.gis.look.pages import layouts_of
from planstatus.gis.project.on_canvas import map_on_canvas
from planstatus.gis.project.roles import find_layer, maps_in
from planstatus.gis.project.shown import Shown
from planstatus.gis.settings import Settings
from planstatus.gis.show_only import show_only
from planstatus.gis.update import update
from planstatus.gis.update_result import UpdateResult

DAY = date(2024, 9, 4)
ALL = tuple(each.key for each in PLAN_TYPES)
BOTH = ("A4", "A3")
LAYOUTS = {
    "Samfunnsplanstatus A4", "Samfunnsplanstatus A3", "Arealdelstatus A4", "Arealdelstatus A3",
    "Planstrategistatus A4", "Planstrategistatus A3", "ROS-status A4", "ROS-status A3",
}  # fmt: skip

Update = Callable[..., UpdateResult]


@pytest.fixture
def click(project: QgsProject, settings: Settings) -> Update:
    """«Oppdater planstatus» with all plan types ticked, or only some; pages where they matter."""

    def click(
        plan_types: tuple[str, ...] = ALL, pages: tuple[str, ...] = (), **others: object
    ) -> UpdateResult:
        wanted = replace(settings, plan_types=plan_types, **others)
        return update(project, wanted, DAY, QgsFeedback(), pages=pages)

    return click


def layout_names(project: QgsProject) -> set[str]:
    return {each.name() for each in project.layoutManager().printLayouts()}


def page(project: QgsProject, key: str, size: str = "A4") -> QgsPrintLayout:
    (found,) = layouts_of(project, size, key)
    return found


def type_years(project: QgsProject, key: str, years: dict[str, int]) -> None:
    """Write years in the table of a plan type, and save them."""
    table = next(each.table for each in PLAN_TYPES if each.key == key)
    layer = find_layer(project, table)
    assert layer is not None
    layer.startEditing()
    column = layer.fields().indexOf("planaar")
    for row in layer.getFeatures():
        if row["kommunenummer"] in years:
            layer.changeAttributeValue(row.id(), column, years[row["kommunenummer"]])
    assert layer.commitChanges(), layer.commitErrors()


def legend_of(layout: QgsPrintLayout) -> list[str]:
    """Return the headings of a legend, with expressions as they are printed."""
    legend = layout.itemById("tegnforklaring")
    assert isinstance(legend, QgsLayoutItemLegend)
    root = legend.model().rootGroup()
    return [each.name() for each in root.findGroups()]


def counts_in_legend(layout: QgsPrintLayout, layer: QgsVectorLayer) -> list[str]:
    """Return what the rows of a legend say in parentheses, as they are printed."""
    model = layout.itemById("tegnforklaring").model()
    (node, *_) = (each for each in model.rootGroup().findLayers() if each.layer() is layer)
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    labels = [QgsMapLayerLegendUtils.legendNodeUserLabel(node, row) for row in range(4)]
    texts = [QgsExpression.replaceExpressionText(label, context) for label in labels]
    return [text.rpartition("(")[2].rstrip(")") for text in texts]


def facts(project: QgsProject) -> object:
    """Return what a click could leave more of than the one before."""
    layers = sorted(each.name() for each in project.mapLayers().values())
    joins = {
        layer.name() + key: len(layer.vectorJoins())
        for key, layer in project.mapLayers().items()
        if isinstance(layer, QgsVectorLayer)
    }
    themes = project.mapThemeCollection().mapThemes()
    return layers, joins, sorted(layout_names(project)), sorted(themes)


@pytest.mark.slow
def test_only_the_first_map_is_made_until_another_is_ticked(
    click: Update, project: QgsProject
) -> None:
    click(("samfunnsdel",), BOTH)
    assert layout_names(project) == {"Samfunnsplanstatus A4", "Samfunnsplanstatus A3"}
    assert project.mapThemeCollection().mapThemes() == ["Samfunnsplanstatus"]


def test_one_click_makes_a_theme_and_two_layouts_for_each_plan_type_ticked(
    click: Update, project: QgsProject
) -> None:
    result = click(pages=BOTH)
    assert layout_names(project) == LAYOUTS
    assert {each.theme for each in STATUS_MAPS} == set(project.mapThemeCollection().mapThemes())
    assert set(result.maps) == set(ALL)
    assert legend_of(page(project, "arealdel")) == ["Arealdel 2024"]
    assert legend_of(page(project, "ros")) == ["Helhetlig ROS 2024"]
    label = page(project, "planstrategi").itemById("tittel")
    assert label.currentText() == "Planstrategistatus Troms og Finnmark"


@pytest.mark.slow
def test_ten_clicks_leave_what_one_leaves(click: Update, project: QgsProject) -> None:
    two = ("samfunnsdel", "ros")
    click(two, ("A4",))
    before = facts(project)
    for _ in range(9):
        assert click(two, ("A4",)).created == ()
    assert facts(project) == before


def test_each_map_counts_the_years_of_its_own_table_by_its_own_rule(
    click: Update, project: QgsProject
) -> None:
    first = click(pages=("A4",)).maps["samfunnsdel"].status.counts
    years = {"5501": 2016, "5503": 2020, "5510": 2021, "5512": 2024}
    for key in ("arealdel", "ros"):
        type_years(project, key, years)
    maps = click().maps
    by_term = {"eldre": 1, "forrige": 2, "gjeldende": 1, "mangler": 35}
    by_age = {"eldre": 1, "forrige": 1, "gjeldende": 2, "mangler": 35}
    assert maps["arealdel"].status.counts == by_term
    assert maps["ros"].status.counts == by_age
    assert maps["planstrategi"].status.counts["mangler"] == 39
    assert maps["samfunnsdel"].status.counts == first
    for key in ("samfunnsdel", "arealdel", "ros"):
        assert counts_in_legend(page(project, key), maps_in(project)[key]) == [
            str(count) for count in maps[key].status.counts.values()
        ]


@pytest.mark.slow
def test_a_plan_after_the_map_date_is_told_of_with_its_plan_type(
    click: Update, project: QgsProject
) -> None:
    before = click(pages=()).warnings
    type_years(project, "ros", {"5501": 2025})
    (told,) = set(click(pages=()).warnings) - set(before)
    assert told.startswith("Helhetlig ROS: Nyere enn kartåret 2024, og derfor vist som")
    assert "«Mangler årstall»: Tromsø" in told


@pytest.mark.slow
def test_ages_typed_in_the_settings_decide_the_bands_of_the_map_by_age_alone(
    click: Update, project: QgsProject
) -> None:
    before = click().maps
    after = click(ages="0-4;5-9;10-").maps
    assert [band.label for band in after["ros"].bands] == [
        "10 år og eldre: 2014 og tidligere", "5 - 9 år: 2015 - 2019", "0 - 4 år: 2020 - 2024",
    ]  # fmt: skip
    assert after["arealdel"].bands == before["arealdel"].bands


@pytest.mark.slow
def test_unticking_leaves_what_is_there_and_keeps_it_true(
    click: Update, project: QgsProject, settings: Settings
) -> None:
    two = ("samfunnsdel", "arealdel")
    click(two, BOTH)
    before = layout_names(project)
    result = click(("samfunnsdel",), BOTH)
    assert layout_names(project) == before
    assert result.created == ()
    later = replace(settings, plan_types=("samfunnsdel",))
    update(project, later, date(2026, 1, 1), QgsFeedback())
    assert legend_of(page(project, "arealdel")) == ["Arealdel 2026"]
    project.layoutManager().removeLayout(page(project, "arealdel", "A3"))
    click(("samfunnsdel",), BOTH)
    assert "Arealdelstatus A3" not in layout_names(project)


def test_the_canvas_shows_the_map_that_it_did(click: Update, project: QgsProject) -> None:
    click()
    assert map_on_canvas(project) == "samfunnsdel"
    shown = project.mapThemeCollection().mapThemeVisibleLayers("ROS-status")
    assert find_layer(project, "kommuner", "ros") in shown
    assert find_layer(project, "kommuner") not in shown


@pytest.mark.slow
def test_what_she_shows_is_shown_on_every_map_and_in_its_title(
    click: Update, project: QgsProject, settings: Settings
) -> None:
    click(pages=("A4",))
    show_only(project, replace(settings, plan_types=ALL), Shown(("56",)))
    for each in STATUS_MAPS:
        layer = find_layer(project, "kommuner", each.key)
        assert layer is not None
        assert layer.featureCount() == 18
        assert page(project, each.key).itemById("tittel").currentText().endswith(" Finnmark")


@pytest.mark.slow
def test_a_title_she_writes_on_one_map_stays_with_that_map_and_reaches_both_its_pages(
    click: Update, project: QgsProject
) -> None:
    two = ("samfunnsdel", "arealdel")
    click(two, BOTH)
    page(project, "arealdel").itemById("tittel").setText("Arealplaner i nord")
    click(two, BOTH)
    texts = {
        (key, size): page(project, key, size).itemById("tittel").currentText()
        for key in two
        for size in BOTH
    }
    hers = {key for key, text in texts.items() if text == "Arealplaner i nord"}
    assert hers == {("arealdel", "A4"), ("arealdel", "A3")}


@pytest.mark.slow
def test_a_layout_that_she_calls_a4_is_nobodys_but_hers(click: Update, project: QgsProject) -> None:
    hers = QgsPrintLayout(project)
    hers.setName("A4")
    project.layoutManager().addLayout(hers)
    click(pages=("A4",))
    assert layout_names(project) == {"A4", *(name for name in LAYOUTS if name.endswith("A4"))}
    assert hers.items() == []
    assert all(hers not in layouts_of(project, "A4", each.key) for each in STATUS_MAPS)


@pytest.mark.slow
def test_a_page_of_an_older_version_is_the_first_maps_and_no_others(
    click: Update, project: QgsProject
) -> None:
    """Before there were several maps, a page said its size and no map, or nothing but its name."""
    click(("samfunnsdel",), ("A4",))
    older = page(project, "samfunnsdel")
    older.removeCustomProperty("planstatus/map")
    click(("samfunnsdel", "arealdel"), ("A4",))
    assert page(project, "samfunnsdel") is older
    assert page(project, "arealdel") is not older
    older.removeCustomProperty("planstatus/role")
    assert layouts_of(project, "A4") == [older]
    project.layoutManager().removeLayout(older)
    assert layouts_of(project, "A4") == []  # the others' A4 are not taken for it
    assert "Samfunnsplanstatus A4" in click(("samfunnsdel",), ("A4",)).created


@pytest.mark.slow
def test_a_pdf_tells_of_the_map_that_is_in_it(
    click: Update, project: QgsProject, tmp_path: Path
) -> None:
    click(("samfunnsdel", "ros"), ("A4",))
    project.setDirty(False)
    export(page(project, "ros"), tmp_path / "ros.pdf", dpi=72)
    said = subprocess.run(
        ["pdfinfo", tmp_path / "ros.pdf"], capture_output=True, text=True, check=True
    ).stdout
    assert "ROS-status Troms og Finnmark" in said
    assert project.metadata().title() == "Samfunnsplanstatus Troms og Finnmark"
    assert not project.isDirty()


FIFTH = """

BEREDSKAPSPLAN = PlanType(
    "beredskapsplan", "planaar_beredskapsplan", "beredskapsplan_", lambda: "Beredskapsplan",
    lambda: "beredskapsplanen", lambda: "sivilbeskyttelsesloven § 15",
    KnownBy("beredskapsplan", lambda: "beredskapsplanen"), "Beredskapsplanstatus",
    {"nb": plan_words.plan_in_bokmaal(
        "Beredskapsplanstatus {area}", "Når beredskapsplanen sist ble revidert", "Beredskapsplan",
    )},
    BY_AGE, (1, 2),
)
PLAN_TYPES = (*PLAN_TYPES, BEREDSKAPSPLAN)
"""
WORK = """
import importlib.util, os, sys
from datetime import date
from pathlib import Path

root, folder = map(Path, sys.argv[1:])
spec = importlib.util.spec_from_file_location(
    "planstatus", root / "__init__.py", submodule_search_locations=[str(root)]
)
sys.modules["planstatus"] = importlib.util.module_from_spec(spec)
spec.loader.exec_module(sys.modules["planstatus"])
from qgis.core import QgsApplication, QgsFeedback, QgsProject

application = QgsApplication([], False)
QgsApplication.initQgis()
from planstatus.core.plans.plan_types import PLAN_TYPES
from planstatus.gis.intake.plan_years import plan_intake, take_in
from planstatus.gis.look.pages import layouts_of
from planstatus.gis.project.roles import find_layer, maps_in
from planstatus.gis.settings import Settings
from planstatus.gis.store.backends import open_store
from planstatus.gis.update import update

key, day, project = "beredskapsplan", date(2024, 9, 4), QgsProject()
file = folder / "planstatus.gpkg"
settings = Settings(working_file=file, plan_types=("samfunnsdel", key))
update(project, settings, day, QgsFeedback())


def read(text):
    table = folder / "tabell.csv"
    table.write_text(text, encoding="utf-8")
    intake = plan_intake(file, str(table), QgsFeedback())
    take_in(intake)
    return [(e.plan_type.key, [c.after for c in e.changes]) for e in intake.parts]


print("of no type by name", read("Kommune;Planår\\nTromsø;2023\\n"))
print("beside another", read(
    "Kommune;Samfunnsdel;Beredskapsplan vedtatt\\nTromsø;2022;2024\\nAlta;2021;under arbeid\\n"
))
print("alone", read("Kommune;Beredskapsplan\\nSenja;2022\\nHarstad;2021\\n"))
rows = open_store(file).plan_rows(PLAN_TYPES[-1])
years = [rows[number]["planaar"] for number in ("5501", "5503", "5530", "5601")]
print("kept", years, rows["5601"]["status"])
table = find_layer(project, "planaar_" + key)
(row,) = [each for each in table.getFeatures() if each["kommunenummer"] == "5516"]
table.startEditing()
table.changeAttributeValue(row.id(), table.fields().indexOf("planaar"), 2023)
print("saved", table.commitChanges())
shown = update(project, settings, day, QgsFeedback()).maps[key]
print("counts", sorted(shown.status.counts.items()))
print("theme", project.mapThemeCollection().hasMapTheme("Beredskapsplanstatus"))
for page in ("A4", "A3"):
    (layout,) = layouts_of(project, page, key)
    root = layout.itemById("tegnforklaring").model().rootGroup()
    print(layout.name(), "|", layout.itemById("tittel").currentText(), "|",
          layout.itemById("undertittel").currentText(), "|", root.findGroups()[0].name())
sys.stdout.flush()
os._exit(0)
"""


def test_a_fifth_plan_type_is_one_declaration(root: Path, tmp_path: Path) -> None:
    """Written in a copy of the plugin, and then read from tables, kept in a file and drawn."""
    copy = tmp_path / "planstatus"
    for each in ("core", "gis", "bar", "ui", "algorithms", "styles", "data", "icons"):
        shutil.copytree(root / each, copy / each, ignore=shutil.ignore_patterns("__pycache__"))
    for each in ("__init__.py", "icon.svg", "plugin.py", "shells.py", "metadata.txt"):
        shutil.copy(root / each, copy / each)
    with (copy / "core" / "plans" / "plan_types.py").open("a", encoding="utf-8") as file:
        file.write(FIFTH)
    (tmp_path / "work.py").write_text(textwrap.dedent(WORK), encoding="utf-8")
    ran = subprocess.run(
        [sys.executable, tmp_path / "work.py", copy, tmp_path],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert ran.stdout.splitlines() == [
        "of no type by name [('samfunnsdel', [2023])]",
        "beside another [('samfunnsdel', [2022, 2021]), ('beredskapsplan', [2024, None])]",
        "alone [('beredskapsplan', [2022, 2021])]",
        "kept [2024, 2021, 2022, None] under arbeid",
        "saved True",
        "counts [('eldre', 2), ('forrige', 1), ('gjeldende', 1), ('mangler', 35)]",
        "theme True",
        *(
            f"Beredskapsplanstatus {size} | Beredskapsplanstatus Troms og Finnmark | "
            "Når beredskapsplanen sist ble revidert | Beredskapsplan 2024"
            for size in ("A4", "A3")
        ),
    ], ran.stderr
