"""The plan types: what each is called, where its rows are, and how its years are told apart.

Sources: plan- og bygningsloven §§ 11-1 and 11-2 (samfunnsdel), 11-5 (arealdel), 10-1
(planstrategi: once in each council term); sivilbeskyttelsesloven § 14 and forskrift om kommunal
beredskapsplikt (helhetlig ROS). Neither says how old a plan may be, so that the bands of a rule
by age are the office's to change.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from ..errors import PlanstatusError
from ..schema import TOLD
from ..texts import plan_words
from ..texts.language import tr
from ..texts.plan_words import PlanWords
from . import known_by
from .known_by import KnownBy

BY_TERM, BY_AGE = "valgperiode", "alder"
"""Band rules: by the council term the plan was adopted in, by its age in whole years."""


@dataclass(frozen=True)
class PlanType:
    """A kind of plan that each municipality has one of.

    `table` holds its rows; `prefix` stands before its columns where the municipalities have those
    of several types. `label` names it in lists, `in_full` within a sentence; `law` is what bids the
    municipality have one. `known_by` is what people call it in tables of their own. `theme` names
    its map and the map's layouts, and `words` are those of the map, title and the heading of the
    legend among them, by map language. `ages` are the first ages, in years, of the second and the
    third band of a rule by age. `missing` is what is said of a municipality without a year.
    """

    key: str
    table: str
    prefix: str
    label: Callable[[], str]
    in_full: Callable[[], str]
    law: Callable[[], str]
    known_by: KnownBy = field(compare=False)
    theme: str
    words: Mapping[str, PlanWords] = field(compare=False)
    rule: str = BY_TERM
    ages: tuple[int, int] = (0, 0)
    missing: Callable[[], str] = lambda: tr("Mangler planår")

    def joined(self, column: str) -> str:
        """Return what a column of the table is called among those of the municipalities."""
        return self.prefix + column

    def years_label(self) -> str:
        """Return what its plan years are called where those of other plan types may be, too."""
        if self.prefix:
            return tr("Planår {plan}", plan=within_sentence(self.label()))
        return tr("Planår")


def within_sentence(label: str) -> str:
    """Return a label as it stands within a sentence: «helhetlig ROS»."""
    return label[:1].lower() + label[1:]


SAMFUNNSDEL = PlanType(
    "samfunnsdel", "planaar", "", lambda: tr("Samfunnsdel"),
    lambda: tr("kommuneplanens samfunnsdel"),
    lambda: tr("plan- og bygningsloven §§ 11-1 og 11-2"),
    known_by.SAMFUNNSDEL, "Samfunnsplanstatus", plan_words.SAMFUNNSDEL,
)  # fmt: skip
AREALDEL = PlanType(
    "arealdel", "planaar_arealdel", "arealdel_", lambda: tr("Arealdel"),
    lambda: tr("kommuneplanens arealdel"),
    lambda: tr("plan- og bygningsloven §§ 11-1 og 11-5"),
    known_by.AREALDEL, "Arealdelstatus", plan_words.AREALDEL,
)  # fmt: skip
PLANSTRATEGI = PlanType(
    "planstrategi", "planaar_planstrategi", "planstrategi_", lambda: tr("Planstrategi"),
    lambda: tr("planstrategien"),
    lambda: tr("plan- og bygningsloven § 10-1"),
    known_by.PLANSTRATEGI, "Planstrategistatus", plan_words.PLANSTRATEGI,
)  # fmt: skip
ROS = PlanType(
    "ros", "planaar_ros", "ros_", lambda: tr("Helhetlig ROS"),
    lambda: tr("den helhetlige risiko- og sårbarhetsanalysen"),
    lambda: tr("sivilbeskyttelsesloven § 14 og forskrift om kommunal beredskapsplikt"),
    known_by.ROS, "ROS-status", plan_words.ROS, BY_AGE, (4, 8), lambda: tr("Mangler årstall"),
)  # fmt: skip

PLAN_TYPES = (SAMFUNNSDEL, AREALDEL, PLANSTRATEGI, ROS)
"""In the order of the settings; the first is what a map shows that nobody has chosen."""


def plan_type(key: str) -> PlanType:
    """Return the plan type of a key.

    Raises:
        KeyError: there is none.
    """
    return {each.key: each for each in PLAN_TYPES}[key]


def in_order(keys: Iterable[str]) -> tuple[str, ...]:
    """Return those keys that are of plan types, in their order; the first is always one."""
    wanted = {SAMFUNNSDEL.key, *keys}
    return tuple(each.key for each in PLAN_TYPES if each.key in wanted)


def read_plan_type(text: str) -> PlanType:
    """Read the key of a plan type.

    Raises:
        PlanstatusError: there is no such plan type.
    """
    found = next((each for each in PLAN_TYPES if each.key == text.strip().casefold()), None)
    if found is None:
        raise PlanstatusError(
            tr(
                "Velg en av plantypene {keys}. Plantypen «{text}» finnes ikke.",
                keys=", ".join(each.key for each in PLAN_TYPES),
                text=text,
            )
        )
    return found


def column_told(name: str) -> str:
    """Return which column of a plan table one of the municipalities is, with a prefix or without.

    Empty for a column that is not from a plan table.
    """
    own = (name[len(each.prefix) :] for each in PLAN_TYPES if name.startswith(each.prefix))
    return next((column for column in own if column in TOLD), "")
