"""Writes an atlas as one PDF with real text and bookmarks: the whole file or nothing."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from qgis.core import QgsFeedback, QgsLayoutExporter, QgsPrintLayout

from ...core.atlas.bookmarks import with_bookmarks
from ...core.errors import PlanstatusError, cause_of, short
from ...core.texts.language import tr
from ..export import check_whole, pdf_settings, reason
from ..outputs import check_outputs
from ..progress import part_of
from ..sources.files import written_beside
from .overview import named_overview
from .turn import each_sheet

SUFFIX = ".pdf"


def check_pdf(path: Path) -> None:
    """Refuse a file that is no PDF, or that cannot be written, before anything is made.

    Raises:
        PlanstatusError: it has another ending, or cannot be written.
    """
    if path.suffix.lower() != SUFFIX:
        raise PlanstatusError(tr("Bruk filendelsen .pdf, ikke {file}.", file=path.name))
    check_outputs([path])


def write_atlas(
    layout: QgsPrintLayout, path: Path, title: str, language: str, feedback: QgsFeedback
) -> int:
    """Write the atlas of a layout; return how many sheets it has.

    Args:
        layout: the atlas.
        path: the file, with the ending .pdf.
        title: what the document is called.
        language: that of the map.
        feedback: told of the progress; cancelled before the file is written.

    Raises:
        PlanstatusError: it was cancelled, or the file cannot be written.
    """
    check_pdf(path)
    _stop_if_cancelled(feedback)
    bookmarks = _bookmarks(layout, part_of(feedback, 0, 5))
    try:
        with written_beside(path) as draft, named_overview(layout):
            result, _ = QgsLayoutExporter.exportToPdf(
                layout.atlas(), str(draft), pdf_settings(), part_of(feedback, 5, 100)
            )
            _stop_if_cancelled(feedback)
            if result != QgsLayoutExporter.ExportResult.Success:
                text = tr("Atlaset kunne ikke skrives til {file}: {reason}.",
                          file=short(path), reason=reason(result))  # fmt: skip
                raise PlanstatusError(text, path)
            check_whole(draft, path)
            with suppress(ValueError):  # another Qt's, which is whole without bookmarks
                written = with_bookmarks(draft.read_bytes(), title, bookmarks, language)
                draft.write_bytes(written)
    except OSError as error:
        text = tr(
            "Velg en annen mappe, eller lukk filen i andre programmer. Atlaset kunne ikke "
            "skrives til {file}. {cause}",
            file=short(path),
            cause=cause_of(error),
        )
        raise PlanstatusError(text, path) from error
    return len(bookmarks)


def _stop_if_cancelled(feedback: QgsFeedback) -> None:
    if feedback.isCanceled():
        raise PlanstatusError(tr("Avbrutt. Atlaset er ikke laget."))


def _bookmarks(layout: QgsPrintLayout, feedback: QgsFeedback) -> list[tuple[str, int]]:
    """Return the name of each sheet and the page that it begins on."""
    atlas, pages = layout.atlas(), layout.pageCollection()
    found, page = [], 0
    for place in each_sheet(layout, feedback):
        found.append((atlas.nameForPage(place), page))
        page += sum(pages.shouldExportPage(each) for each in range(pages.pageCount()))
    return found
