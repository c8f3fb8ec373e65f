"""The atlases: what each is called, which map it shows, and its key."""

from __future__ import annotations

from dataclasses import dataclass

from ..defaults import ATLASES
from ..maps import COOPERATION_MAP, FIRST_MAP, AnyMap
from ..texts.atlas_texts import atlas_texts_in


@dataclass(frozen=True)
class Atlas:
    """An atlas; `key` and the names of its layouts are promises."""

    key: str
    name: str
    shows: AnyMap

    def layout_name(self, page: str) -> str:
        """Return what its layout of a page size, «A4» or «A3», is called."""
        return f"Atlas {self.name} {page}"

    def title(self, area: str, language: str) -> str:
        """Return what it is called, in a language of the map."""
        texts = atlas_texts_in(language)
        name = texts.offices if self.shows is COOPERATION_MAP else texts.municipalities
        return f"{name}: {area}" if area else name


OFFICES = Atlas(ATLASES[0], "Plankontor", COOPERATION_MAP)
MUNICIPALITIES = Atlas(ATLASES[1], "Kommunemøte", FIRST_MAP)


def atlas_named(key: str) -> Atlas:
    """Return the atlas with a key."""
    return {each.key: each for each in (OFFICES, MUNICIPALITIES)}[key]
