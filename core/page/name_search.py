"""The order in which the names of a map get their places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .name_room import Box, NameRoom, Point

_FREE = 200
"""Places inside its area from which a name can stand elsewhere than where it is best."""
_SLACK = (0.06, 0.12, 0.18)
"""Shares of a name that may lie in other areas, where it fits in no other way."""


@dataclass(frozen=True)
class Name:
    """A name to be placed: its lines, and how many squares it takes up.

    `pin` is the point that QGIS is told, from the centre. `moved` is where an officer has put it.
    """

    text: str
    height: int
    width: int
    pin: Point = (0.0, 0.0)
    moved: Box | None = None


@dataclass(frozen=True)
class NamePlace:
    """A name in its place; one beside its area has a leader that ends in `anchor`."""

    name: Name
    box: Box
    anchor: Point | None = None

    @property
    def pin(self) -> Point:
        """Return the point that QGIS is told."""
        row, column = self.box.centre
        return row + self.name.pin[0], column + self.name.pin[1]


Way = tuple[Name, float]
"""A form of a name, and what share of it may lie in other areas."""


class NameSearch:
    """Finds places: the names that have fewest go first.

    Args:
        room: the map.
        codes: whose names, and the code of each one's area.
    """

    def __init__(self, room: NameRoom, codes: Mapping[str, int]) -> None:
        self.room = room
        self.places: dict[str, NamePlace] = {}
        self._codes = codes

    def place(self, names: Mapping[str, Name], broken: Mapping[str, Name]) -> None:
        """Give the names their places; in two lines, or partly in other areas, only if need be.

        Those that have to stand beside get their leaders while there is a way for them: after the
        names that have little choice, before those that can as well stand elsewhere.
        """
        for key, name in names.items():
            if name.moved is not None:
                self._put(key, NamePlace(name, name.moved))
        ways = {key: _ways(names[key], broken.get(key)) for key in names if key not in self.places}
        choices = {key: self._choices(key, ways[key]) for key in ways}
        order = sorted(choices, key=lambda key: choices[key])
        for key in order:
            if 0 < choices[key] < _FREE:
                self._inside(key, ways[key])
        for key in order:
            if key not in self.places and choices[key] < _FREE:
                self._beside(key, names[key])
        for key in order:
            if key not in self.places and not self._inside(key, ways[key]):
                self._beside(key, names[key])

    def _choices(self, key: str, ways: Sequence[Way]) -> int:
        """Return how many places there are inside the area, in the best form that has any."""
        found = (
            self.room.choices(self._codes[key], name.height, name.width, slack)
            for name, slack in ways
        )
        return next(filter(None, found), 0)

    def _inside(self, key: str, ways: Sequence[Way]) -> bool:
        for name, slack in ways:
            box = self.room.inside(self._codes[key], name.height, name.width, slack)
            if box is not None:
                self._put(key, NamePlace(name, box))
                return True
        return False

    def _beside(self, key: str, name: Name) -> None:
        code = self._codes[key]
        anchor = self.room.deepest(code)
        box = self.room.beside(anchor, code, name.height, name.width)
        if box is not None:
            self._put(key, NamePlace(name, box, anchor))

    def _put(self, key: str, place: NamePlace) -> None:
        self.places[key] = place
        self.room.take(place.box, place.anchor)


def _ways(name: Name, broken: Name | None) -> list[Way]:
    """Return the forms of a name, and what share may lie in other areas, the best first."""
    strict = [(name, 0.0), *([(broken, 0.0)] if broken else [])]
    return [*strict, *((name, slack) for slack in _SLACK)]
