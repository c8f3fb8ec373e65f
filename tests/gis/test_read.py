"""Plan-year tables of the shapes that planners send."""

from __future__ import annotations

import json
import re
import shutil
import zipfile
from collections.abc import Callable
from datetime import date
from functools import lru_cache
from pathlib import Path

import pytest
from qgis.core import QgsFeature, QgsFeedback, QgsVectorLayer
from qgis.PyQt.QtCore import QDate

from planstatus.core.errors import PlanstatusError
from planstatus.core.municipalities.register import Register, in_counties, norway
from planstatus.core.plans.plan_types import PLAN_TYPES, SAMFUNNSDEL
from planstatus.core.reading.table_choice import TableChoice
from planstatus.gis.sources.areas.areas import read_areas
from planstatus.gis.sources.plan_table import read_plan_years

ROOT = Path(__file__).parents[2]
TABLES = ROOT / "tests" / "data" / "tabeller"
LOCKED = ROOT / "tests" / "data" / "passord.xlsx"
FORMULAS = ROOT / "tests" / "data"
EXPECTED = sorted(TABLES.glob("*.forventet.json"))


@lru_cache(maxsize=1)
def _register() -> Register:
    return Register(in_counties(norway(), ("55", "56")))


@pytest.fixture
def register() -> Register:
    return _register()


def test_there_are_twenty_tables() -> None:
    assert len(EXPECTED) >= 20


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda file: file.name.split(".forv")[0])
def test_a_table_is_read_as_a_person_reads_it(expected: Path, register: Register) -> None:
    reading = json.loads(expected.read_text(encoding="utf-8"))
    file = expected.with_name(expected.name.removesuffix(".forventet.json"))
    read = read_plan_years(str(file), TableChoice(), register, QgsFeedback())
    for plan_type in PLAN_TYPES:
        years = {plan.number: plan.year for plan in read.of(plan_type).plan_years}
        assert years == reading.get(plan_type.table, {})
    assert sorted({each.line for each in read.deviations}) == reading["linjer_i_rapporten"]


def content(data: bytes | str) -> Callable[[Path], object]:
    raw = data.encode() if isinstance(data, str) else data
    return lambda path: path.write_bytes(raw)


def copy_of(name: str, length: int | None = None) -> Callable[[Path], object]:
    return lambda path: path.write_bytes((TABLES / name).read_bytes()[:length])


