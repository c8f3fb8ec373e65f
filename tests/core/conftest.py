"""What the tests of the domain share."""

from __future__ import annotations

from pathlib import Path

import pytest

from planstatus.core.municipalities.register import Register, in_counties, norway


@pytest.fixture(scope="session")
def register(root: Path) -> Register:
    return Register(in_counties(norway(), ("55", "56")))
