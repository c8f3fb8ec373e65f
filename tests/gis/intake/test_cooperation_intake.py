"""Tables of cooperation written to files, read in again, and read in from others."""

from __future__ import annotations

import csv
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from qgis.core import QgsFeedback, QgsProject

from planstatus.core.cooperation.check import findings
from planstatus.core.cooperation.register import EMBEDDED, TABLES, embedded, read_folder
from planstatus.core.errors import PlanstatusError
from planstatus.gis.answers import Unasked
from planstatus.gis.intake.cooperation import plan_intake, take_in
from planstatus.gis.intake.read_in import read_in
from planstatus.gis.project.layers import find_layer
from planstatus.gis.settings import Settings
from planstatus.gis.sources.cooperation_files import write_cooperation_tables
from planstatus.gis.sources.formats.table_files import read_sheets
from planstatus.gis.store.backends import open_store
from planstatus.gis.store.store import Store
from planstatus.gis.update_result import UpdateResult

from .cooperation_tables import planned, table

KINDS = pytest.mark.parametrize("name", ["samarbeid.xlsx", "samarbeid"])


def run(store: Store, *statements: str) -> None:
    with closing(sqlite3.connect(store.place)) as database, database:
        for statement in statements:
            database.execute(statement)


@KINDS
def test_what_is_written_changes_nothing_when_it_is_read_in_again(
    store: Store, tmp_path: Path, name: str
) -> None:
    write_cooperation_tables(tmp_path / name, store.cooperations())
    intake = planned(store, tmp_path / name)
    assert not intake.changes_anything()
    assert not intake.deviations
    rows = sum(len(terms) for _, terms in embedded().by_table())
    assert sum(intake.same.values()) == rows
    assert not any(intake.unmentioned.values())


@KINDS
def test_a_register_goes_whole_to_a_file_and_into_an_empty_store(
    store: Store, tmp_path: Path, name: str
) -> None:
    run(
        store,
        "UPDATE samarbeid SET merknad = '=1+1' WHERE kode = 'nord-troms'",
        "UPDATE samarbeid_medlem SET andel = 12.5, fra = 'mars 2024' WHERE id = 1",
        "UPDATE samarbeid_medlem SET andel = 0.5 WHERE id = 2",
    )
    before = store.cooperations()
    write_cooperation_tables(tmp_path / name, before)
    run(store, *(f"DELETE FROM {each.name}" for each in TABLES))
    take_in(planned(store, tmp_path / name))
    assert store.cooperations() == before


def test_a_workbook_has_a_sheet_for_each_table_with_numbers_and_formulas_as_text(
    store: Store, tmp_path: Path
) -> None:
    run(store, "UPDATE samarbeid SET merknad = '=1+1' WHERE kode = 'nord-troms'")
    file = tmp_path / "samarbeid.xlsx"
    write_cooperation_tables(file, store.cooperations())
    sheets = {each.name: each.rows for each in read_sheets(str(file))}
    assert list(sheets) == [each.name for each in TABLES]
    for each in TABLES:
        assert sheets[each.name][0].cells == each.headings
    place = TABLES[0].headings.index("merknad")
    assert "'=1+1" in {row.cell(place) for row in sheets["samarbeid"]}


def test_the_csvs_are_like_those_that_are_embedded(store: Store, tmp_path: Path) -> None:
    write_cooperation_tables(tmp_path / "samarbeid", store.cooperations())
    for each in TABLES:
        written = (tmp_path / "samarbeid" / f"{each.name}.csv").read_text(encoding="utf-8-sig")
        (header, *_) = csv.reader(written.splitlines(), delimiter=";")
        own = (EMBEDDED / f"{each.name}.csv").read_text(encoding="utf-8")
        assert header == own.splitlines()[0].split(";")
    shutil.copytree(EMBEDDED, tmp_path / "innebygd")
    assert not planned(store, tmp_path / "innebygd").changes_anything()
    assert read_folder(EMBEDDED) == store.cooperations()


