"""The words of the atlases, in each language of a map: they are documents, as the map is.

What the columns of cooperation are called, and what the rules of the law say, go through `tr`.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..defaults import BOKMAAL, ENGLISH, NYNORSK


@dataclass(frozen=True)
class AtlasTexts:
    """The words of the atlases; those with names in braces are patterns.

    `goes_on` stands after the title of a page that is not the first, and `on_day` under it.
    """

    offices: str
    municipalities: str
    goes_on: str
    page: str
    on_day: str
    about: str
    members: str
    agreements: str
    posts: str
    grants: str
    findings: str
    plans: str
    neighbours: str
    no_neighbours: str
    cooperation: str
    no_cooperation: str
    history: str
    no_history: str
    colours: str
    hatched: str
    signs: str
    plan: str
    year: str
    year_and_age: str
    year_alone: str
    member_count: str
    member_names: str
    found: str
    nothing_registered: str
    adoption: str
    not_registered: str
    no_receiver: str


ATLAS_TEXTS = {
    BOKMAAL: AtlasTexts(
        offices="Plankontor",
        municipalities="Kommunemøte",
        goes_on="(fortsetter)",
        page="side",
        on_day="Kartdato: {day}",
        about="Om samarbeidet",
        members="Medlemmer og planer",
        agreements="Avtaler og vedtak",
        posts="Stillinger",
        grants="Tilskudd",
        findings="Kontroll",
        plans="Planene",
        neighbours="Naboenes planer",
        no_neighbours="Kommunen har ingen naboer på kartet.",
        cooperation="Samarbeid",
        no_cooperation="Ingen samarbeid er registrert.",
        history="Tidligere planer",
        no_history="Ingen tidligere planer er registrert.",
        colours="Farger på kartet",
        hatched="skravert",
        signs="Tegn på kartet",
        plan="Plan",
        year="Planår (alder)",
        year_and_age="{year} ({age} år)",
        year_alone="Planår",
        member_count="Antall",
        member_names="Medlemmer",
        found="Funn",
        nothing_registered="Ikke registrert.",
        adoption="Vedtak",
        not_registered="ikke registrert",
        no_receiver="mottaker ikke kjent",
    ),
    NYNORSK: AtlasTexts(
        offices="Plankontor",
        municipalities="Kommunemøte",
        goes_on="(held fram)",
        page="side",
        on_day="Kartdato: {day}",
        about="Om samarbeidet",
        members="Medlemmer og planar",
        agreements="Avtalar og vedtak",
        posts="Stillingar",
        grants="Tilskot",
        findings="Kontroll",
        plans="Planane",
        neighbours="Planane til naboane",
        no_neighbours="Kommunen har ingen naboar på kartet.",
        cooperation="Samarbeid",
        no_cooperation="Ingen samarbeid er registrerte.",
        history="Tidlegare planar",
        no_history="Ingen tidlegare planar er registrerte.",
        colours="Fargar på kartet",
        hatched="skravert",
        signs="Teikn på kartet",
        plan="Plan",
        year="Planår (alder)",
        year_and_age="{year} ({age} år)",
        year_alone="Planår",
        member_count="Tal",
        member_names="Medlemmer",
        found="Funn",
        nothing_registered="Ikkje registrert.",
        adoption="Vedtak",
        not_registered="ikkje registrert",
        no_receiver="mottakar ikkje kjend",
    ),
    ENGLISH: AtlasTexts(
        offices="Planning offices",
        municipalities="Municipality meeting",
        goes_on="(continued)",
        page="page",
        on_day="Map date: {day}",
        about="About the cooperation",
        members="Members and plans",
        agreements="Agreements",
        posts="Posts",
        grants="Grants",
        findings="Check",
        plans="The plans",
        neighbours="Neighbours' plans",
        no_neighbours="The municipality has no neighbours on the map.",
        cooperation="Cooperation",
        no_cooperation="No cooperation is registered.",
        history="Earlier plans",
        no_history="No earlier plans are registered.",
        colours="Colours on the map",
        hatched="hatched",
        signs="Signs on the map",
        plan="Plan",
        year="Year (age)",
        year_and_age="{year} ({age} years)",
        year_alone="Year",
        member_count="Number",
        member_names="Members",
        found="Findings",
        nothing_registered="Not registered.",
        adoption="Adoption",
        not_registered="not registered",
        no_receiver="receiver not known",
    ),
}


def atlas_texts_in(language: str) -> AtlasTexts:
    """Return the words of the atlases in a language; bokmål where there are none."""
    return ATLAS_TEXTS.get(language, ATLAS_TEXTS[BOKMAAL])
