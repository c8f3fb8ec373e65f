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
from .plain import chosen, known_date, kroner, period, sources, texts


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
    return told(
        column.label(), chosen(column, each.form), when, each.certainty, "", sources(each.source)
    )


def agreement_part(report: Report, office: Cooperation, members: Iterable[str]) -> list[Row]:
    """Return the agreements, and what each council decided; also those of whom nothing is known."""
    text, language, column = (
        atlas_texts_in(report.language),
        report.language,
        AGREEMENTS_MADE.column,
    )
    names = (
        column("avtaletype").label(), column("rettsform").label(), column("gjelder_fra").label(),
        list_texts_in(language).municipality, text.adoption, list_texts_in(language).source,
    )  # fmt: skip
    there = set(members)
    agreements = report.register.agreements_of(office.code)
    rows = [row for each in agreements for row in _agreement(report, each, there)]
    return part(text.agreements, names, rows, report_texts_in(language).no_agreements)


def _agreement(report: Report, agreement: Agreement, members: set[str]) -> Iterator[Row]:
    said = report.register.adoptions_of(agreement.code)
    links = sources(f"{agreement.link}|{agreement.document}|{agreement.source}")
    when = known_date(agreement.in_force, report.language)
    yield told(agreement_name(agreement), _how(report, agreement), when, "", "", links)
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
    return "; ".join(filter(None, (form, *more)))


def _adoption(report: Report, each: Adoption) -> Row:
    result = chosen(ADOPTIONS.column("resultat"), each.result)
    parts = known_date(each.day, report.language), each.case_number, result
    decided = ", ".join(filter(None, parts)) or atlas_texts_in(report.language).not_registered
    links = sources(f"{each.link}|{each.source}")
    return told("", "", "", municipality(report, each.number), decided, links)


def post_part(report: Report, office: Cooperation) -> list[Row]:
    """Return the posts: how many, share, who pays, from when and where."""
    names = ("stilling", "finansiert_av", "andel", "fra", "kontorsted", SOURCE)
    headings = [POSTS_HELD.column(name).label() for name in names]
    rows = (_post(report, e) for e in report.register.posts if e.cooperation == office.code)
    text = atlas_texts_in(report.language)
    return part(text.posts, headings, rows, text.nothing_registered)


def _post(report: Report, post: Post) -> Row:
    kind = chosen(POSTS_HELD.column("stilling"), post.kind)
    title = "" if post.title.casefold() == kind.casefold() else post.title
    count = f"{post.count} × " if post.count and post.count > 1 else ""
    share = "" if post.share is None else f"{words.number(post.share, report.language)} %"
    note = f" ({texts(post.note)})" if post.note else ""
    return told(
        count + ": ".join(filter(None, (kind, title))) + note,
        texts(post.financed_by),
        share,
        period(post.start, post.end, report.language),
        post.seat,
        sources(post.source),
    )


def grant_part(report: Report, heading: str, grants: Iterable[Grant]) -> list[Row]:
    """Return the money of each year: what is planned, applied for and granted."""
    names = ("aar", "formaal", "planlagt", "soekt", "tildelt", SOURCE)
    headings = [GRANTS.column(name).label() for name in names]
    by_year = sorted(grants, key=lambda each: (each.year or 0, each.purpose))
    rows = (_grant(report, each) for each in by_year)
    return part(heading, headings, rows, atlas_texts_in(report.language).nothing_registered)


def nobodys_grant_part(report: Report) -> list[Row]:
    """Return the money whose receiver is not known; nothing where there is none."""
    grants = [each for each in report.register.grants if not each.cooperation]
    heading = report_texts_in(report.language).grants_of_nobody
    return grant_part(report, heading, grants) if grants else []


def _grant(report: Report, grant: Grant) -> Row:
    status = chosen(GRANTS.column(STATUS), grant.status)
    amounts = (grant.planned, grant.applied, grant.granted)
    return told(
        "" if grant.year is None else str(grant.year),
        f"{grant.purpose} ({status})" if status else grant.purpose,
        *(kroner(each, report.language) for each in amounts),
        sources(grant.source),
    )
