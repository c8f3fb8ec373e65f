"""The words on a map that are the same whichever plan it shows, in each language of a map.

The language of the map is the office's choice and does not follow the language of QGIS, so these
texts do not go through `tr`.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..defaults import BOKMAAL, ENGLISH, NYNORSK


@dataclass(frozen=True)
class MapTexts:
    """The words of a map; `stamp` and `reference` are texts of labels, with expressions.

    `credit` takes the name of an `office`, in English its `area`. Patterns of a class by age:
    `age` and `ages` take one or both ends in years and the `years` they are, `age_and_more` an age
    and the last year. `under_way` and `kept` say how far a plan has come, beside their signs.
    """

    credit: str
    norway: str
    last_of_several: str
    stamp: str
    legend_heading: str
    sources: str
    generalised: str
    sample: str
    edited: str
    county_border: str
    age: str
    ages: str
    age_and_more: str
    under_way: str
    kept: str
    kartverket: str
    kartverket_generalised: str
    reference: str


MAP_TEXTS = {
    BOKMAAL: MapTexts(
        credit="Kartet er utarbeidet hos {office}.",
        norway="Norge",
        last_of_several="og",
        stamp="Kart produsert:\n"
        "[% format_date(to_date(@planstatus_kartdato),'d. MMMM yyyy','nb') %]",
        legend_heading="Tegnforklaring",
        sources="Kilder",
        generalised="generaliserte grenser",
        sample="ufullstendige eksempeldata fra åpne nettsider",
        edited="med egne endringer",
        county_border="Fylkesgrense",
        age="{first} år: {years}",
        ages="{first} - {last} år: {years}",
        age_and_more="{first} år og eldre: {last_year} og tidligere",
        under_way="under arbeid",
        kept="videreført",
        kartverket="© Kartverket (CC BY 4.0)",
        kartverket_generalised="© Kartverket, generalisert (CC BY 4.0)",
        reference="[% replace(map_get(item_variables('kart'),'map_crs_description'),"
        "map('ETRS89','EUREF89','UTM zone','UTM sone'))"
        " || ' · 1:' || format_number(map_get(item_variables('kart'),'map_scale'),0,'nb')"
        " || if(max(@layout_pagewidth,@layout_pageheight) > 400,' (A3)',' (A4)') %]",
    ),
    NYNORSK: MapTexts(
        credit="Kartet er utarbeidd hos {office}.",
        norway="Noreg",
        last_of_several="og",
        stamp="Kart produsert:\n"
        "[% format_date(to_date(@planstatus_kartdato),'d. MMMM yyyy','nn') %]",
        legend_heading="Teiknforklaring",
        sources="Kjelder",
        generalised="generaliserte grenser",
        sample="ufullstendige eksempeldata frå opne nettsider",
        edited="med eigne endringar",
        county_border="Fylkesgrense",
        age="{first} år: {years}",
        ages="{first} - {last} år: {years}",
        age_and_more="{first} år og eldre: {last_year} og tidlegare",
        under_way="under arbeid",
        kept="vidareført",
        kartverket="© Kartverket (CC BY 4.0)",
        kartverket_generalised="© Kartverket, generalisert (CC BY 4.0)",
        reference="[% replace(map_get(item_variables('kart'),'map_crs_description'),"
        "map('ETRS89','EUREF89','UTM zone','UTM sone'))"
        " || ' · 1:' || format_number(map_get(item_variables('kart'),'map_scale'),0,'nb')"
        " || if(max(@layout_pagewidth,@layout_pageheight) > 400,' (A3)',' (A4)') %]",
    ),
    ENGLISH: MapTexts(
        credit="Map made by the County Governor of {area}.",
        norway="Norway",
        last_of_several="and",
        stamp="Map produced:\n[% format_date(to_date(@planstatus_kartdato),'d MMMM yyyy','en') %]",
        legend_heading="Legend",
        sources="Sources",
        generalised="generalised boundaries",
        sample="incomplete sample data from public web pages",
        edited="with local changes",
        county_border="County border",
        age="Age {first}: {years}",
        ages="{first} - {last} years: {years}",
        age_and_more="{first} years and older: {last_year} and earlier",
        under_way="in progress",
        kept="continued",
        kartverket="© Kartverket (CC BY 4.0)",
        kartverket_generalised="© Kartverket, generalised (CC BY 4.0)",
        reference="[% replace(map_get(item_variables('kart'),'map_crs_description'),"
        "map('UTM zone','UTM zone'))"
        " || ' · 1:' || format_number(map_get(item_variables('kart'),'map_scale'),0,'en')"
        " || if(max(@layout_pagewidth,@layout_pageheight) > 400,' (A3)',' (A4)') %]",
    ),
}


def texts_in(language: str) -> MapTexts:
    """Return the words of a map in a language; bokmål where there are none."""
    return MAP_TEXTS.get(language, MAP_TEXTS[BOKMAAL])
