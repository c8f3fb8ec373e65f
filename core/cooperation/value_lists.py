"""What can be chosen in the tables of cooperation; a value is stored as it is called in bokmål."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from ..plans.plan_types import PLAN_TYPES
from ..texts.language import tr
from .decisions import OF_ANOTHER, UNDONE, now, says_no
from .known_dates import DAY, MONTH, YEAR

_SECTION = re.compile(
    r"(?:^etter )?\b(?:kommunelov(?:en|a)|koml\b\.?),? ?(?:§+ ?|(?=\d\d-\d\b))|"
    r"(?:^etter )?§+ ?|^(?:etter )?(?=\d\d-\d\b)|"
    r"(?:(?<=\bog )|(?<=eller )|(?<=[/,])|(?<=[/,] ))(?=\d\d-\d\b)"
)
"""How people begin a section: «§20-2», «kommuneloven § 20-2» and «20-2» are one."""


@dataclass(frozen=True)
class Value:
    """A value: how it is stored, what it is called, and how else people begin to write it.

    `undone` is found in the rest of a cell that does not say this value after all.
    """

    key: str
    label: Callable[[], str]
    others: tuple[str, ...] = ()
    undone: re.Pattern[str] | None = None

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
        """Return the value a cell says; a text that says none, or two, stays as it stands."""
        if text in self.keys:  # as it is stored, which most are
            return text
        value, rest = self._begun(text)
        return value.key if value and not self._is_taken_back(value, rest) else text.strip()

    def left_out(self, text: str) -> str:
        """Return what a cell says beyond the value that is read of it."""
        _, rest = self._begun(text)
        return rest if self.read(text) in self.keys and re.search(r"\w", rest) else ""

    def _begun(self, text: str) -> tuple[Value | None, str]:
        """Return the value that a cell begins with, by the longest of the words, and the rest."""
        plain = _plain(text)
        said = [(_plain(word), each) for each in self.values for word in each.words()]
        begun = [(len(word), each) for word, each in said if _begins(plain, word)]
        length, value = max(begun, key=lambda each: each[0], default=(0, None))
        return value, plain[length:]

    def _is_taken_back(self, value: Value, rest: str) -> bool:
        """Tell whether the rest of a cell says no, or another value."""
        still = now(rest)
        others = (each for each in self.values if each is not value)
        another = any(_has(still, _plain(word)) for each in others for word in each.words())
        is_undone = value.undone is not None and bool(value.undone.search(still))
        return another or is_undone or (says_no(rest) and not says_no(value.key))


@lru_cache(maxsize=1024)
def _plain(text: str) -> str:
    return _SECTION.sub("§ ", " ".join(text.casefold().split()))


def _begins(text: str, word: str) -> bool:
    return text.startswith(word) and not re.match(r"\w", text[len(word) :])


def _has(text: str, word: str) -> bool:
    return bool(re.search(rf"(?<!\w){re.escape(word.casefold())}(?!\w)", text))


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
_ALL_BUT = ("unntatt", "unnateke", "med unntak", "bortsett", "utenom", "utanom")
_OF_PRINCIPLE = (
    "også prinsipielle", "også av prinsipiell", "og prinsipielle", "inkl. prinsipielle",
    "inkludert prinsipielle",
)  # fmt: skip
AUTHORITY = ValueList((
    Value(NONE, lambda: tr("ingen")),
    Value(PROCESS, lambda: tr("planprosess")),
    Value(GRANTS, lambda: tr("tilskudd")),
    Value(NOT_OF_PRINCIPLE, lambda: tr("enkeltvedtak, ikke prinsipielle"),
          ("enkeltvedtak", "vedtak i enkeltsaker", "vedtak i byggesaker", "ikke prinsipielle",
           "ikkje prinsipielle", *_ALL_BUT)),
    Value(ALL_MATTERS, lambda: tr("alle typer saker"),
          ("alle saker", "alle saker, også prinsipielle", *_OF_PRINCIPLE)),
))  # fmt: skip
"""How much authority an agreement moves away from the councils."""

COUNCIL = "kommunestyre"
BODIES = ValueList((
    Value(COUNCIL, lambda: tr("kommunestyre"),
          ("KS", *(f"{of}{ending}" for of in ("kommunestyre", "bystyre", "heradsstyre")
                   for ending in ("", "t", "møte", "møtet", "sak"))), OF_ANOTHER),
    Value("formannskap", lambda: tr("formannskap"), ("formannskapet",)),
    Value("kommunedirektør", lambda: tr("kommunedirektør"), ("kommunedirektøren", "rådmann",
                                                             "rådmannen")),
    Value("annet", lambda: tr("annet")),
))  # fmt: skip

ADOPTED, UNANIMOUS, REFUSED, POSTPONED = "vedtatt", "enstemmig", "ikke vedtatt", "utsatt"
_UNANIMOUSLY = ("enstemmig", "samrøystes")
_SAID_NO = (
    "ikke vedtatt", "ikkje vedteke", "ikke godkjent", "ikkje godkjend", "ikkje godkjent", "nei",
    "avslått", "avslag", "avvist", "forkastet", "forkasta", "nedstemt", "nedstemd",
)  # fmt: skip
_PUT_OFF = ("utsatt", "utsett")
RESULTS = ValueList((
    Value(ADOPTED, lambda: tr("vedtatt"),
          ("vedteke", "vedteken", "godkjent", "godkjend", "ja"), UNDONE),
    Value(UNANIMOUS, lambda: tr("enstemmig vedtatt"),
          (*_UNANIMOUSLY, *(f"{how} {yes}" for how in _UNANIMOUSLY
                            for yes in ("vedtatt", "vedteke", "godkjent", "godkjend", "ja"))),
          UNDONE),
    Value(REFUSED, lambda: tr("ikke vedtatt"),
          (*_SAID_NO, *(f"{how} {no}" for how in _UNANIMOUSLY for no in _SAID_NO))),
    Value(POSTPONED, lambda: tr("utsatt"),
          (*_PUT_OFF, *(f"{how} {later}" for how in (*_UNANIMOUSLY, "vedtatt", "vedteke")
                        for later in _PUT_OFF))),
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
ANSWERS = ValueList((
    Value(YES, lambda: tr("ja")),
    Value(NO, lambda: tr("nei"),
          ("mangler", "manglar", "ikke funnet", "ikkje funne", "ikkje funnen", "ikkje funnet")),
))  # fmt: skip
"""Whether an agreement has what the act demands; empty where nobody has looked."""

PRECISIONS = ValueList((
    Value(DAY, lambda: tr("dag")),
    Value(MONTH, lambda: tr("måned")),
    Value(YEAR, lambda: tr("år")),
))  # fmt: skip

PLAN_TYPE_KEYS = ValueList(
    tuple(Value(each.key, each.label, (f"kommuneplanens {each.key}",)) for each in PLAN_TYPES)
)
