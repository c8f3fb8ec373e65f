"""The package as shipped, run by QGIS's own command line."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from planstatus.core.choices import COUNTY_NAMES
from planstatus.core.municipalities.register import in_counties, norway
from planstatus.core.office import office_of, offices
from planstatus.core.texts.map_texts import texts_in

AREAS = {
    **{f"KONTOR={name}": (office.area, office.counties) for name, office in offices().items()},
    **{f"FYLKER={number}": (name, (number,)) for number, name in COUNTY_NAMES.items()},
    "FYLKER=alle": ("Norge", ()),
}
"""What each map is called after, and its counties, by the one parameter that asks for it."""


@pytest.fixture(scope="module")
def qgis_process(
    tmp_path_factory: pytest.TempPathFactory, unpacked: Path
) -> tuple[str, dict[str, str]]:
    # Debian 12's wrapper passes a flag that the program behind it does not know.
    program = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    assert program is not None
    home = tmp_path_factory.mktemp("uten_vindu")
    environment = {
        **os.environ,
        "HOME": str(home),
        "QGIS_CUSTOM_CONFIG_PATH": str(home / "profil"),
        "QGIS_PLUGINPATH": str(unpacked),
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


@pytest.mark.slow
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


@pytest.mark.slow
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


@pytest.mark.slow
@pytest.mark.shown_by("KONTOR=vestland", "FYLKER=56")
@pytest.mark.parametrize("parameter", AREAS)
def test_an_office_or_a_county_is_all_it_needs_to_be_told(
    qgis_process: tuple[str, dict[str, str]], tmp_path: Path, parameter: str
) -> None:
    area, counties = AREAS[parameter]
    office = office_of(counties)
    language = office.language if office else "nb"
    results = run(qgis_process, f"KART={tmp_path / 'kart.pdf'}", parameter)["results"]
    count = len(in_counties(norway(), counties))
    assert results["ANTALL_KOMMUNER"] == count
    assert (results["ANTALL_MANGLER"] < count) == bool(
        {"55", "56"}.intersection(counties or {"55"})
    )
    facts = subprocess.run(
        ["pdfinfo", tmp_path / "kart.pdf"], check=True, capture_output=True, text=True
    ).stdout
    assert f"Samfunnsplanstatus {area}" in [
        line.partition(":")[2].strip() for line in facts.splitlines()
    ]
    drawn = subprocess.run(
        ["pdftotext", "-raw", tmp_path / "kart.pdf", "-"],
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    said = " ".join(drawn.split())
    assert f"Samfunnsplanstatus {area}" in said
    assert texts_in(language).legend_heading in said
    for each in offices().values():
        for name in each.names(language):
            assert (name in said) == (each == office), name


def control(
    qgis_process: tuple[str, dict[str, str]], *parameters: str, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    program, its_own = qgis_process
    command = [program, "run", "planstatus:kontroll", "--", *parameters]
    return subprocess.run(
        command, env={**its_own, **environment}, capture_output=True, timeout=120, check=False
    )


def test_the_findings_are_written_as_the_table_that_was_asked_for(
    qgis_process: tuple[str, dict[str, str]], tmp_path: Path
) -> None:
    table = tmp_path / "funn.gpkg"
    done = control(qgis_process, f"FUNN={table}", "KARTDATO=2024-09-04")
    assert done.returncode == 0, done.stderr.decode()
    assert "Funn: 19 (må: 6, merknad: 13)" in done.stdout.decode()
    with closing(sqlite3.connect(table)) as database:
        rows = database.execute("SELECT nivaa, funn FROM funn ORDER BY fid").fetchall()
    assert len(rows) == 19
    assert {level for level, _ in rows} == {"må", "merknad"}
    assert "kommuneloven § 20-4" in rows[-1][1]


@pytest.mark.slow
@pytest.mark.parametrize("locale", ["C.UTF-8", "C"])
@pytest.mark.parametrize("level", ["må", "merknad"])
def test_the_command_fails_when_it_is_told_to_stop_at_what_was_found(
    qgis_process: tuple[str, dict[str, str]], tmp_path: Path, level: str, locale: str
) -> None:
    table = tmp_path / "funn.csv"
    done = control(
        qgis_process, f"FUNN={table}", "KARTDATO=2024-09-04", f"STOPP_VED={level}", LC_ALL=locale
    )
    assert done.returncode != 0
    assert "STOPP_VED" in (done.stdout + done.stderr).decode(errors="replace")
    assert len(table.read_text(encoding="utf-8").splitlines()) == 20


@pytest.mark.slow
def test_the_command_succeeds_when_nothing_of_that_level_was_found(
    qgis_process: tuple[str, dict[str, str]],
) -> None:
    done = control(qgis_process, "KONTOR=vestland", "STOPP_VED=merknad")
    assert done.returncode == 0, done.stderr.decode()
