"""What the heading of a column says: which year it has, and of which plan and step.

Without a plan type it is asked about the samfunnsdel.
"""

from __future__ import annotations

import re
from functools import lru_cache

from .. import schema
from ..plans.plan_types import PLAN_TYPES, SAMFUNNSDEL, PlanType
from ..plans.words import (
    ADOPTION,
    BEING_REVISED,
    MASTER_PLAN,
    PENDING,
    any_of,
    as_adopted,
    names_any_plan,
    names_other_plan,
    names_plan,
    without_name,
)

NUMBER, NAME, YEAR = schema.KEY, schema.NAME, schema.YEAR
PLAN_TYPE, PLAN_PART, STATUS, ADOPTED = "plantype", "plandel", schema.STATUS, schema.ADOPTED

NUMBER_HEADINGS = (
    "kommunenummer", "kommunenr", "kommnr", "komnr", "knr", "kommuneno", "kommunenum",
    "kommunekode", "kommuneid", "komm", "region", "nr", "nummer", "kode", "id",
)  # fmt: skip
NAME_HEADINGS = (
    "kommune", "kommunenavn", "kommunenav", "kommuner", "kommunename", "suohkan", "gielda",
    "municipality", "navn", "name", "region", "shapename",
)  # fmt: skip
_SURE_NAMES, _SURE_NUMBERS = frozenset(NAME_HEADINGS[:8]), frozenset(NUMBER_HEADINGS[:9])

_THE_MUNICIPALITY = re.compile(
    r"(?<!med )\bkommune(?:ns?|r|ne|(?:n?s)?na[vm]\w*|name)?(?![a-zæøå])"
)
"""Itself by a word of its own: not «Nabokommune», not «Kommunesenter»."""

_OTHER_STEP = any_of(
    PENDING,
    BEING_REVISED,
    r"start|neste|kommende|kommande|fr[ae]mtidig|next|rullere|rullert|rullering|revider|revisjon|"
    r"revised|utløp|utgå|går ut|expir|gyldig til|gjelder til|^til\b|\btil(?: og med)?(?: år)?$|"
    r"\btom$|\bfrist\b|deadline|\bførste|\bfyrste|\bfirst\b|opprinnelig|opphavleg|forrige|førre|"
    r"tidligere|tidlegare|gammel|gamle|previous|"
    r"\bmål\b|vedtaksmål|\btarget|\bslutt(?!be|ve)|\bends?\b|estimated|expected",
)
_OTHER_MATTER = re.compile(
    r"mott[ae][tk]|uttal|ansvar|planforum|\bforum|person|\bsend|sendt|innsig|\bbrev|møte|\bmøtt|tilsyn|øvelse|øving|kontakt|"
    r"\b(?!(?:fast|iverk)satt|utarbeid|stadfest|sluttbeh)"
    r"\w{3,}(?:tt|dt|[a-zæøå]et|el[ls]e[nr]?|ing(?:en|er)?)$"
)
"""What else is done with a plan, each word by itself: it is received, commented on, discussed."""
_ID = re.compile(r"\bplan ?id(?:ent\w*)?\b")
_HARMLESS = re.compile(
    r"\w|\d+|\w*kommune\w*|\w*plan\w*|del|delen|gjelder|gjeld|gyldig|valid|fra|frå|from|siste|datert|"
    r"part|element|municipal\w*|master|fastsatt|iverksatt|stadfest\w*|sluttbeh\w*|utarbeid\w*|"
    r"ferdig\w*|helhetl\w*|heilskap\w*|overordn\w*|kommunal\w*|verdi\w*|value|har|med|til|svar\w*|"
    r"resultat\w*|kps|kpa"
)
_GENERAL = re.compile(
    r"^\d*$|\b(?:19|20)\d\d\b|verdi|\bvalue|\bdata|resultat|svar|answer|nyeste|newest|gjeldende|gjeldande|gyldig|valid|"
    r"siste|\bfra\b|\bfrom\b|versjon|\bplan(?:en|er)?\b|når|^\w$|kolonne|column|\bcol|felt|field|unnamed"
)
_NEXT = re.compile(r"\b(?:neste|next|kommende|kommande)\b|utløp")
_NEW = re.compile(r"\bny(?:e|tt)?\b|\bnew\b")
_LAST_STEP = re.compile(r"\bsist|latest|vedta\w* (?:eller |og )?(?:revidert|rullert)$")
_ABOUT_ADOPTION = re.compile(
    r"(?:\w*(?:vedta|vedte|vedtok|godkj|adopt|approv)\w*|kommunestyre(?:ts?|behandl\w*)?|kst|ksty|ks|"
    r"sist\w*|latest|last|nyeste|newest|endelig|gjeldende|gjeldande|rullert|\w*rullering\w*|"
    r"revidert|revidering\w*|\w*revisjon\w*|revised|revision|ny|nytt|new|plan(?:en)?|kommuneplan\w*|"
    r"år(?:stall|stal|et)?|dato(?:en)?|year|date|når|hvilket|ble|vart|er|den|det|i|av|for|og|eller|the|of|by)"
)
_DONE_AGAIN = re.compile(
    r"\bsist|\b(?:latest|last|nyeste|newest|rullert|revidert|revised|gjeldende|gjeldande|ny|nytt)\b"
)
_REVISION = re.compile(r"rull|revi")
_BOOKKEEPING = re.compile(
    r"regist|rapport|report|oppdater|updated|innsend|levert|svart|besvar|\btidspunkt$|tidsstempel|"
    r"timestamp|fullfør|opprett|endret|endra|lagret|lagra|importert|hentet|henta|kontroll|sjekk|"
    r"journal|\bsak|saks|publiser|kunngj|folketal|innbygg|befolk|populat|antall|\btal\b|shape"
)
_WITH_CASE = re.compile(
    r"(?<=\bvedtatt )(?:(?:dato|i|og) )*sak\w*|(?<=\bvedteke )(?:(?:dato|i|og) )*sak\w*|"
    r"(?<=\bvedtaksdato )(?:og )?sak\w*"
)
"""The number of the case beside the adoption, in the same column."""
_ADOPTION = any_of(
    ADOPTION,
    r"planår|planaar|\bplanar\b|plan.?year|\bks\b|i ?kraft|gjeldende fra|gjeld frå",
)
STATUS_WORDS = re.compile(r"status|\bfase|tilstand|\bstate\b")
_PERIOD = re.compile(r"periode|varighet|horisont|\bgjelder\b|\bgjeld\b|\bperiod\b")
_YEAR_WORD = re.compile(
    r"\b(?:år|aar|ar|årstall|aarstall|arstall|årstal|year|dato|date|jahki|årgang)\b"
)
YEAR_IN_TEXT = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")

