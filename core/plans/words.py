"""The words for plans, and for how far one has come, in headings, titles and cells alike.

All patterns are for texts in small letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..schema import IN_FORCE
from ..texts.language import tr
from .companions import without_companions, without_special_ros
from .plan_types import PLAN_TYPES, ROS, PlanType

MASTER_PLAN = re.compile(r"kommuneplan|gjeldende plan|gjeldande plan|master.?plan")
_ANY_PLAN = (
    r"are[aá]l|\bkpa\b|\bkp[ -]ad?\b|strategi|delplan|\bkdp\b|økonomi|\bøp\b|\bhandling|\bhp\b|"
    r"regulering|tema|klima|folkehelse|beredskap|\bros\b|trafikk|bustad|bolig|nærings|kultur|"
    r"sektor|fagplan|regional|interkommunal|budsjett|årsmelding|årsrapport|land.?use|zoning|\barea\b|spatial|"
    r"\b(?!komm|kpl?plan|samf|hoved|hovud|general|master|oversikts|utviklings)[a-zæøå]{2,}plan"
    r"(?:en|er|ene)?\b"
)
"""Any plan but the master plan, with any compound such as «barnehageplan» that cannot mean it."""

PENDING = re.compile(
    r"\b(?:ikke vedtatt|ikkje vedteke[nt]?|under (?:arbeid|utarbeid\w*|behandling|planlegging)|"
    r"(?:i )?arbeid pågår|pågår|pågående|på gang|i gang|(?:i )?prosess|igangs[ae]tt\w*|påbegynt|"
    r"planlagt|planlegg\w*|vent(?:a|es|et)|vedtas|vedtakast|skal|program\w*|planprogram\w*|"
    r"utlagt|(?:til|gangs?) behandling|draft|in progress|consultation|"
    r"antatt|anteke|estimer[at]\w*|bere(?:g|k)n[ea]\w*|anslå\w*|ønsk[ea]\w*|ønskje\w*|håp\w*|"
    r"tidligst|tidlegast)\b|"
    r"høring|høyring|hearing|ettersyn|forslag|framlegg|utkast|forvent|oppstart|varsl"
)
REPEALED = re.compile(
    r"opphev|\b(?:utgått|utgatt|utgår|utløpt|bortfalt|ikke lenger|erstatt(?:et|a)|avløst|"
    r"avvist|avsluttet|ugyldig|ikke (?:gyldig|i kraft)|foreldet|historisk|arkivert|repealed|"
    r"expired)\b"
)
BEING_REVISED = re.compile(
    r"\b(?:rullere?s|rullering\w*|revideres?|revidering\w*|revisjon\w*|under revision)\b"
)
_GOES_ON = (
    r"(?:vid[ae]r[ae]?før(?:t|es|ast)|prolonger\w*|forleng(?:et|a|es|ast)|behold(?:es|ast|t)|"
    r"continued|prolonged|kept)\b"
)
NOT_KEPT = re.compile(
    rf"\b(?:ikke|ikkje|not)(?: lenger)? {_GOES_ON}|\b{_GOES_ON} (?:ikke|ikkje|not)\b"
)
KEPT = re.compile(
    rf"\b{_GOES_ON}|"
    r"\b(?:ikke|ikkje|uten|utan) behov for (?:å )?(?:rev|rull|endr|ny)|\bno need (?:for|of|to) rev|"
    r"\b(?:revider(?:es|ast)|rulleres?|rullerast|endr(?:es|ast)) (?:ikke|ikkje)\b|"
    r"\b(?:ikke|ikkje) (?:revider(?:es|ast)|rulleres?|rullerast)\b"
)
"""Said of a plan that the planstrategi goes on with on purpose, unless it is `NOT_KEPT`."""
UNDER_WAY = re.compile(
    r"\bunder (?:arbeid|utarbeid\w*|behandling|planlegging|revi\w+|rullering|endring)|"
    r"\b(?:pågår|pågående|pågåande|på gang|i gang|(?:i )?prosess|igangs[ae]tt\w*|påbegynt|"
    r"planprogram\w*|(?:til|gangs?) behandling|draft|in progress|consultation|being revised)\b|"
    r"høring|høyring|hearing|ettersyn|forslag|framlegg|utkast|oppstart|varsl"
)
"""Said of a plan that is being made or revised, and not only meant to be."""
ADOPTION = re.compile(
    r"vedta|vedte|vedtok|godkj|adopt|approved|kommunestyre|mearriduv|\bkst\b|\bksty\b"
)


def any_of(*patterns: re.Pattern[str] | str) -> re.Pattern[str]:
    """Return a pattern for whatever one of the others finds."""
    return re.compile("|".join(p if isinstance(p, str) else p.pattern for p in patterns))


_OWN = {each: re.compile(each.known_by.own) for each in PLAN_TYPES}
_UNLESS = {each: re.compile(each.known_by.unless) for each in PLAN_TYPES}
_DONE = {each: re.compile(each.known_by.done) for each in PLAN_TYPES}
_NAMES = {each: re.compile(rf"\w*(?:{each.known_by.own})\w*") for each in PLAN_TYPES}
_PLAN = any_of(_ANY_PLAN, *_OWN.values())


def names_plan(text: str, plan_type: PlanType) -> bool:
    """Tell whether a text names a plan type, with others or alone, and not what is made for it."""
    of_plans = without_special_ros(text) if plan_type is ROS else without_companions(text)
    return bool(_OWN[plan_type].search(of_plans)) and not _UNLESS[plan_type].search(text)


def names_any_plan(text: str) -> bool:
    """Tell whether a text names a plan of any kind, but not only the master plan."""
    return bool(_PLAN.search(text))


def names_other_plan(text: str, plan_type: PlanType) -> bool:
    """Tell whether a text speaks of other plans and not of this type."""
    return names_any_plan(text) and not names_plan(text, plan_type)


def without_name(text: str, plan_type: PlanType) -> str:
    """Return a text without the words that name the plan type."""
    return _NAMES[plan_type].sub(" ", text)


def as_adopted(text: str, plan_type: PlanType) -> str:
    """Return a text where what the plan type has for an adoption is called so."""
    return _DONE[plan_type].sub(IN_FORCE, text)


def the_plan(plan_type: PlanType) -> str:
    """Return «samfunnsdelen», as in the middle of a sentence."""
    return plan_type.known_by.the_plan()


def listed(names: Iterable[str]) -> str:
    """Return «samfunnsdelen, arealdelen og planstrategien»."""
    *first, last = names
    return f" {tr('og')} ".join(filter(None, (", ".join(first), last)))
