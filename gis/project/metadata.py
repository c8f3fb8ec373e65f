"""What the layers say about themselves where QGIS shows it: source, licence, date."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from qgis.core import QgsDateTimeRange, QgsLayerMetadata, QgsVectorLayer
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime

from ...core.plans.plan_types import PlanType
from ...core.schema import MUNICIPALITIES
from ...core.texts.language import tr
from ..sources.formats.days import date_in_words
from ..store.backends import open_store
from ..store.facts import TableFacts
from .layers import PlanLayers
from .roles import status_map_of

GIVEN = "planstatus/metadata"
DIVISION_OF = date(2024, 1, 1)
"""When the division into municipalities that the embedded borders show came into force."""

KARTVERKET = (
    "Kartverket",
    "https://kartkatalog.geonorge.no/metadata/administrative-enheter-kommuner/"
    "041f1e6e-bdbc-4091-b48f-8a5990f3cc5b",
)
CC_BY = ("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/deed.no")
NATURAL_EARTH = ("Natural Earth", "https://www.naturalearthdata.com/about/terms-of-use/")


@dataclass(frozen=True)
class Description:
    """The part of a layer's metadata that the plugin fills in; links are names and addresses."""

    title: str
    abstract: str
    rights: tuple[str, ...]
    licences: tuple[str, ...] = ()
    links: tuple[tuple[str, str], ...] = ()
    history: tuple[str, ...] = ()
    valid_from: date | None = None


def describe_map(
    municipalities: QgsVectorLayer, plan_years: QgsVectorLayer, file: Path, office: str
) -> None:
    """Keep the metadata of a map's layers true to the working file, except what she has written.

    Args:
        municipalities: the map's.
        plan_years: its plan table.
        file: the working file they read.
        office: who answers for plan years that are not the sample.
    """
    facts, plan_type = open_store(file).facts(), status_map_of(municipalities).plan_type
    _describe(municipalities, _municipalities(facts[MUNICIPALITIES], plan_type))
    of_table = facts.get(plan_type.table)
    if of_table is not None:
        _describe(plan_years, _plan_years(of_table, office, plan_type))


def describe_around(found: PlanLayers, file: Path) -> None:
    """Keep the metadata of what all maps show around the municipalities true."""
    _describe(found.borders, _borders(open_store(file).facts()[MUNICIPALITIES]))
    for layer, description in zip(found.around, (_lines_around(), _sea(), _context())):
        _describe(layer, description)


def _municipalities(facts: TableFacts, plan_type: PlanType) -> Description:
    about = tr("Kommunene på kartet, med planåret for {plan} koblet til.", plan=plan_type.in_full())
    return _boundaries(tr("Kommuner med planår"), f"{about} {_bidden_by(plan_type)}", facts)


def _bidden_by(plan_type: PlanType) -> str:
    return tr("Plikten følger av {law}.", law=plan_type.law())


def _borders(facts: TableFacts) -> Description:
    about = tr("Grensen mellom fylkene på land, avledet av kommunegrensene.")
    return _boundaries(tr("Fylkesgrense"), about, facts)


def _boundaries(title: str, about: str, facts: TableFacts) -> Description:
    if not facts.note:
        return Description(
            title=title,
            abstract=f"{about} {tr('Grensene er lest inn fra et eget kommunelag.')}",
            rights=("© Kartverket",),
            licences=("CC BY 4.0",),
            links=(KARTVERKET, CC_BY),
            history=(tr("Lest inn {date}", date=_in_words(facts.changed)),),
        )
    generalised = tr("Grensene er generaliserte: en oversikt, ikke juridiske grenser.")
    return Description(
        title=title,
        abstract=f"{about} {generalised}",
        rights=(tr("© Kartverket, generalisert"),),
        licences=("CC BY 4.0",),
        links=(KARTVERKET, CC_BY),
        history=(tr("Kommuneinndelingen fra {date}", date=date_in_words(DIVISION_OF)),),
        valid_from=DIVISION_OF,
    )


