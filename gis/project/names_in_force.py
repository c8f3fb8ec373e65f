"""The official names on the map: those in force on its date."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from osgeo import gdal

from ...core.municipalities.changes import names_over_time, official_name
from ...core.municipalities.register import norway
from ...core.schema import KEY, MUNICIPALITIES, OFFICIAL_NAME
from ..sources.files import quiet_gdal
from ..store.working_file import read_municipalities


def put_names_in_force(file: Path, day: date) -> None:
    """Call municipalities that have been renamed what they were called on the day of the map.

    A name that was never official is the office's own, and stays. A file that cannot be written
    keeps its names until it can.

    Args:
        file: the working file.
        day: the map date.
    """
    names = _to_change(file, day)
    if not names:
        return
    with quiet_gdal():
        dataset = gdal.OpenEx(str(file), gdal.OF_VECTOR | gdal.OF_UPDATE)
        if dataset is None:
            return
        layer = dataset.GetLayerByName(MUNICIPALITIES)
        for feature in [each for each in layer if each[KEY] in names]:
            feature[OFFICIAL_NAME] = names[feature[KEY]]
            layer.SetFeature(feature)
        del layer, dataset  # closing it writes, and must be as quiet


def _to_change(file: Path, day: date) -> dict[str, str]:
    names = {}
    for number, each in read_municipalities(file).items():
        if number in norway() and each.official_name in names_over_time(number):
            name = official_name(number, norway()[number].official_name, day)
            if name != each.official_name:
                names[number] = name
    return names