def test_the_summary_tells_what_is_new_and_changed_and_a_backup_is_made(
    store: Store, tmp_path: Path
) -> None:
    file = table(
        tmp_path, "medlemmer.csv",
        "samarbeid;kommune;fra;rolle",
        "nord-troms;Kvænangen;2023;deltaker",
        "Nord-Troms;Aure;mars 2024;deltaker",
        "vestre-varanger;5628;;",
    )  # fmt: skip
    intake = planned(store, file)
    members = len(embedded().members)
    assert intake.in_words() == (
        f"Medlemmer: Nye: 2. Uendret: 1. Ikke nevnt i tabellen, beholdes: {members - 1}."
    )
    assert intake.read_from == "Medlemmer i «medlemmer.csv»."
    take_in(intake)
    *_, one, other = store.cooperations().members_of("nord-troms")
    assert (one.number, one.role, one.start.precision) == ("5546", "deltaker", "år")
    assert (other.number, other.start.text, other.start.day) == (
        "1576", "mars 2024", date(2024, 3, 1),
    )  # fmt: skip
    (backup,) = store.backups()
    assert backup.before.in_words() == "før innlesing av «medlemmer.csv»"
    assert not planned(store, file).changes_anything()


def test_what_the_table_does_not_tell_stays(store: Store, tmp_path: Path) -> None:
    run(store, "UPDATE samarbeid SET merknad = 'ringt 3.2.' WHERE kode = 'nord-troms'")
    file = table(tmp_path, "s.csv", "kode;navn;nettside;merknad", "nord-troms;;halti.no;")
    (change,) = planned(store, file).changes
    assert (change.name, change.in_words()) == ("Nord-Troms", "Andre opplysninger: Nettside")
    assert not change.is_safe()  # there is another address there
    take_in(planned(store, file))
    (office,) = (each for each in store.cooperations().cooperations if each.code == "nord-troms")
    assert (office.name, office.note, office.web_page) == ("Nord-Troms", "ringt 3.2.", "halti.no")
    assert len(store.cooperations().cooperations) == 4


def test_a_change_that_is_not_wanted_is_left_out(store: Store, tmp_path: Path) -> None:
    file = table(tmp_path, "s.csv", "kode;navn", "brann;Brann IKS", "havn;Havn IKS")
    intake = planned(store, file)
    some = intake.with_changes([intake.changes[1]])
    assert "Nye: 1. Utelatt: 1." in some.in_words()
    take_in(some)
    assert [each.code for each in store.cooperations().cooperations][-1] == "havn"
    assert "brann" not in {each.code for each in store.cooperations().cooperations}


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("nord-troms;Atlantis;;",
         "Kommunenummer «Atlantis»: ikke brukt, ukjent, raden er ikke lest."),
        ("havn;5546;;", "Samarbeid «havn»: ikke brukt, ukjent, raden er ikke lest."),
        (";5546;;", "Samarbeid «»: ikke brukt, mangler, raden er ikke lest."),
        ("nord-troms;5546;mye;",
         "Andel (prosent) «mye»: brukt, ikke et tall, cellen er ikke lest."),
        ("nord-troms;5546;120;;",
         "Andel (prosent) «120»: brukt, et tall som ikke kan stemme, cellen er ikke lest."),
        ("nord-troms;5546;0,5;;",
         "Andel (prosent) «0,5»: brukt, prosent eller en del av 1, cellen er ikke lest."),
        ("nord-troms;5546;1;;",
         "Andel (prosent) «1»: brukt, prosent eller en del av 1, cellen er ikke lest."),
        ("nord-troms;1943;;;",
         "Kommunenummer «1943»: brukt, kommunenummeret 1943 er nå 5546 Kvænangen."),
        ("nord-troms;Kvænangn;;;",
         "Kommunenummer «Kvænangn»: brukt, navnet er tolket som Kvænangen."),
        ("nord-troms;Herøy;;;",
         "Kommunenummer «Herøy»: ikke brukt, navnet passer på flere kommuner: 1515, 1818."),
        ("nord-troms;1850;;;",
         "Kommunenummer «1850»: ikke brukt, kommune 1850 ble delt mellom 1806 Narvik, "
         "1875 Hamarøy."),
        ("nord-troms;5546;;;31.2.2024",
         "Fra «31.2.2024»: brukt, ikke en dato som kan leses, tatt med som det står."),
        ("nord-troms;5546;;;2021-13",
         "Fra «2021-13»: brukt, ikke en dato som kan leses, tatt med som det står."),
        ("nord-troms;5546;;;2024;2020",
         "Til «2020»: brukt, før «2024», tatt med som det står."),
        ("nord-troms;5546;;;01.01.2018–31.12.2021;",
         "Fra «01.01.2018–31.12.2021»: brukt, et tidsrom, slutten er ikke lest."),
        ("nord-troms;5546;;leder",
         "Rolle «leder»: brukt, ikke et av valgene, tatt med som det står."),
    ],
)  # fmt: skip
def test_a_row_that_cannot_be_used_as_it_stands_is_named(
    store: Store, tmp_path: Path, line: str, told: str
) -> None:
    file = table(
        tmp_path, "samarbeid_medlem.csv", "samarbeid;kommunenummer;andel;rolle;fra;til", line,
        "midt-troms;5601;;;",
    )  # fmt: skip
    intake = planned(store, file)
    assert [each.in_words() for each in intake.deviations] == [f"rad 2, {told}"]
    used = "ikke brukt" not in told
    assert [each.line for each in intake.changes] == ([2, 3] if used else [3])
    take_in(intake)


