"""The algorithm as QGIS's registry has it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from qgis.core import QgsApplication, QgsProcessingAlgorithm

from planstatus.algorithms.provider import PlanstatusProvider


@pytest.fixture
def algorithm() -> Iterator[QgsProcessingAlgorithm]:
    provider = PlanstatusProvider()
    registry = QgsApplication.processingRegistry()
    assert registry.addProvider(provider)
    yield registry.algorithmById("planstatus:statuskart")
    registry.removeProvider(provider)
