"""The words of the report, in each language of a map: it is a document, as the map is.

What a status or a class is called stands in `map_texts`, `list_texts` and `plan_words`. What the
columns of cooperation are called, and what the rules of the law say, go through `tr`.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..defaults import BOKMAAL, ENGLISH, NYNORSK


@dataclass(frozen=True)
class ReportTexts:
    """The words of the report; those with names in braces are patterns.

    `days` takes a `day`, the name of a `month` and a `year`.
    """

    title: str
    skip: str
    contents: str
    map_date: str
    days: str
    months: tuple[str, ...]
    map_of: str
    map_in_words: str
    map_of_offices: str
    offices_in_words: str
    no_offices_then: str
    legend: str
    mark: str
    counts: str
    count: str
    share: str
    total: str
    ages: str
    plan: str
    youngest: str
    middle: str
    oldest: str
    list_of: str
    number: str
    adopted: str
    sorted_by: str
    cooperation: str
    no_cooperation: str
    outside: str
    members: str
    no_members: str
    agreements: str
    no_agreements: str
    adoptions: str
    no_adoptions: str
    posts: str
    grants: str
    grants_of_nobody: str
    posts_of_nobody: str
    findings: str
    no_findings: str
    not_looked_at: str
    about_findings: str
    finding: str
    level: str
    demanded: str
    levels: tuple[str, str, str]
    duties: str
    unknown: str
    nothing_unknown: str
    without_year: str
    not_certain: str
    samples: str
    not_yet: str
    not_yet_without: str
    not_registered: str
    about_sources: str
    office_page: str
    about: str
    about_text: str


REPORT_TEXTS = {
    BOKMAAL: ReportTexts(
        title="Planstatus {area}",
        skip="Hopp til innholdet",
        contents="Innhold",
        map_date="Kartdato: {date}.",
        days="{day}. {month} {year}",
        months=("januar", "februar", "mars", "april", "mai", "juni", "juli", "august",
                "september", "oktober", "november", "desember"),
        map_of="Kart: {title}",
        map_in_words="Kartet viser {counted}. {bands}. Tallene på kartet er numrene i "
        "tegnforklaringen. Alt som vises på kartet, står i tabellen under «{table}».",
        map_of_offices="Kart: interkommunalt samarbeid",
        offices_in_words="Kartet viser hvilke kommuner som er med i hvert samarbeid. {offices}. "
        "Tallene på kartet er numrene i tegnforklaringen. Kommuner uten tall er ikke med i noen "
        "av dem.",
        no_offices_then="Ingen av kommunene på kartet er registrert som medlem på kartdatoen.",
        legend="Tegnforklaring",
        mark="Nummer på kartet",
        counts="Antall kommuner i hver klasse",
        count="Antall",
        share="Andel (prosent)",
        total="Sum",
        ages="Hvor gamle planene er",
        plan="Planen",
        youngest="Nyeste",
        middle="Midterste (median)",
        oldest="Eldste",
        list_of="Kommunene: {title}",
        number="Kommunenummer",
        adopted="Vedtaksdato",
        sorted_by="Sorter etter {column}",
        cooperation="Interkommunalt samarbeid",
        no_cooperation="Ingen samarbeid er registrert for kommunene på kartet.",
        outside="ikke på kartet",
        members="Medlemmer: {name}",
        no_members="Medlemmer er ikke registrert.",
        agreements="Avtaler",
        no_agreements="Avtaler er ikke registrert.",
        adoptions="Vedtak: {name}",
        no_adoptions="Vedtak er ikke registrert:",
        posts="Stillinger: {name}",
        grants="Tilskudd: {name}",
        grants_of_nobody="Tilskudd uten kjent mottaker",
        posts_of_nobody="Stillinger uten kjent samarbeid",
        findings="Kontroll: {name}",
        no_findings="Kontrollen fant ingenting å merke seg.",
        not_looked_at="Ikke kontrollert, for ingen år er registrert: {plans}.",
        about_findings="Kontrollen ser bare på det som er registrert. «Ikke registrert» betyr ikke "
        "at noe ikke er gjort.",
        finding="Hva kontrollen fant",
        level="Nivå",
        demanded="Det loven krever at avtalen sier",
        levels=("må", "bør", "merknad"),
        duties="Kontroll av planene",
        unknown="Hva som ikke er kjent",
        nothing_unknown="Alle opplysninger på kartet er registrert og sikre.",
        without_year="{plan}: {missing} ({count})",
        not_certain="{plan}: usikkert år ({count})",
        samples="{plan}: ufullstendige eksempeldata fra åpne nettsider ({count})",
        not_yet="{plan}: nyere plan enn kartdatoen, så kartet viser planen før ({count})",
        not_yet_without="{plan}: nyere plan enn kartdatoen, og planen før er ikke kjent ({count})",
        not_registered="Ikke registrert: {fields}.",
        about_sources="Kilden til hvert år står i siste kolonne i tabellene.",
        office_page="Plan og bygg hos Statsforvalteren",
        about="Om rapporten",
        about_text="Rapporten er laget for å kunne brukes av alle, etter WCAG 2.1 på nivå A og AA: "
        "kartene er beskrevet i ord og tabeller, og siden kan leses uten mus, uten farger, på "
        "liten skjerm, forstørret og på papir.",
    ),
    NYNORSK: ReportTexts(
        title="Planstatus {area}",
        skip="Hopp til innhaldet",
        contents="Innhald",
        map_date="Kartdato: {date}.",
        days="{day}. {month} {year}",
        months=("januar", "februar", "mars", "april", "mai", "juni", "juli", "august",
                "september", "oktober", "november", "desember"),
        map_of="Kart: {title}",
        map_in_words="Kartet viser {counted}. {bands}. Tala på kartet er nummera i "
        "teiknforklaringa. Alt som er vist på kartet, står i tabellen under «{table}».",
        map_of_offices="Kart: interkommunalt samarbeid",
        offices_in_words="Kartet viser kva kommunar som er med i kvart samarbeid. {offices}. "
        "Tala på kartet er nummera i teiknforklaringa. Kommunar utan tal er ikkje med i nokon "
        "av dei.",
        no_offices_then="Ingen av kommunane på kartet er registrerte som medlem på kartdatoen.",
        legend="Teiknforklaring",
        mark="Nummer på kartet",
        counts="Talet på kommunar i kvar klasse",
        count="Tal",
        share="Del (prosent)",
        total="Sum",
        ages="Kor gamle planane er",
        plan="Planen",
        youngest="Nyaste",
        middle="Midtarste (median)",
        oldest="Eldste",
        list_of="Kommunane: {title}",
        number="Kommunenummer",
        adopted="Vedtaksdato",
        sorted_by="Sorter etter {column}",
        cooperation="Interkommunalt samarbeid",
        no_cooperation="Ingen samarbeid er registrerte for kommunane på kartet.",
        outside="ikkje på kartet",
        members="Medlemmer: {name}",
        no_members="Medlemmer er ikkje registrerte.",
        agreements="Avtalar",
        no_agreements="Avtalar er ikkje registrerte.",
        adoptions="Vedtak: {name}",
        no_adoptions="Vedtak er ikkje registrerte:",
        posts="Stillingar: {name}",
        grants="Tilskot: {name}",
        grants_of_nobody="Tilskot utan kjend mottakar",
        posts_of_nobody="Stillingar utan kjent samarbeid",
        findings="Kontroll: {name}",
        no_findings="Kontrollen fann ikkje noko å merke seg.",
        not_looked_at="Ikkje kontrollert, for ingen år er registrerte: {plans}.",
        about_findings="Kontrollen ser berre på det som er registrert. «Ikkje registrert» tyder "
        "ikkje at noko ikkje er gjort.",
        finding="Kva kontrollen fann",
        level="Nivå",
        demanded="Det lova krev at avtalen seier",
        levels=("må", "bør", "merknad"),
        duties="Kontroll av planane",
        unknown="Kva som ikkje er kjent",
        nothing_unknown="Alle opplysningar på kartet er registrerte og sikre.",
        without_year="{plan}: {missing} ({count})",
        not_certain="{plan}: usikkert år ({count})",
        samples="{plan}: ufullstendige eksempeldata frå opne nettsider ({count})",
        not_yet="{plan}: nyare plan enn kartdatoen, så kartet viser planen før ({count})",
        not_yet_without="{plan}: nyare plan enn kartdatoen, og planen før er ikkje kjend ({count})",
        not_registered="Ikkje registrert: {fields}.",
        about_sources="Kjelda til kvart år står i siste kolonne i tabellane.",
        office_page="Plan og bygg hos Statsforvaltaren",
        about="Om rapporten",
        about_text="Rapporten er laga for å kunne brukast av alle, etter WCAG 2.1 på nivå A og AA: "
        "karta er skildra i ord og tabellar, og sida kan lesast utan mus, utan fargar, på liten "
        "skjerm, forstørra og på papir.",
    ),
    ENGLISH: ReportTexts(
        title="Plan status, {area}",
        skip="Skip to the content",
        contents="Contents",
        map_date="Map date: {date}.",
        days="{day} {month} {year}",
        months=("January", "February", "March", "April", "May", "June", "July", "August",
                "September", "October", "November", "December"),
        map_of="Map: {title}",
        map_in_words="The map shows {counted}. {bands}. The figures on the map are the numbers in "
        "the legend. All that the map shows stands in the table under “{table}”.",
        map_of_offices="Map: inter-municipal cooperation",
        offices_in_words="The map shows which municipalities take part in each cooperation. "
        "{offices}. The figures on the map are the numbers in the legend. Municipalities without "
        "a figure take part in none of them.",
        no_offices_then="On the map date, none of the municipalities on the map is registered as "
        "a member.",
        legend="Legend",
        mark="Number on the map",
        counts="Number of municipalities in each band",
        count="Number",
        share="Share (per cent)",
        total="Total",
        ages="How old the plans are",
        plan="The plan",
        youngest="Newest",
        middle="In the middle (median)",
        oldest="Oldest",
        list_of="Municipalities: {title}",
        number="Municipality number",
        adopted="Day of adoption",
        sorted_by="Sort by {column}",
        cooperation="Inter-municipal cooperation",
        no_cooperation="No cooperation is registered of the municipalities on the map.",
        outside="not on the map",
        members="Members: {name}",
        no_members="Members are not registered.",
        agreements="Agreements",
        no_agreements="Agreements are not registered.",
        adoptions="Adoptions: {name}",
        no_adoptions="Adoptions are not registered:",
        posts="Posts: {name}",
        grants="Grants: {name}",
        grants_of_nobody="Grants without a known receiver",
        posts_of_nobody="Posts of no known cooperation",
        findings="Check: {name}",
        no_findings="The check found nothing to note.",
        not_looked_at="Not checked, since no year is registered: {plans}.",
        about_findings="The check looks at what is registered, and at nothing else. “Not "
        "registered” does not mean that something has not been done.",
        finding="What the check found",
        level="Level",
        demanded="What the law demands of the agreement",
        levels=("must", "should", "note"),
        duties="Check of the plans",
        unknown="What is not known",
        nothing_unknown="Everything on the map is registered and certain.",
        without_year="{plan}: {missing} ({count})",
        not_certain="{plan}: uncertain year ({count})",
        samples="{plan}: incomplete sample data from public web pages ({count})",
        not_yet="{plan}: newer plan than the map date, so the map shows the plan before ({count})",
        not_yet_without="{plan}: newer plan than the map date, and the one before is not known "
        "({count})",
        not_registered="Not registered: {fields}.",
        about_sources="The source of each year stands in the last column of the tables.",
        office_page="Planning and building at the County Governor",
        about="About this report",
        about_text="The report is made to be used by everybody, by WCAG 2.1 levels A and AA: the "
        "maps are described in words and tables, and the page can be read without a mouse, "
        "without colours, on a small screen, enlarged and on paper.",
    ),
}  # fmt: skip


def report_texts_in(language: str) -> ReportTexts:
    """Return the words of the report in a language; bokmål where there are none."""
    return REPORT_TEXTS.get(language, REPORT_TEXTS[BOKMAAL])
