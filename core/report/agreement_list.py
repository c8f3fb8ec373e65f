"""The agreements of a cooperation, each with what the councils decided of it."""

from __future__ import annotations

from ..cooperation.agreements import ADOPTIONS, AGREEMENTS_MADE, Adoption, Agreement
from ..cooperation.cases import agreement_cases, cooperation_case
from ..cooperation.check import agreement_name
from ..cooperation.forms import HOST_FORMS, legal_form
from ..cooperation.terms import Cooperation
from ..texts.report_texts import report_texts_in
from .html import Html, joined, tag
from .model import Report
from .municipalities import municipality, municipality_order
from .office_map import in_order, members_then
from .terms import term_facts, terms_table

_OF_A_HOST = ("host", "moved", "told", "told_archive")
_OF_A_HOSTED = ("instructed",)
"""What only agreements with a host have: kommuneloven §§ 20-2 and 20-4."""


def agreement_list(report: Report, key: str, office: Cooperation) -> list[Html]:
    """Return the agreements of a cooperation; `key` is that of its part of the page."""
    agreements = report.register.agreements_of(office.code)
    if not agreements:
        return [tag("p", report_texts_in(report.language).no_agreements)]
    return [
        _agreement(report, f"{key}-avtale-{place}", office, each)
        for place, each in enumerate(agreements, start=1)
    ]


def _agreement(report: Report, key: str, office: Cooperation, agreement: Agreement) -> Html:
    said = ("code", "cooperation", "kind", "service")
    unasked = () if _may_have_host(report, office, agreement) else _OF_A_HOST
    return joined([
        tag("h5", agreement_name(agreement)),
        term_facts(report, AGREEMENTS_MADE, agreement, said, unasked),
        _adoptions(report, f"{key}-vedtak", office, agreement),
    ])  # fmt: skip


def _may_have_host(report: Report, office: Cooperation, agreement: Agreement) -> bool:
    """Tell whether nothing says that an agreement is of a form without a host."""
    if form := legal_form(agreement.form):
        return form in HOST_FORMS
    cases = agreement_cases(report.register, office.code, report.map_date)
    return all(each.has_host for each in cases if each.agreement == agreement)


def _asked(report: Report, office: Cooperation, agreement: Agreement) -> frozenset[str]:
    """Return those whose adoption is missed: the members, of an agreement that may be in force."""
    case = cooperation_case(report.register, office, report.map_date, report.plans)
    return members_then(report, office) if agreement in case.agreements_then else frozenset()


def _adoptions(report: Report, key: str, office: Cooperation, agreement: Agreement) -> Html:
    """Return what each member decided, also those of whom nothing is registered."""
    texts, told = report_texts_in(report.language), report.register.adoptions_of(agreement.code)
    silent = _asked(report, office, agreement) - {each.number for each in told}
    if silent and not told:
        names = (municipality(report, each) for each in in_order(report, silent))
        return tag("p", texts.no_adoptions, " ", joined(names, ", "), ".")
    if not told:
        return joined([])
    every = (*told, *(Adoption(agreement.code, number) for number in silent))
    by_name = sorted(every, key=lambda each: municipality_order(report, each.number))
    caption = texts.adoptions.format(name=agreement_name(agreement))
    unasked = () if _may_have_host(report, office, agreement) else _OF_A_HOSTED
    return terms_table(report, key, caption, ADOPTIONS, by_name, ("agreement",), unasked)
