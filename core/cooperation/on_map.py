"""Who is on the map of cooperation: the offices of a date, their members and coordinators.

What is known only to a month or a year counts as so where it may be, as in the rules.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date

from ..municipalities.names import name_order
from .cases import may_be
from .findings import name_of
from .known_dates import KnownDate, on_day
from .register import Cooperations
from .terms import Cooperation, Member, Post
from .value_lists import COORDINATOR, HOST, OFFICE, PREPAREDNESS, ROLES, SEAT

KINDS_ON_MAP = (OFFICE, PREPAREDNESS)
"""A municipality in both is drawn as a member of its plan office."""
COLOURS = 8
"""How many offices have a colour alone; more of them get a hatch, and all get numbers."""


@dataclass(frozen=True)
class Coordinators:
    """How many preparedness coordinators there are, each with a share of a post in per cent.

    `of` is the cooperation they work for, empty where it is the office that they are shown with.
    """

    count: int
    share: float | None
    of: str = ""


@dataclass(frozen=True)
class OfficeOnMap:
    """A cooperation on a date.

    `place` is its number among all that ever had a member on the map, from 0: it keeps its colour
    from one date to another. `members` are by name, `drawn` the municipalities of the map that are
    drawn as its own. `sources` are those of the memberships, `shared` the numbers of the members
    that are in other cooperations on the map too, with the name of each.
    """

    code: str
    name: str
    kind: str
    place: int
    members: tuple[Member, ...]
    drawn: tuple[str, ...]
    coordinators: tuple[Coordinators, ...] = ()
    sources: tuple[str, ...] = ()
    shared: tuple[tuple[str, str], ...] = ()

    def with_role(self, role: str) -> tuple[str, ...]:
        """Return the numbers of the members with a role."""
        return tuple(each.number for each in self.members if each.role == role)

    @property
    def bearer(self) -> str:
        """The municipality drawn as its own that the office is at, else the first by name."""
        at_it = [*self.with_role(HOST), *self.with_role(SEAT), *self.drawn]
        return next(number for number in at_it if number in self.drawn)


def are_numbered(offices: Iterable[OfficeOnMap]) -> bool:
    """Tell whether there are so many offices that colours alone do not tell them apart."""
    return any(each.place >= COLOURS for each in offices)


def offices_on(
    register: Cooperations,
    day: date,
    on_map: Collection[str],
    shown: Collection[str] | None = None,
) -> tuple[OfficeOnMap, ...]:
    """Return the offices with members on the map on a date, in the order of the register.

    Args:
        register: all that is registered.
        day: the map date.
        on_map: the numbers of all municipalities there are.
        shown: those that the map shows, where these are not all.
    """
    when, taken, every = on_day(day), set[str](), list[OfficeOnMap]()
    for place, each in sorted(enumerate(ever_on(register, on_map)), key=_offices_first):
        office = _office(register, each, place, when, set(on_map) - taken)
        taken.update(office.drawn)
        every.append(_among(office, on_map if shown is None else shown))
    found = _with_coordinators(every)
    told = (_with_shared(office, every) for office in found)
    return tuple(sorted(told, key=lambda office: office.place))


def _among(office: OfficeOnMap, shown: Collection[str]) -> OfficeOnMap:
    """Return an office as it is on a map that shows only some municipalities."""
    return replace(office, drawn=tuple(number for number in office.drawn if number in shown))


def _with_shared(office: OfficeOnMap, every: Iterable[OfficeOnMap]) -> OfficeOnMap:
    """Let an office know the others of its members, save those of which only posts are shown."""
    own = {each.number for each in office.members}
    shared = tuple(
        (each.number, other.name)
        for other in every
        if other.code != office.code and (other.drawn or other.kind == OFFICE)
        for each in other.members
        if each.number in own
    )
    return replace(office, shared=shared)


def _with_coordinators(every: Iterable[OfficeOnMap]) -> list[OfficeOnMap]:
    """Return the offices that are drawn, with the coordinators of those that are not.

    They are shown once, with the office that has most of the members they work for.
    """
    found = {each.code: each for each in every if each.drawn}
    for covered in (each for each in every if not each.drawn):
        numbers = {each.number for each in covered.members}
        there = [each for each in found.values() if numbers.intersection(each.drawn)]
        if there:
            most = max(there, key=lambda each: len(numbers.intersection(each.drawn)))
            others = (replace(each, of=covered.name) for each in covered.coordinators)
            found[most.code] = replace(most, coordinators=(*most.coordinators, *others))
    return list(found.values())


def _offices_first(numbered: tuple[int, Cooperation]) -> tuple[int, int]:
    place, cooperation = numbered
    return KINDS_ON_MAP.index(cooperation.kind), place


def ever_on(register: Cooperations, on_map: Collection[str]) -> list[Cooperation]:
    """Return the cooperations of our kinds that have or have had a member on the map.

    The place of an office is its place among them.
    """
    return [
        each
        for each in register.cooperations
        if each.kind in KINDS_ON_MAP
        and any(member.number in on_map for member in register.members_of(each.code))
    ]


def _office(
    register: Cooperations,
    cooperation: Cooperation,
    place: int,
    when: KnownDate,
    free: Collection[str],
) -> OfficeOnMap:
    all_members = register.members_of(cooperation.code)
    present = each_once(each for each in all_members if may_be(each.start, each.end, when))
    members = sorted(present, key=lambda member: name_order(name_of(member.number)))
    texts = (text.strip() for each in members for text in each.source.split("|"))
    return OfficeOnMap(
        cooperation.code,
        cooperation.called,
        cooperation.kind,
        place,
        tuple(members),
        tuple(each.number for each in members if each.number in free),
        _coordinators(register.posts, cooperation.code, when),
        tuple(dict.fromkeys(filter(None, texts))),
    )


def each_once(members: Iterable[Member]) -> list[Member]:
    """Return members each once, by the row with the role that counts most, else the last of them.

    A host is a participant, too, and may be registered as both.
    """
    found: dict[str, Member] = {}
    for each in members:
        there = found.get(each.number)
        if there is None or _weight(each) >= _weight(there):
            found[each.number] = each
    return list(found.values())


def _weight(member: Member) -> int:
    keys = ROLES.keys[::-1]
    return keys.index(member.role) if member.role in keys else -1


def _coordinators(posts: Iterable[Post], code: str, when: KnownDate) -> tuple[Coordinators, ...]:
    return tuple(
        Coordinators(1 if post.count is None else post.count, post.share)
        for post in posts
        if (post.cooperation, post.kind) == (code, COORDINATOR)
        and post.count != 0
        and may_be(post.start, post.end, when)
    )
