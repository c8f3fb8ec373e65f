"""A section of the page: a heading that names it, and what it tells."""

from __future__ import annotations

from .html import Html, Inside, tag


def section(key: str, heading: str, *parts: Inside) -> Html:
    """Return a section.

    Args:
        key: what a link leads to it by.
        heading: what it is called.
        parts: what is in it; texts are escaped.
    """
    return tag("section", tag("h2", heading, id_=key), *parts, aria_labelledby=key)
