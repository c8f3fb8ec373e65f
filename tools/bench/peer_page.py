"""The page of `peer_geopandas.py`: its size and scale, graticule, legend's block and texts."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import geopandas
import numpy as np
import shapely
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Patch, Rectangle
from matplotlib.transforms import Bbox
from pyproj import Transformer

MM = 1 / 25.4
PAPERS = {
    "lying": ((297, 210), (13, 24.6, 271, 163.6)),
    "standing": ((210, 297), (13, 33, 184, 237.5)),
}
"""Size of the paper and place of the map, mm from the upper left corner."""
MARGIN, INSET, BLOCK = 6, 3, (52, 59)
CORNERS = ((1, 1), (0, 1), (1, 0), (0, 0))
"""Right or left, and lower or upper."""
FEWEST_LINES = 5
Bounds = tuple[float, float, float, float]


@dataclass(frozen=True)
class Page:
    """A paper with a map at a scale and a block in one of its corners; places in mm."""

    paper: tuple[float, float]
    frame: Bounds
    scale: int
    centre: tuple[float, float]
    corner: tuple[int, int]

    @property
    def inches(self) -> tuple[float, float]:
        """The size of the paper for matplotlib."""
        return self.paper[0] * MM, self.paper[1] * MM

    @property
    def extent(self) -> Bounds:
        """What the map shows: west, south, east and north."""
        (x, y), (_, _, width, height) = self.centre, self.frame
        wide, high = width * self.scale / 2000, height * self.scale / 2000
        return x - wide, y - high, x + wide, y + high

    @property
    def ground_area(self) -> float:
        """Square metres that the map shows."""
        return self.frame[2] * self.frame[3] * (self.scale / 1000) ** 2

    @property
    def block(self) -> Bounds:
        """Where the legend's block stands."""
        x, y, width, height = self.frame
        return (
            x + INSET + self.corner[0] * (width - BLOCK[0] - 2 * INSET),
            y + INSET + self.corner[1] * (height - BLOCK[1] - 2 * INSET),
            *BLOCK,
        )

    @property
    def block_on_ground(self) -> shapely.Polygon:
        """What the block covers, with some air."""
        west, _, _, north = self.extent
        x, y = self.block[0] - self.frame[0] - 2, self.block[1] - self.frame[1] - 2
        metres = self.scale / 1000
        left, top = west + x * metres, north - y * metres
        return shapely.box(left, top - (BLOCK[1] + 4) * metres, left + (BLOCK[0] + 4) * metres, top)

    def block_in_pixels(self, axes: Axes) -> Bbox:
        """Return where the block is, as matplotlib measures it."""
        west, south, east, north = self.block_on_ground.bounds
        return Bbox(axes.transData.transform([(west, south), (east, north)]))

    def share(self, x: float, y: float, width: float, height: float) -> Bounds:
        """Return a rectangle as shares of the figure, from its lower left corner."""
        wide, high = self.paper
        return x / wide, 1 - (y + height) / high, width / wide, height / high


def find_page(municipalities: geopandas.GeoDataFrame) -> Page:
    """Return the page on which they are largest with a block that covers none of them."""
    west, south, east, north = municipalities.total_bounds
    centre = (west + east) / 2, (south + north) / 2
    paper, frame = PAPERS["lying" if east - west > north - south else "standing"]
    needed = 1000 * max(
        (east - west) / (frame[2] - 2 * MARGIN), (north - south) / (frame[3] - 2 * MARGIN)
    )
    tried = [Page(paper, frame, s, centre, c) for s in _round_scales(needed) for c in CORNERS]
    blocks = np.array([page.block_on_ground for page in tried])
    covering = set(municipalities.sindex.query(blocks, predicate="intersects")[0])
    return next((page for n, page in enumerate(tried) if n not in covering), tried[0])


