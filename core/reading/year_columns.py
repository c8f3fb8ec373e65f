"""Which of several columns has the year a plan was adopted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from ..plans.words import the_plan
from ..texts.language import tr
from .cell_words import is_about
from .headings import (
    AGAINST,
    ANY_YEAR,
    PLAN_ONLY,
    SPECIFIC,
    UNKNOWN,
    UNSURE,
    YEAR_IN_TEXT,
    is_of_last_adoption,
    is_only_of_adoption,
    letters,
)
from .table_choice import VALUES_SHOWN, YEAR_COLUMN, Candidate, UnclearTableError, in_words
from .year_column import YearColumn

YEARS_FROM_PERIOD = 2
"""A plan is adopted so many years from the first one of its period, at most."""


def choose(columns: Sequence[YearColumn], chosen: bool = False) -> YearColumn | None:
    """Return the column with the plan years, None when there is none.

    Args:
        columns: what there is to choose between.
        chosen: whether the user has named them.

    Raises:
        UnclearTableError: several could be meant, or those there are seem to be something else.
    """
    if chosen:
        return columns[0] if len(columns) == 1 else _settled(columns) if columns else None
    possible = [column for column in columns if column.may_be_plan_years()]
    wanted = [column for column in possible if column.rank > AGAINST]
    # Nothing in them is a year, which is for each row to say.
    wanted = wanted or [column for column in columns if column.rank >= UNSURE]
    if not wanted:
        others = [column for column in possible if column.count]
        if others:
            raise _other_years(others)
        return None
    if any(column.count and column.rank >= SPECIFIC for column in wanted):
        # «Samfunnsdel» above an empty column is a title.
        wanted = [column for column in wanted if column.values or column.rank != PLAN_ONLY]
    best = max(column.rank for column in wanted)
    candidates = [column for column in wanted if column.rank == best]
    vaguer = [column for column in wanted if column.count and column.rank < best]
    if vaguer and not any(column.values for column in candidates):
        raise _unclear([*candidates, *vaguer])  # the years stand where they may be of anything
    if best <= ANY_YEAR:
        candidates += [column for column in vaguer if column.rank == UNKNOWN]
    settled = _settled([each for each in candidates if not _is_again(each)] or candidates)
    if len(settled.years) > 1 and not settled.values:
        raise _empty(settled, [column for column in columns if column.count])
    if best <= ANY_YEAR and settled.is_one_year():
        raise _unclear([settled, *vaguer])  # the year of a report, as likely
    left = next((column for column in columns if column.place == settled.place - 1), None)
    if left and not is_about(settled.name, settled.plan_type) and left.tells_of_other_plan():
        raise _unclear([left, settled])  # «Arealdel | Vedtatt»
    return _with_adoptions(settled, columns)


def _with_adoptions(column: YearColumn, columns: Sequence[YearColumn]) -> YearColumn:
    """Return the column with the columns beside it that tell when its plan was adopted, too.

    Raises:
        UnclearTableError: what stands beside it may be of another plan.
    """
    if column.others:
        return column  # one for each council term
    said = [each for each in columns if each is not column and _tells_of_adoption(each, column)]
    ours = [each for each in said if not _is_of_another(each, columns)]
    again = tuple(each.place for each in said if _is_again(each))
    if column.periods * 2 > column.count:
        close = [each for each in said if each.is_close_to(column, YEARS_FROM_PERIOD)]
        return _adopted(column, close, close or ours)
    if again:
        return replace(column, others=again, each_adopted=True)
    if column.rank == PLAN_ONLY:
        return _adopted(column, [each for each in ours if each.is_close_to(column, 1)], ours)
    return _with_plan_alone(column, columns)


def _adopted(
    column: YearColumn, close: Sequence[YearColumn], possible: Sequence[YearColumn]
) -> YearColumn:
    """Return the adoption beside a column, where all that may be one is close to its years."""
    if len(close) < len(possible):
        raise _unclear([column, *possible])
    return replace(_settled(close), others=(column.place,)) if close else column


def _with_plan_alone(column: YearColumn, columns: Sequence[YearColumn]) -> YearColumn:
    """Return a column of adoptions with one that only the plan stands above, where it has more."""
    again = _is_again(column)
    alone = [each for each in columns if each.near and each.rank == PLAN_ONLY]
    more = [each for each in alone if each is not column and _is_lost(column, each)]
    close = all(each.is_close_to(column, YEARS_FROM_PERIOD) for each in more)
    if not more or not (again or (close and column.rank > PLAN_ONLY)):
        return column
    return replace(column, others=tuple(each.place for each in more), each_adopted=again)


def _tells_of_adoption(column: YearColumn, beside: YearColumn) -> bool:
    """Tell whether a column says when the plan of the one beside it was adopted, and otherwise."""
    only = column.rank == SPECIFIC and is_only_of_adoption(column.name, column.plan_type)
    differs = any(year not in (None, same) for year, same in zip(column.years, beside.years))
    return (_is_again(column) or (column.near and only)) and differs


def _is_of_another(column: YearColumn, columns: Sequence[YearColumn]) -> bool:
    """Tell whether a column has the years of one that is not about the plan."""
    return any(column.agrees_with(each) for each in columns if not each.near)


def _is_again(column: YearColumn) -> bool:
    return column.near and is_of_last_adoption(column.name, column.plan_type)


def _settled(candidates: Sequence[YearColumn]) -> YearColumn:
    newest = _newest_of_a_series(candidates)
    if newest is not None:
        return newest
    fullest = max(candidates, key=lambda column: (column.count, -column.place))
    pairs = (zip(column.years, fullest.years) for column in candidates)
    if all(year in (None, same) for each in pairs for year, same in each):
        return fullest
    raise _unclear(candidates)


def _newest_of_a_series(candidates: Sequence[YearColumn]) -> YearColumn | None:
    """Return the column of the newest year, where the headings differ in a year only.

    Reports tell of the same plan anew, each year; columns of council terms tell of one adoption
    each, so that the older count where nothing newer was adopted. None where neither fits.
    """
    dated = _dated(candidates)
    if not dated:
        return None
    last = max([year for year in dated if year <= date.today().year] or dated)
    newest = dated[last]
    others = tuple(dated[year].place for year in sorted(dated, reverse=True))
    if any(each.count for each in candidates) and all(map(_is_of_a_term, dated, dated.values())):
        rest = tuple(place for place in others if place != newest.place)
        return replace(newest, others=rest, each_adopted=True)
    lost = any(_is_lost(newest, each) for year, each in dated.items() if year < last)
    return None if lost else newest


def _dated(candidates: Sequence[YearColumn]) -> dict[int, YearColumn]:
    """Return the columns by the year, or the first of two, that alone differs in the headings."""
    years = [YEAR_IN_TEXT.findall(column.name) for column in candidates]
    rests = {letters(YEAR_IN_TEXT.sub("", column.name)) for column in candidates}
    if len(rests) != 1 or any(len(each) not in (1, 2) for each in years):
        return {}
    dated = {int(each[0]): column for each, column in zip(years, candidates)}
    return dated if len(dated) == len(candidates) else {}


def _is_of_a_term(term: int, column: YearColumn) -> bool:
    """Tell whether all that a column has was adopted from the autumn before its year on."""
    return all(year is None or year >= term - 1 for year in column.years)


def _is_lost(column: YearColumn, other: YearColumn) -> bool:
    """Tell whether a municipality has a year in another column, and nothing in this one."""
    return any(year and not cell for year, cell in zip(other.years, column.cells))


def _unclear(columns: Sequence[YearColumn]) -> UnclearTableError:
    shown = in_words(_candidates(columns))
    text = tr("Det er ikke klart hvilken kolonne som har planårene: {columns}.", columns=shown)
    return UnclearTableError(text, YEAR_COLUMN, _candidates(columns))


def _empty(column: YearColumn, others: Sequence[YearColumn]) -> UnclearTableError:
    text = tr("Kolonnen «{year}» er tom.", year=column.name)
    if others:
        shown = in_words(_candidates(others))
        text = f"{text} {tr('Disse har årstall: {columns}.', columns=shown)}"
    return UnclearTableError(text, YEAR_COLUMN, _candidates([column, *others]))


def _other_years(columns: Sequence[YearColumn]) -> UnclearTableError:
    text = tr(
        "Ingen kolonne ser ut til å ha planårene for {plan}. Disse har årstall: {columns}.",
        plan=the_plan(columns[0].plan_type),
        columns=in_words(_candidates(columns)),
    )
    return UnclearTableError(text, YEAR_COLUMN, _candidates(columns))


def _candidates(columns: Sequence[YearColumn]) -> list[Candidate]:
    return [
        Candidate(
            each.name,
            each.values[:VALUES_SHOWN],
            each.rank <= AGAINST or (bool(each.values) and not each.count),
        )
        for each in columns
    ]
