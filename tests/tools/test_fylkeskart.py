"""What `make fylkeskart` writes and says."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from qgis.PyQt.QtGui import QImage


@pytest.mark.slow
def test_each_work_becomes_two_pages_a_line_for_each_and_a_place_on_the_contact_sheets(
    root: Path, tmp_path: Path
) -> None:
    command = [sys.executable, root / "tools" / "fylkeskart.py", "--dato", "4.9.2024"]
    done = subprocess.run(
        [*command, "--ut", tmp_path, "--bare", "vestfold"],
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    works = ("39_vestfold", "kontor_vestfold-og-telemark")
    pages = {tmp_path / f"{work}_{size}.pdf" for work in works for size in ("A4", "A3")}
    sheets = {tmp_path / f"kontaktark_{size}.png" for size in ("A4", "A3")}
    assert set(tmp_path.iterdir()) == pages | sheets
    lines = done.stdout.splitlines()
    assert {line.partition(":")[0] for line in lines} == {str(each) for each in pages | sheets}
    assert any("39_vestfold A4" in line and "1 : " in line for line in lines)
    assert all(not QImage(str(sheet)).isNull() for sheet in sheets)


def test_a_date_that_is_none_is_said_so(root: Path, tmp_path: Path) -> None:
    command = [sys.executable, root / "tools" / "fylkeskart.py", "--dato", "31.2.2024"]
    done = subprocess.run([*command, "--ut", tmp_path], capture_output=True, text=True)
    assert done.returncode == 1
    assert "31.2.2024" in done.stderr
