"""What the words of a decision say: yes, no or neither, and whether it was the council's own."""

from __future__ import annotations

import re

_HARMLESS = (
    "enstemmig|einstemmig|samrøystes|eg[ei]t|eige|påkla|signer|undertegn|underteikn|undersk[rn]|"
    "prinsipiell|offentlig|offentleg|kunngjo|publiser|arkiver|iverkse?a?tt|tr[åe]dd?t? i kraft"
)
"""What a decision that is not so is still a decision."""
_PARTIES = "ap|frp|h|høgre|høyre|inp|krf|mdg|r|raudt|rødt|sp|sv|v|venstre"
_NO = re.compile(
    rf"\b(?:ikk(?:e|je)\b(?! (?:som )?(?:{_HARMLESS}))|nei\b|"
    rf"mot\b(?! \d| .*(?:stemm|røyst)| (?:{_PARTIES}|en|én|ein|to|tre)\b)|avsl[aåo]|"
    r"avvis|forkast|nedstem|uts[ae]tt|tr(?:ukke|ekt|ekk)|tilbake|(?:til|som) orientering)",
    re.IGNORECASE,
)
"""What no decision for an agreement says; «12 mot 3 stemmer» can be one, and «ikke enstemmig»."""
UNDONE = re.compile(
    r"(?:^\s*|\bvedt\w+ )(?:å )?(?:over|vidare|videre)?send|"
    r"\b(?:opphev(?:e?t|e|a|d|es)\b|ugyldig|ugild|annull|omgjo|underkjen|fal[tl]\b|"
    r"stem[mt]\w* ned\b|røyst\w* ned\b|ned(?:stem|røyst)|hen(?:la|le)g|lag[td]e? bort|"
    r"under (?:behandling|arbeid)|(?:på|til) (?:høring|høyring)|etterretning|vitende|vitande|"
    r"(?:planlag[td]|(?:for)?vente[st]|foreslått|anbefalt|innstilt|tilrådd) (?:\w+ )?"
    r"(?:vedt|godkj))",
    re.IGNORECASE,
)
"""What is said of a decision that was no yes, or is one no more."""
_REPEALED = re.compile(r"\b(?:opphev(?:e?t|a|d)\b|annullert|omgjo(?:rt|rd)\b)", re.IGNORECASE)
_YES = re.compile(
    r"\b(?:vedt(?:att?e?|eken?|ekne|ok)|godkj?en[tdn]e?|ja|enstemmig|einstemmig|samrøystes|"
    r"tiltråd[dt]t?|tilslutt(?:et|a)|slutta?(?:et)? seg til|godt(?:att|eken?)|"
    r"akseptert|innvilg(?:et|a)|som innstilt)\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"\b(?:tid(?:l\b|lig|leg)|før|frå?\b|opp?haveleg|opprinnelig|etter (?:at|å)\b).*", re.DOTALL
)
"""«KO, tidligere § 27»: what was before is no other value."""

_COUNCIL = r"(?:(?:kommune|by|herads?)styre\w*|ks|k-styre\w*)"
_NAMED = re.compile(rf"(?<![\w-]){_COUNCIL}(?!\w)")
_COUNCIL_ALONE = re.compile(rf"(?:\w+ )?{_COUNCIL}(?: i [\w-]+)?[\s\d.:()-]*")
_OTHER_BODY = r"formannskap|\bfsk?\b|rådmann|kommunedirektør|administrasjon|ordfør|utval|komit"
_FOR_IT = r"innstil|deleg|vegne|fullmakt|refer|meld|oriente"
OF_ANOTHER = re.compile(rf"{_OTHER_BODY}|{_FOR_IT}")
"""What a cell says where it was not the council, or not the council alone, that decided."""
_ADVISED = re.compile(r"\W*\b(?:(?:etter|med) )?(?:innstilling|tilråding) (?:fra|frå|av) \w+\W*")
_JOINED = re.compile(r"\s*(?:\bog\b|\bsamt\b|[,/&+;])\s*")


def now(text: str) -> str:
    """Return what a cell says without what it says was before."""
    return _BEFORE.sub("", text)


def says_no(text: str) -> bool:
    """Tell whether a cell says that something was not decided, or not yet."""
    return bool(_NO.search(now(text)))


def was_refused(result: str) -> bool:
    """Tell whether the words of a result say something else than yes."""
    return says_no(result) or bool(UNDONE.search(now(result)))


def was_repealed(result: str) -> bool:
    """Tell whether the words of a result say that a decision made before is one no more."""
    return bool(_REPEALED.search(now(result))) and not says_no(result)


def was_adopted(result: str) -> bool:
    """Tell whether the words of a result say yes; other words than we know do not."""
    return bool(_YES.search(now(result))) and not was_refused(result)


def is_council(body: str) -> bool:
    """Tell whether a council itself decided, also where it is named beside another that did."""
    plain = " ".join(_ADVISED.sub(" ", body.casefold()).split())
    if not _NAMED.search(plain) or re.search(_FOR_IT, plain):
        return False
    parts = _JOINED.split(plain)
    return not re.search(_OTHER_BODY, plain) or any(map(_COUNCIL_ALONE.fullmatch, parts))
