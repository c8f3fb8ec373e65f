"""The package as shipped, in a home folder of its own, and QGIS on a screen of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

WORKER = os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw")
FIRST_SCREEN = str(100 + 50 * int(WORKER))
"""Two processes that look for a free one at once would find the same."""
SCREEN = "-screen 0 1600x1000x24 -nolisten tcp"
PROFILE_SETTINGS = """[PythonPlugins]
planstatus=true
[locale]
overrideFlag=true
userLocale=nb
"""
OFFICE_CHOSEN = """[planstatus]
kontor=troms-finnmark
"""


@pytest.fixture(scope="session")
def new_office(tmp_path_factory: pytest.TempPathFactory, unpacked: Path) -> Callable[..., Path]:
    """Make a home folder with the packaged plugin in a fresh profile."""

    def new_office(name: str, chosen: bool = True) -> Path:
        """Make one for an officer who has chosen Troms og Finnmark, or nothing yet."""
        home = tmp_path_factory.mktemp(name)
        profile = home / "profiler" / "profiles" / "default"
        shutil.copytree(unpacked, profile / "python" / "plugins")
        (profile / "QGIS").mkdir()
        settings = PROFILE_SETTINGS + (OFFICE_CHOSEN if chosen else "")
        (profile / "QGIS" / "QGIS3.ini").write_text(settings, encoding="utf-8")
        return home

    return new_office


@pytest.fixture(scope="session")
def run_qgis() -> Callable[..., None]:
    """Run a script in a QGIS window; it may import the scripts beside it."""

    def run_qgis(home: Path, script: Path, screen: str = SCREEN) -> None:
        environment = {
            **{key: value for key, value in os.environ.items() if key != "QT_QPA_PLATFORM"},
            "HOME": str(home),
            "PLANSTATUS_HOME": str(home / "Dokumenter" / "Planstatus"),
            "PLANSTATUS_SEEN": str(home),
            "PYTHONPATH": str(script.parent),
        }
        qgis = ["qgis", "--nologo", "--noversioncheck", "--profiles-path", str(home / "profiler")]
        subprocess.run(
            ["xvfb-run", "-a", "-n", FIRST_SCREEN, "-s", screen, *qgis, "--code", str(script)],
            env=environment,
            cwd=home,
            check=False,
            capture_output=True,
            timeout=420,  # a busy machine takes four times as long as a quiet one
        )

    return run_qgis
