"""The part of a report on cooperation: a map, and each with members, agreements and findings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..cooperation.agreements import ADOPTIONS, AGREEMENTS_MADE, Adoption, Agreement
from ..cooperation.cases import cooperation_case, numbers_on
from ..cooperation.check import agreement_name, findings
from ..cooperation.findings import LEVELS, Finding
from ..cooperation.known_dates import on_day
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
from .html import Html, Inside, joined, tag
from .model import Report
from .svg import Drawn, legend, map_figure
from .table import Cell, table
from .terms import municipality_order, term_facts, terms_table

KEY = "samarbeid"
COLOURS = 8
"""How many offices have a colour of their own; the number on the map tells all of them apart."""


def office_section(report: Report) -> Html:
    """Return the section on the cooperation of municipalities on the map."""
    texts, offices = report_texts_in(report.language), offices_of(report)
    found = findings(report.register, report.map_date, report.plans)
    parts = [_office(report, place, each, found) for place, each in enumerate(offices, start=1)]
    nobodys = [each for each in report.register.grants if not each.cooperation]
    return tag(
        "section",
        tag("h2", texts.cooperation, id_=KEY),
        *([_figure(report, offices)] if offices else [tag("p", texts.no_cooperation)]),
        tag("p", texts.about_findings) if offices else "",
        *parts,
        _grants(report, "uten-mottaker", texts.grants_of_nobody, nobodys) if offices else "",
        aria_labelledby=KEY,
    )


def offices_of(report: Report) -> list[Cooperation]:
    """Return the cooperations with members on the map, now or before."""
    there = {e.cooperation for e in report.register.members if e.number in report.municipalities}
    return [each for each in report.register.cooperations if each.code in there]


def _figure(report: Report, offices: Sequence[Cooperation]) -> Html:
    texts, on = report_texts_in(report.language), on_day(report.map_date)
    signs = [Drawn(f"office-{(n - 1) % COLOURS + 1}", str(n)) for n in range(1, len(offices) + 1)]
    areas: dict[str, Drawn] = {}
    for sign, office in zip(signs, offices):
        for number in numbers_on(report.register.members_of(office.code), on):
            areas[number] = _with(areas.get(number), sign, office.name)
    said = "; ".join(
        f"{sign.mark}: {office.name} ({_names(report, office)})"
        for sign, office in zip(signs, offices)
    )
    in_words = texts.offices_in_words.format(offices=said)
    entries = [(sign, office.name) for sign, office in zip(signs, offices)]
    return tag(
        "figure",
        map_figure(f"{KEY}-kart", report.drawing, areas, texts.map_of_offices, in_words),
        tag("figcaption", tag("h3", texts.legend), legend(entries), tag("p", in_words)),
    )


def _with(there: Drawn | None, sign: Drawn, name: str) -> Drawn:
    """Return how a municipality is drawn that is in one more office."""
    if there is None:
        return sign.of(name)
    return Drawn(there.style, f"{there.mark}+{sign.mark}", f"{there.said}, {name}")


def _names(report: Report, office: Cooperation) -> str:
    there = _in_order(report, _members_then(report, office))
    known = report.municipalities
    return ", ".join(known[number].name for number in there if number in known)


def _members_then(report: Report, office: Cooperation) -> frozenset[str]:
    return numbers_on(report.register.members_of(office.code), on_day(report.map_date))


def _in_order(report: Report, numbers: Iterable[str]) -> list[str]:
    return sorted(numbers, key=lambda number: municipality_order(report, number))


def _office(
    report: Report, place: int, office: Cooperation, found: Sequence[Finding]
) -> Html:
    texts, key = report_texts_in(report.language), f"{KEY}-{place}"
    parts = (
        term_facts(report, COOPERATIONS, office, ("code", "name")),
        _forms(report, office),
        _members(report, key, office),
        tag("h4", texts.agreements),
        *_agreements(report, key, office),
        _posts(report, key, office),
        _grants(
            report, key, texts.grants.format(name=office.name),
            [each for each in report.register.grants if each.cooperation == office.code],
        ),
        findings_table(
            report, f"{key}-funn", texts.findings.format(name=office.name),
            [each for each in found if each.cooperation == office.code],
        ),
    )  # fmt: skip
    heading = tag("h3", f"{place}. ", words.from_data(office.name, report.language), id_=key)
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
    caption = texts.members.format(name=office.name)
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
    name = agreement_name(agreement)
    adoptions = _adoptions(report, office, agreement)
    caption = report_texts_in(report.language).adoptions.format(name=name)
    return joined([
        tag("h5", name),
        term_facts(report, AGREEMENTS_MADE, agreement, ("code", "cooperation", "kind", "service")),
        terms_table(report, f"{key}-vedtak", caption, ADOPTIONS, adoptions, ("agreement",)),
    ])


def _adoptions(report: Report, office: Cooperation, agreement: Agreement) -> list[Adoption]:
    """Return what each member decided, also those of whom nothing is registered."""
    told = report.register.adoptions_of(agreement.code)
    silent = _members_then(report, office) - {each.number for each in told}
    every = (*told, *(Adoption(agreement.code, number) for number in silent))
    return sorted(every, key=lambda each: municipality_order(report, each.number))


def _posts(report: Report, key: str, office: Cooperation) -> Html:
    posts = [each for each in report.register.posts if each.cooperation == office.code]
    caption = report_texts_in(report.language).posts.format(name=office.name)
    if not posts:
        return joined([])
    return terms_table(
        report, f"{key}-stillinger", caption, POSTS_HELD, posts, ("cooperation",)
    )


def _grants(report: Report, key: str, caption: str, grants: Sequence[Grant]) -> Html:
    if not grants:
        return joined([])
    in_order = sorted(grants, key=lambda each: (each.year or 0, each.purpose))
    return terms_table(report, f"{key}-tilskudd", caption, GRANTS, in_order, ("cooperation",))


def findings_table(report: Report, key: str, caption: str, found: Sequence[Finding]) -> Html:
    """Return what the rules of the law found, with level and section."""
    texts = report_texts_in(report.language)
    if not found:
        return tag("p", f"{caption}. {texts.no_findings}")
    levels = dict(zip(LEVELS, texts.levels))
    rows: list[tuple[Cell | Inside, ...]] = [
        (each.sentence, Cell(levels[each.level], str(LEVELS.index(each.level))), each.reference)
        for each in found
    ]
    return table(key, caption, (texts.finding, texts.level, texts.section), rows)
