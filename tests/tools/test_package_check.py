"""The package check finds what the plugin repository would refuse or flag."""

from __future__ import annotations

import importlib.util
import stat
import sys
import zipfile
from pathlib import Path
from types import ModuleType

import pytest

TOP = "planstatus/"


@pytest.fixture(scope="module")
def tool(root: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(
        "package_check", root / "tools" / "package_check.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def contents(root: Path) -> dict[str, bytes]:
    """A package that passes, by name: the real metadata and a little of the rest."""
    names = ("__init__.py", "metadata.txt", "LICENSE", "icon.png", "data/kommuner.gpkg")
    return {TOP + name: (root / name).read_bytes() for name in names}


def problems(tool: ModuleType, check: str, contents: dict[str, bytes], folder: Path) -> list[str]:
    file = folder / "p.zip"
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in contents.items():
            archive.writestr(name, content)
    return list(tool.CHECKS[check](tool.unpack(file, folder / "unpacked")))


def changed(contents: dict[str, bytes], before: str, after: str) -> dict[str, bytes]:
    metadata = contents[TOP + "metadata.txt"].decode()
    assert before in metadata
    return {**contents, TOP + "metadata.txt": metadata.replace(before, after, 1).encode()}


@pytest.mark.slow
def test_a_package_that_has_all_it_needs_passes_every_check(
    tool: ModuleType, contents: dict[str, bytes], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert problems(tool, "size", contents, tmp_path) == []
    assert tool.main(tmp_path / "p.zip") == 0
    assert capsys.readouterr().out.count("\nok") == len(tool.CHECKS)


def test_one_problem_is_enough_to_fail(
    tool: ModuleType, contents: dict[str, bytes], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    del contents[TOP + "LICENSE"]
    assert problems(tool, "folder", contents, tmp_path) == ["LICENSE is missing"]
    assert tool.main(tmp_path / "p.zip") == 1
    assert "FAILED folder" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("before", "after", "problem"),
    [
        ("tracker=", "trakker=", "tracker is missing"),
        ("email=planstatus@", "email=planstatus(a)", "email: "),
        ("version=", "version=v", "version: "),
        ("qgisMaximumVersion=4.99", "qgisMaximumVersion=3.4", "is above"),
        ("homepage=https://", "homepage=", "homepage is not an address"),
        ("about=", "about=100 % ", "cannot be read"),
        ("icon=icon.png", "icon=icons.png", "the icon is not"),
        ("category=Vector", "category=Planning", "category: "),
        ("author=", "author=A/", "author: "),
        ("changelog=", "changelog=0.0.1\n\t", "does not begin with the version"),
        ("[general]", "[generelt]", "cannot be read"),
    ],
)
def test_metadata_that_the_repository_refuses_are_named(
    tool: ModuleType,
    contents: dict[str, bytes],
    tmp_path: Path,
    before: str,
    after: str,
    problem: str,
) -> None:
    found = problems(tool, "metadata", changed(contents, before, after), tmp_path)
    assert problem in " ".join(found)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("core/__pycache__/bands.cpython-311.pyc", b"x"),
        (".gitignore", b"dist/"),
        ("lib.so", b"\x7fELF"),
        ("core/plans/bands.py", b"\x7fELF\0"),
        ("help/picture.png", b"<svg/>"),
        ("tests/table.xlsx", b"PK"),
        ("LICENCE", b"GPL"),
    ],
)
def test_files_that_do_not_belong_in_a_package_are_named(
    tool: ModuleType, contents: dict[str, bytes], tmp_path: Path, name: str, content: bytes
) -> None:
    found = problems(tool, "file types", {**contents, TOP + name: content}, tmp_path)
    assert [problem.split(":")[0] for problem in found] == [TOP + name]


def test_translations_help_pages_and_pictures_belong_in_a_package(
    tool: ModuleType, contents: dict[str, bytes], root: Path, tmp_path: Path
) -> None:
    translation = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")
    contents[TOP + "i18n/planstatus_en.qm"] = translation
    contents[TOP + "help/index.html"] = "<p>Æ, ø og å</p>".encode()
    contents[TOP + "help/kart.png"] = (root / "docs" / "bilder" / "kart.png").read_bytes()
    assert problems(tool, "file types", contents, tmp_path) == []


@pytest.mark.parametrize(
    ("mode", "what"), [(stat.S_IFLNK | 0o777, "a link"), (stat.S_IFREG | 0o755, "executable")]
)
def test_links_and_executables_are_named(
    tool: ModuleType, contents: dict[str, bytes], tmp_path: Path, mode: int, what: str
) -> None:
    entry = zipfile.ZipInfo(TOP + "plugin.py")
    entry.external_attr = mode << 16
    file = tmp_path / "p.zip"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(entry, "core")
    found = list(tool.CHECKS["file types"](tool.unpack(file, tmp_path / "unpacked")))
    assert found == [f"{TOP}plugin.py: {what}"]


@pytest.mark.parametrize("other", ["README.md", "plan-status/plugin.py"])
def test_a_second_folder_is_named(
    tool: ModuleType, contents: dict[str, bytes], tmp_path: Path, other: str
) -> None:
    (problem,) = problems(tool, "folder", {**contents, other: b""}, tmp_path)
    assert "not one folder" in problem


def test_a_package_that_is_too_large_is_refused(
    tool: ModuleType, contents: dict[str, bytes], tmp_path: Path
) -> None:
    contents[TOP + "data/large.csv"] = b"1" * (tool.MAX_BYTES + 1)
    assert problems(tool, "size", contents, tmp_path)


def test_bandit_runs_with_nothing_left_out(
    tool: ModuleType, contents: dict[str, bytes], tmp_path: Path
) -> None:
    contents[TOP + "gis/query.py"] = (
        b"def rows(database, name):\n"
        b"    assert name\n"
        b'    return database.execute(f"SELECT * FROM planaar WHERE navn = {name}")\n'
    )
    found = problems(tool, "Bandit", contents, tmp_path)
    assert [problem.split()[1] for problem in found] == ["B101", "B608"]


def test_secrets_are_found_also_in_the_metadata(
    tool: ModuleType, contents: dict[str, bytes], tmp_path: Path
) -> None:
    key = "".join(f"{byte:02x}" for byte in b"\x9f\x12\xd4\x7a\x03\xbe\x58\xc1\x6e\xa0" * 2)
    contents[TOP + "core/keys.py"] = f'password = "{key}"\n'.encode()
    found = problems(
        tool, "detect-secrets", changed(contents, "tags=", f"x={key}\ntags="), tmp_path
    )
    assert {problem.split(":")[0] for problem in found} == {
        TOP + "core/keys.py",
        TOP + "metadata.txt",
    }


@pytest.mark.parametrize(
    ("comment", "accepted"),
    [
        ("# nosec", False),
        ("# nosec B608", False),
        ("# nosec B608 (the name is one of three constants)", True),
        ("# pragma: allowlist secret", False),
    ],
)
def test_an_ignore_names_its_rule_and_its_reason(
    tool: ModuleType, contents: dict[str, bytes], tmp_path: Path, comment: str, accepted: bool
) -> None:
    contents[TOP + "core/x.py"] = f"X = 1  {comment}\n".encode()
    assert (problems(tool, "ignores", contents, tmp_path) == []) is accepted
