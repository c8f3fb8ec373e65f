"""What the words round a year say: adopted, to come, of another plan, or that there is no plan."""

from __future__ import annotations

import re

from .. import schema
from ..reading.cell_text import FORMULA
from ..texts.language import tr
from .not_adopted import AHEAD, AIM, STEP, STOPPED
from .plan_types import PlanType
from .words import (
    ADOPTION,
    BEING_REVISED,
    KEPT,
    NOT_KEPT,
    PENDING,
    REPEALED,
    UNDER_WAY,
    any_of,
    names_other_plan,
    names_plan,
    the_plan,
)

_PLAN = (
    r"(?:plan(?:år)?|vedtak|samfunns(?:del|plan)|kommuneplan|kps|"
    r"kommuneplanens? samfunnsdel|samfunnsdel av kommuneplanen?)"
)
_NO_PLAN = re.compile(
    r"[-‐-―−]+(?: [-‐-―−]+)*|0(?:[.,]0+)?|[<(]?null[>)]?|nan|none|nei|no|"
    r"(?:ingen|inga|mangler|manglar|uten|utan|har (?:ikke|ikkje|ingen|inga)|ikke|ikkje|"
    r"(?:det )?(?:finnes|fins|finst|foreligger|ligg føre|eksisterer) (?:ikke|ikkje|ingen|inga))"
    rf"(?: (?:noen|nokon|egen|eigen|gyldig|gjeldende|gjeldande|vedtatt|vedteken))*"
    rf" {_PLAN}(?: (?:vedtatt|vedteken))?|"
    r"ingen|inga|mangler|manglar|har (?:ikke|ikkje|ingen|inga)|"
    r"(?:finnes|fins|finst|foreligger|ligg føre|eksisterer) (?:ikke|ikkje)|"
    r"(?:ikke|ikkje|aldri) (?:blitt |vorte )?(?:vedtatt|vedteke[nt]?|utarbeid\w*|laget|laga)|"
    r"(?:has )?no (?:(?:valid|adopted|current|municipal|master|social|plan) )*(?:plan|element)|"
    rf"(?:not|never) adopted|{_PLAN}(?: er)? (?:ikke|ikkje) (?:vedtatt|vedteke[nt]?)"
)
_UNKNOWN = re.compile(
    r"[\s.:?*/x]+|n\.?/?a\.?|i/t|ukjent|ukjend|uvisst|usikkert?|unknown|missing|tbd|"
    r"vet ikke|veit ikkje|(?:ikke|ikkje|ingen|mangler|manglar|uten) (?:oppgitt|oppgjeve|oppgjeven|"
    r"kjent|kjend|funnet|funne|registrert|opplyst|besvart|svart|svar|data|info\w*|opplysning\w*|"
    r"tilgjengelig|rapportert|avklart|år|årstall|dato)|"
    r"(?:må )?(?:sjekkes|sjekkast|avklares|undersøkes)"
)
_ERROR = re.compile(r"#[a-zæøå/0]*[!?]?|#+|err:\d+")
_NEW = re.compile(r"\b(?:ny|nytt|nye|neste|new|next)\b")
_ANOTHER = any_of(_NEW, BEING_REVISED, NOT_KEPT, r"\b(?:rull|revi[ds]|oppdat|endr|just|utvid)")
_NOT_DONE = any_of(PENDING, AIM, STOPPED)
_DONE = re.compile(r"vedtatt|vedteke|vedtok|godkjen[tn](?!e?[si])|adopted|approved|mearriduv")
_VOTE_ON_NEW = re.compile(r"\bvedtak (?:(?:av|for|om|på|en|ei) )*ny")
_REVISED = re.compile(r"\b(?:rev|revidert|rullert|justert|forlenget|videreført|revised)\b")
_DENIED = re.compile(r"(?:nei|ingen|inga|mangler|manglar|ikke|ikkje|no|not)\b")
_OTHER_YEAR = re.compile(
    r"neste|utløp|utgår|\btidl\.? *$|kontrollert|sjekk(?:et|a)|bekreft(?:et|a)|siste endring|"
    r"registrert|oppdatert|endret|kunngj|erstatt|avløs|tidligere|"
    r"forrige|\b(?:kr|nok|kroner|mill\w*|innb\w*|tlf|telefon|mob\w*|postnr|gnr|bnr|side|km|m2|daa)\b"
)
_TERM = re.compile(r"\b(?:vedt|godkj)\w+\.? i perioden\b|\bval?g?periode(?:n|s)?\b|\bvalperiod")
_ENDS_IN = re.compile(r"(\d{4}\W+)utgår (?=(?:i )?\d{4})")
_UNTIL = re.compile(r"\b(?:til|mot|innen|t\.?o\.?m\.?|(?:til|fram) og med|until|through) *$")
_PERIOD = re.compile(r"\b(?:gjeld\w*|\w*periode\w*|gyldig|valid|for|til|fram|fra|frå)\b")

BOTH_PLANS = re.compile(
    r"samfunns(?:del\w*|-)? ?(?:og|/|&|\+) ?areal\w*|areal(?:del\w*|-)? ?(?:og|/|&|\+) ?samfunns\w*"
)
"""«Samfunns- og arealdel», which is one plan and not two."""

ADOPTED, NOTED, PLAIN, PERIOD = "adopted", "noted", "plain", "period"
END, REVISED, OTHER = "end", "revised", "other"
"""What the words beside a year make of it; «vedtak» is noted, and may be one to come."""

