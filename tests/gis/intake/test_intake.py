"""«Velg planårstabell …» and «Velg kommunelag …»: what a file changes in the working file."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from qgis.core import QgsFeedback, QgsVectorLayer

from planstatus.core.defaults import COUNTIES
from planstatus.core.errors import PlanstatusError
from planstatus.core.plans.plan_types import PLAN_TYPES
from planstatus.core.plans.years import PlanYear, read_sample
from planstatus.core.reading.deviations import PlansRead, PlanYearsRead
from planstatus.gis.intake import municipalities as municipality_intake
from planstatus.gis.intake import plan_years as plan_year_intake
from planstatus.gis.make_working_file import WorkingFileRequest, make_working_file
from planstatus.gis.store.as_made import has_edits
from planstatus.gis.store.backends import open_store
from planstatus.gis.store.create import create
from planstatus.gis.store.facts import SAMPLE_NOTE
from planstatus.gis.store.municipality_table import put_municipalities
from planstatus.gis.store.working_file import create_working_file

ROOT = Path(__file__).parents[3]
MAP_DATE = date(2024, 9, 4)
TABLE = (
    "Kommunenummer;Kommune;Planår;Tittel\n"
    "5516;Gratangen;2024;Samfunnsdel\n"  # no year before
    "5501;Tromsø;2023;\n"  # 2020 before
    "5503;Harstad;ingen;\n"  # 2020 before
    "x;Narnia;2020;\n"
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "Planstatus" / "planstatus.gpkg"
    sample = read_sample(ROOT / "data" / "planaar.csv")
    create_working_file(path, sample, SAMPLE_NOTE, counties=COUNTIES)
    return path


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "fra Kari.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def plan(file: Path, table: Path) -> plan_year_intake.PlanYearIntake:
    return plan_year_intake.plan_intake(file, str(table), QgsFeedback())


def query(file: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(file)) as database, database:
        return database.execute(sql).fetchall()


def years(file: Path) -> dict[object, object]:
    return {row[0]: row[1] for row in query(file, "SELECT kommunenummer, planaar FROM planaar")}


def test_the_summary_counts_what_it_does_and_names_those_that_lose_their_year(
    file: Path, table: Path
) -> None:
    before = file.read_bytes()
    words = plan(file, table).in_words()
    assert words == (
        "Nye planår: 1. Endrede planår: 1. Planår som fjernes: 1 (Harstad 2020). "
        "Ikke nevnt i tabellen, beholdes: 19."
    )
    assert file.read_bytes() == before


def test_every_municipality_that_loses_its_year_is_named(file: Path, tmp_path: Path) -> None:
    table, had = tmp_path / "tom.csv", years(file)
    rows = "".join(f"{number};ingen\n" for number, year in had.items() if year)
    table.write_text("Kommunenummer;Planår\n" + rows, encoding="utf-8")
    words = plan(file, table).in_words()
    assert "Planår som fjernes: 21 (" in words
    assert all(name in words for name in ("Tromsø 2020", "Alta 2015", "Senja 2019"))


def only(intake: plan_year_intake.PlanYearIntake, number: str) -> plan_year_intake.PlanYearIntake:
    return intake.with_changes([each for each in intake.all_changes if each.number == number])


def test_only_chosen_changes_are_written(file: Path, table: Path) -> None:
    intake = only(plan(file, table), "5501")
    assert "Endrede planår: 1. Utelatt: 2." in intake.in_words()
    plan_year_intake.take_in(intake)
    after = years(file)
    assert (after["5516"], after["5501"], after["5503"]) == (None, 2023, 2020)


def test_only_chosen_years_are_in_a_working_file_that_a_table_makes(
    tmp_path: Path, table: Path
) -> None:
    file = tmp_path / "ny" / "planstatus.gpkg"
    plan_year_intake.take_in(only(plan(file, table), "5501"))
    assert {n: y for n, y in years(file).items() if y} == {"5501": 2023}


def test_the_table_is_written_and_years_it_does_not_mention_stay(file: Path, table: Path) -> None:
    before = years(file)
    plan_year_intake.take_in(plan(file, table))
    after = years(file)
    assert (after["5516"], after["5501"], after["5503"]) == (2024, 2023, None)
    assert {n: y for n, y in before.items() if n not in ("5516", "5501", "5503")} == {
        n: y for n, y in after.items() if n not in ("5516", "5501", "5503")
    }
    history = query(file, "SELECT kommunenummer, planaar_gammel, planaar_ny FROM planaar_historikk")
    assert sorted(history) == [("5501", 2020, 2023), ("5503", 2020, None), ("5516", None, 2024)]


@pytest.mark.parametrize(
    "cell", ["=ÅR(C2)", "..", "?", "#REF!", "under arbeid", "opphevet", "sak 45/19", "*", "¹"]
)
def test_a_cell_that_cannot_be_read_leaves_the_year_alone_and_is_reported(
    file: Path, tmp_path: Path, cell: str
) -> None:
    table = tmp_path / "ukjent.csv"
    table.write_text(f"Kommune;Vedtatt\nTromsø;{cell}\nHarstad;-\nAlta;2016\n", encoding="utf-8")
    read = plan(file, table)
    assert [each.value for each in read.deviations] == [cell]
    plan_year_intake.take_in(read)
    after = years(file)
    assert (after["5501"], after["5503"], after["5601"]) == (2020, None, 2016)


def test_what_described_the_old_plan_does_not_stay_beside_the_new_year(
    file: Path, table: Path
) -> None:
    query(file, "UPDATE planaar SET periode = '2020-2032', merknad = 'min' "
                "WHERE kommunenummer = '5501'")  # fmt: skip
    plan_year_intake.take_in(plan(file, table))
    (row,) = query(file, "SELECT tittel, periode, vedtatt, kilde, sikkerhet, merknad "
                         "FROM planaar WHERE kommunenummer = '5501'")  # fmt: skip
    assert row == (None, None, None, None, None, "min")


def test_a_backup_copy_is_taken_first_and_holds_the_years_from_before(
    file: Path, table: Path
) -> None:
    before = years(file)
    backup = plan_year_intake.take_in(plan(file, table))
    assert backup is not None
    assert backup.parent == file.parent / "Sikkerhetskopier"
    assert years(backup) == before
    again = plan_year_intake.take_in(plan(file, table))
    assert again != backup


def test_the_same_table_once_more_changes_nothing(file: Path, table: Path) -> None:
    plan_year_intake.take_in(plan(file, table))
    assert plan(file, table).changes == ()


def test_earlier_adoptions_go_to_the_history_once_and_the_newest_is_stored(
    file: Path, tmp_path: Path
) -> None:
    table = tmp_path / "planer.csv"
    rows = "5520;2015;Fylket\n5520;2025;\n5520;17.06.2020;\n5520;2015;Fylket\n"
    table.write_text("Kommunenummer;Planår;Kilde\n" + rows, encoding="utf-8")
    intake = plan(file, table)
    assert "Tidligere vedtak til historikken: 2." in intake.in_words()
    plan_year_intake.take_in(intake)
    assert years(file)["5520"] == 2025
    sql = (
        "SELECT hendelse, planaar_gammel, planaar_ny, kilde FROM planaar_historikk "
        "WHERE kommunenummer = '5520' AND hendelse LIKE 'tidligere%' ORDER BY planaar_gammel"
    )
    earlier = [
        ("tidligere vedtak", 2015, None, "Fylket"),
        ("tidligere vedtak 2020-06-17", 2020, None, None),
    ]
    assert query(file, sql) == earlier
    assert not plan(file, table).changes_anything()
    plan_year_intake.take_in(plan(file, table))
    assert query(file, sql) == earlier


def test_a_table_with_news_of_earlier_adoptions_only_is_taken_in(
    file: Path, tmp_path: Path
) -> None:
    table = tmp_path / "planer.csv"
    year = years(file)["5501"]
    table.write_text(f"Kommunenummer;Planår\n5501;{year}\n5501;2009\n", encoding="utf-8")
    intake = plan(file, table)
    assert intake.changes_anything()
    assert plan_year_intake.take_in(intake) is not None
    assert years(file)["5501"] == year
    assert not plan(file, table).changes_anything()


def test_earlier_adoptions_are_nobodys_edits(tmp_path: Path) -> None:
    file, table = tmp_path / "planstatus.gpkg", tmp_path / "planer.csv"
    table.write_text("Kommunenummer;Planår\n5601;2015\n5601;2025\n", encoding="utf-8")
    plan_year_intake.take_in(plan(file, table))
    assert query(file, "SELECT planaar_gammel FROM planaar_historikk") == [(2015,)]
    assert not has_edits(file)
    query(file, "UPDATE planaar SET planaar = 2020")
    query(file, "UPDATE planaar SET planaar = 2020 WHERE kommunenummer = '5601'")
    assert has_edits(file)


def test_a_table_chosen_before_there_is_a_working_file_makes_one_without_sample_years(
    tmp_path: Path, table: Path
) -> None:
    file = tmp_path / "ny" / "planstatus.gpkg"
    intake = plan(file, table)
    assert not file.exists()
    assert plan_year_intake.take_in(intake) is None
    assert {n: y for n, y in years(file).items() if y} == {"5516": 2024, "5501": 2023}


def test_nothing_is_written_when_a_colleague_has_edited_in_the_meantime(
    file: Path, table: Path
) -> None:
    intake = plan(file, table)
    query(file, "UPDATE planaar SET planaar = 2019 WHERE kommunenummer = '5601'")
    before = years(file)
    with pytest.raises(PlanstatusError, match="i mellomtiden"):
        plan_year_intake.take_in(intake)
    assert years(file) == before


def test_nothing_is_written_while_someone_holds_the_file(
    file: Path, table: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    intake, before = plan(file, table), years(file)
    monkeypatch.setattr("planstatus.gis.store.database.SECONDS_TO_WAIT", 0.1)
    with closing(sqlite3.connect(file)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(PlanstatusError, match=r"Lagre redigeringen.*planstatus\.gpkg.*i bruk"):
            plan_year_intake.take_in(intake)
        with pytest.raises(PlanstatusError, match=r"Lagre redigeringen.*planstatus\.gpkg.*i bruk"):
            take_in_layer(file)
    assert years(file) == before


OURS = "fylkesnummer IN ('55', '56')"


def embedded_layer(file: Path) -> QgsVectorLayer:
    copy = file.with_name("grenser.gpkg")
    copy.write_bytes((ROOT / "data" / "kommuner.gpkg").read_bytes())
    layer = QgsVectorLayer(f"{copy}|layername=kommuner", "k", "ogr")
    layer.setSubsetString(OURS)
    return layer


def take_in_layer(file: Path, where: str = OURS) -> municipality_intake.MunicipalityIntake:
    file.parent.mkdir(exist_ok=True)
    layer = embedded_layer(file)
    layer.setSubsetString(where)
    intake = municipality_intake.plan_intake(file, layer, QgsFeedback())
    municipality_intake.take_in(intake)
    return intake


def test_a_layer_replaces_the_municipalities_and_no_plan_year(file: Path) -> None:
    before = years(file)
    intake = take_in_layer(file, "kommunenummer LIKE '55%'")
    assert "Tas ut av kartet: Alta, " in intake.in_words()
    assert query(file, "SELECT count(*), min(kommunenummer) FROM kommuner") == [(21, "5501")]
    assert query(file, "SELECT count(*) FROM fylkesgrenser") == [(0,)]
    assert years(file) == before
    (backup,) = (file.parent / "Sikkerhetskopier").iterdir()
    assert query(backup, "SELECT count(*) FROM kommuner") == [(39,)]


def test_the_borders_of_the_layer_are_drawn_where_the_old_ones_were(file: Path) -> None:
    take_in_layer(file)
    intake = municipality_intake.plan_intake(file, embedded_layer(file), QgsFeedback())
    assert intake.in_words().splitlines() == [
        "Lag «k», nummer i «kommunenummer», navn i «kommunenavn».",
        "Kommuner som får nye grenser: 39.",
    ]
    assert query(file, "SELECT fylke_a, fylke_b FROM fylkesgrenser") == [("55", "56")]


@pytest.mark.slow
@pytest.mark.usefixtures("exceptions")
def test_a_database_that_refuses_municipalities_is_as_it_was(file: Path) -> None:
    areas = municipality_intake.plan_intake(file, embedded_layer(file), QgsFeedback()).areas
    with closing(sqlite3.connect(file)) as database:
        database.execute(
            "CREATE TRIGGER nei BEFORE INSERT ON fylkesgrenser "
            "BEGIN SELECT RAISE(ABORT, 'nei'); END"
        )
        database.commit()
    before = query(file, "SELECT count(*), min(fid), max(fid) FROM kommuner")
    with pytest.raises(PlanstatusError, match=r"planstatus\.gpkg.*Systemet svarte: .*nei$"):
        put_municipalities(file, areas[:-1])
    assert query(file, "SELECT count(*), min(fid), max(fid) FROM kommuner") == before
    file.write_bytes(b"ikke en database")
    with pytest.raises(PlanstatusError, match=r"planstatus\.gpkg\. Prøv så igjen"):
        put_municipalities(file, areas)


def test_a_layer_chosen_first_makes_the_working_file(tmp_path: Path) -> None:
    file = tmp_path / "ny" / "planstatus.gpkg"
    take_in_layer(file, "kommunenummer LIKE '56%'")
    assert query(file, "SELECT count(*) FROM kommuner") == [(18,)]
    assert not (file.parent / "Sikkerhetskopier").exists()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_write_protected_working_file_is_named_and_left_alone(file: Path, table: Path) -> None:
    intake, before = plan(file, table), file.read_bytes()
    file.chmod(0o444)
    with pytest.raises(PlanstatusError, match=r"planstatus\.gpkg\. Prøv så igjen"):
        plan_year_intake.take_in(intake)
    assert file.read_bytes() == before


def test_every_plan_type_of_a_table_is_written_with_one_backup(file: Path, tmp_path: Path) -> None:
    table = tmp_path / "bred.csv"
    table.write_text("Kommune;Samfunnsdel vedtatt;Arealdel vedtatt;Arealdel status\n"
                     "Gratangen;2024;2017;Videreført\n", encoding="utf-8")  # fmt: skip
    read = plan(file, table)
    assert read.in_words().startswith("Samfunnsdel: Nye planår: 1. ")
    assert "Arealdel: Nye planår: 1." in read.in_words()
    assert plan_year_intake.take_in(read) is not None
    rows = query(file, "SELECT planaar, status FROM planaar_arealdel WHERE kommunenummer = '5516'")
    assert rows == [(2017, "videreført")]
    assert years(file)["5516"] == 2024


def test_a_new_file_has_the_years_of_every_plan_type_of_its_table(tmp_path: Path) -> None:
    table, made = tmp_path / "bred.csv", tmp_path / "ny" / "planstatus.gpkg"
    table.write_text("Kommune;Samfunnsdel vedtatt;ROS\nTromsø;2020;2022\n", encoding="utf-8")
    plan_year_intake.take_in(plan(made, table))
    assert query(made, "SELECT kommunenummer FROM planaar_ros WHERE planaar = 2022") == [("5501",)]
    assert [each.name for each in made.parent.iterdir() if each.is_file()] == [made.name]


TELLING = {
    "statuses alone": (
        "Kommune;Samfunnsdel vedtatt;Samfunnsdel status\n"
        "Tromsø;2020;Vedtatt\nAlta;;Under arbeid\nSenja;;Videreført\nHarstad;ingen;\n"
    ),
    "a status beside a year": "Kommune;Planår;Status\nTromsø;2020;Vedtatt\nTromsø;;På høring\n",
    "statuses of several plan types": (
        "Kommune;Samfunnsdel;Arealdel\nTromsø;2020;på høring\nAlta;under arbeid;2019\n"
        "Senja;videreført;under arbeid\n"
    ),
    "statuses of one plan type only": "Kommune;Arealdel\nTromsø;2020\nAlta;på høring\n",
    "all columns": (
        "Kommune;Planår;Vedtaksdato;Status;Periode;Merknad;Hvor sikkert;Tittel;Kilde\n"
        "Tromsø;2020;17.6.2020;vedtatt;2020-2032;ringte dem;sikker;Samfunnsdel;kommunen.no\n"
        "Alta;;;under arbeid;2026-2038;venter;;;\nSenja;ingen;;;;spurt i mai;;;\n"
    ),
    "earlier adoptions": (
        "Kommune;Planår;Kilde\nTromsø;17.6.2020;\nTromsø;2009;Fylket\nAlta;2015;\n"
        "Alta;3.2.2011;\nAlta;under arbeid;\n"
    ),
}


def told(file: Path) -> list[object]:
    """All that a working file says of every plan type."""
    store = open_store(file)
    return [(store.plan_rows(each), store.earlier_years(each)) for each in PLAN_TYPES]


@pytest.mark.parametrize("text", TELLING.values(), ids=TELLING)
def test_a_file_made_of_a_table_says_the_same_as_one_that_has_read_it_in(
    tmp_path: Path, text: str
) -> None:
    table = tmp_path / "planer.csv"
    table.write_text(text, encoding="utf-8")
    chosen, own, read = (tmp_path / name / "p.gpkg" for name in ("valgt", "egen", "lest"))
    create(read, COUNTIES, table=PlanYearsRead({}))
    empty = told(read)
    plan_year_intake.take_in(plan(read, table))
    plan_year_intake.take_in(
        plan_year_intake.plan_intake(chosen, str(table), QgsFeedback(), counties=COUNTIES)
    )
    request = WorkingFileRequest(plan_years=str(table), counties=COUNTIES)
    make_working_file(request, own, QgsFeedback())
    assert told(chosen) == told(own) == told(read) != empty
    assert not any(plan(file, table).changes_anything() for file in (chosen, own, read))
    assert not has_edits(chosen)
    assert not has_edits(own)


def test_a_plan_under_way_gets_its_status_and_keeps_its_year(file: Path, tmp_path: Path) -> None:
    table = tmp_path / "status.csv"
    table.write_text("Kommune;Vedtatt\nTromsø;under arbeid\nAlta;2016\n", encoding="utf-8")
    plan_year_intake.take_in(plan(file, table))
    rows = query(file, "SELECT planaar, status FROM planaar WHERE kommunenummer = '5501'")
    assert rows == [(2020, "under arbeid")]


def test_the_years_a_file_is_made_with_are_nobodys_edits_in_any_plan_type(tmp_path: Path) -> None:
    file, table = tmp_path / "planstatus.gpkg", tmp_path / "planer.csv"
    table.write_text("Kommunenr;Samfunnsdel;Arealdel\n5501;2020;2019\n", encoding="utf-8")
    plan_year_intake.take_in(plan(file, table))
    assert query(file, "SELECT planaar FROM planaar_arealdel WHERE kommunenummer = '5501'") == [
        (2019,)
    ]
    assert query(file, "SELECT * FROM planaar_historikk") == []
    assert not has_edits(file)
    assert [each.name for each in tmp_path.iterdir() if each.suffix != ".csv"] == [file.name]


def test_no_file_is_made_when_one_of_the_plan_types_of_a_table_cannot_be_written(
    tmp_path: Path,
) -> None:
    wrong = PlanYear("5501", "Tromsø", 1800)  # no reader lets it through, the database refuses it
    read = {"samfunnsdel": PlansRead((PlanYear("5501", "Tromsø", 2020),)),
            "ros": PlansRead((wrong,))}  # fmt: skip
    with pytest.raises(PlanstatusError):
        create(tmp_path / "planstatus.gpkg", COUNTIES, table=PlanYearsRead(read))
    assert list(tmp_path.iterdir()) == []
