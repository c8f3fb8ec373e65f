"""What the tests of the domain share."""

from __future__ import annotations

from functools import lru_cache

import pytest

from planstatus.core.municipalities.register import Register, in_counties, norway


@lru_cache(maxsize=1)
def _register() -> Register:
    return Register(in_counties(norway(), ("55", "56")))


@pytest.fixture
def register() -> Register:
    """The register of the map of Troms og Finnmark; its index is made once in a run."""
    return _register()
