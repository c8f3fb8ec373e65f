"""What a report says of itself: the words of the settings, else those of the office."""

from __future__ import annotations

from collections.abc import Iterable

from ...core.defaults import BOKMAAL
from ...core.maps import FIRST_MAP, StatusMap
from ...core.office import Office, area_name, credit_for, names_for, office_of, offices, title_for
from ...core.report.model import Maker
from .request import ReportRequest


def language_of(request: ReportRequest, numbers: Iterable[str]) -> str:
    """Return the language: the map's own, else that of the office."""
    office = _office(request, numbers)
    return request.settings.map_language or (office.language if office else BOKMAAL)


def area_of(numbers: Iterable[str], language: str) -> str:
    """Return what the counties of municipalities are called together."""
    return area_name(_counties(numbers), language)


def title_of(
    request: ReportRequest, status_map: StatusMap, numbers: Iterable[str], language: str
) -> str:
    """Return the title of a map: as someone has written it, else by the counties."""
    settings = request.settings
    own = settings.title if status_map is FIRST_MAP else settings.titles.get(status_map.key)
    return own or title_for(_counties(numbers), language, status_map)


def maker_of(request: ReportRequest, numbers: Iterable[str], language: str) -> Maker:
    """Return whose report it is."""
    office, settings = _office(request, numbers), request.settings
    names = settings.office_names
    credit = settings.credit
    return Maker(
        tuple(filter(None, (names_for(office, language) if names is None else names).split("\n"))),
        credit_for(office, language) if credit is None else credit,
        settings.planning_page or (office.web_page if office else ""),
        settings.guide_page,
    )


def _office(request: ReportRequest, numbers: Iterable[str]) -> Office | None:
    """Return the office that was chosen, else the one that has the counties."""
    chosen = request.settings.office
    return offices().get(chosen) if chosen else office_of(_counties(numbers))


def _counties(numbers: Iterable[str]) -> set[str]:
    return {number[:2] for number in numbers}
