"""Why plan years were not saved: who or what was refused, and what an officer can do about it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qgis.core import NULL, QgsFeature, QgsVectorLayer

from ..core.database_reasons import in_words
from ..core.language import tr
from ..core.plan_years import FIRST_YEAR, LAST_YEAR, parse_year
from .files import is_there, split_source

KEY, NAME, YEAR = "kommunenummer", "kommunenavn", "planaar"
IS_A_YEAR = "planaar_er_et_aar"
"""The name of the constraint on the year, in every working file and in its twin in PostgreSQL."""
MOST_NAMED = 6


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
        "{municipality}: {value} er ikke et planår, og blir ikke lagret. "
        "Skriv et år fra {first} til {last}, eller la feltet stå tomt.",
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
    pending = _pending_rows(layer)
    wrong = [row for row in pending if not is_accepted(_value(row, YEAR))]
    said = "\n".join(errors)
    if wrong and (IS_A_YEAR in said or "CHECK" in said or not said):
        return "\n".join(not_a_year(_name(row), _value(row, YEAR)) for row in wrong[:MOST_NAMED])
    if "NOT NULL" in said:
        return tr(
            "Ingenting i {layer} er lagret: en ny rad mangler kommunenummer. Fyll det ut, eller "
            "slett raden, og lagre på nytt.",
            layer=layer.name(),
        )
    if "UNIQUE" in said:
        return tr(
            "Ingenting i {layer} er lagret: {municipalities} har en rad fra før. Skriv planåret i "
            "den, slett den nye raden, og lagre på nytt.",
            layer=layer.name(),
            municipalities=_listed(_twice(layer, pending)),
        )
    return _file_refused(layer, pending, said)


def _file_refused(layer: QgsVectorLayer, pending: Sequence[QgsFeature], said: str) -> str:
    file, _ = split_source(layer.source())
    return tr(
        "{edits} er ikke lagret. Arbeidsfilen {file}: {reason}. Endringene er ikke tapt: la QGIS "
        "stå åpent, rett feilen, og lagre på nytt.",
        edits=_listed(pending) or layer.name(),
        file=file.name,
        reason=in_words(said.strip() if is_there(file) else "no such file"),
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


def _listed(rows: Sequence[QgsFeature]) -> str:
    names = list(dict.fromkeys(f"{_name(row)} {_value(row, YEAR) or ''}".strip() for row in rows))
    return ", ".join(names[:MOST_NAMED]) + (", …" if len(names) > MOST_NAMED else "")


def name_of(layer: QgsVectorLayer, feature_id: int) -> str:
    """Return what the municipality of a row in the plan-year table is called."""
    row = layer.getFeature(feature_id)
    return _name(row) if row.isValid() else tr("Planår")


def _name(row: QgsFeature) -> str:
    return str(_value(row, NAME) or _value(row, KEY) or tr("Planår"))


def _value(row: QgsFeature, column: str) -> object:
    """Return what is in a cell, None for nothing and for a column that is not there."""
    if column not in row.fields().names():
        return None
    value = row[column]
    return None if value == NULL else value
