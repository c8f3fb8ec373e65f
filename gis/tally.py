"""How many municipalities there are in each band, and which have no year that applies.

The years are read from their own table: through the join they would cost a query each.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from qgis.core import QgsFeedback, QgsVectorLayer

from ..core.bands import BAND_KEYS, MISSING
from ..core.errors import PlanstatusError
from ..core.language import tr
from .layers import KEY
from .status_rows import band_reader, slices, text_in, year_in
from .style import PLAN_YEAR, has_our_renderer

NAME = "kommunenavn"


@dataclass
class Tally:
    """Municipalities by band key, unsaved edits included, and those in `mangler` by name.

    `surplus` is how many rows of the plan-year table, by year, have no municipality on the map.
    """

    counts: dict[str, int] = field(default_factory=lambda: dict.fromkeys((*BAND_KEYS, MISSING), 0))
    without_year: list[str] = field(default_factory=list)
    not_in_force: list[str] = field(default_factory=list)
    surplus: dict[int, int] = field(default_factory=dict)

    @property
    def total(self) -> int:
        """Return how many municipalities there are."""
        return sum(self.counts.values())

    def add(self, name: str, year: int | None, band: str) -> None:
        """Count a municipality."""
        self.counts[band] = self.counts.get(band, 0) + 1
        if year is None:
            self.without_year.append(name)
        elif band == MISSING:
            self.not_in_force.append(name)


def tally(municipalities: QgsVectorLayer, feedback: QgsFeedback | None = None) -> Tally:
    """Count the municipalities of a layer that is drawn by bands.

    Args:
        municipalities: the layer, joined to its plan years.
        feedback: told of the progress between slices of some 10 ms.

    Raises:
        PlanstatusError: the layer has no plan years, or is not drawn by bands.
    """
    result = Tally()
    rows = municipalities.featureCount() + plan_years_of(municipalities).featureCount()
    for done in tally_in_slices(municipalities, result):
        if feedback is not None:
            feedback.setProgress(100 * done / max(1, rows))
    return result


def tally_in_slices(municipalities: QgsVectorLayer, into: Tally) -> Iterator[int]:
    """Fill the tally, a slice for every step, and yield how many rows have been read."""
    plan_years = plan_years_of(municipalities)
    years: dict[str, int | None] = {}
    done = 0
    for features in slices(plan_years, (KEY, PLAN_YEAR)):
        years.update((text_in(each[KEY]), year_in(each[PLAN_YEAR])) for each in features)
        done += len(features)
        yield done
    band_of = band_reader(municipalities)
    not_on_map = set(years)
    for features in slices(municipalities, (KEY, NAME)):
        for each in features:
            number = text_in(each[KEY])
            not_on_map.discard(number)
            year = years.get(number)
            into.add(text_in(each[NAME]), year, band_of(year))
        done += len(features)
        yield done
    surplus = (years[number] for number in not_on_map)
    into.surplus = dict(Counter(year for year in surplus if year is not None))


def plan_years_of(municipalities: QgsVectorLayer) -> QgsVectorLayer:
    """Return the table joined to a municipality layer that is drawn by bands.

    Raises:
        PlanstatusError: the layer has no plan years, or is not drawn by bands.
    """
    if not has_our_renderer(municipalities):
        raise PlanstatusError(
            tr("Kommunelaget «{layer}» er ikke tegnet med båndene.", layer=municipalities.name())
        )
    for join in municipalities.vectorJoins():
        if join.targetFieldName() == KEY and join.joinLayer() is not None:
            return join.joinLayer()
    raise PlanstatusError(
        tr(
            "Kommunelaget «{layer}» mangler feltet {field}.",
            layer=municipalities.name(),
            field=PLAN_YEAR,
        )
    )
