"""The agreements of an office, and what each council decided of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..cooperation.agreements import ADOPTIONS, AGREEMENTS_MADE, Adoption, Agreement
from ..cooperation.cases import cooperation_case, hosts_of
from ..cooperation.check import agreement_name, agreement_with_date
from ..cooperation.decisions import is_council
from ..cooperation.terms import Cooperation
from ..report.model import Report
from ..texts.atlas_texts import atlas_texts_in
from ..texts.list_texts import list_texts_in
from ..texts.report_texts import report_texts_in
from .model import Row, part, told
from .names import in_order, municipality
from .plain import chosen, heading, joined, known_date, sources


def agreement_part(report: Report, office: Cooperation, members: Iterable[str]) -> list[Row]:
    """Return the agreements, and what each council decided; also those of whom nothing is known."""
    text, language, column = (
        atlas_texts_in(report.language),
        report.language,
        AGREEMENTS_MADE.column,
    )
    names = (
        column("avtaletype").label(),
        heading(column("rettsform").label(), list_texts_in(language).source),
        column("gjelder_fra").label(), list_texts_in(language).municipality, text.adoption,
        ADOPTIONS.column("resultat").label(),
    )  # fmt: skip
    there = set(members)
    agreements = report.register.agreements_of(office.code)
    then = cooperation_case(report.register, office, report.map_date, report.plans).agreements_then
    rows = [row for each in agreements for row in _agreement(report, each, there, each in then)]
    return part(text.agreements, names, rows, report_texts_in(language).no_agreements)


def _agreement(
    report: Report, agreement: Agreement, members: set[str], is_then: bool
) -> Iterator[Row]:
    said = report.register.adoptions_of(agreement.code)
    links = sources(f"{agreement.link}|{agreement.document}|{agreement.source}")
    when = known_date(agreement.in_force, report.language)
    yield told(agreement_name(agreement), joined(_how(report, agreement), links), when)
    silent = members - {each.number for each in said} if is_then else set[str]()
    every = [*said, *(Adoption(agreement.code, number) for number in silent)]
    order = in_order(report, (each.number for each in every))
    for each in sorted(every, key=lambda adoption: order.index(adoption.number)):
        yield _adoption(report, each)


def _how(report: Report, agreement: Agreement) -> str:
    """Return form, host, authority and what else of an agreement has no column of its own."""
    language = report.language
    facts = (
        ("vertskommune", ", ".join(municipality(report, each) for each in hosts_of(agreement))),
        ("myndighet", agreement.authority),
        ("overfoert_fra", known_date(agreement.moved, language)),
        ("inngaatt", known_date(agreement.agreed, language)),
        ("undertegnet", known_date(agreement.signed, language)),
        ("opphoert", known_date(agreement.ended, language)),
        ("erstatter", agreement_with_date(report.register, agreement.replaces)),
        ("orientert", known_date(agreement.told, language)),
    )
    columns = ((AGREEMENTS_MADE.column(name), value) for name, value in facts if value)
    more = (f"{column.label()}: {chosen(column, value)}" for column, value in columns)
    form = chosen(AGREEMENTS_MADE.column("rettsform"), agreement.form)
    return joined(form, *more)


def _adoption(report: Report, each: Adoption) -> Row:
    result = chosen(ADOPTIONS.column("resultat"), each.result)
    day, body = known_date(each.day, report.language), ADOPTIONS.column("organ")
    other = "" if not each.body or is_council(each.body) else chosen(body, each.body)
    when = ", ".join(filter(None, (day, each.case_number, other)))
    silent = "" if when or result else atlas_texts_in(report.language).not_registered
    links = sources(f"{each.link}|{each.source}")
    return told("", links, "", municipality(report, each.number), when or silent, result)
