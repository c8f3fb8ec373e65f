"""The package: what the plugin repository and «Install from ZIP» need of it."""

from __future__ import annotations

import configparser
import re
import subprocess
import zipfile
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

import pytest

SHIPPED = ("core", "gis", "algorithms", "ui", "styles", "data")
TOP_FILES = ("__init__.py", "plugin.py", "metadata.txt", "LICENSE", "icon.svg", "icon.png")
FILE_TYPES = {
    ".py", ".ui", ".qml", ".qpt", ".gpkg", ".csv", ".md", ".svg", ".png", ".txt", "", ".html",
    ".css",
}  # fmt: skip
MOST_BYTES = 2_000_000


@pytest.fixture(scope="module")
def package(root: Path) -> zipfile.ZipFile:
    subprocess.run([root / "tools" / "package.sh"], cwd=root, check=True, capture_output=True)
    return zipfile.ZipFile(root / "dist" / "planstatus.zip")


def files(package: zipfile.ZipFile) -> set[str]:
    return {name for name in package.namelist() if not name.endswith("/")}


def test_everything_is_in_one_folder_named_as_the_package(package: zipfile.ZipFile) -> None:
    assert {PurePosixPath(name).parts[0] for name in files(package)} == {"planstatus"}


def test_every_file_of_the_shipped_rooms_is_there_and_nothing_else(
    package: zipfile.ZipFile, root: Path
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
    pictures = [f"help/bilder/{each.name}" for each in (root / "docs" / "bilder").iterdir()]
    help_files = ["help/index-nb.html", "help/hjelp.css", *pictures]
    assert files(package) == {f"planstatus/{name}" for name in [*listed, *help_files]}
    assert {PurePosixPath(name).suffix for name in files(package)} <= FILE_TYPES


def test_the_metadata_are_complete(package: zipfile.ZipFile) -> None:
    text = package.read("planstatus/metadata.txt").decode()
    metadata = configparser.ConfigParser()
    metadata.read_string(text)
    general = metadata["general"]
    for name in ("name", "description", "about", "version", "author", "email", "homepage",
                 "tracker", "repository", "tags", "category", "icon", "changelog"):  # fmt: skip
        assert general.get(name), name
    assert (general["qgisminimumversion"], general["qgismaximumversion"]) == ("3.22", "4.99")
    assert general.getboolean("hasprocessingprovider")
    assert f"planstatus/{general['icon']}" in files(package)


def test_the_licence_is_in_the_package(package: zipfile.ZipFile) -> None:
    assert "GNU GENERAL PUBLIC LICENSE" in package.read("planstatus/LICENSE").decode()


def test_the_package_is_small(package: zipfile.ZipFile) -> None:
    assert sum(each.compress_size for each in package.infolist()) < MOST_BYTES


def test_the_guide_is_a_web_page_with_every_section_table_picture_and_link(
    package: zipfile.ZipFile, root: Path
) -> None:
    page = package.read("planstatus/help/index-nb.html").decode()
    written = (root / "docs" / "brukerveiledning.md").read_text(encoding="utf-8")
    assert '<html lang="no">' in page
    for heading in re.findall(r"^##+ (.+)$", written, re.MULTILINE):
        assert re.search(rf"<h[23] id=[^>]+>{re.escape(heading)}</h", page), heading
    assert page.count("<table>") == len(re.findall(r"^\|[-|]+\|$", written, re.MULTILINE))
    shown = re.findall(r'(?:src|href)="([^"#:]+)"', page)
    assert len(shown) > 8
    assert {f"planstatus/help/{name}" for name in shown} <= files(package)
    anchors = set(re.findall(r'id="([^"]+)"', page))
    wanted = {unquote(each) for each in re.findall(r'href="#([^"]+)"', page)}
    assert "velg-planårtabell" in wanted
    assert wanted <= anchors
