"""A working file made of what it is asked for, or none at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import QgsFeedback

from planstatus.core.errors import PlanstatusError
from planstatus.gis.make_working_file import WorkingFileRequest, make_working_file


def test_who_cancels_before_the_file_is_made_has_none(tmp_path: Path) -> None:
    feedback, file = QgsFeedback(), tmp_path / "planstatus.gpkg"
    feedback.cancel()
    with pytest.raises(PlanstatusError, match=r"Avbrutt\. Ingenting er endret\."):
        make_working_file(WorkingFileRequest(), file, feedback)
    assert list(tmp_path.iterdir()) == []
