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
from .plain import chosen, kroner, period, sources, texts


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


def post_part(report: Report, office: Cooperation) -> list[Row]:
    """Return the posts: how many, share, who pays, from when and where."""
    names = ("stilling", "finansiert_av", "andel", "fra", "kontorsted", SOURCE)
    headings = [POSTS_HELD.column(name).label() for name in names]
    rows = (_post(report, each) for each in report.register.posts_of(office.code))
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
    rows = (_grant(report, each) for each in grants)
    return part(heading, headings, rows, atlas_texts_in(report.language).nothing_registered)


def nobodys_grant_part(report: Report) -> list[Row]:
    """Return the money whose receiver is not known; nothing where there is none."""
    grants = report.register.grants_of("")
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
