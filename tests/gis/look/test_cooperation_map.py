"""The map of cooperation: offices by colour, with names, members, hosts and coordinators."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsExpression,
    QgsExpressionContext,
    QgsFeedback,
    QgsGeometry,
    QgsLayerTreeModel,
    QgsLayoutItemLegend,
    QgsPrintLayout,
    QgsProject,
    QgsReadWriteContext,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtGui import QColor, QImage
from qgis.PyQt.QtXml import QDomDocument

from planstatus.core.cooperation.register import Cooperations, embedded
from planstatus.core.cooperation.terms import Cooperation, Member, Post
from planstatus.gis.export import export
from planstatus.gis.intake.cooperation import plan_intake, take_in
from planstatus.gis.look.name_sizes import DPI, LabelBox, boxes_in, dots_of
from planstatus.gis.look.pages import layouts_of
from planstatus.gis.project.on_canvas import map_on_canvas, maps_with_pages, show_on_canvas
from planstatus.gis.project.roles import OFFICES, find_layer
from planstatus.gis.project.shown import EVERYTHING, Shown
from planstatus.gis.settings import Settings
from planstatus.gis.show_only import show_only
from planstatus.gis.store.create import create
from planstatus.gis.update import update
from planstatus.gis.update_result import UpdateResult

DAY = date(2024, 9, 4)
TITLE = "Interkommunalt samarbeid: plankontor og regionale beredskapskoordinatorer"
OF_THREE = ("5520", "5536", "5544")
Click = Callable[..., UpdateResult]


@pytest.fixture
def click(project: QgsProject, settings: Settings) -> Click:
    """«Oppdater planstatus» with the map of cooperation ticked."""

    def click(day: date = DAY, pages: tuple[str, ...] = ("A4",), **others: object) -> UpdateResult:
        wanted = replace(settings, cooperation=True, **others)
        return update(project, wanted, day, QgsFeedback(), pages=pages)

    return click


def page(project: QgsProject, size: str = "A4") -> QgsPrintLayout:
    (found,) = layouts_of(project, size, "samarbeid")
    return found


def layer_of(project: QgsProject, role: str = "kommuner") -> QgsVectorLayer:
    layer = find_layer(project, role, "samarbeid")
    assert layer is not None
    return layer


def text_of(layout: QgsPrintLayout, folder: Path) -> str:
    """The text of a page as it can be read in its PDF, in one line."""
    file = folder / "kart.pdf"
    export(layout, file)
    command = ["pdftotext", "-layout", str(file), "-"]
    text = subprocess.run(command, check=True, capture_output=True).stdout.decode()
    return " ".join(text.replace("\u00a0", " ").split())


def legend_of(layout: QgsPrintLayout) -> QgsLayoutItemLegend:
    legend = layout.itemById("tegnforklaring")
    assert isinstance(legend, QgsLayoutItemLegend)
    return legend


def rows_of(layout: QgsPrintLayout) -> list[str]:
    """The rows of the legend, each in one line."""
    model = legend_of(layout).model()
    nodes = model.rootGroup().findLayers()
    rows = [row for node in nodes for row in model.layerLegendNodes(node)]
    return [" ".join(str(row.data(0)).replace("\u00a0", " ").split()) for row in rows]


def colours_on(layer: QgsVectorLayer) -> dict[str, str]:
    """What each municipality is filled with, by number."""
    renderer = layer.renderer()
    assert isinstance(renderer, QgsCategorizedSymbolRenderer)
    colours = {each.value(): each.symbol().color().name() for each in renderer.categories()}
    expression = QgsExpression(renderer.classAttribute())
    found = {}
    for feature in layer.getFeatures():
        context = QgsExpressionContext()
        context.setFields(layer.fields())
        context.setFeature(feature)
        found[feature["kommunenummer"]] = colours[expression.evaluate(context)]
    return found


def names_on(layout: QgsPrintLayout) -> list[LabelBox]:
    item = layout.itemById("kart")
    settings = item.mapSettings(item.extent(), dots_of(item), DPI, True)
    layers = [layer_of(layout.project(), role) for role in (OFFICES, "kommuner")]
    settings.setLayers(layers)
    return boxes_in(item, settings)


def covered_by(layout: QgsPrintLayout, on_page: QRectF) -> QgsRectangle:
    """What a rectangle of the page covers of the map."""
    item = layout.itemById("kart")
    rect, extent = item.mapRectFromScene(on_page), item.extent()
    unit = extent.width() / item.rect().width()
    return QgsRectangle(
        extent.xMinimum() + rect.left() * unit, extent.yMaximum() - rect.bottom() * unit,
        extent.xMinimum() + rect.right() * unit, extent.yMaximum() - rect.top() * unit,
    )  # fmt: skip


def colours_under_arrow(layout: QgsPrintLayout, folder: Path) -> set[int]:
    """The colours that the arrow of the legend is drawn upon."""
    arrow = layout.itemById("nordpil")
    arrow.setVisibility(False)
    export(layout, folder / "uten.png", 100)
    image, box = QImage(str(folder / "uten.png")), arrow.sceneBoundingRect()
    dots = 100 / 25.4
    columns = range(round(box.left() * dots), round(box.right() * dots))
    rows = range(round(box.top() * dots), round(box.bottom() * dots))
    return {image.pixel(column, row) for column in columns for row in rows}


def one_office(name: str, *numbers: str, kind: str = "plankontor") -> Cooperations:
    office = Cooperation("kontor", name, kind=kind)
    return Cooperations((office,), members=tuple(Member("kontor", n) for n in numbers))


@pytest.mark.slow
def test_both_layouts_and_the_theme_have_the_name_of_the_map(
    project: QgsProject, click: Click, tmp_path: Path
) -> None:
    click(pages=("A4", "A3"))
    for size in ("A4", "A3"):
        layout = page(project, size)
        assert layout.name() == f"Interkommunalt samarbeid {size}"
        assert layout.itemById("kart").followVisibilityPresetName() == "Interkommunalt samarbeid"
        assert layout.itemById("tittel").currentText() == TITLE
    text = text_of(page(project), tmp_path)
    assert TITLE in text
    assert "Kartet er utarbeidet hos Statsforvalteren i Troms og Finnmark." in text
    assert "4. september 2024" in text
    assert "Samarbeid: Statsforvalteren i Troms og Finnmark, lysark 02.12.2024" in text
    assert "tana.kommune.no" in text


@pytest.mark.slow
@pytest.mark.parametrize(
    "source", ["https://www.tana.kommune.no]", "https://[tana.kommune.no/x", "http://", "://"]
)
def test_a_source_that_looks_like_an_address_and_is_none_stands_as_it_is(
    project: QgsProject,
    click: Click,
    registered: Callable[[Cooperations], None],
    tmp_path: Path,
    source: str,
) -> None:
    register = one_office("Kontoret", "5501", "5503")
    members = tuple(replace(each, source=source) for each in register.members)
    registered(replace(register, members=members))
    click()
    assert f"Samarbeid: {source}" in text_of(page(project), tmp_path)


def test_the_legend_lists_the_sixteen_members_under_their_offices(
    project: QgsProject, click: Click
) -> None:
    click()
    assert rows_of(page(project))[:5] == [
        "Midt-Troms: Bardu, Dyrøy, Målselv, Sørreisa",
        "Nord-Troms: Kåfjord, Lyngen, Nordreisa ○, Skjervøy",
        "Midt-Finnmark: Gamvik, Lebesby, Nordkapp, Porsanger",
        "Vestre Varanger: Berlevåg, Båtsfjord, Nesseby, Tana ● ▲ stillingsandel ikke registrert",
        "Kommuner utenfor",
    ]


@pytest.mark.slow
def test_signs_and_coordinators_are_explained_where_they_are(
    project: QgsProject, click: Click, tmp_path: Path
) -> None:
    click()
    text = text_of(page(project), tmp_path)
    for line in ("● vertskommune", "○ kontorkommune", "▲ beredskapskoordinator"):
        assert line in text
    click(date(2023, 6, 1))
    text = text_of(page(project), tmp_path)
    assert "● vertskommune" not in text
    assert "▲" not in text


def test_the_page_has_the_name_of_every_office_and_municipality_and_none_over_another(
    project: QgsProject, click: Click
) -> None:
    click(pages=("A4", "A3"))
    for size in ("A4", "A3"):
        found = names_on(page(project, size))
        texts = [each.text for each in found]
        offices = ["Midt-Troms", "Nord-Troms", "Midt-Finnmark", "Vestre Varanger\n▲"]
        assert all(texts.count(each) == 1 for each in offices), texts
        assert len(found) == 39 + 4
        assert "Deatnu\nTana ●" in texts
        for index, one in enumerate(found):
            for other in found[index + 1 :]:
                assert not one.box.intersects(other.box), (one.text, other.text)


@pytest.mark.slow
@pytest.mark.parametrize("status_fill", [False, True], ids=["by office", "by status"])
def test_the_legend_covers_no_municipality(
    project: QgsProject, click: Click, status_fill: bool
) -> None:
    click(pages=("A4", "A3"), status_fill=status_fill)
    for size in ("A4", "A3"):
        layout = page(project, size)
        covered = covered_by(layout, layout.itemById("tegnforklaring_ramme").sceneBoundingRect())
        names = [
            each["kommunenavn"]
            for each in layer_of(project).getFeatures()
            if each.geometry().intersects(covered)
        ]
        assert not names


def test_members_of_an_office_have_its_colour_and_all_others_the_neutral_one(
    project: QgsProject, click: Click
) -> None:
    click()
    colours = colours_on(layer_of(project))
    members = {each.number: each.cooperation for each in embedded().members}
    of_office = {code: {colours[n] for n, of in members.items() if of == code} for code in
                 set(members.values())}  # fmt: skip
    assert all(len(each) == 1 for each in of_office.values())
    assert len(set.union(*of_office.values())) == 4
    outside = {colour for number, colour in colours.items() if number not in members}
    assert len(outside) == 1
    assert not outside & set.union(*of_office.values())


@pytest.mark.slow
def test_one_that_joins_later_is_neutral_on_the_map_of_a_day_before(
    project: QgsProject, click: Click
) -> None:
    click(date(2023, 6, 1))
    colours = colours_on(layer_of(project))
    assert colours["5628"] == colours["5501"]
    assert not any(row.startswith("Vestre Varanger") for row in rows_of(page(project)))
    click()
    assert colours_on(layer_of(project))["5628"] != colours["5501"]
    assert any(row.startswith("Vestre Varanger") for row in rows_of(page(project)))


@pytest.mark.slow
def test_status_as_fill_changes_the_fill_and_keeps_the_offices_as_outlines(
    project: QgsProject, click: Click
) -> None:
    click()
    layout = page(project)
    names, extent = names_on(layout), layout.itemById("kart").extent()
    of_office = {colours_on(layer_of(project))[each] for each in ("5524", "5544", "5626", "5628")}
    click(status_fill=True)
    items = layer_of(project, OFFICES).renderer().legendSymbolItems()
    assert {each.symbol().symbolLayer(1).color().name() for each in items} == of_office
    on_theme = project.mapThemeCollection().mapThemeVisibleLayerIds("Interkommunalt samarbeid")
    assert layer_of(project, OFFICES).id() in on_theme
    first = find_layer(project, "kommuner")
    assert first is not None
    assert colours_on(layer_of(project)) == colours_on(first)
    assert [each.box for each in names_on(layout)] == [each.box for each in names]
    assert layout.itemById("kart").extent() == extent
    rows = rows_of(layout)
    assert rows[0] == "Midt-Troms: Bardu, Dyrøy, Målselv, Sørreisa"
    assert {"1989 - 2019", "2020 - 2023", "2024", "Mangler planår"} <= set(rows)
    assert "ufullstendige eksempeldata" in layout.itemById("kilde").currentText()
    click()
    assert "eksempeldata" not in layout.itemById("kilde").currentText()
    assert "1989 - 2019" not in rows_of(layout)


@pytest.mark.slow
def test_a_colour_that_the_officer_has_chosen_stays(project: QgsProject, click: Click) -> None:
    click()
    layer = layer_of(project)
    renderer = layer.renderer().clone()
    category = renderer.categories()[1]  # owns its symbol
    symbol = category.symbol().clone()
    symbol.setColor(QColor("#123456"))
    renderer.updateCategorySymbol(1, symbol)
    layer.setRenderer(renderer)
    click()
    assert colours_on(layer)["5544"] == "#123456"


@pytest.mark.slow
def test_ten_clicks_leave_what_one_leaves(project: QgsProject, click: Click) -> None:
    def everything() -> list[str]:
        found = [layer_of(project, role).customPropertyKeys() for role in (OFFICES, "kommuner")]
        themes = project.mapThemeCollection().mapThemes()
        document = QDomDocument()
        document.appendChild(page(project).writeXml(document, QgsReadWriteContext()))
        return [str(found), str(themes), document.toString(), str(len(project.mapLayers()))]

    click()
    once = everything()
    for _ in range(9):
        assert click().created == ()
    assert everything() == once


def test_the_first_map_is_pixel_by_pixel_as_without_the_second(
    project: QgsProject, settings: Settings, click: Click, tmp_path: Path
) -> None:
    update(project, settings, DAY, QgsFeedback(), pages=("A4",))
    (first,) = layouts_of(project, "A4")
    export(first, tmp_path / "foer.png", 150)
    click(status_fill=True)
    export(first, tmp_path / "etter.png", 150)
    before, after = (QImage(str(tmp_path / f"{each}.png")) for each in ("foer", "etter"))
    assert before.width() > 1000
    assert before == after


@pytest.mark.slow
def test_more_offices_than_colours_get_a_hatch_and_all_get_numbers(
    project: QgsProject, click: Click, registered: Callable[[Cooperations], None]
) -> None:
    numbers = ["5501", "5503", "5510", "5512", "5514", "5516", "5518", "5520", "5522", "5524"]
    offices = tuple(Cooperation(n, f"Kontor {n}", kind="plankontor") for n in numbers)
    registered(Cooperations(offices, members=tuple(Member(n, n) for n in numbers)))
    click()
    categories = layer_of(project).renderer().categories()
    layers = [each.symbol().symbolLayerCount() for each in categories]
    assert layers == [1] * 8 + [2, 2] + [1]
    assert rows_of(page(project))[0] == "1 Kontor 5501: Tromsø"
    assert "10 Kontor 5524" in [each.text for each in names_on(page(project))]


@pytest.mark.slow
def test_members_outside_the_map_and_shares_are_told(
    project: QgsProject, click: Click, registered: Callable[[Cooperations], None]
) -> None:
    office = Cooperation("ofoten", "Ofoten beredskap", kind="beredskap")
    members = Member("ofoten", "5516"), Member("ofoten", "1806", role="vert")
    posts = (Post("ofoten", "beredskapskoordinator", share=62.5),)
    registered(Cooperations((office,), members=members, posts=posts))
    click()
    assert rows_of(page(project))[0] == (
        "Ofoten beredskap: Gratangen, utenfor kartet: Narvik ● ▲ 62,5 % stilling"
    )
    assert "Ofoten beredskap\n▲ 62,5 %" in [each.text for each in names_on(page(project))]


def test_a_coordinator_of_another_cooperation_is_shown_once_with_its_name(
    project: QgsProject, click: Click, registered: Callable[[Cooperations], None]
) -> None:
    offices = (
        Cooperation("mt", "Midtkontoret", kind="plankontor"),
        Cooperation("nt", "Nordkontoret", kind="plankontor"),
        Cooperation("bn", "Beredskap Nord", kind="beredskap"),
    )
    members = ("mt", "5520"), ("nt", "5536"), ("nt", "5544"), *(("bn", n) for n in OF_THREE)
    posts = (Post("bn", "beredskapskoordinator", share=100.0),)
    rows = tuple(Member(code, number) for code, number in members)
    registered(Cooperations(offices, members=rows, posts=posts))
    click()
    assert rows_of(page(project))[:2] == [
        "Midtkontoret: Bardu",
        "Nordkontoret: Lyngen, Nordreisa ▲ 100 % stilling (Beredskap Nord)",
    ]
    with_sign = [each.text for each in names_on(page(project)) if "▲" in each.text]
    assert with_sign == ["Nordkontoret\n▲ 100 %"]


@pytest.mark.slow
def test_a_municipality_in_two_offices_is_told_to_be_so_under_both(
    project: QgsProject, click: Click, registered: Callable[[Cooperations], None]
) -> None:
    offices = tuple(Cooperation(e, f"Kontor {e}", kind="plankontor") for e in "ABC")
    members = ("A", "5501"), ("A", "5503"), ("B", "5501"), ("B", "5510"), ("C", "5503")
    rows = tuple(Member(code, number) for code, number in members)
    registered(Cooperations(offices, members=rows))
    click()
    said = [" ".join(each.split("\n")) for each in rows_of(page(project))]
    assert said[:2] == [
        "Kontor A: Harstad (også i Kontor C), Tromsø (også i Kontor B)",
        "Kontor B: Kvæfjord, Tromsø (også i Kontor A)",
    ]


@pytest.mark.slow
def test_a_long_name_of_an_office_stands_over_no_municipality_that_is_in_none(
    project: QgsProject, click: Click, registered: Callable[[Cooperations], None]
) -> None:
    registered(one_office("Ofoten beredskap og planlegging", "5516"))
    click()
    layout = page(project)
    (name,) = (e for e in names_on(layout) if e.text.replace("\n", " ").startswith("Ofoten"))
    under = QgsGeometry.fromRect(covered_by(layout, name.box))
    others = (e.geometry() for e in layer_of(project).getFeatures() if e["kommunenummer"] != "5516")
    covered = sum(under.intersection(each).area() for each in others)
    assert covered < 0.2 * under.area()


@pytest.mark.slow
@pytest.mark.parametrize(
    "register",
    [
        Cooperations(),
        one_office("Ett", "5501"),
        one_office("Beredskap i heile Troms fylke og omland", "5501", kind="beredskap"),
    ],
    ids=["no office", "one member", "wide rows"],
)
def test_the_arrow_stands_over_nothing_of_the_legend(
    project: QgsProject,
    click: Click,
    registered: Callable[[Cooperations], None],
    tmp_path: Path,
    register: Cooperations,
) -> None:
    registered(register)
    click(map_language="en")
    assert colours_under_arrow(page(project), tmp_path) == {QColor("white").rgb()}


@pytest.mark.slow
def test_the_arrow_stands_over_nothing_of_a_legend_in_two_columns(
    project: QgsProject,
    click: Click,
    registered: Callable[[Cooperations], None],
    tmp_path: Path,
) -> None:
    numbers = ["5501", "5503", "5510", "5512", "5514", "5516", "5518", "5520", "5522", "5524"]
    name = "Kontor med så lange namn at dei fyller lina"
    offices = tuple(Cooperation(n, name, kind="plankontor") for n in numbers)
    registered(Cooperations(offices, members=tuple(Member(n, n) for n in numbers)))
    click()
    assert colours_under_arrow(page(project), tmp_path) == {QColor("white").rgb()}


@pytest.mark.slow
def test_an_offices_name_close_to_a_small_island_takes_no_names_away(
    project: QgsProject, settings: Settings
) -> None:
    own = replace(settings, cooperation=True, counties=("18",))
    create(own.working_file, own.counties)
    table = Path(__file__).parents[2] / "data" / "samarbeid" / "andre_plankontor.csv"
    take_in(plan_intake(own.working_file, [str(table)], QgsFeedback()))
    update(project, own, DAY, QgsFeedback(), pages=("A4",))
    texts = [each.text for each in names_on(page(project))]
    assert "Øykommuneprosjektet" in texts
    assert {"Værøy", "Røst", "Træna"} <= {*texts}
    assert len(texts) == 41 + 2


@pytest.mark.slow
def test_an_area_without_offices_says_that_none_is_registered(
    project: QgsProject, settings: Settings, tmp_path: Path
) -> None:
    own = replace(settings, cooperation=True, counties=("11",))
    update(project, own, DAY, QgsFeedback(), pages=("A4",))
    text = text_of(page(project), tmp_path)
    assert "Plankontor: ingen" in text
    assert "er registrert" in text.partition("Plankontor: ingen")[2]


@pytest.mark.slow
def test_a_map_that_is_not_ticked_any_more_stays_true_and_gets_no_new_pages(
    project: QgsProject, settings: Settings, click: Click
) -> None:
    click()
    update(project, settings, date(2023, 6, 1), QgsFeedback(), pages=("A4", "A3"))
    assert not any(row.startswith("Vestre Varanger") for row in rows_of(page(project)))
    assert not layouts_of(project, "A3", "samarbeid")


@pytest.mark.slow
def test_a_filter_shows_the_offices_of_what_is_shown(
    project: QgsProject, settings: Settings, click: Click
) -> None:
    click()
    layout, before = page(project), page(project).itemById("kart").extent()
    own = replace(settings, cooperation=True)
    show_only(project, own, Shown(("56",)))
    offices = [row.split(":")[0] for row in rows_of(layout)]
    assert offices[:3] == ["Midt-Finnmark", "Vestre Varanger", "Kommuner utenfor"]
    assert len(names_on(layout)) == 18 + 2
    assert layout.itemById("kart").extent() != before
    show_only(project, own, EVERYTHING)
    assert len(names_on(layout)) == 39 + 4
    assert layout.itemById("kart").extent() == before


@pytest.mark.slow
@pytest.mark.parametrize("status_fill", [False, True])
def test_the_legend_tells_of_municipalities_outside_only_where_there_are_some(
    project: QgsProject, settings: Settings, tmp_path: Path, status_fill: bool
) -> None:
    own = replace(settings, cooperation=True, status_fill=status_fill)
    update(project, own, DAY, QgsFeedback(), pages=("A4",))
    there = "Kommuner utenfor" in text_of(page(project), tmp_path)
    assert there is not status_fill
    show_only(project, own, Shown(municipalities=("5520", "5524", "5528", "5526")))
    text = text_of(page(project), tmp_path)
    assert "Midt-Troms: Bardu, Dyrøy," in text
    assert "Kommuner utenfor" not in text
    show_only(project, own, EVERYTHING)
    assert ("Kommuner utenfor" in text_of(page(project), tmp_path)) is there


@pytest.mark.slow
def test_the_map_can_be_exported_and_is_the_one_on_the_canvas_when_its_theme_is(
    project: QgsProject, click: Click
) -> None:
    click()
    assert [each.key for each in maps_with_pages(project)] == ["samfunnsdel", "samarbeid"]
    root = project.layerTreeRoot()
    model = QgsLayerTreeModel(root)
    project.mapThemeCollection().applyTheme("Interkommunalt samarbeid", root, model)
    assert maps_with_pages(project)[0].label() == "Interkommunalt samarbeid"
    show_on_canvas(project, "samfunnsdel")
    assert map_on_canvas(project) == "samfunnsdel"
    assert not root.findLayer(layer_of(project, OFFICES).id()).isVisible()


@pytest.mark.slow
def test_a_project_that_is_opened_again_prints_the_same(
    project: QgsProject, click: Click, tmp_path: Path
) -> None:
    click(status_fill=True)
    export(page(project), tmp_path / "foer.png", 150)
    assert project.write(str(tmp_path / "kart.qgz"))
    other = QgsProject()
    assert other.read(str(tmp_path / "kart.qgz"))
    assert rows_of(page(other)) == rows_of(page(project))
    export(page(other), tmp_path / "etter.png", 150)
    other.clear()
    before, after = (
        gdal.Open(str(tmp_path / f"{each}.png")).ReadAsArray().astype(int)
        for each in ("foer", "etter")
    )
    # some letters move by a hair
    assert np.count_nonzero(abs(before - after) > 8) < 400


@pytest.mark.slow
def test_what_the_officer_has_written_or_moved_stays(
    project: QgsProject, settings: Settings, click: Click
) -> None:
    click()
    layout = page(project)
    layout.itemById("tittel").setText("Kontorer som planlegger sammen")
    box = layout.itemById("tegnforklaring_ramme")
    for name in ("tegnforklaring_ramme", "tegnforklaring", "maalestokk", "nordpil"):
        item = layout.itemById(name)
        item.attemptMoveBy(20, 10)
    place = box.pos()
    click()
    assert layout.itemById("tittel").currentText() == "Kontorer som planlegger sammen"
    assert box.pos() == place


@pytest.mark.slow
def test_the_map_speaks_the_language_that_is_chosen(
    project: QgsProject, click: Click, tmp_path: Path
) -> None:
    click()
    for language, title, outside in (
        ("nn", "plankontor og regionale beredskapskoordinatorar", "Kommunar utanfor"),
        ("en", "offices and regional preparedness coordinators", "Municipalities outside"),
        ("nb", "plankontor og regionale beredskapskoordinatorer", "Kommuner utenfor"),
    ):
        click(map_language=language, officer="kari")
        assert page(project).itemById("tittel").currentText().endswith(title)
        assert outside in rows_of(page(project))
