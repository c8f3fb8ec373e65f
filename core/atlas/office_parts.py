"""The parts of the sheet of an office: facts, agreements, posts and money."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..cooperation.agreements import ADOPTIONS, AGREEMENTS_MADE, Adoption, Agreement
from ..cooperation.check import agreement_name
from ..cooperation.terms import (
    COOPERATIONS,
    FORMS_IN_TIME,
    GRANTS,
    POSTS_HELD,
    Cooperation,
    FormInTime,
    Grant,
    Post,
)
from ..report import words
from ..report.model import Report
from ..schema import NOTE, SOURCE, STATUS
from ..texts.atlas_texts import atlas_texts_in
from ..texts.list_texts import list_texts_in
from ..texts.report_texts import report_texts_in
from .model import Row, part, told
from .names import in_order, municipality
from .plain import chosen, heading, joined, known_date, kroner, period, sources, texts


def about_part(report: Report, office: Cooperation, forms: Iterable[FormInTime]) -> list[Row]:
    """Return what is registered of an office itself, and its legal forms on the date."""
    facts = (
        ("registrert_navn", office.registered_name), ("slag", office.kind),
        ("kontorsted", office.seat), ("nettside", office.web_page),
        ("oppgaver", texts(office.tasks)), (NOTE, texts(office.note)),
        (SOURCE, sources(office.source)),
    )  # fmt: skip
    columns = ((COOPERATIONS.column(name), value) for name, value in facts if value)
    rows = [told(column.label(), chosen(column, value)) for column, value in columns]
    rows += [_form(report, each) for each in forms]
    return part(atlas_texts_in(report.language).about, (), rows, "")


def _form(report: Report, each: FormInTime) -> Row:
    column, when = FORMS_IN_TIME.column("rettsform"), period(each.start, each.end, report.language)
    form = joined(chosen(column, each.form), each.certainty, sources(each.source))
    return told(column.label(), form, when)


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
    rows = [row for each in agreements for row in _agreement(report, each, there)]
    return part(text.agreements, names, rows, report_texts_in(language).no_agreements)


def _agreement(report: Report, agreement: Agreement, members: set[str]) -> Iterator[Row]:
    said = report.register.adoptions_of(agreement.code)
    links = sources(f"{agreement.link}|{agreement.document}|{agreement.source}")
    when = known_date(agreement.in_force, report.language)
    yield told(agreement_name(agreement), joined(_how(report, agreement), links), when)
    silent = members - {each.number for each in said}
    every = [*said, *(Adoption(agreement.code, number) for number in silent)]
    order = in_order(report, (each.number for each in every))
    for each in sorted(every, key=lambda adoption: order.index(adoption.number)):
        yield _adoption(report, each)


def _how(report: Report, agreement: Agreement) -> str:
    """Return form, host, authority and what else of an agreement has no column of its own."""
    language = report.language
    facts = (
        ("vertskommune", municipality(report, agreement.host) if agreement.host else ""),
        ("myndighet", agreement.authority),
        ("overfoert_fra", known_date(agreement.moved, language)),
        ("inngaatt", known_date(agreement.agreed, language)),
        ("undertegnet", known_date(agreement.signed, language)),
        ("opphoert", known_date(agreement.ended, language)),
        ("orientert", known_date(agreement.told, language)),
    )
    columns = ((AGREEMENTS_MADE.column(name), value) for name, value in facts if value)
    more = (f"{column.label()}: {chosen(column, value)}" for column, value in columns)
    form = chosen(AGREEMENTS_MADE.column("rettsform"), agreement.form)
    return joined(form, *more)


def _adoption(report: Report, each: Adoption) -> Row:
    result = chosen(ADOPTIONS.column("resultat"), each.result)
    when = ", ".join(filter(None, (known_date(each.day, report.language), each.case_number)))
    silent = "" if when or result else atlas_texts_in(report.language).not_registered
    links = sources(f"{each.link}|{each.source}")
    return told("", links, "", municipality(report, each.number), when or silent, result)


def post_part(report: Report, office: Cooperation) -> list[Row]:
    """Return the posts: how many, share, who pays, from when and where."""
    names = ("stilling", "finansiert_av", NOTE, SOURCE, "andel", "fra", "kontorsted")
    post, paid, note, source, *others = (POSTS_HELD.column(name).label() for name in names)
    headings = (post, heading(paid, note, source), *others)
    rows = (_post(report, e) for e in report.register.posts if e.cooperation == office.code)
    text = atlas_texts_in(report.language)
    return part(text.posts, headings, rows, text.nothing_registered)


def _post(report: Report, post: Post) -> Row:
    kind = chosen(POSTS_HELD.column("stilling"), post.kind)
    title = "" if post.title.casefold() == kind.casefold() else post.title
    count = f"{post.count} × " if post.count and post.count > 1 else ""
    share = "" if post.share is None else f"{words.number(post.share, report.language)} %"
    return told(
        count + ": ".join(filter(None, (kind, title))),
        joined(texts(post.financed_by), texts(post.note), sources(post.source)),
        share,
        period(post.start, post.end, report.language),
        post.seat,
    )


def grant_part(report: Report, grants: Iterable[Grant]) -> list[Row]:
    """Return the money of an office by year: what is planned, applied for and granted."""
    status, purpose, source, *others = _grant_names(STATUS, "formaal", SOURCE)
    rows = (_grant(report, each, _status(each), each.purpose) for each in _by_year(grants))
    text = atlas_texts_in(report.language)
    headings = (status, heading(purpose, source), *others)
    return part(text.grants, headings, rows, text.nothing_registered)


def grants_of_all_part(report: Report, offices: Iterable[Cooperation]) -> list[Row]:
    """Return the money of offices, and that whose receiver is not known; nothing without any."""
    text = atlas_texts_in(report.language)
    called = {"": text.no_receiver, **{each.code: each.name or each.code for each in offices}}
    grants = [each for each in report.register.grants if each.cooperation in called]
    rows = (
        _grant(report, each, called[each.cooperation], joined(each.purpose, _status(each)))
        for each in _by_year(grants)
    )
    purpose, status, source, *others = _grant_names("formaal", STATUS, SOURCE)
    headings = (text.offices, heading(purpose, status, source), *others)
    return part(text.grants, headings, rows, "")


def _grant_names(*before: str) -> list[str]:
    names = (*before, "aar", "planlagt", "soekt", "tildelt")
    return [GRANTS.column(name).label() for name in names]


def _by_year(grants: Iterable[Grant]) -> list[Grant]:
    return sorted(grants, key=lambda each: (each.year or 0, each.purpose))


def _status(grant: Grant) -> str:
    return chosen(GRANTS.column(STATUS), grant.status)


def _grant(report: Report, grant: Grant, first: str, about: str) -> Row:
    silent = atlas_texts_in(report.language).not_registered
    amounts = (grant.planned, grant.applied, grant.granted)
    return told(
        first,
        joined(about, sources(grant.source)),
        silent if grant.year is None else str(grant.year),
        *(kroner(each, report.language) for each in amounts),
    )
