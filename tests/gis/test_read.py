"""Plan-year tables of the shapes that planners send."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from qgis.core import QgsFeedback

from planstatus.core.municipalities import read_register
from planstatus.core.tables import Register
from planstatus.gis.read import read_plan_years

ROOT = Path(__file__).parents[2]
TABLES = ROOT / "tests" / "data" / "tabeller"
EXPECTED = sorted(TABLES.glob("*.forventet.json"))
MAP_DATE = date(2024, 9, 4)


@pytest.fixture(scope="module")
def register() -> Register:
    return Register(read_register(ROOT / "data" / "kommuner.csv"))


def test_there_are_twenty_tables() -> None:
    assert len(EXPECTED) >= 20


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda file: file.name.split(".forv")[0])
def test_a_table_is_read_as_a_person_reads_it(expected: Path, register: Register) -> None:
    reading = json.loads(expected.read_text(encoding="utf-8"))
    file = expected.with_name(expected.name.removesuffix(".forventet.json"))
    years, deviations = read_plan_years(str(file), None, None, register, MAP_DATE, QgsFeedback())
    assert {plan.number: plan.year for plan in years} == reading["planaar"]
    assert sorted({each.line for each in deviations}) == reading["linjer_i_rapporten"]
