"""The words for plans, and for how far one has come, in headings, titles and cells alike.

All patterns are for texts in small letters.
"""

from __future__ import annotations

import re

SOCIAL = re.compile(r"samf|\bkps\b|\bkp[ -]sd?\b|\bsoci(?:al|et)|\bcommunity|servodat")
MASTER_PLAN = re.compile(r"kommuneplan|gjeldende plan|gjeldande plan|master.?plan")
OTHER_PLAN = re.compile(
    r"are[aá]l|\bkpa\b|\bkp[ -]ad?\b|strategi|delplan|\bkdp\b|økonomi|\bøp\b|\bhandling|\bhp\b|"
    r"regulering|tema|klima|folkehelse|beredskap|\bros\b|trafikk|bustad|bolig|nærings|kultur|"
    r"sektor|fagplan|regional|interkommunal|budsjett|årsmelding|årsrapport|land.?use|zoning|\barea\b|spatial|"
    r"\b(?!komm|kpl?plan|samf|hoved|hovud|general|master|oversikts|utviklings)[a-zæøå]{2,}plan"
    r"(?:en|er|ene)?\b"
)
"""Also any compound such as «barnehageplan», but for those that can mean the master plan."""

PENDING = re.compile(
    r"\b(?:ikke vedtatt|ikkje vedteke[nt]?|under (?:arbeid|utarbeid\w*|behandling|planlegging)|"
    r"(?:i )?arbeid pågår|pågår|pågående|på gang|i gang|(?:i )?prosess|igangs[ae]tt\w*|påbegynt|"
    r"planlagt|planlegg\w*|vent(?:a|es|et)|vedtas|vedtakast|skal|program\w*|planprogram\w*|"
    r"utlagt|(?:til|gangs?) behandling|draft|in progress|consultation)\b|"
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
ADOPTION = re.compile(
    r"vedta|vedte|vedtok|godkj|adopt|approved|kommunestyre|mearriduv|\bkst\b|\bksty\b"
)


def any_of(*patterns: re.Pattern[str] | str) -> re.Pattern[str]:
    """Return a pattern for whatever one of the others finds."""
    return re.compile("|".join(p if isinstance(p, str) else p.pattern for p in patterns))
