"""Maps as SVG in the page: areas, with a number on each that says what its colour says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from .html import Html, joined, tag
from .model import Drawing, Shape


@dataclass(frozen=True)
class Words:
    """What is said of a map: what it is of, what it shows, and what its legend is called."""

    heading: str
    description: str
    legend: str


OUTSIDE = "outside"
"""The style of areas that are none of what the map shows."""


@dataclass(frozen=True)
class Drawn:
    """How areas are drawn: the class of their style, the mark on each, and what is said of them."""

    style: str = OUTSIDE
    mark: str = ""
    said: str = ""
    is_hatched: bool = False

    def of(self, said: str) -> Drawn:
        """Return the same look for something that this is said of."""
        return replace(self, said=said)


def map_figure(
    key: str,
    drawing: Drawing,
    drawn: Mapping[str, Drawn],
    entries: Iterable[tuple[Drawn, str]],
    words: Words,
    is_first: bool = False,
) -> Html:
    """Return a map with its legend, and below it in words what it shows.

    Args:
        key: names it in the page.
        drawing: the areas.
        drawn: how each is drawn, by number; others are outside.
        entries: of the legend: a sign, and what it is called.
        words: what is said of the map.
        is_first: whether it is the first map of the page, whose areas the others use again.
    """
    caption = tag(
        "figcaption",
        tag("h3", words.legend),
        _legend(entries),
        tag("p", words.description, id_=f"{key}-beskrivelse"),
    )
    return tag("figure", _map(key, drawing, drawn, words.heading, is_first), caption)


def _map(
    key: str, drawing: Drawing, drawn: Mapping[str, Drawn], heading: str, is_first: bool
) -> Html:
    """Return a map that is one image to those who listen, with a name and a description."""
    areas = [(each, drawn.get(each.number, Drawn())) for each in drawing.shapes]
    return tag(
        "svg",
        tag("title", heading, id_=f"{key}-tittel"),
        _hatches(key, {drawn.style for _, drawn in areas if drawn.is_hatched}),
        joined(_area(key, *each, is_first) for each in areas),
        joined(_mark(*each) for each in areas if each[1].mark),
        viewBox=f"-6 -6 {drawing.width + 12} {drawing.height + 12}",
        role="img",
        aria_labelledby=f"{key}-tittel",
        aria_describedby=f"{key}-beskrivelse",
    )


def _area(key: str, shape: Shape, drawn: Drawn, is_first: bool) -> Html:
    said = [tag("title", drawn.said)] if drawn.said else []
    style, fill = drawn.style, None
    if drawn.is_hatched:  # the style would win over it
        style, fill = "", f"url(#{key}-{drawn.style})"
    name = f"flate-{shape.number}"
    drawn_as = tag("path", id_=name, d=shape.path) if is_first else tag("use", href=f"#{name}")
    return tag("g", *said, drawn_as, class_=style, fill=fill)


def _mark(shape: Shape, drawn: Drawn) -> Html:
    return tag("text", drawn.mark, x=str(shape.x), y=str(shape.y), class_=f"on-{drawn.style}")


def _hatches(key: str, styles: Iterable[str]) -> Html:
    """Return lines over the colour of each style, over white where it has none."""
    return tag("defs", *(_hatch(f"{key}-{each}", each) for each in sorted(styles)))


def _hatch(name: str, style: str) -> Html:
    line = tag("path", d="M0 8L8 0", class_="hatch")
    paper = tag("path", d="M0 0H8V8H0Z", class_=f"paper {style}")
    return tag(
        "pattern", paper, line, id_=name, width="8", height="8", patternUnits="userSpaceOnUse"
    )


def _legend(entries: Iterable[tuple[Drawn, str]]) -> Html:
    """Return the legend: the sign of each, its number, and what it is called."""
    return tag("ul", *(_entry(*each) for each in entries), class_="legend")


def _entry(drawn: Drawn, label: str) -> Html:
    sign = tag("span", drawn.mark, class_=f"sign sign-{drawn.style}")
    return tag("li", sign, " ", label)
