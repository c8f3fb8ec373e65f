"""The algorithm as QGIS's registry has it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from qgis.core import QgsApplication, QgsProcessingAlgorithm, QgsProject

from planstatus.algorithms.provider import PlanstatusProvider


@pytest.fixture
def project() -> Iterator[QgsProject]:
    project = QgsProject()
    yield project
    project.clear()


@pytest.fixture
def provider() -> Iterator[PlanstatusProvider]:
    provider = PlanstatusProvider()
    registry = QgsApplication.processingRegistry()
    assert registry.addProvider(provider)
    yield provider
    registry.removeProvider(provider)


@pytest.fixture
def algorithm(provider: PlanstatusProvider) -> QgsProcessingAlgorithm:
    return QgsApplication.processingRegistry().algorithmById("planstatus:statuskart")


@pytest.fixture
def report_algorithm(provider: PlanstatusProvider) -> QgsProcessingAlgorithm:
    return QgsApplication.processingRegistry().algorithmById("planstatus:rapport")


@pytest.fixture
def control_algorithm(provider: PlanstatusProvider) -> QgsProcessingAlgorithm:
    return QgsApplication.processingRegistry().algorithmById("planstatus:kontroll")


@pytest.fixture
def atlas_algorithm(provider: PlanstatusProvider) -> QgsProcessingAlgorithm:
    return QgsApplication.processingRegistry().algorithmById("planstatus:atlas")
