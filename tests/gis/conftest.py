"""A project of its own and a working file of its own for every test."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from osgeo import gdal, ogr, osr
from qgis.core import QgsFeedback, QgsProject

from planstatus.core.cooperation.register import Cooperations
from planstatus.core.defaults import COUNTIES
from planstatus.gis.settings import Settings
from planstatus.gis.store.cooperation import stored_row
from planstatus.gis.store.cooperation_tables import COOPERATION_STATEMENTS, insert_row
from planstatus.gis.store.create import create
from planstatus.gis.update import update
from planstatus.gis.update_result import UpdateResult

ORIGINAL_DATE = date(2024, 9, 4)
GDAL = (gdal, ogr, osr)


@pytest.fixture
def project() -> Iterator[QgsProject]:
    project = QgsProject()
    yield project
    project.clear()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(working_file=tmp_path / "Planstatus" / "planstatus.gpkg")


@pytest.fixture
def marked_pages(request: pytest.FixtureRequest) -> tuple[str, ...]:
    """The pages that a test is marked to look at: they take five sixths of a click's time."""
    marker = request.node.get_closest_marker("pages")
    return marker.args if marker else ()


@pytest.fixture
def click(
    project: QgsProject, settings: Settings, marked_pages: tuple[str, ...]
) -> Callable[..., UpdateResult]:
    """Do what the button does, with the date of the original map unless told otherwise."""

    def click(day: date = ORIGINAL_DATE, bands: str | None = None) -> UpdateResult:
        return update(project, settings, day, QgsFeedback(), bands, marked_pages)

    return click


@pytest.fixture
def registered(settings: Settings) -> Callable[[Cooperations], None]:
    """Let the working file hold another register than the embedded one."""

    def registered(register: Cooperations) -> None:
        create(settings.working_file, settings.counties or COUNTIES)
        with closing(sqlite3.connect(settings.working_file)) as database, database:
            for table, terms in register.by_table():
                database.execute(COOPERATION_STATEMENTS[table.name].delete)
                for term in terms:
                    insert_row(database, table, stored_row(table, term))

    return registered


@pytest.fixture(params=[False, True], ids=["exceptions off", "exceptions on"])
def exceptions(request: pytest.FixtureRequest) -> Iterator[bool]:
    """GDAL's exceptions, which QGIS from 3.38 and any plugin may turn on for all."""
    before = [module for module in GDAL if module.GetUseExceptions()]
    for module in reversed(before):
        module.DontUseExceptions()
    for module in GDAL if request.param else ():
        module.UseExceptions()
    yield bool(request.param)
    for module in reversed(GDAL):
        module.DontUseExceptions()
    for module in before:
        module.UseExceptions()
