"""Programs with a QGIS of their own leave nothing where they are started, nor in a profile."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from planstatus.gis.status_map import StatusMapRequest, make_status_map

COMMANDS = {
    "make kart": ("tools/kart.py", "--dato", "4.9.2024", "--ut", "{out}"),
    "make fylkeskart": (
        "tools/fylkeskart.py", "--dato", "4.9.2024", "--ut", "{out}", "--bare", "03_oslo",
    ),
    "job_planstatus": (
        "tools/bench/job_planstatus.py", "55,56", "{root}/data/planaar.csv", "{out}/kart.pdf",
    ),
    "job_bare": ("tools/bench/job_bare.py", "{out}/fil.gpkg", "{out}/kart.pdf"),
    "job_algorithm": (
        "tools/bench/job_algorithm.py", "planstatus:rapport", "RAPPORT={out}/rapport.html",
    ),
    "job_clicks": ("tools/bench/job_clicks.py",),
    "job_repaint": ("tools/bench/job_repaint.py", "{out}"),
}  # fmt: skip
OF_THE_TESTS = ("QGIS_CUSTOM_CONFIG_PATH", "QGIS_OPTIONS_PATH", "PLANSTATUS_HOME")


@pytest.mark.shown_by("make kart", "job_planstatus")
@pytest.mark.parametrize("name", COMMANDS)
def test_a_program_leaves_nothing_where_it_is_started_nor_at_home(
    root: Path, tmp_path: Path, name: str
) -> None:
    here, home, out = (tmp_path / each for each in ("her", "hjemme", "ut"))
    for folder in (here, home, out):
        folder.mkdir()
    if name == "job_bare":
        make_status_map(StatusMapRequest(working_file=out / "fil.gpkg"))
    script, *arguments = (part.format(root=root, out=out) for part in COMMANDS[name])
    environment = {key: value for key, value in os.environ.items() if key not in OF_THE_TESTS}
    subprocess.run(
        [sys.executable, str(root / script), *arguments],
        cwd=here,
        env={**environment, "HOME": str(home), "PYTHONDONTWRITEBYTECODE": "1"},
        check=True,
        capture_output=True,
    )
    assert list(here.rglob("*")) == []
    assert list(home.rglob("symbology-style.db")) == []
