"""«Velg kommunelag …»: what a layer will change in the working file, and then doing it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from qgis.core import QgsFeedback, QgsVectorLayer

from ...core.defaults import BOKMAAL
from ...core.municipalities.register import norway
from ...core.office import area_name, epsg_of
from ...core.reading.deviations import Deviation
from ...core.schema import MUNICIPALITIES
from ...core.texts.language import tr
from ..resources import embedded
from ..sources.areas.areas import MunicipalityArea, read_areas
from ..sources.files import name_of
from ..sources.quiet_gdal import quiet_gdal
from ..store.backends import open_store
from ..store.create import create


@dataclass(frozen=True)
class MunicipalityIntake:
    """A layer read and compared with the working file; nothing is written before `take_in`.

    `name` is what the source is called. `read_from` names the layer and its fields in words, with
    what was left aside. `epsg` is the
    reference system of a map of other counties, None when they are those it has. `anew` makes the
    plan-year table that of a new file, where nobody has written in it.
    """

    file: Path
    areas: tuple[MunicipalityArea, ...]
    new: tuple[str, ...]
    removed: tuple[str, ...]
    deviations: tuple[Deviation, ...]
    warnings: tuple[str, ...]
    note: str = ""
    read_from: str = ""
    epsg: int | None = None
    anew: bool = False
    name: str = ""

    def changes_anything(self) -> bool:
        """Return whether there is anything to write: borders always are."""
        return bool(self.areas)

    def area(self) -> str:
        """Return what the municipalities are called together."""
        return area_name({area.municipality.county_number for area in self.areas}, BOKMAAL)

    def in_words(self) -> str:
        """Return the summary: where from, how many get new borders, which come and go, and more."""
        known = len(self.areas) - len(self.new)
        lines = [self.read_from]
        if known:
            lines.append(tr("Kommuner som får nye grenser: {count}.", count=known))
        if self.new:
            lines.append(tr("Nye på kartet: {names}.", names=", ".join(self.new)))
        if self.removed:
            lines.append(
                tr(
                    "Tas ut av kartet: {names}. Planårene deres beholdes.",
                    names=", ".join(self.removed),
                )
            )
        if self.deviations:
            lines.append(tr("Objekter å sjekke: {count}.", count=len(self.deviations)))
        return "\n".join(filter(None, [*lines, *self.warnings]))


def plan_intake(
    file: Path,
    source: str | QgsVectorLayer,
    feedback: QgsFeedback,
    counties: Sequence[str] = (),
    every_point: bool = False,
) -> MunicipalityIntake:
    """Read a municipality layer; the working file is left alone.

    Args:
        file: the working file.
        source: the layer, or the file it is in.
        feedback: cancelled between features.
        counties: the counties to read; none for those on the map, or all when there is no map.
        every_point: keep points of the borders that no map can show.

    Raises:
        PlanstatusError: the layer cannot be read, or has none of the counties.
    """
    store = open_store(file)
    before = store.municipalities() if store.exists() else {}
    on_map = {number[:2] for number in before}
    wanted = counties or sorted(on_map)
    read = read_areas(source, None, wanted, norway(), feedback, every_point=every_point)
    names = {area.municipality.number: area.municipality.name for area in read.areas}
    after = {number[:2] for number in names}
    return MunicipalityIntake(
        file=file,
        areas=tuple(read.areas),
        new=tuple(name for number, name in names.items() if before and number not in before),
        removed=tuple(each.name for number, each in before.items() if number not in names),
        deviations=read.deviations,
        warnings=read.warnings,
        read_from=read.read_from,
        epsg=None if after == on_map else epsg_of(after),
        name=name_of(source),
    )


def plan_embedded(file: Path, counties: Sequence[str], feedback: QgsFeedback) -> MunicipalityIntake:
    """Read the embedded municipalities of the counties; the working file is left alone."""
    with quiet_gdal():
        layer = QgsVectorLayer(embedded(MUNICIPALITIES), MUNICIPALITIES, "ogr")
    note = layer.dataProvider().layerMetadata().abstract()
    said = tr("De innebygde, generaliserte grensene.")
    intake = plan_intake(file, layer, feedback, counties, every_point=True)
    return replace(intake, note=note, read_from=said, name=tr("de innebygde grensene"))


def take_in(intake: MunicipalityIntake) -> Path | None:
    """Put the municipalities into the working file; return the backup copy made before it.

    Raises:
        PlanstatusError: the working file is in use or write-protected; nothing is written.
    """
    store = open_store(intake.file)
    if not store.exists():
        create(intake.file, (), intake.areas)
        return None
    anew = intake.anew and store.is_untouched()
    backup = store.replace_municipalities(intake.areas, intake.note, intake.epsg, intake.name)
    if anew:
        store.begin_anew()
    return backup
