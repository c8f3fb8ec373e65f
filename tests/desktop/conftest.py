"""The package as shipped, in a home folder of its own, and QGIS on a screen of its own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

WORKER = os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw")
FIRST_SCREEN = str(100 + 50 * int(WORKER))
"""Two processes that look for a free one at once would find the same."""
GIVEN_UP = ("timeout", "--signal=KILL", "600")
"""Seconds: a busy machine takes four times as long as a quiet one."""
SCREEN = "-screen 0 1600x1000x24 -nolisten tcp"
PROFILE_SETTINGS = """[PythonPlugins]
planstatus=true
[fonts]
downloadMissingFonts=false
[locale]
overrideFlag=true
userLocale=nb
"""
"""Newer QGIS would say that it cannot fetch its own font where there is no network."""
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


class Seen(dict[str, Any]):
    """What was seen, by name; what was not fails the test that asks, and no other."""

    def __missing__(self, name: str) -> None:
        broken = self.get("broken") or {"the day": "QGIS ended before the officer was done"}
        pytest.fail(f"{name} was not seen:\n" + "\n".join(map(": ".join, broken.items())))


def read_seen(file: Path) -> Seen:
    """Return what was written down, which is nothing when QGIS ended before."""
    return Seen(json.loads(file.read_text(encoding="utf-8")) if file.exists() else {})


@pytest.fixture(scope="session")
def run_qgis() -> Callable[..., Seen]:
    """Run a script in a QGIS window, and return what was seen; it may import those beside it."""

    def run_qgis(home: Path, script: str, screen: str = SCREEN, file: str = "seen.json") -> Seen:
        path = Path(__file__).with_name(script)
        environment = {
            **{key: value for key, value in os.environ.items() if key != "QT_QPA_PLATFORM"},
            "HOME": str(home),
            "PLANSTATUS_HOME": str(home / "Dokumenter" / "Planstatus"),
            "PLANSTATUS_SEEN": str(home),
            "PYTHONPATH": str(path.parent),
        }
        qgis = [
            "qgis",
            "--nologo",
            "--noversioncheck",
            "--profiles-path",
            str(home / "profiler"),
            "--code",
        ]
        # What was seen before it hung is seen all the same; the screen is ended with the window.
        subprocess.run(
            [*GIVEN_UP, "xvfb-run", "-a", "-n", FIRST_SCREEN, "-s", screen, *qgis, str(path)],
            env=environment,
            cwd=home,
            check=False,
            capture_output=True,
        )
        return read_seen(home / file)

    return run_qgis
