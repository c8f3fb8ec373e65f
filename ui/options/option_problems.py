"""What is wrong with a setting, said beside its field."""

from __future__ import annotations

import os

from ...core.choices import read_age_bands, read_bands, read_map_date_rule, read_web_page
from ...core.errors import PlanstatusError
from ...core.office import OTHER
from ...core.plans.bands import bands_for
from ...core.texts.language import tr
from ...gis.settings import Settings
from ...gis.store.backends import check_place
from ..dialogs.date_field import day_of


def problem_of(name: str, entered: Settings) -> str:
    """Return what is wrong with a setting, in words, or nothing."""
    try:
        if name == "working_file":
            check_place(entered.working_file)
        elif name in ("municipality_source", "plan_year_source", "logo"):
            _check_file(getattr(entered, name))
        elif name == "counties":
            _check_counties(entered)
        elif name == "map_date":
            read_map_date_rule(entered.map_date)
        elif name == "bands":
            _check_bands(entered)
        elif name == "ages":
            read_age_bands(entered.ages)
        elif name in ("guide_page", "planning_page"):
            read_web_page(getattr(entered, name))
        elif name == "export_folder" and entered.export_folder:
            _check_folder(entered.export_folder)
    except PlanstatusError as error:
        return str(error)
    return ""


def _check_file(path: str) -> None:
    if path and not os.path.isfile(path):
        raise PlanstatusError(tr("Fant ikke filen {path}.", path=path))


def _check_folder(path: str) -> None:
    if not os.path.isdir(path):
        raise PlanstatusError(tr("Fant ikke mappen {path}.", path=path))


def _check_bands(entered: Settings) -> None:
    read_bands(entered.bands)
    try:
        day = day_of(read_map_date_rule(entered.map_date))
    except PlanstatusError:
        return  # said beside the date
    bands_for(day, override=entered.bands)


def _check_counties(entered: Settings) -> None:
    if entered.office == OTHER and not entered.counties:
        raise PlanstatusError(tr("Velg minst ett fylke."))
