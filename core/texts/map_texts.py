"""Every word the plugin itself puts on the map, in each language a map can have.

The language of the map is the office's choice and does not follow the language of QGIS, so these
texts do not go through `tr`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import lru_cache

from ..defaults import BOKMAAL, ENGLISH, NYNORSK


@dataclass(frozen=True)
class MapTexts:
    """The words of a map; `stamp` and `reference` are texts of labels, with expressions.

    `title` takes an `area`, `credit` the name of an `office`, in English its `area`.
    `totals` is a pattern for how many municipalities there are, and how many have a plan year.
    """

    title: str
    credit: str
    norway: str
    last_of_several: str
    stamp: str
    legend_heading: str
    legend_layer: str
    missing: str
    sources: str
    plan_years: str
    generalised: str
    sample: str
    edited: str
    subtitle: str
    legend_years: str
    totals: str
    total_of_one: str
    county_border: str
    kartverket: str
    kartverket_generalised: str
    reference: str


MAP_TEXTS = {
    BOKMAAL: MapTexts(
        title="Samfunnsplanstatus {area}",
        credit="Kartet er utarbeidet hos {office}.",
        norway="Norge",
        last_of_several="og",
        stamp="Kart produsert:\n"
        "[% format_date(to_date(@planstatus_kartdato),'d. MMMM yyyy','nb') %]",
        legend_heading="Tegnforklaring",
        legend_layer="Samfunnsplan",
        missing="Mangler planår",
        sources="Kilder",
        plan_years="Planår",
        generalised="generaliserte grenser",
        sample="ufullstendige eksempeldata fra åpne nettsider",
        edited="med egne endringer",
        subtitle="Når kommunestyret vedtok kommuneplanens samfunnsdel",
        legend_years="planår (antall kommuner)",
        totals="{total} kommuner, {with_year} med planår",
        total_of_one="1 kommune, {with_year} med planår",
        county_border="Fylkesgrense",
        kartverket="© Kartverket (CC BY 4.0)",
        kartverket_generalised="© Kartverket, generalisert (CC BY 4.0)",
        reference="[% replace(map_get(item_variables('kart'),'map_crs_description'),"
        "map('ETRS89','EUREF89','UTM zone','UTM sone'))"
        " || ' · 1:' || format_number(map_get(item_variables('kart'),'map_scale'),0,'nb')"
        " || if(max(@layout_pagewidth,@layout_pageheight) > 400,' (A3)',' (A4)') %]",
    ),
    NYNORSK: MapTexts(
        title="Samfunnsplanstatus {area}",
        credit="Kartet er utarbeidd hos {office}.",
        norway="Noreg",
        last_of_several="og",
        stamp="Kart produsert:\n"
        "[% format_date(to_date(@planstatus_kartdato),'d. MMMM yyyy','nn') %]",
        legend_heading="Teiknforklaring",
        legend_layer="Samfunnsplan",
        missing="Manglar planår",
        sources="Kjelder",
        plan_years="Planår",
        generalised="generaliserte grenser",
        sample="ufullstendige eksempeldata frå opne nettsider",
        edited="med eigne endringar",
        subtitle="Når kommunestyret vedtok samfunnsdelen av kommuneplanen",
        legend_years="planår (talet på kommunar)",
        totals="{total} kommunar, {with_year} med planår",
        total_of_one="1 kommune, {with_year} med planår",
        county_border="Fylkesgrense",
        kartverket="© Kartverket (CC BY 4.0)",
        kartverket_generalised="© Kartverket, generalisert (CC BY 4.0)",
        reference="[% replace(map_get(item_variables('kart'),'map_crs_description'),"
        "map('ETRS89','EUREF89','UTM zone','UTM sone'))"
        " || ' · 1:' || format_number(map_get(item_variables('kart'),'map_scale'),0,'nb')"
        " || if(max(@layout_pagewidth,@layout_pageheight) > 400,' (A3)',' (A4)') %]",
    ),
    ENGLISH: MapTexts(
        title="Status of municipal master plans (social element), {area}",
        credit="Map made by the County Governor of {area}.",
        norway="Norway",
        last_of_several="and",
        stamp="Map produced:\n[% format_date(to_date(@planstatus_kartdato),'d MMMM yyyy','en') %]",
        legend_heading="Legend",
        legend_layer="Social element",
        missing="No plan year",
        sources="Sources",
        plan_years="Plan years",
        generalised="generalised boundaries",
        sample="incomplete sample data from public web pages",
        edited="with local changes",
        subtitle="When the council adopted the social element of the master plan",
        legend_years="plan year (number of municipalities)",
        totals="{total} municipalities, {with_year} with a plan year",
        total_of_one="1 municipality, {with_year} with a plan year",
        county_border="County border",
        kartverket="© Kartverket (CC BY 4.0)",
        kartverket_generalised="© Kartverket, generalised (CC BY 4.0)",
        reference="[% replace(map_get(item_variables('kart'),'map_crs_description'),"
        "map('UTM zone','UTM zone'))"
        " || ' · 1:' || format_number(map_get(item_variables('kart'),'map_scale'),0,'en')"
        " || if(max(@layout_pagewidth,@layout_pageheight) > 400,' (A3)',' (A4)') %]",
    ),
}

EARLIER_WORDINGS = {
    "eksempeldata samlet fra åpne sider, ufullstendige": "sample",
    "eksempeldata samla frå opne sider, ufullstendige": "sample",
    "sample data collected from public pages, incomplete": "sample",
    "med kontorets endringer": "edited",
    "med endringane til kontoret": "edited",
    "with the office's changes": "edited",
    "vedtaksår (antall kommuner)": "legend_years",
    "vedtaksår (talet på kommunar)": "legend_years",
    "year of adoption (number of municipalities)": "legend_years",
    "Social part": "legend_layer",
}
"""What older versions wrote, also into working files, by the name of the text it is now."""


EARLIER_TITLES = ("Municipal plans (social part), {area}",)
"""Titles of older versions, of which some project still has one that nobody has written."""


def texts_in(language: str) -> MapTexts:
    """Return the words of a map in a language; bokmål where there are none."""
    return MAP_TEXTS.get(language, MAP_TEXTS[BOKMAAL])


def in_language(text: str, language: str) -> str:
    """Return a text of the plugin's own in another map language; all other wording as it is."""
    name = _names_of_texts().get(text)
    return text if name is None else str(getattr(texts_in(language), name))


@lru_cache(maxsize=1)
def _names_of_texts() -> Mapping[str, str]:
    """Return which text each wording is, in any map language and as older versions had it."""
    wordings = [asdict(texts).items() for texts in MAP_TEXTS.values()]
    ours = {own: name for each in reversed(wordings) for name, own in reversed(list(each))}
    return {**ours, **EARLIER_WORDINGS}


def is_wording_of(text: str, ours: str) -> bool:
    """Tell whether a text is exactly one of ours, in whichever map language."""
    return text in {ours, *(in_language(ours, language) for language in MAP_TEXTS)}


def is_legend_heading(text: str) -> bool:
    """Tell whether a text is the heading that we give the legend, in any map language and year."""
    ours = [text for text, name in _names_of_texts().items() if name == "legend_layer"]
    headings = "|".join(map(re.escape, ours))
    return bool(re.fullmatch(rf"(?:{headings}) \d{{4}}", text))
