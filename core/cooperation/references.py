"""Which municipality a cell of a table of cooperation is about, on or outside the map."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from ..municipalities.register import Register, municipality_number, norway
from ..texts.language import tr


@dataclass(frozen=True)
class Referred:
    """The key that a cell refers to, with what should be known of it.

    The key is empty for nothing there is, with the reason where there is one to tell.
    """

    key: str
    reason: str = ""


def municipalities_in(text: str) -> list[str]:
    """Return what a cell says one by one: two hosts are written «5628|5630».

    The stroke in «Porsanger/Porsáŋgu» is part of a name.
    """
    return [each for each in re.split(r"\s*[|;]\s*|\s*[,/]\s*(?=\d)", text) if each]


def todays_numbers(text: str) -> str:
    """Return today's numbers for numbers in force before, and for names; other texts as they are.

    What is stored may be from another program, or from before a reform.
    """
    return "|".join(_today(each) for each in municipalities_in(text.strip()))


def _today(text: str) -> str:
    number = _register().number(text)
    if number is None:
        match = _register().find(text)
        number = next(iter(match.numbers)) if len(match.numbers) == 1 else None
        return text if number is None or match.guessed else number
    return number


def municipality_of(text: str, name: str = "") -> Referred:
    """Return the number of the municipality that a cell names or numbers.

    Args:
        text: what the cell says.
        name: what stands beside it in a column of names; the number counts.
    """
    number = _register().number(text) or ""
    if number in norway():
        return Referred(number, _renumbered(text, number) or _named_otherwise(number, name))
    parts = _register().successors(number)
    if len(parts) > 1:
        listed = ", ".join(f"{each} {norway()[each].name}" for each in parts)
        reason = tr("kommune {number} ble delt mellom {parts}", number=number, parts=listed)
        return Referred("", reason)
    return _named(text)


def municipalities_of(text: str) -> Referred:
    """Return the number of a municipality, or the numbers of several with a stroke between."""
    found = [municipality_of(each) for each in municipalities_in(text)]
    if len(found) == 1:
        return found[0]
    failed = next((each for each in found if not each.key), None)
    return failed or Referred("|".join(dict.fromkeys(each.key for each in found)))


def _named(text: str) -> Referred:
    match = _register().find(text)
    if len(match.numbers) > 1:
        listed = ", ".join(sorted(match.numbers))
        return Referred("", tr("navnet passer på flere kommuner: {numbers}", numbers=listed))
    if not match.numbers:
        return Referred("")
    (number,) = match.numbers
    name = norway()[number].name
    guessed = tr("navnet er tolket som {name}", name=name)
    return Referred(number, guessed if match.guessed else "")


def _named_otherwise(number: str, name: str) -> str:
    meant = _register().find(name).numbers
    reason = tr("kommunenummeret {number} har et annet navn; nummeret gjelder", number=number)
    return reason if meant and number not in meant else ""


@lru_cache(maxsize=1)
def _register() -> Register:
    """Return all municipalities of the country: members lie outside the map, too."""
    return Register(norway())


def _renumbered(text: str, number: str) -> str:
    written = municipality_number(text)
    if written in (None, number):
        return ""
    name = norway()[number].name
    return tr("kommunenummeret {old} er nå {number} {name}", old=written, number=number, name=name)
