"""What a report tells, read from a working file."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from qgis.core import QgsVectorLayer

from ...core.maps import STATUS_MAPS, StatusMap, maps_of
from ...core.municipalities.register import Municipality
from ...core.report.model import Drawing, Report
from ...core.report.status import PlanStatus, PlanTable, plan_status
from ...core.schema import MUNICIPALITIES, YEAR
from ..look.map_words import map_sources, reservation_of
from ..store.backends import open_store
from ..store.store import Store
from .drawing import read_drawing
from .offices import offices_drawn
from .request import ReportRequest
from .wording import area_of, language_of, maker_of, title_of


def read_report(request: ReportRequest, file: Path) -> Report:
    """Return what a report tells.

    Args:
        request: what it is of.
        file: the working file of the request, or a copy of it, of today's version.

    Raises:
        PlanstatusError: the file cannot be read, or the bands not be used.
    """
    store = open_store(file)
    register = store.cooperations()
    in_file = store.municipalities()
    municipalities = _shown(request, in_file)
    tables = {each.key: _plan_table(store, each) for each in STATUS_MAPS}
    language = language_of(request, municipalities)
    statuses = tuple(
        _status(request, each, tables[each.key], municipalities, language)
        for each in _maps(request, tables)
    )
    has_samples = any(plan.is_sample for status in statuses for plan in status.plans)
    return Report(
        area=area_of(municipalities, language),
        language=language,
        map_date=request.map_date,
        maker=maker_of(request, municipalities, language),
        municipalities=municipalities,
        statuses=statuses,
        drawing=_drawing(store, municipalities),
        register=register,
        colours=request.colours,
        offices=offices_drawn(request, register, in_file, municipalities),
        plans={key: each.plan_years(request.map_date) for key, each in tables.items()},
        sources=map_sources(file, language),
        reservation=reservation_of(file, language) if has_samples else "",
    )


def _shown(request: ReportRequest, in_file: Mapping[str, Municipality]) -> dict[str, Municipality]:
    wanted = request.numbers
    return {n: each for n, each in in_file.items() if wanted is None or n in wanted}


def _plan_table(store: Store, status_map: StatusMap) -> PlanTable:
    plan_type = status_map.plan_type
    return PlanTable(
        store.plan_rows(plan_type), store.earlier_years(plan_type), store.sample_years(plan_type)
    )


def _maps(request: ReportRequest, tables: Mapping[str, PlanTable]) -> tuple[StatusMap, ...]:
    """Return the maps to tell of: those asked for, else those that there are years for."""
    told = [key for key, table in tables.items() if any(r[YEAR] for r in table.rows.values())]
    return maps_of(request.maps or told)


def _status(
    request: ReportRequest,
    status_map: StatusMap,
    table: PlanTable,
    municipalities: Mapping[str, Municipality],
    language: str,
) -> PlanStatus:
    title = title_of(request, status_map, municipalities, language)
    bands = request.settings.bands_of(status_map)
    return plan_status(status_map, title, table, municipalities, request.map_date, bands, language)


def _drawing(store: Store, municipalities: Mapping[str, Municipality]) -> Drawing:
    layer = QgsVectorLayer(store.uri(MUNICIPALITIES), MUNICIPALITIES, store.provider)
    return read_drawing(layer, municipalities)
