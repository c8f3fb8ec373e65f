"""A whole click in a QGIS in English or nynorsk: messages follow QGIS, the map does not."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from qgis.core import QgsFeedback, QgsProject, QgsSettings
from qgis.gui import QgisInterface

from planstatus.core.errors import PendingEditsError, PlanstatusError
from planstatus.core.texts.language import speak, tr
from planstatus.gis.export import export
from planstatus.gis.intake.plan_years import PlanYearIntake, plan_intake
from planstatus.gis.look.pages import layouts_of
from planstatus.gis.project.layers import MUNICIPALITIES, PLAN_YEARS, find_layer
from planstatus.gis.settings import Settings
from planstatus.gis.sources.formats.days import date_in_words
from planstatus.gis.store.facts import sample_warning
from planstatus.gis.update_result import UpdateResult
from planstatus.plugin import PlanstatusPlugin

MAP_DATE = date(2024, 9, 4)


@dataclass(frozen=True)
class Wording:
    """What a click, a table and a mistake say in a language."""

    counts: str
    sample: str
    layers: tuple[str, str]
    constraint: str
    date: str
    summary: str
    deviation: str
    pending: str
    mistake: str


WORDINGS = {
    "en_US": Wording(
        counts="No plan year: 18",
        sample="21 plan years are incomplete sample data",
        layers=("Municipalities", "Plan year"),
        constraint="Type a year from 1965 to 2100, or leave the field empty",
        date="4 September 2024",
        summary="New plan years: 1.",
        deviation="row 3, Kommune “Narnia”: not used, ",
        pending="There are edits in Plan year that have not been saved.",
        mistake="Type three bands .*“2020” cannot be used.",
    ),
    "nn_NO": Wording(
        counts="Manglar planår: 18",
        sample="21 planår er ufullstendige eksempeldata",
        layers=("Kommunar", "Planår"),
        constraint="Skriv eit år frå 1965 til 2100, eller la feltet stå tomt",
        date="4. september 2024",
        summary="Nye planår: 1.",
        deviation="rad 3, Kommune «Narnia»: ikkje brukt, ",
        pending="Det er endringar i Planår som ikkje er lagra.",
        mistake="Skriv tre klassar .*«2020» kan ikkje brukast.",
    ),
}


@pytest.fixture(params=WORDINGS)
def wording(request: pytest.FixtureRequest, _translations: None) -> Iterator[Wording]:
    """The words of a language, with the plugin loaded in a QGIS of that language."""
    QgsSettings().setValue("locale/overrideFlag", True)
    QgsSettings().setValue("locale/userLocale", request.param)
    _plugin = PlanstatusPlugin(None)  # type: ignore[arg-type]
    yield WORDINGS[request.param]
    QgsSettings().remove("locale")
    speak(None)


@pytest.mark.slow
def test_a_click_speaks_the_language_of_qgis(
    wording: Wording, click: Callable[..., UpdateResult], project: QgsProject
) -> None:
    result = click()
    assert wording.counts in result.first_map.counts_in_words()
    assert wording.sample in sample_warning(result.first_map.samples)
    layers = [find_layer(project, role) for role in (MUNICIPALITIES, PLAN_YEARS)]
    assert tuple(layer.name() for layer in layers if layer) == wording.layers
    plan_years = layers[1]
    assert plan_years is not None
    field = plan_years.fields().indexOf("planaar")
    assert plan_years.constraintDescription(field) == wording.constraint
    assert date_in_words(result.map_date) == wording.date


@pytest.mark.slow
def test_a_refusal_speaks_the_language_of_qgis(
    wording: Wording, click: Callable[..., UpdateResult], project: QgsProject
) -> None:
    with pytest.raises(PlanstatusError, match=wording.mistake):
        click(bands="2020")
    click()
    plan_years = find_layer(project, PLAN_YEARS)
    assert plan_years is not None
    plan_years.startEditing()
    plan_years.changeAttributeValue(1, plan_years.fields().indexOf("planaar"), 2021)
    with pytest.raises(PendingEditsError, match=wording.pending):
        click()
    plan_years.rollBack()


@pytest.mark.slow
def test_a_table_is_summed_up_in_the_language_of_qgis(
    wording: Wording, click: Callable[..., UpdateResult], settings: Settings, tmp_path: Path
) -> None:
    click()
    intake = read(settings.working_file, tmp_path)
    assert wording.summary in intake.in_words()
    assert wording.deviation in intake.deviations[0].in_words()


@pytest.mark.pages("A4", "A3")
def test_the_map_keeps_its_own_language(
    wording: Wording, click: Callable[..., UpdateResult], project: QgsProject, tmp_path: Path
) -> None:
    click()
    (layout,) = layouts_of(project, "A4")
    assert layout.name() == "Samfunnsplanstatus A4"
    export(layout, tmp_path / "kart.pdf")
    page = subprocess.run(
        ["pdftotext", "-layout", str(tmp_path / "kart.pdf"), "-"], check=True, capture_output=True
    ).stdout.decode()
    for text in ("Tegnforklaring", "Samfunnsplan 2024", "Mangler planår (18)", "Kart produsert:",
                 "4. september 2024", "Kilder: © Kartverket", "Planår: ufullstendige eksempeldata",
                 "Kartet er utarbeidet hos"):  # fmt: skip
        assert text in page, text
    assert wording.layers[0] not in page


def test_unloading_the_plugin_gives_bokmaal_back(
    wording: Wording, qgis_iface: QgisInterface
) -> None:
    plugin = PlanstatusPlugin(qgis_iface)
    plugin.initGui()
    assert plugin.bar.more.title() == "Planstatus"
    assert plugin.bar.actions["hjelp"].text() in ("Help", "Hjelp")
    assert tr("Mangler planår") in wording.counts
    plugin.unload()
    assert tr("Mangler planår") == "Mangler planår"


def read(working_file: Path, folder: Path) -> PlanYearIntake:
    """Read a table with a row that can be used and one that cannot."""
    table = folder / "tabell.csv"
    table.write_text("Kommune;Planår\nBardu;2024\nNarnia;2020\n", encoding="utf-8")
    return plan_intake(working_file, str(table), QgsFeedback())
