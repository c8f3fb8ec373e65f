"""What the words round a year say: adopted, to come, of another plan, or that there is no plan."""

from __future__ import annotations

import re

from ..reading.cell_text import FORMULA
from ..texts.language import tr
from .words import ADOPTION, BEING_REVISED, OTHER_PLAN, PENDING, REPEALED, SOCIAL, any_of

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
_REVISED = re.compile(r"\b(?:rev|revidert|rullert|justert|forlenget|videreført|revised)\b")
_DENIED = re.compile(r"(?:nei|ingen|inga|mangler|manglar|ikke|ikkje|no|not)\b")
_OTHER_YEAR = re.compile(
    r"neste|utløp|registrert|oppdatert|endret|kunngj|erstatt|avløs|tidligere|forrige|"
    r"\b(?:kr|nok|kroner|mill\w*|innb\w*|tlf|telefon|mob\w*|postnr|gnr|bnr|side|km|m2|daa)\b"
)
_UNTIL = re.compile(r"\b(?:til|mot|innen|t\.?o\.?m\.?|(?:til|fram) og med|until|through) *$")
_PERIOD = re.compile(r"\b(?:gjeld\w*|\w*periode\w*|gyldig|valid|for|til|fram|fra|frå)\b")

BOTH_PLANS = re.compile(
    r"samfunns(?:del\w*|-)? ?(?:og|/|&|\+) ?areal\w*|areal(?:del\w*|-)? ?(?:og|/|&|\+) ?samfunns\w*"
)
"""«Samfunns- og arealdel», which is one plan and not two."""

_SAYS_ADOPTED = any_of(ADOPTION, SOCIAL)

ADOPTED, PLAIN, PERIOD, REVISED, OTHER = "adopted", "plain", "period", "revised", "other"
"""What the words beside a year make of it."""

DOUBT = re.compile(
    r"\b(?:ca|cirka|omtrent|omkring|rundt|trolig|antatt|antakelig|usikker|approx)\b\.?|[~?]"
)
"""Words and signs of someone who was not sure."""

CLAUSE_ENDS = re.compile(r"[,;()|\n]|(?<!o\.m)\.(?= )|(?<= )[-–—](?= )|\b(?:og|men|and)\b")
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
    if REPEALED.search(text):
        return tr("planen er opphevet, og det står ikke om en annen gjelder")
    if _UNKNOWN.fullmatch(text):
        return tr("planåret er ukjent")
    if _DENIED.match(text) and re.search(r"\d", text):
        return tr("teksten kan leses på flere måter")
    return ""


def why_not_adopted(text: str) -> str:
    """Return in words why a text without a year of adoption tells none, empty when it may."""
    if OTHER_PLAN.search(text) and not SOCIAL.search(text):
        return tr("raden gjelder en annen plan enn samfunnsdelen")
    if PENDING.search(text) or BEING_REVISED.search(text):
        return tr("planen er under arbeid, og det står ikke når den gjeldende ble vedtatt")
    if _SAYS_ADOPTED.search(text) and not re.search(r"\d", text):
        return tr("det står ikke når planen ble vedtatt")
    return ""


def is_under_way(clause: str) -> bool:
    """Tell whether a clause, in lower case, says that the plan spoken of is not adopted yet."""
    return bool(PENDING.search(clause)) and not (
        _NEW.search(clause) or BEING_REVISED.search(clause) or OTHER_PLAN.search(clause)
    )


def what_is_said(before: str, after: str) -> str:
    """Return what the words of a clause before a year, or only after it, make of it."""
    if _UNTIL.search(before):
        return OTHER
    said = before.strip() or ("" if BEING_REVISED.search(after) else after)
    if PENDING.search(said) or _OTHER_YEAR.search(said) or BEING_REVISED.search(said):
        return OTHER
    if OTHER_PLAN.search(said) and not SOCIAL.search(said):
        return OTHER
    for meaning, words in ((REVISED, _REVISED), (ADOPTED, _SAYS_ADOPTED), (PERIOD, _PERIOD)):
        if words.search(said):
            return meaning
    return PLAIN
