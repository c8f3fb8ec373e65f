"""Runs a program with a QGIS of its own, in a folder of its own and at a home of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

OF_THE_TESTS = ("QGIS_CUSTOM_CONFIG_PATH", "QGIS_OPTIONS_PATH", "PLANSTATUS_HOME")


def run_apart(root: Path, folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Run a program, and check that it left nothing where it was started, nor in a profile.

    Args:
        root: of the clone.
        folder: an empty one, in which «her» is where it is started and «hjemme» its home.
        command: the program, from the root, and what it is given.
    """
    here, home = folder / "her", folder / "hjemme"
    here.mkdir()
    home.mkdir()
    environment = {key: value for key, value in os.environ.items() if key not in OF_THE_TESTS}
    script, *arguments = command
    done = subprocess.run(
        [sys.executable, str(root / script), *arguments],
        cwd=here,
        env={**environment, "HOME": str(home), "PYTHONDONTWRITEBYTECODE": "1"},
        check=True,
        capture_output=True,
        text=True,
    )
    assert list(here.rglob("*")) == []
    assert list(home.rglob("symbology-style.db")) == []
    return done
