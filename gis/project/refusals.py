"""Why plan years were not saved: who or what was refused, and what an officer can do about it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from qgis.core import NULL, QgsFeature, QgsFeatureRequest, QgsVectorLayer

from ...core.errors import short
from ...core.plans.plan_types import SAMFUNNSDEL
from ...core.plans.years import parse_year
from ...core.schema import FIRST_YEAR, KEY, LAST_YEAR, NAME, YEAR
from ...core.texts.language import tr
from ..store.backends import store_of
from ..store.facts import NOT_A_YEAR, TWICE, WITHOUT_NUMBER
from .roles import is_of_cooperation, plan_type_of

MOST_NAMED = 6
_NUMBER = re.compile(r"[0-9]{4}")


def is_accepted(value: object) -> bool:
    """Return whether the working file takes a value for a plan year."""
    try:
        parse_year("" if value == NULL else value)
    except ValueError:
        return False
    return True


def not_a_year(municipality: str, value: object) -> str:
    """Return why a value is not taken as a municipality's plan year, and what is."""
    return tr(
        "{municipality}: skriv et år fra {first} til {last}, ikke {value}, eller la feltet stå "
        "tomt. Verdien blir ikke lagret.",
        municipality=municipality,
        value=tr("«{value}»", value=value),
        first=FIRST_YEAR,
        last=LAST_YEAR,
    )


def why_not_saved(layer: QgsVectorLayer, errors: Sequence[str]) -> str:
    """Return why a layer of the working file could not be saved; all its edits still stand.

    Args:
        layer: the layer, with the edits that were refused.
        errors: what QGIS passes on from the database.
    """
    if is_of_cooperation(layer):
        return _cooperation_refused(layer, "\n".join(errors))
    pending = _pending_rows(layer)
    wrong = [row for row in pending if not is_accepted(_value(row, YEAR))]
    said = "\n".join(errors)
    refusal = store_of(layer).refusal(said)
    if wrong and (refusal == NOT_A_YEAR or not said):
        named = ((name_in(layer, row), _value(row, YEAR)) for row in wrong[:MOST_NAMED])
        return "\n".join(not_a_year(name, year) for name, year in named)
    if refusal == WITHOUT_NUMBER:
        return tr(
            "Fyll ut kommunenummeret i den nye raden, eller slett raden, og lagre på nytt. "
            "Ingenting i {layer} er lagret.",
            layer=layer.name(),
        )
    if refusal == TWICE:
        return _refused_twice(layer, pending)
    return _file_refused(layer, pending, said)


def of_filters(tables: Iterable[QgsVectorLayer]) -> tuple[str, ...]:
    """Return what to say of plan tables with a filter: what it hides is as if it were not there."""
    return tuple(
        tr(
            "Laget «{layer}» har et filter. Kommuner som filteret skjuler, vises uten planår. "
            "Fjern filteret for å se alle planårene.",
            layer=layer.name(),
        )
        for layer in tables
        if layer.subsetString()
    )


def _refused_twice(layer: QgsVectorLayer, pending: Sequence[QgsFeature]) -> str:
    twice = _twice(layer, pending)
    if not twice and layer.subsetString():
        return tr(
            "Forkast endringen, fjern filteret på laget «{layer}», og skriv planåret på nytt: "
            "{municipalities}. Filteret skjuler raden som finnes fra før. Ingenting i {layer} er "
            "lagret.",
            layer=layer.name(),
            municipalities=listed(pending),
        )
    return tr(
        "Slett den nye raden for {municipalities}, skriv planåret i raden som finnes fra før, "
        "og lagre på nytt. Ingenting i {layer} er lagret.",
        layer=layer.name(),
        municipalities=listed(twice),
    )


def not_the_same_file(file: Path) -> str:
    """Return what to do when what was saved may have gone into a file that is no longer there."""
    return tr(
        "Se etter om det du lagret nå, er med i {path}, eller legg tilbake en "
        "sikkerhetskopi. Arbeidsfilen {file} er borte eller byttet ut mens QGIS hadde den åpen.",
        file=file.name,
        path=short(file),
    )