def test_a_municipality_of_an_older_number_is_the_member_it_is_today(
    store: Store, tmp_path: Path
) -> None:
    file = table(
        tmp_path, "medlemmer.csv", "samarbeid;kommunenummer;rolle", "nord-troms;5424;deltaker"
    )
    (change,) = planned(store, file).changes
    assert (change.name, dict(change.columns)) == ("nord-troms, Lyngen", {"rolle": "deltaker"})


def test_a_member_twice_is_found_again_whatever_the_order_of_the_rows(
    store: Store, tmp_path: Path
) -> None:
    head = "samarbeid;kommunenummer;fra;til;rolle"
    take_in(planned(store, table(tmp_path, "gml.csv", head, "nord-troms;5546;2012;2015;")))
    later = table(tmp_path, "ny.csv", head, "nord-troms;5546;2024;;deltaker")
    intake = planned(store, later)
    assert "Nye: 1." in intake.in_words()
    take_in(intake)
    turned = table(
        tmp_path, "snudd.csv", head, "nord-troms;5546;2024;;vert", "nord-troms;5546;2012;2015;"
    )
    (change,) = planned(store, turned).changes
    assert dict(change.columns) == {"rolle": "vert"}
    assert change.before == {"rolle": "deltaker"}


def test_an_end_before_its_beginning_is_put_right_in_the_row_it_is_in(
    store: Store, tmp_path: Path
) -> None:
    head = "samarbeid;kommunenummer;fra;til"
    wrong = table(tmp_path, "feil.csv", head, "nord-troms;5546;2024;2020")
    take_in(planned(store, wrong))
    assert not planned(store, wrong).changes_anything()
    right = table(tmp_path, "rett.csv", head, "nord-troms;5546;2024;2026")
    (change,) = planned(store, right).changes
    assert (change.columns["til"], change.before["til"]) == ("2026", "2020")


def test_a_number_that_no_table_can_hold_is_told(store: Store, tmp_path: Path) -> None:
    file = table(
        tmp_path, "t.csv", "samarbeid;formaal;aar;tildelt", f"nord-troms;x;2024;{'9' * 400}"
    )
    intake = planned(store, file)
    assert [each.reason for each in intake.deviations] == [
        "et tall som ikke kan stemme, cellen er ikke lest"
    ]
    take_in(intake)


def test_a_row_that_stands_twice_is_read_once_and_named(store: Store, tmp_path: Path) -> None:
    row = "nord-troms;5546;2024"
    file = table(tmp_path, "medlemmer.csv", "samarbeid;kommunenummer;fra", row, row)
    intake = planned(store, file)
    assert len(intake.changes) == 1
    assert [each.in_words() for each in intake.deviations] == [
        "rad 3, Kommunenummer «5546»: ikke brukt, det samme står i rad 2, raden er ikke lest."
    ]


