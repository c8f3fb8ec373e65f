"""What `make kart` writes and says."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from .apart import run_apart

FILES = {
    "samfunnsplanstatus.pdf": b"%PDF",
    "samfunnsplanstatus.png": b"\x89PNG",
    "interkommunalt_samarbeid.pdf": b"%PDF",
    "interkommunalt_samarbeid.png": b"\x89PNG",
    "planstatusrapport.html": b"<!DOCTYPE html>",
    "atlas_plankontor.pdf": b"%PDF",
    "atlas_kommuner.pdf": b"%PDF",
}
"""What the files begin with."""


def test_both_maps_the_report_and_both_atlases_are_written_and_named_and_nothing_else(
    root: Path, tmp_path: Path
) -> None:
    out = tmp_path / "ut"
    done = run_apart(root, tmp_path, "tools/kart.py", "--dato", "4.9.2024", "--ut", str(out))
    counts, *paths = done.stdout.splitlines()
    assert "Mangler planår: 18" in counts
    assert paths == [str(out / name) for name in FILES]
    written = {each.name: each.read_bytes() for each in out.iterdir()}
    whole = {name for name, begins in FILES.items() if written[name].startswith(begins)}
    assert whole == {*written}
    assert "4. september 2024" in written["planstatusrapport.html"].decode()


def test_a_date_that_is_none_is_said_so(root: Path, tmp_path: Path) -> None:
    command = [sys.executable, root / "tools" / "kart.py", "--dato", "31.2.2024"]
    done = subprocess.run([*command, "--ut", tmp_path], capture_output=True, text=True)
    assert done.returncode == 1
    assert "31.2.2024" in done.stderr
