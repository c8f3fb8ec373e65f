"""Which municipality a cell of a table of cooperation is about, on or outside the map."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from ..municipalities.counties import counties_named
from ..municipalities.names import key
from ..municipalities.register import Register, beside_number, municipality_number, norway
from ..reading.cell_text import name_parts
from ..texts.language import tr

_OTHERWISE = re.compile(
    r"(?<!\d)\d{4}(?!\d)|\d\. ?\d\d?\.|\?(?!\w)|"
    r"\b(?:(?:jan|feb|mars?|apr|mai|juni?|juli?|aug|sep|okt|nov|des)\w*\.? ?['’]?\d|"
    r"(?:høsten|hausten|våren|sommeren|sumaren|vinteren|fra|frå|til|ut|før|etter|siden|sidan|"
    r"inntil|frem|fram|[tf]\.?\s?o\.?\s?m|tidl\w*|senere|seinare|ikk(?:e|je)|ingen|nei|uten|"
    r"utan|eller|m(?:ed|\.)? ?fl(?:ere|eire)?|andre|etc|kanskje|truleg|trolig|mulig\w*|mogleg\w*|"
    r"usikker\w*|vurder\w*|ønsk\w*|ynsk\w*|søk\w*|avklar\w*|midlertidig|mellombels|observat\w*|"
    r"assosi\w*|gjest\w*|ut(?:tr|meld|gå|gik|løp)\w*|opps\w*|sagt|sa opp|slutt\w*|avslutt\w*|"
    r"opph\w*|tr(?:ukke|akk|ekk)\w*)\b)",
    re.IGNORECASE,
)
"""What beside a name is of another time, of others, or says that it is not, or not surely, so."""


_JOINS_FORMER = re.compile(r"\b(?:tidl(?:igere|egare)?|fhv|inkl(?:udert)?|og)\b", re.IGNORECASE)
"""What stands before the former names in «Senja (tidl. Lenvik og Tranøy)»."""


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
        number = None if match.guessed else number
    return text if number is None or _says_otherwise(text, number) else number


def municipality_of(text: str, name: str = "") -> Referred:
    """Return the number of the municipality that a cell names or numbers.

    Args:
        text: what the cell says.
        name: what stands beside it in a column of names; the number counts.
    """
    number = _register().number(text) or ""
    if number in norway():
        return _alone(text, number, _renumbered(text, number) or _named_otherwise(number, name))
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
    return _alone(text, number, guessed if match.guessed else "")


def _alone(text: str, number: str, reason: str) -> Referred:
    """Return a municipality, with the reason to tell or that there is more in the cell."""
    if _says_otherwise(text, number):
        return Referred("", tr("sier mer enn hvilken kommune det er"))
    if not reason and _beyond(text, number):
        reason = tr("lest som «{value}»", value=norway()[number].name)
    return Referred(number, reason)


def _says_otherwise(text: str, number: str) -> bool:
    """Tell whether what a cell says beside a municipality makes it unsure that it is meant."""
    rest = _beyond(text, number)
    return any(_OTHERWISE.search(part) or _names_another(part, number) for part in rest)


def _names_another(part: str, number: str) -> bool:
    found = map(_register().find, (part, *re.split(r"[^\w-]+", part)))
    sure = (each.numbers | each.namesakes for each in found if not each.guessed)
    return any(numbers and number not in numbers for numbers in sure)


@lru_cache(maxsize=1024)
def _beyond(text: str, number: str) -> tuple[str, ...]:
    """Return what a cell says beside the number and the names of a municipality."""
    parts = name_parts(re.sub(r"[()\[\]]", "/", beside_number(text)))
    return tuple(part for part in parts if not _is_of(part, number))


def _is_of(part: str, number: str) -> bool:
    """Tell whether a part of a cell is a number or name of a municipality, or of its county."""
    if re.search(r"\d", part):
        return _register().number(part) == number and beside_number(part) in ("", part)
    certain = part.strip("? ")  # «Troms?» has lost a letter, «Senja?» is doubted
    if "?" in part and (not key(part) or number in _register().find(certain).numbers):
        return False
    names = re.findall(r"[\w-]+", _JOINS_FORMER.sub("", part))
    is_former = bool(names) and all(_is_name(each, number) for each in names)
    return is_former or _is_name(part, number) or bool(counties_named(part)) or not key(part)


def _is_name(text: str, number: str) -> bool:
    found = _register().find(text)
    return number in found.numbers | found.namesakes


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
