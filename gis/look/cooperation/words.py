"""What the pages of the map of cooperation say: title, sources, and all of it in one text."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

from qgis.core import QgsProject

from ....core.cooperation.findings import name_of
from ....core.cooperation.on_map import Coordinators, OfficeOnMap
from ....core.cooperation.terms import Member
from ....core.maps import COOPERATION_MAP
from ....core.texts.cooperation_words import CooperationWords
from ...settings import Settings
from ..pages import pages_of
from ..summary import SUMMARY
from ..variables import set_layout_variables
from ..wording import VARIABLE, Wording, said, said_on, say_on_pages, title_of
from .roles import COORDINATOR_SIGN, role_in_words, sign_of
from .style import label_of

_LETTERS = 20
"""In a line of a name on the map."""


def say_on_office_pages(
    project: QgsProject, settings: Settings, wording: Wording, offices: Sequence[OfficeOnMap]
) -> None:
    """Give the pages their title and sources, and all they show in words for the PDF.

    Args:
        project: the project of the pages.
        settings: hers.
        wording: what the pages of all maps say.
        offices: those of the map date.
    """
    words = COOPERATION_MAP.words_in(wording.language)
    say_on_pages(
        project, wording, title_of(project, settings, wording, COOPERATION_MAP), COOPERATION_MAP
    )
    of_members = words.sources_of(each for office in offices for each in office.sources)
    of_map = said(project, "kilde" if settings.status_fill else "kartkilde")
    sources = " ".join(filter(None, (of_map, of_members)))
    for _, layout in pages_of(project, COOPERATION_MAP.key):
        text = f"{said_on(layout, 'tittel')}. {told(offices, words)}"
        values = {VARIABLE + "kartkilde": sources, VARIABLE + SUMMARY: text}
        set_layout_variables(layout, values)


def told(offices: Sequence[OfficeOnMap], words: CooperationWords) -> str:
    """Return who plans together, in words."""
    if not offices:
        return f"{words.heading}: {words.nobody}."
    return " ".join(_told(each, words) for each in offices)


def _told(office: OfficeOnMap, words: CooperationWords) -> str:
    members = (_told_of(each, office, words) for each in office.members)
    coordinators = (
        f"{words.coordinator}, {coordinators_in_words(each, words)}" for each in office.coordinators
    )
    return f"{office.name}: {'; '.join((', '.join(members), *coordinators))}."


def _told_of(member: Member, office: OfficeOnMap, words: CooperationWords) -> str:
    facts = role_in_words(member.role, words), _also(member, office, words)
    told = ", ".join(filter(None, facts))
    return name_of(member.number) + (f" ({told})" if told else "")


def _also(member: Member, office: OfficeOnMap, words: CooperationWords) -> str:
    """Return which other offices a member is in, whose colour it may have; empty for most."""
    others = [name for number, name in office.shared if number == member.number]
    return words.also.format(names=", ".join(others)) if others else ""


def members_in_words(office: OfficeOnMap, on_map: Sequence[str], words: CooperationWords) -> str:
    """Return the members for the legend, with signs and other offices, those outside last."""
    inside, outside = (
        [_signed(e, office, words) for e in office.members if (e.number in on_map) is is_inside]
        for is_inside in (True, False)
    )
    if outside:
        inside.append(words.off_map.format(names=", ".join(outside)))
    return ", ".join(inside)


def _signed(member: Member, office: OfficeOnMap, words: CooperationWords) -> str:
    signed = (name_of(member.number) + sign_of(member.role)).replace(" ", "\u00a0")
    also = _also(member, office, words)
    return f"{signed} ({also})" if also else signed


def coordinators_in_words(each: Coordinators, words: CooperationWords) -> str:
    """Return «50 % stilling», or «2 med 50 % stilling», and for whom, where it is another."""
    share = share_of(each, words)
    text = words.share.format(percent=share) if share else words.no_share
    told = text if each.count == 1 else words.several.format(count=each.count, share=text)
    return f"{told} ({each.of})" if each.of else told


def text_of(office: OfficeOnMap, offices: Sequence[OfficeOnMap], words: CooperationWords) -> str:
    """Return what stands on the map: the name, and under it the sign and share of coordinators.

    A long name has several lines, so that it has room in what is its own.
    """
    name = textwrap.fill(
        label_of(office, offices), _LETTERS, break_on_hyphens=False, break_long_words=False
    )
    parts = name, _coordinators_on_map(office, words)
    return "\n".join(filter(None, parts))


def _coordinators_on_map(office: OfficeOnMap, words: CooperationWords) -> str:
    """Return the sign for the name on the map, with shares where they are registered."""
    shares = [
        f"{each.count} × {share} %" if each.count > 1 else f"{share} %"
        for each in office.coordinators
        if (share := share_of(each, words))
    ]
    sign = COORDINATOR_SIGN if office.coordinators else ""
    return " ".join(filter(None, (sign, " + ".join(shares))))


def share_of(each: Coordinators, words: CooperationWords) -> str:
    """Return a share in per cent, empty where none is registered."""
    return "" if each.share is None else f"{each.share:g}".replace(".", words.decimal)
