"""The tables and columns of the store, once: SQL, joins, forms, headings and history follow."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from .texts.language import tr

MUNICIPALITIES, BORDERS, CONTEXT = "kommuner", "fylkesgrenser", "kontekst"
LINES_AROUND, SEA = "grenser_rundt", "hav"
HISTORY = "planaar_historikk"

KEY, NAME, YEAR, STATUS, ADOPTED = (
    "kommunenummer", "kommunenavn", "planaar", "status", "vedtatt",
)  # fmt: skip
ID, FEATURE_ID = "id", "fid"
OFFICIAL_NAME, COUNTY_NUMBER, COUNTY = "navn_offisielt", "fylkesnummer", "fylke"
TITLE, PERIOD, SOURCE, CERTAINTY, NOTE = "tittel", "periode", "kilde", "sikkerhet", "merknad"

FIRST_YEAR, LAST_YEAR = 1965, 2100
"""The plan years a table accepts: from the Building Act of 1965, which made master plans
mandatory, to a year no plan will reach."""

IS_A_YEAR = "planaar_er_et_aar"
"""The rule of a plan table that refuses what is not a year; refusals name it."""

TEXT, INTEGER, DATE = "TEXT", "INTEGER", "DATE"

IN_FORCE, UNDER_WAY, KEPT = "vedtatt", "under arbeid", "videreført"
"""How far a plan has come; kept is a plan that the planstrategi goes on with on purpose."""


@dataclass(frozen=True)
class Column:
    """A column of the plan tables.

    `label` is what an officer calls it, `width` its pixels in the attribute table, and `headings`
    what people call it in tables of their own, letters only, the best first; none where it takes
    more than a heading to find it.
    """

    name: str
    kind: str
    label: Callable[[], str]
    width: int
    headings: tuple[str, ...] = ()


PLAN_COLUMNS = (
    Column(KEY, TEXT, lambda: tr("Kommunenummer"), 150),
    Column(NAME, TEXT, lambda: tr("Kommune"), 140),
    Column(YEAR, INTEGER, lambda: tr("Planår"), 80),
    Column(STATUS, TEXT, lambda: tr("Status"), 110),
    Column(ADOPTED, DATE, lambda: tr("Vedtaksdato"), 100),
    Column(PERIOD, TEXT, lambda: tr("Planperiode"), 110, ("periode", "planperiode")),
    Column(NOTE, TEXT, lambda: tr("Merknad"), 240,
           ("merknad", "merknader", "kommentar", "kommentarer", "merk", "notat")),
    Column(CERTAINTY, TEXT, lambda: tr("Hvor sikkert"), 130,
           ("sikkerhet", "hvorsikkert", "korsikkert")),
    Column(TITLE, TEXT, lambda: tr("Tittel"), 380,
           ("tittel", "plannavn", "plantittel", "navnpåplan", "plan")),
    Column(SOURCE, TEXT, lambda: tr("Kilde"), 320,
           ("kilde", "lenke", "link", "url", "nettside")),
)  # fmt: skip
"""Of every plan table, in the order an officer reads them: the long ones last."""

TOLD = tuple(each.name for each in PLAN_COLUMNS if each.name not in (KEY, NAME))
"""The columns that tell something of a plan; the others say whose it is."""
OF_THE_OLD_PLAN = tuple(name for name in TOLD if name not in (YEAR, NOTE))
"""Columns that describe one plan, and go with its year when it is renewed."""
OWN_COLUMNS = tuple(each for each in PLAN_COLUMNS if each.headings)
"""The columns that are read from a table by their headings, each as its kind says."""


def column(name: str) -> Column:
    """Return the column of the plan tables with this name."""
    return next(each for each in PLAN_COLUMNS if each.name == name)


def column_labels() -> dict[str, str]:
    """Return what an officer calls the columns of our tables, by name."""
    return {
        FEATURE_ID: tr("Radnummer"),
        ID: tr("Radnummer"),
        OFFICIAL_NAME: tr("Offisielt navn"),
        COUNTY_NUMBER: tr("Fylkesnummer"),
        COUNTY: tr("Fylke"),
        **{each.name: each.label() for each in PLAN_COLUMNS},
    }
