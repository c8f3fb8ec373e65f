"""The office's own files in the settings: which of them have news for the working file.

What a file was when it was last read into a working file, or declined, is kept in the profile: two
officers who share a working file decide for themselves what they read into it. A map that has none
of her counties is news as long as it has not: she declined them, or has gone back from them. Only
a colleague's, which she has never read anything into, is asked about once.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path

from qgis.core import QgsFeedback, QgsSettings

from ...core.reading.table_choice import NOTHING_CHOSEN, TableChoice
from ...core.texts.language import tr
from ..intake import municipalities as municipality_intake
from ..intake import plan_years as plan_year_intake
from ..intake.unseen import types_told_of, unseen_in_words
from ..make_working_file import WorkingFileMade, WorkingFileRequest, make_working_file
from ..project.layers import MUNICIPALITIES, PLAN_YEARS
from ..settings import Settings
from ..store.backends import open_store
from .files import is_there

MEMORY = "planstatus/sources_read"
_DECLINED = "takket nei"
"""Stands after the mark of a source that was declined in a colleague's file."""


@dataclass(frozen=True)
class OwnSource:
    """A file of the settings, for the table `role`; an empty path is the embedded data.

    `every_point` keeps points of borders that no map can show.
    """

    role: str
    path: str
    counties: tuple[str, ...]
    every_point: bool = False

    @property
    def name(self) -> str:
        """What the officer knows it as."""
        return Path(self.path).name if self.path else tr("de innebygde grensene")

    def mark(self) -> list[object]:
        """Return what changes when the file does, or what is to be read of it."""
        file = Path(self.path)
        found = file.stat() if self.path and is_there(file) else None
        state = [int(found.st_mtime), found.st_size] if found else []
        points = ["alle punkter"] if self.every_point else []
        return [self.path, *state, *points, *self.counties]


def news(file: Path, settings: Settings) -> tuple[OwnSource, ...]:
    """Return the sources that the officer has not been asked about for this working file."""
    return tuple(source for source in _sources(settings) if _is_news(file, source, settings))


def plan(
    file: Path, source: OwnSource, feedback: QgsFeedback, choice: TableChoice = NOTHING_CHOSEN
) -> municipality_intake.MunicipalityIntake | plan_year_intake.PlanYearIntake:
    """Find what a source will change in the working file, which is left alone.

    Raises:
        UnclearTableError: several sheets or columns of a table could be meant.
        PlanstatusError: it cannot be read, or has nothing for the map.
    """
    if source.role == PLAN_YEARS:
        return plan_year_intake.plan_intake(file, source.path, feedback, choice)
    if not source.path:
        intake = municipality_intake.plan_embedded(file, source.counties, feedback)
    else:
        intake = municipality_intake.plan_intake(
            file, source.path, feedback, source.counties, source.every_point
        )
    return replace(intake, anew=follows_unasked(file, source))


def take_in(
    intake: municipality_intake.MunicipalityIntake | plan_year_intake.PlanYearIntake,
) -> Path | None:
    """Write what was planned; return the backup copy made before it.

    Raises:
        PlanstatusError: the working file cannot be written, or has changed in the meantime.
    """
    if isinstance(intake, plan_year_intake.PlanYearIntake):
        return plan_year_intake.take_in(intake)
    return municipality_intake.take_in(intake)


def create(
    file: Path, settings: Settings, feedback: QgsFeedback, choice: TableChoice = NOTHING_CHOSEN
) -> WorkingFileMade:
    """Make a working file of the sources.

    Sample years are in it only when the settings have no plan-year table.

    Raises:
        UnclearTableError: several sheets or columns of the plan-year table could be meant.
        PlanstatusError: a source cannot be read, or the file cannot be written; none is made.
    """
    request = WorkingFileRequest(
        municipalities=settings.municipality_source or None,
        plan_years=settings.plan_year_source or None,
        choice=choice,
        counties=settings.counties_wanted(),
        every_point=settings.every_point,
    )
    made = make_working_file(request, file, feedback)
    for source in _sources(settings):
        remember(file, source)
    unseen = unseen_in_words(types_told_of(file), settings.plan_types)
    return replace(made, warnings=(*made.warnings, unseen)) if unseen else made


def remember(file: Path, source: OwnSource, is_read: bool = True) -> None:
    """Keep in the profile that the officer has been asked about a source as it is now."""
    before = _marks(file).get(source.role, [_DECLINED])
    declined = [] if is_read or before[-1] != _DECLINED else [_DECLINED]
    mark = [*source.mark(), *declined]
    marks = {**_all_marks(), str(file): {**_marks(file), source.role: mark}}
    QgsSettings().setValue(MEMORY, json.dumps(marks))


def follows_unasked(file: Path, source: OwnSource) -> bool:
    """Tell whether a map of other counties takes nothing from anybody.

    She has had this file made or been asked about it before, nobody has written a plan year in it,
    and only the counties are new, not where their borders are from. Those that were read in before
    and are not on the map any more, somebody has gone back from.
    """
    if _marks(file).get(source.role) == source.mark():
        return False
    state = source.mark()[: -len(source.counties)]
    if source.role != MUNICIPALITIES or _marks(file).get(source.role, [])[: len(state)] != state:
        return False
    as_she_knows_them = bool(source.path) != bool(open_store(file).facts()[MUNICIPALITIES].note)
    return as_she_knows_them and open_store(file).is_untouched()


def _sources(settings: Settings) -> tuple[OwnSource, OwnSource]:
    counties, borders = settings.counties_wanted(), settings.municipality_source
    every_point = settings.every_point and bool(borders)  # the embedded ones have no more
    return (
        OwnSource(MUNICIPALITIES, borders, counties, every_point),
        OwnSource(PLAN_YEARS, settings.plan_year_source, counties),
    )


def _is_news(file: Path, source: OwnSource, settings: Settings) -> bool:
    if source.role == PLAN_YEARS and not source.path:
        return False  # years that have been read stay when their table is no longer chosen
    known = _marks(file).get(source.role)
    if known is None and not source.path:  # nobody was asked: are they what is wanted anyway?
        return _has_chosen_area(settings) and _on_map(file) != {*source.counties}
    if known == source.mark() and source.role == MUNICIPALITIES:
        return _has_chosen_area(settings) and not _on_map(file) & {*source.counties}
    return known not in (source.mark(), [*source.mark(), _DECLINED])


def _has_chosen_area(settings: Settings) -> bool:
    return bool(settings.office or settings.counties)


def _on_map(file: Path) -> set[str]:
    return {number[:2] for number in open_store(file).municipalities()}


def _marks(file: Path) -> dict[str, list[object]]:
    return _all_marks().get(str(file), {})


def _all_marks() -> dict[str, dict[str, list[object]]]:
    try:
        marks = json.loads(QgsSettings().value(MEMORY, "{}", str))
    except (TypeError, ValueError):
        return {}
    return marks if isinstance(marks, dict) else {}
