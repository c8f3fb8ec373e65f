"""The rows of the summary before a table is read in: what they are, in which order, and why."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from qgis.core import QgsFeedback

from planstatus.core.defaults import COUNTIES
from planstatus.core.plans.years import read_sample
from planstatus.core.reading.deviations import USED, Deviation
from planstatus.gis.intake.plan_years import PlanYearIntake, plan_intake
from planstatus.gis.intake.rows import (
    BACKWARDS,
    CHANGED,
    DETAILS,
    NEW,
    REMOVED,
    SAME,
    UNCERTAIN,
    UNUSABLE,
    IntakeRow,
    rows_of,
)
from planstatus.gis.store.facts import SAMPLE_NOTE
from planstatus.gis.store.working_file import create_working_file

TABLE = """Kommune;Planår;Merknad
Bardu;2024;
Alta;2015;ringte dem
Tromsø;2019;
Harstad;ingen;
Kvæfjord;ca. 2024;
Narnia;2020;
Senja;2023;
Gratangen;ingen;
Lyngen;ca. 2013;
"""


@pytest.fixture
def file(tmp_path: Path, root: Path) -> Path:
    path = tmp_path / "planstatus.gpkg"
    create_working_file(
        path, read_sample(root / "data" / "planaar.csv"), SAMPLE_NOTE, None, COUNTIES
    )
    return path


def intake_of(file: Path, text: str = TABLE) -> PlanYearIntake:
    table = file.with_name("fra Kari.csv")
    table.write_text(text, encoding="utf-8")
    return plan_intake(file, str(table), QgsFeedback())


def edit(file: Path, number: str, year: int | None) -> None:
    with closing(sqlite3.connect(file)) as database, database:
        database.execute("UPDATE planaar SET planaar = ? WHERE kommunenummer = ?", (year, number))


def row(intake: PlanYearIntake, name: str) -> IntakeRow:
    (found,) = [each for each in rows_of(intake) if each.name == name]
    return found


def test_what_matters_most_comes_first_and_each_row_tells_where_it_stood(file: Path) -> None:
    edit(file, "5516", None)
    rows = rows_of(intake_of(file))
    assert [(each.kind, each.name, each.before, each.after, each.line) for each in rows] == [
        (REMOVED, "Harstad", 2020, None, 5),
        (BACKWARDS, "Tromsø", 2020, 2019, 4),
        (UNCERTAIN, "Kvæfjord", 2021, 2024, 6),
        (UNCERTAIN, "Lyngen", None, 2013, 10),
        (UNUSABLE, "", None, None, 7),
        (NEW, "Bardu", None, 2024, 2),
        (CHANGED, "Senja", 2019, 2023, 8),
        (DETAILS, "Alta", 2015, 2015, 3),
    ]


def test_the_remark_says_what_is_uncertain_or_unusable_and_why(file: Path) -> None:
    intake = intake_of(file)
    assert row(intake, "Kvæfjord").remark == "Usikkert. «ca. 2024»: året er usikkert"
    assert row(intake, "").remark.startswith("Kan ikke brukes: Kommune «Narnia», ingen kommune")
    assert row(intake, "Alta").remark == "Andre opplysninger: Merknad"
    assert row(intake, "Harstad").remark == "Fjernes"


def test_a_doubt_about_a_year_that_does_not_change_is_still_shown_last(file: Path) -> None:
    edit(file, "5501", 2021)
    intake = intake_of(file, "Kommune;Planår\nTromsø;ca. 2021\nBardu;2024\n")
    last = rows_of(intake)[-1]
    assert (last.kind, last.name, last.change) == (SAME, "Tromsø", None)
    assert "året er usikkert" in last.remark


def test_a_sample_year_the_table_confirms_is_a_change_of_its_own(file: Path) -> None:
    intake = intake_of(file, "Kommune;Planår\nTromsø;2020\n")
    assert row(intake, "Tromsø").remark == "Eksempelår som tabellen bekrefter"


def test_only_a_year_of_the_offices_own_begins_without_a_tick(file: Path) -> None:
    edit(file, "5501", 2021)
    intake = intake_of(file)
    safe = {change.name: change.is_safe() for change in intake.changes}
    assert safe["Tromsø"] is False
    assert safe["Harstad"] is True  # sample data give way to her own table
    assert safe["Kvæfjord"] is safe["Bardu"] is safe["Senja"] is True


def test_another_row_of_a_municipality_is_told_beside_it_and_makes_nothing_uncertain(
    file: Path,
) -> None:
    intake = intake_of(file, "Kommune;Planår\nTromsø;2023\n")
    earlier = Deviation("f", 9, "Planår", "2015", USED, "lagt i historikken", "Tromsø")
    shown = row(replace(intake, deviations=(earlier,)), "Tromsø")
    assert shown.kind == CHANGED
    assert shown.remark == "Endret. Rad 9, «2015»: lagt i historikken"


def test_a_deviation_of_no_municipality_that_is_read_has_a_row_of_its_own(file: Path) -> None:
    intake = intake_of(file, "Kommune;Planår\nTromsø;2023\n")
    lost = Deviation("f", 40, "Planår", "ca. 1999", USED, "året er usikkert", "Vadsø")
    shown = row(replace(intake, deviations=(lost,)), "Vadsø")
    assert (shown.kind, shown.line, shown.change) == (UNCERTAIN, 40, None)


def test_a_status_alone_is_told_of_the_same_for_a_file_that_is_to_be_made(
    file: Path, tmp_path: Path
) -> None:
    text = "Kommune;Planår;Status\nTromsø;2020;vedtatt\nGratangen;;under arbeid\n"
    remarks = [
        [each.remark for each in rows_of(intake_of(place, text)) if each.name == "Gratangen"]
        for place in (file, tmp_path / "ny.gpkg")
    ]
    assert remarks[0] == remarks[1]
    assert "Andre opplysninger: Status" in " ".join(remarks[0])
