"""All that a report tells, before it is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from ..cooperation.cases import Plans
from ..cooperation.on_map import COLOURS, OfficeOnMap, are_numbered
from ..cooperation.register import Cooperations
from ..municipalities.register import Municipality
from ..texts.report_texts import report_texts_in
from .status import PlanStatus


@dataclass(frozen=True)
class Shape:
    """A municipality as it is drawn.

    `path` is an SVG path in whole units of the drawing; `x` and `y` are where its number stands.
    """

    number: str
    path: str
    x: int
    y: int


@dataclass(frozen=True)
class Drawing:
    """The municipalities of the map in units of an SVG drawing, y downwards."""

    width: int
    height: int
    shapes: tuple[Shape, ...]


@dataclass(frozen=True)
class OfficeDrawn:
    """An office as the map of cooperation draws it, and its colour, «#rrggbb»."""

    office: OfficeOnMap
    colour: str

    @property
    def is_hatched(self) -> bool:
        """Whether another office has the same colour without a hatch."""
        return self.office.place >= COLOURS


@dataclass(frozen=True)
class OfficesDrawn:
    """The offices on the map of cooperation by code, and the colour of those in none, «#rrggbb».

    `order` are the codes of all that ever had a member on the map, by their places on it.
    """

    offices: Mapping[str, OfficeDrawn]
    outside: str
    order: tuple[str, ...] = ()

    def number_of(self, code: str) -> int | None:
        """Return the number of an office on the map; None where it has none there."""
        has_number = code in self.order and are_numbered(e.office for e in self.offices.values())
        return self.order.index(code) + 1 if has_number else None


@dataclass(frozen=True)
class Maker:
    """Whose report it is: names as they stand on the page, the line that says so, and a page.

    `guide_page` is the address of Samfunnssikkerhetshjelperen, empty where it is not known.
    """

    names: tuple[str, ...] = ()
    credit: str = ""
    web_page: str = ""
    guide_page: str = ""


@dataclass(frozen=True)
class Report:
    """All that a report tells.

    `area` is what the counties are called together. `municipalities` are those on the map by
    number, `plans` the plan years that the rules of the law look at. `colours` are «#rrggbb» by
    band, `offices` are as on the map of cooperation, `sources` tells where the borders come from,
    and `reservation` what must be known of the years.
    """

    area: str
    language: str
    map_date: date
    maker: Maker
    municipalities: Mapping[str, Municipality]
    statuses: tuple[PlanStatus, ...]
    drawing: Drawing
    register: Cooperations
    colours: Mapping[str, str]
    offices: OfficesDrawn
    plans: Plans = field(default_factory=dict)
    sources: str = ""
    reservation: str = ""

    @property
    def title(self) -> str:
        """What the report is called."""
        return report_texts_in(self.language).title.format(area=self.area).rstrip(" ,")
