"""The status maps in a project: each bound to its bands, worded, counted, its pages refreshed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsExpressionContextUtils,
    QgsFeedback,
    QgsProject,
    QgsVectorLayer,
)

from ..core.defaults import PAGES
from ..core.maps import FIRST_MAP, StatusMap, map_named, maps_of
from ..core.plans.bands import MISSING, Band, bands_for
from ..core.plans.in_force import Later
from ..core.plans.plan_types import SAMFUNNSDEL, PlanType
from ..core.schema import MUNICIPALITIES, YEAR
from ..core.texts.map_texts import texts_in
from ..core.texts.wordings import in_language
from .look import status_sign
from .look.band_counts import Tally, tally
from .look.layouts import create_missing, ensure_layouts
from .look.page_texts import adopt_texts
from .look.pages import old_pages
from .look.style import applied_colours, apply_colours, band_expression, bind_bands
from .look.theme import ensure_theme
from .look.wording import (
    VARIABLE,
    Wording,
    counties_on_map,
    said,
    say_on_pages,
    title_of,
    wording_of,
)
from .project import layers as plan_layers
from .project.in_force import dated, read_later
from .project.in_force import remember as remember_map_date
from .project.metadata import describe_around, describe_map
from .project.roles import map_key_of, status_map_of
from .project.settings_memory import has_changed
from .project.shown import numbers_shown
from .settings import Settings, as_text
from .store.backends import open_store


@dataclass(frozen=True)
class MapShown:
    """A map as it was brought up to date: its bands, what was counted, the layouts made.

    `samples` is how many of the plan years on it are sample data.
    """

    bands: tuple[Band, ...]
    status: Tally
    layouts: tuple[str, ...]
    samples: int
    plan_type: PlanType

    def counts_in_words(self) -> str:
        """Return «1989 - 2019: 9, 2020 - 2023: 12, 2024: 0, Mangler planår: 18»."""
        labels = [(band.key, band.label) for band in self.bands]
        if self.status.counts[MISSING]:
            labels.append((MISSING, self.plan_type.missing()))
        return ", ".join(f"{label}: {self.status.counts[key]}" for key, label in labels)


def show_maps(
    project: QgsProject,
    found: plan_layers.PlanLayers,
    file: Path,
    settings: Settings,
    map_date: date,
    bands: str | None,
    feedback: QgsFeedback,
    pages: Sequence[str] = PAGES,
) -> dict[str, MapShown]:
    """Bring every map that has layers up to date; return what was shown by plan type.

    A map that is not ticked any more gets no new layouts, but those it has stay true.

    Raises:
        PlanstatusError: the bands or a template cannot be used.
    """
    shown = {}
    for key in found.maps:
        wanted = pages if key in settings.plan_types else ()
        shown[key] = show_map(
            project, found, file, settings, map_date, bands, feedback, wanted, map_named(key)
        )
    return shown


def show_map(
    project: QgsProject,
    found: plan_layers.PlanLayers,
    file: Path,
    settings: Settings,
    map_date: date,
    bands: str | None,
    feedback: QgsFeedback,
    pages: Sequence[str] = PAGES,
    status_map: StatusMap = FIRST_MAP,
) -> MapShown:
    """Bring one map up to date: style, theme, words, counts and pages.

    Raises:
        PlanstatusError: the bands or a template cannot be used.
    """
    layer, table = found.maps[status_map.key], found.tables[status_map.key]
    adopt_texts(project, status_map.key)
    wording = wording_of(project, settings, counties_on_map(layer))
    override = bands or settings.bands_of(status_map)
    the_bands = _bind(layer, table, map_date, override, wording.language)
    _set_colours(project, layer, settings)
    status_sign.follow_settings(project, layer, settings)
    # a page of an older version shows what it did, until its officer asks for the look of today
    around = found.around[-1:] if old_pages(project, status_map.key) else found.around
    ensure_theme(project, status_map.theme, [found.borders, layer, *around])
    feedback.setProgress(30)
    layouts = create_missing(project, status_map, pages)
    samples = word_map(project, layer, file, settings, wording, map_date)
    describe_map(layer, table, file, wording.words["kontor"])
    if status_map is FIRST_MAP:
        describe_around(found, file)
    status = tally(layer, feedback)
    ensure_layouts(project, layer, wording.words["logo"], status, (), feedback)
    return MapShown(the_bands, status, tuple(layouts), samples, status_map.plan_type)


def word_map(
    project: QgsProject,
    municipalities: QgsVectorLayer,
    file: Path,
    settings: Settings,
    wording: Wording,
    map_date: date,
) -> int:
    """Give the project, or the pages of a further map, what they say.

    Return how many plan years on the map are sample data.
    """
    status_map = status_map_of(municipalities)
    if status_map is not FIRST_MAP:
        title = title_of(project, settings, wording, status_map)
        say_on_pages(project, wording, title, status_map)
        return 0
    _set_metadata(project, wording.words)
    samples = len(open_store(file).sample_years().keys() & numbers_shown(municipalities))
    _set_variables(project, wording, map_date, file, samples)
    return samples


def word_again(
    project: QgsProject, municipalities: QgsVectorLayer, settings: Settings, map_date: date
) -> None:
    """Let the pages of a map say what is true of the municipalities that it shows now."""
    adopt_texts(project, map_key_of(municipalities))
    wording = wording_of(project, settings, counties_on_map(municipalities))
    file = plan_layers.working_file_of(municipalities)
    word_map(project, municipalities, file, settings, wording, map_date)


def check_bands(settings: Settings, map_date: date, bands: str | None = None) -> None:
    """Raise PlanstatusError where the bands typed for one of the maps cannot be used."""
    for each in maps_of(settings.plan_types):
        override = bands or settings.bands_of(each)
        bands_for(map_date, override=override, plan_type=each.plan_type)


def oldest_year(plan_years: QgsVectorLayer, later: Mapping[str, Later]) -> int | None:
    """Return the oldest plan year that the map of a date shows, None when there is none."""
    oldest = plan_years.minimumValue(plan_years.fields().indexOf(YEAR))
    shown = [oldest, *(each.shown for each in later.values())]
    return min((year for year in shown if isinstance(year, int)), default=None)


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


def _bind(
    layer: QgsVectorLayer, table: QgsVectorLayer, map_date: date, override: str, language: str
) -> tuple[Band, Band, Band]:
    """Draw the municipalities by the plans that were in force on the map date."""
    later, status_map = read_later(table, map_date), status_map_of(layer)
    oldest, year = oldest_year(table, later), map_date.year
    bands = bands_for(map_date, oldest, override, status_map.plan_type, language)
    missing = status_map.words_in(language).missing
    bind_bands(layer, bands, year, missing, lambda base: dated(base, later))
    remember_map_date(layer, band_expression(bands, year), map_date, later)
    return bands


def _set_colours(project: QgsProject, layer: QgsVectorLayer, settings: Settings) -> None:
    applied = applied_colours(layer)
    if applied is None or has_changed(project, settings, "colours", as_text(applied)):
        apply_colours(layer, settings.colours)


def _set_variables(
    project: QgsProject, wording: Wording, map_date: date, file: Path, samples: int
) -> None:
    wording.keep(project)
    sources = _map_sources(file, wording.language)
    reservation = _reservation(file, wording.language) if samples else ""
    facts = {
        "kartdato": map_date.isoformat(),
        "aar": map_date.year,
        "kilde": " ".join(filter(None, (sources, f"{reservation}." if reservation else ""))),
        "kartkilde": sources,
        "forbehold": reservation,
        "spraak": wording.language,
    }
    for name, value in facts.items():
        QgsExpressionContextUtils.setProjectVariable(project, VARIABLE + name, value)


def _set_metadata(project: QgsProject, wording: Mapping[str, str]) -> None:
    """Name title and author for the PDF, unless she has; QGIS itself fills in who is logged in."""
    metadata = project.metadata()
    if metadata.title() in ("", said(project, "tittel")):
        metadata.setTitle(wording["tittel"])
    if metadata.author() in ("", _first_line(said(project, "kontor") or "")) or _is_logged_in(
        metadata.author()
    ):
        metadata.setAuthor(_first_line(wording["kontor"]))
    project.setMetadata(metadata)


def _is_logged_in(author: str) -> bool:
    return author in (QgsApplication.userFullName(), QgsApplication.userLoginName())


def _first_line(text: str) -> str:
    return text.split("\n")[0]


def _map_sources(file: Path, language: str) -> str:
    """Return «Kilder: © Kartverket, generalisert (CC BY 4.0); Natural Earth.»."""
    texts, note = (
        texts_in(language),
        in_language(open_store(file).facts()[MUNICIPALITIES].note, language),
    )
    kartverket = texts.kartverket_generalised if note == texts.generalised else texts.kartverket
    own_note = f", {note}" if note not in ("", texts.generalised) else ""
    return f"{texts.sources}: {kartverket}{own_note}; Natural Earth."


def _reservation(file: Path, language: str) -> str:
    """Return what must be known about the plan years while some are sample data, or nothing."""
    texts, note = (
        texts_in(language),
        in_language(open_store(file).facts()[SAMFUNNSDEL.table].note, language),
    )
    if not note:
        return ""
    plan_years = FIRST_MAP.words_in(language).plan_years
    edited = f", {texts.edited}" if open_store(file).has_edits() else ""
    return f"{plan_years}: {note}{edited}"
