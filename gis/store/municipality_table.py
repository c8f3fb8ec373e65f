"""The tables of municipalities and county borders in a working file being made."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path

from osgeo import gdal, ogr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsGeometry,
)

from ...core.errors import PlanstatusError
from ...core.municipalities.register import Municipality
from ...core.texts.language import tr
from ..resources import EMBEDDED_EPSG
from ..sources.areas.areas import MunicipalityArea
from ..sources.quiet_gdal import quiet_gdal
from .backups import INTAKE, Before, back_up
from .county_borders import county_borders
from .database import put_in_file_soon, reading, unwritable
from .plan_tables import STATEMENTS
from .reference_system import make_known, move, run

_COUNTIES = "SELECT DISTINCT fylkesnummer FROM kommuner"
_SHRINK_EXTENT = """
UPDATE gpkg_contents SET (min_x, min_y, max_x, max_y) =
    (SELECT min(minx), min(miny), max(maxx), max(maxy) FROM rtree_kommuner_geom)
WHERE table_name = 'kommuner'
"""


def fill(
    file: Path,
    areas: Sequence[MunicipalityArea] | None,
    counties: Sequence[str],
    epsg: int = EMBEDDED_EPSG,
) -> None:
    """Put the municipalities asked for into a copy of the embedded GeoPackage.

    Args:
        file: a copy of `data/kommuner.gpkg`.
        areas: the municipalities; None keeps the embedded ones.
        counties: with None: the county numbers to keep; empty keeps all.
        epsg: the reference system of everything on the map.
    """
    if areas is not None:
        put_municipalities(file, areas, epsg=epsg)
        return
    make_known(file, epsg)
    if counties:
        _keep(file, counties)
    if epsg == EMBEDDED_EPSG:
        return
    with quiet_gdal():
        dataset = _opened(file)
        dataset.ExecuteSQL("PRAGMA synchronous = OFF")  # the whole draft is synced at once
        move(dataset, epsg)
        del dataset


def epsg_of_file(path: Path) -> int:
    """Return the system of the municipalities in a working file.

    Raises:
        PlanstatusError: the working file cannot be read.
    """
    with reading(path) as database:
        (epsg,) = database.execute(
            "SELECT srs_id FROM gpkg_geometry_columns WHERE table_name = 'kommuner'"
        ).fetchone()
    return int(epsg)


def read_municipalities(path: Path) -> dict[str, Municipality]:
    """Return the municipalities of the map by number."""
    with reading(path) as database:
        rows = database.execute(
            "SELECT kommunenummer, kommunenavn, navn_offisielt, fylkesnummer, fylke FROM kommuner"
        ).fetchall()
    return {
        number: Municipality(number, name or "", official or "", county_number or "", county or "")
        for number, name, official, county_number, county in rows
    }


def replace_municipalities(
    file: Path, areas: Sequence[MunicipalityArea], note: str, epsg: int | None, source: str
) -> Path:
    """Put other municipalities into the file, and return the backup made first.

    `source` is the name of what was read; the rest is told to `put_municipalities`.

    Raises:
        PlanstatusError: the file is in use or write-protected, and is as it was.
    """
    backup = back_up(file, Before(INTAKE, source))
    put_municipalities(file, areas, note, epsg)
    return backup


def put_municipalities(
    file: Path, areas: Sequence[MunicipalityArea], note: str = "", epsg: int | None = None
) -> None:
    """Put other municipalities, and the borders of their counties, into the file: all or nothing.

    Args:
        file: the working file.
        areas: the municipalities.
        note: what the map's source line says of their borders.
        epsg: given when the map becomes one of other counties: the reference system for
            everything on it.

    Raises:
        PlanstatusError: the file is in use or write-protected, and is as it was.
    """
    borders = county_borders(areas)
    if epsg:
        make_known(file, epsg)
    with quiet_gdal():
        dataset = _opened(file)
        dataset.StartTransaction()
        reason = _failure(dataset, areas, borders, note, epsg)
        if not reason and dataset.CommitTransaction() != ogr.OGRERR_NONE:
            reason = gdal.GetLastErrorMsg()
        if reason:
            dataset.RollbackTransaction()
        del dataset  # closing it writes, too, and must be as quiet
    if reason:
        raise unwritable(file, reason)
    put_in_file_soon(file)


def rename(file: Path, names: Mapping[str, str]) -> None:
    """Give municipalities other official names, by number, if the file can be written."""
    with quiet_gdal():
        dataset = gdal.OpenEx(str(file), gdal.OF_VECTOR | gdal.OF_UPDATE)
        if dataset is None:
            return
        layer = dataset.GetLayerByName("kommuner")
        for feature in [each for each in layer if each["kommunenummer"] in names]:
            feature["navn_offisielt"] = names[feature["kommunenummer"]]
            layer.SetFeature(feature)
        del layer, dataset  # closing it writes, and must be as quiet


def _failure(
    dataset: gdal.Dataset,
    areas: Sequence[MunicipalityArea],
    borders: Mapping[tuple[str, str], QgsGeometry],
    note: str,
    epsg: int | None,
) -> str:
    """Replace the rows, and return why that failed, or nothing."""
    try:
        _replace(dataset, areas, borders, note)
        if epsg:
            move(dataset, epsg)
    except OSError as error:
        return str(error)
    return ""


def _opened(file: Path) -> gdal.Dataset:
    dataset = gdal.OpenEx(str(file), gdal.OF_VECTOR | gdal.OF_UPDATE)
    if dataset is None:
        raise unwritable(file, gdal.GetLastErrorMsg())
    return dataset


def _keep(file: Path, counties: Sequence[str]) -> None:
    """Take away the other counties; SQL, for GDAL takes its time over each row."""
    with closing(sqlite3.connect(file)) as database, database:
        database.execute("PRAGMA synchronous = OFF")  # the whole draft is synced at once
        there = {number for (number,) in database.execute(_COUNTIES)}
        if not there & set(counties):
            raise PlanstatusError(
                tr(
                    "De innebygde grensene dekker ikke fylke {counties}. Velg et kommunelag som "
                    "gjør det.",
                    counties=", ".join(counties),
                )
            )
        others = [{"fylke": number} for number in there - set(counties)]
        database.executemany("DELETE FROM kommuner WHERE fylkesnummer = :fylke", others)
        database.executemany("DELETE FROM fylkesgrenser WHERE :fylke IN (fylke_a, fylke_b)", others)
        database.execute(_SHRINK_EXTENT)


def _replace(
    dataset: gdal.Dataset,
    areas: Sequence[MunicipalityArea],
    borders: Mapping[tuple[str, str], QgsGeometry],
    note: str,
) -> None:
    for statement in ("DELETE FROM kommuner", "DELETE FROM fylkesgrenser"):
        run(dataset, statement)
    columns = ("kommunenummer", "kommunenavn", "navn_offisielt", "fylkesnummer", "fylke")
    rows = [(_columns(area.municipality), area.geometry) for area in areas]
    municipalities = dataset.GetLayerByName("kommuner")
    municipalities.SetMetadataItem("DESCRIPTION", note)
    _add(municipalities, columns, rows)
    _add(dataset.GetLayerByName("fylkesgrenser"), ("fylke_a", "fylke_b"), list(borders.items()))
    # By itself the extent only grows, and the page is fitted to it.
    dataset.ExecuteSQL("RECOMPUTE EXTENT ON kommuner")
    if dataset.GetLayerByName("planaar") is not None:  # a file being made has none yet
        for sql in STATEMENTS.values():
            dataset.ExecuteSQL(sql.give_rows)


def _columns(each: Municipality) -> tuple[str, ...]:
    return each.number, each.name, each.official_name, each.county_number, each.county


def _add(
    layer: ogr.Layer,
    columns: Sequence[str],
    rows: Sequence[tuple[tuple[str, ...], QgsGeometry]],
) -> None:
    definition, to_layer = layer.GetLayerDefn(), _to_system_of(layer)
    places = [definition.GetFieldIndex(name) for name in columns]
    for values, geometry in rows:
        feature = ogr.Feature(definition)
        for place, value in zip(places, values):
            feature.SetFieldString(place, value)
        multi = QgsGeometry(geometry)
        multi.convertToMultiType()
        multi.transform(to_layer)
        feature.SetGeometryDirectly(ogr.CreateGeometryFromWkb(bytes(multi.asWkb())))
        if layer.CreateFeature(feature) != ogr.OGRERR_NONE:
            raise OSError(gdal.GetLastErrorMsg())


def _to_system_of(layer: ogr.Layer) -> QgsCoordinateTransform:
    """Return the way from the system that municipalities are read in to that of a table."""
    read_in, table = (
        QgsCoordinateReferenceSystem.fromEpsgId(epsg)
        for epsg in (EMBEDDED_EPSG, int(layer.GetSpatialRef().GetAuthorityCode(None)))
    )
    return QgsCoordinateTransform(read_in, table, QgsCoordinateTransformContext())
