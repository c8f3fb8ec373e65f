"""Which plan types a table is read into, and what it says of how far each plan has come."""

from __future__ import annotations

import csv
import io
from datetime import date

import pytest

from planstatus.core.municipalities.register import Register
from planstatus.core.plans.plan_types import AREALDEL, SAMFUNNSDEL, PlanType
from planstatus.core.reading.deviations import PlansRead
from planstatus.core.reading.every_plan import find_every_plan
from planstatus.core.reading.rows import Row, Sheet
from planstatus.core.reading.table_choice import NOTHING_CHOSEN, TableChoice, UnclearTableError

TODAY = date(2026, 11, 26)


def read(
    text: str,
    register: Register,
    plan_type: PlanType | None = None,
    file: str = "fil.csv",
    choice: TableChoice = NOTHING_CHOSEN,
) -> dict[str, PlansRead]:
    lines = csv.reader(io.StringIO(text), delimiter=";")
    rows = tuple(Row(line, tuple(cells)) for line, cells in enumerate(lines, start=1))
    found = find_every_plan([Sheet(file, rows)], register, choice, plan_type=plan_type)
    plans, _ = found.settled(TODAY)
    return plans


def years(plans: dict[str, PlansRead]) -> dict[str, list[int | None]]:
    return {key: [plan.year for plan in each.plan_years] for key, each in plans.items()}


ONE_TYPE = {
    "a heading": ("Kommune;Planstrategi vedtatt\nTromsø;2024\n", "fil.csv", {"planstrategi": [2024]}),
    "a title": ("Vedtatte arealdeler;\n;\nKommune;Vedtatt\nTromsø;2017\n", "fil.csv", {"arealdel": [2017]}),
    "a file name": ("Kommune;Vedtatt\nTromsø;2024\n", "Planstrategi 2024–2027.csv", {"planstrategi": [2024]}),
    "ROS": ("Kommune;ROS-analyse\nTromsø;oppdatert 2022\n", "fil.csv", {"ros": [2022]}),
    "a column that is empty for the samfunnsdel": ("Kommune;Samfunnsdel vedtatt;Arealdel vedtatt\nTromsø;;2023\nAlta;;2022\n", "fil.csv", {"arealdel": [2023, 2022]}),
    "just a year": ("Kommune;År\nTromsø;2020\nAlta;2015\n", "fil.csv", {"samfunnsdel": [2020, 2015]}),
    "other plans": ("Kommune;Plan;År\nTromsø;Samfunnsdel;2020\nTromsø;Kommunedelplan areal;2021\nTromsø;Regional planstrategi;2022\n", "fil.csv", {"samfunnsdel": [2020]}),
    "sections": ("Kommune;Vedtatt\nSamfunnsdel;\nTromsø;2020\nArealdel;\nTromsø;2023\n", "fil.csv", {"samfunnsdel": [2020], "arealdel": [2023]}),
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
    "2015 (videreført)": "videreført",
    "2015, ikke behov for revisjon": "videreført",
    "2015": None,
}


@pytest.mark.parametrize(("cell", "status"), STATUSES.items())
def test_words_beside_a_year_tell_how_far_the_plan_has_come(
    cell: str, status: str | None, register: Register
) -> None:
    text = f"Kommune;Samfunnsdel vedtatt\nTromsø;{cell}\nAlta;2015\n"
    plan, _ = read(text, register)[SAMFUNNSDEL.key].plan_years
    assert (plan.year, plan.texts.get("status")) == (2015, status)


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
