"""What is made for a plan and is none itself: its handlingsdel, its impact study, its ROS.

All patterns are for texts in small letters.
"""

from __future__ import annotations

import re
from functools import lru_cache

_GAP = r"[\W_]+"
_PLAN = (
    r"(?:kommuneplan\w*|samf(?!unnssikk|unnstrygg)\w*|are[aá]l(?:d|p)?\w*|planstrat\w*|kps|"
    r"kpa|kp[ -](?:sd?|ad?)\b|land.?use\w*|social element)"
)
_PLANS = rf"{_PLAN}(?:{_GAP}(?:(?:og|and){_GAP})?{_PLAN})*"
_ROS = r"(?:\bh?ros(?:analys\w*)?\b|risiko.{0,5}sårb\w*)(?:[\W_]+(?:analys|vurdering)\w*)?"
_ACTION = r"handlings(?:del|program|plan)\w*|action (?:plan|part|program\w*)"
_BARE = (
    rf"{_ACTION}|{_ROS}|konsekvens(?:utred|utgrei|vurder)\w*|\bku\b|planbeskriv\w*|planomtal\w*|"
    r"kunnskapsgrunnlag\w*|plankart\w*|temakart\w*|temadel\w*"
)
_PAPER = (
    rf"{_BARE}|økonomi\w*|budsjett\w*|tema\w*|delutred\w*|utred\w*|utgrei\w*|\w*analyse\w*|"
    r"(?:plan)?bestemmels\w*|føresegn\w*|retningslin\w*|vedlegg\w*|tillegg\w*|innspill\w*|"
    r"uttale\w*|evaluering\w*|oppfølging\w*|(?:års)?rapport(?:en)?|årsmelding\w*|del|"
    r"(?:mindre|små) endring\w*"
)
_FOR = (
    r"(?:til|for|av|i|ved|under|om|to|of|vedr\w*|angående|tilhørende|tilhøyrande|"
    r"(?:til)?knytt?et(?: til)?|i forbindelse med|som grunnlag for)"
)
_YEARS = r"(?:\d[\d\W_]*)?"
_COMPANION = re.compile(
    rf"\b(?:{_PAPER}){_GAP}{_YEARS}{_FOR}{_GAP}(?:\w+{_GAP}){{0,2}}?{_PLANS}|"
    rf"\b(?:{_BARE}){_GAP}{_YEARS}{_PLANS}|"
    rf"\b(?:samf\w*ns|areald\w*ns|kommuneplan\w*ns|planstrat\w*ns){_GAP}(?:{_BARE})|"
    rf"\bsamf\w*{_GAP}{_YEARS}(?:{_ACTION})|\bareal\w*{_GAP}{_YEARS}(?:{_ACTION}|{_ROS})"
)

_SUBJECT = (
    r"(?:natur|skred|ras|flom|flaum|stormflo|havnivå|kvikkleire|klima|ikt|it|digital|cyber|ekom|"
    r"informasjon|personvern|helse|omsorg|smitte|pandemi|brann|vann|vatn|vass|avløp|va|skole|"
    r"skule|barnehage|forurens|olje|havn|hamn|veg|vei|trafikk|bygg|dam|kraft|strøm|straum|energi|"
    r"atom|landbruk|terror|vold|område|sektor|tema|fag|virksomhet|regulering|detalj|delplan)"
)
_WHOLE = (
    rf"(?:(?:hele|heile|the|whole|vår|samlet){_GAP}){{0,2}}(?:kommun(?:en|ane|ene|er|e)?\b|"
    rf"municipalit\w*|samfunn(?:et)?\b|samfunns(?:sikk|trygg)|beredskap|\d|perioden?\b|årene?\b|\w+{_GAP}kommune\b)"
)
_SPECIAL_ROS = re.compile(
    rf"{_ROS}{_GAP}(?!i{_GAP})(?!under{_GAP})(?:{_FOR}){_GAP}(?!{_WHOLE})\w+|"
    rf"{_ROS}{_GAP}{_SUBJECT}\w*|\b{_SUBJECT}\w*{_GAP}{_ROS}"
)
_WHOLE_ROS = re.compile(r"helhetl|heilskap|overordn|overall|comprehensive")


@lru_cache(maxsize=4096)
def without_companions(text: str) -> str:
    """Return a text without what is only for a plan: «handlingsdel til samfunnsdelen»."""
    return _COMPANION.sub(" ", text)


@lru_cache(maxsize=4096)
def without_special_ros(text: str) -> str:
    """Return a text without the ROS of one plan, place or subject, «ROS-analyse for skred».

    What says that it is «helhetlig» or «overordnet» is that of the whole municipality.
    """
    if _WHOLE_ROS.search(text):
        return text
    return _SPECIAL_ROS.sub(" ", without_companions(text))
