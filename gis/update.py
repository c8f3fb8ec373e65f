"""«Oppdater planstatus»: the one use case behind the button, the algorithm and `make kart`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsExpression,
    QgsExpressionContextUtils,
    QgsFeatureRequest,
    QgsFeedback,
    QgsProject,
    QgsVectorLayer,
)

from ..core.bands import MISSING, MISSING_LABEL, Band, bands_for
from ..core.defaults import COUNTIES, PAGES
from ..core.errors import PlanstatusError
from ..core.plan_years import read_sample
from . import layers as plan_layers
from .areas import MAP_CRS
from .files import is_there
from .layout import ensure_layouts
from .resources import SAMPLE_PLAN_YEARS
from .settings import Settings
from .style import PLAN_YEAR, bind_bands, count_by_band
from .theme import ensure_theme
from .working_file import SAMPLE_NOTE, check_working_file, create_working_file, has_edits

VARIABLE = "planstatus_"
_YEAR = QgsExpression.quotedColumnRef(PLAN_YEAR)


@dataclass(frozen=True)
class UpdateResult:
    """What an update did, for the message bar and the algorithm's outputs."""

    working_file: Path
    map_date: date
    bands: tuple[Band, ...]
    counts: dict[str, int]
    without_year: tuple[str, ...]
    created: tuple[str, ...]
    warnings: tuple[str, ...]

    def counts_in_words(self) -> str:
        """Return «1989 - 2019: 9, 2020 - 2023: 12, 2024: 0, Mangler planår: 18»."""
        labels = [(band.key, band.label) for band in self.bands]
        if self.counts[MISSING]:
            labels.append((MISSING, MISSING_LABEL))
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
        feedback: cancelled between the steps, never inside one.
        bands: bands typed by the user, such as «1989-2019;2020-2023;2024-».
        pages: the page sizes to have layouts for.

    Raises:
        PendingEditsError: there are unsaved edits; nothing was touched.
        PlanstatusError: something is wrong with the working file or the bands.
    """
    bands_for(map_date, override=bands)  # bad bands stop here, before anything is made
    plan_layers.check_no_pending_edits(project)
    file, warnings = _working_file(project, settings)
    if feedback.isCanceled():
        raise PlanstatusError("Avbrutt. Ingenting i prosjektet er endret.")
    _prepare_project(project)
    found = plan_layers.ensure_layers(project, file)
    the_bands = bands_for(map_date, _oldest_year(found.plan_years), bands)
    bind_bands(found.municipalities, the_bands, map_date.year)
    ensure_theme(project, [found.borders, found.municipalities, found.context])
    _set_variables(project, settings, map_date, found, file)
    layouts = ensure_layouts(project, found.municipalities, settings.logo, pages)
    counts = count_by_band(found.municipalities)
    return UpdateResult(
        working_file=file,
        map_date=map_date,
        bands=the_bands,
        counts=counts,
        without_year=_names_where(found.municipalities, f"{_YEAR} IS NULL"),
        created=(*found.created, *layouts),
        warnings=(*warnings, *_not_in_force(found.municipalities, map_date)),
    )


def map_date_of(project: QgsProject) -> date | None:
    """Return the map date of the last update, or None when the project has had none."""
    text = project.customVariables().get(VARIABLE + "kartdato")
    return date.fromisoformat(text) if text else None


def find_working_file(project: QgsProject, settings: Settings) -> tuple[Path, tuple[str, ...]]:
    """Return the file the project already uses, or the one in the settings, and any warning.

    Raises:
        PlanstatusError: it is not a working file, or the one in use is gone.
    """
    plan_years = plan_layers.find_layer(project, plan_layers.PLAN_YEARS)
    if plan_years is not None:
        in_use = plan_layers.working_file_of(plan_years)
        return _existing(in_use, plan_years.isValid(), settings.working_file)
    if is_there(settings.working_file):
        check_working_file(settings.working_file)
    return settings.working_file, ()


def _working_file(project: QgsProject, settings: Settings) -> tuple[Path, tuple[str, ...]]:
    """Return the working file, made if need be."""
    file, warnings = find_working_file(project, settings)
    if is_there(file):
        return file, warnings
    create_working_file(file, read_sample(SAMPLE_PLAN_YEARS), SAMPLE_NOTE, counties=COUNTIES)
    return file, (f"Planårene er {SAMPLE_NOTE}. Erstatt dem med kontorets egne.",)


def _existing(in_use: Path, open_now: bool, own: Path) -> tuple[Path, tuple[str, ...]]:
    """Return the project's file; a project from a colleague gets the officer's own instead.

    Sample years must never take the place of an office's own without a word.
    """
    if is_there(in_use):
        check_working_file(in_use)
        return in_use, ()
    if open_now or not is_there(own):
        raise PlanstatusError(
            f"Fant ikke arbeidsfilen {in_use}, som prosjektet bruker. Legg den tilbake eller koble "
            "til nettverksdisken. Skal kartet begynne på nytt, fjern laget "
            f"«{plan_layers.NAMES[plan_layers.PLAN_YEARS]}» fra prosjektet først."
        )
    check_working_file(own)
    return own, (f"Fant ikke arbeidsfilen {in_use}. Prosjektet bruker nå {own}.",)


def _prepare_project(project: QgsProject) -> None:
    if not project.mapLayers():
        project.setCrs(QgsCoordinateReferenceSystem(MAP_CRS))
    plan_layers.enable_transaction_groups(project)


def _oldest_year(plan_years: QgsVectorLayer) -> int | None:
    oldest = plan_years.minimumValue(plan_years.fields().indexOf("planaar"))
    return oldest if isinstance(oldest, int) else None


def _set_variables(
    project: QgsProject,
    settings: Settings,
    map_date: date,
    found: plan_layers.PlanLayers,
    file: Path,
) -> None:
    facts = {
        "kartdato": map_date.isoformat(),
        "aar": map_date.year,
        "kilde": _sources(found, file),
    }
    wording = {
        "tittel": settings.title,
        "kreditering": settings.credit,
        "kontor": settings.office,
    }
    existing = project.customVariables()
    for name, value in {**wording, **facts}.items():
        # Wording that the officer has changed in this project is hers; facts are set each time.
        if name in facts or VARIABLE + name not in existing:
            QgsExpressionContextUtils.setProjectVariable(project, VARIABLE + name, value)
    _set_metadata(project, settings)


def _set_metadata(project: QgsProject, settings: Settings) -> None:
    """Name title and author for the PDF, unless she has; QGIS itself fills in who is logged in."""
    metadata = project.metadata()
    metadata.setTitle(metadata.title() or settings.title)
    if metadata.author() in ("", QgsApplication.userFullName(), QgsApplication.userLoginName()):
        metadata.setAuthor(settings.office.splitlines()[0])
    project.setMetadata(metadata)


def _sources(found: plan_layers.PlanLayers, file: Path) -> str:
    boundaries = found.municipalities.dataProvider().layerMetadata().abstract()
    plan_years = found.plan_years.dataProvider().layerMetadata().abstract()
    if plan_years and has_edits(file):
        plan_years += ", med kontorets endringer"
    return (
        "Kilder: © Kartverket (CC BY 4.0)"
        + (f", {boundaries}" if boundaries else "")
        + "; Natural Earth."
        + (f" Planår: {plan_years}." if plan_years else "")
    )


def _not_in_force(municipalities: QgsVectorLayer, map_date: date) -> tuple[str, ...]:
    names = _names_where(municipalities, f"{_YEAR} > {QgsExpression.quotedValue(map_date.year)}")
    if not names:
        return ()
    return (f"Planår etter kartåret {map_date.year} vises som manglende: {', '.join(names)}.",)


def _names_where(municipalities: QgsVectorLayer, expression: str) -> tuple[str, ...]:
    request = QgsFeatureRequest().setFilterExpression(expression)
    return tuple(sorted(feature["kommunenavn"] for feature in municipalities.getFeatures(request)))