def _round_scales(needed: float) -> Iterator[int]:
    """Yield denominators of two figures up to a quarter more than needed."""
    unit = 10 ** (math.floor(math.log10(needed)) - 1)
    first = math.ceil(needed / unit)
    yield from (figures * unit for figures in range(first, first * 5 // 4 + 1))


def draw_graticule(axes: Axes, page: Page) -> None:
    """Draw meridians and parallels, and their numbers where they meet the frame."""
    west, south, east, north = page.extent
    to_degrees = Transformer.from_crs(25833, 4326, always_xy=True)
    along = np.linspace(0, 1, 100)
    xs, ys = west + along * (east - west), south + along * (north - south)
    ones = np.ones(100)
    sides = {
        "top": to_degrees.transform(xs, north * ones)[0],
        "bottom": to_degrees.transform(xs, south * ones)[0],
        "left": to_degrees.transform(west * ones, ys)[1],
        "right": to_degrees.transform(east * ones, ys)[1],
    }
    meridians = _degrees(sides["top"], (1, 2, 5, 10))
    parallels = _degrees(sides["left"], (1, 2, 5))
    lats = np.linspace(min(map(min, (sides["left"], sides["right"]))) - 3, 81, 100)
    lons = np.linspace(sides["top"].min() - 3, sides["top"].max() + 3, 100)
    lines = [
        *(np.broadcast_arrays(degree, lats) for degree in meridians),
        *(np.broadcast_arrays(lons, degree) for degree in parallels),
    ]
    lon, lat = (np.concatenate(each) for each in zip(*lines))
    points = np.column_stack(to_degrees.transform(lon, lat, direction="INVERSE"))
    segments = points.reshape(len(lines), 100, 2)
    axes.add_collection(
        LineCollection(segments, colors="#9db4c9", linewidths=0.34, zorder=3), autolim=False
    )
    for side, seen in sides.items():
        level = side in ("top", "bottom")
        degrees = meridians if level else parallels
        inside = degrees[(degrees > seen.min()) & (degrees < seen.max())]
        for degree, place in zip(inside, np.interp(inside, seen, along)):
            _number(axes, side, place, f"{degree:g}°")


def _degrees(seen: np.ndarray, steps: tuple[float, ...]) -> np.ndarray:
    """Return round degrees somewhat beyond what is seen on a side of the map."""
    span = np.ptp(seen)
    step = next((s for s in reversed(steps) if span / s >= FEWEST_LINES - 1), steps[0])
    return np.arange(math.floor(seen.min() / step) - 8, math.ceil(seen.max() / step) + 9) * step


def _number(axes: Axes, side: str, place: float, text: str) -> None:
    where = {
        "top": ((place, 1.003), "center", "bottom", 0),
        "bottom": ((place, -0.003), "center", "top", 0),
        "left": ((-0.003, place), "right", "center", 90),
        "right": ((1.003, place), "left", "center", 90),
    }
    (x, y), across, upright, turned = where[side]
    axes.text(
        x, y, text, size=6, color="#707a85", ha=across, va=upright, rotation=turned,
        transform=axes.transAxes,
    )  # fmt: skip


def draw_block(
    figure: Figure, page: Page, rows: list[Patch], municipalities: geopandas.GeoDataFrame
) -> None:
    """Draw the box with legend, totals, scale bar and north arrow."""
    axes = figure.add_axes(page.share(*page.block), facecolor="white", xticks=[], yticks=[])
    axes.set(xlim=(0, BLOCK[0]), ylim=(BLOCK[1], 0))
    border = Line2D([], [], color="#4a4540", linewidth=1, linestyle=(0, (7, 3)))
    border.set_label("Fylkesgrense")
    axes.text(3, 6.5, "Tegnforklaring", size=11, weight="bold")
    axes.text(3, 11, "Samfunnsplan 2024", size=8.5, weight="bold")
    axes.text(3, 14, "vedtaksår (antall kommuner)", size=7)
    axes.legend(
        handles=[*rows, border], loc="upper left", bbox_to_anchor=(0.02, 0.75), frameon=False,
        fontsize=9, handlelength=2.5, handleheight=1.3, labelspacing=0.35,
    )  # fmt: skip
    with_year = int(municipalities["planaar"].notna().sum())
    axes.text(3, 48, f"{len(municipalities)} kommuner, {with_year} med planår", size=7)
    _draw_scale_bar(axes, page.scale)
    axes.annotate(
        "N", (47, 10), (47, 4.5), ha="center", size=7, weight="bold",
        arrowprops={"arrowstyle": "<|-", "facecolor": "#1a1a1a"},
    )  # fmt: skip


def _draw_scale_bar(axes: Axes, scale: int) -> None:
    """Draw two segments with their numbers."""
    step = max(km for km in (1, 2, 5, 10, 20, 50, 100, 200) if 2e6 * km / scale <= BLOCK[0] - 10)
    length = 1e6 * step / scale
    for index, colour in enumerate(("#4a4540", "white")):
        bar = Rectangle((3 + index * length, 54), length, 1, facecolor=colour, edgecolor="#4a4540")
        axes.add_patch(bar)
    for index, text in enumerate(("0", f"{step}", f"{2 * step} km")):
        axes.text(3 + index * length, 53, text, size=7, ha="center" if index else "left")


def draw_texts(figure: Figure, page: Page, counties: geopandas.GeoDataFrame) -> None:
    """Write title, subtitle, office, credit, source, stamp and reference system."""
    width, height = page.paper
    several = len(counties) > 2
    area = "Norge" if several else " og ".join(counties["fylke"])

    def write(x: float, y: float, text: str, **look: object) -> None:
        figure.text(x / width, 1 - y / height, text, va="top", **look)

    write(13, 9, f"Samfunnsplanstatus {area}", size=20, weight="bold")
    write(13, 17, "Når kommunestyret vedtok kommuneplanens samfunnsdel", size=8.5)
    if not several:
        office = (
            "Statsforvalteren i Troms og Finnmark\nRomssa ja Finnmárkku stáhtahálddašeaddji\n"
            "Tromssan ja Finmarkun staatinhallittija"
        )
        write(228, 9.7, office, size=7, linespacing=1.1)
        write(13, height - 17.7, f"Kartet er utarbeidet hos {office.splitlines()[0]}.", size=7)
    write(13, height - 14.5, "Kilder: © Kartverket (CC BY 4.0); Natural Earth.", size=6)
    right = width - 13
    write(right, height - 17.7, "Kart produsert:\n4. september 2024", size=7, ha="right")
    scale = f"{page.scale:,}".replace(",", " ")
    write(right, height - 11.5, f"EUREF89 / UTM sone 33N · 1:{scale} (A4)", size=6, ha="right")
