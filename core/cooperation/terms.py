"""What the register of cooperation speaks of: who works together, in what form, with what means."""

from __future__ import annotations

from dataclasses import dataclass, field

from .. import schema
from ..texts.language import tr
from .columns import Table, kept_date, kept_municipality, kept_number, kept_share, kept_text
from .forms import LEGAL_FORMS
from .known_dates import UNKNOWN, KnownDate
from .value_lists import GRANT_STATUSES, JOINT_PLAN, KINDS, PLAN_TYPE_KEYS, POSTS, ROLES

COOPERATION_TABLE = "samarbeid"
CODE_COLUMN = "kode"
"""The key of the tables that others refer to."""
OF_COOPERATION = kept_text("samarbeid", lambda: tr("Samarbeid"), 140, refers_to=COOPERATION_TABLE)
CODE = kept_text(CODE_COLUMN, lambda: tr("Kode"), 120)
SOURCE = kept_text(schema.SOURCE, lambda: tr("Kilde"), 320)
CERTAINTY = kept_text(schema.CERTAINTY, lambda: tr("Hvor sikkert"), 160)
_NOTE = kept_text(schema.NOTE, lambda: tr("Merknad"), 300)
_SHARE = kept_share("andel", lambda: tr("Andel (prosent)"), 90)
_YEARS = (1900, 2100)
_START = kept_date("fra", lambda: tr("Fra"))
_END = kept_date("til", lambda: tr("Til"))


@dataclass(frozen=True)
class Cooperation:
    """Municipalities that work together.

    `name` is what people call it, `registered_name` the one in Enhetsregisteret, empty where it has
    not been seen. `plan_type` is the key of the plan that a joint plan (plan- og bygningsloven
    chapter 9) is of. The legal form is kept beside it, since it changes.
    """

    code: str = field(default="", metadata=CODE)
    name: str = field(
        default="",
        metadata=kept_text("navn", lambda: tr("Navn"), 180, ("navn", "kontor", "plankontor")),
    )
    registered_name: str = field(
        default="", metadata=kept_text("registrert_navn", lambda: tr("Registrert navn"), 200)
    )
    kind: str = field(
        default="", metadata=kept_text("slag", lambda: tr("Slag"), 130, ("slag",), KINDS)
    )
    plan_type: str = field(
        default="",
        metadata=kept_text("plantype", lambda: tr("Felles plan"), 110, (), PLAN_TYPE_KEYS),
    )
    seat: str = field(
        default="", metadata=kept_text("kontorsted", lambda: tr("Kontorsted"), 140, ("kontorsted",))
    )
    web_page: str = field(
        default="", metadata=kept_text("nettside", lambda: tr("Nettside"), 240, ("nettside",))
    )
    tasks: str = field(
        default="", metadata=kept_text("oppgaver", lambda: tr("Oppgaver"), 300, ("oppgaver",))
    )
    note: str = field(default="", metadata=_NOTE)
    source: str = field(default="", metadata=SOURCE)

    @property
    def is_joint_plan(self) -> bool:
        """Return whether it is one on a plan (plan- og bygningsloven chapter 9)."""
        return self.kind == JOINT_PLAN

    @property
    def called(self) -> str:
        """Return what it is called; its code where it has no name."""
        return self.name or self.code


@dataclass(frozen=True)
class FormInTime:
    """The legal form a cooperation had from a date to another, `end` unknown while it has it."""

    cooperation: str = field(default="", metadata=OF_COOPERATION)
    form: str = field(
        default="",
        metadata=kept_text("rettsform", lambda: tr("Rettsform"), 220, ("rettsform",), LEGAL_FORMS),
    )
    start: KnownDate = field(default=UNKNOWN, metadata=_START)
    end: KnownDate = field(default=UNKNOWN, metadata=_END)
    source: str = field(default="", metadata=SOURCE)
    certainty: str = field(default="", metadata=CERTAINTY)


