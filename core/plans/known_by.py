"""What people call each plan type, in headings, titles and cells alike.

All patterns are for texts in small letters.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ..texts.language import tr


@dataclass(frozen=True)
class KnownBy:
    """What people call a plan type.

    `own` names it, but not where `unless` stands beside it; `done` are its words for adopted, and
    `the_plan` is what messages call it.
    """

    own: str
    the_plan: Callable[[], str]
    unless: str = r"(?!)"
    done: str = r"(?!)"


_OF_A_PART = (
    r"(?:regulering\w*|detalj\w+|områdeplan\w*|temaplan\w*|\w*delplan(?:en)?|\bkdp|"
    r"regional\w* plan(?:en)?|fylkesplan(?:en)?)"
)
"""What a plan of a place or a subject is called ahead of its name: «Kommunedelplan for samfunn»."""

SAMFUNNSDEL = KnownBy(
    r"samf(?!unnssikk|unnstrygg)|\bkps\b|\bkp[ -]sd?\b|\bsoci(?:al|et)|\bcommunity|servodat",
    lambda: tr("samfunnsdelen"),
    unless=rf"planstrategi\w*[\W_]+kps\b|\bkps[\W_]+planstrategi|"
    rf"{_OF_A_PART}[\W_]+(?:(?:for|om)[\W_]+)?samf",
)
AREALDEL = KnownBy(
    r"areald|kommuneplan\w* areal|\bareal(?= ved)|\bkpa\b|\bkp[ -]a(?:d|real)?\b|\bar\.? ?del\b|"
    r"land.?use|\barea plan|are[aá]la?oa|(?<!vedtatt )\barealplan(?:en)?\b(?=$| ved| år)|"
    r"samfunns?-? ?(?:og|/|&|\+)? ?areal",
    lambda: tr("arealdelen"),
    unless=r"delplan|\bkdp\b|regulering|regional|fylkes|\bdispensasjon (?:fra|frå)|"
    r"areal\w*[\W_]+(?:mindre|små) endring",
)
PLANSTRATEGI = KnownBy(
    r"planstrat|planning strat|plánastrat",
    lambda: tr("planstrategien"),
    unless=r"regional|fylkes",
)
ROS = KnownBy(
    r"\bh?ros(?:analys\w*|aar|år)?\b|risiko.{0,5}sårb|risk and vuln",
    lambda: tr("ROS-analysen"),
    unless=r"regulering|detalj|delplan",
    done=r"\b(?:(?:sist|siste|last) (?:oppdat|revi|rull|gjennomf)\w*|gjennomført|utført|"
    r"utarbeid(?:et|a)|ferdigstilt|oppdatert|revidert|rullert|laget|laga|completed|updated|"
    r"revised)\b",
)
"""Of a ROS what counts is when it was made or brought up to date: DSB asks for its last year."""
