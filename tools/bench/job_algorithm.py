"""An algorithm as `qgis_process` runs it: `job_algorithm.py planstatus:rapport RAPPORT=OUT.html`.

Prints the seconds from the start of the algorithm until its files are written.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from kart import register_package
from standalone import qgis
from timed import timed

register_package()
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback, QgsProject

from planstatus.algorithms.provider import PlanstatusProvider


def main(name: str, *given: str) -> None:
    """Time the algorithm with parameters such as «KARTDATO=2024-09-04»."""
    registry = QgsApplication.processingRegistry()
    registry.addProvider(PlanstatusProvider())
    parameters = dict(each.split("=", 1) for each in given)

    def job() -> None:
        context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
        context.setProject(QgsProject())
        algorithm = registry.createAlgorithmById(name)
        _, is_done = algorithm.run(parameters, context, feedback)
        if not is_done:
            raise SystemExit(feedback.textLog())

    timed(job)


if __name__ == "__main__":
    with qgis():
        main(*sys.argv[1:])
    sys.stdout.flush()
    os._exit(0)
