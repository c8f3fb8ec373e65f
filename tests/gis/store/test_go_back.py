"""«Gå tilbake til …»: the working file as it was, with nothing lost on the way."""

from __future__ import annotations

import os
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from qgis.core import QgsFeedback, QgsProject

from planstatus.core.defaults import COUNTIES
from planstatus.core.errors import PlanstatusError
from planstatus.core.plans.years import read_sample
from planstatus.gis.intake import plan_years as plan_year_intake
from planstatus.gis.intake.municipalities import plan_embedded
from planstatus.gis.intake.municipalities import take_in as take_in_municipalities
from planstatus.gis.project.layers import MUNICIPALITIES, PLAN_YEARS, find_layer, reload_tables
from planstatus.gis.settings import Settings
from planstatus.gis.store import backups
from planstatus.gis.store.backups import INTAKE, Before, back_up, backups_of
from planstatus.gis.store.database import overwrite
from planstatus.gis.store.facts import SAMPLE_NOTE
from planstatus.gis.store.go_back import go_back, plan_return
from planstatus.gis.store.own_parts import own_parts
from planstatus.gis.store.plan_years import take_out_samples
from planstatus.gis.store.working_file import create_working_file
from planstatus.gis.update import update

ROOT = Path(__file__).parents[3]
TABLES = ("kommuner", "planaar", "planaar_historikk", "fylkesgrenser", "kontekst", "gpkg_contents")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "Planstatus" / "planstatus.gpkg"
    sample = read_sample(ROOT / "data" / "planaar.csv")
    create_working_file(path, sample, SAMPLE_NOTE, counties=COUNTIES)
    return path


def run(file: Path, *statements: str) -> list[tuple[object, ...]]:
    """Run statements as another program would, and return the rows of the last."""
    with closing(sqlite3.connect(file)) as database, database:
        rows = [database.execute(statement).fetchall() for statement in statements]
    return rows[-1]


def contents(file: Path) -> dict[str, list[tuple[object, ...]]]:
    return {table: run(file, f"SELECT * FROM {table}") for table in TABLES}


def set_year(file: Path, number: str, year: str) -> None:
    run(file, f"UPDATE planaar SET planaar = {year} WHERE kommunenummer = '{number}'")


