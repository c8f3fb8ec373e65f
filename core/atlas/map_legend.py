"""What the signs and the colours on the map of offices mean, as parts of a sheet."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from ..cooperation.value_lists import COORDINATOR, POSTS, ROLES
from ..report.model import Report
from ..texts.atlas_texts import atlas_texts_in
from .model import Row, part
from .plain import joined
from .plan_rows import legend_part


def map_legend(
    report: Report, signs: Mapping[str, str], by_office: bool, seen: Collection[str]
) -> list[Row]:
    """Return what explains the map of a sheet; nothing where names and outlines say it all.

    Args:
        report: what there is to tell.
        signs: those of the map by the role of a municipality, and that of coordinators.
        by_office: whether the map is filled with the colours of the offices, not of the classes.
        seen: the municipalities on the map of the sheet, by number.
    """
    classes = [] if by_office else legend_part(report, report.statuses[:1])
    return [*_sign_part(report, signs, _marked(report, seen)), *classes]


def _sign_part(report: Report, signs: Mapping[str, str], on_map: Collection[str]) -> list[Row]:
    """Return what the signs mean that are on the map; nothing without any."""
    called = {**ROLES.labels(), **POSTS.labels()}
    there = (f"{sign}\u00a0{called[each]}" for each, sign in signs.items() if each in on_map)
    return part(atlas_texts_in(report.language).signs, (), (), joined(*there))


def _marked(report: Report, seen: Collection[str]) -> set[str]:
    """Return the roles, and the kind of posts, that have a sign on the map of a sheet."""
    drawn = [each.office for each in report.offices.offices.values()]
    members = (member for each in drawn for member in each.members)
    roles = {each.role for each in members if each.number in seen}
    return roles | {COORDINATOR for each in drawn if each.coordinators and {*each.drawn} & {*seen}}
