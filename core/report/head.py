"""The head of the page: its name, its look, and a policy that lets nothing else in."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256

from . import words
from .html import Html, raw, tag
from .look import script, style
from .model import Report


def head(report: Report) -> Html:
    """Return what browsers must know before they show anything: above all what may run."""
    look, behaviour = style(report), script()
    # A text that got through all the same could neither run nor fetch anything
    policy = (
        f"default-src 'none'; style-src {_digest(look)}; script-src {_digest(behaviour)}; "
        "base-uri 'none'; form-action 'none'"
    )
    return tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=policy),
        tag("meta", name_="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name_="author", content=", ".join(report.maker.names[:1])),
        tag("title", f"{report.title} - {words.day(report.map_date, report.language)}"),
        tag("style", raw(look)),
    )


def _digest(of: str) -> str:
    return f"'sha256-{b64encode(sha256(of.encode()).digest()).decode()}'"