def locked_ods(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("META-INF/manifest.xml", "<manifest:encryption-data/>")
        archive.writestr("content.xml", b"\x01\x02")


UNUSABLE: list[tuple[str, Callable[[Path], object], str]] = [
    ("borte.csv", lambda _: None, "Sjekk om .*borte.csv er flyttet"),
    ("tom.csv", content(b""), "tom.csv på nytt. Filen er tom"),
    ("blank.csv", content("\n \n\n"), "blank.csv på nytt. Filen er tom"),
    ("mappe.csv", lambda path: path.mkdir(), "mappe.csv kan ikke leses"),
    ("halv.xlsx", copy_of("20_enkel.xlsx", 3000), "halv.xlsx på nytt. Filen er ødelagt"),
    ("halv.ods", copy_of("25_libreoffice.ods", 1500), "halv.ods på nytt. Filen er ødelagt"),
    ("halv.gpkg", copy_of("30_tabell.gpkg", 20_000), "halv.gpkg"),
    ("halv.dbf", copy_of("31_gammel.dbf", 300), "halv.dbf"),
    ("bilde.csv", content(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" * 9), "bilde.csv kan ikke leses som tabell. Filen er et bilde"),
    ("brev.pdf", content("%PDF-1.4 brev"), "brev.pdf kan ikke leses som tabell"),
    ("passord.xlsx", lambda path: shutil.copy(LOCKED, path), "passord.xlsx, fjern passordet"),
    ("formler.xlsx", lambda path: shutil.copy(FORMULAS / path.name, path), "Ingen rader i formler.xlsx kan brukes.*formelen har ingen lagret verdi: åpne filen"),
    ("formler.xls", lambda path: shutil.copy(FORMULAS / path.name, path), "Ingen rader i formler.xls kan brukes.*formelen har ingen lagret verdi: åpne filen"),
    ("passord.ods", locked_ods, "passord.ods, fjern passordet"),
    ("gammel.xlsx", content(b"\xd0\xcf\x11\xe0" + bytes(600)), "gammel.xlsx kan ikke leses som tabell"),
    ("brev.csv", content("Kjære kommune,\nhvor er planen?\n"), "Fant ikke kommune og planår i brev.csv.*Øverst står det: Kjære kommune"),
    ("uten_aar.csv", content("Kommunenr;Navn\n5501;Tromsø\n"), "Fant ikke kommune og planår i uten_aar.csv.*Kommunenr, Navn"),
    ("bare_overskrift.csv", content("Kommunenr;Planår\n"), "Ingen rader i bare_overskrift.csv"),
    ("alder.csv", content("Kommune;Samfunnsdel eldre enn 4 år\nTromsø;Ja\nAlta;Nei\n"), "Ingen rader i alder.csv.*rad 2, Tromsø"),
    ("ingen.csv", content("Kommune;Samfunnsdel\nTromsø;\nAlta;\n"), "Kolonnen «Samfunnsdel» er tom"),
    ("sverige.csv", content("Kommunenr;Planår\n0180;2020\n1480;2019\n"), "Kommuner i tabellen: 0180, 1480. Kommuner på kartet: 5501, 5503"),
    ("bare_rot.csv", content("Kommune;Planår\nTromsø;snart\n"), "rad 2, Tromsø, Planår «snart»: ikke brukt, ikke et planår"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "make", "message"), UNUSABLE, ids=[case[0] for case in UNUSABLE])
def test_a_table_that_will_not_do_is_named_with_the_reason(
    tmp_path: Path,
    register: Register,
    exceptions: bool,
    name: str,
    make: Callable[[Path], object],
    message: str,
) -> None:
    make(tmp_path / name)
    before = {path: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()}
    with pytest.raises(PlanstatusError) as refused:
        read_plan_years(str(tmp_path / name), TableChoice(), register, QgsFeedback())
    assert re.search(message.replace(".csv", r"\.csv"), str(refused.value)), refused.value
    after = {path: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()}
    assert after == before


def test_a_column_that_the_user_names_must_be_there(register: Register) -> None:
    table = str(TABLES / "01_semikolon.csv")
    with pytest.raises(PlanstatusError, match=r"«vedtaksdato» i .*Kommunenummer, Kommune, Planår"):
        read_plan_years(
            table, TableChoice(key="Kommunenummer", year="vedtaksdato"), register, QgsFeedback()
        )


def test_a_sheet_that_the_user_has_chosen_is_the_one_that_is_read(register: Register) -> None:
    table = f"{TABLES / '21_flere_ark.xlsx'}|layername=Arealplaner"
    (tromso,) = (
        read_plan_years(table, TableChoice(), register, QgsFeedback()).of(SAMFUNNSDEL).plan_years
    )
    assert (tromso.number, tromso.year) == ("5501", 2017)


def test_a_layer_in_the_project_is_read_with_its_dates(register: Register) -> None:
    layer = QgsVectorLayer("None?field=knr:integer&field=vedtatt:date", "Planer", "memory")
    feature = QgsFeature(layer.fields())
    feature.setAttributes([5501, QDate(2020, 6, 17)])
    layer.dataProvider().addFeatures([feature])
    (tromso,) = (
        read_plan_years(layer, TableChoice(), register, QgsFeedback()).of(SAMFUNNSDEL).plan_years
    )
    assert (tromso.year, tromso.adopted) == (2020, date(2020, 6, 17))


def test_a_name_that_fits_two_municipalities_is_reported_and_not_guessed(shared: Path) -> None:
    layer = str(shared / "data" / "kommuner_2024_landmaske.geojson")
    country = read_areas(layer, None, (), {}, QgsFeedback()).municipalities
    table = QgsVectorLayer("None?field=kommune:string&field=vedtatt:string", "Landet", "memory")
    for name in ("Herøy", "Våler kommune", "Herøy (Nordland)", "Våler - Østfold", "Oslo"):
        feature = QgsFeature(table.fields())
        feature.setAttributes([name, "2020"])
        table.dataProvider().addFeatures([feature])
    read = read_plan_years(table, TableChoice(), Register(country), QgsFeedback())
    assert {plan.number for plan in read.of(SAMFUNNSDEL).plan_years} == {"1818", "3114", "0301"}
    assert [each.value for each in read.deviations] == ["Herøy", "Våler kommune"]
    assert all("passer på flere kommuner" in each.reason for each in read.deviations)
