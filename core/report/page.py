"""The whole report as one page: nothing in it is fetched from anywhere."""

from __future__ import annotations

from ..texts.report_texts import report_texts_in
from .duty_section import duty_section
from .head import head
from .header import contents, header
from .html import Html, raw, tag
from .look import script
from .model import Report
from .office_section import office_section
from .plan_section import plan_section
from .source_section import source_section
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
            duty_section(report),
            unknown_section(report),
            source_section(report),
            id_="innhold",
            tabindex="-1",
        ),
        _about(report),
        tag("script", raw(script()), data_sort=texts.sorted_by),
    )


def _about(report: Report) -> Html:
    texts = report_texts_in(report.language)
    heading = tag("h2", texts.about, id_=_ABOUT)
    return tag("footer", heading, tag("p", texts.about_text))
