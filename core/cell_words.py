"""What the words of a cell say: which plan a row is about, and how far it has come."""

from __future__ import annotations

import re

from .headings import OTHER_PLAN, SOCIAL, plain

_NOT_IN_FORCE = re.compile(
    r"under (?:arbeid|utarbeid|behandling|planlegging)|"
    r"(?:på|til|utlagt|lagt ut)\b.*(?:høring|høyring)|"
    r"(?:ute )?(?:på )?(?:høring|høyring)|offentlig ettersyn|arbeid pågår|pågår|pågående|forslag|"
    r"utkast|planlagt|planlegges|oppstart\w*|varsle\w*|påbegynt|i prosess|planprogram\w*|"
    r"oppheve?[td]\w*|utgått|utgatt|utløpt|erstattet|erstatta|avvist|avsluttet|ugyldig|ikke gyldig|"
    r"ikke i kraft|foreldet|historisk|arkivert|in progress|draft|repealed|hearing"
)
_NO_PLAN = re.compile(
    r"nei|no|ingen|ikke (?:vedtatt|startet|påbegynt)|ikkje vedteken|mangler|manglar|not adopted"
)
_IN_FORCE = re.compile(
    r"vedtatt\w*|vedteken|vedteke|egengodkjent|godkjent|gjeldende|gjeldande|i kraft|ikraft\w*|"
    r"gyldig|ja|yes|adopted|in force|under (?:rullering|revisjon|revidering)|rulleres|revideres|"
    r"ferdig|ok"
)
NO_PLAN, NOT_IN_FORCE, IN_FORCE = "ingen plan", "gjelder ikke", "gjelder"


def status_of(cell: str) -> str | None:
    """Return what a status says of the plan, None for words that are no status."""
    words = plain(cell)
    for pattern, status in ((_NO_PLAN, NO_PLAN), (_NOT_IN_FORCE, NOT_IN_FORCE),
                            (_IN_FORCE, IN_FORCE)):  # fmt: skip
        if re.match(rf"(?:{pattern.pattern})(?: |$)", words):
            return status
    return None


def is_status_word(cell: str) -> bool:
    """Tell whether a cell is the status of a plan and nothing more."""
    return len(cell) < 40 and not re.search(r"\d", cell) and status_of(cell) is not None


def is_plan_word(cell: str) -> bool:
    """Tell whether a cell is the kind or the title of a plan."""
    words = plain(cell)
    named = SOCIAL.search(words) or OTHER_PLAN.search(words) or "kommuneplan" in words
    return bool(named) and len(cell) < 80 and "://" not in cell and "www" not in words
