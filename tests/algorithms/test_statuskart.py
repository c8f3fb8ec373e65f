"""`planstatus:statuskart`, run as the toolbox runs it."""

from __future__ import annotations

import csv
import json
import sqlite3
import subprocess
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from qgis.core import (
    QgsFeature,
    QgsFeedback,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from planstatus.algorithms.parameters import GUIDE_SECTIONS
from planstatus.core.texts.guide import GUIDES
from planstatus.gis.make_working_file import WorkingFileRequest, make_working_file
from planstatus.gis.project.map_date import chosen_map_date
from planstatus.gis.project.on_canvas import map_on_canvas

DATE = "2024-09-04"
TABLES = Path(__file__).parents[1] / "data" / "tabeller"


def run(algorithm: QgsProcessingAlgorithm, **parameters: Any) -> dict[str, Any]:
    """Run the algorithm with the checks the toolbox makes."""
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    parameters = {"KARTDATO": DATE, **{name: _plain(v) for name, v in parameters.items()}}
    acceptable, message = algorithm.checkParameterValues(parameters, context)
    assert acceptable, message
    feedback = QgsProcessingFeedback()
    results, done = algorithm.create().run(parameters, context, feedback, {}, False)
    assert done
    return results


def _plain(value: Any) -> Any:
    return str(value) if isinstance(value, Path) else value


def copy_of_embedded(root: Path, target: Path, driver: str) -> Path:
    layer = QgsVectorLayer(f"{root}/data/kommuner.gpkg|layername=kommuner", "k", "ogr")
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = driver
    context = QgsProject.instance().transformContext()
    error = QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(target), context, options)
    assert error[0] == QgsVectorFileWriter.WriterError.NoError, error
    return target


def test_the_embedded_data_give_the_map_and_the_counts(
    algorithm: QgsProcessingAlgorithm, tmp_path: Path
) -> None:
    results = run(algorithm, KART=tmp_path / "kart.pdf")
    assert (tmp_path / "kart.pdf").read_bytes().startswith(b"%PDF")
    assert {name: results[name] for name in results if name.startswith("ANTALL")} == {
        "ANTALL_KOMMUNER": 39,
        "ANTALL_ELDRE": 11,
        "ANTALL_FORRIGE": 10,
        "ANTALL_GJELDENDE": 0,
        "ANTALL_MANGLER": 18,
        "ANTALL_AVVIK": 0,
    }


def test_the_parameters_are_those_that_models_rely_on(algorithm: QgsProcessingAlgorithm) -> None:
    names = [parameter.name() for parameter in algorithm.parameterDefinitions()]
    assert names == [
        "KOMMUNER", "KOMMUNENUMMERFELT", "PLANAAR", "PLANAAR_NUMMERFELT", "PLANAAR_FELT",
        "ARK", "KONTOR", "FYLKER", "KLIPP_TIL_KYST", "PLANTYPE", "KARTDATO", "BAAND", "TITTEL",
        "KREDITERING", "KONTORNAVN", "SPRAAK", "FORMAT", "KART", "SAMARBEIDSKART",
        "PROSJEKT", "ARBEIDSFIL", "AVVIKSRAPPORT",
    ]  # fmt: skip


