"""Reads municipality polygons from whatever layer or file people have."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from qgis.core import QgsFeedback, QgsGeometry, QgsVectorLayer

from ....core.defaults import CLIP_AUTO
from ....core.errors import PlanstatusError
from ....core.municipalities.register import Municipality, Register, in_counties
from ....core.reading.deviations import Deviation
from ....core.texts.language import tr
from ...progress import stop_reading
from .coast import clipped
from .features import read_features
from .fewer_points import Shapes, with_fewer_points
from .located import locate
from .polygons import united
from .source import AreaSource, find_source


@dataclass(frozen=True)
class MunicipalityArea:
    """A municipality and its land, a valid MultiPolygon in the system of the embedded ones."""

    municipality: Municipality
    geometry: QgsGeometry


@dataclass(frozen=True)
class AreasRead:
    """The areas asked for, every municipality of the layer, and what the user should know.

    `read_from` names the layer and its fields in words, with what was left aside.
    """

    areas: list[MunicipalityArea]
    municipalities: dict[str, Municipality]
    warnings: tuple[str, ...] = ()
    deviations: tuple[Deviation, ...] = ()
    read_from: str = ""


def read_areas(
    source: str | QgsVectorLayer,
    key: str | None,
    counties: Sequence[str],
    register: Mapping[str, Municipality],
    feedback: QgsFeedback,
    clip: str = CLIP_AUTO,
    every_point: bool = False,
) -> AreasRead:
    """Read municipality polygons; parts and former municipalities are put together.

    Args:
        source: a file, also zipped, or a layer.
        key: the field with municipality numbers; None to find it by name and content.
        counties: two-digit county numbers to keep; empty for all.
        register: names and former numbers of the municipalities we know.
        feedback: cancelled before the layer is used.
        clip: whether to cut the polygons to land; «auto» when they reach into the sea.
        every_point: keep points that no map can show.

    Raises:
        PlanstatusError: no polygons, nothing that tells which municipality they are, coordinates
            that are not where the municipalities are, or none in the counties.
    """
    known = Register(register, in_counties(register, counties))
    chosen = find_source(source, key, known)
    read = read_features(chosen, known, feedback)
    put_right = locate(read, known, feedback)
    parts = {number: [part.shape for part in some] for number, some in read.parts.items()}
    found = {number: read.municipalities[number] for number in parts}
    wanted = [each for each in sorted(found) if not counties or each[:2] in counties]
    _check_any(wanted, found, chosen.layer, counties)
    whole: Shapes = {number: united(parts[number]) for number in wanted}
    whole, fewer = (whole, []) if every_point else with_fewer_points(whole)
    whole, said = clipped(whole, parts, clip)
    missing = _missing(register, found, chosen.layer, counties)
    stop_reading(feedback)
    warnings = [*read.warnings, *put_right, *fewer, *said, *missing]
    return AreasRead(
        [MunicipalityArea(found[number], whole[number]) for number in wanted],
        found,
        tuple(warnings),
        tuple(read.deviations),
        _read_from(chosen, len(found) - len(wanted)),
    )


def _read_from(source: AreaSource, outside: int) -> str:
    if not outside:
        return source.in_words()
    left = tr("Kommuner utenfor fylkene på kartet, som ikke er tatt med: {count}.", count=outside)
    return f"{source.in_words()} {left}"


def _check_any(
    wanted: Sequence[str], found: Iterable[str], layer: QgsVectorLayer, counties: Sequence[str]
) -> None:
    if wanted:
        return
    seen = ", ".join(sorted({number[:2] for number in found})) or tr("ingen")
    raise PlanstatusError(
        tr(
            "Kommunelaget «{layer}» har ingen kommuner i fylke {counties}. "
            "Fylkene i laget er: {seen}.",
            layer=layer.name(),
            counties=", ".join(counties),
            seen=seen,
        )
    )


def _missing(
    register: Mapping[str, Municipality],
    found: Collection[str],
    layer: QgsVectorLayer,
    counties: Sequence[str],
) -> list[str]:
    """Name the counties asked for that the layer does not have, and what it lacks of the others."""
    on_map = {number[:2] for number in found if not counties or number[:2] in counties}
    absent = [each for each in counties if each not in on_map]
    lacking = [each.name for each in register.values() if each.county_number in on_map
               and each.number not in found]  # fmt: skip
    warnings = []
    if absent:
        text = tr("Kommunelaget «{layer}» har ingen kommuner i fylke {counties}.",
                  layer=layer.name(), counties=", ".join(absent))  # fmt: skip
        warnings.append(text)
    if lacking:
        text = tr("Kommunelaget «{layer}» mangler {names}.",
                  layer=layer.name(), names=", ".join(sorted(lacking)))  # fmt: skip
        warnings.append(text)
    return warnings
