"""Folders and files that cannot be written: a clear word, and everything as it was."""

from __future__ import annotations

import resource
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from qgis.core import QgsFeedback, QgsProject

from planstatus.core.errors import PlanstatusError
from planstatus.core.plans.years import read_sample
from planstatus.gis.export import export
from planstatus.gis.intake import plan_years as plan_year_intake
from planstatus.gis.look.pages import layouts_of
from planstatus.gis.settings import Settings
from planstatus.gis.status_map import StatusMapRequest, make_status_map
from planstatus.gis.store.backups import Before, back_up
from planstatus.gis.store.facts import SAMPLE_NOTE
from planstatus.gis.store.working_file import create_working_file
from planstatus.gis.store.working_file_upgrade import check_working_file
from planstatus.gis.update import update
from planstatus.gis.update_result import UpdateResult

ROOT = Path(__file__).parents[2]
MAP_DATE = date(2024, 9, 4)
Click = Callable[..., UpdateResult]


@contextmanager
def full_disk(bytes_left: int) -> Iterator[None]:
    """Let the operating system refuse every file beyond a size, as it does when a disk is full."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (bytes_left, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def contents(folder: Path) -> dict[Path, bytes | None]:
    return {
        path: path.read_bytes() if path.is_file() else None for path in sorted(folder.rglob("*"))
    }


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "planstatus.gpkg"
    create_working_file(path, read_sample(ROOT / "data" / "planaar.csv"), SAMPLE_NOTE)
    return path


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "tabell.csv"
    path.write_text("Kommunenummer;Planår\n5501;2024\nx;1\n", encoding="utf-8")
    return path


def request(table: Path, **places: Path) -> StatusMapRequest:
    maps = (places.pop("map"),) if "map" in places else ()
    return replace(StatusMapRequest(plan_years=str(table), map_date=MAP_DATE, maps=maps), **places)


@pytest.mark.parametrize("place", ["map", "project_file", "deviations"])
def test_a_folder_that_is_missing_is_named_before_anything_is_written(
    tmp_path: Path, table: Path, place: str
) -> None:
    names = {"map": "kart.pdf", "project_file": "kart.qgz", "deviations": "avvik.csv"}
    before = contents(tmp_path)
    with pytest.raises(PlanstatusError, match=r"Lag mappen .*borte, eller velg en annen"):
        make_status_map(request(table, **{place: tmp_path / "borte" / names[place]}))
    assert contents(tmp_path) == before


def test_an_output_that_is_a_folder_is_named(tmp_path: Path, table: Path) -> None:
    (tmp_path / "kart.pdf").mkdir()
    with pytest.raises(PlanstatusError, match=r"kart\.pdf er en mappe"):
        make_status_map(request(table, map=tmp_path / "kart.pdf"))


def test_a_write_protected_folder_is_named(
    tmp_path: Path, table: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # root, whom tests may run as, is refused nowhere
    monkeypatch.setattr("planstatus.gis.sources.files.os.access", lambda *_: False)
    with pytest.raises(PlanstatusError, match="er skrivebeskyttet"):
        make_status_map(request(table, map=tmp_path / "kart.pdf"))


@pytest.mark.slow
@pytest.mark.pages("A4")
@pytest.mark.parametrize("suffix", ["pdf", "png", "svg"])
def test_a_full_disk_leaves_the_older_print_as_it_was(
    tmp_path: Path, project: QgsProject, click: Click, suffix: str
) -> None:
    click()
    print_out = tmp_path / f"kart.{suffix}"
    print_out.write_bytes(b"forrige kart")
    (layout,) = layouts_of(project, "A4")
    with full_disk(20_000), pytest.raises(PlanstatusError, match=rf"kart\.{suffix}"):
        export(layout, print_out)
    assert print_out.read_bytes() == b"forrige kart"
    assert not list(tmp_path.glob(".planstatus-*"))


@pytest.mark.pages("A4")
def test_a_print_that_is_open_elsewhere_is_named_and_left_as_it_was(
    tmp_path: Path, project: QgsProject, click: Click, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:  # as Windows does; Linux replaces open files
        raise PermissionError(13, "Permission denied")

    click()
    print_out = tmp_path / "kart.pdf"
    print_out.write_bytes(b"forrige kart")
    monkeypatch.setattr("planstatus.gis.sources.files.os.replace", refuse)
    with pytest.raises(
        PlanstatusError, match=r"lukk filen .*kart\.pdf.*Årsak: ingen skrivetilgang\.$"
    ):
        export(layouts_of(project, "A4")[0], print_out)
    assert print_out.read_bytes() == b"forrige kart"
    assert not list(tmp_path.glob(".planstatus-*"))


def test_a_full_disk_leaves_no_half_working_file(tmp_path: Path) -> None:
    before = contents(tmp_path)
    with full_disk(50_000), pytest.raises(PlanstatusError, match=r"plass.*ny\.gpkg"):
        create_working_file(tmp_path / "ny.gpkg", [], "")
    assert contents(tmp_path) == before


@pytest.mark.slow
def test_a_full_disk_leaves_no_half_report_and_the_older_one_as_it_was(
    tmp_path: Path, table: Path
) -> None:
    rows = "".join(f"{'x' * 250}{number};1\n" for number in range(20_000))
    table.write_text("Kommunenummer;Planår\n5501;2024\n" + rows, encoding="utf-8")
    report = tmp_path / "avvik.csv"
    report.write_text("forrige rapport")
    with (
        full_disk(4_800_000),
        pytest.raises(PlanstatusError, match=r"avvik\.csv.*Kontrollisten"),
    ):
        make_status_map(request(table, deviations=report))
    assert report.read_text() == "forrige rapport"


def test_a_full_disk_leaves_no_half_backup_and_nothing_read_in(file: Path, table: Path) -> None:
    intake = plan_year_intake.plan_intake(file, str(table), QgsFeedback())
    before = file.read_bytes()
    with full_disk(50_000), pytest.raises(PlanstatusError, match="sikkerhetskopi"):
        plan_year_intake.take_in(intake)
    assert file.read_bytes() == before
    assert not [each for each in file.parent.rglob("*.gpkg") if each != file]


@pytest.mark.slow
def test_the_report_shows_formulas_as_text(tmp_path: Path, table: Path) -> None:
    table.write_text("Kommunenummer;Planår\n5501;2024\n=cmd|'/C calc'!A0;2020\n")
    make_status_map(request(table, deviations=tmp_path / "avvik.csv"))
    report = (tmp_path / "avvik.csv").read_text(encoding="utf-8-sig")
    assert ";'=cmd|'/C calc'!A0;" in report


def test_a_cancelled_run_leaves_nothing(tmp_path: Path, table: Path) -> None:
    feedback = QgsFeedback()
    feedback.cancel()
    before = contents(tmp_path)
    with pytest.raises(PlanstatusError, match="Avbrutt"):
        make_status_map(
            request(table, map=tmp_path / "kart.pdf", working_file=tmp_path / "a.gpkg"), feedback
        )
    assert contents(tmp_path) == before


@pytest.mark.slow
def test_a_failed_run_leaves_the_working_file_of_the_last_run(tmp_path: Path, table: Path) -> None:
    kept = tmp_path / "a.gpkg"
    make_status_map(request(table, working_file=kept))
    before = kept.read_bytes()
    with full_disk(50_000), pytest.raises(PlanstatusError, match=r"a\.gpkg"):
        make_status_map(request(table, working_file=kept))
    assert kept.read_bytes() == before


def test_a_working_file_that_another_program_holds_is_named(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("planstatus.gis.store.database.SECONDS_TO_WAIT", 0.1)
    with closing(sqlite3.connect(file)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(PlanstatusError, match=r"planstatus\.gpkg, .*kan ikke leses.*i bruk"):
            check_working_file(file)


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (lambda file: file.write_bytes(b""), "ikke en arbeidsfil|kan ikke leses"),
        (lambda file: file.write_bytes(file.read_bytes()[:3000]), "kan ikke leses"),
        (lambda file: file.write_text("Kjære kommune"), "kan ikke leses"),
        (lambda file: (file.unlink(), file.mkdir()), "kan ikke leses"),
    ],
    ids=["empty", "truncated", "a letter", "a folder"],
)
def test_a_working_file_that_is_spoilt_is_named_and_left_alone(
    file: Path, project: QgsProject, spoil: Callable[[Path], object], message: str
) -> None:
    spoil(file)
    before = contents(file.parent)
    with pytest.raises(PlanstatusError, match=rf"planstatus\.gpkg.*({message})"):
        update(project, Settings(working_file=file), MAP_DATE, QgsFeedback())
    assert contents(file.parent) == before
    assert not project.mapLayers()


def test_a_backup_of_a_file_that_is_gone_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PlanstatusError, match="sikkerhetskopi"):
        back_up(tmp_path / "borte.gpkg", Before())


@pytest.mark.slow
def test_a_name_longer_than_the_file_system_has_is_named(tmp_path: Path, table: Path) -> None:
    long = "x" * 300
    with pytest.raises(PlanstatusError, match=r"x\.csv kan ikke leses"):
        make_status_map(request(tmp_path / f"{long}.csv"))
    with pytest.raises(PlanstatusError, match=r"x\.pdf"):
        make_status_map(request(table, map=tmp_path / f"{long}.pdf"))
    with pytest.raises(PlanstatusError, match=r"Lag mappen .*xx, eller velg en annen"):
        make_status_map(request(table, map=tmp_path / long / "kart.pdf"))
