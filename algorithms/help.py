"""What the toolbox says about `planstatus:statuskart` and its parameters."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from qgis.core import QgsProcessingParameterDefinition

from ..core.defaults import BOKMAAL, ENGLISH, NYNORSK
from ..core.office import default_office, offices
from ..core.texts.language import tr

GUIDE_SECTIONS = {BOKMAAL: "uten-vindu", NYNORSK: "utan-vindauge", ENGLISH: "without-a-window"}
"""The heading of the guide that is about the algorithm, by language."""


def introduction() -> str:
    """Return what the algorithm does, as paragraphs of plain text."""
    return tr(
        "Lager kartet over hvor gamle kommuneplanenes samfunnsdeler er, som PDF, PNG eller SVG, "
        "og eventuelt prosjektet og arbeidsfilen bak det. Med PLANTYPE lages kartet over "
        "arealdelene, planstrategiene eller de helhetlige ROS-analysene i stedet.\n\n"
        "Uten kommunelag brukes de innebygde, generaliserte grensene. Uten planårstabell brukes "
        "ufullstendige eksempeldata fra åpne nettsider, der det finnes; bytt dem ut med egne "
        "planår.\n\n"
        "Kommunelaget kan være fra 2019 eller senere og ligge i en zip-fil. Planårstabellen leses "
        "slik den er sendt: kommunene kjennes igjen på nummer eller navn. Hvis flere ark eller "
        "kolonner er like gode, stopper algoritmen og nevner dem; velg med ARK, "
        "PLANAAR_NUMMERFELT og PLANAAR_FELT. Det som ikke kan brukes, står i kontrollisten, og "
        "LEST_FRA viser hva som er lest, og hvorfra.\n\n"
        "Klassene følger kommunestyreperiodene på kartdatoen. En kommune som har fått ny plan "
        "etter den, vises med planen før, hvis tabellen har den."
    )


def with_parameters(text: str, parameters: Iterable[QgsProcessingParameterDefinition]) -> str:
    """Return the text with a paragraph for each parameter after it, as the toolbox's HTML."""
    paragraphs = [escape(part, quote=False) for part in text.split("\n\n")]
    for each in parameters:
        heading = f"<b>{escape(each.description())}</b> (<code>{each.name()}</code>)"
        paragraphs.append(f"{heading}<br>{escape(each.help(), quote=False)}")
    return "\n".join(paragraphs)


def parameter_help() -> dict[str, str]:
    """Return the explanation of each parameter by its name."""
    return {
        "KOMMUNER": tr(
            "Flatelag med kommunene: et lag i prosjektet eller en fil, også rett fra zip-filen "
            "Kartverket leverer. Tomt: de innebygde, generaliserte grensene."
        ),
        "KOMMUNENUMMERFELT": tr(
            "Feltet i kommunelaget som har kommunenummeret. Tomt: det velges etter navn og innhold."
        ),
        "PLANAAR": tr(
            "Tabell med planår for hver kommune: regneark, CSV, nettside, GeoPackage, DBF, JSON "
            "eller et lag i prosjektet, også i en zip-fil. Tomt: ufullstendige eksempeldata, der "
            "det finnes."
        ),
        "PLANAAR_NUMMERFELT": tr(
            "Overskriften på kolonnen med kommunenummer i planårstabellen. Tomt: kolonnen velges "
            "automatisk, etter nummer eller navn."
        ),
        "PLANAAR_FELT": tr(
            "Overskriften på kolonnen med planår i planårstabellen. Tomt: kolonnen velges "
            "automatisk."
        ),
        "ARK": tr(
            "Arket i regnearket, eller tabellen i filen, som har planårene. Tomt: det velges "
            "etter navn og innhold, og resultatet LEST_FRA viser hvilket det ble."
        ),
        "KONTOR": tr(
            "Kortnavnet på kontoret som lager kartet: {names}. Det bestemmer fylker, tittel, "
            "kreditering, kontornavn og språk. Tomt: kontoret som har fylkene på kartet. Hører de "
            "til flere kontorer, får kartet verken kreditering eller kontornavn.",
            names=", ".join(offices()),
        ),
        "FYLKER": tr(
            "To sifre for hvert fylke som skal være med, skilt med komma, semikolon eller "
            "mellomrom. Skriv alle for hele landet. Tomt: fylkene til kontoret, uten kontor alle "
            "i kommunelaget, og uten kommunelag {area} ({counties}).",
            area=default_office().area,
            counties=",".join(default_office().counties),
        ),
        "KLIPP_TIL_KYST": tr(
            "Om kommunene skal klippes til den innebygde kystlinjen: auto bare hvis flatene går "
            "ut i sjøen, ja alltid, nei aldri."
        ),
        "PLANTYPE": tr(
            "Planen kartet viser: samfunnsdel, arealdel, planstrategi eller ros (helhetlig "
            "risiko- og sårbarhetsanalyse). Planårstabellen leses som planår for den. Bare "
            "samfunnsdelen har eksempeldata."
        ),
        "KARTDATO": tr(
            "Datoen som står under «Kart produsert» på kartet, og som også bestemmer klassene: "
            "4.9.2024 eller 4. september 2024. Tomt: dagens dato."
        ),
        "BAAND": tr(
            "Tre klasser med semikolon mellom, den siste åpen, i stedet for "
            "kommunestyreperiodene: 1989-2019;2020-2023;2024-. For ros kan det også være alder i "
            "år: 0-3;4-7;8-."
        ),
        "TITTEL": tr(
            "Tittelen øverst på kartet. Tomt: Samfunnsplanstatus, eller det kartet over plantypen "
            "heter, og navnet på området, som er "
            "området til kontoret, fylkene på kartet eller Norge."
        ),
        "KREDITERING": tr("Linjen om hvem som har utarbeidet kartet. Tomt: linjen til kontoret."),
        "KONTORNAVN": tr(
            "Navnene øverst til høyre, ett på hver linje, eller med \\n mellom. Tomt: navnene på "
            "kontoret."
        ),
        "SPRAAK": tr(
            "Språket på tekstene i kartet: nb (bokmål), nn (nynorsk) eller en (engelsk). Tomt: "
            "målformen til kontoret."
        ),
        "FORMAT": tr(
            "Sidens størrelse, A4 eller A3. Formen på området avgjør om siden blir liggende eller "
            "stående."
        ),
        "KART": tr(
            "Filen kartet skrives til. Filendelsen bestemmer filtypen: .pdf, .png eller .svg."
        ),
        "PROSJEKT": tr(
            "Valgfritt: QGIS-prosjektet med kartlagene og begge utskriftslayoutene. Velger du "
            "ingen arbeidsfil, lages den ved siden av prosjektet."
        ),
        "ARBEIDSFIL": tr(
            "Valgfritt: GeoPackage med kommunene og planårene. En fil som noen har redigert, blir "
            "ikke erstattet."
        ),
        "AVVIKSRAPPORT": tr(
            "Valgfritt: CSV med hver rad og hvert objekt som ikke ble brukt som det sto, med rad, "
            "verdi og grunn. Siste rad viser hva som er lest, og hvorfra."
        ),
    }