DOUBT = re.compile(
    r"\b(?:ca|cirka|omtrent|omkring|rundt|trolig|"
    r"antatt(?! (?:vedt|ferdig|godkj))|antakelig|usikker|approx)\b\.?|[~?]"
)
"""Words and signs of someone who was not sure."""

CLAUSE_ENDS = re.compile(r"[,;()|\n]|(?<!o\.m)(?<!tidl)\.(?= )|(?<= )[-–—](?= )|\b(?:og|men|and)\b")
"""Where the words about one year end, and those about the next begin."""

FILLERS = re.compile(
    r"\b(?:ja|yes|vedtatt|vedteke[nt]?|vedtak(?:sdato|sår)?|vedtok|den|av|i|år|dato|kl|og|s|"
    r"kommunestyre(?:t|vedtak|møte)?|møtet?|kst|ksty|ks|"
    r"(?:plan)?perioden?|gjeld(?:er|ande|ende)?|gyldig|for|fra|frå|til|sist|"
    r"adopted|approved|by|the|council|municipal|on|in|of|valid|from|"
    r"(?:man|tirs|ons|tors|fre|lør|søn|laur|sun)dag|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|[-.:,;()*/|#]"
)
"""Words that stand beside a plan year and tell nothing more."""


def says_no_plan(text: str) -> bool:
    """Tell whether a cell, in lower case, says that there is no plan."""
    plain = re.sub("^nei[,.:;]? ", "", text.strip(" .!,"))
    return bool(_NO_PLAN.fullmatch(plain))


def why_unknown(text: str) -> str:
    """Return why a cell, in lower case, tells no year and not that there is no plan, in words.

    Empty when its words do not say.
    """
    if text.startswith(FORMULA):
        return tr(
            "formelen har ingen lagret verdi: åpne filen i regnearkprogrammet og lagre den på nytt"
        )
    if _ERROR.fullmatch(text):
        return tr("cellen viser en feil i regnearket: {value}", value=text.upper())
    if REPEALED.search(_ENDS_IN.sub(r"\1", text)):
        return tr("planen er opphevet, og det står ikke om en annen gjelder")
    if _UNKNOWN.fullmatch(text):
        return tr("planåret er ukjent")
    if _DENIED.match(text) and re.search(r"\d", text):
        return tr("teksten kan leses på flere måter")
    return ""


def why_not_adopted(text: str, plan_type: PlanType) -> str:
    """Return in words why a text without a year of adoption tells none, empty when it may."""
    if names_other_plan(text, plan_type):
        return tr("raden gjelder en annen plan enn {plan}", plan=the_plan(plan_type))
    if any(each.search(text) for each in (PENDING, BEING_REVISED, AHEAD, AIM, STEP)):
        return tr("planen er under arbeid, og det står ikke når den gjeldende ble vedtatt")
    if (
        STOPPED.search(text)
        or within_term(text)
        or (_says_adopted(text, plan_type) and not re.search(r"\d", text))
    ):
        return tr("det står ikke når planen ble vedtatt")
    return ""


def within_term(said: str) -> bool:
    """Tell whether words say that a plan was adopted some time in the years of a council."""
    return bool(_TERM.search(said)) and not re.search(r"\b(?:gjeld|gyldig|valid)", said)


def _says_adopted(text: str, plan_type: PlanType) -> bool:
    return bool(ADOPTION.search(text)) or names_plan(text, plan_type)


def is_under_way(clause: str, plan_type: PlanType) -> bool:
    """Tell whether a clause, in lower case, says that the plan spoken of is not adopted yet."""
    ahead = AHEAD.search(clause) and ADOPTION.search(clause)
    return bool(ahead or _NOT_DONE.search(clause)) and not (
        _ANOTHER.search(clause) or names_other_plan(clause, plan_type)
    )


def is_being_revised(clause: str, plan_type: PlanType) -> bool:
    """Tell whether a clause, in lower case, says that the plan spoken of is being revised."""
    return bool(BEING_REVISED.search(clause)) and not names_other_plan(clause, plan_type)


def status_in(text: str, year: int | None) -> str:
    """Return the status that a cell, in lower case, tells of a plan beside its year; or empty.

    What has been under way no longer is when the plan was adopted in the same year or later.
    """
    if KEPT.search(text) and not NOT_KEPT.search(text):
        return schema.KEPT
    for clause in CLAUSE_ENDS.split(text):
        years = [int(each) for each in re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", clause)]
        said = UNDER_WAY.search(clause) and not _DENIED.match(clause.strip())
        if said and (year is None or not years or max(years) > year):
            return schema.UNDER_WAY
    return ""


def what_is_said(before: str, after: str, plan_type: PlanType) -> str:
    """Return what the words of a clause before a year, or only after it, make of it."""
    if _UNTIL.search(before):
        return OTHER
    said = before.strip() or ("" if BEING_REVISED.search(after) else after)
    if _denies(said) or names_other_plan(said, plan_type):
        return OTHER
    if _REVISED.search(said):
        return REVISED
    if _DONE.search(said):
        return ADOPTED
    if _VOTE_ON_NEW.search(said):
        return PLAIN
    if _says_adopted(said, plan_type):
        return NOTED
    return PERIOD if _PERIOD.search(said) else PLAIN


def _denies(said: str) -> bool:
    """Tell whether words say that a year is not that of an adoption."""
    step = STEP.search(said) and not _DONE.search(said)
    return bool(step) or any(p.search(said) for p in (_NOT_DONE, AHEAD, _OTHER_YEAR, BEING_REVISED))
