"""Programs with a QGIS of their own leave nothing where they are started, nor in a profile."""

from __future__ import annotations

from pathlib import Path

import pytest

from planstatus.gis.status_map import StatusMapRequest, make_status_map

from .apart import run_apart

pytestmark = pytest.mark.slow

COMMANDS = {
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


@pytest.mark.parametrize("name", COMMANDS)
def test_a_program_leaves_nothing_where_it_is_started_nor_at_home(
    root: Path, tmp_path: Path, name: str
) -> None:
    out = tmp_path / "ut"
    out.mkdir()
    if name == "job_bare":
        make_status_map(StatusMapRequest(working_file=out / "fil.gpkg"))
    run_apart(root, tmp_path, *(part.format(root=root, out=out) for part in COMMANDS[name]))
