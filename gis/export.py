"""Writes a layout as PDF, PNG or SVG: either the whole file or nothing.

A PDF has every page, the others are the map alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsFillSymbol,
    QgsLayoutExporter,
    QgsLayoutItemMap,
    QgsLayoutItemShape,
    QgsMapClippingRegion,
    QgsPrintLayout,
)

from ..core.defaults import PAGES
from ..core.errors import PlanstatusError, cause_of, short
from ..core.maps import FIRST_MAP, AnyMap
from ..core.texts.language import tr
from .look.map_page import map_page
from .look.summary import metadata_of
from .sources.files import written_beside
from .sources.quiet_gdal import quiet_gdal

LAST_BYTES = {".pdf": b"%%EOF", ".png": b"IEND", ".svg": b"</svg>"}
SUFFIXES = tuple(LAST_BYTES)
_DPI = 300
_Writer = Callable[[QgsPrintLayout, Path, int], QgsLayoutExporter.ExportResult]


def proposed_name(
    map_date: date,
    suffix: str = ".pdf",
    page: str = PAGES[0],
    area: str = "",
    of_map: AnyMap = FIRST_MAP,
) -> str:
    """Return the file name to propose, such as «Samfunnsplanstatus_Finnmark_2024-09-04_A3.pdf».

    Args:
        map_date: the map's.
        suffix: of the format.
        page: the page size, which is not said of A4.
        area: what is shown, when it is not all there is.
        of_map: the map.
    """
    words = (of_map.theme, *re.findall(r"\w+", area), map_date.isoformat())
    return name_for("_".join(words), suffix, page)


def name_for(name: str, suffix: str, page: str) -> str:
    """Return a file name with the ending of its format, and the page size where it is not A4."""
    stem = name[: -len(suffix_of(name))] if suffix_of(name) else name
    for other in PAGES[1:]:
        stem = stem[: -len(f"_{other}")] if stem.endswith(f"_{other}") else stem
    return stem + ("" if page == PAGES[0] else f"_{page}") + suffix


def suffix_of(name: str) -> str:
    """Return the ending of a file name where it names a format of ours, else nothing."""
    suffix = Path(name).suffix
    return suffix if suffix.lower() in SUFFIXES else ""


def export(layout: QgsPrintLayout, path: Path, dpi: int = _DPI) -> None:
    """Write the layout to `path`, in the format its ending names, at `dpi` dots per inch.

    It is written into a temporary folder beside the target first, so that a failure leaves an
    older print as it was.

    Raises:
        PlanstatusError: unknown ending, no such folder, or the file cannot be written.
    """
    write = _writer(path)
    try:
        with written_beside(path) as draft:
            with metadata_of(layout):
                result = write(layout, draft, dpi)
            if result != QgsLayoutExporter.ExportResult.Success:
                raise PlanstatusError(
                    tr(
                        "Kartet kunne ikke skrives til {file}: {reason}.",
                        file=short(path),
                        reason=reason(result),
                    ),
                    path,
                )
            check_whole(draft, path)
    except OSError as error:
        raise PlanstatusError(
            tr(
                "Velg en annen mappe, eller lukk filen i andre programmer. Kartet kunne ikke "
                "skrives til {file}. {cause}",
                file=short(path),
                cause=cause_of(error),
            ),
            path,
        ) from error


def check_whole(draft: Path, path: Path) -> None:
    """Check that a file has been written to its end.

    Raises:
        PlanstatusError: it has not.
    """
    # QGIS calls a PDF or SVG written to a full disk a success
    if LAST_BYTES[path.suffix.lower()] not in draft.read_bytes()[-64:]:
        raise PlanstatusError(
            tr("Bare en del av kartet ble skrevet til {file}. Er disken full?", file=short(path)),
            path,
        )


def _writer(path: Path) -> _Writer:
    writers = dict(zip(SUFFIXES, (_write_pdf, _write_png, _write_svg)))
    if path.suffix.lower() not in writers:
        raise PlanstatusError(
            tr("Bruk filendelsen .pdf, .png eller .svg, ikke {file}.", file=path.name)
        )
    return writers[path.suffix.lower()]


def _write_pdf(layout: QgsPrintLayout, path: Path, dpi: int) -> QgsLayoutExporter.ExportResult:
    return QgsLayoutExporter(layout).exportToPdf(str(path), pdf_settings(dpi))


def pdf_settings(dpi: int = _DPI) -> QgsLayoutExporter.PdfExportSettings:
    """Return how a PDF is written: lines and text as such, none of it a picture."""
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.dpi = dpi
    settings.forceVectorOutput = True
    settings.rasterizeWholeImage = False
    settings.exportMetadata = True
    settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
    return settings


def _write_png(layout: QgsPrintLayout, path: Path, dpi: int) -> QgsLayoutExporter.ExportResult:
    settings = QgsLayoutExporter.ImageExportSettings()
    settings.dpi = dpi
    page = map_page(layout)
    settings.pages = [page]
    # QGIS tries to write coordinates into the PNG, which GDAL cannot and says so on stderr
    with quiet_gdal():
        result = QgsLayoutExporter(layout).exportToImage(str(path), settings)
    _give_its_name(path, page)
    return result


def _write_svg(layout: QgsPrintLayout, path: Path, dpi: int) -> QgsLayoutExporter.ExportResult:
    settings = QgsLayoutExporter.SvgExportSettings()
    settings.dpi = dpi
    settings.forceVectorOutput = True
    settings.exportMetadata = True
    settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
    unsaved = layout.project().isDirty()
    copy = _clipped_copy(layout)
    layout.project().setDirty(unsaved)  # the copy is no change to save
    result = QgsLayoutExporter(copy).exportToSvg(str(path), settings)
    _give_its_name(path, map_page(copy))
    return result


def _give_its_name(path: Path, page: int) -> None:
    """Let the file of a page be called as was asked for; QGIS numbers all but the first."""
    numbered = path.with_name(f"{path.stem}_{page + 1}{path.suffix}")
    if page and numbered.exists():
        numbered.replace(path)


def _clipped_copy(layout: QgsPrintLayout) -> QgsPrintLayout:
    """Return a copy whose maps are cut at their frames.

    Qt's SVG writer has no clip paths, so that polygons would spill over the page. The officer's
    own layout gets no helper shapes that stay behind when she moves a map.
    """
    copy = layout.clone()
    _leave_map_only(copy)
    for item in layout_maps(copy):
        frame = QgsLayoutItemShape(copy)
        frame.setShapeType(QgsLayoutItemShape.Shape.Rectangle)
        frame.setSymbol(QgsFillSymbol.createSimple({"style": "no", "outline_style": "no"}))
        copy.addLayoutItem(frame)
        frame.attemptSetSceneRect(item.mapRectToScene(item.rect()))  # without the grid labels
        _clip(item, frame)
    return copy


def _leave_map_only(layout: QgsPrintLayout) -> None:
    """Leave out the other pages, which QGIS would write as files of their own."""
    pages, page = layout.pageCollection(), map_page(layout)
    for number in range(pages.pageCount()):
        pages.page(number).setExcludeFromExports(number != page)


def layout_maps(layout: QgsPrintLayout) -> list[QgsLayoutItemMap]:
    """Return the maps on a layout."""
    return [item for item in layout.items() if isinstance(item, QgsLayoutItemMap)]


def _clip(item: QgsLayoutItemMap, frame: QgsLayoutItemShape) -> None:
    clipping = item.itemClippingSettings()
    clipping.setEnabled(True)
    clipping.setSourceItem(frame)
    clipping.setFeatureClippingType(QgsMapClippingRegion.FeatureClippingType.ClipToIntersection)
    clipping.setForceLabelsInsideClipPath(False)


def reason(result: QgsLayoutExporter.ExportResult) -> str:
    """Return why QGIS has not written a file."""
    reasons = {
        QgsLayoutExporter.ExportResult.MemoryError: tr("for lite minne"),
        QgsLayoutExporter.ExportResult.FileError: tr("filen kan ikke skrives"),
        QgsLayoutExporter.ExportResult.PrintError: tr("utskriften mislyktes"),
        QgsLayoutExporter.ExportResult.SvgLayerError: tr("lagene kunne ikke skrives som SVG"),
        QgsLayoutExporter.ExportResult.Canceled: tr("avbrutt"),
    }
    return reasons.get(result, tr("ukjent feil"))
