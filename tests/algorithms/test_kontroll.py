"""`planstatus:kontroll`, run as the toolbox runs it."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest
from qgis.core import (
    QgsFeedback,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingUtils,
    QgsProject,
)

from planstatus.core.cooperation.check import findings
from planstatus.core.cooperation.register import embedded
from planstatus.gis.make_working_file import WorkingFileRequest, make_working_file
from planstatus.gis.project.roles import find_layer
from planstatus.gis.settings import Settings
from planstatus.gis.update import update

from .toolbox import run

ON = date(2024, 9, 4)
EXPECTED = [each.sentence for each in findings(embedded(), ON)]


def rows_of(table: Path) -> list[dict[str, str]]:
    with table.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_parameters_are_those_that_models_rely_on(
    control_algorithm: QgsProcessingAlgorithm,
) -> None:
    given = control_algorithm.parameterDefinitions()
    assert [each.name() for each in given] == [
        "ARBEIDSFIL", "KONTOR", "KARTDATO", "STOPP_VED", "FUNN",
    ]  # fmt: skip
    assert all(each.help() for each in given)


def test_each_finding_is_a_row_with_level_section_and_municipalities(
    control_algorithm: QgsProcessingAlgorithm, project: QgsProject, tmp_path: Path
) -> None:
    table = tmp_path / "funn.csv"
    results = run(control_algorithm, project, KARTDATO="4.9.2024", FUNN=table)
    assert results == {"FUNN": str(table), "ANTALL": len(EXPECTED)}
    rows = rows_of(table)
    assert [each["funn"] for each in rows] == EXPECTED
    assert rows[5] == {
        "nivaa": "må",
        "regel": "A2",
        "funn": "Tjenesteavtale barnevern: vedtak i Båtsfjord, Nesseby og Tana kommunestyre er "
        "ikke registrert (kommuneloven § 20-4).",
        "henvisning": "kommuneloven § 20-4",
        "samarbeid": "Vestre Varanger",
        "avtale": "Tjenesteavtale barnevern",
        "kommunenummer": "5632, 5636, 5628",
        "kommunenavn": "Båtsfjord, Nesseby, Tana",
    }


def test_an_office_without_cooperations_has_no_findings_and_stops_nothing(
    control_algorithm: QgsProcessingAlgorithm, project: QgsProject
) -> None:
    results = run(control_algorithm, project, KONTOR="vestland", STOPP_VED="merknad")
    assert results == {"ANTALL": 0}


def test_it_stops_at_the_level_it_is_told_with_the_table_written(
    control_algorithm: QgsProcessingAlgorithm, project: QgsProject, tmp_path: Path
) -> None:
    table = tmp_path / "funn.csv"
    with pytest.raises(QgsProcessingException, match=r"Funn: 6 \(må: 6\)"):
        run(control_algorithm, project, KARTDATO="4.9.2024", STOPP_VED="må", FUNN=table)
    assert len(rows_of(table)) == len(EXPECTED)


def test_what_is_saved_in_the_project_s_working_file_is_looked_at(
    control_algorithm: QgsProcessingAlgorithm, project: QgsProject, tmp_path: Path
) -> None:
    settings = Settings(tmp_path / "planstatus.gpkg", cooperation=True)
    update(project, settings, ON, QgsFeedback(), pages=())
    agreements = find_layer(project, "avtale")
    assert agreements is not None
    agreements.startEditing()
    # One of the embedded agreements nobody has found: with a link it would be looked at, too.
    for row in agreements.getFeatures("kode <> 'VV-R'"):
        agreements.changeAttributeValue(
            row.id(), agreements.fields().indexOf("lenke"), "https://example.org/avtale"
        )
    with pytest.raises(QgsProcessingException, match="ikke er lagret"):
        run(control_algorithm, project)
    assert agreements.commitChanges(), agreements.commitErrors()
    without = [each for each in EXPECTED if "dokument eller lenke" not in each]
    assert run(control_algorithm, project)["ANTALL"] == len(without) < len(EXPECTED)


def test_a_working_file_is_read_and_stays_as_it_is(
    control_algorithm: QgsProcessingAlgorithm, project: QgsProject, tmp_path: Path
) -> None:
    file = tmp_path / "arbeid.gpkg"
    make_working_file(WorkingFileRequest(counties=("56",)), file, QgsFeedback())
    before = file.read_bytes()
    count = run(control_algorithm, project, ARBEIDSFIL=file, KARTDATO="4.9.2024")["ANTALL"]
    of_finnmark = [each.number for each in embedded().members if each.number.startswith("56")]
    in_finnmark = embedded().with_member_among(of_finnmark)
    assert count == len(findings(in_finnmark, ON)) > 0
    assert file.read_bytes() == before


def test_bad_input_is_said_in_one_sentence(
    control_algorithm: QgsProcessingAlgorithm, project: QgsProject, tmp_path: Path
) -> None:
    with pytest.raises(QgsProcessingException, match="ikke en dato"):
        run(control_algorithm, project, KARTDATO="i fjor")
    with pytest.raises(QgsProcessingException, match=r"mangler\.gpkg"):
        run(control_algorithm, project, ARBEIDSFIL=tmp_path / "mangler.gpkg")


@pytest.mark.parametrize(
    "place",
    ["{file}", "{link}", "ogr:dbname='{file}' table=\"planaar\"", "ogr:dbname='{file}'"],
    ids=["file", "link", "table of ours", "no table"],
)
def test_the_table_is_never_written_over_a_working_file_or_into_one(
    control_algorithm: QgsProcessingAlgorithm, project: QgsProject, tmp_path: Path, place: str
) -> None:
    file, link = tmp_path / "arbeid.gpkg", tmp_path / "lenke.gpkg"
    make_working_file(WorkingFileRequest(counties=("56",)), file, QgsFeedback())
    link.symlink_to(file)
    before = file.read_bytes()
    with pytest.raises(QgsProcessingException, match="ble ikke rørt"):
        run(control_algorithm, project, ARBEIDSFIL=file, FUNN=place.format(file=file, link=link))
    assert file.read_bytes() == before


@pytest.mark.parametrize("place", ["TEMPORARY_OUTPUT", "funn.gpkg"])
def test_the_table_that_is_to_be_opened_is_there_and_is_opened_once(
    control_algorithm: QgsProcessingAlgorithm, project: QgsProject, tmp_path: Path, place: str
) -> None:
    context = QgsProcessingContext()
    wanted = place if place == "TEMPORARY_OUTPUT" else str(tmp_path / place)
    table = QgsProcessingOutputLayerDefinition(wanted, project)
    run(control_algorithm, project, context, KARTDATO="4.9.2024", FUNN=table)
    (opened,) = context.layersToLoadOnCompletion()
    layer = QgsProcessingUtils.mapLayerFromString(opened, context)
    assert layer is not None
    assert layer.featureCount() == len(EXPECTED)


def test_a_table_that_is_to_be_opened_is_not_written_over_a_working_file(
    control_algorithm: QgsProcessingAlgorithm, project: QgsProject, tmp_path: Path
) -> None:
    file = tmp_path / "arbeid.gpkg"
    make_working_file(WorkingFileRequest(counties=("56",)), file, QgsFeedback())
    table = QgsProcessingOutputLayerDefinition(str(file), project)
    with pytest.raises(QgsProcessingException, match="ble ikke rørt"):
        run(control_algorithm, project, ARBEIDSFIL=file, FUNN=table)
