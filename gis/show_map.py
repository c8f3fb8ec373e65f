"""One status map in a project: bound to its bands, worded, counted, and its pages refreshed."""

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
from ..core.plans.bands import Band, bands_for
from ..core.plans.in_force import Later
from ..core.plans.plan_types import SAMFUNNSDEL
from ..core.schema import MUNICIPALITIES, YEAR
from ..core.texts.map_texts import in_language, texts_in
from .look.band_counts import Tally, tally
from .look.layouts import adopt_texts, ensure_layouts, old_pages
from .look.style import applied_colours, apply_colours, band_expression, bind_bands
from .look.theme import ensure_theme
from .look.wording import VARIABLE, Wording, counties_on_map, said, wording_of
from .project import layers as plan_layers
from .project.in_force import dated, read_later
from .project.in_force import remember as remember_map_date
from .project.metadata import describe_layers
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


def show_map(
    project: QgsProject,
    found: plan_layers.PlanLayers,
    file: Path,
    settings: Settings,
    map_date: date,
    bands: str | None,
    feedback: QgsFeedback,
    pages: Sequence[str] = PAGES,
) -> MapShown:
    """Bring one map up to date: style, theme, words, counts and pages.

    Raises:
        PlanstatusError: the bands or a template cannot be used.
    """
    adopt_texts(project)
    wording = wording_of(project, settings, counties_on_map(found.municipalities))
    the_bands = _bind(found, map_date, bands, wording.language)
    _set_colours(project, found.municipalities, settings)
    # a page of an older version shows what it did, until its officer asks for the look of today
    around = found.around[-1:] if old_pages(project) else found.around
    ensure_theme(project, [found.borders, found.municipalities, *around])
    feedback.setProgress(30)
    samples = word_map(project, found.municipalities, file, wording, map_date)
    describe_layers(found, file, wording.words["kontor"])
    status = tally(found.municipalities, feedback)
    layouts = ensure_layouts(
        project, found.municipalities, wording.words["logo"], status, pages, feedback
    )
    return MapShown(the_bands, status, tuple(layouts), samples)


def word_map(
    project: QgsProject,
    municipalities: QgsVectorLayer,
    file: Path,
    wording: Wording,
    map_date: date,
) -> int:
    """Give the project what the page says; return how many plan years on it are sample data."""
    _set_metadata(project, wording.words)
    samples = len(open_store(file).sample_years().keys() & numbers_shown(municipalities))
    _set_variables(project, wording, map_date, file, samples)
    return samples


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
    found: plan_layers.PlanLayers, map_date: date, override: str | None, language: str
) -> tuple[Band, Band, Band]:
    """Draw the municipalities by the plans that were in force on the map date."""
    later = read_later(found.plan_years, map_date)
    bands = bands_for(map_date, oldest_year(found.plan_years, later), override)
    year, layer = map_date.year, found.municipalities
    bind_bands(layer, bands, year, language, lambda base: dated(base, later))
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
    return f"{texts.plan_years}: {note}" + (
        f", {texts.edited}" if open_store(file).has_edits() else ""
    )
