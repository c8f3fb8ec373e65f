"""Files and folders named as people name them: everything works, whatever is in the name."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from qgis.core import QgsFeedback, QgsProject, QgsVectorLayer

from planstatus.core.errors import PlanstatusError
from planstatus.gis.export import export
from planstatus.gis.intake import municipalities as municipality_intake
from planstatus.gis.intake import plan_years as plan_year_intake
from planstatus.gis.look.pages import layouts_of
from planstatus.gis.project.layers import PLAN_YEARS, find_layer, working_file_of
from planstatus.gis.resources import EMBEDDED_MUNICIPALITIES
from planstatus.gis.settings import Settings
from planstatus.gis.sources.files import split_source
from planstatus.gis.status_map import StatusMapRequest, make_status_map
from planstatus.gis.update import update
from planstatus.gis.which_file import find_working_file

DAY = date(2024, 9, 4)
NAMES = {
    "spaces": "  felles  område ",
    "Norwegian and Sámi letters": "Åse Kåfjord æøå ÆØÅ čđŋšŧž",
    "letters in two parts, as a Mac writes them": "Ka\u030afjord",
    "quotes": "O'Hara's \"kart\" «x»",
    "percent and hash": "100 % #1",
    "question mark": "hva?=1&b=2",
    "bar": "plan|år",
    "backslashes": r"C:\Users\Åse\Planstatus",
    "brackets": "[1] {2} (3); $HOME ~",
    "an expression and a tag": "[% 1+1 %] <b>",
    "all of it": "[% 1 %] <b> 100 % #2 plan|år Ka\u030afjord čŋš O'Hara «x» (3); $HOME",
    "a long path": "/".join(["en ganske lang mappe med mange ord i navnet sitt"] * 5),
}


@pytest.fixture(params=NAMES.values(), ids=NAMES)
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A folder with the name, holding a table and a layer with the same name."""
    folder = tmp_path / str(request.param)
    folder.mkdir(parents=True)
    (folder / f"{folder.name}.csv").write_text("Kommunenr;Planår\n5501;2024\nx;1\n", "utf-8")
    shutil.copyfile(EMBEDDED_MUNICIPALITIES, folder / f"{folder.name}.gpkg")
    return folder


@pytest.fixture
def other() -> Iterator[QgsProject]:
    project = QgsProject()
    yield project
    project.clear()


@pytest.mark.slow
@pytest.mark.shown_by("all of it")
def test_a_whole_day_at_the_office(place: Path, project: QgsProject, other: QgsProject) -> None:
    file = place / "Planstatus" / f"{place.name} arbeid.gpkg"
    settings = Settings(working_file=file)
    update(project, settings, DAY, QgsFeedback())
    assert working_file_of(find_layer(project, PLAN_YEARS)) == file
    saved = place / f"{place.name}.qgz"
    export(layouts_of(project, "A4")[0], place / f"{place.name}.pdf")
    assert project.write(str(saved))
    project.clear()

    table, layer = str(place / f"{place.name}.csv"), str(place / f"{place.name}.gpkg")
    intake = plan_year_intake.plan_intake(file, table, QgsFeedback())
    backup = plan_year_intake.take_in(intake)
    assert backup is not None
    assert backup.parent == file.parent / "Sikkerhetskopier"
    with closing(sqlite3.connect(backup)) as copy:
        assert copy.execute("SELECT count(*) FROM planaar").fetchone() == (39,)
    borders = municipality_intake.plan_intake(file, layer, QgsFeedback())
    assert municipality_intake.take_in(borders) is not None

    assert other.read(str(saved))
    assert find_working_file(other, Settings(working_file=place / "en annen.gpkg"))[0] == file
    again = update(other, settings, DAY, QgsFeedback())
    assert again.first_map.status.counts["gjeldende"] == 1
    assert (place / f"{place.name}.pdf").read_bytes().startswith(b"%PDF")
    left = {path for path in place.rglob("*") if ".planstatus-" in path.name}
    assert left == set()


@pytest.mark.slow
@pytest.mark.shown_by("all of it")
def test_the_algorithm_from_files_to_files(place: Path) -> None:
    def made(suffix: str) -> Path:
        return place / f"laget {place.name}{suffix}"

    request = StatusMapRequest(
        municipalities=f"{place / place.name}.gpkg|layername=kommuner",
        plan_years=str(place / f"{place.name}.csv"),
        map_date=DAY,
        maps=tuple(made(suffix) for suffix in (".pdf", ".svg")),
        project_file=made(".qgz"),
        deviations=made(".csv"),
    )
    result = make_status_map(request)
    assert len(result.deviations) == 1
    assert all(made(each).exists() for each in (".pdf", ".svg", ".qgz", ".gpkg", ".csv"))


@pytest.mark.parametrize(
    ("source", "file", "rest"),
    [
        (r"C:\Users\Åse\planår.gpkg|layername=planaar", r"C:\Users\Åse\planår.gpkg",
         "|layername=planaar"),
        (r"\\server\felles\Åse\a.gpkg|layerid=0", r"\\server\felles\Åse\a.gpkg", "|layerid=0"),
        ("//server/felles/a.xlsx", "//server/felles/a.xlsx", ""),
        ("/mnt/plan|år.gpkg|layername=a|subset=\"x\" = '|'", "/mnt/plan|år.gpkg",
         "|layername=a|subset=\"x\" = '|'"),
    ],
)  # fmt: skip
def test_the_file_of_a_source_is_told_from_what_follows_it(
    source: str, file: str, rest: str
) -> None:
    assert split_source(source) == (Path(file), rest)


def test_a_name_that_gdal_itself_cannot_open_is_said(tmp_path: Path, project: QgsProject) -> None:
    # GDAL 3.6 hands SQLite «%20» as it stands, and SQLite looks for a blank; newer ones may not
    file = tmp_path / "mappe%20navn" / "planstatus.gpkg"
    layer = QgsVectorLayer(f"{shutil.copyfile(EMBEDDED_MUNICIPALITIES, tmp_path / '%20.gpkg')}")
    if layer.isValid():
        update(project, Settings(working_file=file), DAY, QgsFeedback())
        return
    with pytest.raises(PlanstatusError, match="mappe%20navn"):
        update(project, Settings(working_file=file), DAY, QgsFeedback())
