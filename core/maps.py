"""The maps: what each shows, what its theme and layouts are called, and its words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Union

from .plans.plan_types import PLAN_TYPES, PlanType
from .texts import cooperation_words
from .texts.cooperation_words import CooperationWords
from .texts.language import tr
from .texts.plan_words import PlanWords


@dataclass(frozen=True)
class NamedMap:
    """What every map has: a theme and layouts of that name."""

    theme: str

    def layout_name(self, page: str) -> str:
        """Return what the layout of a page size, «A4» or «A3», is called."""
        return f"{self.theme} {page}"


@dataclass(frozen=True)
class StatusMap(NamedMap):
    """A map of one plan type: it has its own theme, layouts, legend and words."""

    plan_type: PlanType

    @property
    def key(self) -> str:
        """What names the map in properties of layers and layouts."""
        return self.plan_type.key

    def label(self) -> str:
        """Return what a list of maps calls it."""
        return self.plan_type.label()

    @property
    def words(self) -> Mapping[str, PlanWords]:
        """The words of the map, by map language."""
        return self.plan_type.words

    def words_in(self, language: str) -> PlanWords:
        """Return the words in a map language; those of the first where there are none."""
        return self.words.get(language) or next(iter(self.words.values()))


@dataclass(frozen=True)
class CooperationMap(NamedMap):
    """The map of who plans together; it shows no plan type, and is none of the status maps."""

    key: str
    words: Mapping[str, CooperationWords] = field(compare=False)

    def label(self) -> str:
        """Return what a list of maps calls it."""
        return tr("Interkommunalt samarbeid")

    def words_in(self, language: str) -> CooperationWords:
        """Return the words in a map language; those of the first where there are none."""
        return self.words.get(language) or next(iter(self.words.values()))


AnyMap = Union[StatusMap, CooperationMap]

STATUS_MAPS = tuple(StatusMap(each.theme, each) for each in PLAN_TYPES)
FIRST_MAP = STATUS_MAPS[0]
"""The map that every project has; what names no map is of this one."""
COOPERATION_MAP = CooperationMap(
    "Interkommunalt samarbeid", "samarbeid", cooperation_words.COOPERATION
)
ALL_MAPS: tuple[AnyMap, ...] = (*STATUS_MAPS, COOPERATION_MAP)


def status_map(plan_type: PlanType) -> StatusMap:
    """Return the map of a plan type."""
    return next(each for each in STATUS_MAPS if each.plan_type is plan_type)


def map_named(key: str) -> StatusMap:
    """Return the map with a key, the first for one that is not known."""
    return next((each for each in STATUS_MAPS if each.key == key), FIRST_MAP)


def any_map_named(key: str) -> AnyMap:
    """Return the map with a key, also that of cooperation; the first for one not known."""
    return COOPERATION_MAP if key == COOPERATION_MAP.key else map_named(key)


def maps_of(keys: Iterable[str]) -> tuple[StatusMap, ...]:
    """Return the maps of some plan types, in the order of the declarations, the first always."""
    wanted = {FIRST_MAP.key, *keys}
    return tuple(each for each in STATUS_MAPS if each.key in wanted)
