"""Tables: read as they stand, sorted by a click on a heading where scripts are allowed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .html import Html, Inside, tag, text

_FEW = 4
"""Columns that a small screen shows without their first being kept in sight."""


@dataclass(frozen=True)
class Cell:
    """A cell; `sort` is what it is sorted by, where that is not what stands in it."""

    inside: Inside
    sort: str | None = None


Row = Sequence["Cell | Inside"]


def table(
    key: str, caption: str, headings: Sequence[str], rows: Sequence[Row], is_sortable: bool = True
) -> Html:
    """Return a table in a frame of its own, which scrolls where the screen is narrow.

    Args:
        key: names it in the page.
        caption: what it is of.
        headings: of the columns.
        rows: the first cell of each is its heading.
        is_sortable: whether a click on a heading sorts it.
    """
    head = tag("tr", *(tag("th", each, scope="col") for each in headings))
    whole = tag(
        "table",
        tag("caption", tag("span", caption), id_=f"{key}-navn"),
        tag("thead", head),
        tag("tbody", *map(_row, rows)),
        class_=" ".join(
            ["sortable"] * (is_sortable and len(rows) > 1) + ["wide"] * (len(headings) > _FEW)
        ),
    )
    return tag(
        "div", whole, class_="frame", role="group", aria_labelledby=f"{key}-navn", tabindex="0"
    )


def _row(cells: Row) -> Html:
    first, *others = cells
    return tag("tr", _cell("th", first, "row"), *(_cell("td", each) for each in others))


def _cell(name: str, cell: Cell | Inside, scope: str | None = None) -> Html:
    if not isinstance(cell, Cell):
        cell = Cell(cell)
    return tag(name, cell.inside, scope=scope, data_sort=cell.sort)


def facts(pairs: Sequence[tuple[str, Inside]]) -> Html:
    """Return what is known, as names and values; what is empty is left out."""
    known = [(label, value) for label, value in pairs if value]
    if not known:
        return text("")
    return tag("dl", *(tag("div", tag("dt", label), tag("dd", value)) for label, value in known))
