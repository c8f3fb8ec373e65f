"""What an office can choose in the settings, read from text; what cannot be used is said why."""

from __future__ import annotations

import json
import re

from .defaults import MAP_LANGUAGES, TODAY
from .errors import PlanstatusError
from .plans.bands import BAND_KEYS, MISSING, read_ages, read_spans
from .plans.plan_types import in_order
from .texts.dates import means_today, parse_map_date
from .texts.language import tr
from .web import site_of

COUNTY_NAMES = {
    "03": "Oslo",
    "11": "Rogaland",
    "15": "Møre og Romsdal",
    "18": "Nordland",
    "31": "Østfold",
    "32": "Akershus",
    "33": "Buskerud",
    "34": "Innlandet",
    "39": "Vestfold",
    "40": "Telemark",
    "42": "Agder",
    "46": "Vestland",
    "50": "Trøndelag",
    "55": "Troms",
    "56": "Finnmark",
}
"""The counties from 2024 by number (SSB, classification 104)."""


_OF_THE_PROJECT = "behold"
"""A rule of version 0.3: the date the project has, as every project now keeps one chosen in it."""


def read_counties(text: str) -> tuple[str, ...]:
    """Read county numbers such as «55,56» or «55; 56».

    Raises:
        PlanstatusError: there is none, or one is not a county.
    """
    parts = filter(None, re.split(r"[\s,;]+", text))
    numbers = tuple(dict.fromkeys(part.zfill(2) for part in parts))
    unknown = [number for number in numbers if number not in COUNTY_NAMES]
    if unknown:
        raise PlanstatusError(
            tr(
                "Skriv tosifrede fylkesnumre, for eksempel 55,56. Fylke «{number}» finnes ikke.",
                number=", ".join(unknown),
            )
        )
    if not numbers:
        raise PlanstatusError(tr("Velg minst ett fylke."))
    return numbers


def read_map_date_rule(text: str) -> str:
    """Read `TODAY` or a date as people write it; return `TODAY` or the date, ISO 8601.

    Raises:
        PlanstatusError: it is neither.
    """
    if text in (TODAY, _OF_THE_PROJECT) or means_today(text):
        return TODAY
    return parse_map_date(text).isoformat()


def read_bands(text: str) -> str:
    """Read bands such as «1989-2019;2020-2023;2024-», or nothing for the council terms.

    Raises:
        PlanstatusError: they are not three spans that follow each other.
    """
    if text.strip():
        read_spans(text)
    return text.strip()


def read_age_bands(text: str) -> str:
    """Read bands by age such as «0-3;4-7;8-», or nothing for those of the plan type.

    Raises:
        PlanstatusError: they are not three ages that follow each other.
    """
    if text.strip():
        read_ages(text)
    return text.strip()


def read_plan_types(text: str) -> tuple[str, ...]:
    """Read keys of plan types by comma; the first is always one, what is none is left out."""
    return in_order(part.strip() for part in text.split(","))


def read_yes(text: str) -> bool:
    """Read whether something is switched on, as it is stored."""
    return text.strip().casefold() in ("true", "1")


def read_colours(text: str) -> dict[str, str]:
    """Read colours by band key, such as «{"eldre": "#c4694a"}».

    Raises:
        PlanstatusError: it is not JSON, a key is not a band, or a value is not «#rrggbb».
    """
    try:
        colours = json.loads(text)
    except ValueError:
        colours = None
    if not isinstance(colours, dict) or not all(map(_is_colour, colours.items())):
        raise PlanstatusError(
            tr("Velg fargene på nytt. «{colours}» kan ikke leses som farger.", colours=text)
        )
    return colours


def _is_colour(item: tuple[object, object]) -> bool:
    key, value = item
    return key in (*BAND_KEYS, MISSING) and bool(re.fullmatch("#[0-9a-fA-F]{6}", str(value)))


def read_map_language(text: str) -> str:
    """Read the code of a map language.

    Raises:
        PlanstatusError: the map does not speak it.
    """
    if text not in MAP_LANGUAGES:
        raise PlanstatusError(
            tr(
                "Bruk nb, nn eller en. Kartet kan ikke lages på språket «{language}».",
                language=text,
            )
        )
    return text


def read_web_page(text: str) -> str:
    """Read the address of a page of the web, empty for none.

    Raises:
        PlanstatusError: it is no such address.
    """
    address = text.strip()
    if address and not site_of(address):
        raise PlanstatusError(
            tr(
                "Skriv hele adressen, for eksempel https://www.statsforvalteren.no. «{text}» er "
                "ingen nettadresse.",
                text=address,
            )
        )
    return address
