"""«Velg kommunelag…»: what a layer will change in the working file, and then doing it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from qgis.core import QgsFeedback, QgsVectorLayer

from ..core.defaults import COUNTIES
from ..core.deviations import Deviation
from ..core.language import tr
from ..core.municipalities import read_register
from ..core.plan_years import read_sample
from .areas import MunicipalityArea, read_areas
from .files import is_there, quiet_gdal
from .municipality_table import check_embedded, replace_municipalities
from .resources import EMBEDDED_MUNICIPALITIES, REGISTER, SAMPLE_PLAN_YEARS
from .working_file import SAMPLE_NOTE, back_up, create_working_file, read_municipalities


@dataclass(frozen=True)
class MunicipalityIntake:
    """A layer read and compared with the working file; nothing is written before `take_in`.

    `read_from` names the layer and its fields in words, with what was left aside.
    """

    file: Path
    areas: tuple[MunicipalityArea, ...]
    new: tuple[str, ...]
    removed: tuple[str, ...]
    deviations: tuple[Deviation, ...]
    warnings: tuple[str, ...]
    note: str = ""
    read_from: str = ""

    def changes_anything(self) -> bool:
        """Return whether there is anything to write: borders always are."""
        return bool(self.areas)

    def in_words(self) -> str:
        """Return the summary: where from, how many get new borders, which come and go, and more."""
        known = len(self.areas) - len(self.new)
        lines = [self.read_from, tr("Kommuner som får nye grenser: {count}.", count=known)]
        if self.new:
            lines.append(tr("Nye på kartet: {names}.", names=", ".join(self.new)))
        if self.removed:
            lines.append(
                tr(
                    "Tas ut av kartet: {names}. Planårene deres blir stående.",
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
) -> MunicipalityIntake:
    """Read a municipality layer; the working file is left alone.

    Args:
        file: the working file.
        source: the layer, or the file it is in.
        feedback: cancelled between features.
        counties: the counties to read; none for those on the map.

    Raises:
        PlanstatusError: the layer cannot be read, or has none of the counties.
    """
    before = read_municipalities(file) if is_there(file) else {}
    wanted = counties or sorted({number[:2] for number in before}) or COUNTIES
    read = read_areas(source, None, wanted, read_register(REGISTER), feedback)
    names = {area.municipality.number: area.municipality.name for area in read.areas}
    return MunicipalityIntake(
        file=file,
        areas=tuple(read.areas),
        new=tuple(name for number, name in names.items() if before and number not in before),
        removed=tuple(each.name for number, each in before.items() if number not in names),
        deviations=read.deviations,
        warnings=read.warnings,
        read_from=read.read_from,
    )


def plan_embedded(file: Path, counties: Sequence[str], feedback: QgsFeedback) -> MunicipalityIntake:
    """Read the embedded municipalities of the counties; the working file is left alone.

    Raises:
        PlanstatusError: they are not embedded.
    """
    check_embedded(counties)
    with quiet_gdal():
        layer = QgsVectorLayer(f"{EMBEDDED_MUNICIPALITIES}|layername=kommuner", "kommuner", "ogr")
    note = layer.dataProvider().layerMetadata().abstract()
    said = tr("De innebygde, generaliserte grensene.")
    return replace(plan_intake(file, layer, feedback, counties), note=note, read_from=said)


def take_in(intake: MunicipalityIntake) -> Path | None:
    """Put the municipalities into the working file; return the backup copy made before it.

    Raises:
        PlanstatusError: the working file is in use or write-protected; nothing is written.
    """
    if not is_there(intake.file):
        sample = read_sample(SAMPLE_PLAN_YEARS)
        create_working_file(intake.file, sample, SAMPLE_NOTE, intake.areas)
        return None
    backup = back_up(intake.file)
    replace_municipalities(intake.file, intake.areas, intake.note)
    return backup
