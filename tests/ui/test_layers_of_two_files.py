"""Layers of one project that read different working files, as an officer meets them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from qgis.core import QgsProject

from planstatus.gis.project.layers import PLAN_YEARS, find_layer
from planstatus.gis.store.backends import open_store
from planstatus.gis.which_file import files_read
from planstatus.ui.commands import Commands
from planstatus.ui.messages import Messages


@pytest.mark.slow
@pytest.mark.parametrize("chosen", [0, 1, None])
def test_a_click_asks_which_file_applies_and_lets_all_layers_read_it(
    commands: Commands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, chosen: int | None
) -> None:
    project, (copy, file) = (
        QgsProject.instance(),
        (tmp_path / "kopi.gpkg", tmp_path / "planstatus.gpkg"),
    )
    open_store(file).copy_to(copy)
    table = find_layer(project, PLAN_YEARS)
    assert table is not None
    table.setDataSource(open_store(copy).uri(PLAN_YEARS), table.name(), "ogr")
    asked: list[list[str]] = []

    def choose(
        _: Messages, _question: str, _details: str, answers: Mapping[str, str]
    ) -> str | None:
        asked.append(list(answers))
        return None if chosen is None else list(answers)[chosen]

    monkeypatch.setattr(Messages, "choose", choose)
    commands.update_status()
    both = [str(copy), str(file)]
    assert asked == [both]
    assert [str(each) for each in files_read(project)] == (
        both if chosen is None else [both[chosen]]
    )
