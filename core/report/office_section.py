"""The part of a report on cooperation: a map, and each with members, agreements and findings."""

from __future__ import annotations

from collections.abc import Sequence

from ..cooperation.agreements import ADOPTIONS, AGREEMENTS_MADE, Adoption, Agreement
from ..cooperation.cases import cooperation_case
from ..cooperation.check import agreement_name, findings
from ..cooperation.findings import Finding
from ..cooperation.terms import (
    COOPERATIONS,
    FORMS_IN_TIME,
    GRANTS,
    MEMBERS,
    POSTS_HELD,
    Cooperation,
    Grant,
)
from ..texts.report_texts import report_texts_in
from . import words
from .findings_table import findings_table
from .html import Html, joined, tag
from .model import Report
from .office_map import KEY, in_order, members_then, office_figure, offices_of
from .section import section
from .terms import municipality, municipality_order, term_facts, terms_table


def office_section(report: Report) -> Html:
    """Return the section on the cooperation of municipalities on the map."""
    texts, offices = report_texts_in(report.language), offices_of(report)
    found = findings(report.register, report.map_date, report.plans)
    parts = [_office(report, place, each, found) for place, each in enumerate(offices, start=1)]
    nobodys = report.register.grants_of("")
    return section(
        KEY,
        texts.cooperation,
        *([office_figure(report, offices)] if offices else [tag("p", texts.no_cooperation)]),
        tag("p", texts.about_findings) if offices else "",
        *parts,
        _grants(report, "uten-mottaker", texts.grants_of_nobody, nobodys) if offices else "",
    )


def _office(report: Report, place: int, office: Cooperation, found: Sequence[Finding]) -> Html:
    texts, key = report_texts_in(report.language), f"{KEY}-{place}"
    parts = (
        term_facts(report, COOPERATIONS, office, ("code", "name")),
        _forms(report, office),
        _members(report, key, office),
        tag("h4", texts.agreements),
        *_agreements(report, key, office),
        _posts(report, key, office),
        _grants(
            report, key, texts.grants.format(name=office.called),
            report.register.grants_of(office.code),
        ),
        findings_table(
            report, f"{key}-funn", texts.findings.format(name=office.called),
            [each for each in found if each.cooperation == office.code],
        ),
    )  # fmt: skip
    heading = tag("h3", f"{place}. ", words.from_data(office.called, report.language), id_=key)
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


def _agreements(report: Report, key: str, office: Cooperation) -> list[Html]:
    agreements = report.register.agreements_of(office.code)
    if not agreements:
        return [tag("p", report_texts_in(report.language).no_agreements)]
    return [
        _agreement(report, f"{key}-avtale-{place}", office, each)
        for place, each in enumerate(agreements, start=1)
    ]


def _agreement(report: Report, key: str, office: Cooperation, agreement: Agreement) -> Html:
    return joined([
        tag("h5", agreement_name(agreement)),
        term_facts(report, AGREEMENTS_MADE, agreement, ("code", "cooperation", "kind", "service")),
        _adoptions(report, f"{key}-vedtak", office, agreement),
    ])  # fmt: skip


def _adoptions(report: Report, key: str, office: Cooperation, agreement: Agreement) -> Html:
    """Return what each member decided, also those of whom nothing is registered."""
    texts, told = report_texts_in(report.language), report.register.adoptions_of(agreement.code)
    silent = members_then(report, office) - {each.number for each in told}
    if not told:
        names = (municipality(report, each) for each in in_order(report, silent))
        return tag("p", texts.no_adoptions, " ", joined(names, ", "), ".")
    every = (*told, *(Adoption(agreement.code, number) for number in silent))
    by_name = sorted(every, key=lambda each: municipality_order(report, each.number))
    caption = texts.adoptions.format(name=agreement_name(agreement))
    return terms_table(report, key, caption, ADOPTIONS, by_name, ("agreement",))


def _posts(report: Report, key: str, office: Cooperation) -> Html:
    posts = report.register.posts_of(office.code)
    caption = report_texts_in(report.language).posts.format(name=office.called)
    if not posts:
        return joined([])
    return terms_table(report, f"{key}-stillinger", caption, POSTS_HELD, posts, ("cooperation",))


def _grants(report: Report, key: str, caption: str, grants: Sequence[Grant]) -> Html:
    if not grants:
        return joined([])
    by_year = sorted(grants, key=lambda each: (each.year or 0, each.purpose))
    return terms_table(report, f"{key}-tilskudd", caption, GRANTS, by_year, ("cooperation",))