@pytest.mark.slow
def test_it_works_as_a_step_in_a_model(algorithm: QgsProcessingAlgorithm, tmp_path: Path) -> None:
    step = QgsProcessingModelChildAlgorithm(algorithm.id())
    step.setChildId("kart")
    for name, value in {"KART": str(tmp_path / "kart.pdf"), "KARTDATO": DATE}.items():
        source = QgsProcessingModelChildParameterSource.fromStaticValue(value)
        step.addParameterSources(name, [source])
    model = QgsProcessingModelAlgorithm("Møtekart")
    model.addChildAlgorithm(step)
    _, done = model.run({}, QgsProcessingContext(), QgsProcessingFeedback())
    assert done
    assert (tmp_path / "kart.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.slow
def test_the_open_project_is_left_alone(algorithm: QgsProcessingAlgorithm, tmp_path: Path) -> None:
    before = set(QgsProject.instance().mapLayers())
    run(algorithm, KART=tmp_path / "kart.png", FORMAT=1)
    assert set(QgsProject.instance().mapLayers()) == before
    assert not QgsProject.instance().customVariables().get("planstatus_kartdato")


@pytest.mark.slow
@pytest.mark.parametrize(("driver", "name"), [("GPKG", "k.gpkg"), ("GeoJSON", "k.geojson")])
def test_a_municipality_layer_of_the_same_shape_draws_the_same_municipalities(
    algorithm: QgsProcessingAlgorithm, tmp_path: Path, root: Path, driver: str, name: str
) -> None:
    source = copy_of_embedded(root, tmp_path / name, driver)
    results = run(
        algorithm, KOMMUNER=source, KART=tmp_path / "kart.svg", ARBEIDSFIL=tmp_path / "a.gpkg",
        FYLKER="55 56",
    )  # fmt: skip
    assert results["ANTALL_KOMMUNER"] == 39
    kept = QgsVectorLayer(f"{tmp_path}/a.gpkg|layername=kommuner", "k", "ogr")
    names = {feature["navn_offisielt"] for feature in kept.getFeatures()}
    assert "Gáivuotna - Kåfjord - Kaivuono" in names
    borders = QgsVectorLayer(f"{tmp_path}/a.gpkg|layername=fylkesgrenser", "f", "ogr")
    assert [(f["fylke_a"], f["fylke_b"]) for f in borders.getFeatures()] == [("55", "56")]


@pytest.mark.slow
def test_the_whole_country_can_be_drawn(
    algorithm: QgsProcessingAlgorithm, tmp_path: Path, shared: Path
) -> None:
    results = run(
        algorithm,
        KOMMUNER=shared / "data" / "kommuner_2024_landmaske.geojson",
        FYLKER="alle",
        KART=tmp_path / "norge.pdf",
    )
    assert results["ANTALL_KOMMUNER"] == 357


def page_of(algorithm: QgsProcessingAlgorithm, folder: Path, **parameters: Any) -> dict[str, str]:
    """Return what the page of a map says."""
    run(algorithm, PROSJEKT=folder / "k.qgz", KART=folder / "k.png", **parameters)
    project = QgsProject()
    project.read(str(folder / "k.qgz"))
    said = project.customVariables()
    names = ("tittel", "kreditering", "kontor", "spraak")
    found = {name: str(said[f"planstatus_{name}"] or "") for name in names}
    project.clear()
    return found


@pytest.mark.slow
def test_an_office_decides_what_is_on_the_map_and_what_the_page_says(
    algorithm: QgsProcessingAlgorithm, tmp_path: Path
) -> None:
    assert page_of(algorithm, tmp_path, KONTOR="vestland") == {
        "tittel": "Samfunnsplanstatus Vestland",
        "kreditering": "Kartet er utarbeidd hos Statsforvaltaren i Vestland.",
        "kontor": "Statsforvaltaren i Vestland",
        "spraak": "nn",
    }


@pytest.mark.slow
def test_own_wording_takes_the_place_of_the_offices(
    algorithm: QgsProcessingAlgorithm, tmp_path: Path
) -> None:
    own = {"KREDITERING": "Laget i Bodø.", "KONTORNAVN": r"Statsforvalteren\nNordlánda"}
    assert page_of(algorithm, tmp_path, KONTOR="nordland", SPRAAK="en", **own) == {
        "tittel": "Status of municipal master plans (social element), Nordland",
        "kreditering": "Laget i Bodø.",
        "kontor": "Statsforvalteren\nNordlánda",
        "spraak": "en",
    }


@pytest.mark.slow
@pytest.mark.shown_by("18", "18,55")
@pytest.mark.parametrize(
    ("counties", "title", "office"),
    [
        ("18", "Samfunnsplanstatus Nordland", "Statsforvalteren i Nordland"),
        ("31; 32", "Samfunnsplanstatus Østfold og Akershus",
         "Statsforvalteren i Østfold, Buskerud, Oslo og Akershus"),
        ("18,55", "Samfunnsplanstatus Nordland og Troms", ""),
        ("alle", "Samfunnsplanstatus Norge", ""),
    ],
)  # fmt: skip
def test_the_office_follows_from_the_counties_when_they_are_one_offices(
    algorithm: QgsProcessingAlgorithm, tmp_path: Path, counties: str, title: str, office: str
) -> None:
    page = page_of(algorithm, tmp_path, FYLKER=counties)
    assert (page["tittel"], page["kontor"]) == (title, office)
    assert bool(page["kreditering"]) == bool(office)


@pytest.mark.slow
def test_the_counties_of_a_layer_decide_when_nothing_else_does(
    algorithm: QgsProcessingAlgorithm, tmp_path: Path, root: Path
) -> None:
    source = copy_of_embedded(root, tmp_path / "eget.gpkg", "GPKG")
    layer = QgsVectorLayer(f"{source}|layername=eget", "eget", "ogr")
    layer.setSubsetString("fylkesnummer IN ('39', '40')")
    QgsProject.instance().addMapLayer(layer)
    page = page_of(algorithm, tmp_path, KOMMUNER=layer.id())
    QgsProject.instance().clear()
    assert page["tittel"] == "Samfunnsplanstatus Vestfold og Telemark"
    assert page["kontor"] == "Statsforvaltaren i Vestfold og Telemark"


@pytest.mark.slow
def test_an_office_without_sample_years_has_a_map_without_years_and_no_word_of_samples(
    algorithm: QgsProcessingAlgorithm, tmp_path: Path
) -> None:
    results = run(algorithm, KONTOR="rogaland", KART=tmp_path / "k.pdf")
    assert (results["ANTALL_KOMMUNER"], results["ANTALL_MANGLER"]) == (23, 23)
    assert results["LEST_FRA"] == "Ingen planårstabell."


def test_one_county_can_be_drawn(algorithm: QgsProcessingAlgorithm, tmp_path: Path) -> None:
    results = run(algorithm, FYLKER="56", KART=tmp_path / "finnmark.pdf")
    assert results["ANTALL_KOMMUNER"] == 18


@pytest.mark.slow
@pytest.mark.parametrize("counties", ["55;56", "55, 56", "55 56", "56,55,"])
def test_counties_are_listed_as_people_list_them(
    algorithm: QgsProcessingAlgorithm, tmp_path: Path, counties: str
) -> None:
    assert run(algorithm, FYLKER=counties, KART=tmp_path / "k.pdf")["ANTALL_KOMMUNER"] == 39


@pytest.mark.slow
def test_what_was_read_is_an_output_a_line_of_the_log_and_of_the_report(
    algorithm: QgsProcessingAlgorithm, tmp_path: Path
) -> None:
    table, report = tmp_path / "planår.csv", tmp_path / "rapport.csv"
    table.write_text(
        "Planer;\nKommune;Samfunnsdel vedtatt\nHele landet;2024\nTromsø;2020\nAlta;snart\n",
        encoding="utf-8",
    )
    results = run(algorithm, PLANAAR=table, KART=tmp_path / "k.pdf", AVVIKSRAPPORT=report)
    assert results["LEST_FRA"] == (
        "Rad 2: kommune i «Kommune», planår i «Samfunnsdel vedtatt». Rader som ikke kan brukes: 1; "
        "én rad gjelder et fylke eller hele landet."
    )
    assert results["LEST_FRA"] in report.read_text(encoding="utf-8-sig")
    assert results["ANTALL_AVVIK"] == 2
    embedded = run(algorithm, KART=tmp_path / "k.pdf")
    assert embedded["LEST_FRA"] == "Innebygde eksempeldata."


@pytest.mark.slow
def test_an_unclear_table_is_refused_with_its_columns_and_the_parameter_chooses(
    algorithm: QgsProcessingAlgorithm, tmp_path: Path
) -> None:
    table = tmp_path / "to.csv"
    table.write_text(
        "Kommune;Vedtatt;Vedtatt\nTromsø;2009;2020\nAlta;2003;2015\n", encoding="utf-8"
    )
    with pytest.raises(QgsProcessingException, match=r"«Vedtatt» \(2009, 2003\).*PLANAAR_FELT"):
        run(algorithm, PLANAAR=table, KART=tmp_path / "k.pdf")
    assert not (tmp_path / "k.pdf").exists()
    results = run(algorithm, PLANAAR=table, PLANAAR_FELT="kolonne C", KART=tmp_path / "k.pdf")
    assert (results["ANTALL_ELDRE"], results["ANTALL_FORRIGE"]) == (1, 1)


@pytest.mark.slow
def test_an_unclear_sheet_is_refused_with_its_name_and_the_parameter_chooses(
    algorithm: QgsProcessingAlgorithm, tmp_path: Path
) -> None:
    table = tmp_path / "ark.gpkg"
    for name, year in (("ark1", 2009), ("ark2", 2020)):
        layer = QgsVectorLayer("None?field=kommune:string&field=vedtatt:integer", name, "memory")
        feature = QgsFeature(layer.fields())
        feature.setAttributes(["Tromsø", year])
        layer.dataProvider().addFeatures([feature])
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.layerName = name
        if table.exists():
            options.actionOnExistingFile = (
                QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
            )
        context = QgsProject.instance().transformContext()
        QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(table), context, options)
    with pytest.raises(QgsProcessingException, match=r"«ark1».*«ark2».*ARK"):
        run(algorithm, PLANAAR=table, KART=tmp_path / "k.pdf")
    results = run(algorithm, PLANAAR=table, ARK="ark2", KART=tmp_path / "k.pdf")
    assert results["ANTALL_FORRIGE"] == 1


