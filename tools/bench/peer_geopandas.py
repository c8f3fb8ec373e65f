"""The same pages drawn with geopandas, matplotlib and adjustText, as a scripter writes it today.

`peer_geopandas.py FILE YEARS.csv OUT.pdf [unplaced]` prints the seconds from reading the data
to the finished PDF. With the last word names stay where they fall, even on each other.
"""

from __future__ import annotations

import math
import sys
from pathlib import Path

import geopandas
import matplotlib as mpl
import numpy as np
import pandas as pd
import shapely
from adjustText import adjust_text
from matplotlib import patheffects
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_pdf import PdfPages
from matplotlib.figure import Figure
from matplotlib.patches import Patch
from matplotlib.text import Text
from peer_list import draw_list
from peer_page import Page, draw_block, draw_graticule, draw_texts, find_page
from timed import timed

EMBEDDED = Path(__file__).resolve().parents[2] / "data" / "kommuner.gpkg"
BANDS = (
    ("1989 - 2019", "#c4694a", lambda year: year <= 2019),
    ("2020 - 2023", "#f0a849", lambda year: year.between(2020, 2023)),
    ("2024", "#98dcac", lambda year: year == 2024),
)
MOST_NAMES = 100
"""Municipalities that are named; where there are more, the counties are."""
HALO = [patheffects.withStroke(linewidth=1.4, foreground="white")]


def main(source: str, years: str, target: str, names: str = "placed") -> None:
    """Draw the page."""
    mpl.rcParams["font.family"] = "Liberation Sans"
    mpl.rcParams["hatch.linewidth"] = 0.35
    municipalities = read_municipalities(source, years)
    counties = municipalities.dissolve(by="fylkesnummer", method="coverage")
    page = find_page(municipalities)
    figure = Figure(figsize=page.inches)
    FigureCanvasAgg(figure)
    axes = draw_around(figure, page, set(counties.index))
    legend = draw_bands(axes, municipalities)
    draw_county_borders(axes, counties)
    draw_block(figure, page, legend, municipalities)
    draw_texts(figure, page, counties)
    named = counties if len(municipalities) > MOST_NAMES else municipalities
    draw_names(axes, page, named, names == "placed")
    axes.set(xlabel="", ylabel="")
    about = {"Title": "Samfunnsplanstatus", "Author": "Statsforvalteren"}
    with PdfPages(target, metadata=about) as pages:
        pages.savefig(figure)
        for sheet in draw_list(municipalities, page, counties, BANDS):
            pages.savefig(sheet)


def read_municipalities(source: str, table: str) -> geopandas.GeoDataFrame:
    """Return the municipalities in EPSG:25833, valid, with their plan years joined."""
    layer = "kommuner" if source.endswith("kommuner.gpkg") else None
    found = geopandas.read_file(source, layer=layer).rename(
        columns={
            "kommune_no": "kommunenummer",
            "kommune_name": "navn_offisielt",
            "fylke_no": "fylkesnummer",
            "fylke_name": "fylke",
        }
    )
    found = found.to_crs(25833)
    found["geometry"] = found.geometry.make_valid()
    years = pd.read_csv(table, sep=";", dtype={"kommunenummer": str})
    return found.merge(years[["kommunenummer", "planaar"]], on="kommunenummer", how="left")


def draw_around(figure: Figure, page: Page, on_map: set[str]) -> Axes:
    """Draw land, borders, graticule and names around; return the axes of the map."""
    axes = figure.add_axes(page.share(*page.frame), facecolor="#d3e4f0", xticks=[], yticks=[])
    axes.set(xlim=page.extent[::2], ylim=page.extent[1::2], aspect="auto", autoscale_on=False)
    land, lines, seas = (
        geopandas.read_file(EMBEDDED, layer=layer, bbox=page.extent)
        for layer in ("kontekst", "grenser_rundt", "hav")
    )
    draw_graticule(axes, page)
    land.plot(ax=axes, color="#f5f5f3", edgecolor="#8fb0c6", linewidth=0.34, aspect=None)
    for kind, colour, width, dashes in (
        ("fylkesgrense", "#a39c90", 0.57, (0, (7.5, 5))),
        ("riksgrense", "#8a8378", 1.0, (0, (9, 3, 2, 3))),
    ):
        some = lines[lines["slag"] == kind]
        some.plot(ax=axes, color=colour, linewidth=width, linestyle=dashes, aspect=None)
    foreign = land[~land["fylkesnummer"].isin(on_map)]
    write_around(axes, page, foreign, color="#8a8378")
    write_around(axes, page, seas[seas["slag"] == "hav"], color="#5b86a8", style="italic")
    return axes


