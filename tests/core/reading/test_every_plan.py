"""Which plan types a table is read into, and what it says of how far each plan has come."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from planstatus.core.municipalities.register import Register
from planstatus.core.plans.plan_types import AREALDEL, SAMFUNNSDEL, PlanType
from planstatus.core.reading.deviations import USED, PlansRead
from planstatus.core.reading.every_plan import PlansFound, find_every_plan
from planstatus.core.reading.table_choice import NOTHING_CHOSEN, TableChoice, UnclearTableError

from .tables import sheet

TODAY = date(2026, 11, 26)


def read(
    text: str,
    register: Register,
    plan_type: PlanType | None = None,
    file: str = "fil.csv",
    choice: TableChoice = NOTHING_CHOSEN,
) -> dict[str, PlansRead]:
    plans, _ = find(text, register, plan_type, file, choice).settled(TODAY)
    return plans


def find(
    text: str,
    register: Register,
    plan_type: PlanType | None = None,
    file: str = "fil.csv",
    choice: TableChoice = NOTHING_CHOSEN,
) -> PlansFound:
    sheets = [replace(sheet(text), place=file)]
    return find_every_plan(sheets, register, choice, plan_type=plan_type)


def years(plans: dict[str, PlansRead]) -> dict[str, list[int | None]]:
    return {key: [plan.year for plan in each.plan_years] for key, each in plans.items()}


ONE_TYPE = {
    "a heading": ("Kommune;Planstrategi vedtatt\nTromsø;2024\n", "fil.csv", {"planstrategi": [2024]}),
    "a title": ("Vedtatte arealdeler;\n;\nKommune;Vedtatt\nTromsø;2017\n", "fil.csv", {"arealdel": [2017]}),
    "a title of the land-use part of the master plan": ("Kommuneplanens arealdel;\n;\nKommune;År\nTromsø;2017\n", "fil.csv", {"arealdel": [2017]}),
    "a file name": ("Kommune;Vedtatt\nTromsø;2024\n", "Planstrategi 2024–2027.csv", {"planstrategi": [2024]}),
    "ROS": ("Kommune;ROS-analyse\nTromsø;oppdatert 2022\n", "fil.csv", {"ros": [2022]}),
    "a column that is empty for the samfunnsdel": ("Kommune;Samfunnsdel vedtatt;Arealdel vedtatt\nTromsø;;2023\nAlta;;2022\n", "fil.csv", {"arealdel": [2023, 2022]}),
    "just a year": ("Kommune;År\nTromsø;2020\nAlta;2015\n", "fil.csv", {"samfunnsdel": [2020, 2015]}),
    "other plans": ("Kommune;Plan;År\nTromsø;Samfunnsdel;2020\nTromsø;Kommunedelplan areal;2021\nTromsø;Regional planstrategi;2022\n", "fil.csv", {"samfunnsdel": [2020]}),
    "sections": ("Kommune;Vedtatt\nSamfunnsdel;\nTromsø;2020\nArealdel;\nTromsø;2023\n", "fil.csv", {"samfunnsdel": [2020], "arealdel": [2023]}),
    "a remark on another plan": ("Kommune;År;Merknad\nTromsø;2020;se arealdelen\nAlta;2015;\n", "fil.csv", {"samfunnsdel": [2020, 2015]}),
    "municipalities without": ("Kommune;Samfunnsdel vedtatt\nTromsø;Nei\nAlta;Mangler\n", "fil.csv", {"samfunnsdel": [None, None]}),
    "the kind of each row": ("Kommune;Plan;År\nTromsø;Samfunnsdel;2020\nTromsø;Arealdel;2017\nAlta;Velferd;2022\n", "fil.csv", {"samfunnsdel": [2020, 2022], "arealdel": [2017]}),
    "answers about each plan": ("Kommune;Samfunnsdel vedtatt?;Arealdel vedtatt?;Arealdel år\nTromsø;Ja;Nei;2024\nAlta;Ja;Ja;2015\n", "fil.csv", {"arealdel": [2015]}),
    "one status after two plans": ("Kommune;Samfunnsdel vedtatt;Arealdel vedtatt;Status\nTromsø;2020;2017;Vedtatt\nAlta;2015;2022;Under arbeid\n", "fil.csv", {"samfunnsdel": [2020, 2015], "arealdel": [2017, 2022]}),
    "the status of one plan": ("Kommune;Arealdel vedtatt;Status arealdel\nTromsø;2017;3\nAlta;2022;4\nSenja;2024;Høring\n", "fil.csv", {"arealdel": [2017, 2022]}),
    "no answer but no": ("Kommune;Samfunnsdel vedtatt;ROS\nTromsø;2020;Nei\nAlta;2015;Nei\n", "fil.csv", {"samfunnsdel": [2020, 2015]}),
}  # fmt: skip


@pytest.mark.parametrize(("text", "file", "expected"), ONE_TYPE.values(), ids=ONE_TYPE)
def test_years_are_of_the_plan_that_heading_title_file_or_row_names(
    text: str, file: str, expected: dict[str, list[int]], register: Register
) -> None:
    assert years(read(text, register, file=file)) == expected


def test_years_that_name_no_plan_are_of_the_type_that_is_asked_for(register: Register) -> None:
    text = "Kommune;År\nTromsø;2020\nAlta;2015\n"
    assert years(read(text, register, AREALDEL)) == {"arealdel": [2020, 2015]}


def test_a_type_that_is_asked_for_and_not_there_is_not_made_of_another(register: Register) -> None:
    text = "Kommune;Samfunnsdel vedtatt\nTromsø;2020\nAlta;2015\n"
    with pytest.raises(UnclearTableError, match="arealdelen"):
        read(text, register, AREALDEL)


def test_a_column_that_is_chosen_is_of_the_plan_its_heading_names(register: Register) -> None:
    text = "Kommune;Arealdel vedtatt\nTromsø;2017\n"
    choice = TableChoice(year="Arealdel vedtatt")
    assert years(read(text, register, choice=choice)) == {"arealdel": [2017]}


STATUSES = {
    "2015, under revisjon": "under arbeid",
    "2015 (ny plan på høring 2024)": "under arbeid",
    "2015 (høring 2014)": None,
    "2015 (høring 2015)": None,
    "2015 (videreført)": "videreført",
    "2015, ikke behov for revisjon": "videreført",
    "2015 (skal ikke videreføres)": None,
    "2015, vert ikkje ført vidare": None,
    "2015": None,
}


@pytest.mark.parametrize(("cell", "status"), STATUSES.items())
def test_words_beside_a_year_tell_how_far_the_plan_has_come(
    cell: str, status: str | None, register: Register
) -> None:
    text = f"Kommune;Samfunnsdel vedtatt\nTromsø;{cell}\nAlta;2015\n"
    plan, _ = read(text, register)[SAMFUNNSDEL.key].plan_years
    assert (plan.year, plan.texts.get("status")) == (2015, status)


@pytest.mark.parametrize(
    ("said", "status"),
    [("Vedtatt", "vedtatt"), ("Vedtatt, under revisjon 2014", "vedtatt"), ("Revideres", "under arbeid"),
     ("Vedtatt, under revisjon 2024", "under arbeid"), ("Videreført", "videreført"), ("", None),
     ("Ikke videreført", None), ("Skal ikke videreføres", None), ("Videreføres ikke", None)],
)  # fmt: skip
def test_a_column_of_statuses_tells_how_far_the_plan_has_come(
    said: str, status: str | None, register: Register
) -> None:
    text = f"Kommune;Planår;Status\nTromsø;2015;{said}\nAlta;2015;Vedtatt\n"
    plan, _ = read(text, register)[SAMFUNNSDEL.key].plan_years
    assert (plan.year, plan.texts.get("status")) == (2015, status)


@pytest.mark.parametrize(
    "said",
    ["Vedtatt utsatt", "Vedtatt ikke", "Vedtatt å sende tilbake", "Gjelder ikke", "Forkastet"],
)
def test_a_status_that_takes_an_adoption_back_is_none(said: str, register: Register) -> None:
    text = f"Kommune;Planår;Status\nTromsø;2015;{said}\nAlta;2015;Vedtatt\n"
    found = read(text, register)[SAMFUNNSDEL.key]
    assert [plan.number for plan in found.plan_years] == ["5601"]


def test_a_revision_in_another_row_is_told_beside_the_year(register: Register) -> None:
    text = "Kommune;Samfunnsdel vedtatt\nTromsø;2015\nTromsø;under arbeid\nAlta;omtrent\n"
    plans = read(text, register)[SAMFUNNSDEL.key]
    assert [(plan.year, plan.texts) for plan in plans.plan_years] == [
        (2015, {"status": "under arbeid"})
    ]
    assert plans.statuses == {}


def test_a_revision_in_another_table_of_the_sheet_is_told_too(register: Register) -> None:
    text = (
        "Kommune;Vedtatt;;Kommune;Vedtatt\nHarstad;2018;;Tromsø;2020\n"
        "Senja;under arbeid;;Alta;under arbeid\n"
    )
    plans = read(text, register)[SAMFUNNSDEL.key]
    assert plans.statuses == {"5530": "under arbeid", "5601": "under arbeid"}


TEXTS = {
    "Kommune;Vedtatt;Tittel;Merknad;Kilde;Planperiode\nTromsø;2020;Mot 2032;Sett;x.no;2020-2032\n":
        {"tittel": "Mot 2032", "merknad": "Sett", "kilde": "x.no", "periode": "2020-2032"},
    "Kommune;Samfunnsdel vedtatt;Merknad samfunnsdel;Merknad arealdel\nTromsø;2020;Sett;Nei\n":
        {"merknad": "Sett"},
    "Kommune;Kommentar;Planår;Merknader\nTromsø;Ring;2020;Sett\n": {"merknad": "Sett"},
    "Kommune;Plan\nTromsø;2020\nAlta;2015\n": {},
    "Plan;Samfunnsdel vedtatt\n5501;2020\n5601;2015\n": {},
}  # fmt: skip


@pytest.mark.parametrize("text", TEXTS)
def test_title_source_and_the_like_are_kept_as_they_stand(text: str, register: Register) -> None:
    plan, *_ = read(text, register)[SAMFUNNSDEL.key].plan_years
    assert (plan.year, plan.texts) == (2020, TEXTS[text])


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Kommune;Planår;Sider;Vedtaksdato\nTromsø;2020;77;17.06.2020\n", date(2020, 6, 17)),
        ("Kommune;Planår;Vedtaksdato\nTromsø;2020;17.06.2020\nAlta;2015;\n", date(2020, 6, 17)),
        ("Kommune;Samfunnsdel;Dato\nTromsø;2020;17.06.2019\n", None),
        ("Kommune;Samfunnsdel;Dato\nTromsø;2020;ukjent\n", None),
    ],
)
def test_the_day_of_adoption_may_stand_beside_its_year(
    text: str, day: date | None, register: Register
) -> None:
    plan, *_ = read(text, register)[SAMFUNNSDEL.key].plan_years
    assert (plan.year, plan.adopted) == (2020, day)


NOT_A_DAY = "ikke en dato som kan leses, cellen er ikke lest"
CELLS_BESIDE = {
    "no day of the calendar": ("Planår;Vedtaksdato", "2020;32.13.2020", NOT_A_DAY),
    "words": ("Planår;Vedtaksdato", "2020;i fjor høst", NOT_A_DAY),
    "a sign of doubt": ("Planår;Vedtaksdato", "2020;?", NOT_A_DAY),
    "a day before its year": ("Vedtaksdato;Planår", "i fjor;2020", NOT_A_DAY),
    "a column called by its day alone": ("Samfunnsdel;Dato", "2020;uke 24", NOT_A_DAY),
    "a column known by what stands in it": ("Planår;Vedtatt", "2020;32.13.2020", NOT_A_DAY),
    "a day beside another": ("Planår;Vedtaksdato", "17.6.2020;32.13.2020", NOT_A_DAY),
    "where a plan came into force": ("Planår;I kraft fra dato", "2020;straks", NOT_A_DAY),
    "a day beside no plan": ("Planår;Vedtaksdato", "nei;i fjor", NOT_A_DAY),
    "a day that is not sure": ("Planår;Vedtaksdato", "2020;17.6.2020?", "året er usikkert"),
    "a status without a year":
        ("Planår;Status", ";venter", "raden har ingen status som viser om planen er vedtatt"),
}  # fmt: skip


@pytest.mark.parametrize("others", ["", "Alta;{alta}\nSenja;{senja}\n"], ids=["alone", "of many"])
@pytest.mark.parametrize(("headings", "row", "reason"), CELLS_BESIDE.values(), ids=CELLS_BESIDE)
def test_a_cell_beside_the_year_that_is_not_read_or_not_surely_is_told_and_the_row_is_used(
    headings: str, row: str, reason: str, others: str, register: Register
) -> None:
    told = {"Planår": "{}", "Samfunnsdel": "{}", "Status": "Vedtatt"}
    cells = ";".join(told.get(heading, "3.2.{}") for heading in headings.split(";"))
    rest = others.format(alta=cells.format(2015, 2015), senja=cells.format(2018, 2018))
    found = find(f"Kommune;{headings}\nTromsø;{row}\n{rest}", register)
    cell, heading = next(
        each for each in zip(row.split(";"), headings.split(";"))
        if each[0] not in ("", "2020", "17.6.2020", "nei")
    )  # fmt: skip
    (look,) = found.to_look_at().deviations
    assert (look.line, look.municipality, look.column) == (2, "Tromsø", heading)
    assert (look.value, look.action, look.reason) == (cell, USED, reason)
    plans = found.settled(TODAY)[0][SAMFUNNSDEL.key].plan_years
    assert "Tromsø" in [plan.name for plan in plans]


def test_a_year_that_is_not_read_beside_the_day_it_is_taken_from_is_told(
    register: Register,
) -> None:
    text = "Kommune;Vedtaksdato;Planår\nTromsø;17.6.2020;20202\nAlta;3.2.2015;2015\n"
    (look,) = find(text, register).to_look_at().deviations
    assert (look.column, look.value, look.action) == ("Planår", "20202", USED)


def test_a_day_that_is_not_read_is_told_of_the_plan_it_stands_beside(register: Register) -> None:
    text = (
        "Kommune;Samfunnsdel vedtatt;Vedtaksdato;Arealdel vedtatt;Vedtaksdato\n"
        "Tromsø;2020;17.6.2020;2017;i fjor\nAlta;2015;en gang;2011;2.2.2011\n"
    )
    looks = find(text, register).to_look_at().deviations
    assert {(look.municipality, look.plan, look.value) for look in looks} == {
        ("Tromsø", "Arealdel", "i fjor"),
        ("Alta", "Samfunnsdel", "en gang"),
    }


@pytest.mark.parametrize(
    "cell", ["", "-", "–", "Nei", "2020", "juni 2020", "2020-2032", "17.06.2020"]
)
def test_a_cell_that_says_nothing_more_than_the_year_beside_it_is_not_told(
    cell: str, register: Register
) -> None:
    text = f"Kommune;Planår;Vedtaksdato\nTromsø;2020;{cell}\nAlta;2015;3.2.2015\n"
    found = find(text, register)
    assert found.to_look_at().deviations == []
    assert found.settled(TODAY)[1] == []


@pytest.mark.parametrize("year", ["", "nei", "2019"])
def test_a_day_that_is_not_in_the_year_beside_it_is_told(year: str, register: Register) -> None:
    text = (
        f"Kommune;Planår;Vedtaksdato\nTromsø;{year};17.6.2020\nAlta;2015;3.2.2015\n"
        "Senja;2018;3.2.2018\n"
    )
    found = find(text, register, choice=TableChoice(year="Planår"))
    assert [each.in_words() for each in found.to_look_at().deviations] == [
        "rad 2, Tromsø, Vedtaksdato «17.6.2020»: brukt, stemmer ikke med «Planår», cellen er ikke "
        "lest."
    ]


def test_a_day_is_read_beside_a_column_of_years_that_she_has_chosen(register: Register) -> None:
    text = "Kommune;Planår;Vedtaksdato\nTromsø;2020;17.6.2020\nAlta;2015;3.2.2015\n"
    plans = read(text, register, choice=TableChoice(year="Planår"))
    days = [plan.adopted for plan in plans[SAMFUNNSDEL.key].plan_years]
    assert days == [date(2020, 6, 17), date(2015, 2, 3)]


def test_days_of_something_else_are_none_of_adoption(register: Register) -> None:
    text = (
        "Kommune;Planår;Dato\nTromsø;2020;4.9.2024\nAlta;2024;5.9.2024\nSenja;2018;uke 36\n"
        "Bardu;2019;6.9.2024\n"
    )
    found = find(text, register)
    plans = found.settled(TODAY)[0][SAMFUNNSDEL.key].plan_years
    assert {plan.adopted for plan in plans} == {None}
    assert found.to_look_at().deviations == []


def test_a_day_beside_several_adoptions_is_that_of_one_of_them(register: Register) -> None:
    text = (
        "Kommune;Vedtatt;Sist rullert;Dato\nTromsø;2008;2020;17.6.2020\nAlta;2015;;3.2.2015\n"
        "Senja;2018;;3.2.2018\n"
    )
    assert find(text, register).to_look_at().deviations == []


def test_each_plan_is_told_with_its_row_and_what_it_replaced(register: Register) -> None:
    plans = read("Kommune;Samfunnsdel vedtatt\nTromsø;2008\nTromsø;2020\nAlta;2015\n", register)
    told = plans[SAMFUNNSDEL.key]
    assert told.rows == {"5501": 3, "5601": 4}
    assert [(each.number, each.year) for each in told.earlier] == [("5501", 2008)]


def test_what_is_to_be_looked_at_says_which_plan_it_is_about_where_there_are_several(
    register: Register,
) -> None:
    text = (
        "Kommune;Samfunnsdel vedtatt;Arealdel vedtatt\n"
        "Atlantis;2020;2017\nTromsø;omtrent;2099\nAlta;2015;omtrent\n"
    )
    found = find(text, register)
    told = [(each.line, each.column, each.plan) for each in found.to_look_at().deviations]
    assert told == [
        (2, "Kommune", ""), (3, "Samfunnsdel vedtatt", "Samfunnsdel"),
        (4, "Arealdel vedtatt", "Arealdel"),
    ]  # fmt: skip
    _, more = found.settled(TODAY)
    assert [(each.line, each.plan) for each in more] == [(3, "Arealdel")]
    one = find("Kommune;Samfunnsdel vedtatt\nTromsø;omtrent\nAlta;2099\n", register)
    assert [each.plan for each in (*one.to_look_at().deviations, *one.settled(TODAY)[1])] == [
        "",
        "",
    ]


def test_a_row_of_one_plan_is_no_row_of_another_plan_than_those_read(register: Register) -> None:
    text = (
        "Kommune;Plan;Vedtatt\nTromsø;Samfunnsdel;2020\nTromsø;Arealdel;2017\n"
        "Alta;Samfunnsdel;omtrent\nAlta;Kulturplan;2022\n"
    )
    look = find(text, register).to_look_at()
    assert [(each.line, each.column, each.value) for each in look.other_plans] == [
        (5, "Plan", "Kulturplan")
    ]
    assert look.aside_in_words() == ["én rad gjelder en annen plan enn samfunnsdelen og arealdelen"]


def test_rows_below_the_name_of_another_plan_are_told_with_it(register: Register) -> None:
    text = "Kommune;Vedtatt\nSamfunnsdel;\nTromsø;2020\nArealdel;\nTromsø;2023\n"
    found = find(text, register)
    assert [(each.line, each.value) for each in found.rows[AREALDEL].other_plans] == [
        (3, "Samfunnsdel")
    ]


def test_a_chosen_column_does_not_hide_those_of_other_plans(register: Register) -> None:
    text = "Kommune;Samfunnsdel vedtatt;Arealdel vedtatt\nTromsø;2020;2017\n"
    choice = TableChoice(year="Arealdel vedtatt")
    assert years(read(text, register, choice=choice)) == {"arealdel": [2017], "samfunnsdel": [2020]}


@pytest.mark.parametrize(
    ("text", "choice"),
    [
        ("Kommune;Vedtatt;Vedtatt;Planstrategi\nTromsø;2009;2020;2024\nAlta;2003;2015;2023\n",
         NOTHING_CHOSEN),
        ("Kommune;Arealdel vedtatt;Arealdel vedtatt;Samfunnsdel vedtatt\nTromsø;2009;2017;2020\n",
         TableChoice(year="Arealdel vedtatt")),
    ],
)  # fmt: skip
def test_years_that_may_be_of_the_plan_are_asked_about_though_another_can_be_read(
    text: str, choice: TableChoice, register: Register
) -> None:
    with pytest.raises(UnclearTableError, match="Det er ikke klart hvilken kolonne"):
        find(text, register, choice=choice)


def test_sheets_of_parts_of_the_county_are_read_for_every_plan(register: Register) -> None:
    heads = "Kommune;Samfunnsdel vedtatt;Arealdel vedtatt\n"
    book = [
        sheet(f"{heads}Tromsø;2020;2017\n", "Troms"),
        sheet(f"{heads}Alta;2015;2011\n", "Finnmark"),
    ]
    plans, _ = find_every_plan(book, register, NOTHING_CHOSEN).settled(TODAY)
    assert years(plans) == {"samfunnsdel": [2020, 2015], "arealdel": [2017, 2011]}


def test_who_waits_is_told_how_many_rows_are_read(register: Register) -> None:
    told: list[tuple[int, int]] = []
    text = "Kommune;Samfunnsdel vedtatt\nTromsø;2020\nAlta;2015\n"
    find_every_plan(
        [sheet(text)], register, NOTHING_CHOSEN, lambda done, total: told.append((done, total))
    )
    assert told == [(0, 2), (1, 2)]


def test_a_plan_under_way_and_without_a_year_gives_its_status_only(register: Register) -> None:
    text = "Kommune;Samfunnsdel vedtatt\nTromsø;under arbeid\nAlta;2015\n"
    plans = read(text, register)[SAMFUNNSDEL.key]
    assert [plan.number for plan in plans.plan_years] == ["5601"]
    assert plans.statuses == {"5501": "under arbeid"}


def test_a_plan_in_force_that_is_under_revision_keeps_its_year(register: Register) -> None:
    text = (
        "Kommune;Plantype;Status;År\nTromsø;Arealdel;Vedtatt;2017\n"
        "Tromsø;Arealdel;Under arbeid;2024\nAlta;Arealdel;Vedtatt;2022\nAlta;Arealdel;Høring;2020\n"
    )
    plans = read(text, register)[AREALDEL.key].plan_years
    assert [(plan.year, plan.texts["status"]) for plan in plans] == [
        (2017, "under arbeid"),
        (2022, "vedtatt"),
    ]


@pytest.mark.parametrize(
    ("heading", "is_adoption"),
    [("Høringsdato", False), ("Neste rullering", False), ("Utløper", False), ("Oppdatert", False),
     ("Kunngjort", False), ("Vedtaksdato", True), ("Dato", True), ("Sist vedtatt", True)],
)  # fmt: skip
def test_only_a_day_of_adoption_is_taken_for_one(
    heading: str, is_adoption: bool, register: Register
) -> None:
    text = f"Kommune;Planår;{heading}\nTromsø;2025;17.6.2025\nAlta;2020;3.2.2020\n"
    days = {plan.adopted for plan in read(text, register)[SAMFUNNSDEL.key].plan_years}
    assert days == ({date(2025, 6, 17), date(2020, 2, 3)} if is_adoption else {None})
