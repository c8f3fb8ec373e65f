"""The package as shipped, run by QGIS's own command line."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture(scope="module")
def qgis_process(
    tmp_path_factory: pytest.TempPathFactory, root: Path
) -> tuple[str, dict[str, str]]:
    # Debian 12's wrapper passes a flag that the program behind it does not know.
    program = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    assert program is not None
    home = tmp_path_factory.mktemp("uten_vindu")
    subprocess.run([root / "tools" / "package.sh"], cwd=root, check=True, capture_output=True)
    with zipfile.ZipFile(root / "dist" / "planstatus.zip") as package:
        package.extractall(home / "plugins")
    environment = {
        **os.environ,
        "HOME": str(home),
        "QGIS_CUSTOM_CONFIG_PATH": str(home / "profil"),
        "QGIS_PLUGINPATH": str(home / "plugins"),
        "QT_QPA_PLATFORM": "offscreen",
    }
    enable = [program, "plugins", "enable", "planstatus"]
    subprocess.run(enable, env=environment, check=True, capture_output=True, timeout=120)
    return program, environment


def run(qgis_process: tuple[str, dict[str, str]], *parameters: str) -> dict[str, Any]:
    program, environment = qgis_process
    command = [program, "--json", "run", "planstatus:statuskart", "--", *parameters]
    done = subprocess.run(command, env=environment, capture_output=True, timeout=120, check=False)
    printed = done.stdout.decode()
    answer: dict[str, Any] = json.loads(printed[printed.index("{") :])
    return answer


def test_an_office_and_its_names_are_given_on_the_command_line(
    qgis_process: tuple[str, dict[str, str]], tmp_path: Path
) -> None:
    answer = run(
        qgis_process, f"KART={tmp_path / 'kart.pdf'}", "KONTOR=vestland", "SPRAAK=nb",
        r"KONTORNAVN=Statsforvalteren\nPlan og bygg",
    )  # fmt: skip
    assert answer["results"]["ANTALL_KOMMUNER"] == 43
    text = subprocess.run(
        ["pdftotext", str(tmp_path / "kart.pdf"), "-"],
        check=True, capture_output=True, encoding="utf-8",
    ).stdout  # fmt: skip
    assert "Samfunnsplanstatus Vestland" in text
    assert "Statsforvalteren\nPlan og bygg" in text


def test_an_office_that_is_not_there_is_refused_in_norwegian(
    qgis_process: tuple[str, dict[str, str]], tmp_path: Path
) -> None:
    program, environment = qgis_process
    command = [program, "run", "planstatus:statuskart", "--", f"KART={tmp_path / 'k.pdf'}",
               "KONTOR=bergen"]  # fmt: skip
    done = subprocess.run(command, env=environment, capture_output=True, timeout=120, check=False)
    assert "Kontoret «bergen» finnes ikke." in (done.stdout + done.stderr).decode()
    assert not (tmp_path / "k.pdf").exists()


def test_the_map_is_made_and_the_counts_are_told(
    qgis_process: tuple[str, dict[str, str]], tmp_path: Path
) -> None:
    answer = run(qgis_process, f"KART={tmp_path / 'kart.pdf'}", "KARTDATO=2024-09-04")
    assert answer["results"]["ANTALL_KOMMUNER"] == 39
    assert answer["results"]["ANTALL_MANGLER"] == 18
    assert (tmp_path / "kart.pdf").read_bytes().startswith(b"%PDF")
