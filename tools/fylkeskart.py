"""Makes the pages of every county, every office and the country: what `make fylkeskart` runs."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import unicodedata
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from qgis.core import QgsLayoutExporter, QgsPrintLayout, QgsProject
from qgis.PyQt.QtCore import QRect, QSize, Qt
from qgis.PyQt.QtGui import QColor, QImage, QPainter

CELL, CAPTION, COLUMNS = 800, 36, 5
"""A page's square and its caption on a contact sheet, in pixels, and the pages in a row."""


@dataclass(frozen=True)
class Work:
    """One map to make: `counties` are none for the whole country."""

    name: str
    counties: tuple[str, ...] = ()
    office: str | None = None


@dataclass(frozen=True)
class Page:
    """A page that has been made: its file, what is said of it, and what it looks like."""

    file: Path
    caption: str
    picture: QImage


def works() -> tuple[Work, ...]:
    """Return the fifteen counties, the ten offices and the country."""
    from planstatus.core.choices import COUNTY_NAMES
    from planstatus.core.office import offices

    counties = [Work(f"{no}_{_plain(name)}", (no,)) for no, name in COUNTY_NAMES.items()]
    of_offices = [
        Work(f"kontor_{each.short_name}", each.counties, each.short_name)
        for each in offices().values()
    ]
    return (*counties, *of_offices, Work("norge"))


def _plain(name: str) -> str:
    """Return a name as file names have it: «Møre og Romsdal» becomes «more-og-romsdal»."""
    letters = unicodedata.normalize("NFKD", name.casefold().replace("ø", "o").replace(" ", "-"))
    return letters.encode("ascii", "ignore").decode()


def make_project(work: Work, map_date: date, folder: Path) -> QgsProject:
    """Make a work as an officer would keep it, in a folder, and open what was saved.

    Raises:
        PlanstatusError: the map could not be made.
    """
    from planstatus.gis.status_map import StatusMapRequest, make_status_map

    file = folder / f"{work.name}.qgz"
    make_status_map(
        StatusMapRequest(
            counties=work.counties, office=work.office, map_date=map_date, project_file=file
        )
    )
    project = QgsProject()
    project.read(str(file))
    return project


def print_pages(work: Work, project: QgsProject, target: Path) -> list[Page]:
    """Write the pages of a work as PDF; return them in the order of the page sizes.

    Raises:
        PlanstatusError: a file cannot be written.
    """
    from planstatus.core.defaults import PAGES
    from planstatus.gis.export import export
    from planstatus.gis.look.pages import layouts_of

    pages = []
    for size in PAGES:
        (layout,) = layouts_of(project, size)
        file = target / f"{work.name}_{size}.pdf"
        export(layout, file)
        pages.append(Page(file, _caption(work, size, layout), _picture(layout)))
    return pages


def _caption(work: Work, size: str, layout: QgsPrintLayout) -> str:
    paper = layout.pageCollection().page(0).pageSize()
    way = "liggende" if paper.width() > paper.height() else "stående"
    scale = f"{round(layout.itemById('kart').scale()):,}".replace(",", " ")
    return f"{work.name} {size} {way} 1 : {scale}"


def _picture(layout: QgsPrintLayout) -> QImage:
    paper = layout.pageCollection().page(0).pageSize()
    longest = max(paper.width(), paper.height())
    size = QSize(round(CELL * paper.width() / longest), round(CELL * paper.height() / longest))
    return QgsLayoutExporter(layout).renderPageToImage(0, size, 25.4 * CELL / longest)


def contact_sheet(pages: list[Page]) -> QImage:
    """Return all the pages on one picture, each under its caption."""
    rows = -(-len(pages) // COLUMNS)
    sheet = QImage(COLUMNS * CELL, rows * (CELL + CAPTION), QImage.Format.Format_RGB32)
    sheet.fill(QColor("#808080"))
    painter = QPainter(sheet)
    font = painter.font()
    font.setPixelSize(CAPTION // 2)
    painter.setFont(font)
    for number, page in enumerate(pages):
        row, column = divmod(number, COLUMNS)
        place = QRect(column * CELL, row * (CELL + CAPTION), CELL, CAPTION)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, page.caption)
        painter.drawImage(place.bottomLeft(), page.picture)
    painter.end()
    return sheet


def main() -> int:
    """Make every page; return the exit code."""
    parser = argparse.ArgumentParser(description="Lager kartene for alle fylker og kontorer.")
    parser.add_argument("--dato", required=True, help="kartdato, for eksempel 2024-09-04")
    parser.add_argument("--ut", type=Path, required=True, help="mappen kartene skrives i")
    parser.add_argument("--bare", default="", help="bare verk med dette i navnet")
    arguments = parser.parse_args()

    from planstatus.core.defaults import PAGES
    from planstatus.core.errors import PlanstatusError
    from planstatus.core.texts.dates import parse_map_date

    target: Path = arguments.ut
    target.mkdir(parents=True, exist_ok=True)
    made = []
    try:
        map_date = parse_map_date(arguments.dato)
        for work in works():
            if arguments.bare in work.name:
                made += _make(work, map_date, target)
    except PlanstatusError as error:
        print(error, file=sys.stderr)
        return 1
    for number, size in enumerate(PAGES):
        file = target / f"kontaktark_{size}.png"
        contact_sheet(made[number :: len(PAGES)]).save(str(file))
        print(file)
    return 0


def _make(work: Work, map_date: date, target: Path) -> list[Page]:
    with tempfile.TemporaryDirectory(prefix="planstatus-") as folder:
        project = make_project(work, map_date, Path(folder))
        pages = print_pages(work, project, target)
        project.clear()
    for page in pages:
        print(f"{page.file}: {page.caption}", flush=True)
    return pages


if __name__ == "__main__":
    from kart import register_package
    from standalone import qgis

    register_package()
    with qgis():
        code = main()
    sys.stdout.flush()
    # QGIS can crash while Python takes it down; the files are written by now.
    os._exit(code)
