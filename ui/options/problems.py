"""What is wrong with the settings as they are typed, and what the office decides of the empty."""

from __future__ import annotations

import os
from dataclasses import replace

from ...core.choices import COUNTY_NAMES, read_age_bands, read_bands, read_map_date_rule
from ...core.errors import PlanstatusError
from ...core.office import OTHER, credit_for, names_for, title_for
from ...core.plans.bands import bands_for
from ...core.texts.language import tr
from ...gis.settings import Settings
from ...gis.store.backends import check_place
from ..dialogs.date_field import day_of
from .declared_fields import LANGUAGES


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


def of_office(entered: Settings) -> dict[str, str]:
    """Return what the fields are that are empty, in words."""
    office, counties = entered.the_office(), entered.counties_wanted()
    language = LANGUAGES[replace(entered, map_language="").language()].lower()
    return {
        "counties": ", ".join(f"{each} {COUNTY_NAMES[each]}" for each in counties),
        "map_language": tr("Som kontoret ({language})", language=language),
        "title": title_for(counties, entered.language()),
        "credit": credit_for(office, entered.language()) or tr("Ingen"),
        "office_names": names_for(office, entered.language()) or tr("Ingen"),
    }
