"""The whole report as one page: nothing in it is fetched from anywhere."""

from __future__ import annotations

from collections.abc import Sequence

from ..cooperation.check import duty_findings
from ..texts.map_texts import texts_in
from ..texts.report_texts import report_texts_in
from ..web import GUIDE_NAME
from . import words
from .findings_table import findings_table
from .head import head
from .header import DUTIES, SOURCES, contents, header
from .html import Html, link, raw, tag
from .look import script
from .model import Report
from .office_section import office_section
from .plan_section import plan_section
from .unknown_section import unknown_section

_ABOUT = "om"


def page(report: Report) -> str:
    """Return the report as HTML."""
    whole = tag("html", head(report), _body(report), lang=report.language)
    return f"<!DOCTYPE html>\n{whole}\n"


def _body(report: Report) -> Html:
    texts = report_texts_in(report.language)
    return tag(
        "body",
        tag("a", texts.skip, href="#innhold", class_="skip"),
        header(report),
        contents(report),
        tag(
            "main",
            *(plan_section(report, each) for each in report.statuses),
            office_section(report),
            _duties(report),
            unknown_section(report),
            _sources(report),
            id_="innhold",
            tabindex="-1",
        ),
        _about(report),
        tag("script", raw(script()), data_sort=texts.sorted_by),
    )


def _section(key: str, heading: str, parts: Sequence[Html]) -> Html:
    return tag("section", tag("h2", heading, id_=key), *parts, aria_labelledby=key)


def _duties(report: Report) -> Html:
    texts = report_texts_in(report.language)
    found = duty_findings(report.plans, report.municipalities, report.map_date)
    told = findings_table(report, f"{DUTIES}-funn", texts.duties, found)
    return _section(DUTIES, texts.duties, [tag("p", texts.about_findings), told])


def _sources(report: Report) -> Html:
    texts = report_texts_in(report.language)
    parts = [tag("p", texts.about_sources)]
    if report.sources:
        parts.append(tag("p", report.sources))
    if report.maker.web_page:
        parts.append(tag("p", link(report.maker.web_page, texts.office_page)))
    if report.maker.guide_page:
        guide = words.from_data(GUIDE_NAME, report.language)
        parts.append(tag("p", link(report.maker.guide_page, guide)))
    return _section(SOURCES, texts_in(report.language).sources, parts)


def _about(report: Report) -> Html:
    texts = report_texts_in(report.language)
    heading = tag("h2", texts.about, id_=_ABOUT)
    return tag("footer", heading, tag("p", texts.about_text))
