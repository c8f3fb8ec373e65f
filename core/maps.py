"""The maps: which plan each shows, and what its theme and layouts are called."""

from __future__ import annotations

from dataclasses import dataclass

from .plans.plan_types import AREALDEL, PLANSTRATEGI, ROS, SAMFUNNSDEL, PlanType


@dataclass(frozen=True)
class StatusMap:
    """A map of one plan type: it has its own theme, layouts, legend and words."""

    theme: str
    plan_type: PlanType

    @property
    def key(self) -> str:
        """What names the map in properties of layers and layouts."""
        return self.plan_type.key

    def layout_name(self, page: str) -> str:
        """Return what the layout of a page size, «A4» or «A3», is called."""
        return f"{self.theme} {page}"


STATUS_MAPS = (
    StatusMap("Samfunnsplanstatus", SAMFUNNSDEL),
    StatusMap("Arealdelstatus", AREALDEL),
    StatusMap("Planstrategistatus", PLANSTRATEGI),
    StatusMap("ROS-status", ROS),
)


def status_map(plan_type: PlanType) -> StatusMap:
    """Return the map of a plan type."""
    return next(each for each in STATUS_MAPS if each.plan_type is plan_type)