def rows_too_many(layer: QgsVectorLayer) -> list[QgsFeature]:
    """Return the new rows of one of the two tables that are for no municipality, or for one twice.

    QGIS makes a pasted «5501» into «5501_1» where a number may stand only once.
    """
    buffer = layer.editBuffer()
    added = {} if buffer is None else buffer.addedFeatures()
    if not added:
        return []
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setSubsetOfAttributes([KEY], layer.fields())
    times = Counter(str(row[KEY]) for row in layer.getFeatures(request))
    return [
        row
        for _, row in sorted(added.items(), reverse=True)  # the first one added has the highest id
        if not _NUMBER.fullmatch(str(row[KEY] or "")) or times[str(row[KEY])] > 1
    ]


def not_added(layer: QgsVectorLayer, rows: Sequence[QgsFeature]) -> str:
    """Return why rows were not added to one of the two tables, and what to do instead."""
    named = [row for row in rows if _value(row, KEY)]
    what = listed(named) or tr("en rad uten kommunenummer")
    if layer.isSpatial():
        return tr(
            "Ikke lagt til i «{layer}»: {rows}. Hver kommune er på kartet én gang. Nye grenser "
            "leses inn med «Velg kommunelag …».",
            rows=what,
            layer=layer.name(),
        )
    return tr(
        "Ikke lagt til i «{layer}»: {rows}. Hver kommune har sin rad fra før. Skriv planåret i "
        "den, eller les inn en tabell med «Velg planårstabell …».",
        rows=what,
        layer=layer.name(),
    )


def _cooperation_refused(layer: QgsVectorLayer, said: str) -> str:
    if store_of(layer).refusal(said) in (WITHOUT_NUMBER, TWICE):
        return tr(
            "Skriv en kode som ingen annen rad i {layer} har, og lagre på nytt. Ingenting i "
            "{layer} er lagret.",
            layer=layer.name(),
        )
    return _file_refused(layer, (), said)


def _file_refused(layer: QgsVectorLayer, pending: Sequence[QgsFeature], said: str) -> str:
    store = store_of(layer)
    return tr(
        "La QGIS stå åpent, få orden på arbeidsfilen {file}, og lagre på nytt. Ikke lagret, men "
        "ikke tapt: {edits}. {cause}",
        edits=listed(pending) or layer.name(),
        file=short(store.place),
        cause=store.cause(said.strip()),
    )


def _pending_rows(layer: QgsVectorLayer) -> list[QgsFeature]:
    """Return the rows with edits, as they stand in QGIS."""
    buffer = layer.editBuffer()
    if buffer is None:
        return []
    changed = [layer.getFeature(each) for each in buffer.changedAttributeValues()]
    return [*filter(QgsFeature.isValid, changed), *buffer.addedFeatures().values()]


def _twice(layer: QgsVectorLayer, pending: Iterable[QgsFeature]) -> list[QgsFeature]:
    numbers = [_value(row, KEY) for row in layer.getFeatures()]
    return [row for row in pending if numbers.count(_value(row, KEY)) > 1]


def listed(rows: Sequence[QgsFeature]) -> str:
    """Return what municipalities are called, each with its plan year where a row has one."""
    names = list(dict.fromkeys(f"{_name(row)} {_value(row, YEAR) or ''}".strip() for row in rows))
    return ", ".join(names[:MOST_NAMED]) + (", …" if len(names) > MOST_NAMED else "")


def name_of(layer: QgsVectorLayer, feature_id: int) -> str:
    """Return what the municipality of a row in the plan-year table is called."""
    row = layer.getFeature(feature_id)
    return name_in(layer, row) if row.isValid() else tr("Planår")


def name_in(layer: QgsVectorLayer, row: QgsFeature) -> str:
    """Return a municipality's name, with the plan type where the table is not of the first."""
    plan_type = plan_type_of(layer)
    if plan_type is SAMFUNNSDEL:
        return _name(row)
    return f"{_name(row)} ({plan_type.label()})"


def _name(row: QgsFeature) -> str:
    return str(_value(row, NAME) or _value(row, KEY) or tr("Planår"))


def _value(row: QgsFeature, column: str) -> object:
    """Return what is in a cell, None for nothing and for a column that is not there."""
    if column not in row.fields().names():
        return None
    value = row[column]
    return None if value == NULL else value