def test_a_second_row_of_a_cooperation_that_says_otherwise_is_told(
    store: Store, tmp_path: Path
) -> None:
    file = table(
        tmp_path, "s.csv", "navn;slag;kontorsted", "Havn;plankontor;", "Havn;beredskap;Bodø"
    )
    intake = planned(store, file)
    assert [each.in_words() for each in intake.deviations] == [
        "rad 3, Slag «beredskap»: brukt, rad 2 sier noe annet, cellen er ikke lest."
    ]
    (change,) = intake.changes
    assert (change.columns["slag"], change.columns["kontorsted"]) == ("plankontor", "Bodø")


def test_a_code_in_other_letters_is_the_same_code(store: Store, tmp_path: Path) -> None:
    file = table(tmp_path, "s.csv", "kode;navn;kontorsted", "NORD-TROMS;Nord-Troms;Storslett")
    (change,) = planned(store, file).changes
    assert dict(change.columns) == {"kontorsted": "Storslett"}


def test_an_agreement_may_stand_above_the_one_it_is_a_new_version_of(
    store: Store, tmp_path: Path
) -> None:
    file = table(
        tmp_path, "avtale.csv", "kode;samarbeid;erstatter", "B;nord-troms;A", "A;nord-troms;",
        "C;nord-troms;finnes ikke",
    )  # fmt: skip
    intake = planned(store, file)
    assert [each.columns.get("erstatter") for each in intake.changes] == ["A", None, None]
    assert [each.in_words() for each in intake.deviations] == [
        "rad 4, Ny versjon av «finnes ikke»: brukt, ukjent, cellen er ikke lest."
    ]
    take_in(intake)
    assert not planned(store, file).changes_anything()


def test_an_agreement_with_a_host_nobody_knows_is_read_without_it(
    store: Store, tmp_path: Path
) -> None:
    file = table(tmp_path, "avtale.csv", "kode;samarbeid;vertskommune", "B;nord-troms;Atlantis")
    intake = planned(store, file)
    assert dict(intake.changes[0].columns) == {"kode": "B", "samarbeid": "nord-troms"}
    assert [each.in_words() for each in intake.deviations] == [
        "rad 2, Vertskommune «Atlantis»: brukt, ukjent, cellen er ikke lest."
    ]


def test_a_name_that_two_cooperations_have_is_of_neither(store: Store, tmp_path: Path) -> None:
    run(store, "INSERT INTO samarbeid (kode, navn) VALUES ('4k', 'Vestre Varanger')")
    file = table(
        tmp_path, "m.csv", "samarbeid;kommune;fra", "Vestre Varanger;Vardø;2024",
        "vestre-varanger;Vadsø;2024",
    )  # fmt: skip
    intake = planned(store, file)
    assert [each.name for each in intake.changes] == ["vestre-varanger, Vadsø"]
    assert [each.line for each in intake.deviations] == [2]


@pytest.mark.slow
@KINDS
def test_money_gets_the_year_and_the_office_that_were_open(
    store: Store, tmp_path: Path, name: str
) -> None:
    before = store.cooperations()
    known = replace(before.grants[0], cooperation="nord-troms", year=2025)
    write_cooperation_tables(tmp_path / name, replace(before, grants=(known, *before.grants[1:])))
    intake = planned(store, tmp_path / name)
    (change,) = intake.changes
    assert dict(change.columns) == {"samarbeid": "nord-troms", "aar": 2025}
    take_in(intake)
    assert store.cooperations().grants == (known, *before.grants[1:])


def test_a_list_of_members_by_office_and_name_is_read(store: Store, tmp_path: Path) -> None:
    file = table(
        tmp_path, "l.csv", "Plankontor;Kommune;Fra", "Nord-Troms;Kvænangen;2024",
        "Midt-Troms;Senja;høsten 2023",
    )  # fmt: skip
    intake = planned(store, file)
    assert intake.in_words().startswith("Medlemmer: Nye: 2.")
    assert not intake.deviations


