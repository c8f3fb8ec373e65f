"""What municipalities were numbered and called before: one table of changes, followed to any day.

A new reform is new rows in `data/kommuneendringer.csv`.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

CHANGES = Path(__file__).parents[2] / "data" / "kommuneendringer.csv"

A_PART_MOVED = "grensejustering-del"
"""Land that changed hands; the municipality it came from lives on elsewhere."""
RENAMED = "navneendring"
AFTER_DIVISION = "etter-deling"
"""Where a former municipality is now, told outright: what it had merged into has been divided."""


@dataclass(frozen=True)
class Change:
    """A municipality that got another number or name on a day."""

    day: date
    old_number: str
    old_name: str
    new_number: str
    new_name: str
    kind: str


@lru_cache(maxsize=1)
def changes() -> tuple[Change, ...]:
    """Return the changes from 2013 on, the earliest first."""
    with CHANGES.open(encoding="utf-8", newline="") as file:
        rows = [
            Change(
                date.fromisoformat(row["gyldig_fra"]),
                row["gammelt_nummer"],
                row["gammelt_navn"],
                row["nytt_nummer"],
                row["nytt_navn"],
                row["type"],
            )
            for row in csv.DictReader(file, delimiter=";")
        ]
    return tuple(sorted(rows, key=lambda row: row.day))


@lru_cache(maxsize=1)
def _next() -> Mapping[str, tuple[Change, ...]]:
    following: dict[str, tuple[Change, ...]] = {}
    for change in changes():
        if change.kind not in (A_PART_MOVED, RENAMED):
            following[change.old_number] = (*following.get(change.old_number, ()), change)
    return following


@lru_cache(maxsize=4096)
def successors(number: str, day: date = date.max) -> tuple[str, ...]:
    """Return the numbers in force on a day for one that was in force before it.

    Several when the municipality was divided: only its people know which a plan belongs to.
    """
    steps = [change for change in _next().get(number, ()) if change.day <= day]
    told = [change for change in steps if change.kind == AFTER_DIVISION]
    if not steps:
        return (number,)
    ends = (successors(change.new_number, day) for change in told or steps)
    return tuple(sorted({end for numbers in ends for end in numbers}))


def called(number: str) -> str:
    """Return what the municipality with a number that is no longer in force was called, or ''."""
    return next((change.old_name for change in _next().get(number, ())), "")


@lru_cache(maxsize=1)
def former_numbers() -> Mapping[str, tuple[str, ...]]:
    """Return the numbers before by today's; those of a divided municipality by each of its own."""
    found: dict[str, list[str]] = {}
    for old in _next():
        for number in successors(old):
            found.setdefault(number, []).append(old)
    return {number: tuple(old) for number, old in found.items()}


@lru_cache(maxsize=1)
def former_names() -> Mapping[str, tuple[str, ...]]:
    """Return the official names before by today's number.

    A name that one part of a divided municipality kept is not the other parts'.
    """
    kept = {change.new_number: change.new_name for change in changes()}
    found: dict[str, dict[str, None]] = {}
    for change in changes():
        numbers = successors(change.old_number) if change.kind != A_PART_MOVED else ()
        same = [number for number in numbers if kept.get(number) == change.old_name]
        for number in same or numbers:
            found.setdefault(number, {})[change.old_name] = None
    return {number: tuple(names) for number, names in found.items()}


def names_over_time(number: str) -> tuple[str, ...]:
    """Return the official names that a municipality has had under its number, if it was renamed."""
    renamed = [c for c in changes() if c.kind == RENAMED and c.new_number == number]
    return tuple(name for change in renamed for name in (change.old_name, change.new_name))


def official_name(number: str, name: str, day: date) -> str:
    """Return what a municipality was called officially on a day.

    Args:
        number: the municipality's.
        name: its official name today.
        day: the day, such as that of a map.
    """
    later = [c for c in changes() if c.kind == RENAMED and c.new_number == number and c.day > day]
    return later[0].old_name if later else name