@pytest.mark.slow
def test_a_plan_year_table_is_used_and_rows_that_cannot_be_are_reported(
    algorithm: QgsProcessingAlgorithm, tmp_path: Path
) -> None:
    table = tmp_path / "planår.csv"
    table.write_text(
        "kommunenummer;kommune;planaar\n5501;Tromsø;2024\n5503;Harstad;20222\nx;y;2020\n5501;T;1\n",
        encoding="utf-8",
    )
    results = run(
        algorithm,
        PLANAAR=table,
        KART=tmp_path / "kart.pdf",
        AVVIKSRAPPORT=tmp_path / "avvik.csv",
    )
    assert results["ANTALL_GJELDENDE"] == 1
    assert results["ANTALL_MANGLER"] == 38
    assert results["ANTALL_AVVIK"] == 3
    with (tmp_path / "avvik.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))
    assert rows[0] == ["fil", "linje", "kolonne", "verdi", "tiltak", "begrunnelse"]
    assert rows[1][:4] == ["planår.csv", "3", "planaar", "20222"]


@pytest.mark.slow
@pytest.mark.shown_by(
    "01_semikolon.csv",
    "25_libreoffice.ods",
    "30_tabell.gpkg",
    "67_ark_for_hver_plan.xlsx",
    "82_tekst.xls",
)
@pytest.mark.parametrize(
    "table",
    sorted(path for path in TABLES.iterdir() if path.suffix not in (".json", ".cpg", ".dat")),
    ids=lambda path: path.name,
)  # fmt: skip
def test_every_kind_of_table_passes_the_checks_of_the_toolbox(
    algorithm: QgsProcessingAlgorithm, tmp_path: Path, table: Path
) -> None:
    expected = json.loads(Path(f"{table}.forventet.json").read_text(encoding="utf-8"))["planaar"]
    results = run(algorithm, PLANAAR=table, KART=tmp_path / "k.pdf", ARBEIDSFIL=tmp_path / "a.gpkg")
    kept = QgsVectorLayer(f"{tmp_path}/a.gpkg|layername=planaar", "p", "ogr")
    years = {f["kommunenummer"]: f["planaar"] for f in kept.getFeatures()}
    stored = {n: y if isinstance(y, int) else None for n, y in years.items()}
    assert stored == dict.fromkeys(stored) | expected  # all have their row from the start
    history = QgsVectorLayer(f"{tmp_path}/a.gpkg|layername=planaar_historikk", "h", "ogr")
    before = [(f["kommunenummer"], f["planaar_gammel"]) for f in history.getFeatures()]
    in_force = {number for number, year in [*expected.items(), *before] if year and year <= 2024}
    assert results["ANTALL_MANGLER"] == 39 - len(in_force)


@pytest.mark.slow
def test_the_layer_of_the_project_is_read_as_it_stands(
    algorithm: QgsProcessingAlgorithm, tmp_path: Path
) -> None:
    layer = QgsVectorLayer("None?field=knr:integer&field=planaar:integer", "mine år", "memory")
    feature = QgsFeature(layer.fields())
    feature.setAttributes([5501, 2024])
    layer.dataProvider().addFeatures([feature])
    QgsProject.instance().addMapLayer(layer)
    results = run(algorithm, PLANAAR=layer.id(), KART=tmp_path / "k.pdf")
    QgsProject.instance().removeMapLayer(layer.id())
    assert results["ANTALL_GJELDENDE"] == 1


def test_a_database_that_does_not_answer_is_not_shown_with_its_password(
    algorithm: QgsProcessingAlgorithm, tmp_path: Path
) -> None:
    name = "k" * 300  # longer than a file name may be
    address = f"postgres://dbname='{name}' host=localhost port=1 user='x' password='hemmelig'"
    with pytest.raises(QgsProcessingException, match=r"til KOMMUNER\. Databasen") as refused:
        run(algorithm, KOMMUNER=f'{address} table="k" (geom)', KART=tmp_path / "k.pdf")
    assert "hemmelig" not in str(refused.value)


@pytest.mark.slow
def test_project_and_working_file_are_kept_together(
    algorithm: QgsProcessingAlgorithm, tmp_path: Path
) -> None:
    run(algorithm, KART=tmp_path / "kart.pdf", PROSJEKT=tmp_path / "prosjekt.qgz")
    project = QgsProject()
    assert project.read(str(tmp_path / "prosjekt.qgz"))
    assert (tmp_path / "prosjekt.gpkg").exists()
    assert all(layer.isValid() for layer in project.mapLayers().values())
    project.clear()


def test_a_run_replaces_its_own_working_file_but_never_one_that_someone_has_edited(
    algorithm: QgsProcessingAlgorithm, tmp_path: Path
) -> None:
    files = {"KART": tmp_path / "kart.pdf", "ARBEIDSFIL": tmp_path / "arbeid.gpkg"}
    run(algorithm, **files)
    run(algorithm, **files)
    database = sqlite3.connect(tmp_path / "arbeid.gpkg")
    with database:
        database.execute("UPDATE planaar SET planaar = 2024 WHERE kommunenummer = '5501'")
    database.close()
    before = (tmp_path / "arbeid.gpkg").read_bytes()
    with pytest.raises(QgsProcessingException, match="noen har endret"):
        run(algorithm, **files)
    assert (tmp_path / "arbeid.gpkg").read_bytes() == before


@pytest.mark.parametrize(
    ("parameters", "message"),
    [
        ({"KARTDATO": "i går"}, "er ikke en dato"),
        ({"BAAND": "2020"}, "«2020» kan ikke brukes"),
        ({"PLANAAR": "finnes_ikke.csv"}, "finnes_ikke"),
        ({"FYLKER": "99"}, "99"),
        ({"FYLKER": "55,alle"}, "alle"),
        ({"KONTOR": "bergen"}, "vestland.*troms-finnmark.*Kontoret «bergen» finnes ikke"),
        ({"SPRAAK": "se"}, "«se»"),
    ],
)
def test_bad_input_is_named_and_leaves_no_file(
    algorithm: QgsProcessingAlgorithm, tmp_path: Path, parameters: dict[str, Any], message: str
) -> None:
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    given = {"KARTDATO": DATE, "KART": str(tmp_path / "kart.pdf"), **parameters}
    with pytest.raises(QgsProcessingException, match=message):
        algorithm.create().run(given, context, feedback, {}, False)
    assert list(tmp_path.iterdir()) == []


def test_every_parameter_is_explained_in_the_dialog_and_beside_it(
    algorithm: QgsProcessingAlgorithm,
) -> None:
    shown = algorithm.shortHelpString()
    for parameter in algorithm.parameterDefinitions():
        assert parameter.help(), parameter.name()
        assert parameter.help() in parameter.toolTip()
        assert parameter.name() in shown
        assert parameter.description() in shown


def test_the_help_button_opens_the_guide_at_a_section_that_is_there(
    algorithm: QgsProcessingAlgorithm, root: Path
) -> None:
    address, _, section = algorithm.helpUrl().partition("#")
    assert Path(unquote(urlsplit(address).path)).exists()
    assert section == GUIDE_SECTIONS["nb"]
    for language, name in GUIDES.items():
        written = (root / name).read_text(encoding="utf-8").splitlines()
        headings = [line.lstrip("# ") for line in written if line.startswith("##")]
        slugs = [heading.lower().replace(" ", "-") for heading in headings]
        assert GUIDE_SECTIONS[language] in slugs, name


@pytest.mark.slow
def test_a_project_that_is_kept_keeps_the_date_it_was_made_for(
    algorithm: QgsProcessingAlgorithm, tmp_path: Path
) -> None:
    chosen = {}
    for typed in ("4.9.2024", "i dag"):
        run(
            algorithm,
            KART=tmp_path / "kart.pdf",
            KARTDATO=typed,
            PROSJEKT=tmp_path / "prosjekt.qgz",
        )
        project = QgsProject()
        assert project.read(str(tmp_path / "prosjekt.qgz"))
        chosen[typed] = chosen_map_date(project)
        project.clear()
    assert chosen == {"4.9.2024": "2024-09-04", "i dag": ""}


@pytest.mark.slow
@pytest.mark.parametrize(
    ("plan_type", "counts"),
    [
        ("samfunnsdel", {"ELDRE": 1, "FORRIGE": 2, "GJELDENDE": 1, "MANGLER": 35}),
        ("arealdel", {"ELDRE": 1, "FORRIGE": 2, "GJELDENDE": 1, "MANGLER": 35}),
        ("ros", {"ELDRE": 1, "FORRIGE": 1, "GJELDENDE": 2, "MANGLER": 35}),
    ],
)
def test_a_table_is_read_as_years_of_the_plan_type_asked_for(
    algorithm: QgsProcessingAlgorithm, tmp_path: Path, plan_type: str, counts: dict[str, int]
) -> None:
    table = tmp_path / "liste.csv"
    table.write_text("kommunenummer;planår\n5501;2016\n5503;2020\n5510;2021\n5512;2024\n")
    results = run(algorithm, PLANTYPE=plan_type, PLANAAR=table, KART=tmp_path / "kart.pdf")
    assert {name: results[f"ANTALL_{name}"] for name in counts} == counts


@pytest.mark.slow
def test_ages_can_be_typed_for_the_bands_of_a_map_by_age(
    algorithm: QgsProcessingAlgorithm, tmp_path: Path
) -> None:
    table = tmp_path / "liste.csv"
    table.write_text("kommunenummer;planår\n5501;2016\n5503;2020\n5510;2021\n5512;2024\n")
    results = run(
        algorithm, PLANTYPE="ros", PLANAAR=table, BAAND="0;1-4;5-", KART=tmp_path / "kart.pdf"
    )
    assert (results["ANTALL_GJELDENDE"], results["ANTALL_FORRIGE"]) == (1, 2)


@pytest.mark.slow
def test_without_a_table_another_plan_type_has_no_years_and_the_log_says_so(
    algorithm: QgsProcessingAlgorithm, tmp_path: Path
) -> None:
    project = tmp_path / "kart.qgz"
    results = run(algorithm, PLANTYPE="arealdel", KART=tmp_path / "kart.png", PROSJEKT=project)
    assert (results["ANTALL_MANGLER"], results["ANTALL_KOMMUNER"]) == (39, 39)
    assert results["LEST_FRA"] == "Ingen planårstabell."
    opened = QgsProject()
    assert opened.read(str(project))
    names = {each.name() for each in opened.layoutManager().layouts()}
    assert {"Arealdelstatus A4", "Arealdelstatus A3"} <= names
    assert map_on_canvas(opened) == "arealdel"
    opened.clear()


def test_a_plan_type_that_is_none_is_refused_with_those_there_are(
    algorithm: QgsProcessingAlgorithm, tmp_path: Path
) -> None:
    with pytest.raises(QgsProcessingException, match="samfunnsdel, arealdel, planstrategi, ros"):
        run(algorithm, PLANTYPE="kommunedelplan", KART=tmp_path / "kart.pdf")


@pytest.mark.slow
def test_the_map_of_cooperation_is_made_too_when_a_file_is_given_for_it(
    algorithm: QgsProcessingAlgorithm, tmp_path: Path
) -> None:
    files = {"KART": tmp_path / "status.pdf", "SAMARBEIDSKART": tmp_path / "samarbeid.pdf"}
    results = run(algorithm, **files)
    assert {name: results[name] for name in files} == {n: str(file) for n, file in files.items()}
    texts = {
        name: subprocess.run(
            ["pdftotext", str(file), "-"], check=True, capture_output=True
        ).stdout.decode()
        for name, file in files.items()
    }
    title = "Interkommunalt samarbeid: plankontor og regionale beredskapskoordinatorer"
    assert title in " ".join(texts["SAMARBEIDSKART"].split())
    assert "Vestre Varanger" in texts["SAMARBEIDSKART"]
    assert "Interkommunalt samarbeid" not in texts["KART"]


def kept(files: Iterable[Path]) -> dict[Path, bytes]:
    return {file: file.read_bytes() for file in files}


def office_table(folder: Path) -> Path:
    table = folder / "kontor.csv"
    table.write_text("kommunenummer;planår\n5501;2023\n5503;2011\n", encoding="utf-8")
    return table


def made_by_the_window(folder: Path, table: Path | None) -> Path:
    file = folder / "planstatus.gpkg"
    source = None if table is None else str(table)
    make_working_file(WorkingFileRequest(plan_years=source), file, QgsFeedback())
    return file


def in_file(file: Path, *statements: str) -> None:
    with closing(sqlite3.connect(file)) as database, database:
        for statement in statements:
            database.execute(statement)


@pytest.mark.parametrize("named", ["ARBEIDSFIL", "PROSJEKT"])
def test_the_offices_own_years_never_give_way_to_the_sample(
    algorithm: QgsProcessingAlgorithm, tmp_path: Path, named: str
) -> None:
    file = made_by_the_window(tmp_path, office_table(tmp_path))
    before, suffix = file.read_bytes(), {"ARBEIDSFIL": ".gpkg", "PROSJEKT": ".qgz"}[named]
    with pytest.raises(QgsProcessingException, match="som kontoret har lagt inn"):
        run(algorithm, KART=tmp_path / "k.png", **{named: file.with_suffix(suffix)})
    assert file.read_bytes() == before
    assert not (tmp_path / "k.png").exists()


@pytest.mark.parametrize(
    "statements",
    [
        ("ALTER TABLE planaar ADD COLUMN saksnr TEXT",),
        ("CREATE TABLE notater (tekst TEXT)",),
        ("UPDATE gpkg_contents SET description = '' WHERE table_name = 'kommuner'",),  # her borders
    ],
    ids=["column", "table", "borders"],
)
def test_what_she_has_added_to_a_file_of_the_sample_never_gives_way(
    algorithm: QgsProcessingAlgorithm, tmp_path: Path, statements: tuple[str, ...]
) -> None:
    file = made_by_the_window(tmp_path, None)
    in_file(file, *statements)
    before = file.read_bytes()
    with pytest.raises(QgsProcessingException, match="som kontoret har lagt inn"):
        run(algorithm, KART=tmp_path / "k.png", ARBEIDSFIL=file)
    assert file.read_bytes() == before


@pytest.mark.slow
def test_what_a_run_has_made_of_a_table_gives_way_to_the_next_until_something_is_added(
    algorithm: QgsProcessingAlgorithm, tmp_path: Path
) -> None:
    files = {"KART": tmp_path / "k.png", "ARBEIDSFIL": tmp_path / "a.gpkg"}
    run(algorithm, PLANAAR=office_table(tmp_path), **files)
    run(algorithm, PLANAAR=office_table(tmp_path), **files)
    run(algorithm, **files)
    run(algorithm, PLANAAR=office_table(tmp_path), **files)
    in_file(files["ARBEIDSFIL"], "ALTER TABLE planaar ADD COLUMN saksnr TEXT")
    with pytest.raises(QgsProcessingException, match="som kontoret har lagt inn"):
        run(algorithm, **files)


@pytest.mark.parametrize(
    ("output", "name"),
    [
        ("AVVIKSRAPPORT", "kontor.csv"),
        ("AVVIKSRAPPORT", "mappe/../kontor.csv"),
        ("AVVIKSRAPPORT", "lenke.csv"),
        ("AVVIKSRAPPORT", "planstatus.gpkg"),
        ("PROSJEKT", "planstatus.gpkg"),
        ("SAMARBEIDSKART", "k.png"),
        ("ARBEIDSFIL", "kontor.csv"),
    ],
)
def test_no_file_is_written_over_what_is_read_or_a_working_file_or_another(
    algorithm: QgsProcessingAlgorithm, tmp_path: Path, output: str, name: str
) -> None:
    table = office_table(tmp_path)
    file = made_by_the_window(tmp_path, table)
    (tmp_path / "mappe").mkdir()
    (tmp_path / "lenke.csv").symlink_to(table)
    before = kept((table, file))
    with pytest.raises(QgsProcessingException, match=r"ble ikke rørt|Bruk filendelsen"):
        run(algorithm, PLANAAR=table, **{"KART": tmp_path / "k.png", output: tmp_path / name})
    assert kept((table, file)) == before
    assert not (tmp_path / "k.png").exists()


def test_no_file_is_written_over_the_table_of_a_layer_of_the_project(
    algorithm: QgsProcessingAlgorithm, tmp_path: Path
) -> None:
    table = office_table(tmp_path)
    before, layer = table.read_bytes(), QgsVectorLayer(str(table), "planer", "ogr")
    with pytest.raises(QgsProcessingException, match="ble ikke rørt"):
        run(algorithm, PLANAAR=layer, KART=tmp_path / "k.png", AVVIKSRAPPORT=table)
    assert table.read_bytes() == before
