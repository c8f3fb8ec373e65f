"""Which row of a register a row of a file is of, where several have the same key."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache

from ..reading.cell_text import clean_cell
from .known_dates import KnownDate, read_known_date, tells_an_end
from .value_lists import BODIES

Values = Mapping[str, object]
"""What stands in the columns of a row."""
_START, _END = "fra", "til"
_BODY, _DAY, _CASE = "organ", "dato", "saksnummer"
_PERIODS = ((_START, _END), ("gjelder_fra", "opphoert"))


def same_value(read: object, there: object) -> bool:
    """Tell whether a file says what is there, which reading may have taken quotes and such off."""
    return read == there or (isinstance(there, str) and read == clean_cell(there))


def may_be_the_same(row: Values, other: Values) -> bool:
    """Tell whether two rows with one key may be of one thing: of one period and one decision."""
    return _in_the_same_time(row, other) and not _of_two_decisions(row, other)


def _of_two_decisions(row: Values, other: Values) -> bool:
    """Tell whether two bodies decided, or one on two days, and not in one case."""
    if row.get(_CASE) and row.get(_CASE) == other.get(_CASE):
        return False
    bodies = {BODIES.read(str(each.get(_BODY) or "")) for each in (row, other)} - {""}
    one, there = (_date(each.get(_DAY)) for each in (row, other))
    return len(bodies) > 1 or one.certainly_before(there) or there.certainly_before(one)


def _in_the_same_time(row: Values, other: Values) -> bool:
    """Tell whether two rows may be of one period: one that is over is not the one that follows.

    A period with its end before its start is wrong, and tells nothing.
    """
    told = not any((*backward(row), *backward(other)))
    return not (told and (_before(row, other) or _before(other, row)))


def backward(row: Values) -> Iterator[tuple[str, str]]:
    """Yield the columns of a row with a start, and an end that is certainly before it."""
    for start, end in _PERIODS:
        if _date(row.get(end)).certainly_before(_date(row.get(start))):
            yield start, end


def with_both_ends(row: Values) -> Iterator[str]:
    """Yield the columns of a row with a start that tells the end, too, which has its own column."""
    for start, end in _PERIODS:
        if not row.get(end) and tells_an_end(str(row.get(start) or "")):
            yield start


def _before(one: Values, other: Values) -> bool:
    return _date(one.get(_END)).certainly_before(_date(other.get(_START)))


@lru_cache(maxsize=1024)  # each is compared with all others of the same key
def _date(text: object) -> KnownDate:
    return read_known_date(str(text or ""))


def fills_in(row: Values, other: Values, keys: Sequence[str]) -> bool:
    """Tell whether a row says of the keys what another says, and what it has left open."""
    said = [(row.get(name), other.get(name)) for name in keys]
    filled = [(one, there) for one, there in said if there not in (None, "")]
    return bool(filled) and all(same_value(one, there) for one, there in filled)


def paired(
    rows: Sequence[Values], there: Mapping[int, Values], may_be: Callable[[Values, Values], bool]
) -> dict[int, int]:
    """Return the id of the row that each is of, by its place among `rows`; the most alike first.

    Args:
        rows: what a file says.
        there: what is registered, by id.
        may_be: whether one row may be of another.
    """
    alike = sorted(
        (-_likeness(row, other), place, number)
        for place, row in enumerate(rows)
        for number, other in there.items()
        if may_be(row, other)
    )
    found: dict[int, int] = {}
    taken = set[int]()
    for _, place, number in alike:
        if place not in found and number not in taken:
            found[place] = number
            taken.add(number)
    return found


def _likeness(row: Values, other: Values) -> int:
    said = [(value, other.get(name)) for name, value in row.items() if value is not None]
    return sum(1 if same_value(value, there) else -1 for value, there in said if there is not None)
