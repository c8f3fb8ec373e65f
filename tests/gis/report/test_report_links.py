"""The pages of the web that a report leads to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from qgis.core import QgsProject, QgsSettings

from planstatus.core.office import offices
from planstatus.core.report.page import page
from planstatus.gis.report.job import ReportJob
from planstatus.gis.report.request import ReportRequest, of_project
from planstatus.gis.report.wording import maker_of
from planstatus.gis.settings import Settings, save_settings
from planstatus.gis.update_result import UpdateResult

from .conftest import DATE, write

GUIDE, PLANNING = "https://example.org/hjelperen", "https://example.org/plan"
OF_OFFICE = offices()["troms-finnmark"].web_page


@pytest.mark.slow
@pytest.mark.parametrize(
    ("language", "marked"),
    [("nb", ""), ("nn", ""), ("en", '<span lang="nb">Samfunnssikkerhetshjelperen</span>')],
)
def test_the_guide_is_a_link_once_its_address_is_known(
    embedded_file: Path, tmp_path: Path, language: str, marked: str
) -> None:
    report = write(tmp_path / "rapport.html", embedded_file, language)
    assert "Samfunnssikkerhetshjelperen" not in page(report)
    known = page(replace(report, maker=replace(report.maker, guide_page=GUIDE)))
    assert f'<a href="{GUIDE}">{marked or "Samfunnssikkerhetshjelperen"}</a>' in known


def test_the_page_on_planning_is_that_of_the_office_until_another_is_chosen(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "planstatus.gpkg")
    chosen = replace(settings, planning_page=PLANNING, guide_page=GUIDE)
    assert maker_of(ReportRequest(settings, DATE), ["5501"], "nb").web_page == OF_OFFICE
    maker = maker_of(ReportRequest(chosen, DATE), ["5501"], "nb")
    assert (maker.web_page, maker.guide_page) == (PLANNING, GUIDE)


def test_a_report_without_a_project_leads_to_the_page_of_her_own_office(tmp_path: Path) -> None:
    hers = Settings(tmp_path / "x.gpkg", office="troms-finnmark", planning_page=PLANNING)
    save_settings(replace(hers, guide_page=GUIDE))
    for office, page_of_it in ((None, PLANNING), ("troms-finnmark", PLANNING), ("vestland", "")):
        request = ReportJob(office=office).of_file(tmp_path / "planstatus.gpkg")
        assert request.settings.planning_page == page_of_it
        assert request.settings.guide_page == GUIDE
    QgsSettings().remove("planstatus")


def test_the_report_of_a_project_leads_where_its_forms_do(
    project: QgsProject, click: Callable[..., UpdateResult], settings: Settings
) -> None:
    click()
    request = of_project(project, replace(settings, guide_page=GUIDE))
    assert (request.settings.guide_page, request.settings.planning_page) == ("", OF_OFFICE)
