"""«Oppdater planstatus»: the one use case behind the button, the algorithm and `make kart`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from qgis.core import QgsFeedback, QgsProject

from ..core.defaults import PAGES
from .answers import Answers, Unasked, settle_edits
from .follow import Followed, follow, stay
from .look.drawn import check_bands
from .progress import stop_if_cancelled
from .project.extent import follow_extent
from .project.ready import ready_layers
from .project.settings_memory import remember
from .settings import Settings
from .show_cooperation import follow_cooperation
from .show_map import show_maps
from .update_result import UpdateResult


def update(
    project: QgsProject,
    settings: Settings,
    map_date: date,
    feedback: QgsFeedback,
    bands: str | None = None,
    pages: Sequence[str] = PAGES,
    answers: Answers | None = None,
    tables: bool = True,
) -> UpdateResult:
    """Bring the project's status map up to date; ten times leaves what one time leaves.

    What is new in an officer's settings is followed first: another working file, other counties,
    the office's own files.

    Args:
        project: the project to work in.
        settings: where the working file is, what is read into it, and what the page says.
        map_date: the date on the stamp; its year decides the bands.
        feedback: told of the progress; cancelled before anything is done.
        bands: instead of those of the settings, such as «1989-2019;2020-2023;2024-».
        pages: the page sizes to have layouts for.
        answers: decides what the officer must be asked. None where there is nobody to ask: what
            takes nothing from anybody is done, and the warnings tell what was left.
        tables: have what is only edited in the project, too; for one that somebody will open.

    Raises:
        PendingEditsError: there are unsaved edits; nothing was touched.
        PlanstatusError: something is wrong with the working file or the bands.
    """
    check_bands(settings, map_date, bands)  # before anything is made
    answers = answers or Unasked(feedback)
    settle_edits(project, answers)
    followed = follow(project, settings, answers)
    return _show(project, settings, map_date, feedback, followed, bands, pages, tables)


def show_again(
    project: QgsProject, settings: Settings, map_date: date, feedback: QgsFeedback
) -> UpdateResult:
    """Show what has been written in the working file; what is new in the settings waits.

    Args:
        project: one that has been brought up to date.
        settings: what the page says.
        map_date: the date on the stamp.
        feedback: told of each step.

    Raises:
        PendingEditsError: there are unsaved edits; nothing was touched.
        PlanstatusError: something is wrong with the working file or the bands.
    """
    check_bands(settings, map_date)
    settle_edits(project, Unasked(feedback))
    return _show(project, settings, map_date, feedback, stay(project, settings))


def _show(
    project: QgsProject,
    settings: Settings,
    map_date: date,
    feedback: QgsFeedback,
    followed: Followed,
    bands: str | None = None,
    pages: Sequence[str] = PAGES,
    tables: bool = True,
) -> UpdateResult:
    """Let the project show the working file: layers, style, themes, variables and layouts."""
    stop_if_cancelled(feedback)
    file = followed.file
    found, warnings = ready_layers(
        project, file, map_date, settings.plan_types, settings.cooperation, tables
    )
    feedback.setProgress(20)
    maps = show_maps(project, found, file, settings, map_date, bands, feedback, pages)
    added = follow_cooperation(project, found, file, settings, map_date, pages)
    is_elsewhere = follow_extent(project, found.municipalities)
    remember(project, settings, but=followed.left)
    created = (name for each in maps.values() for name in each.layouts)
    of_years = [text for each in maps.values() for text in each.later_in_words(map_date.year)]
    return UpdateResult(
        working_file=file,
        map_date=map_date,
        maps=maps,
        created=(*found.created, *created, *added),
        warnings=(*settings.problems, *followed.warnings, *warnings, *of_years),
        of_years=tuple(of_years),
        is_elsewhere=is_elsewhere,
        deviations=followed.deviations,
    )