@dataclass(frozen=True)
class Member:
    """A municipality that takes part from a date to another, also one outside the map.

    `share` is its part of ownership and responsibility in per cent, `representatives` how many
    members it has in representantskap, board or nemnd, `notice` the date it gave notice to leave.
    """

    cooperation: str = field(default="", metadata=OF_COOPERATION)
    number: str = field(
        default="", metadata=kept_municipality(schema.KEY, lambda: tr("Kommunenummer"))
    )
    start: KnownDate = field(default=UNKNOWN, metadata=_START)
    end: KnownDate = field(default=UNKNOWN, metadata=_END)
    role: str = field(
        default="", metadata=kept_text("rolle", lambda: tr("Rolle"), 110, ("rolle",), ROLES)
    )
    share: float | None = field(default=None, metadata=_SHARE)
    representatives: int | None = field(
        default=None,
        metadata=kept_number("representanter", lambda: tr("Medlemmer i styrende organ"), 90),
    )
    notice: KnownDate = field(
        default=UNKNOWN, metadata=kept_date("oppsagt", lambda: tr("Sagt opp"))
    )
    source: str = field(default="", metadata=SOURCE)
    certainty: str = field(default="", metadata=CERTAINTY)


@dataclass(frozen=True)
class Post:
    """Posts of one kind: `count` people, each with `share` per cent of a post for the cooperation.

    `seat` is where they sit, which is not always the office.
    """

    cooperation: str = field(default="", metadata=OF_COOPERATION)
    kind: str = field(
        default="", metadata=kept_text("stilling", lambda: tr("Stilling"), 150, (), POSTS)
    )
    title: str = field(default="", metadata=kept_text(schema.TITLE, lambda: tr("Tittel"), 200))
    count: int | None = field(
        default=None, metadata=kept_number("antall", lambda: tr("Antall"), 70)
    )
    share: float | None = field(default=None, metadata=_SHARE)
    financed_by: str = field(
        default="", metadata=kept_text("finansiert_av", lambda: tr("Finansiert av"), 200)
    )
    start: KnownDate = field(default=UNKNOWN, metadata=_START)
    end: KnownDate = field(default=UNKNOWN, metadata=_END)
    seat: str = field(default="", metadata=kept_text("kontorsted", lambda: tr("Kontorsted"), 140))
    source: str = field(default="", metadata=SOURCE)
    note: str = field(default="", metadata=_NOTE)


@dataclass(frozen=True)
class Grant:
    """Money for one year, in kroner; three years of support are three grants.

    What is only planned or spoken of has neither been applied for nor granted.
    """

    cooperation: str = field(default="", metadata=OF_COOPERATION)
    purpose: str = field(default="", metadata=kept_text("formaal", lambda: tr("Formål"), 260))
    year: int | None = field(
        default=None, metadata=kept_number("aar", lambda: tr("År"), 70, _YEARS)
    )
    planned: int | None = field(
        default=None, metadata=kept_number("planlagt", lambda: tr("Planlagt (kr)"), 110)
    )
    applied: int | None = field(
        default=None, metadata=kept_number("soekt", lambda: tr("Søkt (kr)"), 110)
    )
    granted: int | None = field(
        default=None, metadata=kept_number("tildelt", lambda: tr("Tildelt (kr)"), 110)
    )
    status: str = field(
        default="", metadata=kept_text(schema.STATUS, lambda: tr("Status"), 100, (), GRANT_STATUSES)
    )
    source: str = field(default="", metadata=SOURCE)
    note: str = field(default="", metadata=_NOTE)


COOPERATIONS = Table(COOPERATION_TABLE, lambda: tr("Samarbeid"), Cooperation, ("code",))
FORMS_IN_TIME = Table(
    "samarbeid_form", lambda: tr("Rettsformer"), FormInTime, ("cooperation", "form")
)
MEMBERS = Table("samarbeid_medlem", lambda: tr("Medlemmer"), Member, ("cooperation", "number"))
POSTS_HELD = Table("stilling", lambda: tr("Stillinger"), Post, ("cooperation", "kind", "title"))
GRANTS = Table("tilskudd", lambda: tr("Tilskudd"), Grant, ("cooperation", "purpose", "year"))
