"""A test runs as a newcomer types it, without an option or a variable."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest


def typed(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    surroundings = {name: value for name, value in os.environ.items() if not name.startswith("QT_")}
    return subprocess.run(
        [sys.executable, "-m", "pytest", *words],
        cwd=root, env=surroundings, capture_output=True, text=True, timeout=300,
    )  # fmt: skip


@pytest.mark.shown_by("tests/core/texts/test_dates.py")
@pytest.mark.parametrize("tests", ["tests/core/texts/test_dates.py", "tests/gis/test_read.py"])
def test_one_file_of_tests_runs_alone(root: Path, tests: str) -> None:
    answer = typed(root, tests, "-p", "no:cacheprovider")
    assert answer.returncode == 0, answer.stdout[-2000:] + answer.stderr[-2000:]


@pytest.mark.slow
def test_only_what_failed_last_time_can_be_run(root: Path, tmp_path: Path) -> None:
    answer = typed(root, "--lf", "tests/core/texts/test_dates.py", "-o", f"cache_dir={tmp_path}")
    assert answer.returncode == 0, answer.stdout[-2000:] + answer.stderr[-2000:]
