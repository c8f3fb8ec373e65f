"""The parameters of `planstatus:statuskart`; their names are a promise to models and scripts."""

from __future__ import annotations

from collections.abc import Collection

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterField,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
)

from ..core.defaults import CLIP_AUTO, CLIP_NO, CLIP_YES, MAP_LANGUAGES, PAGES
from ..core.office import offices
from ..core.plans.plan_types import PLAN_TYPES, SAMFUNNSDEL
from ..core.texts.language import tr


def input_parameters() -> list[QgsProcessingParameterDefinition]:
    """Return the parameters of what is read."""
    return [
        QgsProcessingParameterVectorLayer(
            "KOMMUNER",
            tr("Kommuner (tomt: innebygde, generaliserte grenser)"),
            [QgsProcessing.SourceType.TypeVectorPolygon],
            optional=True,
        ),
        QgsProcessingParameterField(
            "KOMMUNENUMMERFELT",
            tr("Felt med kommunenummer (tomt: velges automatisk)"),
            parentLayerParameterName="KOMMUNER",
            optional=True,
        ),
        QgsProcessingParameterVectorLayer(
            "PLANAAR",
            tr("Planårstabell (tomt: eksempeldata, der det finnes)"),
            [QgsProcessing.SourceType.TypeVector],
            optional=True,
        ),
        QgsProcessingParameterField(
            "PLANAAR_NUMMERFELT",
            tr("Felt med kommunenummer i planårstabellen (tomt: velges automatisk)"),
            parentLayerParameterName="PLANAAR",
            optional=True,
        ),
        QgsProcessingParameterField(
            "PLANAAR_FELT",
            tr("Felt med planår (tomt: velges automatisk)"),
            parentLayerParameterName="PLANAAR",
            optional=True,
        ),
        QgsProcessingParameterString(
            "ARK", tr("Ark i planårstabellen (tomt: velges automatisk)"), optional=True
        ),
        _one_of("KONTOR", tr("Kontor, for eksempel vestland (tomt: etter fylkene)"), offices()),
        QgsProcessingParameterString(
            "FYLKER",
            tr("Fylkesnumre, eller alle (tomt: de kontoret har, ellers de i kommunelaget)"),
            optional=True,
        ),
        QgsProcessingParameterEnum(
            "KLIPP_TIL_KYST",
            tr("Klipp kommunene til kystlinjen (auto: bare hvis flatene går ut i sjøen)"),
            [CLIP_AUTO, CLIP_YES, CLIP_NO],
            defaultValue=CLIP_AUTO,
            usesStaticStrings=True,
        ),
    ]


def page_parameters() -> list[QgsProcessingParameterDefinition]:
    """Return the parameters of what the page shows and says."""
    return [
        QgsProcessingParameterEnum(
            "PLANTYPE",
            tr("Plantype"),
            [each.key for each in PLAN_TYPES],
            defaultValue=SAMFUNNSDEL.key,
            usesStaticStrings=True,
        ),
        QgsProcessingParameterString(
            "KARTDATO", tr("Kartdato, for eksempel 4.9.2024 (tomt: i dag)"), optional=True
        ),
        QgsProcessingParameterString(
            "BAAND",
            tr("Klasser, for eksempel 1989-2019;2020-2023;2024- (tomt: kommunestyreperiodene)"),
            optional=True,
        ),
        QgsProcessingParameterString("TITTEL", tr("Tittel (tomt: etter området)"), optional=True),
        QgsProcessingParameterString(
            "KREDITERING", tr("Kreditering (tomt: den kontoret har)"), optional=True
        ),
        QgsProcessingParameterString(
            "KONTORNAVN",
            tr("Kontornavn, ett på hver linje (tomt: de kontoret har)"),
            multiLine=True,
            optional=True,
        ),
        _one_of("SPRAAK", tr("Språk på kartet (tomt: målformen til kontoret)"), MAP_LANGUAGES),
        QgsProcessingParameterEnum("FORMAT", tr("Sideformat"), list(PAGES), defaultValue=0),
    ]


def file_parameters() -> list[QgsProcessingParameterFileDestination]:
    """Return the parameters of the files written."""
    project_files = tr("QGIS-prosjekt (*.qgz *.qgs)")
    return [
        QgsProcessingParameterFileDestination(
            "KART", tr("Kart"), "PDF (*.pdf);;PNG (*.png);;SVG (*.svg)"
        ),
        _optional_file("PROSJEKT", tr("Prosjekt"), project_files),
        _optional_file("ARBEIDSFIL", tr("Arbeidsfil"), "GeoPackage (*.gpkg)"),
        _optional_file("AVVIKSRAPPORT", tr("Kontrolliste"), "CSV (*.csv)"),
    ]


def _one_of(name: str, label: str, choices: Collection[str]) -> QgsProcessingParameterEnum:
    return QgsProcessingParameterEnum(
        name, label, list(choices), optional=True, usesStaticStrings=True
    )


def _optional_file(
    name: str, label: str, file_filter: str
) -> QgsProcessingParameterFileDestination:
    return QgsProcessingParameterFileDestination(
        name, label, file_filter, optional=True, createByDefault=False
    )
