"""«Oppdater planstatus»: the one use case behind the button, the algorithm and `make kart`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from qgis.core import (
    QgsFeedback,
    QgsProject,
)

from ..core.defaults import PAGES
from ..core.errors import PlanstatusError
from ..core.maps import FIRST_MAP
from ..core.plans.bands import MISSING, Band, bands_for
from ..core.texts.language import tr
from ..core.texts.paths import short
from .look.band_counts import tally
from .look.layouts import refresh_pages, set_pages_aside
from .look.wording import VARIABLE
from .project import layers as plan_layers
from .project.extent import follow_extent
from .project.in_force import read_later
from .project.names_in_force import put_names_in_force
from .project.roles import maps_in
from .project.settings_memory import has_changed, remember
from .project.shown import (
    EVERYTHING,
    Shown,
    drop_what_shows_nothing,
    set_shown,
    shown_now,
)
from .project.tie import leave_groups
from .settings import Settings
from .show_map import MapShown, check_bands, oldest_year, show_maps, word_again
from .store.backends import open_store
from .store.create import create


@dataclass(frozen=True)
class UpdateResult:
    """What an update did, for the message bar and the algorithm's outputs.

    `samples` is how many plan years on the map are sample data, and `of_years` are those of the
    warnings that depend on the plan years. `is_elsewhere` tells that the map is of another area
    than at the last click.
    """

    working_file: Path
    map_date: date
    bands: tuple[Band, ...]
    counts: dict[str, int]
    without_year: tuple[str, ...]
    created: tuple[str, ...]
    warnings: tuple[str, ...]
    samples: int = 0
    of_years: tuple[str, ...] = ()
    is_elsewhere: bool = False
    maps: Mapping[str, MapShown] = field(default_factory=dict)

    def with_year(self) -> tuple[int, int]:
        """Return how many municipalities have a plan year that the map shows, and how many are."""
        total = sum(self.counts.values())
        return total - self.counts[MISSING], total

    def counts_in_words(self) -> str:
        """Return «1989 - 2019: 9, 2020 - 2023: 12, 2024: 0, Mangler planår: 18»."""
        labels = [(band.key, band.label) for band in self.bands]
        if self.counts[MISSING]:
            labels.append((MISSING, tr("Mangler planår")))
        return ", ".join(f"{label}: {self.counts[key]}" for key, label in labels)


def update(
    project: QgsProject,
    settings: Settings,
    map_date: date,
    feedback: QgsFeedback,
    bands: str | None = None,
    pages: Sequence[str] = PAGES,
) -> UpdateResult:
    """Bring the project's status map up to date; ten times leaves what one time leaves.

    Args:
        project: the project to work in.
        settings: where the working file is and what the page says.
        map_date: the date on the stamp; its year decides the bands.
        feedback: told of each step, so that a window gets its turn; cancelled before the first.
        bands: instead of those of the settings, such as «1989-2019;2020-2023;2024-».
        pages: the page sizes to have layouts for.

    Raises:
        PendingEditsError: there are unsaved edits; nothing was touched.
        PlanstatusError: something is wrong with the working file or the bands.
    """
    check_bands(settings, map_date, bands)  # bad bands stop here, before anything is made
    plan_layers.check_no_pending_edits(project)
    file, warnings = _working_file(project, settings)
    if feedback.isCanceled():
        raise PlanstatusError(tr("Avbrutt. Ingenting i prosjektet er endret."))
    warnings = (*warnings, *_brought_up_to_date(project, file))
    put_names_in_force(file, map_date)
    leave_groups(project)
    is_empty = not project.mapLayers()
    found = plan_layers.ensure_layers(project, file, feedback, settings.plan_types)
    drop_what_shows_nothing(project)
    if is_empty:
        project.setCrs(found.municipalities.crs())
    feedback.setProgress(20)
    maps = show_maps(project, found, file, settings, map_date, bands, feedback, pages)
    shown = maps[FIRST_MAP.key]
    is_elsewhere = follow_extent(project, found.municipalities)
    remember(project, settings, but="working_file" if file_to_switch_to(project, settings) else "")
    of_years = shown.status.later_in_words(map_date.year)
    return UpdateResult(
        working_file=file,
        map_date=map_date,
        bands=shown.bands,
        counts=shown.status.counts,
        without_year=tuple(sorted(shown.status.without_year)),
        created=(*found.created, *(name for each in maps.values() for name in each.layouts)),
        warnings=(*settings.problems, *warnings, *of_years),
        samples=shown.samples,
        of_years=of_years,
        is_elsewhere=is_elsewhere,
        maps=maps,
    )


def show_only(
    project: QgsProject, settings: Settings, wanted: Shown, feedback: QgsFeedback | None = None
) -> None:
    """Show only some of the municipalities, or all: on the map, on the pages and in the title.

    Args:
        project: one that has been brought up to date.
        settings: what the page says.
        wanted: what to show.
        feedback: told of each page, so that a window gets its turn.

    Raises:
        PendingEditsError: there are unsaved edits; nothing was touched.
        PlanstatusError: there are no such municipalities; nothing was touched.
    """
    layer = plan_layers.find_layer(project, plan_layers.MUNICIPALITIES)
    if layer is None:
        return
    was_all = shown_now(layer) == EVERYTHING
    set_shown(project, wanted)
    if was_all and wanted != EVERYTHING:
        set_pages_aside(project)
    map_date = map_date_of(project) or date.today()
    for each in maps_in(project).values():
        word_again(project, each, settings, map_date)
        even_hers = wanted != EVERYTHING
        refresh_pages(project, each, tally(each, feedback), feedback, even_hers)
    follow_extent(project, layer)


def map_date_of(project: QgsProject) -> date | None:
    """Return the map date of the last update, or None when the project has had none."""
    try:
        return date.fromisoformat(str(project.customVariables().get(VARIABLE + "kartdato", "")))
    except ValueError:
        return None


def bands_at(project: QgsProject, settings: Settings, map_date: date) -> tuple[Band, ...]:
    """Return the bands an update would give the project at a map date.

    Raises:
        PlanstatusError: the bands of the settings or the date cannot be used.
    """
    plan_years = plan_layers.find_layer(project, plan_layers.PLAN_YEARS)
    if plan_years is None or not plan_years.isValid():
        return bands_for(map_date, override=settings.bands)
    oldest = oldest_year(plan_years, read_later(plan_years, map_date))
    return bands_for(map_date, oldest, settings.bands)


def find_working_file(project: QgsProject, settings: Settings) -> tuple[Path, tuple[str, ...]]:
    """Return the file the project already uses, or the one in the settings, and any warning.

    Raises:
        PlanstatusError: it is not a working file, or the one in use is gone.
    """
    plan_years = plan_layers.find_layer(project, plan_layers.PLAN_YEARS)
    if plan_years is not None:
        in_use = plan_layers.working_file_of(plan_years)
        return _existing(in_use, plan_years.isValid(), settings.working_file)
    if open_store(settings.working_file).exists():
        open_store(settings.working_file).check()
    return settings.working_file, ()


def file_in_use(project: QgsProject, settings: Settings) -> Path:
    """Return the working file of the project, or of the settings, whether it is there or not."""
    plan_years = plan_layers.find_layer(project, plan_layers.PLAN_YEARS)
    return settings.working_file if plan_years is None else plan_layers.working_file_of(plan_years)


def file_to_switch_to(project: QgsProject, settings: Settings) -> Path | None:
    """Return the working file of the settings, if it is news in a project that has another one.

    Whose project it is decides nothing: what counts is that the officer has changed the setting
    since her last click in it.
    """
    plan_years = plan_layers.find_layer(project, plan_layers.PLAN_YEARS)
    if plan_years is None:
        return None
    in_use = plan_layers.working_file_of(plan_years)
    if in_use == settings.working_file or not open_store(in_use).exists():
        return None
    changed = has_changed(project, settings, "working_file", str(in_use))
    return settings.working_file if changed else None


def _working_file(project: QgsProject, settings: Settings) -> tuple[Path, tuple[str, ...]]:
    """Return the working file, made if need be, and any warning."""
    file, warnings = find_working_file(project, settings)
    if not open_store(file).exists():
        create(file, settings.counties_wanted())
    return file, warnings


def _brought_up_to_date(project: QgsProject, file: Path) -> tuple[str, ...]:
    """Upgrade an older working file and give rows; one that may only be read is shown as it is."""
    try:
        written = open_store(file).bring_up_to_date()
    except PlanstatusError as error:
        return (str(error),)
    if written:
        plan_layers.reload_tables(project)
    return ()


def _existing(in_use: Path, open_now: bool, own: Path) -> tuple[Path, tuple[str, ...]]:
    """Return the project's file; a project from a colleague gets the officer's own instead.

    Sample years must never take the place of an office's own without a word.
    """
    if open_store(in_use).exists():
        open_store(in_use).check()
        return in_use, ()
    if open_now or not open_store(own).exists():
        raise PlanstatusError(
            tr(
                "Legg arbeidsfilen {file} tilbake, eller koble til nettverksdisken. Vil du "
                "begynne på nytt, fjerner du laget «{layer}» fra prosjektet.",
                file=short(in_use),
                layer=plan_layers.layer_name(plan_layers.PLAN_YEARS),
            ),
            in_use,
        )
    open_store(own).check()
    return own, (
        tr(
            "Fant ikke arbeidsfilen {file}. Prosjektet bruker nå {own}.",
            file=short(in_use),
            own=short(own),
        ),
    )
