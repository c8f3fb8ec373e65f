"""The map in the language the office has chosen for it."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from qgis.core import (
    QgsExpressionContextUtils,
    QgsFeedback,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsMapLayerLegendUtils,
    QgsPrintLayout,
    QgsProject,
)
from qgis.PyQt.QtXml import QDomDocument

from planstatus.core.defaults import MAP_LANGUAGES
from planstatus.core.maps import FIRST_MAP
from planstatus.core.texts.language import speak
from planstatus.core.texts.map_texts import texts_in
from planstatus.gis.export import export
from planstatus.gis.project.layers import MUNICIPALITIES, find_layer, save_edits
from planstatus.gis.project.settings_memory import SCOPE
from planstatus.gis.project.status_rows import shown_bands
from planstatus.gis.resources import STYLES
from planstatus.gis.settings import Settings
from planstatus.gis.update import update
from planstatus.gis.update_result import UpdateResult

LAYOUTS = ("Samfunnsplanstatus A4", "Samfunnsplanstatus A3")

pytestmark = pytest.mark.pages("A4")
ClickIn = Callable[[str], UpdateResult]
LABELS = ("tittel", "kart_produsert", "kontor", "kreditering", "kilde")
PAGE = {
    "nb": (
        "Samfunnsplanstatus Troms og Finnmark",
        "Tegnforklaring",
        "Samfunnsplan 2024",
        "Mangler planår (18)",
        "Kart produsert:",
        "4. september 2024",
        "Kartet er utarbeidet hos Statsforvalteren i Troms og Finnmark.",
        "Når kommunestyret vedtok kommuneplanens samfunnsdel",
        "planår (antall kommuner)",
        "39 kommuner, 21 med planår",
        "Kilder: © Kartverket, generalisert (CC BY 4.0); Natural Earth.",
        "Planår: ufullstendige eksempeldata fra åpne nettsider",
        "EUREF89 / UTM sone 33N",
        "Statsforvalteren i Troms og Finnmark",
    ),
    "nn": (
        "Samfunnsplanstatus Troms og Finnmark",
        "Teiknforklaring",
        "Samfunnsplan 2024",
        "Manglar planår (18)",
        "Kart produsert:",
        "4. september 2024",
        "Kartet er utarbeidd hos Statsforvaltaren i Troms og Finnmark.",
        "Når kommunestyret vedtok samfunnsdelen av kommuneplanen",
        "planår (talet på kommunar)",
        "39 kommunar, 21 med planår",
        "Kjelder: © Kartverket, generalisert (CC BY 4.0); Natural Earth.",
        "Planår: ufullstendige eksempeldata frå opne nettsider",
        "EUREF89 / UTM sone 33N",
        "Statsforvaltaren i Troms og Finnmark",
    ),
    "en": (
        "Status of municipal master plans (social element), Troms and Finnmark",
        "Legend",
        "Social element 2024",
        "No plan year (18)",
        "Map produced:",
        "4 September 2024",
        "Map made by the County Governor of Troms and Finnmark.",
        "When the council adopted the social element of the master plan",
        "plan year (number of municipalities)",
        "39 municipalities, 21 with a plan year",
        "Sources: © Kartverket, generalised (CC BY 4.0); Natural Earth.",
        "Plan years: incomplete sample data from public web pages",
        "ETRS89 / UTM zone 33N",
        "Norwegian Sea",
        "Sweden",
        "Statsforvalteren i Troms og Finnmark",
    ),
}
SAME_IN_ALL = (
    "1989 - 2019 (11)",
    "Romssa ja Finnmárkku stáhtahálddašeaddji",
    "Tromssan ja Finmarkun staatinhallittija",
    "100 km",
)


@pytest.fixture
def click_in(project: QgsProject, settings: Settings, marked_pages: tuple[str, ...]) -> ClickIn:
    """Do what the button does after a map language has been chosen in the settings."""

    def click_in(language: str) -> UpdateResult:
        chosen = replace(settings, map_language=language)
        return update(project, chosen, date(2024, 9, 4), QgsFeedback(), pages=marked_pages)

    return click_in


def item(project: QgsProject, item_id: str, number: int = 0) -> QgsLayoutItem:
    layout = project.layoutManager().layoutByName(LAYOUTS[number])
    assert isinstance(layout, QgsPrintLayout)
    found = layout.itemById(item_id)
    assert found is not None, item_id
    return found


def page_of(project: QgsProject, number: int = 0) -> dict[str, object]:
    """Every text of a page, with its expressions where it has any."""
    legend = item(project, "tegnforklaring", number)
    node = legend.model().rootGroup().findLayers()[0]
    rows = [QgsMapLayerLegendUtils.legendNodeUserLabel(node, row) for row in range(4)]
    return {
        **{name: item(project, name, number).text() for name in LABELS},
        **{f"{name}, shown": item(project, name, number).currentText() for name in LABELS},
        "heading": legend.title(),
        "layer": node.customProperty("legend/title-label"),
        "rows": rows,
        "pdf title": project.metadata().title(),
    }


def printed(project: QgsProject, number: int, folder: Path) -> str:
    layout = project.layoutManager().layoutByName(LAYOUTS[number])
    file = folder / f"{LAYOUTS[number]}.pdf"
    export(layout, file, dpi=72)
    text = subprocess.run(
        ["pdftotext", "-layout", str(file), "-"], check=True, capture_output=True, encoding="utf-8"
    ).stdout
    return " ".join(text.split())


@pytest.mark.slow
@pytest.mark.pages("A4", "A3")
@pytest.mark.parametrize("number", [0, 1])
@pytest.mark.parametrize("language", MAP_LANGUAGES)
def test_the_printed_page_is_in_the_map_language_only(
    project: QgsProject, click_in: ClickIn, tmp_path: Path, language: str, number: int
) -> None:
    click_in(language)
    text = printed(project, number, tmp_path)
    for wanted in (*PAGE[language], *SAME_IN_ALL):
        assert wanted in text, wanted
    for other in {each for texts in PAGE.values() for each in texts} - set(PAGE[language]):
        assert other not in text, other
    facts = subprocess.run(
        ["pdfinfo", str(tmp_path / f"{LAYOUTS[number]}.pdf")],
        check=True, capture_output=True, encoding="utf-8",
    ).stdout  # fmt: skip
    assert PAGE[language][0] in facts


@pytest.mark.slow
@pytest.mark.pages("A4", "A3")
@pytest.mark.parametrize("language", MAP_LANGUAGES)
def test_every_text_has_room_in_its_frame(
    project: QgsProject, click_in: ClickIn, language: str
) -> None:
    click_in(language)
    for number in (0, 1):
        for name in LABELS:
            label = item(project, name, number)
            assert isinstance(label, QgsLayoutItemLabel)
            assert label.sizeForText().width() <= label.rect().width(), name
        legend = item(project, "tegnforklaring", number)
        frame = item(project, "kart", number)
        assert frame.mapRectToScene(frame.rect()).contains(legend.mapRectToScene(legend.rect()))


@pytest.mark.slow
@pytest.mark.pages("A4", "A3")
@pytest.mark.shown_by("nn")
@pytest.mark.parametrize("language", MAP_LANGUAGES)
def test_ten_clicks_in_a_language_leave_what_one_click_leaves(
    project: QgsProject, click_in: ClickIn, language: str
) -> None:
    click_in(language)
    once = page_of(project), page_of(project, 1), project.customVariables()
    for _ in range(9):
        click_in(language)
    assert (page_of(project), page_of(project, 1), project.customVariables()) == once


@pytest.mark.slow
def test_the_language_can_be_changed_to_and_fro(project: QgsProject, click_in: ClickIn) -> None:
    pages = {}
    for language in MAP_LANGUAGES:
        click_in(language)
        pages[language] = page_of(project)
    for language in ("nb", "en", "nn", "nb"):
        click_in(language)
        assert page_of(project) == pages[language]


@pytest.mark.slow
@pytest.mark.pages("A4", "A3")
def test_a_page_with_the_words_of_an_older_version_gets_those_of_today(
    project: QgsProject, click_in: ClickIn
) -> None:
    click_in("en")
    today = page_of(project)
    title = "Municipal plans (social part), Troms and Finnmark"
    QgsExpressionContextUtils.setProjectVariable(project, "planstatus_tittel", title)
    project.writeEntry(SCOPE, "/standard_wording", "{}")
    for number in (0, 1):
        group, *_ = item(project, "tegnforklaring", number).model().rootGroup().findGroups()
        group.setName("Social part 2024")
        group.setCustomProperty("planstatus/text", "Social part 2024")
        node = group.findLayers()[0]
        node.setCustomProperty("legend/title-label", "year of adoption (number of municipalities)")
    click_in("en")
    assert page_of(project) == today
    heading, *_ = item(project, "tegnforklaring").model().rootGroup().findGroups()
    assert heading.name() == "Social element 2024"


@pytest.mark.slow
@pytest.mark.parametrize("language", MAP_LANGUAGES)
def test_the_window_says_what_is_missing_in_its_own_language(
    project: QgsProject, click_in: ClickIn, language: str
) -> None:
    click_in(language)
    layer = find_layer(project, MUNICIPALITIES)
    assert layer is not None
    assert [band.label for band in shown_bands(layer)][-1] == "Mangler planår"
    assert layer.renderer().categories()[-1].label() == FIRST_MAP.words_in(language).missing


@pytest.mark.pages("A4", "A3")
def test_the_bokmaal_words_are_those_of_the_templates() -> None:
    for page in ("A4", "A3"):
        template = QDomDocument()
        template.setContent((STYLES / f"{page}_liggende.qpt").read_text(encoding="utf-8"))
        items = template.elementsByTagName("LayoutItem")
        elements = [items.at(index).toElement() for index in range(items.count())]
        texts = {e.attribute("id"): e.attribute("labelText") for e in elements}
        titles = {e.attribute("id"): e.attribute("title") for e in elements}
        assert texts["kart_produsert"] == texts_in("nb").stamp
        assert titles["tegnforklaring"] == texts_in("nb").legend_heading


@pytest.mark.slow
@pytest.mark.pages("A4", "A3")
def test_wording_of_her_own_stays_in_every_language(project: QgsProject, click_in: ClickIn) -> None:
    click_in("nb")
    item(project, "tittel").setText("Planer i nord")
    item(project, "tegnforklaring").setTitle("Forklaring")
    node = item(project, "tegnforklaring").model().rootGroup().findLayers()[0]
    QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, 0, "De gamle")
    QgsExpressionContextUtils.setProjectVariable(project, "planstatus_kreditering", "Laget av oss")
    for language in ("en", "nn", "nb"):
        click_in(language)
        page = page_of(project)
        assert page["tittel, shown"] == "Planer i nord"
        assert page_of(project, 1)["tittel, shown"] == "Planer i nord"
        assert page["kreditering, shown"] == "Laget av oss"
        assert page["heading"] == "Forklaring"
        assert page["rows"][0] == "De gamle"


@pytest.mark.slow
def test_wording_the_office_has_set_stays_in_every_language(
    project: QgsProject, settings: Settings
) -> None:
    office = replace(settings, title="Planstatus Nordland", map_language="en")
    update(project, office, date(2024, 9, 4), QgsFeedback())
    assert item(project, "tittel").currentText() == "Planstatus Nordland"
    assert item(project, "kreditering").currentText() == PAGE["en"][6]
    assert project.metadata().title() == "Planstatus Nordland"


@pytest.mark.slow
def test_edits_are_told_in_the_map_language(project: QgsProject, click_in: ClickIn) -> None:
    click_in("en")
    layer = find_layer(project, "planaar")
    assert layer is not None
    assert layer.startEditing()
    row = next(layer.getFeatures())
    layer.changeAttributeValue(row.id(), layer.fields().indexOf("planaar"), 2021)
    save_edits(project)
    click_in("en")
    assert item(project, "forbehold").currentText().endswith("pages, with local changes")


def test_the_map_does_not_follow_the_language_of_the_interface(
    project: QgsProject, click_in: ClickIn
) -> None:
    speak(lambda text: "No year at all" if text == "Mangler planår" else text)
    try:
        assert "No year at all: 18" in click_in("nn").first_map.counts_in_words()
    finally:
        speak(None)
    assert page_of(project)["rows"][3].startswith("Manglar planår (")
