"""The same page drawn with geopandas and matplotlib: `peer_geopandas.py FILE YEARS.csv OUT.pdf`.

Same layers, bands, hatch, names, graticule, legend with counts, scale bar, north arrow and texts.
Prints the seconds from reading the data to the finished PDF.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

import geopandas
import numpy as np
import pandas as pd
from matplotlib import patheffects
from matplotlib.figure import Figure
from matplotlib.patches import Patch, Polygon, Rectangle

DATA = Path(__file__).resolve().parents[2] / "data"
BANDS = (
    ("1989 - 2019", "#c46748", lambda year: year <= 2019),
    ("2020 - 2023", "#f0a848", lambda year: year.between(2020, 2023)),
    ("2024", "#a8d8ac", lambda year: year == 2024),
)
MILLIMETRES = 1 / 25.4
MAP = (9 / 297, 14 / 210, 279 / 297, 176 / 210)
MARGIN = 1.08


def main(source: str, years: str, target: str) -> None:
    """Draw the page."""
    municipalities = read_municipalities(source, years)
    context = geopandas.read_file(DATA / "kommuner.gpkg", layer="kontekst")
    borders = county_borders(municipalities, source)
    figure = Figure(figsize=(297 * MILLIMETRES, 210 * MILLIMETRES))
    axes = figure.add_axes(MAP)
    axes.set_facecolor("#deebf4")
    context.plot(ax=axes, color="#eeede6", edgecolor="#b0aba0", linewidth=0.4)
    legend = draw_bands(axes, municipalities)
    borders.plot(ax=axes, color="#1a1a1a", linewidth=1.2, linestyle="dashdot")
    frame_map(axes, municipalities)
    draw_graticule(axes)
    draw_names(axes, municipalities)
    draw_scale_bar(axes)
    draw_north_arrow(axes)
    axes.legend(handles=legend, title="Tegnforklaring\nSamfunnsplan 2024", loc="lower right")
    axes.set(xticks=[], yticks=[], xlabel="", ylabel="")
    draw_texts(figure)
    figure.savefig(target, metadata={"Title": "Samfunnsplanstatus", "Author": "Statsforvalteren"})


def read_municipalities(source: str, table: str) -> geopandas.GeoDataFrame:
    """Return the municipalities in EPSG:25833, valid, with their plan years joined."""
    layer = "kommuner" if source.endswith("kommuner.gpkg") else None
    found = geopandas.read_file(source, layer=layer) if layer else geopandas.read_file(source)
    found = found.rename(columns={"kommune_no": "kommunenummer", "kommune_name": "kommunenavn"})
    found = found.to_crs(25833)
    found["geometry"] = found.geometry.make_valid()
    years = pd.read_csv(table, sep=";", dtype={"kommunenummer": str})
    return found.merge(years[["kommunenummer", "planaar"]], on="kommunenummer", how="left")


def county_borders(
    municipalities: geopandas.GeoDataFrame, source: str
) -> geopandas.GeoDataFrame | geopandas.GeoSeries:
    """Return the lines between counties: the embedded ones, or found from the polygons."""
    if source.endswith("kommuner.gpkg"):
        return geopandas.read_file(source, layer="fylkesgrenser")
    county = municipalities["kommunenummer"].str[:2]
    dissolved = municipalities[["geometry"]].dissolve(by=county)
    shapes = dissolved.geometry.to_list()
    pairs = [
        a.intersection(b)
        for index, a in enumerate(shapes)
        for b in shapes[index + 1 :]
        if a.intersects(b)
    ]
    return geopandas.GeoSeries(pairs, crs=municipalities.crs)


def draw_bands(axes: object, municipalities: geopandas.GeoDataFrame) -> list[Patch]:
    """Draw each band in its colour and return the rows of the legend, with their counts."""
    rows = []
    missing = municipalities[municipalities["planaar"].isna()]
    for label, colour, test in BANDS:
        band = municipalities[test(municipalities["planaar"])]
        if len(band):
            band.plot(ax=axes, color=colour, edgecolor="#404040", linewidth=0.5)
        rows.append(Patch(facecolor=colour, edgecolor="#404040", label=f"{label} ({len(band)})"))
    look = {"facecolor": "white", "edgecolor": "#707070", "hatch": "/////", "linewidth": 0.5}
    if len(missing):
        missing.plot(ax=axes, **look)
    return [*rows, Patch(label=f"Mangler planår ({len(missing)})", **look)]


def frame_map(axes: object, municipalities: geopandas.GeoDataFrame) -> None:
    """Fit the municipalities into the map, at the same scale both ways."""
    west, south, east, north = municipalities.total_bounds
    width, height = 279.0, 176.0
    per_mm = MARGIN * max((east - west) / width, (north - south) / height)
    x, y = (west + east) / 2, (south + north) / 2
    axes.set_xlim(x - width * per_mm / 2, x + width * per_mm / 2)
    axes.set_ylim(y - height * per_mm / 2, y + height * per_mm / 2)
    axes.set_aspect("auto")


def draw_graticule(axes: object) -> None:
    """Draw meridians every second degree and parallels every degree, with their numbers."""
    (west, east), (south, north) = axes.get_xlim(), axes.get_ylim()
    for degrees, fixed in ((np.arange(-4, 44, 2), "lon"), (np.arange(56, 76), "lat")):
        along = np.linspace(54, 76, 120) if fixed == "lon" else np.linspace(-6, 46, 240)
        for degree in degrees:
            lon, lat = (
                (np.full_like(along, degree), along)
                if fixed == "lon"
                else (along, np.full_like(along, degree))
            )
            line = geopandas.GeoSeries(geopandas.points_from_xy(lon, lat), crs=4326).to_crs(25833)
            xs, ys = line.x.to_numpy(), line.y.to_numpy()
            axes.plot(xs, ys, color="#a6bdd4", linewidth=0.3, zorder=3)
            inside = (xs > west) & (xs < east) & (ys > south) & (ys < north)
            if inside.any():
                first = int(np.argmax(inside))
                place = (xs[first], south) if fixed == "lon" else (west, ys[first])
                align = (
                    {"ha": "center", "va": "top"}
                    if fixed == "lon"
                    else {"ha": "right", "va": "center"}
                )
                axes.text(*place, f"{degree}°", fontsize=6, color="#505050", **align)


def draw_names(axes: object, municipalities: geopandas.GeoDataFrame) -> None:
    """Write each name inside its municipality, with a white halo."""
    halo = [patheffects.withStroke(linewidth=1.2, foreground="white")]
    points = municipalities.geometry.representative_point()
    column = "navn_offisielt" if "navn_offisielt" in municipalities else "kommunenavn"
    for name, point in zip(municipalities[column], points):
        axes.text(
            point.x,
            point.y,
            name.replace(" - ", "\n"),
            fontsize=5.6,
            ha="center",
            va="center",
            linespacing=0.85,
            path_effects=halo,
            zorder=5,
            clip_on=True,
        )


def draw_scale_bar(axes: object) -> None:
    """Draw two segments of 50 km with their numbers."""
    (west, east), (south, north) = axes.get_xlim(), axes.get_ylim()
    x, y, height = (
        west + 0.62 * (east - west),
        south + 0.045 * (north - south),
        0.006 * (north - south),
    )
    for index, colour in enumerate(("#1a1a1a", "white")):
        axes.add_patch(
            Rectangle(
                (x + index * 50_000, y),
                50_000,
                height,
                facecolor=colour,
                edgecolor="#1a1a1a",
                linewidth=0.5,
                zorder=6,
            )
        )
    for kilometres in (0, 50, 100):
        axes.text(x + kilometres * 1000, y + 2 * height, f"{kilometres}", fontsize=7, ha="center")


def draw_north_arrow(axes: object) -> None:
    """Draw the arrow in the upper left corner."""
    corner = np.array([[0.045, 0.88], [0.03, 0.88], [0.045, 0.95], [0.06, 0.88]])
    axes.add_patch(Polygon(corner, transform=axes.transAxes, facecolor="#1a1a1a", zorder=6))
    axes.text(0.045, 0.955, "N", transform=axes.transAxes, ha="center", weight="bold")


def draw_texts(figure: Figure) -> None:
    """Write title, office, credit, source and stamp."""
    figure.text(9 / 297, 198 / 210, "Samfunnsplanstatus Troms og Finnmark", size=20, weight="bold")
    office = (
        "Statsforvalteren i Troms og Finnmark\nRomssa ja Finnmárkku stáhtahálddašeaddji\n"
        "Tromssan ja Finmarkun staatinhallittija"
    )
    figure.text(288 / 297, 204 / 210, office, size=6.5, ha="right", va="top", color="#505050")
    figure.text(9 / 297, 8 / 210, "Kartet er utarbeidet hos Statsforvalteren.", size=7)
    figure.text(9 / 297, 5 / 210, "Kilder: © Kartverket (CC BY 4.0); Natural Earth.", size=5)
    figure.text(
        288 / 297, 8 / 210, "Kart produsert:\n4. september 2024", size=7, ha="right", va="center"
    )


if __name__ == "__main__":
    began = time.perf_counter()
    main(*sys.argv[1:])
    print("job", time.perf_counter() - began)
