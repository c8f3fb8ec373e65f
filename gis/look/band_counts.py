"""How many municipalities there are in each band, and which have no year that applies.

The years are read from their own table: through the join they would cost a query each.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from qgis.core import QgsVectorLayer

from ...core.errors import PlanstatusError
from ...core.plans.bands import BAND_KEYS, MISSING
from ...core.schema import KEY, NAME
from ...core.texts.language import tr
from ..project.in_force import year_on_map
from ..project.roles import ROLE, status_map_of
from ..project.status_rows import band_reader, rows_of, text_in, year_in
from .style import PLAN_YEAR, has_our_renderer


class LaterPlan(NamedTuple):
    """A municipality whose plan came after the map date, and the year the map shows instead."""

    name: str
    year: int
    shown: int | None

    def in_words(self) -> str:
        """Return «Tromsø (2025; kartet viser 2020)», or the name where none is shown."""
        if self.shown is None:
            return self.name
        return tr("{name} ({year}; kartet viser {shown})", **self._asdict())


@dataclass
class Tally:
    """Municipalities by band key, unsaved edits included, and those in `mangler` by name."""

    counts: dict[str, int] = field(default_factory=lambda: dict.fromkeys((*BAND_KEYS, MISSING), 0))
    without_year: list[str] = field(default_factory=list)
    later: list[LaterPlan] = field(default_factory=list)

    @property
    def total(self) -> int:
        """Return how many municipalities there are."""
        return sum(self.counts.values())

    def add(self, name: str, year: int | None, shown: int | None, band: str) -> None:
        """Count a municipality with a plan year, by the year and band the map shows of it."""
        self.counts[band] = self.counts.get(band, 0) + 1
        if year is None:
            self.without_year.append(name)
        elif shown != year or band == MISSING:
            self.later.append(LaterPlan(name, year, None if band == MISSING else shown))

    def later_in_words(self, map_year: int, missing: str) -> tuple[str, ...]:
        """Return what to say of those whose plan came after the map date.

        Args:
            map_year: that of the map date.
            missing: what the map calls those without a plan.
        """
        texts = []
        if newer := self._later(lambda plan: plan.year > map_year and plan.shown):
            texts.append(tr("Nyere enn kartåret {year}: {plans}.", year=map_year, plans=newer))
        if newer := self._later(lambda plan: plan.year <= map_year and plan.shown):
            texts.append(tr("Vedtatt etter kartdatoen: {plans}.", plans=newer))
        if newer := self._later(lambda plan: plan.year > map_year and not plan.shown):
            texts.append(
                tr(
                    "Nyere enn kartåret {year}, og derfor vist som «{missing}»: {names}.",
                    year=map_year,
                    missing=missing,
                    names=newer,
                )
            )
        if newer := self._later(lambda plan: plan.year <= map_year and not plan.shown):
            texts.append(
                tr(
                    "Vedtatt etter kartdatoen, og derfor vist som «{missing}»: {names}.",
                    missing=missing,
                    names=newer,
                )
            )
        return tuple(texts)

    def _later(self, wanted: Callable[[LaterPlan], object]) -> str:
        return ", ".join(sorted(plan.in_words() for plan in self.later if wanted(plan)))


def tally(municipalities: QgsVectorLayer) -> Tally:
    """Count the municipalities of a layer that is drawn by bands.

    Args:
        municipalities: the layer, joined to its plan years.

    Raises:
        PlanstatusError: the layer has no plan years, or is not drawn by bands.
    """
    plan_years = plan_years_of(municipalities)
    years = {text_in(e[KEY]): year_in(e[PLAN_YEAR]) for e in rows_of(plan_years, (KEY, PLAN_YEAR))}
    band_of, shown_of = band_reader(municipalities), year_on_map(municipalities)
    result = Tally()
    for each in rows_of(municipalities, (KEY, NAME)):
        year = years.get(number := text_in(each[KEY]))
        shown = shown_of(number, year)
        result.add(text_in(each[NAME]), year, shown, band_of(shown))
    return result


def plan_years_of(municipalities: QgsVectorLayer) -> QgsVectorLayer:
    """Return the table joined to a municipality layer that is drawn by bands.

    Raises:
        PlanstatusError: the layer has no plan years, or is not drawn by bands.
    """
    if not has_our_renderer(municipalities):
        raise PlanstatusError(
            tr("Kommunelaget «{layer}» er ikke tegnet med klassene.", layer=municipalities.name())
        )
    role = status_map_of(municipalities).plan_type.table
    for join in municipalities.vectorJoins():
        table = join.joinLayer()
        if table is not None and table.customProperty(ROLE) == role and not join.prefix():
            return table
    raise PlanstatusError(
        tr(
            "Kommunelaget «{layer}» mangler feltet {field}.",
            layer=municipalities.name(),
            field=PLAN_YEAR,
        )
    )
