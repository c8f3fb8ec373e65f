"""The legal forms of cooperation: what each is called, its sections, and what it demands.

Sources: kommuneloven chapters 17 to 20, IKS-loven §§ 3, 4, 6 and 32, plan- og bygningsloven
chapter 9.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ..texts.language import tr
from .laws import Reference, iks, koml
from .value_lists import Value, ValueList


@dataclass(frozen=True)
class Content:
    """Something that an act wants an agreement to say; `column` keeps whether it does."""

    column: str
    label: Callable[[], str]


CONTENTS = (
    Content("innhold_navn", lambda: tr("navn")),
    Content("innhold_rettssubjekt", lambda: tr("om samarbeidet er eget rettssubjekt")),
    Content("innhold_deltakere", lambda: tr("deltakere")),
    Content("innhold_vertskommune", lambda: tr("hvilken kommune som er vertskommune")),
    Content("innhold_hovedkontor", lambda: tr("kommunen der hovedkontoret er")),
    Content("innhold_formaal", lambda: tr("formål")),
    Content("innhold_representanter", lambda: tr("antall medlemmer fra hver deltaker")),
    Content("innhold_styremedlemmer", lambda: tr("antall styremedlemmer")),
    Content("innhold_oppgaver", lambda: tr("oppgaver eller saker")),
    Content("innhold_myndighet", lambda: tr("myndighet som overføres")),
    Content("innhold_tidspunkt", lambda: tr("når oppgaver og myndighet overføres")),
    Content("innhold_underretning", lambda: tr("hvilke vedtak deltakerne får melding om")),
    Content("innhold_innskudd", lambda: tr("innskudd")),
    Content("innhold_oppgjoer", lambda: tr("økonomisk oppgjør")),
    Content("innhold_eierandel", lambda: tr("eierandel, og ansvarsandel hvis den er en annen")),
    Content("innhold_laan", lambda: tr("om samarbeidet kan ta opp lån")),
    Content("innhold_rapportering", lambda: tr("rapportering til deltakerne")),
    Content("innhold_uttreden", lambda: tr("uttreden")),
    Content("innhold_opploesning", lambda: tr("oppløsning")),
    Content("innhold_arkiv", lambda: tr("hvem som tar vare på arkivet etter oppløsning")),
    Content("innhold_annet", lambda: tr("annet som en lov krever")),
)
"""All that any form demands, in the order of the tick list."""

_NAME, _OWN_PERSON, _SENT, _TASKS, _AUTHORITY, _SHARES, _LEAVING, _ENDING, _ARCHIVE = (
    "navn", "rettssubjekt", "representanter", "oppgaver", "myndighet", "eierandel", "uttreden",
    "opploesning", "arkiv",
)  # fmt: skip
_COUNCIL = (_NAME, _OWN_PERSON, _SENT, _TASKS, _AUTHORITY, _SHARES, _LEAVING, _ENDING, _ARCHIVE)
_COMMUNITY = (*_COUNCIL, "innskudd", "laan", "rapportering")
_HOST = (
    "deltakere", "vertskommune", _TASKS, _AUTHORITY, "tidspunkt", "underretning", "oppgjoer",
    _LEAVING, _ENDING, "annet",
)  # fmt: skip
_COMPANY = (
    _NAME, "deltakere", "formaal", "hovedkontor", "styremedlemmer", "innskudd", _SHARES, _SENT,
    "annet",
)  # fmt: skip


@dataclass(frozen=True)
class LegalForm:
    """A legal form.

    `agreement` is the section on its agreement, None where none of those we know has one;
    `participants`, `sent` and `shares` those on who takes part, who is sent to its top organ and
    what each answers for. `name` is the section that wants the form in the name, as one of
    `named`. `demanded` are keys of the tick list, `others` what else people call the form.
    """

    key: str
    label: Callable[[], str]
    agreement: Reference | None = None
    participants: Reference | None = None
    sent: Reference | None = None
    shares: Reference | None = None
    name: Reference | None = None
    named: tuple[str, ...] = ()
    demanded: tuple[str, ...] = ()
    others: tuple[str, ...] = ()

    @property
    def contents(self) -> tuple[Content, ...]:
        """What the agreement must say, in the order of the tick list."""
        wanted = {f"innhold_{each}" for each in self.demanded}
        return tuple(each for each in CONTENTS if each.column in wanted)


def _with_section(section: str) -> tuple[str, ...]:
    """Return how people write a form of chapter 20 with its section."""
    words = ("vertskommune", "vertskommunesamarbeid", "vertskommunemodell")
    between = (" ", " (", ", ", " etter ")
    return (f"§ {section}", *(f"{a}{b}§ {section}" for a in words for b in between))


POLITICAL_COUNCIL = LegalForm(
    "interkommunalt politisk råd",
    lambda: tr("interkommunalt politisk råd (kommuneloven kap. 18)"),
    koml("18-4"), koml("18-1"), koml("18-3"), koml("18-2"), koml("18-1"),
    ("interkommunalt politisk råd", "IPR"), _COUNCIL, ("IPR",),
)  # fmt: skip
COMMUNITY = LegalForm(
    "kommunalt oppgavefellesskap",
    lambda: tr("kommunalt oppgavefellesskap (kommuneloven kap. 19)"),
    koml("19-4"), koml("19-1"), koml("19-3"), koml("19-2"), koml("19-1"),
    ("kommunalt oppgavefellesskap", "kommunalt oppgåvefellesskap", "KO"), _COMMUNITY,
    ("kommunalt oppgåvefellesskap", "KO"),
)  # fmt: skip
HOST = LegalForm(
    "vertskommune", lambda: tr("vertskommune, modellen er ikke kjent (kommuneloven kap. 20)"),
    koml("20-4"), koml("20-2"), demanded=_HOST,
    others=("vertskommunemodell", "vertskommunemodellen", "vertskommunesamarbeid"),
)  # fmt: skip
HOST_ALONE = LegalForm(
    "administrativ vertskommune", lambda: tr("administrativ vertskommune (kommuneloven § 20-2)"),
    koml("20-4"), koml("20-2"), demanded=_HOST,
    others=("administrativt vertskommunesamarbeid", *_with_section("20-2")),
)  # fmt: skip
HOST_WITH_BOARD = LegalForm(
    "vertskommune med folkevalgt nemnd",
    lambda: tr("vertskommune med felles, folkevalgt nemnd (kommuneloven § 20-3)"),
    koml("20-4"), koml("20-1"), demanded=(*_HOST, _SENT),
    others=("vertskommune med felles", "vertskommune med nemnd", *_with_section("20-3")),
)  # fmt: skip
COMPANY = LegalForm(
    "interkommunalt selskap", lambda: tr("interkommunalt selskap (IKS-loven)"),
    iks("4"), iks("32"), iks("6"), iks("3"), demanded=_COMPANY, others=("IKS",),
)  # fmt: skip
JOINT_PLAN = LegalForm(
    "interkommunalt plansamarbeid",
    lambda: tr("interkommunalt plansamarbeid (plan- og bygningsloven kap. 9)"),
)
OLD_BOARD = LegalForm(
    "§ 27 (kommuneloven 1992)", lambda: tr("interkommunalt styre (§ 27 i kommuneloven av 1992)"),
    others=("§ 27",),
)  # fmt: skip
OTHER_LAWFUL = LegalForm(
    "annet selskap eller forening",
    lambda: tr("aksjeselskap, samvirkeforetak, forening eller annet (kommuneloven § 17-1)"),
    others=("aksjeselskap", "AS", "samvirkeforetak", "SA", "forening"),
)
FORMS = (
    POLITICAL_COUNCIL, COMMUNITY, HOST, HOST_ALONE, HOST_WITH_BOARD, COMPANY, JOINT_PLAN, OLD_BOARD,
    OTHER_LAWFUL,
)  # fmt: skip
HOST_FORMS = (HOST, HOST_ALONE, HOST_WITH_BOARD)
"""The forms of chapter 20; the others have no host, though they may have a kontorkommune."""

LEGAL_FORMS = ValueList(tuple(Value(each.key, each.label, each.others) for each in FORMS))


def legal_form(key: str) -> LegalForm | None:
    """Return the form with a key, None for one that is unknown or none of these."""
    return next((each for each in FORMS if each.key == key), None)
