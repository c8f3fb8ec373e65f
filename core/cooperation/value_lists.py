"""What can be chosen in the tables of cooperation; a value is stored as it is called in bokmål."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from ..plans.plan_types import PLAN_TYPES
from ..texts.language import tr
from .known_dates import DAY, MONTH, YEAR


@dataclass(frozen=True)
class Value:
    """A value: how it is stored, what it is called, and how else people begin to write it."""

    key: str
    label: Callable[[], str]
    others: tuple[str, ...] = ()

    def words(self) -> tuple[str, ...]:
        """Return what it is known by, as the interface calls it, too."""
        return (self.key, self.label(), *self.others)


@dataclass(frozen=True)
class ValueList:
    """The values of a column, in the order of its list; a column may always be empty."""

    values: tuple[Value, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        """The values as they are stored."""
        return tuple(each.key for each in self.values)

    def labels(self) -> dict[str, str]:
        """Return what each value is called in the language of the interface."""
        return {each.key: each.label() for each in self.values}

    def read(self, text: str) -> str:
        """Return the value a cell begins with; a text that is none of them stays as it stands."""
        plain = " ".join(text.casefold().split())
        said = [(word, each.key) for each in self.values for word in each.words()]
        begun = [(len(word), key) for word, key in said if _begins(plain, word.casefold())]
        return max(begun)[1] if begun else text.strip()


def _begins(text: str, word: str) -> bool:
    return text.startswith(word) and not re.match(r"\w", text[len(word) :])


OFFICE, PREPAREDNESS, JOINT_PLAN = "plankontor", "beredskap", "interkommunalt plansamarbeid"
GROWTH, OTHER = "bygdevekst", "annet"
KINDS = ValueList((
    Value(OFFICE, lambda: tr("plankontor")),
    Value(PREPAREDNESS, lambda: tr("beredskap")),
    Value(JOINT_PLAN, lambda: tr("interkommunalt plansamarbeid (plan- og bygningsloven kap. 9)")),
    Value(GROWTH, lambda: tr("bygdevekst"), ("bygdevekstavtale",)),
    Value(OTHER, lambda: tr("annet")),
))  # fmt: skip
"""A plan office gives a service; a joint plan under chapter 9 is one plan made together."""

HOST, SEAT, PARTICIPANT = "vert", "kontorkommune", "deltaker"
ROLES = ValueList((
    Value(HOST, lambda: tr("vertskommune"), ("vertskommune",)),
    Value(SEAT, lambda: tr("kontorkommune")),
    Value(PARTICIPANT, lambda: tr("deltaker"), ("deltakar", "medlem")),
))  # fmt: skip
"""A host decides for others (kommuneloven § 20-1); a kontorkommune keeps accounts (§ 14-8)."""

FRAMEWORK, SERVICE, COOPERATION = "grunnavtale", "tjenesteavtale", "samarbeidsavtale"
AGREEMENTS = ValueList((
    Value(FRAMEWORK, lambda: tr("grunnavtale"), ("prinsippavtale",)),
    Value(SERVICE, lambda: tr("tjenesteavtale")),
    Value(COOPERATION, lambda: tr("samarbeidsavtale"), ("vedtekter",)),
))  # fmt: skip

NONE, PROCESS, GRANTS = "ingen", "planprosess", "tilskudd"
NOT_OF_PRINCIPLE, ALL_MATTERS = "enkeltvedtak, ikke prinsipielle", "alle typer saker"
AUTHORITY = ValueList((
    Value(NONE, lambda: tr("ingen")),
    Value(PROCESS, lambda: tr("planprosess")),
    Value(GRANTS, lambda: tr("tilskudd")),
    Value(NOT_OF_PRINCIPLE, lambda: tr("enkeltvedtak, ikke prinsipielle")),
    Value(ALL_MATTERS, lambda: tr("alle typer saker")),
))  # fmt: skip
"""How much authority an agreement moves away from the councils."""

COUNCIL = "kommunestyre"
BODIES = ValueList((
    Value(COUNCIL, lambda: tr("kommunestyre"),
          ("kommunestyret", "bystyre", "bystyret", "heradsstyre", "heradsstyret")),
    Value("formannskap", lambda: tr("formannskap"), ("formannskapet",)),
    Value("kommunedirektør", lambda: tr("kommunedirektør"), ("kommunedirektøren", "rådmann",
                                                             "rådmannen")),
    Value("annet", lambda: tr("annet")),
))  # fmt: skip

ADOPTED, UNANIMOUS, REFUSED, POSTPONED = "vedtatt", "enstemmig", "ikke vedtatt", "utsatt"
_SAID_NO = ("avslått", "avvist", "forkastet", "nedstemt")
RESULTS = ValueList((
    Value(ADOPTED, lambda: tr("vedtatt"), ("vedteke", "godkjent", "godkjend", "ja")),
    Value(UNANIMOUS, lambda: tr("enstemmig vedtatt"), ("enstemmig vedtatt", "samrøystes")),
    Value(REFUSED, lambda: tr("ikke vedtatt"),
          ("ikkje vedteke", "nei", *_SAID_NO, *(f"enstemmig {each}" for each in _SAID_NO))),
    Value(POSTPONED, lambda: tr("utsatt"), ("utsett", "vedtatt utsatt", "enstemmig utsatt")),
))  # fmt: skip

PLANNER, COORDINATOR = "planlegger", "beredskapskoordinator"
POSTS = ValueList((
    Value(PLANNER, lambda: tr("planlegger"),
          ("planleggjar", "arealplanlegger", "samfunnsplanlegger")),
    Value(COORDINATOR, lambda: tr("beredskapskoordinator"),
          ("beredskapsrådgiver", "beredskapsrådgjevar", "regional beredskapskoordinator")),
    Value("annet", lambda: tr("annet")),
))  # fmt: skip

PLANNED, APPLIED, GRANTED = "planlagt", "søkt", "tildelt"
GRANT_STATUSES = ValueList((
    Value(PLANNED, lambda: tr("planlagt"), ("planlagd",)),
    Value(APPLIED, lambda: tr("søkt"), ("omsøkt",)),
    Value(GRANTED, lambda: tr("tildelt"), ("innvilget", "innvilga")),
))  # fmt: skip
"""What is only planned or spoken of is not granted."""

YES, NO = "ja", "nei"
ANSWERS = ValueList((Value(YES, lambda: tr("ja")), Value(NO, lambda: tr("nei"))))
"""Whether an agreement has what the act demands; empty where nobody has looked."""

PRECISIONS = ValueList((
    Value(DAY, lambda: tr("dag")),
    Value(MONTH, lambda: tr("måned")),
    Value(YEAR, lambda: tr("år")),
))  # fmt: skip

PLAN_TYPE_KEYS = ValueList(
    tuple(Value(each.key, each.label, (f"kommuneplanens {each.key}",)) for each in PLAN_TYPES)
)
