"""Which municipality a cell of a table of cooperation is about, on or outside the map."""

from __future__ import annotations

from dataclasses import dataclass

from ..municipalities.register import Register, municipality_number, norway
from ..texts.language import tr


@dataclass(frozen=True)
class Referred:
    """The key that a cell refers to, with what should be known of it; empty, with the reason."""

    key: str
    reason: str = ""


def unknown() -> Referred:
    """Return what is said of a cell that refers to nothing there is."""
    return Referred("", tr("ukjent, raden er ikke lest"))


class Municipalities:
    """The municipalities of the country, by number and name of today and before."""

    def __init__(self) -> None:
        """Know all of them: members lie outside the map, too."""
        self._register = Register(norway())

    def today(self, text: str) -> str:
        """Return today's number for one that was in force before, any other text as it is."""
        number = self._register.number(text)
        return number if number in norway() else text

    def referred(self, text: str) -> Referred:
        """Return the number of the municipality that a cell names or numbers."""
        number = self._register.number(text) or ""
        if number in norway():
            return Referred(number, _renumbered(text, number))
        parts = self._register.successors(number)
        if len(parts) > 1:
            listed = ", ".join(f"{each} {norway()[each].name}" for each in parts)
            reason = tr("kommune {number} ble delt mellom {parts}", number=number, parts=listed)
            return Referred("", reason)
        return self._named(text)

    def _named(self, text: str) -> Referred:
        match = self._register.find(text)
        if len(match.numbers) != 1:
            return unknown()
        (number,) = match.numbers
        name = norway()[number].name
        guessed = tr("navnet er tolket som {name}", name=name)
        return Referred(number, guessed if match.guessed else "")


def _renumbered(text: str, number: str) -> str:
    written = municipality_number(text)
    if written in (None, number):
        return ""
    name = norway()[number].name
    return tr("kommunenummeret {old} er nå {number} {name}", old=written, number=number, name=name)
