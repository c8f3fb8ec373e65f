"""Makes the municipalities and plan years that the benchmarks draw, of any number."""

from __future__ import annotations

import csv
import math
from pathlib import Path

from osgeo import gdal, ogr

ROOT = Path(__file__).resolve().parents[2]
EMBEDDED = ROOT / "data" / "kommuner.gpkg"
NORTH = "fylkesnummer IN ('55', '56')"


def numbers_of(source: str) -> list[str]:
    """Return the municipality numbers in a layer."""
    layer_names = ("kommunenummer", "kommune_no")
    dataset = gdal.OpenEx(source)
    layer = dataset.GetLayerByName("kommuner") or dataset.GetLayer(0)
    names = [field.GetName() for field in layer.schema]
    key = next(name for name in layer_names if name in names)
    return sorted({str(feature[key]).zfill(4) for feature in layer})


def write_years(numbers: list[str], rows: int, target: Path) -> None:
    """Write a table where seven of eight municipalities have a year, over and over to `rows`."""
    with target.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(["kommunenummer", "planaar"])
        for row in range(rows):
            number = numbers[row % len(numbers)]
            year = 1990 + (int(number) + row // len(numbers)) % 35
            writer.writerow([number, year if int(number) % 8 else ""])


def write_municipalities(count: int, target: Path) -> None:
    """Write so many polygons: the embedded ones repeated in a chequered map of the same size."""
    shapes = _embedded_shapes()
    side = math.ceil(math.sqrt(math.ceil(count / len(shapes))))
    dataset = gdal.GetDriverByName("GPKG").Create(str(target), 0, 0, 0, gdal.GDT_Unknown)
    crs = ogr.osr.SpatialReference()
    crs.ImportFromEPSG(25833)
    layer = dataset.CreateLayer("kommuner", crs, ogr.wkbMultiPolygon)
    for name in ("kommunenummer", "kommunenavn"):
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    dataset.StartTransaction()
    for index in range(count):
        number = 1000 + index
        square = index // len(shapes)
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField("kommunenummer", str(number))
        feature.SetField("kommunenavn", f"Nr. {number}")
        shape = shapes[index % len(shapes)]
        feature.SetGeometry(_moved(shape, square % side, square // side, side))
        layer.CreateFeature(feature)
    dataset.CommitTransaction()


def write_north(target: Path) -> None:
    """Write the embedded municipalities of Troms and Finnmark."""
    gdal.VectorTranslate(str(target), str(EMBEDDED), layers=["kommuner"], where=NORTH)


def _embedded_shapes() -> list[ogr.Geometry]:
    embedded = gdal.OpenEx(str(EMBEDDED))
    layer = embedded.GetLayerByName("kommuner")
    layer.SetAttributeFilter(NORTH)
    return [each.GetGeometryRef().Clone() for each in layer]


def _moved(shape: ogr.Geometry, column: int, row: int, side: int) -> ogr.Geometry:
    """Return the shape in one square of the map, `side` squares wide and high."""
    west, south, width, height = 350_000, 7_580_000, 800_000, 400_000

    def move(part: ogr.Geometry) -> None:
        for index in range(part.GetGeometryCount()):
            move(part.GetGeometryRef(index))
        for index in range(part.GetPointCount()):
            x, y = part.GetX(index), part.GetY(index)
            part.SetPoint_2D(
                index,
                west + (x - west) / side + column * width / side,
                south + (y - south) / side + row * height / side,
            )

    moved = shape.Clone()
    move(moved)
    return moved
