"""The list of the municipalities after the map: read back from real PDFs."""

from __future__ import annotations

import re
import sqlite3
import subprocess
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from qgis.core import (
    QgsFeedback,
    QgsLayoutItemAttributeTable,
    QgsLayoutItemLabel,
    QgsLayoutSize,
    QgsPrintLayout,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QImage

from planstatus.core.choices import COUNTY_NAMES
from planstatus.gis.export import export
from planstatus.gis.look.list_table import table_of
from planstatus.gis.look.new_look import is_to_be_offered, renew_look
from planstatus.gis.look.page_rows import refresh_rows
from planstatus.gis.look.pages import layouts_of
from planstatus.gis.project.layers import find_layer
from planstatus.gis.project.map_date import choose_map_date
from planstatus.gis.project.shown import Shown
from planstatus.gis.settings import Settings
from planstatus.gis.show_only import show_only
from planstatus.gis.status_map import StatusMapRequest, make_status_map
from planstatus.gis.update import update
from planstatus.gis.update_result import UpdateResult

from ...own_pages import put_page_before
from ...own_years import make_own

pytestmark = pytest.mark.pages("A4")

Click = Callable[..., UpdateResult]
DAY = date(2024, 9, 4)


def page_of(project: QgsProject, page: str = "A4") -> QgsPrintLayout:
    (layout,) = layouts_of(project, page)
    return layout


def the_list(project: QgsProject, page: str = "A4") -> QgsLayoutItemAttributeTable:
    table = table_of(page_of(project, page))
    assert table is not None
    return table


def municipalities_of(project: QgsProject) -> QgsVectorLayer:
    layer = find_layer(project, "kommuner")
    assert layer is not None
    return layer


def rows_of(project: QgsProject, page: str = "A4") -> dict[str, list[str]]:
    """What the list says of each municipality, by name, in the order of the list."""
    table = the_list(project, page)
    headings = [each.heading() for each in table.columns()]
    name = headings.index("Kommune")
    return {str(row[name]): [str(cell or "").strip() for cell in row] for row in _cells(table)}


def _cells(table: QgsLayoutItemAttributeTable) -> list[list[object]]:
    return [[_plain(cell) for cell in row] for row in table.contents()]


def _plain(cell: object) -> object:
    value = getattr(cell, "value", lambda: cell)()
    return "" if value is None or str(value) == "NULL" else value


def printed(layout: QgsPrintLayout, folder: Path) -> Path:
    export(layout, folder / "kart.pdf", dpi=72)
    return folder / "kart.pdf"


def pages_in(pdf: Path) -> list[str]:
    command = ["pdftotext", "-layout", str(pdf), "-"]
    text = subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout
    return text.split("\f")[:-1]


def paper_of(pdf: Path) -> list[tuple[int, int]]:
    command = ["pdfinfo", "-f", "1", "-l", "99", str(pdf)]
    text = subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout
    found = re.findall(r"Page +\d+ size: +([\d.]+) x ([\d.]+)", text)
    return [(round(float(wide)), round(float(high))) for wide, high in found]


def names_on(pages: list[str], names: set[str]) -> list[str]:
    """The names that begin a row, or follow the county; longest first, as some are in others."""
    pattern = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    rows = re.compile(rf"^ *(?:(?:{'|'.join(COUNTY_NAMES.values())}) +)?({pattern})(?= |$)")
    lines = [line for page in pages for line in page.splitlines()]
    return [found[1] for found in map(rows.match, lines) if found]


@pytest.mark.pages("A4", "A3")
@pytest.mark.parametrize("size", ["A4", "A3"])
def test_the_pdf_has_the_map_and_then_every_municipality_on_it(
    project: QgsProject, click: Click, tmp_path: Path, size: str
) -> None:
    click()
    pdf = printed(page_of(project, size), tmp_path)
    first, second = pages_in(pdf)
    assert "Tegnforklaring" in first
    assert "Kilde " not in first
    names = {each["navn_offisielt"] for each in municipalities_of(project).getFeatures()}
    assert sorted(names_on([second], names)) == sorted(names)
    assert len(set(paper_of(pdf))) == 1
    for text in (
        "Samfunnsplanstatus Troms og Finnmark", "Statsforvalteren i Troms og Finnmark",
        "4. september 2024", "Kilder: © Kartverket", "Side 2 av 2", "Planår", "Hvor sikkert",
    ):  # fmt: skip
        assert text in second, text


@pytest.mark.slow
def test_a_row_says_year_class_age_how_certain_and_source(
    project: QgsProject, click: Click
) -> None:
    click()
    rows = rows_of(project)
    assert rows["Tromsø"] == [
        "Troms", "Tromsø", "2020", "██", "2020 - 2023", "4", "eksempel",
        "https://tromso.kommune.no/sentraleplaner",
    ]  # fmt: skip
    assert rows["Hammerfest - Hámmerfeasta"][6] == "eksempel, periode funnet"
    assert rows["Hammerfest - Hámmerfeasta"][7] == "hammerfest.kommune.no"
    assert rows["Bardu"][2:] == ["", "░░", "Mangler planår", "", "", ""]


def test_a_row_has_the_colour_that_its_class_has_on_the_map(
    project: QgsProject, click: Click, tmp_path: Path
) -> None:
    click()
    pdf, picture = printed(page_of(project, "A4"), tmp_path), tmp_path / "side"
    subprocess.run(
        ["pdftoppm", "-r", "100", "-f", "2", "-singlefile", "-png", str(pdf), str(picture)],
        check=True,
    )
    shown = QImage(f"{picture}.png")
    seen = {
        shown.pixelColor(x, y).name()
        for x in range(shown.width())
        for y in range(0, shown.height(), 2)
    }
    bands = {
        each.label(): each.symbol().color().name()
        for each in municipalities_of(project).renderer().categories()
    }
    there = {row[4] for row in rows_of(project).values()} - {"Mangler planår"}
    assert {label for label, colour in bands.items() if colour in seen} >= there
    assert len(there) == 2


@pytest.mark.slow
@pytest.mark.parametrize(
    "hers",
    [
        "CASE WHEN \"planaar\" >= 2020 THEN 'gjeldende' WHEN \"planaar\" IS NULL THEN 'mangler'"
        " ELSE 'eldre' END",
        "if(\"planaar\" IS NULL, 'mangler', if(\"planaar\" >= 2020, 'gjeldende', 'eldre'))",
        'CASE WHEN "planaar" IS NULL THEN \'mangler\' ELSE if("planaar" >= 2020,'
        " 'gjeldende', 'eldre') END",
    ],
)
def test_a_class_by_an_expression_of_her_own_is_told_as_on_the_map(
    project: QgsProject, click: Click, hers: str
) -> None:
    click()
    layer = municipalities_of(project)
    renderer = layer.renderer().clone()
    renderer.setClassAttribute(hers)
    layer.setRenderer(renderer)
    refresh_rows(project, layer)
    rows = rows_of(project)
    assert rows["Tromsø"][2:6] == ["2020", "██", "2024", "4"]
    assert rows["Bardu"][2:6] == ["", "░░", "Mangler planår", ""]


@pytest.mark.slow
def test_the_list_is_sorted_by_county_and_then_as_a_norwegian_index(
    project: QgsProject, click: Click
) -> None:
    click()
    names = list(rows_of(project))
    assert names[0] == "Balsfjord"
    assert names.index("Tromsø") + 1 == names.index("Alta")  # Troms ends, Finnmark begins
    assert names.index("Kvænangen") < names.index("Loabák - Lavangen") < names.index("Målselv")
    assert names.index("Storfjord - Omasvuotna - Omasvuono") < names.index("Sørreisa")


@pytest.mark.slow
def test_the_list_shows_what_is_not_saved(project: QgsProject, click: Click) -> None:
    click()
    layer = municipalities_of(project)
    assert layer.startEditing()
    (bardu,) = layer.getFeatures("\"kommunenavn\" = 'Bardu'")
    layer.changeAttributeValue(bardu.id(), layer.fields().indexOf("planaar"), 2023)
    refresh_rows(project, layer)
    assert rows_of(project)["Bardu"][2:7] == ["2023", "██", "2020 - 2023", "1", "usikker"]
    layer.rollBack()


@pytest.mark.slow
def test_a_click_lists_what_another_program_has_written(project: QgsProject, click: Click) -> None:
    click()
    click()
    file = municipalities_of(project).source().split("|")[0]
    with closing(sqlite3.connect(file)) as database, database:
        database.execute("UPDATE planaar SET planaar = 2013 WHERE kommunenavn = 'Bardu'")
    click()
    assert rows_of(project)["Bardu"][2] == "2013"


@pytest.mark.slow
def test_an_edit_that_is_taken_back_is_gone_from_the_list_at_the_next_click(
    project: QgsProject, click: Click
) -> None:
    click()
    layer, years = municipalities_of(project), find_layer(project, "planaar")
    assert years is not None
    tromso = next(each for each in years.getFeatures() if each["kommunenummer"] == "5501")
    years.startEditing()
    years.changeAttributeValue(tromso.id(), years.fields().indexOf("planaar"), 2013)
    refresh_rows(project, layer)
    assert rows_of(project)["Tromsø"][2] == "2013"
    years.rollBack()
    click()
    assert rows_of(project)["Tromsø"][2] == "2020"


@pytest.mark.slow
def test_a_plan_after_the_map_date_gives_the_one_before_it(
    project: QgsProject, click: Click
) -> None:
    make_own(click().working_file)
    layer = municipalities_of(project)
    assert layer.startEditing()
    (tromso,) = layer.getFeatures("\"kommunenavn\" = 'Tromsø'")
    layer.changeAttributeValue(tromso.id(), layer.fields().indexOf("planaar"), 2025)
    assert layer.commitChanges()
    click(date(2026, 1, 15))
    assert rows_of(project)["Tromsø"][2] == "2025"
    click(DAY)
    row = rows_of(project)["Tromsø"]
    assert row[2:] == ["2020", "██", "2020 - 2023", "4", "tidligere plan", ""]


@pytest.mark.slow
def test_the_list_tells_nothing_of_plans_that_came_after_its_date(
    project: QgsProject, click: Click, settings: Settings
) -> None:
    file = click().working_file
    make_own(file)
    with closing(sqlite3.connect(file)) as database, database:
        database.execute(
            "UPDATE planaar SET planaar = 2026, status = 'videreført', sikkerhet = 'usikker',"
            " kilde = 'https://x.no/plan2026' WHERE kommunenavn IN ('Tromsø', 'Bardu')"
        )
        database.execute("UPDATE planaar SET status = 'under arbeid' WHERE kommunenavn = 'Målselv'")
        database.execute("UPDATE planaar SET status = 'ukjent' WHERE kommunenavn = 'Dyrøy'")
    update(project, replace(settings, show_status=True), DAY, QgsFeedback(), pages=("A4",))
    rows = rows_of(project)
    assert rows["Tromsø"][2:] == ["2020", "", "██", "2020 - 2023", "4", "tidligere plan", ""]
    assert rows["Bardu"][2:] == ["", "", "░░", "Mangler planår", "", "", ""]
    assert rows["Målselv"][2:4] == ["2022", "under arbeid"]
    assert rows["Dyrøy"][2:4] == ["", "ukjent"]


@pytest.mark.slow
def test_one_county_has_its_own_list_without_a_column_for_it(
    project: QgsProject, click: Click, settings: Settings, tmp_path: Path
) -> None:
    click()
    show_only(project, settings, Shown(counties=("56",)), QgsFeedback())
    assert len(rows_of(project)) == 18
    assert the_list(project).columns()[0].heading() == "Kommune"
    pages = pages_in(printed(page_of(project), tmp_path))
    assert len(pages) == 2
    assert "Samfunnsplanstatus Finnmark" in pages[1]
    show_only(project, settings, Shown(), QgsFeedback())
    assert len(rows_of(project)) == 39
    assert the_list(project).columns()[0].heading() == "Fylke"


@pytest.mark.slow
@pytest.mark.pages("A4", "A3")
def test_the_whole_country_loses_no_row_and_has_no_empty_page(tmp_path: Path) -> None:
    file = tmp_path / "norge.qgz"
    pdf = tmp_path / "norge.pdf"
    make_status_map(StatusMapRequest(counties=(), map_date=DAY, maps=(pdf,), project_file=file))
    project = QgsProject()
    assert project.read(str(file))
    names = [each["navn_offisielt"] for each in municipalities_of(project).getFeatures()]
    pages = pages_in(pdf)
    found = names_on(pages[1:], set(names))
    assert len(names) == 357
    assert sorted(found) == sorted(names)
    assert len(pages) <= 7
    assert all(names_on([page], set(names)) for page in pages[1:])
    assert all(f"Side {number} av {len(pages)}" in pages[number - 1] for number in (2, len(pages)))
    assert all("Kommune " in page and "4. september 2024" in page for page in pages[1:])
    show_only(
        project, Settings(working_file=tmp_path / "norge.gpkg"), Shown(counties=("03",)), None
    )
    assert len(pages_in(printed(page_of(project), tmp_path))) == 2
    project.clear()


@pytest.mark.slow
@pytest.mark.parametrize("suffix", [".png", ".svg"])
def test_a_picture_is_the_map_alone_in_one_file(
    project: QgsProject, click: Click, tmp_path: Path, suffix: str
) -> None:
    click()
    export(page_of(project), tmp_path / f"kart{suffix}", dpi=50)
    assert [each.name for each in tmp_path.glob("kart*")] == [f"kart{suffix}"]
    assert page_of(project).pageCollection().pageCount() == 2


@pytest.mark.slow
@pytest.mark.pages("A4", "A3")
def test_a_page_with_the_list_that_is_deleted_does_not_come_back(
    project: QgsProject, click: Click
) -> None:
    click()
    layout = page_of(project)
    layout.pageCollection().deletePage(1)
    click()
    click(date(2026, 1, 15))
    assert layout.pageCollection().pageCount() == 1
    assert table_of(layout) is None
    assert table_of(page_of(project, "A3")) is not None
    assert not is_to_be_offered(project)


@pytest.mark.slow
@pytest.mark.parametrize("hers", [(120, 90), (210, 500)])
def test_the_list_goes_on_after_the_map_where_a_page_of_hers_stands_before_it(
    project: QgsProject, click: Click, hers: tuple[int, int]
) -> None:
    click()
    layout, table = page_of(project), the_list(project)
    put_page_before(layout, "Min forside", QgsLayoutSize(*hers))
    layout.itemById("kreditering").attemptMoveBy(-5, 0)
    click(date(2026, 1, 15))
    sizes = [each.pageSize() for each in layout.pageCollection().pages()]
    assert [(each.width(), each.height()) for each in sizes] == [hers, (297, 210), (297, 210)]
    assert [each.page() for each in table.frames()] == [2]
    assert layout.itemById("kart").page() == 1
    credit, its_twin = (layout.itemById(name) for name in ("kreditering", "liste_kreditering"))
    assert its_twin.pagePos() == credit.pagePos()


@pytest.mark.slow
def test_a_page_of_the_list_that_is_deleted_stays_away_where_hers_stands_before_the_map(
    project: QgsProject, click: Click
) -> None:
    click()
    layout = page_of(project)
    put_page_before(layout, "Min forside")
    layout.pageCollection().deletePage(2)
    click(date(2026, 1, 15))
    assert layout.pageCollection().pageCount() == 2
    assert table_of(layout) is None


@pytest.mark.slow
def test_what_she_restyles_renames_and_takes_away_stays(project: QgsProject, click: Click) -> None:
    click()
    table = the_list(project)
    columns = table.columns()
    columns[1].setHeading("Kommunar")
    del columns[5]
    table.setColumns(columns)
    table.refreshAttributes()
    table.setCellMargin(0.5)
    title = page_of(project).itemById("liste_undertittel")
    assert isinstance(title, QgsLayoutItemLabel)
    title.setText("Min liste")
    click(date(2026, 1, 15))
    headings = [each.heading() for each in table.columns()]
    assert headings == ["Fylke", "Kommunar", "Planår", "", "Klasse", "Hvor sikkert", "Kilde"]
    assert table.cellMargin() == 0.5
    assert title.text() == "Min liste"


@pytest.mark.slow
def test_ten_clicks_leave_what_one_leaves(project: QgsProject, click: Click) -> None:
    click()
    before = _facts(project)
    for _ in range(3):
        click()
    assert _facts(project) == before


def _facts(project: QgsProject) -> list[object]:
    layout = page_of(project)
    items = [(each.id(), each.pos(), each.rect()) for each in layout.items() if hasattr(each, "id")]
    return [len(items), sorted(map(str, items)), rows_of(project)]


@pytest.mark.slow
def test_a_saved_project_opens_with_the_same_list(
    project: QgsProject, click: Click, tmp_path: Path
) -> None:
    click()
    choose_map_date(project, DAY.isoformat())
    before = rows_of(project)
    assert project.write(str(tmp_path / "kart.qgz"))
    again = QgsProject()
    assert again.read(str(tmp_path / "kart.qgz"))
    assert rows_of(again) == before
    assert len(pages_in(printed(page_of(again), tmp_path))) == 2
    again.clear()


@pytest.mark.slow
@pytest.mark.pages("A4", "A3")
def test_a_layout_without_the_list_gets_it_by_new_look_and_not_before(
    project: QgsProject, click: Click, settings: Settings
) -> None:
    click()
    for page in ("A4", "A3"):
        layout = page_of(project, page)
        layout.pageCollection().deletePage(1)
        layout.setCustomProperty("planstatus/look", "2")  # what 0.5.0 wrote
    page_of(project).itemById("kreditering").setText("Min kreditering")
    click()
    assert table_of(page_of(project)) is None
    assert is_to_be_offered(project)
    renew_look(project, settings, DAY, QgsFeedback())
    assert not is_to_be_offered(project)
    assert len(rows_of(project)) == len(rows_of(project, "A3")) == 39
    assert len(project.layoutManager().layouts()) == 2


@pytest.mark.slow
def test_the_list_speaks_the_language_of_the_map(tmp_path: Path) -> None:
    pdf = tmp_path / "vestland.pdf"
    make_status_map(StatusMapRequest(office="vestland", map_date=DAY, maps=(pdf,)))
    first, second = pages_in(pdf)
    assert "Teiknforklaring" in first
    for text in ("Kommunane på kartet", "Kjelde", "Kor sikkert", "Manglar planår", "Side 2 av 2"):
        assert text in second, text


@pytest.mark.slow
def test_a_long_source_is_not_cut(project: QgsProject, click: Click, tmp_path: Path) -> None:
    click()
    layer = municipalities_of(project)
    assert layer.startEditing()
    (tromso,) = layer.getFeatures("\"kommunenavn\" = 'Tromsø'")
    word, text = "Møteprotokollsaksfremleggsvedtaksnummeroversikt", "sak 12 i møtet om våren " * 9
    source = f"{text}{word} https://www.tromso.kommune.no/{'a' * 200} siste"
    layer.changeAttributeValue(tromso.id(), layer.fields().indexOf("kilde"), source)
    refresh_rows(project, layer)
    page = pages_in(printed(page_of(project), tmp_path))[1]
    letters = "".join(page.split())
    assert letters.count("møtet") == letters.count("våren") == 9
    assert word[:24] in letters
    assert word[24:] in letters
    assert "tromso.kommune.no" in letters
    assert "siste" in letters
    layer.rollBack()


@pytest.mark.slow
def test_the_status_of_the_plans_is_in_the_list_while_the_settings_show_it(
    project: QgsProject, settings: Settings, tmp_path: Path
) -> None:
    def click(**chosen: object) -> list[str]:
        wanted = replace(settings, **chosen)
        update(project, wanted, DAY, QgsFeedback(), pages=("A4",))
        return [each.heading() for each in the_list(project).columns()]

    plain = click()
    assert "Status" not in plain
    table = find_layer(project, "planaar")
    assert table is not None
    table.startEditing()
    (row,) = [each for each in table.getFeatures() if each["kommunenummer"] == "5501"]
    table.changeAttributeValue(row.id(), table.fields().indexOf("status"), "videreført")
    assert table.commitChanges()
    headings = click(show_status=True, map_language="nn")
    assert headings.index("Status") == headings.index("Planår") + 1
    (tromso,) = [row for name, row in rows_of(project).items() if name.startswith("Tromsø")]
    assert tromso[headings.index("Status")] == "vidareført"
    assert "vidareført" in "".join(pages_in(printed(page_of(project), tmp_path)))
    assert click(show_status=False, map_language="") == plain
