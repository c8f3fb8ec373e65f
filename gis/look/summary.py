"""What a map says in one sentence, for those who cannot see it: its PDF has it as its subject."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from qgis.core import (
    QgsExpressionContextUtils,
    QgsPrintLayout,
    QgsProjectMetadata,
    QgsVectorLayer,
)

from ...core.maps import FIRST_MAP
from ...core.plans.bands import MISSING
from ..project.roles import map_of, status_map_of
from .band_counts import Tally
from .pages import pages_of
from .variables import set_layout_variables
from .wording import VARIABLE, plan_words, said_on

SUMMARY = "sammendrag"


def summarise(municipalities: QgsVectorLayer, status: Tally) -> None:
    """Keep what is said of a map true to the counts.

    The project says it of the first map, unless the officer has written another abstract; the pages
    of a further map say it of that.
    """
    status_map, project = status_map_of(municipalities), municipalities.project()
    if status_map is FIRST_MAP:
        title = str(project.customVariables().get(VARIABLE + "tittel", ""))
        _summarise_project(municipalities, _in_words(municipalities, status, title))
        return
    for _, layout in pages_of(project, status_map.key):
        text = _in_words(municipalities, status, said_on(layout, "tittel"))
        if said_on(layout, SUMMARY) != text:
            set_layout_variables(layout, {VARIABLE + SUMMARY: text})


def _summarise_project(municipalities: QgsVectorLayer, text: str) -> None:
    project = municipalities.project()
    metadata, before = project.metadata(), project.customVariables().get(VARIABLE + SUMMARY, "")
    if metadata.abstract() in ("", before) and text != metadata.abstract():
        QgsExpressionContextUtils.setProjectVariable(project, VARIABLE + SUMMARY, text)
        metadata.setAbstract(text)
        project.setMetadata(metadata)


def _in_words(municipalities: QgsVectorLayer, status: Tally, title: str) -> str:
    words, total = plan_words(municipalities), status.total
    bands = ", ".join(
        f"{each.label()}: {status.counts[each.value()]}"
        for each in municipalities.renderer().categories()
        if status.counts.get(each.value()) is not None
    )
    pattern = words.total_of_one if total == 1 else words.totals
    counted = pattern.format(total=total, with_year=total - status.counts[MISSING])
    return f"{title}. {words.subtitle}. {counted} ({bands})."


@contextmanager
def metadata_of(layout: QgsPrintLayout) -> Iterator[None]:
    """Let what QGIS writes into a file be of the map on a page, while it is written.

    QGIS takes it from the project, which tells of the first map.
    """
    title, text = said_on(layout, "tittel"), said_on(layout, SUMMARY)
    if map_of(layout) is FIRST_MAP or not title:
        yield
        return
    project = layout.project()
    before, unsaved = project.metadata(), project.isDirty()
    own = QgsProjectMetadata(before)
    own.setTitle(title)
    own.setAbstract(text)
    heard = project.blockSignals(True)
    project.setMetadata(own)
    try:
        yield
    finally:
        project.setMetadata(before)
        project.setDirty(unsaved)
        project.blockSignals(heard)
