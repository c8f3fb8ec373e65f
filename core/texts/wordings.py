"""Which texts on a map are the plugin's own: exactly those, in any map language, new or old."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from ..defaults import BOKMAAL
from ..maps import ALL_MAPS, FIRST_MAP
from .map_texts import MAP_TEXTS

EARLIER_WORDINGS = {
    "eksempeldata samlet fra åpne sider, ufullstendige": "sample",
    "eksempeldata samla frå opne sider, ufullstendige": "sample",
    "sample data collected from public pages, incomplete": "sample",
    "med kontorets endringer": "edited",
    "med endringane til kontoret": "edited",
    "with the office's changes": "edited",
}
EARLIER_WORDINGS_OF_FIRST_MAP = {
    "vedtaksår (antall kommuner)": "legend_years",
    "vedtaksår (talet på kommunar)": "legend_years",
    "year of adoption (number of municipalities)": "legend_years",
    "Social part": "legend_layer",
}
"""What older versions wrote, also into working files, by the name of the text it is now."""

EARLIER_TITLES = ("Municipal plans (social part), {area}",)
"""Titles of older versions, of which some project still has one that nobody has written."""

_Words = Mapping[str, Any]
"""`MapTexts` or `PlanWords` by language."""


def in_language(text: str, language: str) -> str:
    """Return a text of the plugin's own in another map language; all other wording as it is."""
    place = _places_of_texts().get(text)
    if place is None:
        return text
    words, name = place
    return str(getattr(words.get(language, words[BOKMAAL]), name))


@lru_cache(maxsize=1)
def _places_of_texts() -> Mapping[str, tuple[_Words, str]]:
    """Return where each wording stands, in any map language and as older versions had it."""
    found: dict[str, tuple[_Words, str]] = {}
    for words in (MAP_TEXTS, *(each.words for each in ALL_MAPS)):
        for texts in words.values():
            for name, text in vars(texts).items():
                found.setdefault(text, (words, name))
    found.update({text: (MAP_TEXTS, name) for text, name in EARLIER_WORDINGS.items()})
    of_first = EARLIER_WORDINGS_OF_FIRST_MAP.items()
    found.update({text: (FIRST_MAP.words, name) for text, name in of_first})
    return found


def is_wording_of(text: str, ours: str) -> bool:
    """Tell whether a text is exactly one of ours, in whichever map language."""
    return text in {ours, *(in_language(ours, language) for language in MAP_TEXTS)}


def is_legend_heading(text: str) -> bool:
    """Tell whether a text is the heading that we give a legend, in any map language and year."""
    ours = [text for text, (_, name) in _places_of_texts().items() if name == "legend_layer"]
    headings = "|".join(map(re.escape, ours))
    return bool(re.fullmatch(rf"(?:{headings}) \d{{4}}", text))


def is_missing_label(text: str) -> bool:
    """Tell whether a text is what we call municipalities without a year, in any map language."""
    place = _places_of_texts().get(text)
    return place is not None and place[1] == "missing"
