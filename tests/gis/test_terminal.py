"""GDAL and SQLite say nothing in English on the terminal that is said in Norwegian anyway."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import QgsFeedback

from planstatus.core.defaults import COUNTIES
from planstatus.core.errors import PlanstatusError
from planstatus.gis.intake.municipalities import plan_intake, take_in
from planstatus.gis.resources import EMBEDDED_MUNICIPALITIES
from planstatus.gis.status_map import StatusMapRequest, make_status_map
from planstatus.gis.store.working_file import create_working_file

from .conftest import ORIGINAL_DATE

Said = Callable[[], list[str]]


@pytest.fixture
def said(capfd: pytest.CaptureFixture[str]) -> Said:
    def said() -> list[str]:
        return re.findall(r"^(?:ERROR|Warning) \d+:.*", capfd.readouterr().err, re.MULTILINE)

    return said


@pytest.fixture
def layer(tmp_path: Path) -> str:
    source = tmp_path / "kommuner.geojson"
    gdal.VectorTranslate(
        str(source), str(EMBEDDED_MUNICIPALITIES), format="GeoJSON", layers=["kommuner"]
    )
    return str(source)


@pytest.mark.slow
def test_a_map_of_the_embedded_data_is_made_in_silence(tmp_path: Path, said: Said) -> None:
    request = StatusMapRequest(
        map_date=ORIGINAL_DATE,
        maps=tuple(tmp_path / f"kart.{suffix}" for suffix in ("pdf", "png", "svg")),
        counties=COUNTIES[:1],
        project_file=tmp_path / "prosjekt.qgz",
    )
    make_status_map(request)
    make_status_map(request)
    assert said() == []


@pytest.mark.slow
def test_a_map_of_a_layer_is_made_in_silence(tmp_path: Path, layer: str, said: Said) -> None:
    request = StatusMapRequest(layer, maps=(tmp_path / "kart.pdf",), map_date=ORIGINAL_DATE)
    said()
    make_status_map(request)
    assert said() == []


def test_municipalities_that_cannot_be_put_in_are_refused_in_silence(
    tmp_path: Path, layer: str, said: Said
) -> None:
    file = tmp_path / "planstatus.gpkg"
    create_working_file(file, [], "", counties=COUNTIES)
    intake = plan_intake(file, layer, QgsFeedback())
    said()
    with closing(sqlite3.connect(file)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(PlanstatusError, match=r"planstatus\.gpkg"):
            take_in(intake)
    assert said() == []
