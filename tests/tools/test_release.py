"""A release is refused until everything says the same version; nothing is tagged before that."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    (tmp_path / "tools").mkdir()
    (tmp_path / "tools" / "release.sh").write_bytes((ROOT / "tools" / "release.sh").read_bytes())
    (tmp_path / "Makefile").write_text(
        "lint test-all:\n\npackage-check:\n\tmkdir -p dist\n\ttouch dist/planstatus.zip\n", "utf-8"
    )
    (tmp_path / ".gitignore").write_text("dist/\n", "utf-8")
    (tmp_path / "CHANGELOG.md").write_text("# Changelog\n\n## 1.2.3\n", "utf-8")
    (tmp_path / "metadata.txt").write_text("version=1.2.3\nchangelog=1.2.3\n", "utf-8")
    git(tmp_path, "init", "-q", "-b", "main")
    commit(tmp_path)
    return tmp_path


def git(folder: Path, *words: str) -> str:
    who = ("-c", "user.name=x", "-c", "user.email=x@example.org")
    return subprocess.run(
        ["git", *who, *words], cwd=folder, check=True, capture_output=True, text=True
    ).stdout


def commit(folder: Path) -> None:
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "x")


def release(folder: Path, version: str = "1.2.3") -> subprocess.CompletedProcess[str]:
    names = {
        f"GIT_{role}_{what}": "x" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
    }
    return subprocess.run(
        ["bash", "tools/release.sh", version],
        cwd=folder,
        capture_output=True,
        text=True,
        env={"PATH": "/usr/bin:/bin", "HOME": str(folder), **names},
    )


def test_a_release_is_tagged_and_its_package_has_the_version_in_its_name(clone):
    done = release(clone)
    assert done.returncode == 0, done.stderr
    assert git(clone, "tag") == "v1.2.3\n"
    assert (clone / "dist" / "planstatus-1.2.3.zip").exists()


def test_the_same_version_is_not_released_twice(clone):
    release(clone)
    assert "v1.2.3 finnes" in release(clone).stderr


@pytest.mark.parametrize(
    ("file", "text", "told"),
    [
        ("CHANGELOG.md", "## 1.2.2\n", "CHANGELOG.md"),
        ("metadata.txt", "version=1.2.2\nchangelog=1.2.3\n", "«version=1.2.3»"),
        ("metadata.txt", "version=1.2.3\nchangelog=1.2.2\n", "«changelog=1.2.3»"),
    ],
)
def test_a_file_that_tells_of_another_version_stops_it(clone, file, text, told):
    (clone / file).write_text(text, "utf-8")
    commit(clone)
    refused(clone, release(clone), told)


def test_what_is_not_committed_stops_it(clone):
    (clone / "ny.txt").touch()
    refused(clone, release(clone), "ikke lagret")


def test_another_branch_stops_it(clone):
    git(clone, "switch", "-q", "-c", "annen")
    refused(clone, release(clone), "main")


def test_a_test_that_fails_stops_it(clone):
    (clone / "Makefile").write_text("lint package-check:\n\ntest:\n\tfalse\n", "utf-8")
    commit(clone)
    refused(clone, release(clone), "")


@pytest.mark.parametrize("version", ["", "1.2", "v1.2.3"])
def test_what_is_no_version_stops_it(clone, version):
    refused(clone, release(clone, version), "VERSJON=1.2.3")


def refused(clone, done, told):
    assert done.returncode != 0
    assert told in done.stderr
    assert not git(clone, "tag")
