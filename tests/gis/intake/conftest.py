"""A new working file, as a store."""

from __future__ import annotations

from pathlib import Path

import pytest

from planstatus.core.defaults import COUNTIES
from planstatus.gis.store.backends import open_store
from planstatus.gis.store.create import create
from planstatus.gis.store.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = open_store(tmp_path / "Planstatus" / "planstatus.gpkg")
    create(store.place, COUNTIES)
    return store
