"""A cooperation in the report: what it is, with members, agreements, posts, money and findings."""

from __future__ import annotations

from collections.abc import Sequence

from ..cooperation.cases import cooperation_case
from ..cooperation.findings import Finding
from ..cooperation.terms import (
    COOPERATIONS,
    FORMS_IN_TIME,
    GRANTS,
    MEMBERS,
    POSTS_HELD,
    Cooperation,
    Grant,
    Post,
)
from ..texts.report_texts import report_texts_in
from . import words
from .agreement_list import agreement_list
from .findings_table import findings_table
from .html import Html, joined, tag
from .model import Report
from .municipalities import municipality_order
from .office_map import KEY
from .terms import term_facts, terms_table


def office_part(report: Report, number: int, office: Cooperation, found: Sequence[Finding]) -> Html:
    """Return the part on a cooperation.

    Args:
        report: what there is to tell.
        number: its own, as on the map.
        office: the cooperation.
        found: what the rules of the law found, of any cooperation.
    """
    texts, key = report_texts_in(report.language), f"{KEY}-{number}"
    unasked = () if office.is_joint_plan else ("plan_type",)
    parts = (
        term_facts(report, COOPERATIONS, office, ("code", "name"), unasked),
        _forms(report, office),
        _members(report, key, office),
        tag("h4", texts.agreements),
        *agreement_list(report, key, office),
        posts_table(
            report, key, texts.posts.format(name=office.called),
            report.register.posts_of(office.code),
        ),
        grants_table(
            report, key, texts.grants.format(name=office.called),
            report.register.grants_of(office.code),
        ),
        findings_table(
            report, f"{key}-funn", texts.findings.format(name=office.called),
            [each for each in found if each.cooperation == office.code],
        ),
    )  # fmt: skip
    heading = tag("h3", f"{number}. ", words.from_data(office.called, report.language), id_=key)
    return tag("section", heading, *parts, aria_labelledby=key, class_="office")


def _forms(report: Report, office: Cooperation) -> Html:
    case = cooperation_case(report.register, office, report.map_date, report.plans)
    each = (term_facts(report, FORMS_IN_TIME, form, ("cooperation",)) for form in case.forms_then)
    return joined(each)


def _members(report: Report, key: str, office: Cooperation) -> Html:
    texts = report_texts_in(report.language)
    members = sorted(
        report.register.members_of(office.code),
        key=lambda each: municipality_order(report, each.number),
    )
    if not members:
        return tag("p", texts.no_members)
    caption = texts.members.format(name=office.called)
    return terms_table(report, f"{key}-medlemmer", caption, MEMBERS, members, ("cooperation",))


def posts_table(report: Report, key: str, caption: str, posts: Sequence[Post]) -> Html:
    """Return posts as a table; nothing where there is none."""
    if not posts:
        return joined([])
    return terms_table(report, f"{key}-stillinger", caption, POSTS_HELD, posts, ("cooperation",))


def grants_table(report: Report, key: str, caption: str, grants: Sequence[Grant]) -> Html:
    """Return money as a table; nothing where there is none."""
    if not grants:
        return joined([])
    return terms_table(report, f"{key}-tilskudd", caption, GRANTS, grants, ("cooperation",))
