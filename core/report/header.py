"""The top of the page, and the way to its sections."""

from __future__ import annotations

from ..office import languages_of_office_names
from ..texts.map_texts import texts_in
from ..texts.report_texts import report_texts_in
from . import words
from .duty_section import KEY as DUTIES
from .html import Html, joined, tag
from .model import Report
from .office_map import KEY as OFFICES
from .source_section import KEY as SOURCES
from .unknown_section import KEY as UNKNOWN


def header(report: Report) -> Html:
    """Return the first of what is seen: whose the report is, its title, date and reservation."""
    texts, languages = report_texts_in(report.language), languages_of_office_names()
    names = [tag("span", name, lang=languages.get(name)) for name in report.maker.names]
    when = texts.map_date.format(date=words.day(report.map_date, report.language))
    return tag(
        "header",
        tag("p", joined(names, " "), class_="office-names") if names else "",
        tag("h1", report.title),
        tag("p", " ".join(filter(None, (when, report.maker.credit)))),
        tag("p", f"{report.reservation}.", class_="notice") if report.reservation else "",
    )


def contents(report: Report) -> Html:
    """Return the links to the sections."""
    texts = report_texts_in(report.language)
    parts = [
        *((each.key, each.title) for each in report.statuses),
        (OFFICES, texts.cooperation),
        (DUTIES, texts.duties),
        (UNKNOWN, texts.unknown),
        (SOURCES, texts_in(report.language).sources),
    ]
    entries = (tag("li", tag("a", title, href=f"#{key}")) for key, title in parts)
    return tag("nav", tag("ul", *entries), aria_label=texts.contents)
