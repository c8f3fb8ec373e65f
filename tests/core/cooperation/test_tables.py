"""Tables, columns and value lists follow from the terms, and rows are read and written by them."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest

from planstatus.core import schema
from planstatus.core.cooperation.agreements import ADOPTIONS, AGREEMENTS_MADE, Adoption, Agreement
from planstatus.core.cooperation.columns import Table
from planstatus.core.cooperation.forms import FORMS, LEGAL_FORMS, legal_form
from planstatus.core.cooperation.known_dates import read_known_date
from planstatus.core.cooperation.register import (
    EMBEDDED,
    TABLES,
    Cooperations,
    embedded,
    read_folder,
    read_rows,
    written_row,
)
from planstatus.core.cooperation.sheets import read_cells
from planstatus.core.cooperation.terms import COOPERATIONS, GRANTS, MEMBERS, Grant, Member
from planstatus.core.cooperation.value_lists import (
    ANSWERS,
    AUTHORITY,
    BODIES,
    GRANT_STATUSES,
    KINDS,
    POSTS,
    RESULTS,
    ROLES,
    ValueList,
)
from planstatus.core.errors import PlanstatusError
from planstatus.core.texts.language import speaking

each_table = pytest.mark.parametrize("table", TABLES, ids=lambda each: each.name)


def test_the_tables_are_named_as_promised() -> None:
    assert [each.name for each in TABLES] == [
        "samarbeid", "samarbeid_form", "samarbeid_medlem", "avtale", "avtale_vedtak", "stilling",
        "tilskudd",
    ]  # fmt: skip


def test_the_value_lists_are_as_promised() -> None:
    assert KINDS.keys == (
        "plankontor", "beredskap", "interkommunalt plansamarbeid", "bygdevekst", "annet",
    )  # fmt: skip
    assert ROLES.keys == ("vert", "kontorkommune", "deltaker")
    assert GRANT_STATUSES.keys == ("planlagt", "søkt", "tildelt")
    assert AUTHORITY.keys == (
        "ingen", "planprosess", "tilskudd", "enkeltvedtak, ikke prinsipielle", "alle typer saker",
    )  # fmt: skip


@each_table
def test_every_column_has_a_label_a_width_and_a_type_of_the_database(table: Table) -> None:
    assert all(each.label() and each.width > 0 for each in table.columns)
    assert {each.kind for each in table.columns} <= {"TEXT", "INTEGER", "REAL", "DATE"}
    assert table.label()


@each_table
def test_no_table_has_two_columns_of_one_name_or_label(table: Table) -> None:
    for called in ([each.name for each in table.columns], [each.label() for each in table.columns]):
        assert len(called) == len(set(called))


@each_table
def test_every_value_list_has_keys_and_labels_of_its_own(table: Table) -> None:
    for column in table.columns:
        if column.values:
            labels = column.values.labels()
            assert tuple(labels) == column.values.keys
            assert len(set(labels.values())) == len(labels)
            assert [column.values.read(key) for key in labels] == list(labels)


def test_a_table_refers_only_to_those_before_it_or_to_the_municipalities() -> None:
    known = {schema.MUNICIPALITIES}
    for table in TABLES:
        known.add(table.name)
        assert {each.refers_to for each in table.columns} - {""} <= known


def test_a_date_is_three_columns_and_the_normalised_ones_are_not_asked_for_in_files() -> None:
    names = [each.name for each in MEMBERS.columns]
    assert [each for each in names if each.startswith("fra")] == [
        "fra", "fra_dato", "fra_presisjon",
    ]  # fmt: skip
    assert MEMBERS.column("fra_dato").kind == "DATE"
    assert MEMBERS.column("fra_presisjon").values.keys == ("dag", "måned", "år")
    assert "fra" in MEMBERS.headings
    assert "fra_dato" not in MEMBERS.headings


def test_what_a_form_demands_is_in_the_tick_list() -> None:
    names = {each.name for each in AGREEMENTS_MADE.columns}
    demanded = {form.key: [each.column for each in form.contents] for form in FORMS}
    assert {column for columns in demanded.values() for column in columns} <= names
    assert {key: len(columns) for key, columns in demanded.items() if columns} == {
        "interkommunalt politisk råd": 9,
        "kommunalt oppgavefellesskap": 12,
        "vertskommune": 10,
        "administrativ vertskommune": 10,
        "vertskommune med folkevalgt nemnd": 11,
        "interkommunalt selskap": 9,
    }


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("kommunalt oppgavefellesskap (koml. kap. 19)", "kommunalt oppgavefellesskap"),
        ("KO", "kommunalt oppgavefellesskap"),
        ("Vertskommune (kildens ord)", "vertskommune"),
        ("vertskommunemodellen", "vertskommune"),
        ("vertskommune med felles, folkevalgt nemnd", "vertskommune med folkevalgt nemnd"),
        ("administrativt  vertskommunesamarbeid", "administrativ vertskommune"),
        ("§ 27 (kommuneloven 1992), ikke eget rettssubjekt", "§ 27 (kommuneloven 1992)"),
        ("IKS", "interkommunalt selskap"),
        ("kommunalt oppgåvefellesskap", "kommunalt oppgavefellesskap"),
        ("Vertskommune (§ 20-2)", "administrativ vertskommune"),
        ("vertskommunesamarbeid etter § 20-3", "vertskommune med folkevalgt nemnd"),
        ("vertskommunesamarbeid", "vertskommune"),
        ("§ 27-samarbeid", "§ 27 (kommuneloven 1992)"),
        ("Aksjeselskap", "annet selskap eller forening"),
        ("§20-2", "administrativ vertskommune"),
        ("kommuneloven § 20-2", "administrativ vertskommune"),
        ("koml. §20-3", "vertskommune med folkevalgt nemnd"),
        ("20-3", "vertskommune med folkevalgt nemnd"),
        ("kommuneloven 20-2", "administrativ vertskommune"),
        ("vertskommune etter kommuneloven §20-2", "administrativ vertskommune"),
        ("§27", "§ 27 (kommuneloven 1992)"),
    ],
)
def test_a_legal_form_is_known_by_what_people_call_it(text: str, key: str) -> None:
    assert LEGAL_FORMS.read(text) == key
    assert legal_form(key)


@pytest.mark.parametrize(
    ("values", "text", "key"),
    [
        (BODIES, "Bystyret", "kommunestyre"),
        (BODIES, "heradsstyret i Voss", "kommunestyre"),
        (RESULTS, "Samrøystes vedteke", "enstemmig"),
        (RESULTS, "nei", "ikke vedtatt"),
        (RESULTS, "enstemmig avslått", "ikke vedtatt"),
        (RESULTS, "vedtatt utsatt", "utsatt"),
        (RESULTS, "vedtatt med 12 mot 3 stemmer", "vedtatt"),
        (RESULTS, "Enstemmig ikke vedtatt", "ikke vedtatt"),
        (RESULTS, "samrøystes avslått", "ikke vedtatt"),
        (RESULTS, "Samrøystes ikkje vedteke", "ikke vedtatt"),
        (RESULTS, "Ikke godkjent", "ikke vedtatt"),
        (RESULTS, "avslag", "ikke vedtatt"),
        (RESULTS, "samrøystes utsett", "utsatt"),
        (RESULTS, "Vedtatt (12 mot 3)", "vedtatt"),
        (GRANT_STATUSES, "Innvilget", "tildelt"),
        (AUTHORITY, "Enkeltvedtak", "enkeltvedtak, ikke prinsipielle"),
        (AUTHORITY, "vedtak i byggesaker", "enkeltvedtak, ikke prinsipielle"),
        (AUTHORITY, "alle saker, også prinsipielle", "alle typer saker"),
        (ANSWERS, "mangler", "nei"),
        (ANSWERS, "ikke funnet", "nei"),
        (POSTS, "Regional beredskapskoordinator", "beredskapskoordinator"),
    ],
)
def test_a_value_is_known_by_what_people_call_it(values: ValueList, text: str, key: str) -> None:
    assert values.read(text) == key
    assert key in values.keys


@pytest.mark.parametrize(
    ("values", "text"),
    [
        (RESULTS, "Vedtatt å ikke inngå avtalen"),
        (RESULTS, "enstemmig mot"),
        (RESULTS, "vedtatt sendt tilbake til administrasjonen"),
        (BODIES, "Formannskapet og kommunestyret"),
        (GRANT_STATUSES, "søkt (avslått)"),
        (GRANT_STATUSES, "tildelt 2024, søkt 2025"),
        (ROLES, "vertskommune og kontorkommune"),
        (ROLES, "deltaker, ikke medlem"),
        (ANSWERS, "ja / nei"),
        (ANSWERS, "ja, men arkiv mangler"),
        (AUTHORITY, "enkeltvedtak, også prinsipielle"),
        (AUTHORITY, "alle saker, med unntak av prinsipielle"),
        (LEGAL_FORMS, "20-2 og 20-3"),
        (LEGAL_FORMS, "§§ 20-2/20-3"),
    ],
)
def test_a_cell_that_says_two_things_or_takes_it_back_stays_as_it_stands(
    values: ValueList, text: str
) -> None:
    assert values.read(text) == text
    assert not values.left_out(text)


@pytest.mark.parametrize("text", ["KO, tidligere § 27", "KO (før 2020 interkommunalt selskap)"])
def test_what_was_before_is_not_what_is_now(text: str) -> None:
    assert LEGAL_FORMS.read(text) == "kommunalt oppgavefellesskap"


def test_what_stands_after_a_value_and_is_not_kept_is_told() -> None:
    kept, doubts = read_cells(ADOPTIONS, {"resultat": "Vedtatt med endringer", "dato": "2024"})
    assert kept["resultat"] == "vedtatt"
    assert [(each.value, each.reason) for each in doubts] == [
        ("Vedtatt med endringer", "lest som «vedtatt»")
    ]
    assert read_cells(ADOPTIONS, {"resultat": "Vedtatt.", "organ": "Kommunestyret"})[1] == []


@pytest.mark.parametrize(
    ("cell", "share"),
    [("0,5 %", "0.5"), ("1%", "1"), ("0", "0"), ("1,5", "1.5"), ("100", "100"), ("0,25", None)],
)
def test_a_share_of_at_most_one_is_read_only_with_its_sign(cell: str, share: str | None) -> None:
    kept, doubts = read_cells(MEMBERS, {"andel": cell})
    assert kept.get("andel") == share
    assert len(doubts) == (share is None)


def test_a_value_is_known_by_what_the_interface_calls_it() -> None:
    english = {"vertskommune": "host municipality", "deltaker": "participant"}
    with speaking(lambda text: english.get(text, text)):
        assert ROLES.read("Host municipality") == "vert"
        assert ROLES.read("vertskommune") == "vert"
        assert ROLES.read("participant") == "deltaker"


@pytest.mark.parametrize("text", ["ukjent", "prosjekt", "samkommune", "kontor", ""])
def test_a_form_that_is_none_of_them_stays_as_it_stands(text: str) -> None:
    assert LEGAL_FORMS.read(text) == text
    assert legal_form(text) is None


FULL = (
    (MEMBERS, Member("mt", "1576", read_known_date("høsten 2023"), role="kontorkommune",
                     share=12.5, representatives=0, notice=read_known_date("2024-05-01"))),
    (AGREEMENTS_MADE, Agreement("A", "mt", "tjenesteavtale", "plan", notice_months=6,
                                contents={"innhold_navn": "ja", "innhold_laan": "nei"})),
    (ADOPTIONS, Adoption("A", "5520", "kommunestyre", read_known_date("2022-11"), "PS 15/15")),
    (GRANTS, Grant("mt", "plankontor", 2025, planned=1_000_000, status="planlagt")),
)  # fmt: skip


@pytest.mark.parametrize(("table", "term"), FULL, ids=lambda each: type(each).__name__)
def test_what_is_written_is_read_as_it_was(table: Table, term: object) -> None:
    row = written_row(table, term)
    assert tuple(row) == tuple(each.name for each in table.columns)
    assert read_rows(table, [row], "rader") == [term]


def test_a_date_is_written_as_found_with_the_normalised_one_beside() -> None:
    row = written_row(MEMBERS, Member(start=read_known_date("høsten 2023"), share=50.0))
    assert (row["fra"], row["fra_dato"], row["fra_presisjon"]) == (
        "høsten 2023", "2023-01-01", "år",
    )  # fmt: skip
    assert row["andel"] == "50"


def test_cells_are_read_as_people_write_them() -> None:
    row = {"kommunenummer": "301", "andel": "33,3 %", "rolle": "Vertskommune (slutning)"}
    (member,) = read_rows(MEMBERS, [row], "medlemmer.csv")
    assert (member.number, member.share, member.role) == ("0301", 33.3, "vert")
    (grant,) = read_rows(GRANTS, [{"soekt": "1 000 000"}], "tilskudd.csv")
    assert grant.applied == 1_000_000
    (grant,) = read_rows(GRANTS, [{"aar": "2025.0", "soekt": " "}], "tilskudd.csv")
    assert (grant.year, grant.applied) == (2025, None)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1902", "5501"),
        ("1927", "5530"),
        ("Tana", "5628"),
        ("Porsanger/Porsáŋgu", "5622"),
        ("5628|1902", "5628|5501"),
        ("5628/5630", "5628|5630"),
        ("1850", "1850"),
        ("9999", "9999"),
        ("Atlantis", "Atlantis"),
        ("Bardu (vert)", "5520"),
        ("Bardu (fra 2024: Dyrøy)", "Bardu (fra 2024: Dyrøy)"),
        ("Dyrøy 5526", "Dyrøy 5526"),
    ],
)
def test_a_municipality_that_any_program_wrote_is_the_one_it_is_today(
    text: str, number: str
) -> None:
    (agreement,) = read_rows(AGREEMENTS_MADE, [{"vertskommune": text}], "avtale.csv")
    assert agreement.host == number


@pytest.mark.parametrize(
    "text",
    [
        "1 000 000 kr",
        "kr 1 000 000",
        "kr. 1.000.000,-",
        "1.000.000,00",
        "1000000.00",
        "1\xa0000\xa0000",
    ],
)
def test_an_amount_is_read_as_people_write_it(text: str) -> None:
    (grant,) = read_rows(GRANTS, [{"planlagt": text}], "tilskudd.csv")
    assert grant.planned == 1_000_000
    (agreement,) = read_rows(AGREEMENTS_MADE, [{"oppsigelsestid": "12 måneder"}], "avtale.csv")
    assert agreement.notice_months == 12


@pytest.mark.parametrize(
    ("column", "label", "value"),
    [
        ("andel", "Andel (prosent)", "halvparten"),
        ("andel", "Andel (prosent)", "nan"),
        ("representanter", "Medlemmer i styrende organ", "to"),
        ("representanter", "Medlemmer i styrende organ", "1.5"),
        ("representanter", "Medlemmer i styrende organ", "1.000"),
        ("representanter", "Medlemmer i styrende organ", "2 og 3"),
    ],
)
def test_a_number_that_is_none_is_told_with_file_row_and_value(
    column: str, label: str, value: str
) -> None:
    rows = [{column: "50"}, {column: value}]
    with pytest.raises(PlanstatusError) as error:
        read_rows(MEMBERS, rows, "medlemmer.csv")
    assert str(error.value) == (
        f"«medlemmer.csv», rad 3: «{value}» kan ikke stå i kolonnen «{label}», som er for tall."
    )


def test_a_folder_of_files_is_read_as_a_register(tmp_path: Path) -> None:
    for table in TABLES:
        heading = ";".join(table.headings)
        (tmp_path / f"{table.name}.csv").write_text(heading + "\n", encoding="utf-8")
    assert read_folder(tmp_path) == Cooperations()


@each_table
def test_the_embedded_files_have_the_columns_declared(table: Table) -> None:
    with (EMBEDDED / f"{table.name}.csv").open(encoding="utf-8") as file:
        assert file.readline().rstrip("\n").split(";") == list(table.headings)


def test_every_field_of_a_register_is_a_table_in_their_order() -> None:
    assert len(fields(Cooperations)) == len(TABLES)
    assert COOPERATIONS.term is type(embedded().cooperations[0])
