"""Markup: whatever is not made here is text, and is written so that no browser takes it for more.

So nothing that an officer or a table says can become a tag, an attribute or a script.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from typing import Union

from ..web import site_of

_ATTRIBUTE = ' {name}="{value}"'
_EMPTY = ("meta", "br", "col")
_NOT_SHOWN = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\u202a-\u202e\u2066-\u2069]"
)
"""Signs that HTML cannot have, and those that turn the direction of what follows."""


class Html(str):
    """Markup as it is to stand; only functions of this module make it."""

    __slots__ = ()


Inside = Union[str, Html]


def text(said: str) -> Html:
    """Return a text as markup; markup stays as it is."""
    return said if isinstance(said, Html) else Html(escape(_NOT_SHOWN.sub(" ", said)))


def tag(name: str, *inside: Inside, **attributes: str | bool | None) -> Html:
    """Return an element.

    Args:
        name: of the element.
        inside: what is in it; texts are escaped.
        attributes: `class_` and `aria_label` stand for class and aria-label; False and None leave
            one out, True writes it without a value; an empty one is left out, too.
    """
    start = "".join(map(_attribute, attributes, attributes.values()))
    if name in _EMPTY:
        return Html(f"<{name}{start}>")
    return Html(f"<{name}{start}>{joined(inside)}</{name}>")


def _attribute(name: str, value: str | bool | None) -> str:
    if value is None or value is False or value == "":
        return ""
    name = name.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else _ATTRIBUTE.format(name=name, value=text(str(value)))


def joined(parts: Iterable[Inside], between: str = "") -> Html:
    """Return texts and markup one after the other."""
    return Html(text(between).join(map(text, parts)))


def raw(markup: str) -> Html:
    """Return markup of our own, such as a style sheet; never what comes from data."""
    return Html(markup)


def link(address: str, said: str = "") -> Html:
    """Return a link, to the web only; any other address is a text like any other.

    Args:
        address: where it leads.
        said: what stands there; the name of the site where nothing is given.
    """
    site = site_of(address)
    if not site:
        return text(said or address)
    return tag("a", said or site, href=address.strip())
