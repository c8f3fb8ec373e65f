"""What the pages of a map say: in the project for the first map, on its pages for any other."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsExpressionContextUtils,
    QgsProject,
    QgsVectorLayer,
)

from ...core.maps import FIRST_MAP
from ...core.plans.plan_types import SAMFUNNSDEL
from ...core.schema import MUNICIPALITIES
from ...core.texts.map_texts import texts_in
from ...core.texts.wordings import in_language
from ..project.form_links import keep_addresses
from ..project.roles import map_key_of, status_map_of, working_file_of
from ..project.shown import numbers_shown
from ..settings import Settings
from ..store.backends import open_store, store_of
from .page_texts import adopt_texts
from .wording import (
    VARIABLE,
    Wording,
    counties_on_map,
    said,
    say_on_pages,
    title_of,
    wording_of,
)


def words_for(project: QgsProject, municipalities: QgsVectorLayer, settings: Settings) -> Wording:
    """Return what the pages of a map are to say, with what she has typed into a label of theirs."""
    adopt_texts(project, map_key_of(municipalities))
    area = store_of(municipalities).municipalities()
    counties_in_file = sorted({number[:2] for number in area})
    return wording_of(project, settings, counties_on_map(municipalities), counties_in_file)


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
    keep_addresses(project, settings, wording.the_office())
    return samples


def word_again(
    project: QgsProject, municipalities: QgsVectorLayer, settings: Settings, map_date: date
) -> None:
    """Let the pages of a map say what is true of the municipalities that it shows now."""
    wording = words_for(project, municipalities, settings)
    file = working_file_of(municipalities)
    word_map(project, municipalities, file, settings, wording, map_date)


def _set_variables(
    project: QgsProject, wording: Wording, map_date: date, file: Path, samples: int
) -> None:
    wording.keep(project)
    sources = map_sources(file, wording.language)
    reservation = reservation_of(file, wording.language) if samples else ""
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


def map_sources(file: Path, language: str) -> str:
    """Return «Kilder: © Kartverket, generalisert (CC BY 4.0); Natural Earth.»."""
    texts, note = (
        texts_in(language),
        in_language(open_store(file).facts()[MUNICIPALITIES].note, language),
    )
    kartverket = texts.kartverket_generalised if note == texts.generalised else texts.kartverket
    own_note = f", {note}" if note not in ("", texts.generalised) else ""
    return f"{texts.sources}: {kartverket}{own_note}; Natural Earth."


def reservation_of(file: Path, language: str) -> str:
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
