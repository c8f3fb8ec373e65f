"""Where what the report tells comes from, and where to read more."""

from __future__ import annotations

from ..texts.map_texts import texts_in
from ..texts.report_texts import report_texts_in
from ..web import GUIDE_NAME
from . import words
from .html import Html, link, tag
from .model import Report
from .section import section

KEY = "kilder"


def source_section(report: Report) -> Html:
    """Return the section on sources, with links to the office's page and the guide."""
    texts = report_texts_in(report.language)
    parts = [tag("p", texts.about_sources)]
    if report.sources:
        parts.append(tag("p", report.sources))
    if report.maker.web_page:
        parts.append(tag("p", link(report.maker.web_page, texts.office_page)))
    if report.maker.guide_page:
        guide = words.from_data(GUIDE_NAME, report.language)
        parts.append(tag("p", link(report.maker.guide_page, guide)))
    return section(KEY, texts_in(report.language).sources, *parts)
