"""What goes into and comes out of `planstatus:statuskart`, and what the toolbox says of it.

The names are a promise to models and scripts.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from html import escape

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterField,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
)

from ..core.defaults import (
    BOKMAAL,
    CLIP_AUTO,
    CLIP_NO,
    CLIP_YES,
    ENGLISH,
    MAP_LANGUAGES,
    NYNORSK,
    PAGES,
)
from ..core.office import default_office, offices
from ..core.plans.bands import CURRENT, MISSING, OLDER, PREVIOUS
from ..core.plans.plan_types import PLAN_TYPES, SAMFUNNSDEL
from ..core.texts.guide import guide_url
from ..core.texts.language import tr

_layer = partial(QgsProcessingParameterVectorLayer, optional=True)
_field = partial(QgsProcessingParameterField, optional=True)
_text = partial(QgsProcessingParameterString, optional=True)
_one_of = partial(QgsProcessingParameterEnum, optional=True, usesStaticStrings=True)
_file = partial(QgsProcessingParameterFileDestination, optional=True, createByDefault=False)

COUNT_OUTPUTS = {
    "ANTALL_ELDRE": OLDER,
    "ANTALL_FORRIGE": PREVIOUS,
    "ANTALL_GJELDENDE": CURRENT,
    "ANTALL_MANGLER": MISSING,
}
GUIDE_SECTIONS = {BOKMAAL: "uten-vindu", NYNORSK: "utan-vindauge", ENGLISH: "without-a-window"}
"""The heading of the guide that is about the algorithm, by language."""


def parameters() -> list[QgsProcessingParameterDefinition]:
    """Return the parameters: of what is read, what the page shows, and the files written."""
    return [*_input_parameters(), *_page_parameters(), *_file_parameters()]


def outputs() -> list[QgsProcessingOutputNumber | QgsProcessingOutputString]:
    """Return the outputs beside the files."""
    counts = {
        "ANTALL_KOMMUNER": tr("Antall kommuner"),
        "ANTALL_ELDRE": tr("Antall eldre enn forrige periode"),
        "ANTALL_FORRIGE": tr("Antall i forrige periode"),
        "ANTALL_GJELDENDE": tr("Antall i inneværende periode"),
        "ANTALL_MANGLER": tr("Antall som mangler planår"),
        "ANTALL_AVVIK": tr("Antall rader å sjekke"),
    }
    read_from = QgsProcessingOutputString("LEST_FRA", tr("Hva som er lest, og hvorfra"))
    return [*(QgsProcessingOutputNumber(*each) for each in counts.items()), read_from]


def help_url() -> str:
    """Return the address of the guide's section on the algorithm."""
    return guide_url(GUIDE_SECTIONS)


def _input_parameters() -> list[QgsProcessingParameterDefinition]:
    return [
        _layer(
            "KOMMUNER",
            tr("Kommuner (tomt: innebygde, generaliserte grenser)"),
            [QgsProcessing.SourceType.TypeVectorPolygon],
        ),
        _field(
            "KOMMUNENUMMERFELT",
            tr("Felt med kommunenummer (tomt: velges automatisk)"),
            parentLayerParameterName="KOMMUNER",
        ),
        _layer(
            "PLANAAR",
            tr("Planårstabell (tomt: eksempeldata, der det finnes)"),
            [QgsProcessing.SourceType.TypeVector],
        ),
        _field(
            "PLANAAR_NUMMERFELT",
            tr("Felt med kommunenummer i planårstabellen (tomt: velges automatisk)"),
            parentLayerParameterName="PLANAAR",
        ),
        _field(
            "PLANAAR_FELT",
            tr("Felt med planår (tomt: velges automatisk)"),
            parentLayerParameterName="PLANAAR",
        ),
        _text("ARK", tr("Ark i planårstabellen (tomt: velges automatisk)")),
        _one_of(
            "KONTOR", tr("Kontor, for eksempel vestland (tomt: etter fylkene)"), list(offices())
        ),
        _text(
            "FYLKER",
            tr("Fylkesnumre, eller alle (tomt: de kontoret har, ellers de i kommunelaget)"),
        ),
        QgsProcessingParameterEnum(
            "KLIPP_TIL_KYST",
            tr("Klipp kommunene til kystlinjen (auto: bare hvis flatene går ut i sjøen)"),
            [CLIP_AUTO, CLIP_YES, CLIP_NO],
            defaultValue=CLIP_AUTO,
            usesStaticStrings=True,
        ),
    ]


def _page_parameters() -> list[QgsProcessingParameterDefinition]:
    return [
        QgsProcessingParameterEnum(
            "PLANTYPE",
            tr("Plantype"),
            [each.key for each in PLAN_TYPES],
            defaultValue=SAMFUNNSDEL.key,
            usesStaticStrings=True,
        ),
        _text("KARTDATO", tr("Kartdato, for eksempel 4.9.2024 (tomt: i dag)")),
        _text(
            "BAAND",
            tr("Klasser, for eksempel 1989-2019;2020-2023;2024- (tomt: kommunestyreperiodene)"),
        ),
        _text("TITTEL", tr("Tittel (tomt: etter området)")),
        _text("KREDITERING", tr("Kreditering (tomt: den kontoret har)")),
        _text(
            "KONTORNAVN",
            tr("Kontornavn, ett på hver linje (tomt: de kontoret har)"),
            multiLine=True,
        ),
        _one_of(
            "SPRAAK", tr("Språk på kartet (tomt: målformen til kontoret)"), list(MAP_LANGUAGES)
        ),
        QgsProcessingParameterEnum("FORMAT", tr("Sideformat"), list(PAGES), defaultValue=0),
    ]


def _file_parameters() -> list[QgsProcessingParameterFileDestination]:
    maps = "PDF (*.pdf);;PNG (*.png);;SVG (*.svg)"
    project_files = tr("QGIS-prosjekt (*.qgz *.qgs)")
    return [
        QgsProcessingParameterFileDestination("KART", tr("Kart"), maps),
        _file("SAMARBEIDSKART", tr("Kart over interkommunalt samarbeid"), maps),
        _file("PROSJEKT", tr("Prosjekt"), project_files),
        _file("ARBEIDSFIL", tr("Arbeidsfil"), "GeoPackage (*.gpkg)"),
        _file("AVVIKSRAPPORT", tr("Kontrolliste"), "CSV (*.csv)"),
    ]


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


def with_parameters(text: str, given: Iterable[QgsProcessingParameterDefinition]) -> str:
    """Return the text with a paragraph for each parameter after it, as the toolbox's HTML."""
    paragraphs = [escape(part, quote=False) for part in text.split("\n\n")]
    for each in given:
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
        "SAMARBEIDSKART": tr(
            "Valgfritt: filen kartet over plankontor og regionale beredskapskoordinatorer skrives "
            "til, som .pdf, .png eller .svg. Det viser samarbeidene i arbeidsfilen, og uten egen "
            "arbeidsfil de innebygde."
        ),
        "PROSJEKT": tr(
            "Valgfritt: QGIS-prosjektet med kartlagene og begge utskriftslayoutene. Velger du "
            "ingen arbeidsfil, lages den ved siden av prosjektet."
        ),
        "ARBEIDSFIL": tr(
            "Valgfritt: GeoPackage med kommunene og planårene. Den må være ny, eller laget her før "
            "og ikke redigert siden."
        ),
        "AVVIKSRAPPORT": tr(
            "Valgfritt: CSV med hver rad og hvert objekt som ikke ble brukt som det sto, med rad, "
            "verdi og grunn. Siste rad viser hva som er lest, og hvorfra."
        ),
    }
