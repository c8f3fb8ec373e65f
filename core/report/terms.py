"""Terms of cooperation as tables and lists of facts, by what their tables declare.

A column that is added to a table is told of in the report without more ado. One that is empty is
named as not registered, where something is to stand in it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from .. import schema
from ..cooperation.agreements import AGREEMENTS_MADE
from ..cooperation.check import agreement_with_date
from ..cooperation.columns import Column, T, Table
from ..cooperation.known_dates import KnownDate
from ..texts.list_texts import list_texts_in
from ..texts.report_texts import report_texts_in
from . import words
from .html import Html, Inside, joined, tag
from .model import Report
from .municipalities import municipality, municipality_order
from .table import Cell, facts, table

_SELDOM = ("end", "notice", "ended", "replaces")
"""Fields that are empty as long as nothing is over; they are told only where there is something."""
_LINKS = (schema.SOURCE, "lenke", "nettside", "dokument")
_SEVERAL = re.compile(r"\s*[|,;/]\s*")


@dataclass(frozen=True)
class _Field:
    """A field of a term with the column it is called by."""

    name: str
    column: Column
    columns: tuple[Column, ...]


def terms_table(
    report: Report,
    key: str,
    caption: str,
    of: Table[T],
    terms: Sequence[T],
    but: Collection[str],
    unasked: Collection[str] = (),
) -> Html:
    """Return terms as a table with a row for each, and below it what is registered of none.

    What would be a table of one column is a list in a sentence.

    Args:
        report: the report.
        key: names the table in the page.
        caption: what it is of.
        of: the table they are kept in.
        terms: the terms.
        but: fields that are said elsewhere.
        unasked: fields that are not missed where they are empty.
    """
    cells = {each: [_cell(report, each, term) for term in terms] for each in _fields(of, but)}
    told = {each: found for each, found in cells.items() if any(cell.inside for cell in found)}
    in_order = sorted(told, key=lambda each: each is not _heading_of_rows(told))
    empty = _not_registered(report, [each for each in cells if each not in told], unasked)
    if len(in_order) < 2:
        names = joined((cell.inside for each in in_order for cell in told[each]), ", ")
        return joined([tag("p", tag("b", f"{caption}. "), names), empty])
    headings = [_label(report, each) for each in in_order]
    rows = list(zip(*(told[each] for each in in_order)))
    return joined([table(key, caption, headings, rows), empty])


def _heading_of_rows(told: Mapping[_Field, Sequence[Cell]]) -> _Field | None:
    """Return the first field that every term has: what a row is called by is never empty."""
    full = (each for each, cells in told.items() if all(cell.inside for cell in cells))
    return next(full, None)


def term_facts(
    report: Report, of: Table[T], term: T, but: Collection[str], unasked: Collection[str] = ()
) -> Html:
    """Return a term as a list of facts, and below it what is not registered of it."""
    cells = {each: _cell(report, each, term).inside for each in _fields(of, but)}
    told = [(_label(report, each), cell) for each, cell in cells.items()]
    empty = [each for each, cell in cells.items() if not cell]
    return joined([facts(told), _not_registered(report, empty, unasked)])


def _fields(of: Table[T], but: Collection[str]) -> list[_Field]:
    fields = [_Field(name, kept.columns[0], kept.columns) for name, kept in of.kept.items()]
    return [each for each in fields if each.name not in but]


def _label(report: Report, field: _Field) -> str:
    """Return what a field is called; a municipality stands by its name, and a tick list as one."""
    if field.column.name == schema.KEY:
        return list_texts_in(report.language).municipality
    if len(field.columns) > 1 and not field.columns[1].derived:
        return report_texts_in(report.language).demanded
    return field.column.label()


def _not_registered(report: Report, empty: Sequence[_Field], unasked: Collection[str]) -> Html:
    fields = [each for each in empty if each.name not in (*_SELDOM, *unasked)]
    if not fields:
        return joined([])
    pattern = report_texts_in(report.language).not_registered
    labels = (_label(report, each) for each in fields)
    names = ", ".join(label[:1].lower() + label[1:] for label in labels)
    return tag("p", pattern.format(fields=names), class_="unknown")


def _cell(report: Report, field: _Field, term: object) -> Cell:
    value, column, language = getattr(term, field.name), field.column, report.language
    if isinstance(value, KnownDate):
        return Cell(words.known_date(value, language), value.day.isoformat() if value.day else None)
    if isinstance(value, Mapping):
        return Cell(_answers(field, value))
    if isinstance(value, (int, float)):
        return Cell(words.number(value, language), str(value))
    told = str(value or "")
    if column.refers_to == schema.MUNICIPALITIES:
        return _municipalities(report, told)
    if column.refers_to == AGREEMENTS_MADE.name:
        return Cell(agreement_with_date(report.register, told))
    if column.values is not None and told in column.values.keys:
        return Cell(column.values.labels()[told])
    return Cell(words.sources(told, language) if column.name in _LINKS else _lines(told, language))


def _municipalities(report: Report, told: str) -> Cell:
    numbers = list(filter(None, _SEVERAL.split(told)))
    names = joined((municipality(report, each) for each in numbers), ", ")
    return Cell(names, municipality_order(report, numbers[0]) if numbers else None)


def _lines(told: str, language: str) -> Inside:
    parts = [each.strip() for each in told.split("|") if each.strip()]
    return joined((words.from_data(each, language) for each in parts), "; ")


def _answers(field: _Field, answers: Mapping[str, str]) -> Inside:
    told = [
        f"{column.label()}: {column.values.labels().get(answers[column.name], '')}"
        for column in field.columns
        if column.values and answers.get(column.name)
    ]
    return "; ".join(told)
