"""A job makes its own working file anew, and never one that is an officer's."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from qgis.core import QgsFeedback

from planstatus.core.defaults import COUNTIES
from planstatus.core.errors import PlanstatusError
from planstatus.gis.intake.municipalities import plan_intake, take_in
from planstatus.gis.resources import EMBEDDED_MUNICIPALITIES
from planstatus.gis.settings import Settings
from planstatus.gis.sources import office_sources
from planstatus.gis.status_map import make_status_map
from planstatus.gis.status_map_request import StatusMapRequest
from planstatus.gis.store.create import create


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "planer.csv"
    path.write_text("Kommune;Planår\nTromsø;2023\nHarstad;2011\n", encoding="utf-8")
    return path


def years(file: Path) -> dict[str, int]:
    with closing(sqlite3.connect(file)) as database:
        rows = database.execute("SELECT kommunenummer, planaar FROM planaar WHERE planaar > 0")
        return dict(rows.fetchall())


def run(file: Path, sql: str) -> None:
    with closing(sqlite3.connect(file)) as database, database:
        database.execute(sql)


def test_the_offices_own_file_is_not_made_anew(tmp_path: Path, table: Path) -> None:
    file = tmp_path / "planstatus.gpkg"
    office_sources.create(
        file, Settings(working_file=file, plan_year_source=str(table)), QgsFeedback()
    )
    before = file.read_bytes()
    for request in (
        StatusMapRequest(working_file=file),
        StatusMapRequest(project_file=tmp_path / "planstatus.qgz"),
        StatusMapRequest(working_file=file, plan_years=str(table)),
    ):
        with pytest.raises(PlanstatusError, match=r"planstatus\.gpkg ble ikke erstattet.*ikke lag"):
            make_status_map(request)
    assert file.read_bytes() == before
    assert not (tmp_path / "planstatus.qgz").exists()


def test_a_sample_file_of_a_click_is_not_made_anew(tmp_path: Path) -> None:
    file = tmp_path / "planstatus.gpkg"
    create(file, ("55", "56"))
    with pytest.raises(PlanstatusError, match="ikke laget av planstatus:statuskart"):
        make_status_map(StatusMapRequest(working_file=file))


def test_a_job_makes_its_own_file_anew_as_often_as_it_runs(tmp_path: Path, table: Path) -> None:
    project = tmp_path / "kart.qgz"
    for _ in range(3):
        make_status_map(StatusMapRequest(project_file=project, plan_years=str(table)))
    assert years(tmp_path / "kart.gpkg") == {"5501": 2023, "5503": 2011}
    make_status_map(StatusMapRequest(project_file=project))
    assert len(years(tmp_path / "kart.gpkg")) == 21


def _reads_borders_in(file: Path) -> None:
    take_in(plan_intake(file, str(EMBEDDED_MUNICIPALITIES), QgsFeedback(), COUNTIES))


@pytest.mark.parametrize(
    "act",
    [
        lambda file: run(file, "UPDATE planaar SET planaar = 2022 WHERE planaar = 2023"),
        lambda file: run(file, "UPDATE samarbeid SET merknad = 'ringt'"),
        lambda file: run(file, "ALTER TABLE planaar ADD COLUMN saksnr TEXT"),
        lambda file: run(file, "CREATE TABLE ringeliste (navn TEXT)"),
        _reads_borders_in,
    ],
    ids=["a year", "cooperation", "a column", "a table", "borders"],
)
def test_what_someone_has_put_in_a_file_a_job_made_is_not_written_over(
    tmp_path: Path, table: Path, act: Callable[[Path], None]
) -> None:
    file = tmp_path / "kart.gpkg"
    make_status_map(StatusMapRequest(working_file=file, plan_years=str(table)))
    act(file)
    before = file.read_bytes()
    with pytest.raises(PlanstatusError, match=r"kart\.gpkg ble ikke erstattet"):
        make_status_map(StatusMapRequest(working_file=file, plan_years=str(table)))
    assert file.read_bytes() == before
