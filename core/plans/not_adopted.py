"""The words beside a year that it is not the year of an adoption: to come, a step, or stopped.

All patterns are for texts in small letters.
"""

from __future__ import annotations

import re

AHEAD = re.compile(r"\b(?:blir|vert|vil|bør|kommer|kjem|will|to be)\b")
"""A verb that looks ahead, to whatever comes."""
AIM = re.compile(
    r"\b(?:due|eta|vent(?:ar|ast)|håp(?:er|ar|et)?|ønsk\w+|mål(?:et|s[ae]tting\w*)?|tidligst|tidlegast|"
    r"(?:estimer|bereg?n|rekn|anslå)\w*|antatt (?:vedt|ferdig|godkj)\w*|"
    r"(?:plann|expect|schedul|estimat)ed|"
    r"(?:slutt)?(?:behandl|fremm|ferdigstill|fullfør|avslutt|start|arbeid|jobb|godkjenn|legg|ta|"
    r"sluttfør|utarbeid|oppdater|gjennomfør)(?:e?s|ast)|under preparation|ongoing|"
    r"ved(?:tatt|teke\w*|tak|tok) (?:å|at|om))\b"
)
"""Said of an adoption that has not come about: an aim, a guess, work that goes on."""

STEP = re.compile(
    r"(?:\b(?:til|to|før)|^\W*for) (?:\w+ )?(?:\w*vedtak|kommunestyre\w*|kst|ksty|ks|adoption|"
    r"approval|(?:1\. ?|2\. ?)?\w*behandling)\b|"
    r"\bgangs?\.? ?behandl|\b[123]\. ?gang\b|"
    r"\b(?:fsk|fs|kmd|kdd|departement\w*|formannskap\w*|\w*utvalg\w*|(?:\w*[a-zæøå])?frist(?:en)?|"
    r"innstilling\w*|planforum|medvirkning\w*|medverknad\w*|dialogmøte\w*|folkemøte\w*|framdrift\w*|"
    r"fremdrift\w*|(?:på)?start(?:e[rt]?)?|begyn\w+|jobber|arbeider|arbeide[td]? (?:med|start)\w*|"
    r"lagt (?:ut|fram|frem)|utlegging\w*|(?:over)?send[te]|annonsert|mottatt|uttalelse\w*)\b|"
    r"(?<!med )(?<!uten )(?<!utan )(?<!etter )(?<!m/ )"
    r"\b(?:mekling\w*|mekla|innsigelse\w*|motsegn\w*)"
)
"""Said of what leads to an adoption, and of who deals with a plan before the council."""

STOPPED = re.compile(
    r"\b(?:ned ?stem\w*|fell?t ned|forkast\w*|stopp[ae]t|stans[ae]t|på is|skrinlagt|"
    r"avsl(?:ått|egen)\w*|avvis\w+|tr(?:ukket|ekt|ekkes)|sendt tilbake|"
    r"uts[ae]tt(?! (?:virk|ikraft|iverk))|returnert|rejected|withdrawn|stopped)\b"
)
"""Said of what the council would not have, or has laid aside."""
