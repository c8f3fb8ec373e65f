"""A working file made of what it is asked for, or none at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import QgsFeedback

from planstatus.core.errors import PlanstatusError
from planstatus.gis.make_working_file import WorkingFileRequest, make_working_file
from planstatus.gis.sources import plan_table
from planstatus.gis.sources.areas import areas

TABLE = "Kommune;Planår\nBardu;2024\nAlta;2020\n"


@pytest.mark.parametrize(
    ("module", "last"),
    [(plan_table, "find_every_plan"), (areas, "clipped")],
    ids=["table", "borders"],
)
def test_who_cancels_after_the_last_row_has_no_file_made(
    tmp_path: Path, root: Path, monkeypatch: pytest.MonkeyPatch, module: object, last: str
) -> None:
    feedback, file, table = QgsFeedback(), tmp_path / "planstatus.gpkg", tmp_path / "aar.csv"
    table.write_text(TABLE, encoding="utf-8")
    does = getattr(module, last)

    def then_she_cancels(*given: object) -> object:
        found = does(*given)
        feedback.cancel()
        return found

    monkeypatch.setattr(module, last, then_she_cancels)
    borders = str(root / "data" / "kommuner.gpkg")
    wanted = {"municipalities": borders} if module is areas else {"plan_years": str(table)}
    request = WorkingFileRequest(counties=("55", "56"), **wanted)
    with pytest.raises(PlanstatusError, match=r"Avbrutt\. Ingenting er endret\."):
        make_working_file(request, file, feedback)
    assert not file.exists()
