"""Runs an algorithm as the toolbox does, with the checks it makes first."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
)


def run(
    algorithm: QgsProcessingAlgorithm,
    project: QgsProject,
    context: QgsProcessingContext | None = None,
    **parameters: Any,
) -> dict[str, Any]:
    """Run the algorithm in a project, and return its results."""
    context = context or QgsProcessingContext()
    context.setProject(project)
    given = {n: str(v) if isinstance(v, Path) else v for n, v in parameters.items()}
    acceptable, message = algorithm.checkParameterValues(given, context)
    assert acceptable, message
    results, done = algorithm.create().run(given, context, QgsProcessingFeedback(), {}, False)
    assert done
    return results
