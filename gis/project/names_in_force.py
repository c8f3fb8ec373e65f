"""The official names on the map: those in force on its date."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from ...core.municipalities.changes import names_over_time, official_name
from ...core.municipalities.register import norway
from ..store.backends import open_store


def put_names_in_force(file: Path, day: date) -> None:
    """Call municipalities that have been renamed what they were called on the day of the map.

    A name that was never official is the office's own, and stays. A file that cannot be written
    keeps its names until it can.

    Args:
        file: the working file.
        day: the map date.
    """
    names = _to_change(file, day)
    if names:
        open_store(file).rename(names)


def _to_change(file: Path, day: date) -> dict[str, str]:
    names = {}
    for number, each in open_store(file).municipalities().items():
        if number in norway() and each.official_name in names_over_time(number):
            name = official_name(number, norway()[number].official_name, day)
            if name != each.official_name:
                names[number] = name
    return names
