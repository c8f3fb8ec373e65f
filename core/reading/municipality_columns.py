"""Which columns of a table have the municipalities, by number and by name."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial

from ..municipalities.register import Register
from ..texts.language import tr
from .headers import ROWS_BEFORE_HEADER, ROWS_LOOKED_AT, Header, column_name, is_year
from .headings import NAME, NUMBER, letters, name_rank, number_rank
from .rows import Row
from .table_choice import KEY_COLUMN, VALUES_SHOWN, Candidate, UnclearTableError, in_words

_SURE = 3


def municipality_columns(header: Header, register: Register, key: str) -> dict[str, int] | None:
    """Return the columns of number and name, whichever there are; None when there is neither.

    Where a heading surely is that of the numbers, these tell which names are the rows' own.
    """
    rows = header.rows[:ROWS_LOOKED_AT]
    if key:
        places = header.named(key)
        return {NUMBER: places[0]} if places else None
    places = _with_names_of_numbers(header, rows, register)
    name = _best(header, rows, name_rank, register.named, places)
    index = {} if name is None else {NAME: name}
    agreeing = [place for place in range(header.width) if _agree(rows, index, place, register)]
    number = _best(header, rows, number_rank, partial(_numbered, register), agreeing)
    if number is not None:
        index[NUMBER] = number
    if number is not None and number == name:
        del index[NAME]
    return index or None


def _with_names_of_numbers(header: Header, rows: Sequence[Row], register: Register) -> list[int]:
    """Return the columns whose names are not of others than numbers surely headed so."""
    places = range(header.width)
    sure = [place for place in places if _said(header, place, number_rank) == _SURE]
    numbers = [n for n in sure if any(_numbered(register, row.cell(n)) for row in rows)]
    return [
        place
        for place in places
        if _said(header, place, name_rank) == _SURE
        or all(_agree(rows, {NAME: place}, number, register) for number in numbers)
    ]


def _said(header: Header, place: int, rank: Callable[[str], int]) -> int:
    """Return how well the heading of a column fits, with its group or alone."""
    return max(rank(each[place]) if place < len(each) else 0 for each in header.levels)


def _best(
    header: Header,
    rows: Sequence[Row],
    rank: Callable[[str], int],
    municipalities: Callable[[str], Collection[str]],
    places: Sequence[int] | None = None,
) -> int | None:
    """Return the column that fits best; what stands in it counts for more than its heading."""
    scores = {}
    for place in range(header.width) if places is None else places:
        cells = [cell for cell in (row.cell(place) for row in rows) if cell]
        said = _said(header, place, rank)
        fitting = [cell for cell in cells if municipalities(cell) and (said or not is_year(cell))]
        least = {0: 0.5, 1: 0.3}.get(said, 0.0)
        if fitting and len(fitting) >= least * min(len(cells), ROWS_BEFORE_HEADER):
            many, weight = len(fitting) * 3 >= len(cells), _weight(header, place, said)
            scores[place] = (many, weight, len(set(fitting)), -place)
        elif said > 1 and not fitting:
            scores[place] = (False, said, 0, -place)
    if not scores:
        return None
    best = max(scores, key=scores.__getitem__)
    alike = [place for place in scores if scores[place][:2] == scores[best][:2]]
    _check_alike(header, [best, *alike] if scores[best][0] else [best], municipalities)
    return best


def _weight(header: Header, place: int, said: int) -> int:
    """Return how much a heading counts: one that may be of anything no more than none."""
    plain_name = letters(header.heading(place)) in ("navn", "name")
    return said if said > 1 else int(plain_name)


def _check_alike(
    header: Header, places: Sequence[int], municipalities: Callable[[str], Collection[str]]
) -> None:
    """Check that columns that fit equally well mean the same municipalities.

    Raises:
        UnclearTableError: they do not, so only the user knows whose plan a row tells of.
    """
    rows = header.rows[:ROWS_LOOKED_AT]
    told = [[set(municipalities(row.cell(place))) for row in rows] for place in places]
    differ = sum(
        bool(each[n]) and each[n].isdisjoint(told[0][n])
        for each in told
        for n in range(len(rows))
        if told[0][n]
    )
    if differ * 2 <= len(rows):
        return
    names = {place: column_name(header.headings, place) for place in sorted(set(places))}
    candidates = [
        Candidate(name, tuple(filter(None, (row.cell(place) for row in rows)))[:VALUES_SHOWN])
        for place, name in names.items()
    ]
    text = tr(
        "Det er ikke klart hvilken kolonne som har kommunene: {columns}.",
        columns=in_words(candidates),
    )
    raise UnclearTableError(text, KEY_COLUMN, candidates)


def _numbered(register: Register, cell: str) -> list[str]:
    number = register.number(cell)  # of one on the map: a running number is someone's in Norway
    return [number] if number is not None and number in register.on_map else []


def _agree(rows: Sequence[Row], index: Mapping[str, int], place: int, register: Register) -> bool:
    """Tell whether the numbers in a column are those of the municipalities named in the rows."""
    if NAME not in index or place == index[NAME]:
        return True
    named = [(row.cell(place), register.named(row.cell(index[NAME]))) for row in rows]
    numbered = [(register.number(cell), names) for cell, names in named if names]
    numbers = [(register.successors(n), names) for n, names in numbered if n is not None]
    agreeing = sum(not names.isdisjoint(found) for found, names in numbers)
    return agreeing * 2 > len(numbers) or not numbers
