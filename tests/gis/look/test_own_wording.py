"""What an officer writes on a layout is hers; what is exactly ours follows date and language."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from qgis.core import (
    QgsFeedback,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsMapLayerLegendUtils,
    QgsProject,
)

from planstatus.core.maps import FIRST_MAP
from planstatus.core.texts.map_texts import MAP_TEXTS
from planstatus.gis.settings import Settings
from planstatus.gis.update import update
from planstatus.gis.update_result import UpdateResult

pytestmark = pytest.mark.pages("A4")
LAYOUTS = ("Samfunnsplanstatus A4", "Samfunnsplanstatus A3")

Click = Callable[..., UpdateResult]
DAY = date(2024, 9, 4)
ROUNDS = 40 if os.environ.get("PLANSTATUS_ALL") else 3
LABELS = ("tittel", "kart_produsert", "kreditering", "kontor", "kilde")
EXPRESSION = "Status per [% format_date(to_date(@planstatus_kartdato), 'd. MMMM yyyy', 'nb') %]"
OURS = {text for texts in MAP_TEXTS.values() for text in (texts.credit, texts.stamp)} | {
    words.title for words in FIRST_MAP.words.values()
}


def label_of(project: QgsProject, name: str, number: int = 0) -> QgsLayoutItemLabel:
    label = project.layoutManager().layoutByName(LAYOUTS[number]).itemById(name)
    assert isinstance(label, QgsLayoutItemLabel)
    return label


def legend_node(project: QgsProject) -> object:
    legend = project.layoutManager().layoutByName(LAYOUTS[0]).itemById("tegnforklaring")
    assert isinstance(legend, QgsLayoutItemLegend)
    return legend.model().rootGroup().findLayers()[0]


@pytest.fixture
def everything_changes(project: QgsProject, settings: Settings) -> Callable[[], None]:
    """Click with another date, map language, colours and folder, and once more as before."""
    settings = replace(settings, officer="kari")

    def click() -> None:
        other = replace(settings, map_language="en", colours={"eldre": "#112233"})
        for chosen, day in ((settings, DAY), (other, date(2026, 1, 15)), (settings, DAY)):
            update(project, chosen, day, QgsFeedback(), pages=("A4",))

    return click


@pytest.mark.slow
@pytest.mark.shown_by("tittel", "kilde")
@pytest.mark.parametrize("name", LABELS)
def test_a_text_typed_with_an_expression_survives_clicks_settings_and_languages(
    project: QgsProject, click: Click, everything_changes: Callable[[], None], name: str
) -> None:
    click()
    label_of(project, name).setText(EXPRESSION)
    everything_changes()
    assert label_of(project, name).text() == EXPRESSION
    assert label_of(project, name).currentText() == "Status per 4. september 2024"


@pytest.mark.slow
def test_an_expression_in_the_title_is_there_when_the_project_is_opened_again(
    project: QgsProject, click: Click, settings: Settings, tmp_path: Path
) -> None:
    click()
    label_of(project, "tittel").setText(EXPRESSION)
    click()
    assert project.write(str(tmp_path / "kart.qgz"))
    opened = QgsProject()
    assert opened.read(str(tmp_path / "kart.qgz"))
    update(opened, settings, DAY, QgsFeedback(), pages=("A4",))
    assert label_of(opened, "tittel").text() == EXPRESSION
    opened.clear()


@pytest.mark.slow
@pytest.mark.parametrize("name", ["kart_produsert", "kilde"])
def test_a_stamp_or_source_she_worded_is_hers(
    project: QgsProject, click: Click, everything_changes: Callable[[], None], name: str
) -> None:
    click()
    label_of(project, name).setText("Kart produsert høsten 2024")
    everything_changes()
    assert label_of(project, name).text() == "Kart produsert høsten 2024"


@pytest.mark.slow
def test_she_gets_our_stamp_back_by_writing_it_in_any_language(
    project: QgsProject, click: Click
) -> None:
    click()
    label_of(project, "kart_produsert").setText(MAP_TEXTS["en"].stamp)
    click()
    assert label_of(project, "kart_produsert").currentText() == "Kart produsert:\n4. september 2024"


@pytest.mark.slow
@settings(
    deadline=None, max_examples=ROUNDS, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=st.text(st.characters(exclude_categories=("Cs", "Cc"))))
@example("")
@example("  med luft  ")
@example("to\nlinjer\n")
@example("<b>fet</b> & «sitat»")
@example("100 [% av")
@example("%] baklengs [%")
@example("[% 'a' || 'b' %]")
@example("[% ødelagt( %]")
@example("[%\n@planstatus_aar\n%]")
@example("[% @planstatus_tittel %] ")
@example("Kart produsert:")
@example('[% count(1, filter:="planaar" > 2000) %]')
def test_any_other_text_is_shown_as_she_wrote_it(
    project: QgsProject, click: Click, text: str
) -> None:
    click()
    labels = [label_of(project, name) for name in LABELS]
    for label in labels:
        label.setText(text)
    hers = [label.currentText() for label in labels]
    click(date(2026, 1, 15))
    click()
    if text not in OURS:
        assert [label.currentText() for label in labels] == hers


@pytest.mark.slow
def test_the_heading_over_the_legends_rows_is_hers_when_she_has_worded_it(
    project: QgsProject, click: Click, everything_changes: Callable[[], None]
) -> None:
    click()
    node = legend_node(project)
    node.setCustomProperty("legend/title-label", "Samfunnsdelen [% @planstatus_aar %]")
    everything_changes()
    assert node.customProperty("legend/title-label") == "Samfunnsdelen [% @planstatus_aar %]"
    node.removeCustomProperty("legend/title-label")
    click()
    assert node.customProperty("legend/title-label") == "planår (antall kommuner)"


@pytest.mark.slow
@pytest.mark.parametrize(
    "hers",
    [
        "Gamle planer",
        'Gamle: [% count(1, filter:="planaar" < 2020) %] stykker',
        "[% 1 + 1 %]",
        "1989 - 2019 ([% 'mange' %])",
    ],
)
def test_a_row_she_worded_with_a_count_of_her_own_is_hers(
    project: QgsProject, click: Click, everything_changes: Callable[[], None], hers: str
) -> None:
    click()
    node = legend_node(project)
    QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, 0, hers)
    everything_changes()
    assert QgsMapLayerLegendUtils.legendNodeUserLabel(node, 0) == hers


@pytest.mark.slow
def test_a_row_whose_words_alone_she_changed_keeps_them(
    project: QgsProject, click: Click, everything_changes: Callable[[], None]
) -> None:
    click()
    node = legend_node(project)
    ours = QgsMapLayerLegendUtils.legendNodeUserLabel(node, 0)
    hers = ours.replace("1989 - 2019", "Før 2020")
    QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, 0, hers)
    everything_changes()
    assert QgsMapLayerLegendUtils.legendNodeUserLabel(node, 0) == hers
