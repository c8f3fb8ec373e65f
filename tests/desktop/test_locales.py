"""The packaged plugin run by qgis_process under the locales officers' machines have."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

pytestmark = [pytest.mark.slow, pytest.mark.shown_by("none", "C en_US", "nn_NO.UTF-8 nb_NO")]
BOKMAAL = "ingen kommune har dette navnet eller nummeret"
NYNORSK = "ingen kommune har dette namnet eller nummeret"
ENGLISH = "no municipality has this name or number"
CASES = (
    ("nb_NO.UTF-8", "", BOKMAAL),
    ("se_NO.UTF-8", "", BOKMAAL),
    ("C", "", BOKMAAL),
    ("", "", BOKMAAL),
    ("nn_NO.UTF-8", "", NYNORSK),
    ("en_US.UTF-8", "", ENGLISH),
    ("en_US.UTF-8", "nn", NYNORSK),
    ("C", "en_US", ENGLISH),
    ("nn_NO.UTF-8", "nb_NO", BOKMAAL),
)
"""LANG and LC_ALL (empty for none at all), the language chosen in QGIS, and what it then says."""

SOURCES = Path("/usr/share/i18n/locales")
TABLE = "Kommune;Planår;Folketall\nKåfjord;2020,0;2 071,5\nPorsanger;2024;3 964,0\nNarnia;2020;1\n"
MAP_TEXTS = (
    "4. september 2024",
    "Samfunnsplan 2024",
    "2020 - 2023 (1)",
    "Mangler planår (37)",
    "Romssa ja Finnmárkku stáhtahálddašeaddji",
    "Tromssan ja Finmarkun staatinhallittija",
    "Måsøy",
    "Gáivuotna",
    "Porsáŋgu",
)


@dataclass(frozen=True)
class Ran:
    """What one run gave: outputs, the page's text, the report's lines; and the reason to expect."""

    counts: dict[str, int]
    page: str
    report: list[str]
    reason: str


@pytest.fixture(scope="module")
def locales(tmp_path_factory: pytest.TempPathFactory) -> Path | None:
    """A folder of compiled locales, decimal comma and all, where the machine has their sources."""
    if shutil.which("localedef") is None or not (SOURCES / "nb_NO").exists():
        return None
    folder = tmp_path_factory.mktemp("locale")
    for name in {locale for locale, *_ in CASES}:
        language, _, charset = name.partition(".")
        if charset:
            subprocess.run(
                ["localedef", "--no-archive", "-i", language, "-f", charset, folder / name],
                check=True,
                capture_output=True,
            )
    return folder


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory, unpacked: Path) -> Path:
    """A home folder with the packaged plugin."""
    home = tmp_path_factory.mktemp("hjemme æøå ŋš")
    shutil.copytree(unpacked, home / "plugins")
    (home / "planår.csv").write_text(TABLE, encoding="utf-8")
    return home


def run(home: Path, locales: Path | None, locale: str, language: str) -> dict[str, Any]:
    """Run the algorithm under a locale, and with a language chosen in QGIS unless it is empty."""
    program = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    assert program is not None
    names = ("LANG", "LANGUAGE", "LC_ALL", "LC_NUMERIC", "LC_CTYPE", "LC_MESSAGES", "LC_TIME")
    profile = home / f"profil {locale} {language}"
    environment = {
        **{name: value for name, value in os.environ.items() if name not in names},
        **({"LANG": locale, "LC_ALL": locale} if locale else {}),
        **({"LOCPATH": str(locales)} if locales else {}),
        "HOME": str(home),
        "QGIS_CUSTOM_CONFIG_PATH": str(profile),
        "QGIS_PLUGINPATH": str(home / "plugins"),
        "QT_QPA_PLATFORM": "offscreen",
    }
    if language:
        settings = profile / "profiles" / "default" / "QGIS" / "QGIS3.ini"
        settings.parent.mkdir(parents=True)
        settings.write_text(f"[locale]\noverrideFlag=true\nuserLocale={language}\n")
    enable = [program, "plugins", "enable", "planstatus"]
    subprocess.run(enable, env=environment, check=True, capture_output=True, timeout=120)
    command = [program, "--json", "run", "planstatus:statuskart", "--", "KARTDATO=2024-09-04"]
    command += [f"KART={home / 'kart.pdf'}", f"PLANAAR={home / 'planår.csv'}"]
    command += [f"AVVIKSRAPPORT={home / 'avvik.csv'}"]
    done = subprocess.run(command, env=environment, capture_output=True, timeout=120, check=False)
    printed = done.stdout.decode()
    assert "{" in printed, done.stderr.decode()
    answer: dict[str, Any] = json.loads(printed[printed.index("{") :])
    return answer


def page(home: Path) -> str:
    """Return the text of the map."""
    printed = subprocess.run(
        ["pdftotext", "-layout", str(home / "kart.pdf"), "-"], check=True, capture_output=True
    )
    return printed.stdout.decode()


@pytest.fixture(
    scope="module", params=CASES, ids=lambda case: " ".join(filter(None, case[:2])) or "none"
)
def ran(request: pytest.FixtureRequest, home: Path, locales: Path | None) -> Ran:
    locale, language, reason = request.param
    answer = run(home, locales, locale, language)
    report = (home / "avvik.csv").read_text(encoding="utf-8-sig")
    return Ran(answer["results"], page(home), report.splitlines(), reason)


def test_the_same_right_map_comes_out_whatever_the_locale(ran: Ran) -> None:
    assert [each for each in MAP_TEXTS if each not in ran.page] == []


def test_numbers_and_letters_in_a_table_are_read_alike_whatever_the_locale(ran: Ran) -> None:
    assert (ran.counts["ANTALL_FORRIGE"], ran.counts["ANTALL_GJELDENDE"]) == (1, 1)
    assert (ran.counts["ANTALL_KOMMUNER"], ran.counts["ANTALL_AVVIK"]) == (39, 1)
    columns, row, read = ran.report
    assert columns == "fil;linje;kolonne;verdi;tiltak;begrunnelse"
    assert row.startswith("planår.csv;4;Kommune;Narnia;ikke brukt;")
    assert "Planår" in read


def test_messages_follow_the_language_chosen_in_qgis_and_else_the_machine_s(ran: Ran) -> None:
    assert ran.report[1].endswith(ran.reason)
