"""The package: what the plugin repository and «Install from ZIP» need of it."""

from __future__ import annotations

import configparser
import subprocess
import zipfile
from pathlib import Path, PurePosixPath

import pytest

SHIPPED = ("core", "gis", "algorithms", "ui", "styles", "data", "i18n")
TOP_FILES = ("__init__.py", "plugin.py", "metadata.txt", "LICENSE", "icon.svg", "icon.png")
FILE_TYPES = {".py", ".ui", ".qml", ".qpt", ".gpkg", ".csv", ".md"}
FILE_TYPES |= {".svg", ".png", ".txt", ".qm", ""}


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
    shipped = [name[:-2] + "qm" if name.endswith(".ts") else name for name in listed]
    assert files(package) == {f"planstatus/{name}" for name in shipped}
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
