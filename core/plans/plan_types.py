"""The plan types: what each is called, where its rows are, and how its years are told apart.

Sources: plan- og bygningsloven §§ 11-1 (samfunnsdel and arealdel), 10-1 (planstrategi);
sivilbeskyttelsesloven § 14 and forskrift om kommunal beredskapsplikt § 2 (helhetlig ROS).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ..texts.language import tr

BY_TERM, BY_AGE = "valgperiode", "alder"
"""Band rules: by the council term the plan was adopted in, by its age in whole years."""


@dataclass(frozen=True)
class PlanType:
    """A kind of plan that each municipality has one of.

    `table` holds its rows; `prefix` stands before its columns where the municipalities have those
    of several types. `ages` are the first ages of the second and third band, of a rule by age.
    """

    key: str
    table: str
    prefix: str
    label: Callable[[], str]
    law: str
    rule: str = BY_TERM
    ages: tuple[int, int] = (0, 0)

    def joined(self, column: str) -> str:
        """Return what a column of the table is called among those of the municipalities."""
        return self.prefix + column


SAMFUNNSDEL = PlanType(
    "samfunnsdel", "planaar", "", lambda: tr("Samfunnsdel"), "plan- og bygningsloven § 11-2"
)
AREALDEL = PlanType(
    "arealdel", "planaar_arealdel", "arealdel_", lambda: tr("Arealdel"),
    "plan- og bygningsloven § 11-5",
)  # fmt: skip
PLANSTRATEGI = PlanType(
    "planstrategi", "planaar_planstrategi", "planstrategi_", lambda: tr("Planstrategi"),
    "plan- og bygningsloven § 10-1",
)  # fmt: skip
ROS = PlanType(
    "ros", "planaar_ros", "ros_", lambda: tr("Helhetlig ROS"),
    "forskrift om kommunal beredskapsplikt § 2", BY_AGE, (4, 8),
)  # fmt: skip

PLAN_TYPES = (SAMFUNNSDEL, AREALDEL, PLANSTRATEGI, ROS)
"""In the order of the settings; the first is what a map shows that nobody has chosen."""


def plan_type(key: str) -> PlanType:
    """Return the plan type of a key.

    Raises:
        KeyError: there is none.
    """
    return {each.key: each for each in PLAN_TYPES}[key]
