"""What loading the plugin costs, and that nothing goes to a network unless she asks for it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.slow

ALONE = ("unshare", "--map-root-user", "--net")
"""Runs a program in a network of its own without a single way out."""


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    script = Path(__file__).with_name("loading.py")
    # QGIS looks for the default printer when it makes a PDF, by default on port 631 of this machine
    environment = {**os.environ, "CUPS_SERVER": "/nonexistent.sock"}
    command = [sys.executable, str(script), str(tmp_path_factory.mktemp("hjemme"))]
    alone = subprocess.run([*ALONE, "true"], capture_output=True, check=False).returncode == 0
    command = [*ALONE, *command] if alone else command
    done = subprocess.run(command, env=environment, capture_output=True, check=False, timeout=180)
    assert done.returncode == 0, done.stderr.decode()
    return {**json.loads(done.stdout.decode().splitlines()[-1]), "alone": alone}


def test_nothing_that_shows_or_reads_is_imported_before_it_is_needed(seen: dict[str, Any]) -> None:
    assert seen["at_load"] == []


def test_of_the_algorithms_only_what_the_toolbox_lists_is_imported(seen: dict[str, Any]) -> None:
    names = [
        "",
        ".algorithm",
        ".atlas",
        ".kontroll",
        ".parameters",
        ".provider",
        ".rapport",
        ".statuskart",
    ]
    assert seen["algorithms_at_load"] == [f"planstatus.algorithms{name}" for name in names]


def test_every_action_has_a_tool_tip_and_a_status_tip(seen: dict[str, Any]) -> None:
    assert len(seen["actions"]) >= 8
    assert [name for name, tips in seen["actions"].items() if not all(tips)] == []


def test_clicking_reading_in_and_exporting_ask_nothing_of_a_network(seen: dict[str, Any]) -> None:
    assert {"kart.pdf", "kart.png", "kart.svg", "algoritme.pdf"} <= set(seen["made"])
    assert seen["requests"] == []
    if not seen["alone"]:
        pytest.skip("this system lets no program have a network of its own")
    assert seen["packets"] == 0