AGAINST, UNKNOWN, ANY_YEAR, UNSURE, SPECIFIC, BOTH_PLANS, PLAN_ONLY = -1, 0, 20, 36, 40, 45, 50
"""Ranks of a heading: up to ANY_YEAR its years may be of anything, from SPECIFIC on it speaks of an
adoption or of the plan by name, which UNSURE does with words that are not known beside it."""


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Return a heading in small letters, with one space for whatever stands between the words.

    A stroke between them is an «og»; «Areal- del» is a word that goes on in the next line.
    """
    whole = re.sub(r"(?<=[^\W\d])-\s+(?!og\b|eller\b|and\b)(?=[a-zæøå])", "", text)
    spaced = re.sub(r"(?<=[a-zæøå])(?=[A-ZÆØÅ])", " ", whole)
    spaced = re.sub(r"(?<=[^\W\d]{3}) ?[/&+] ?(?=[^\W\d]{3})", " og ", spaced)
    return re.sub(r"[\W_]+", " ", spaced).strip().casefold()


def letters(text: str) -> str:
    """Return the letters and digits of a heading."""
    return "".join(filter(str.isalnum, text.casefold()))


def meaning_of(heading: str, plan_type: PlanType) -> str:
    """Return the letters of a heading without the words that name the plan."""
    return letters(without_name(plain(heading), plan_type))


def is_of_plan(text: str, plan_type: PlanType = SAMFUNNSDEL) -> bool:
    """Tell whether a text names the plan type, with others or alone."""
    return names_plan(plain(text), plan_type)


def is_of_any(text: str) -> bool:
    """Tell whether a text names any of the plan types."""
    return any(is_of_plan(text, each) for each in PLAN_TYPES)


def is_other_plan(text: str, plan_type: PlanType = SAMFUNNSDEL) -> bool:
    """Tell whether a text speaks of other plans and not of this type."""
    return names_other_plan(plain(text), plan_type)


@lru_cache(maxsize=4096)
def year_rank(heading: str, plan_type: PlanType = SAMFUNNSDEL) -> int:
    """Return how well a heading fits the year a plan was adopted.

    AGAINST for the years of other plans and other steps and for a table's own bookkeeping, UNKNOWN
    where the heading says nothing; above that the more specific is the higher.
    """
    words = YEAR_IN_TEXT.sub(" ", as_adopted(plain(heading), plan_type))
    named, adoption = names_plan(words, plan_type), _ADOPTION.search(words)
    other_step = _OTHER_STEP.search(words) and not (adoption and _LAST_STEP.search(words))
    other_step = other_step or (_NEW.search(words) and not adoption)
    if names_other_plan(words, plan_type) or other_step:
        return AGAINST
    if _BOOKKEEPING.search(_WITH_CASE.sub(" ", words) if named else words):
        return AGAINST
    if named and names_any_plan(without_name(words, plan_type)):
        return BOTH_PLANS
    if named:
        return 60 if adoption else 35 if _PERIOD.search(words) else _rank_of_plan(words, plan_type)
    ranks = ((_ADOPTION, SPECIFIC), (MASTER_PLAN, 30), (_YEAR_WORD, ANY_YEAR), (_PERIOD, 10))
    return next((rank for pattern, rank in ranks if pattern.search(words)), UNKNOWN)


def _rank_of_plan(words: str, plan_type: PlanType) -> int:
    """Return the rank of a heading that names the plan and speaks of no adoption."""
    others = _others_in(words, plan_type)
    return AGAINST if any(map(_OTHER_MATTER.search, others)) else UNSURE if others else PLAN_ONLY


def _others_in(words: str, plan_type: PlanType) -> list[str]:
    """Return the words of a heading that neither name the plan nor are known to go with it."""
    known = (_ABOUT_ADOPTION, _YEAR_WORD, _HARMLESS)
    rest = without_name(words, plan_type).split()
    return [word for word in rest if not any(each.fullmatch(word) for each in known)]


def is_of_other_matter(heading: str, plan_type: PlanType) -> bool:
    """Tell whether a heading speaks of a letter, a meeting and the like, and of no adoption."""
    if year_rank(heading, plan_type) > ANY_YEAR:
        return False
    words = plain(heading)
    return any(map(_OTHER_MATTER.search, _others_in(words, plan_type))) or bool(_ID.search(words))


@lru_cache(maxsize=4096)
def number_rank(heading: str) -> int:
    """Return how well a heading fits municipality numbers: 3, 2 and 1 from sure to possible."""
    name = re.sub(r"\d{4}$", "", letters(heading))
    if name in _SURE_NUMBERS:
        return 3
    if re.search(r"komm?(?:une)?(?:nr|nummer|kode)", name):
        return 2
    return int(name in NUMBER_HEADINGS)


@lru_cache(maxsize=4096)
def name_rank(heading: str) -> int:
    """Return how well a heading fits municipality names: 3, 2 and 1 from sure to possible."""
    name = letters(heading)
    if name in _SURE_NAMES:
        return 3
    if number_rank(heading) < 2 and _THE_MUNICIPALITY.search(plain(heading)):
        return 2
    return int(name in NAME_HEADINGS or "kommune" in name)


def may_head_anything(heading: str, plan_type: PlanType) -> bool:
    """Tell whether a heading is so general that it does not say that its years are of others."""
    if is_of_other_matter(heading, plan_type):
        return False
    return year_rank(heading, plan_type) > UNKNOWN or bool(_GENERAL.search(plain(heading)))


def is_other_step(text: str, plan_type: PlanType) -> bool:
    """Tell whether a text speaks of other steps than the adoption of a plan, and not of that."""
    words = as_adopted(plain(text), plan_type)
    step = any(pattern.search(words) for pattern in (PENDING, BEING_REVISED, _NEXT))
    return step and not ADOPTION.search(words)


def is_only_of_adoption(heading: str, plan_type: PlanType) -> bool:
    """Tell whether a heading says «Vedtatt», «Sist rullert» and the like, and of nothing else."""
    words = without_name(plain(heading), plan_type).split()
    return bool(words) and all(map(_ABOUT_ADOPTION.fullmatch, words))


def is_of_last_adoption(heading: str, plan_type: PlanType) -> bool:
    """Tell whether a heading says that the plan was adopted again, «Siste vedtak», «Rullert»."""
    words = plain(heading)
    adopted, revised = ADOPTION.search(words), _REVISION.search(words)
    again = (adopted and revised) or (_DONE_AGAIN.search(words) and (adopted or revised))
    return bool(again) and is_only_of_adoption(heading, plan_type)


def is_of_terms(heading: str) -> bool:
    """Tell whether a heading says that its cells are council terms, and not of which it is."""
    return bool(re.search(r"valg ?periode|valbolk", plain(heading))) and not (
        YEAR_IN_TEXT.search(heading)
    )


def is_status(heading: str, plan_type: PlanType) -> bool:
    """Tell whether a heading says that its column has the status of the plan."""
    return bool(STATUS_WORDS.search(plain(heading))) and may_be_status(heading, plan_type)


def may_be_status(heading: str, plan_type: PlanType) -> bool:
    """Tell whether a heading is not of other plans or steps; «Saksstatus» may be of the plan."""
    return year_rank(_BOOKKEEPING.sub(" ", plain(heading)), plan_type) != AGAINST


def speaks(heading: str) -> bool:
    """Tell whether a cell reads as the heading of a year: «Vedtatt», «Neste rullering», «2021»."""
    return year_rank(heading) != UNKNOWN or bool(YEAR_IN_TEXT.fullmatch(heading.strip()))
