"""A home folder on a network share, as far as this machine can show it.

A file system of its own stands in for the share: another device than the temporary folder, behind
a link, without a documents folder, and then write-protected. That locks hold on a share cannot be
shown here.
"""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from pathlib import Path, PureWindowsPath
from typing import Any

import pytest
from qgis.core import QgsFeedback, QgsProject

from planstatus.core.errors import PlanstatusError, short
from planstatus.gis.settings import Settings, default_working_file
from planstatus.gis.store import database
from planstatus.gis.update import update

DAY = date(2024, 9, 4)
OWN_MOUNTS = ("unshare", "--map-root-user", "--mount")


class WindowsPath(PureWindowsPath):
    """A path as Windows has it, that believes it is absolute already."""

    def absolute(self) -> WindowsPath:
        return self


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    if subprocess.run([*OWN_MOUNTS, "true"], capture_output=True, check=False).returncode:
        pytest.skip("this system lets no program mount a file system of its own")
    folder = tmp_path_factory.mktemp("nettet")
    (folder / "felles").mkdir()
    (folder / "tabell 1.csv").write_text("Kommunenr;Planår\n5501;2024\n", encoding="utf-8")
    (folder / "tabell 2.csv").write_text("Kommunenr;Planår\n5501;2019\n", encoding="utf-8")
    script = [sys.executable, str(Path(__file__).with_name("share.py")), str(folder / "felles")]
    command = [*OWN_MOUNTS, *script, str(folder / "tabell 1.csv")]
    done = subprocess.run(command, capture_output=True, check=False, timeout=180)
    assert done.returncode == 0, done.stderr.decode()
    seen: dict[str, Any] = json.loads(done.stdout.decode().splitlines()[-1])
    return seen


@pytest.mark.slow
def test_the_working_file_is_made_where_the_documents_would_be(seen: dict[str, Any]) -> None:
    assert seen["file"].startswith(seen["home"])
    assert seen["file"].endswith("/Planstatus/planstatus.gpkg")
    assert not seen["documents"]
    assert seen["first"]["gjeldende"] == 0
    assert seen["second"]["gjeldende"] == 1


def test_a_share_that_cannot_be_written_to_still_shows_the_map(seen: dict[str, Any]) -> None:
    assert seen["third"] == ""
    assert seen["read_only"] == seen["second"]


def test_what_would_be_written_to_it_is_refused_with_the_file_named(seen: dict[str, Any]) -> None:
    assert short(Path(seen["file"])) in seen["intake"]
    assert "/ny/planstatus.gpkg" in seen["new_file"]
    assert "lov til å skrive" in seen["new_file"]
    assert seen["untouched"]


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        (r"\\server\felles\Åse #1\planstatus.gpkg",
         "file:////server/felles/%C3%85se%20%231/planstatus.gpkg?mode=ro"),
        (r"C:\Users\Åse\100 %\planstatus.gpkg",
         "file:///C%3A/Users/%C3%85se/100%20%25/planstatus.gpkg?mode=ro"),
    ],
)  # fmt: skip
def test_sqlite_is_given_windows_paths_as_it_documents_them(path: str, uri: str) -> None:
    assert database.address(WindowsPath(path), "ro") == uri  # type: ignore[arg-type]


@pytest.mark.parametrize("home", [r"\\server\felles\Åse", r"C:\Users\Åse", "//server/felles/Åse"])
def test_a_home_given_as_windows_gives_it_is_kept_as_it_is(
    home: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLANSTATUS_HOME", home)
    assert default_working_file() == Path(home, "planstatus.gpkg")


def test_a_place_that_may_not_be_looked_at_is_named(tmp_path: Path, project: QgsProject) -> None:
    # the only such place root cannot look at either: a longer name than the file system has
    file = tmp_path / ("x" * 300) / "planstatus.gpkg"
    with pytest.raises(PlanstatusError, match="kunne ikke lages"):
        update(project, Settings(working_file=file), DAY, QgsFeedback())
    assert not project.mapLayers()