@pytest.mark.slow
@KINDS
def test_a_date_that_another_program_wrote_without_a_text_goes_along(
    store: Store, tmp_path: Path, name: str
) -> None:
    run(
        store,
        "UPDATE samarbeid_medlem SET fra_dato = '2012-05-01', fra_presisjon = 'måned' WHERE id = 1",
    )
    (before, *_) = store.cooperations().members
    write_cooperation_tables(tmp_path / name, store.cooperations())
    run(store, "DELETE FROM samarbeid_medlem")
    take_in(planned(store, tmp_path / name))
    assert store.cooperations().members[0].start == replace(before.start, text="mai 2012")


def test_the_number_counts_where_the_name_stands_before_it(store: Store, tmp_path: Path) -> None:
    file = table(
        tmp_path, "m.csv", "samarbeid;kommune;kommunenummer;fra", "nord-troms;Herøy;1818;2024",
        "nord-troms;Kvænangen;5501;2024",
    )  # fmt: skip
    intake = planned(store, file)
    assert intake.read_from == "Medlemmer i «m.csv»."
    assert [each.columns["kommunenummer"] for each in intake.changes] == ["1818", "5501"]
    assert [each.in_words() for each in intake.deviations] == [
        "rad 3, Kommunenummer «5501»: brukt, kommunenummeret 5501 har et annet navn; nummeret "
        "gjelder."
    ]


@KINDS
def test_quotes_round_a_text_make_no_change_and_go_along(
    store: Store, tmp_path: Path, name: str
) -> None:
    run(store, "UPDATE samarbeid SET merknad = '«Til 2025»' WHERE kode = 'nord-troms'")
    before = store.cooperations()
    write_cooperation_tables(tmp_path / name, before)
    assert not planned(store, tmp_path / name).changes_anything()
    run(store, *(f"DELETE FROM {each.name}" for each in TABLES))
    take_in(planned(store, tmp_path / name))
    assert store.cooperations() == before


@KINDS
def test_a_remark_names_the_table_where_a_file_has_several(
    store: Store, tmp_path: Path, name: str
) -> None:
    run(store, "DELETE FROM samarbeid WHERE kode = 'midt-troms'")
    write_cooperation_tables(tmp_path / name, store.cooperations())
    told = [each.in_words() for each in planned(store, tmp_path / name).deviations]
    assert told[0] == (
        "Medlemmer, rad 2, Samarbeid «midt-troms»: ikke brukt, ukjent, raden er ikke lest."
    )


def test_columns_that_are_not_ours_are_told_and_left(store: Store, tmp_path: Path) -> None:
    file = table(tmp_path, "s.csv", "kode;navn;telefon", "brann;Brann IKS;77 77 77 77")
    assert planned(store, file).read_from == "Samarbeid i «s.csv». Ikke lest: telefon."


@pytest.mark.parametrize("lines", [("a;b", "1;2"), ("kommunenummer;planår", "5501;2020")])
def test_a_file_without_a_table_of_cooperation_is_refused(
    store: Store, tmp_path: Path, lines: tuple[str, ...]
) -> None:
    before = store.place.read_bytes()
    with pytest.raises(PlanstatusError, match=r"Fant ingen tabell om samarbeid i annet\.csv"):
        planned(store, table(tmp_path, "annet.csv", *lines))
    assert store.place.read_bytes() == before


def test_a_table_that_lacks_its_key_is_refused_and_not_taken_for_another(
    store: Store, tmp_path: Path
) -> None:
    write_cooperation_tables(tmp_path / "ut", store.cooperations())
    agreements = tmp_path / "ut" / "avtale.csv"
    text = agreements.read_text(encoding="utf-8-sig")
    agreements.write_text(text.replace("kode;", "kode hos oss;", 1), encoding="utf-8")
    for source in (tmp_path / "ut", agreements):
        with pytest.raises(PlanstatusError, match=r"«avtale\.csv».*tabellen Avtaler.*Kode mangler"):
            planned(store, source)
    lines = ("kontor;avtaletype;tjenesteomraade;vertskommune;inngaatt", "Nord-Troms;;plan;;2023")
    with pytest.raises(PlanstatusError, match="tabellen Avtaler"):
        planned(store, table(tmp_path, "liste.csv", *lines))


