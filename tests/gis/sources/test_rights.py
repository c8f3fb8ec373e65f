"""Who may read what the plugin writes: those who may read the folder, and the older file."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from planstatus.gis.sources.files import written_beside

if os.name == "nt":
    pytest.skip("Windows has access lists instead", allow_module_level=True)


@contextmanager
def umask(mask: int) -> Iterator[None]:
    before = os.umask(mask)
    yield
    os.umask(before)


def write(path: Path, text: str = "nytt") -> None:
    with written_beside(path) as draft:
        draft.write_text(text)
        draft.with_suffix(".pgw").write_text("følger med")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.parametrize(("mask", "expected"), [(0o022, 0o644), (0o002, 0o664), (0o077, 0o600)])
def test_what_is_written_has_the_rights_of_any_new_file(
    tmp_path: Path, mask: int, expected: int
) -> None:
    with umask(mask):
        write(tmp_path / "kart.png")
    assert {mode(path) for path in tmp_path.iterdir()} == {expected}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["kart.pgw", "kart.png"]


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root gives groups"
)
def test_a_folder_shared_by_a_group_gives_its_files_to_the_group(tmp_path: Path) -> None:
    os.chown(tmp_path, -1, 4242)
    tmp_path.chmod(0o2775)
    with umask(0o007):
        write(tmp_path / "kart.png")
    assert {path.stat().st_gid for path in tmp_path.iterdir()} == {4242}


def test_a_file_that_is_replaced_keeps_its_rights(tmp_path: Path) -> None:
    file = tmp_path / "kart.png"
    file.write_text("gammelt")
    file.chmod(0o664)
    with umask(0o077):
        write(file)
    assert (file.read_text(), mode(file)) == ("nytt", 0o664)


def test_a_failure_leaves_the_older_file_and_nothing_else(tmp_path: Path) -> None:
    file = tmp_path / "kart.png"
    file.write_text("gammelt")
    with pytest.raises(OSError, match="finnes ikke"), written_beside(file) as draft:
        draft.with_name("finnes ikke").joinpath("kart.png").write_text("halvt")
    assert list(tmp_path.iterdir()) == [file]
    assert file.read_text() == "gammelt"


def test_what_a_killed_program_leaves_is_told_by_its_name(tmp_path: Path, root: Path) -> None:
    script = (
        "import os, sys; sys.path[:0] = sys.argv[1:2]; from conftest import ROOT\n"
        "from pathlib import Path; from planstatus.gis.sources.files import written_beside\n"
        "with written_beside(Path(sys.argv[2])) as draft:\n"
        "    draft.write_text('halvt'); os._exit(9)\n"
    )
    file = tmp_path / "kart.png"
    subprocess.run([sys.executable, "-c", script, str(root / "tests"), str(file)], check=False)
    assert [path.name[:12] for path in tmp_path.iterdir()] == [".planstatus-"]
