"""The plugin may be ended at any moment: the working file is whole, with all of an act or none."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path


def test_what_is_ended_while_it_writes_has_done_all_or_nothing(root: Path) -> None:
    command = [sys.executable, root / "tools" / "kill.py", "--ganger", "20"]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr
    found = re.search(r"Avbrutt 20 ganger, (\d+) av dem underveis, 0 med feil", done.stdout)
    assert found, done.stdout
    assert int(found[1]) >= 10
