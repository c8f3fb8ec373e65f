"""Reports of the embedded data, each made once in a run."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from qgis.core import QgsFeedback

from planstatus.core.cooperation.register import Cooperations
from planstatus.core.report.model import Report
from planstatus.gis.make_working_file import WorkingFileRequest, make_working_file
from planstatus.gis.report.report import make_report
from planstatus.gis.report.request import ReportRequest
from planstatus.gis.settings import Settings
from planstatus.gis.store.backends import open_store
from planstatus.gis.store.cooperation import stored_row
from planstatus.gis.store.facts import CooperationRows

DATE = date(2024, 9, 4)


@pytest.fixture(scope="session")
def embedded_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The working file of Troms og Finnmark, with its sample years."""
    path = tmp_path_factory.mktemp("rapport") / "planstatus.gpkg"
    make_working_file(WorkingFileRequest(), path, QgsFeedback())
    return path


@pytest.fixture(scope="session")
def in_language(
    embedded_file: Path, tmp_path_factory: pytest.TempPathFactory, _translations: None
) -> Callable[[str], Path]:
    """Give the report of that file in a language."""
    folder = tmp_path_factory.mktemp("rapporter")

    def report(language: str) -> Path:
        path = folder / f"rapport_{language}.html"
        if not path.exists():
            write(path, embedded_file, language)
        return path

    return report


def write(path: Path, file: Path, language: str = "nb") -> Report:
    settings = Settings(working_file=file, map_language=language)
    return make_report(ReportRequest(settings, DATE), path)


@pytest.fixture
def registered(embedded_file: Path, tmp_path: Path) -> Callable[[Cooperations], Path]:
    """Register more cooperation in a copy of that file."""

    def registered(more: Cooperations) -> Path:
        file = tmp_path / "arbeid" / "planstatus.gpkg"
        file.parent.mkdir()
        shutil.copyfile(embedded_file, file)
        there = open_store(file).cooperation_rows()
        parts = [
            CooperationRows(
                table.name, there[table.name], {}, [stored_row(table, term) for term in terms]
            )
            for table, terms in more.by_table()
        ]
        open_store(file).write_cooperation_rows(parts, "test")
        return file

    return registered