def test_a_list_with_all_members_in_a_row_gives_forms_and_members_too(
    store: Store, root: Path, tmp_path: Path
) -> None:
    file = tmp_path / "andre_plankontor.csv"
    shutil.copyfile(root / "tests" / "data" / "samarbeid" / file.name, file)
    intake = planned(store, file)
    take_in(intake)
    found = store.cooperations()
    office = "Plankontoret (dagens)"
    assert {each.number for each in found.members_of(office)} == {
        "5022", "5021", "5061", "5026", "5027", "5034", "5033", "1576",
    }  # fmt: skip
    assert [each.form for each in found.forms_of(office)] == ["kommunalt oppgavefellesskap"]
    assert {"midt-troms", office} <= {each.code for each in found.cooperations}
    assert findings(found, date(2024, 9, 4))
    assert not planned(store, file).changes_anything()


def test_members_of_a_list_stand_one_after_another_as_people_write_them(
    store: Store, tmp_path: Path
) -> None:
    file = table(
        tmp_path, "l.csv", "navn;slag;rettsform;deltakere;fra",
        "Salten;plankontor;KO;Bodø, Fauske, Nore og Uvdal;2020",
    )  # fmt: skip
    intake = planned(store, file)
    assert intake.read_from == "Samarbeid i «l.csv», Rettsformer i «l.csv», Medlemmer i «l.csv»."
    take_in(intake)
    found = store.cooperations()
    assert [each.number for each in found.members_of("Salten")] == ["1804", "1841", "3338"]
    assert {each.start.text for each in found.members_of("Salten")} == {"2020"}


@pytest.mark.parametrize("hosts", ["5628|Berlevåg", "Tana; 5630"])
def test_two_hosts_of_one_agreement_are_both_kept_and_found(
    store: Store, tmp_path: Path, hosts: str
) -> None:
    file = table(tmp_path, "avtale.csv", "kode,samarbeid,vertskommune", f"VV-P,4K,{hosts}")
    assert [each.line for each in planned(store, file).deviations] == [2]
    file = table(
        tmp_path, "avtale.csv", "kode,samarbeid,vertskommune", f"VV-P,vestre-varanger,{hosts}"
    )
    take_in(planned(store, file))
    told = findings(store.cooperations(), date(2024, 9, 4))
    (two,) = (each for each in told if each.rule == "B2")
    assert two.sentence.startswith(
        "Tjenesteavtale plan: mer enn én vertskommune er registrert: Berlevåg og Tana"
    )


def test_nothing_is_read_in_when_someone_has_edited_in_the_meantime(
    store: Store, tmp_path: Path
) -> None:
    intake = planned(store, table(tmp_path, "s.csv", "kode;navn", "nord-troms;Nordtroms"))
    run(store, "UPDATE samarbeid SET merknad = 'ringt 3.2.' WHERE kode = 'nord-troms'")
    with pytest.raises(PlanstatusError, match="i mellomtiden"):
        take_in(intake)
    assert "Nord-Troms" in {each.name for each in store.cooperations().cooperations}


def test_a_file_that_cannot_be_written_is_named_and_left(store: Store, tmp_path: Path) -> None:
    (tmp_path / "opptatt").write_text("en fil")
    with pytest.raises(PlanstatusError, match="opptatt"):
        write_cooperation_tables(tmp_path / "opptatt", store.cooperations())
    assert (tmp_path / "opptatt").read_text() == "en fil"


def test_without_a_window_only_what_takes_nothing_is_read_in_and_the_layers_show_it(
    project: QgsProject, click: Callable[..., UpdateResult], tmp_path: Path, settings: Settings
) -> None:
    click()
    layer = find_layer(project, "samarbeid")
    assert layer is not None
    assert settings.working_file is not None
    store = open_store(settings.working_file)
    file = table(tmp_path, "s.csv", "kode;navn", "brann;Brann IKS", "nord-troms;Nordtroms")
    outcome = read_in(
        project,
        file.name,
        lambda feedback, _: plan_intake(store.place, [str(file)], feedback),
        take_in,
        Unasked(QgsFeedback()),
    )
    assert not outcome.is_whole()
    names = {each["navn"] for each in layer.getFeatures()}
    assert {"Brann IKS", "Nord-Troms"} <= names
    assert "Nordtroms" not in names
    assert len(store.backups()) == 1