def _plan_years(facts: TableFacts, office: str, plan_type: PlanType) -> Description:
    about = tr(
        "Året {plan} ble vedtatt i hver kommune, med kilde og hvor sikkert året er.",
        plan=plan_type.in_full(),
    )
    about = f"{about} {_bidden_by(plan_type)}"
    sample = tr("Ufullstendige eksempeldata fra åpne nettsider, til egne planår er lest inn.")
    own = Description(
        title=tr("Planår for {plan}", plan=plan_type.in_full()),
        abstract=about,
        rights=(office.partition("\n")[0],),
        history=(tr("Sist endret {date}", date=_in_words(facts.changed)),),
    )
    if not facts.note:
        return own
    return replace(
        own,
        abstract=f"{about} {sample}",
        rights=(tr("Kilden til hvert planår står i kolonnen Kilde"),),
        licences=(tr("Opplysninger fra åpne nettsider, uten egen lisens"),),
    )


def _lines_around() -> Description:
    return replace(
        _context(),
        title=tr("Grenser rundt"),
        abstract=tr("Riksgrenser og fylkesgrenser i landområdene rundt kommunene."),
    )


def _sea() -> Description:
    return Description(
        title=tr("Havnavn og gradnett"),
        abstract=tr("Navn på havområdene rundt kommunene, og gradnettet over hav og land."),
        rights=(tr("Grensene mellom havområdene er forenklet etter IHO S-23"),),
    )


def _context() -> Description:
    return Description(
        title=tr("Landområder rundt"),
        abstract=tr(
            "Landområdene rundt kommunene, med navn: fylkene i Norge, avledet av generaliserte "
            "kommunegrenser, og utlandet fra Natural Earth slik QGIS installerer det."
        ),
        rights=(tr("© Kartverket, generalisert"), "Natural Earth"),
        licences=(
            tr("Norge: CC BY 4.0"),
            tr("Utlandet: fri bruk (public domain)"),
        ),
        links=(KARTVERKET, CC_BY, NATURAL_EARTH),
    )


def _describe(layer: QgsVectorLayer, wanted: Description) -> None:
    """Write the description, unless the layer has one that is neither QGIS's nor our last."""
    now = _read(layer.metadata())
    not_hers = (
        layer.customProperty(GIVEN),
        _fingerprint(_read(layer.dataProvider().layerMetadata())),
    )
    if now == wanted or _fingerprint(now) not in not_hers:
        return
    layer.setMetadata(_written(wanted, layer))
    layer.setCustomProperty(GIVEN, _fingerprint(wanted))


def _written(wanted: Description, layer: QgsVectorLayer) -> QgsLayerMetadata:
    metadata = layer.metadata()  # with what else she has filled in, such as contacts
    metadata.setType("dataset")
    metadata.setLanguage(tr("NOB"))
    metadata.setTitle(wanted.title)
    metadata.setAbstract(wanted.abstract)
    metadata.setRights(list(wanted.rights))
    metadata.setLicenses(list(wanted.licences))
    links = [QgsLayerMetadata.Link(name, "WWW:LINK", address) for name, address in wanted.links]
    metadata.setLinks(links)
    metadata.setHistory(list(wanted.history))
    metadata.addKeywords("Planstatus", [tr("kommune"), tr("kommuneplan"), tr("samfunnsdel")])
    metadata.setCrs(layer.crs())
    extent = metadata.extent()
    begins = wanted.valid_from
    extent.setTemporalExtents([QgsDateTimeRange(_midnight(begins), QDateTime())] if begins else [])
    metadata.setExtent(extent)
    return metadata


def _read(metadata: QgsLayerMetadata) -> Description:
    spans = metadata.extent().temporalExtents()
    return Description(
        metadata.title(),
        metadata.abstract(),
        tuple(metadata.rights()),
        tuple(metadata.licenses()),
        tuple((link.name, link.url) for link in metadata.links()),
        tuple(metadata.history()),
        spans[0].begin().date().toPyDate() if spans else None,
    )


def _in_words(day: str) -> str:
    """Return an ISO day in words; what is none, as it stands."""
    try:
        return date_in_words(date.fromisoformat(day))
    except ValueError:
        return day


def _midnight(day: date) -> QDateTime:
    return QDateTime(QDate(day.year, day.month, day.day), QTime(0, 0), Qt.TimeSpec.UTC)


def _fingerprint(description: Description) -> str:
    return hashlib.sha256(repr(description).encode()).hexdigest()
