"""What the toolbox says about `planstatus:statuskart` and its parameters."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from qgis.core import QgsProcessingParameterDefinition

from ..core.language import tr
from ..core.office import default_office, offices

GUIDE_SECTION = "uten-vindu"


def introduction() -> str:
    """Return what the algorithm does, as paragraphs of plain text."""
    return tr(
        "Lager kartet over hvor gamle kommuneplanenes samfunnsdeler er, som PDF, PNG eller "
        "SVG, og eventuelt prosjektet og arbeidsfilen bak det.\n\n"
        "Uten kommunelag brukes de innebygde, generaliserte grensene. "
        "Uten planårstabell brukes ufullstendige eksempeldata fra åpne nettsider, der det finnes; "
        "bytt dem ut med egne planår.\n\n"
        "Kommunelaget kan være fra 2019 eller senere og ligge i en zip-fil. Planårstabellen leses "
        "slik den er sendt: kommunene kjennes igjen på nummer eller navn. Hvis flere ark eller "
        "kolonner er like gode, stopper algoritmen og sier hvilke det er; velg med ARK, "
        "PLANAAR_NUMMERFELT og PLANAAR_FELT. Det som ikke kan brukes, står i avviksrapporten, og "
        "LEST_FRA sier hva som er lest, og hvorfra.\n\n"
        "Båndene følger kommunestyreperiodene på kartdatoen. En kommune som har fått ny plan etter "
        "den, vises med planen før, hvis tabellen har den."
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
            "Feltet i kommunelaget som har kommunenummeret. Tomt: det finnes etter navn og innhold."
        ),
        "PLANAAR": tr(
            "Tabell med planår for hver kommune: regneark, CSV, nettside, GeoPackage, DBF, "
            "JSON eller et lag i prosjektet, også i en zip-fil. Tomt: eksempeldata, som er "
            "ufullstendige, der det finnes."
        ),
        "PLANAAR_NUMMERFELT": tr(
            "Overskriften på kolonnen med kommunenummer i planårtabellen. Tomt: den finnes av seg "
            "selv, etter nummer eller navn."
        ),
        "PLANAAR_FELT": tr(
            "Overskriften på kolonnen med planår i planårtabellen. Tomt: den finnes av seg selv."
        ),
        "ARK": tr(
            "Arket i regnearket, eller tabellen i filen, som har planårene. Tomt: det velges etter "
            "navn og innhold, og resultatet LEST_FRA sier hvilket det ble."
        ),
        "KONTOR": tr(
            "Kortnavnet på kontoret som lager kartet: {names}. Det bestemmer fylker, tittel, "
            "kreditering, kontornavn og språk. Tomt: kontoret som har fylkene på kartet. Hører de "
            "til flere kontorer, får kartet verken kreditering eller kontornavn.",
            names=", ".join(offices()),
        ),
        "FYLKER": tr(
            "To sifre for hvert fylke som skal være med, skilt med komma, semikolon eller "
            "mellomrom. Skriv alle for hele landet. Tomt: kontorets fylker, uten kontor alle i "
            "kommunelaget, og uten kommunelag {area} ({counties}).",
            area=default_office().area,
            counties=",".join(default_office().counties),
        ),
        "KLIPP_TIL_KYST": tr(
            "Om kommunene skal klippes til den innebygde kysten: auto når de når ut i sjøen, ja "
            "alltid, nei aldri."
        ),
        "KARTDATO": tr(
            "Datoen i stempelet «Kart produsert», som også bestemmer båndene: 2024-09-04 eller "
            "4. september 2024. Tomt: dagens dato."
        ),
        "BAAND": tr(
            "Tre bånd med semikolon mellom, det siste åpent, i stedet for kommunestyreperiodene: "
            "1989-2019;2020-2023;2024-."
        ),
        "TITTEL": tr(
            "Tittelen øverst på kartet. Tomt: Samfunnsplanstatus og navnet på området, som er "
            "kontorets, fylkene på kartet eller Norge."
        ),
        "KREDITERING": tr("Linjen om hvem som har utarbeidet kartet. Tomt: kontorets."),
        "KONTORNAVN": tr(
            "Navnene øverst til høyre, ett på hver linje, eller med \\n mellom. Tomt: kontorets."
        ),
        "SPRAAK": tr(
            "Språket på tekstene i kartet: nb (bokmål), nn (nynorsk) eller en (engelsk). Tomt: "
            "kontorets målform."
        ),
        "FORMAT": tr(
            "Sidens størrelse, A4 eller A3. Formen på området avgjør om siden blir liggende eller "
            "stående."
        ),
        "KART": tr("Filen kartet skrives til. Endelsen bestemmer formatet: .pdf, .png eller .svg."),
        "PROSJEKT": tr(
            "Valgfritt: QGIS-prosjektet med kartlagene og begge utskriftsoppsettene. Arbeidsfilen "
            "legges ved siden av når den ikke er valgt."
        ),
        "ARBEIDSFIL": tr(
            "Valgfritt: GeoPackage med kommunene og planårene. En fil som noen har redigert, blir "
            "ikke erstattet."
        ),
        "AVVIKSRAPPORT": tr(
            "Valgfritt: CSV med hver rad og hvert objekt som ikke ble brukt som det sto, med "
            "linje, verdi og grunn. Siste rad sier hva som er lest, og hvorfra."
        ),
    }
