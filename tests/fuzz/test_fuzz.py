"""Damaged files: GDAL and our reader either read them or say why not, and nothing is half done."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

CASES = int(os.environ.get("PLANSTATUS_FUZZ", "300"))


def test_no_damaged_file_crashes_hangs_or_is_half_read(tmp_path: Path) -> None:
    reader = Path(__file__).with_name("reader.py")
    done = subprocess.run(
        [sys.executable, str(reader), str(tmp_path), "0", str(CASES)],
        capture_output=True,
        text=True,
        check=False,
    )
    case = (tmp_path / "case").read_text()
    said = done.stdout[-5000:] + done.stderr[-1000:]
    assert done.returncode == 0, f"ended with {done.returncode} in case {case}\n{said}"
    assert case == str(CASES - 1)
