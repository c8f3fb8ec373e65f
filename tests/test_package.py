"""The package: what is in it; `make package-check` checks it as the plugin repository does."""

from __future__ import annotations

import configparser
import re
import subprocess
import zipfile
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

import pytest

from planstatus.core.texts.guide import GUIDES

SHIPPED = ("bar", "icons", "core", "gis", "algorithms", "ui", "styles", "data", "i18n")
TOP_FILES = (
    "__init__.py", "plugin.py", "shells.py", "metadata.txt", "LICENSE", "icon.svg", "icon.png",
)  # fmt: skip


@pytest.fixture(scope="module")
def packed(package: Path) -> zipfile.ZipFile:
    return zipfile.ZipFile(package)


def files(packed: zipfile.ZipFile) -> set[str]:
    return {name for name in packed.namelist() if not name.endswith("/")}


def test_everything_is_in_one_folder_named_as_the_package(packed: zipfile.ZipFile) -> None:
    assert {PurePosixPath(name).parts[0] for name in files(packed)} == {"planstatus"}


def test_every_file_of_the_shipped_rooms_is_there_and_nothing_else(
    packed: zipfile.ZipFile, root: Path
) -> None:
    listed = subprocess.run(
        [
            "git",
            "ls-files",
            "--cached",
            "--others",
            "--exclude-standard",
            "--",
            *SHIPPED,
            *TOP_FILES,
        ],
        cwd=root,
        check=True,
        capture_output=True,
        text=True,
    ).stdout.split()
    shipped = [name[:-2] + "qm" if name.endswith(".ts") else name for name in listed]
    pictures = [f"help/bilder/{each.name}" for each in (root / "docs" / "bilder").iterdir()]
    guides = [f"help/index-{each}.html" for each in GUIDES]
    help_files = [*guides, "help/hjelp.css", *pictures]
    assert files(packed) == {f"planstatus/{name}" for name in [*shipped, *help_files]}


def test_the_metadata_promise_the_versions_and_the_algorithm(packed: zipfile.ZipFile) -> None:
    metadata = configparser.ConfigParser()
    metadata.read_string(packed.read("planstatus/metadata.txt").decode())
    general = metadata["general"]
    assert (general["qgisminimumversion"], general["qgismaximumversion"]) == ("3.22", "4.99")
    assert general.getboolean("hasprocessingprovider")
    assert general.getboolean("supportsqt6")  # QGIS on Qt 6 refuses a plugin that does not say so


def test_the_metadata_are_packed_as_they_are(packed: zipfile.ZipFile, root: Path) -> None:
    assert packed.read("planstatus/metadata.txt") == (root / "metadata.txt").read_bytes()


@pytest.mark.parametrize("language", GUIDES)
def test_the_guide_is_a_web_page_with_every_section_table_picture_and_link(
    packed: zipfile.ZipFile, root: Path, language: str
) -> None:
    page = packed.read(f"planstatus/help/index-{language}.html").decode()
    written = (root / GUIDES[language]).read_text(encoding="utf-8")
    assert f'<html lang="{language}">' in page
    for heading in re.findall(r"^##+ (.+)$", written, re.MULTILINE):
        assert re.search(rf"<h[23] id=[^>]+>{re.escape(heading)}</h", page), heading
    assert page.count("<table>") == len(re.findall(r"^\|[-|]+\|$", written, re.MULTILINE))
    shown = re.findall(r'(?:src|href)="([^"#:]+)"', page)
    assert len(shown) > 8
    assert {f"planstatus/help/{name}" for name in shown} <= files(packed)
    anchors = set(re.findall(r'id="([^"]+)"', page))
    wanted = {unquote(each) for each in re.findall(r'href="#([^"]+)"', page)}
    assert wanted
    assert wanted <= anchors
