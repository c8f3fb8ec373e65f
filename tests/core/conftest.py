"""What the tests of the domain share."""

from __future__ import annotations

from pathlib import Path

import pytest

from planstatus.core.municipalities import Register, read_register


@pytest.fixture(scope="session")
def register(root: Path) -> Register:
    return Register(read_register(root / "data" / "kommuner.csv"))
