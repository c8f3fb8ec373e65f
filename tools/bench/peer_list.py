"""The list of municipalities after the map, drawn with matplotlib's own table."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import geopandas
import pandas as pd
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from peer_page import Page, draw_texts

HEADINGS = ("Fylke", "Kommune", "Planår", "", "Klasse", "Alder (år)", "Kilde")
WIDTHS = (0.1, 0.24, 0.07, 0.03, 0.14, 0.09, 0.33)
ROWS = 44
"""Rows of 7 points for which a lying A4 page has room."""


def draw_list(
    municipalities: geopandas.GeoDataFrame,
    page: Page,
    counties: geopandas.GeoDataFrame,
    bands: Sequence[tuple[str, str, Callable]],
) -> Iterator[Figure]:
    """Draw the pages with a row for each municipality."""
    rows = municipalities.sort_values(["fylkesnummer", "navn_offisielt"])
    for first in range(0, len(rows), ROWS):
        figure = Figure(figsize=page.inches)
        FigureCanvasAgg(figure)
        axes = figure.add_axes(page.share(*page.frame))
        axes.axis("off")
        texts, colours = _cells(rows[first : first + ROWS], bands)
        table = axes.table(
            texts, colours, colLabels=HEADINGS, colWidths=WIDTHS, cellLoc="left", loc="upper left"
        )
        table.auto_set_font_size(False)
        table.set_fontsize(7)
        for cell in table.get_celld().values():
            cell.set_linewidth(0)
        draw_texts(figure, page, counties)
        yield figure


def _cells(
    rows: pd.DataFrame, bands: Sequence[tuple[str, str, Callable]]
) -> tuple[list[list[str]], list[list[str]]]:
    texts, colours = [], []
    for county, name, year in zip(rows["fylke"], rows["navn_offisielt"], rows["planaar"]):
        has = not pd.isna(year)
        label, colour = ("Mangler planår", "#ffffff")
        for each, its, test in bands:
            if has and test(pd.Series([year]))[0]:
                label, colour = each, its
        known = (str(int(year)), str(2024 - int(year))) if has else ("", "")
        texts.append([county, name, known[0], "", label, known[1], ""])
        shade = "#f3f5f7" if len(texts) % 2 else "#ffffff"
        colours.append([shade] * 3 + [colour] + [shade] * 3)
    return texts, colours
