"""The one way to make a working file, whoever asks for it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ...core.choices import COUNTY_NAMES
from ...core.office import epsg_of
from ...core.plans.years import PlanYear, read_sample
from ..resources import SAMPLE_PLAN_YEARS
from ..sources.areas.areas import MunicipalityArea
from .backends import open_store
from .facts import SAMPLE_NOTE


def create(
    file: Path,
    counties: Sequence[str],
    areas: Sequence[MunicipalityArea] | None = None,
    plan_years: Sequence[PlanYear] | None = None,
    earlier: Sequence[PlanYear] = (),
    replace: bool = False,
) -> None:
    """Make a working file in the reference system of its counties, whole or not at all.

    Args:
        file: where it is to be.
        counties: whose embedded municipalities are on the map; none for the whole country.
        areas: municipalities from elsewhere, instead of the embedded ones.
        plan_years: the office's own. None: those of the sample that are on the map, if any.
        earlier: the adoptions before them, for the history.
        replace: put it in place of one that nobody has edited, instead of refusing.

    Raises:
        PlanstatusError: the file is there, or cannot be written.
    """
    note = ""
    if plan_years is None:
        plan_years, note = read_sample(SAMPLE_PLAN_YEARS), SAMPLE_NOTE
    epsg = epsg_of(counties or COUNTY_NAMES)
    if areas is not None:
        epsg = epsg_of({area.municipality.number[:2] for area in areas})
    open_store(file).make(plan_years, note, areas, counties, replace, earlier, epsg)
