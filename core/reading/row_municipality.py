"""Which municipality a row of a plan-year table is of, and why a row is not used."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..municipalities.names import NameMatch
from ..municipalities.register import Register
from ..texts.language import tr
from .columns import Columns
from .headers import is_year
from .headings import NAME, NUMBER, PLAN_TYPE, YEAR, letters
from .rows import Row
from .signature import signature


class NotUsedError(Exception):
    """Column, value and reason of a row that cannot be used; its kind can be reason enough."""

    def __init__(self, column: str, value: str, reason: str = "") -> None:
        """Take what the report shows."""
        super().__init__(column, value, reason)


class OutsideError(NotUsedError):
    """A row of a municipality that is not on the map."""


class LargerAreaError(NotUsedError):
    """A row of a county or the country."""


class OtherPlanError(NotUsedError):
    """A row of another plan than the one wanted."""


@dataclass(frozen=True)
class Named:
    """The cells that name a row's municipality, and whether they stand in a row above it.

    `county` is the one that is named beside it, or alone above it. `is_apart` is true of a row
    that may be the sender's.
    """

    number: str
    name: str
    above: bool = False
    county: str = ""
    is_apart: bool = False


def named_rows(columns: Columns, register: Register) -> Iterator[tuple[Row, Named | None]]:
    """Yield every row with its municipality, None for a row that tells nothing.

    Where the municipality is written once above several rows, it is theirs, but not in a table
    that begins with a row without: there it may stand beside the middle one. Below the last one
    only if a column says which plan a row is about: it may be a sum.
    """
    telling = (row for row in columns.rows if columns.text(row, YEAR) or _cells(row, columns))
    first = next(telling, None)
    fills = first is None or _cells(first, columns) is not None
    named_at = [n for n, row in enumerate(columns.rows) if _cells(row, columns)]
    above: Named | None = None
    sender = signature(columns, register)
    for position, row in enumerate(columns.rows):
        cells = _cells(row, columns)
        if not any(cell.strip() for cell in row.cells):
            above, named = None, None
        elif cells:
            above = named = None if _is_heading(row, columns) else Named(*cells)
        elif (
            above
            and fills
            and columns.text(row, YEAR)
            and (position < named_at[-1] or PLAN_TYPE in columns.index)
        ):
            named = replace(above, above=True)
        else:
            named = Named("", "") if columns.text(row, YEAR) or not above else None
        yield row, replace(named, is_apart=row is sender) if named else None


def county_in(row: Row, columns: Columns, register: Register) -> tuple[str, bool]:
    """Return the county that a row names, and whether the rows below it are of that, too.

    It is theirs where it stands alone, or first in a row of a municipality.
    """
    texts = [cell.strip() for cell in row.cells if cell.strip()]
    county = next((text for text in texts if register.is_county(text)), "")
    name = columns.text(row, NAME)
    first = bool(texts) and county == texts[0]
    return county, first and (set(texts) == {county} or (bool(name) and name != county))


def _cells(row: Row, columns: Columns) -> tuple[str, str] | None:
    cells = _text(row, NUMBER, columns), _text(row, NAME, columns)
    return cells if any(cells) else None


def _text(row: Row, meaning: str, columns: Columns) -> str:
    """Return the text in a column, empty where a sign says that it is as above."""
    text = columns.text(row, meaning)
    return "" if _AS_ABOVE.fullmatch(text) else text


_AS_ABOVE = re.compile(
    r"[-–—\s]*(?:[\"”“″〃]{1,2}|''|,,)[-–—\s]*|do\.?|ds\.?|samme|same", re.IGNORECASE
)


def _is_heading(row: Row, columns: Columns) -> bool:
    """Tell a row that says the headings once more, as on a new printed page."""
    here = [letters(row.cell(place)) for place in columns.index.values()]
    said = [letters(columns.heading(meaning)) for meaning in columns.index]
    return here == said


def municipality_of(
    row: Row, named: Named, columns: Columns, register: Register
) -> tuple[str, list[tuple[str, str, str]]]:
    """Return the number of the row's municipality, and any doubts about it."""
    shown = (columns.heading(NAME), named.name)
    if not named.name:
        shown = (columns.heading(NUMBER), named.number)
    number = register.number(named.number or named.name)
    if not named.number and is_year(named.name) and not columns.own_heading(NAME):
        number = None  # 2002 to 2030 were numbers in Finnmark, too
    text = named.name or ("" if number else named.number)
    match = register.find_in(named.county, text)
    if number and register.is_divided(number, named.name):
        _raise_divided(number, shown, register)
    if number not in register.municipalities and register.is_larger_area(
        f"{named.number} {named.name}".strip() if named.name else text
    ):
        raise LargerAreaError(*shown)
    known = number if number in register.municipalities or not match.numbers else None
    here = match.numbers & set(register.on_map)
    several = match.numbers if here else match.numbers | match.namesakes
    if known is None and len(several) > 1:
        _check_several(several, shown, register)
    if known is None and not match.numbers:
        first_text = next((cell.strip() for cell in row.cells if cell.strip()), "")
        shown = shown if shown[1] else (columns.heading(YEAR), first_text)
        raise NotUsedError(*shown, tr("ingen kommune har dette navnet eller nummeret"))
    found = known or min(match.numbers)
    if found not in register.on_map and register.knows(found):
        raise OutsideError(*shown)
    if found not in register.on_map:
        raise NotUsedError(*shown, tr("kommunenummeret {number} finnes ikke", number=found))
    return found, list(_doubts(named, shown, match, found, number, columns, register))


def _check_several(numbers: frozenset[str], shown: tuple[str, str], register: Register) -> None:
    if not numbers & set(register.on_map):
        raise OutsideError(*shown)
    listed = ", ".join(sorted(numbers))
    raise NotUsedError(*shown, tr("navnet passer på flere kommuner: {numbers}", numbers=listed))


def _raise_divided(number: str, shown: tuple[str, str], register: Register) -> None:
    parts = register.successors(number)
    if not set(parts) & set(register.on_map):
        raise OutsideError(*shown)
    listed = ", ".join(f"{each} {register.municipalities[each].name}" for each in parts)
    reason = tr("kommune {number} ble delt mellom {parts}", number=number, parts=listed)
    raise NotUsedError(*shown, reason)


def _doubts(
    named: Named,
    shown: tuple[str, str],
    match: NameMatch,
    found: str,
    number: str | None,
    columns: Columns,
    register: Register,
) -> Iterator[tuple[str, str, str]]:
    """Yield what she should know about how the municipality was found."""
    name = register.municipalities[found].name
    if number and match.numbers and found not in match.numbers:
        reason = tr("kommunenummeret {number} har et annet navn; nummeret gjelder", number=found)
        yield *shown, reason
    elif number and number != found:
        reason = tr("kommunenummeret {number} finnes ikke, så navnet gjelder", number=number)
        yield columns.heading(NUMBER), named.number, reason
    elif match.guessed and not number:
        yield *shown, tr("navnet er tolket som {name}", name=name)
    if named.above and PLAN_TYPE not in columns.index:
        yield (
            *shown,
            tr("raden mangler kommune, og er lest som {name} fra raden over", name=name),
        )
