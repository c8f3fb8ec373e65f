"""How the terms of cooperation are kept in tables: a field of a term declares its columns.

A field is declared as `field(default=…, metadata=kept_text("navn", …))`. Columns, value lists and
relations to other tables, reading and writing follow from that.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import Field, dataclass, fields
from math import inf, isfinite
from typing import Any, ClassVar, Generic, Protocol, TypeVar

from .. import schema
from ..schema import DATE, INTEGER, TEXT
from ..texts.language import tr
from .forms import CONTENTS
from .known_dates import KnownDate, read_known_date
from .references import todays_numbers
from .value_lists import ANSWERS, PRECISIONS, ValueList

REAL = "REAL"
_KEPT = "kept"
_UNIT = re.compile(r"^kr\b\.?\s*|\s*(?:\bkr\.?|,-|\bmnd\.?|\bmåned(?:er)?)$", re.IGNORECASE)
"""What people write round amounts in kroner, and after months of notice."""
_NO_DECIMALS = re.compile(r"[.,]0{1,2}$")
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3}){2,}")
"""«1.000.000»; «1.000» can be one."""
_MOST = 1e12
"""No number of people, months or kroner is greater."""
_DATE_WIDTH, _PRECISION_WIDTH, _ANSWER_WIDTH = 100, 90, 90


@dataclass(frozen=True)
class Column(schema.Column):
    """A column of the tables of cooperation.

    `values` is the list it is chosen from, and `refers_to` the table whose key it holds; a
    municipality may lie outside the map, and is then in no row of that table. A column that is
    `derived` follows from the one before it, and need not be in tables of others. `possible` are
    the least and the greatest number that makes sense.
    """

    values: ValueList | None = None
    refers_to: str = ""
    derived: bool = False
    possible: tuple[float, float] = (-inf, inf)


@dataclass(frozen=True)
class Kept:
    """The columns of a field, with how their cells are read and written."""

    columns: tuple[Column, ...]
    read: Callable[[Sequence[str]], object]
    write: Callable[[Any], Sequence[str]]


class Term(Protocol):
    """A frozen dataclass whose fields declare their columns."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]


T = TypeVar("T", bound=Term)
Label = Callable[[], str]
Metadata = Mapping[str, Kept]


@dataclass(frozen=True)
class Table(Generic[T]):
    """A table: its name is a promise, its columns are those of the term's fields.

    `keys` are the fields that tell a row from another where a file speaks of both.
    """

    name: str
    label: Label
    term: type[T]
    keys: tuple[str, ...] = ()

    @property
    def kept(self) -> dict[str, Kept]:
        """How each field is kept, by its name."""
        return {each.name: each.metadata[_KEPT] for each in fields(self.term)}

    @property
    def columns(self) -> tuple[Column, ...]:
        """All columns, in the order of form and table."""
        return tuple(column for kept in self.kept.values() for column in kept.columns)

    @property
    def key_columns(self) -> tuple[str, ...]:
        """The columns that tell a row from another."""
        return tuple(self.kept[each].columns[0].name for each in self.keys)

    @property
    def headings(self) -> tuple[str, ...]:
        """The columns of a file of this table: all but those that follow from others."""
        return tuple(each.name for each in self.columns if not each.derived)

    def column(self, name: str) -> Column:
        """Return the column with a name."""
        return next(each for each in self.columns if each.name == name)


def kept_text(
    name: str, label: Label, width: int, headings: tuple[str, ...] = (),
    values: ValueList | None = None, refers_to: str = "",
) -> Metadata:  # fmt: skip
    """Declare a text, chosen from a list where there is one."""
    column = Column(name, TEXT, label, width, headings, values, refers_to)
    read = values.read if values else str.strip
    return _one(column, read, str)


def kept_number(
    name: str, label: Label, width: int, possible: tuple[float, float] = (0, _MOST)
) -> Metadata:
    """Declare a whole number, None where nothing is said."""
    return _one(Column(name, INTEGER, label, width, possible=possible), _whole, _number_text)


def kept_share(name: str, label: Label, width: int) -> Metadata:
    """Declare a share in per cent, None where nothing is said."""
    return _one(Column(name, REAL, label, width, possible=(0, 100)), _share, _number_text)


def kept_municipality(name: str, label: Label, width: int = 150) -> Metadata:
    """Declare the number of a municipality, which may lie outside the map."""
    column = Column(name, TEXT, label, width, refers_to=schema.MUNICIPALITIES)
    return _one(column, todays_numbers, str)


def kept_date(name: str, label: Label, headings: tuple[str, ...] = ()) -> Metadata:
    """Declare a date as it was found, and beside it the normalised one and its precision."""
    columns = (
        Column(name, TEXT, label, _DATE_WIDTH, headings),
        Column(f"{name}_dato", DATE, lambda: tr("{name}, dato", name=label()), _DATE_WIDTH,
               derived=True),
        Column(f"{name}_presisjon", TEXT, lambda: tr("{name}, kjent til", name=label()),
               _PRECISION_WIDTH, values=PRECISIONS, derived=True),
    )  # fmt: skip
    return {_KEPT: Kept(columns, lambda cells: read_known_date(*cells), _date_texts)}


def kept_contents() -> Metadata:
    """Declare the tick list: what an agreement says, by column; unanswered ones are left out."""
    columns = tuple(
        Column(each.column, TEXT, each.label, _ANSWER_WIDTH, values=ANSWERS) for each in CONTENTS
    )
    names = tuple(each.name for each in columns)
    return {
        _KEPT: Kept(
            columns,
            lambda cells: {name: ANSWERS.read(cell) for name, cell in zip(names, cells) if cell},
            lambda answers: tuple(answers.get(name, "") for name in names),
        )
    }


def _one(column: Column, read: Callable[[str], object], write: Callable[[Any], str]) -> Metadata:
    return {_KEPT: Kept((column,), lambda cells: read(cells[0]), lambda value: (write(value),))}


def _whole(text: str) -> int | None:
    if not text.strip():
        return None
    plain = _NO_DECIMALS.sub("", _UNIT.sub("", text.strip()))
    if _THOUSANDS.fullmatch(plain):
        plain = plain.replace(".", "")
    return int("".join(plain.split()))


def _share(text: str) -> float | None:
    if not text.strip():
        return None
    share = float(text.replace("%", "").replace(",", "."))
    if not isfinite(share):
        raise ValueError(text)
    return share


def _number_text(value: float | None) -> str:
    return "" if value is None else str(value).removesuffix(".0")


def _date_texts(known: KnownDate) -> Sequence[str]:
    iso = known.day.isoformat() if known.day else ""
    return known.text, iso, known.precision