def write_around(axes: Axes, page: Page, areas: geopandas.GeoDataFrame, **look: str) -> None:
    """Write names where the areas are seen on the page."""
    areas = areas[areas["navn_nb"].notna()]
    seen = shapely.difference(
        shapely.clip_by_rect(areas.geometry.make_valid().array, *page.extent), page.block_on_ground
    )
    large = shapely.area(seen) > 0.004 * page.ground_area
    points = shapely.point_on_surface(seen[large])
    for name, county, x, y in zip(
        areas["navn_nb"][large],
        areas.get("fylkesnummer", areas["navn_nb"])[large],
        shapely.get_x(points),
        shapely.get_y(points),
    ):
        size = 7 if str(county).isdigit() else 9
        axes.text(x, y, name, size=size, ha="center", va="center", clip_on=True, **look)


def draw_bands(axes: Axes, municipalities: geopandas.GeoDataFrame) -> list[Patch]:
    """Draw each band in its colour and return the rows of the legend, with their counts."""
    rows = []
    outline = {"edgecolor": "#4a4540", "linewidth": 0.6}
    for label, colour, test in BANDS:
        band = municipalities[test(municipalities["planaar"])]
        if len(band):
            band.plot(ax=axes, color=colour, aspect=None, **outline)
        rows.append(Patch(facecolor=colour, label=f"{label} ({len(band)})", **outline))
    missing = municipalities[municipalities["planaar"].isna()]
    look = {"facecolor": "white", "hatch": "/////", **outline}
    if len(missing):
        missing.plot(ax=axes, aspect=None, **look)
    return [*rows, Patch(label=f"Mangler planår ({len(missing)})", **look)]


def draw_county_borders(axes: Axes, counties: geopandas.GeoDataFrame) -> None:
    """Draw the lines where two counties meet."""
    shapes = counties.geometry
    one, other = shapes.sindex.query(shapes, predicate="intersects")
    pairs = one < other
    borders = geopandas.GeoSeries(
        shapely.intersection(shapes.array[one[pairs]], shapes.array[other[pairs]])
    )
    borders = borders[borders.length > 0]
    if len(borders):
        borders.plot(ax=axes, color="white", alpha=0.7, linewidth=2, aspect=None)
        borders.plot(ax=axes, color="#4a4540", linewidth=1, linestyle=(0, (11, 3.4)), aspect=None)


def draw_names(axes: Axes, page: Page, areas: geopandas.GeoDataFrame, placed: bool) -> None:
    """Write the names inside, moved from each other with lines back to what they name."""
    points = areas.geometry.representative_point()
    by_county = areas.index.name == "fylkesnummer"
    words = areas["fylke" if by_county else "navn_offisielt"].str.replace(" - ", "\n")
    texts: list[Text] = [
        axes.text(
            x, y, word, size=9 if by_county else 6.8, ha="center", va="center",
            linespacing=0.95, path_effects=HALO, zorder=5, clip_on=True,
        )
        for word, x, y in zip(words, points.x, points.y)
    ]  # fmt: skip
    if placed:
        adjust_text(
            texts,
            ax=axes,
            objects=[page.block_in_pixels(axes)],
            avoid_self=False,
            expand=(1.02, 1.05),
            min_arrow_len=math.hypot(*np.ptp(texts[0].get_window_extent().get_points(), axis=0)),
            arrowprops={"arrowstyle": "-", "color": "#111111", "lw": 0.4},
        )


if __name__ == "__main__":
    timed(lambda: main(*sys.argv[1:]))
