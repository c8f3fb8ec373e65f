"""The parts of the sheet of an office: facts, posts and money."""

from __future__ import annotations

from collections.abc import Iterable

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
from ..texts.report_texts import report_texts_in
from .model import Row, part, told
from .plain import chosen, heading, joined, kroner, period, shortened, sources, texts


def about_part(report: Report, office: Cooperation, forms: Iterable[FormInTime]) -> list[Row]:
    """Return what is registered of an office itself, and its legal forms on the date."""
    whole = "" if shortened(office.called) == office.called else office.name
    facts = (
        ("navn", whole), ("registrert_navn", office.registered_name), ("slag", office.kind),
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


def post_part(report: Report, name: str, posts: Iterable[Post], nothing: str = "") -> list[Row]:
    """Return posts: how many, share, who pays, from when and where.

    Args:
        report: what there is to tell.
        name: what the part is called.
        posts: those it tells of.
        nothing: what is said where there are none; without it, there is no such part.
    """
    names = ("stilling", "finansiert_av", NOTE, SOURCE, "andel", "fra", "kontorsted")
    post, paid, note, source, *others = (POSTS_HELD.column(name).label() for name in names)
    headings = (post, heading(paid, note, source), *others)
    return part(name, headings, (_post(report, each) for each in posts), nothing)


def posts_of_nobody_part(report: Report) -> list[Row]:
    """Return the posts of no cooperation that is known; nothing without any."""
    name = report_texts_in(report.language).posts_of_nobody
    return post_part(report, name, report.register.posts_of(""))


def _post(report: Report, post: Post) -> Row:
    kind = chosen(POSTS_HELD.column("stilling"), post.kind)
    title = "" if post.title.casefold() == kind.casefold() else post.title
    count = "" if post.count in (None, 1) else f"{post.count} × "
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
    status, purpose, note, source, *others = _grant_names(STATUS, "formaal", NOTE, SOURCE)
    rows = (_grant(report, each, _status(each), each.purpose) for each in grants)
    text = atlas_texts_in(report.language)
    headings = (status, heading(purpose, note, source), *others)
    return part(text.grants, headings, rows, text.nothing_registered)


def grants_of_all_part(report: Report, offices: Iterable[Cooperation]) -> list[Row]:
    """Return the money of offices, and that whose receiver is not known; nothing without any."""
    text = atlas_texts_in(report.language)
    called = {"": text.no_receiver, **{each.code: each.called for each in offices}}
    grants = [each for each in report.register.grants if each.cooperation in called]
    rows = (
        _grant(report, each, called[each.cooperation], joined(each.purpose, _status(each)))
        for each in sorted(grants, key=lambda each: (each.year or 0, each.purpose))
    )
    purpose, status, note, source, *others = _grant_names("formaal", STATUS, NOTE, SOURCE)
    headings = (text.offices, heading(purpose, status, note, source), *others)
    return part(text.grants, headings, rows, "")


def _grant_names(*before: str) -> list[str]:
    names = (*before, "aar", "planlagt", "soekt", "tildelt")
    return [GRANTS.column(name).label() for name in names]


def _status(grant: Grant) -> str:
    return chosen(GRANTS.column(STATUS), grant.status)


def _grant(report: Report, grant: Grant, first: str, about: str) -> Row:
    silent = atlas_texts_in(report.language).not_registered
    amounts = (grant.planned, grant.applied, grant.granted)
    return told(
        first,
        joined(about, texts(grant.note), sources(grant.source)),
        silent if grant.year is None else str(grant.year),
        *(kroner(each, report.language) for each in amounts),
    )
