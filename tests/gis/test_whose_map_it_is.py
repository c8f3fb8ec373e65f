"""Whose the map is when another office was chosen and the map did not become its own."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from qgis.core import QgsFeedback, QgsProject, QgsSettings

from planstatus.gis.answers import Intake, Unasked
from planstatus.gis.project.layers import reload_tables
from planstatus.gis.settings import Settings
from planstatus.gis.store.backends import open_store
from planstatus.gis.update import show_again, update
from planstatus.gis.update_result import UpdateResult

DAY = date(2024, 9, 4)
TROMS = ("Troms og Finnmark", "Statsforvalteren i Troms og Finnmark", "nb")
VESTLAND = ("Vestland", "Statsforvaltaren i Vestland", "nn")


class Officer(Unasked):
    """Answers every question the same way, and keeps what she was asked about."""

    is_asked = True

    def __init__(self, says_yes: bool) -> None:
        super().__init__(QgsFeedback())
        self.says_yes = says_yes
        self.asked: list[str] = []

    def agree(self, name: str, intake: Intake) -> Intake | None:
        self.asked.append(name)
        return intake if self.says_yes else None


@pytest.fixture(autouse=True)
def _profile(qgis_app: object) -> Iterator[None]:
    QgsSettings().remove("planstatus")
    yield
    QgsSettings().remove("planstatus")


@pytest.fixture
def kari(project: QgsProject, settings: Settings) -> Settings:
    """The settings of an officer whose map is there, with a year somebody has written."""
    kari = replace(settings, officer="kari")
    show(project, kari)
    write_year(kari.working_file, 2023)
    return kari


def write_year(file: Path, year: int) -> None:
    with closing(sqlite3.connect(file)) as database, database:
        database.execute("UPDATE planaar SET planaar = ? WHERE kommunenummer = '5607'", (year,))


def show(project: QgsProject, settings: Settings, answers: Officer | None = None) -> UpdateResult:
    return update(project, settings, DAY, QgsFeedback(), pages=(), answers=answers)


def click(project: QgsProject, settings: Settings, says_yes: bool) -> int:
    """Click, and return how many questions it asked."""
    officer = Officer(says_yes)
    show(project, settings, officer)
    return len(officer.asked)


def whose(project: QgsProject) -> tuple[str, str, str]:
    """Return area, office and language as the page has them; credit and names are of one office."""
    said = project.customVariables()
    office = str(said["planstatus_kontor"]).split("\n")[0]
    assert office in str(said["planstatus_kreditering"])
    area = str(said["planstatus_tittel"]).partition(" ")[2]
    return area, office, str(said["planstatus_spraak"])


@pytest.mark.slow
def test_a_change_of_office_that_is_declined_leaves_the_words_and_is_asked_about_again(
    project: QgsProject, kari: Settings
) -> None:
    for _ in range(2):
        assert click(project, kari.of_office("vestland"), says_yes=False) == 1
        assert whose(project) == TROMS
    show_again(project, replace(kari, officer=""), DAY, QgsFeedback())  # a script with its own
    assert whose(project) == TROMS
    assert "de innebygde grensene" in " ".join(show(project, kari.of_office("vestland")).warnings)
    assert whose(project) == TROMS
    assert click(project, kari.of_office("vestland"), says_yes=True) == 1
    assert whose(project) == VESTLAND
    assert click(project, kari.of_office("vestland"), says_yes=False) == 0


def test_a_declined_office_makes_the_map_when_she_has_its_counties_beside_those_there(
    project: QgsProject, kari: Settings
) -> None:
    vestland = kari.of_office("vestland")
    click(project, vestland, says_yes=False)
    click(project, replace(vestland, counties=("46", "55", "56")), says_yes=True)
    assert "Vestland" in str(project.customVariables()["planstatus_kontor"])


@pytest.mark.slow
def test_going_back_from_a_change_of_office_brings_back_its_words_and_asks_again(
    project: QgsProject, kari: Settings
) -> None:
    vestland = kari.of_office("vestland")
    click(project, vestland, says_yes=True)
    store = open_store(kari.working_file)
    store.go_back(store.plan_return(store.backups()[0]))
    reload_tables(project)
    show_again(project, vestland, DAY, QgsFeedback())
    assert whose(project) == TROMS
    assert click(project, vestland, says_yes=False) == 1
    assert whose(project) == TROMS


@pytest.mark.slow
def test_what_was_gone_back_from_is_asked_about_even_when_nobody_has_written_anything(
    project: QgsProject, settings: Settings
) -> None:
    kari = replace(settings, officer="kari")
    show(project, kari)
    vestland = kari.of_office("vestland")
    assert click(project, vestland, says_yes=False) == 0  # followed without a question
    store = open_store(kari.working_file)
    store.go_back(store.plan_return(store.backups()[0]))
    reload_tables(project)
    assert click(project, vestland, says_yes=False) == 1
    assert whose(project) == TROMS


@pytest.mark.slow
def test_borders_without_the_counties_of_the_office_leave_the_words_and_warn(
    project: QgsProject, kari: Settings, root: Path, tmp_path: Path
) -> None:
    borders = tmp_path / "kommunelag.gpkg"
    borders.write_bytes((root / "data" / "kommuner.gpkg").read_bytes())
    with closing(sqlite3.connect(borders)) as database, database:
        for (trigger,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'"):
            database.execute(f'DROP TRIGGER "{trigger}"')
        database.execute("DELETE FROM kommuner WHERE fylkesnummer NOT IN ('55', '56')")
    vestland = replace(kari.of_office("vestland"), municipality_source=str(borders))
    assert "kommunelag.gpkg" in " ".join(show(project, vestland, Officer(True)).warnings)
    assert whose(project) == TROMS


@pytest.mark.slow
@pytest.mark.parametrize("counties", [(), ("46",)])
def test_a_colleague_who_makes_the_map_her_offices_gets_its_words(
    project: QgsProject, kari: Settings, counties: tuple[str, ...]
) -> None:
    click(project, kari.of_office("troms-finnmark"), says_yes=True)
    ola = replace(kari, officer="ola", office="vestland", counties=counties)
    QgsSettings().remove("planstatus")  # the profile of Ola
    assert click(project, ola, says_yes=True) == 1
    assert whose(project) == VESTLAND


@pytest.mark.slow
def test_a_colleague_who_leaves_the_map_as_it_is_gets_no_other_words_and_is_asked_once(
    project: QgsProject, kari: Settings
) -> None:
    click(project, kari.of_office("troms-finnmark"), says_yes=True)
    ola = replace(kari, officer="ola", office="vestland")
    QgsSettings().remove("planstatus")
    assert [click(project, ola, says_yes=False) for _ in range(2)] == [1, 0]
    assert whose(project) == TROMS


@pytest.mark.slow
def test_an_area_that_an_officer_chose_beside_her_office_is_hers_for_colleagues_too(
    project: QgsProject, kari: Settings
) -> None:
    hers = replace(kari.of_office("troms-finnmark"), counties=("46",))
    click(project, hers, says_yes=True)
    assert whose(project) == ("Vestland", *TROMS[1:])
    ola = replace(kari, officer="ola").of_office("vestland")
    for settings in (ola, replace(ola, office="troms-finnmark"), hers):
        show_again(project, settings, DAY, QgsFeedback())
        assert whose(project) == ("Vestland", *TROMS[1:])