def test_a_backup_is_named_by_the_minute_and_two_of_one_minute_are_told_apart(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Clock(datetime):
        @classmethod
        def now(cls, tz: object = None) -> Clock:  # noqa: ARG003
            return cls(2026, 11, 26, 17, 54, 52, 91270)

    monkeypatch.setattr(backups, "datetime", Clock)
    made = [back_up(file, Before()) for _ in range(3)]
    assert [each.name for each in made] == [
        "planstatus 2026-11-26 1754.gpkg",
        "planstatus 2026-11-26 1754 (2).gpkg",
        "planstatus 2026-11-26 1754 (3).gpkg",
    ]
    assert [each.path for each in backups_of(file)] == made[::-1]


def test_backups_of_older_versions_are_found_and_sorted_among_the_others(file: Path) -> None:
    folder = file.parent / "Sikkerhetskopier"
    folder.mkdir()
    names = [
        "planstatus 2026-11-26 1755.gpkg",
        "planstatus 2026-11-26 1754 (10).gpkg",
        "planstatus 2026-11-26 1754 (2).gpkg",
        "planstatus 2026-11-26 1754.gpkg",
        "planstatus 2026-11-26 17.54.52.091270.gpkg",
        "planstatus 2026-11-26 17.54.01.500000.gpkg",
        "planstatus 2025-12-31 23.59.59.999999.gpkg",
    ]
    others = ["planstatus.gpkg", "planstatus fra Kari.gpkg", "planstatus 2026-13-41 1754.gpkg",
              "planstatus nord 2026-11-26 1754.gpkg", "planstatus 2026-11-26 1754.gpkg-wal",
              "planstatus 2026-11-26 1754.txt"]  # fmt: skip
    for name in [*names, *others]:
        (folder / name).write_text("x")
    (folder / "planstatus 2026-11-26 1800.gpkg").touch()  # begun and interrupted
    found = backups_of(file)
    assert [each.path.name for each in found] == names
    assert found[4].made == datetime(2026, 11, 26, 17, 54, 52, 91270)
    assert found[0].made == datetime(2026, 11, 26, 17, 55)


def test_there_are_no_backups_of_a_file_that_never_had_any(tmp_path: Path) -> None:
    assert backups_of(tmp_path / "borte" / "planstatus.gpkg") == []


@pytest.mark.slow
def test_a_backup_tells_what_it_was_made_before(file: Path, tmp_path: Path) -> None:
    table = tmp_path / "fra Kari.csv"
    table.write_text("Kommunenummer;Planår\n5501;2023\n", encoding="utf-8")
    plan_year_intake.take_in(plan_year_intake.plan_intake(file, str(table), QgsFeedback()))
    take_in_municipalities(plan_embedded(file, ("18",), QgsFeedback()))
    take_out_samples(file)
    go_back(plan_return(file, backups_of(file)[-1].path))
    assert [each.before.in_words() for each in backups_of(file)] == [
        "før du gikk tilbake",
        "før eksempeldata ble tatt bort",
        "før innlesing av «de innebygde grensene»",
        "før innlesing av «fra Kari.csv»",
    ]


def test_what_a_backup_would_change_is_told_and_nothing_is_touched(file: Path) -> None:
    backup = back_up(file, Before())
    set_year(file, "5501", "2024")
    set_year(file, "5503", "NULL")
    set_year(file, "5516", "2023")
    run(file, "UPDATE planaar SET merknad = 'ring' WHERE kommunenummer = '5601'")
    before = {path: path.read_bytes() for path in file.parent.rglob("*") if path.is_file()}
    found = plan_return(file, backup)
    assert [(each.name, each.now, each.then, each.in_words()) for each in found.differences] == [
        ("Gratangen", 2023, None, "Planåret fjernes"),
        ("Alta", 2015, 2015, "Andre opplysninger: Merknad"),
        ("Harstad", None, 2020, "Planåret kommer tilbake"),
        ("Tromsø", 2024, 2020, "Planåret endres"),
    ]
    assert found.events == 4
    assert "Planår som fjernes: 1 (Gratangen 2023)." in found.in_words()
    assert "Endringer som ikke lenger står i historikken: 4." in found.in_words()
    assert {p: p.read_bytes() for p in file.parent.rglob("*") if p.is_file()} == before


def test_columns_and_tables_of_her_own_that_come_go_or_change_are_named(file: Path) -> None:
    without = back_up(file, Before())
    run(file, "ALTER TABLE planaar ADD COLUMN saksnr TEXT", "CREATE TABLE notater (tekst TEXT)")
    empty = back_up(file, Before())
    found = plan_return(file, without)
    assert found.changes_anything()
    assert "Egne kolonner og tabeller" in found.in_words()
    assert found.in_words().endswith("endres: notater, saksnr.")
    assert plan_return(without, file).own_parts == ("notater", "saksnr")
    assert not plan_return(file, empty).changes_anything()
    run(file, "UPDATE planaar SET saksnr = '24/17' WHERE kommunenummer = '5501'")
    assert plan_return(file, empty).own_parts == ("saksnr",)


def test_what_an_older_backup_lacks_and_an_upgrade_gives_is_nothing_of_hers(tmp_path: Path) -> None:
    older = sorted((ROOT / "tests" / "data" / "0.3.0").rglob("*.gpkg"))
    assert older
    for each in older:
        shutil.copy(each, tmp_path / each.name)
        assert not own_parts(tmp_path / each.name), each


@pytest.mark.slow
def test_a_map_of_other_counties_is_told_of(file: Path) -> None:
    backup = back_up(file, Before())
    take_in_municipalities(plan_embedded(file, ("56",), QgsFeedback()))
    found = plan_return(file, backup)
    assert "Tromsø" in found.back_on_map
    assert not found.off_map
    assert "Kommer på kartet: " in found.in_words()
    found = plan_return(backup, file)
    assert "Tromsø" in found.off_map


def test_going_back_gives_everything_in_the_file_back(file: Path) -> None:
    before = contents(file)
    backup = back_up(file, Before())
    set_year(file, "5501", "2024")
    take_in_municipalities(plan_embedded(file, ("18",), QgsFeedback()))
    now = contents(file)
    made = go_back(plan_return(file, backup))
    assert contents(file) == before
    assert made is not None
    assert contents(made) == now  # and so she can go there again
    assert run(file, "SELECT name FROM sqlite_master WHERE name LIKE '%sikkerhetskopi%'") == []
    again = go_back(plan_return(file, made))
    assert contents(file) == now
    assert again is not None
    assert contents(again) == before


def test_a_backup_that_is_like_the_file_has_nothing_to_go_back_to(file: Path) -> None:
    found = plan_return(file, back_up(file, Before(INTAKE, "a.csv")))
    assert not found.changes_anything()
    assert "lik arbeidsfilen" in found.in_words()


@pytest.mark.slow
@pytest.mark.parametrize(
    "spoil",
    [
        lambda backup: backup.write_bytes(backup.read_bytes()[:70000]),
        lambda backup: backup.write_text("Kjære kommune"),
        lambda backup: backup.unlink(),
        lambda backup: backup.write_bytes(
            backup.read_bytes()[:200000] + bytes(8192) + backup.read_bytes()[208192:]
        ),
        lambda backup: run(backup, "DROP TABLE planaar"),
        lambda backup: shutil.copy(ROOT / "data" / "kommuner.gpkg", backup),
        lambda backup: run(backup, "PRAGMA user_version = 10299"),
    ],
    ids=[
        "cut short",
        "a letter",
        "gone",
        "a hole in it",
        "a table gone",
        "another file",
        "a newer version",
    ],
)
def test_a_backup_that_cannot_be_used_is_refused_by_name_and_all_stays(
    file: Path, spoil: object
) -> None:
    backup = back_up(file, Before())
    set_year(file, "5501", "2024")
    wanted = plan_return(file, backup)
    spoil(backup)  # type: ignore[operator]
    before = file.read_bytes()
    for act in (lambda: plan_return(file, backup), lambda: go_back(wanted)):
        with pytest.raises(PlanstatusError, match=re.escape(backup.name)):
            act()
    assert file.read_bytes() == before
    assert len(list(backup.parent.iterdir())) <= 1


def test_an_older_backup_is_upgraded_and_itself_left_as_it_is(file: Path) -> None:
    run(file, "PRAGMA user_version = 10202", "DELETE FROM planaar WHERE kommunenummer = '5516'")
    backup = back_up(file, Before())
    before = backup.read_bytes()
    set_year(file, "5501", "2024")
    run(file, "PRAGMA user_version = 10205")
    go_back(plan_return(file, backup))
    assert run(file, "PRAGMA user_version") == [(10205,)]
    assert run(file, "SELECT planaar FROM planaar WHERE kommunenummer = '5516'") == [(None,)]
    assert backup.read_bytes() == before
    assert len(backups_of(file)) == 2  # no third one, of the upgrade


@pytest.mark.slow
def test_a_file_in_use_is_left_as_it_is(file: Path) -> None:
    backup = back_up(file, Before())
    set_year(file, "5501", "2024")
    wanted = plan_return(file, backup)
    before = contents(file)
    with closing(sqlite3.connect(file)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(PlanstatusError, match=r"planstatus\.gpkg.*i bruk"):
            go_back(wanted)
    assert contents(file) == before


def test_a_year_that_a_colleague_saves_meanwhile_stops_it(file: Path) -> None:
    backup = back_up(file, Before())
    set_year(file, "5501", "2024")
    wanted = plan_return(file, backup)
    set_year(file, "5503", "2023")
    before = contents(file)
    with pytest.raises(PlanstatusError, match="i mellomtiden"):
        go_back(wanted)
    assert contents(file) == before


@pytest.mark.parametrize(
    "spoil",
    [
        lambda file: file.unlink(),
        lambda file: file.write_bytes(b""),
        lambda file: file.write_text("Kjære kommune" * 1000),
        lambda file: file.write_bytes(file.read_bytes()[:70000]),
    ],
    ids=["gone", "empty", "a letter", "cut short"],
)
def test_a_working_file_that_is_lost_or_spoilt_comes_back_and_what_was_there_is_kept(
    file: Path, spoil: object
) -> None:
    before = contents(file)
    backup = back_up(file, Before())
    set_year(file, "5501", "2024")
    spoil(file)  # type: ignore[operator]
    left = file.read_bytes() if file.exists() else None
    if left != b"":  # SQLite itself takes it away from an empty file
        file.with_name("planstatus.gpkg-wal").write_text("av den gamle")
    kept = go_back(plan_return(file, backup))
    assert contents(file) == before
    assert kept is not None
    assert kept.read_bytes() == (left or b"")
    if left != b"":
        assert kept.with_name(f"{kept.name}-wal").read_text() == "av den gamle"
    assert [each.path for each in backups_of(file)] == [backup]


def test_a_file_that_is_none_of_ours_is_never_written_over(file: Path, tmp_path: Path) -> None:
    backup = back_up(file, Before())
    shutil.copy(ROOT / "data" / "kommuner.gpkg", file)
    before = file.read_bytes()
    with pytest.raises(PlanstatusError, match="ikke en arbeidsfil"):
        plan_return(file, backup)
    assert file.read_bytes() == before


@pytest.mark.slow
def test_layers_of_the_open_project_show_what_came_back_with_styles_and_pages_as_they_were(
    tmp_path: Path,
) -> None:
    file = tmp_path / "Planstatus" / "planstatus.gpkg"
    project, settings = QgsProject(), Settings(working_file=file)
    update(project, settings, datetime(2024, 9, 4).date(), QgsFeedback(), pages=())
    layer, table = (find_layer(project, role) for role in (MUNICIPALITIES, PLAN_YEARS))
    assert layer is not None
    assert table is not None
    backup = back_up(file, Before())
    set_year(file, "5501", "2024")
    take_in_municipalities(plan_embedded(file, ("18",), QgsFeedback()))
    reload_tables(project)
    assert "Bodø" in {each["kommunenavn"] for each in layer.getFeatures()}
    layouts = [each.name() for each in project.layoutManager().printLayouts()]
    style, ids = layer.renderer().dump(), sorted(project.mapLayers())
    go_back(plan_return(file, backup))
    reload_tables(project)
    shown = {each["kommunenavn"]: each["planaar"] for each in layer.getFeatures()}
    assert shown["Tromsø"] == 2020
    assert len(shown) == 39
    assert layer.crs().authid() == "EPSG:25833"
    assert not layer.extent().isEmpty()
    assert layer.renderer().dump() == style
    assert sorted(project.mapLayers()) == ids
    assert [each.name() for each in project.layoutManager().printLayouts()] == layouts
    project.clear()


KILLED = """
import sys
from pathlib import Path
sys.path.insert(0, {tests!r})
import conftest
from planstatus.gis.store.database import overwrite
while True:
    for draft in {drafts!r}:
        overwrite(Path({file!r}), Path(draft))
        print(".", flush=True)
"""


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="signals are of Unix")
def test_a_return_that_is_interrupted_leaves_one_or_the_other(file: Path, tmp_path: Path) -> None:
    drafts = [str(tmp_path / name) for name in ("en.gpkg", "to.gpkg")]
    for draft in drafts:
        shutil.copy(file, draft)
    take_in_municipalities(plan_embedded(Path(drafts[1]), ("18",), QgsFeedback()))
    whole = [contents(Path(draft)) for draft in drafts]
    script = KILLED.format(tests=str(ROOT / "tests"), drafts=drafts, file=str(file))
    for tries in range(4):
        started = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE)
        assert started.stdout is not None
        started.stdout.readline()
        time.sleep(0.0007 * tries)
        started.send_signal(signal.SIGKILL)
        started.communicate()
        assert run(file, "PRAGMA integrity_check") == [("ok",)]
        assert contents(file) in whole
    overwrite(file, Path(drafts[0]))
    assert contents(file) == whole[0]
