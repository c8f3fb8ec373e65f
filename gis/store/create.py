"""The one way to make a working file, whoever asks for it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ...core.choices import COUNTY_NAMES
from ...core.office import epsg_of
from ...core.plans.years import read_sample
from ...core.reading.deviations import PlanYearsRead
from ..resources import SAMPLE_PLAN_YEARS
from ..sources.areas.areas import MunicipalityArea
from .backends import open_store
from .facts import SAMPLE_NOTE


def create(
    file: Path,
    counties: Sequence[str],
    areas: Sequence[MunicipalityArea] | None = None,
    table: PlanYearsRead | None = None,
    replace: bool = False,
) -> None:
    """Make a working file in the reference system of its counties, whole or not at all.

    Args:
        file: where it is to be.
        counties: whose embedded municipalities are on the map; none for the whole country.
        areas: municipalities from elsewhere, instead of the embedded ones.
        table: the office's own plan years. None: those of the sample that are on the map, if any.
        replace: put it in place of one with nothing of anybody's, instead of refusing.

    Raises:
        PlanstatusError: the file is there, or cannot be written.
    """
    epsg = epsg_of(counties or COUNTY_NAMES)
    if areas is not None:
        epsg = epsg_of({area.municipality.number[:2] for area in areas})
    store = open_store(file)
    if table is None:
        sample = read_sample(SAMPLE_PLAN_YEARS)
        store.make(sample, SAMPLE_NOTE, areas, counties, replace, epsg)
        return
    store.make((), "", areas, counties, replace, epsg, table)
