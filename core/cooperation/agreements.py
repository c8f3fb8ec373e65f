"""Agreements and their adoption by each member: form, host and transfer belong to an agreement."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from .. import schema
from ..texts.language import tr
from .columns import Table, kept_contents, kept_date, kept_municipality, kept_number, kept_text
from .forms import LEGAL_FORMS
from .known_dates import UNKNOWN, KnownDate
from .terms import CERTAINTY, CODE, OF_COOPERATION, SOURCE
from .value_lists import AGREEMENTS, AUTHORITY, BODIES, RESULTS

_AGREEMENTS = "avtale"
_LINK = kept_text("lenke", lambda: tr("Lenke"), 240)


@dataclass(frozen=True)
class Agreement:
    """An agreement of a cooperation, one for each service area.

    `replaces` is the agreement that this is a new version of. `moved` is the day tasks and
    authority move, `authority` how much of it. `told` is when statsforvalteren was told of it, with
    `told_archive` as archive number; `notice_months` the notice to leave, None for the act's own.
    `contents` are the answers of the tick list, by column.
    """

    code: str = field(default="", metadata=CODE)
    cooperation: str = field(default="", metadata=OF_COOPERATION)
    kind: str = field(
        default="", metadata=kept_text("avtaletype", lambda: tr("Avtaletype"), 130, (), AGREEMENTS)
    )
    service: str = field(
        default="", metadata=kept_text("tjenesteomraade", lambda: tr("Tjenesteområde"), 180)
    )
    form: str = field(
        default="", metadata=kept_text("rettsform", lambda: tr("Rettsform"), 220, (), LEGAL_FORMS)
    )
    host: str = field(
        default="", metadata=kept_municipality("vertskommune", lambda: tr("Vertskommune"))
    )
    authority: str = field(
        default="",
        metadata=kept_text("myndighet", lambda: tr("Myndighet overført"), 180, (), AUTHORITY),
    )
    moved: KnownDate = field(
        default=UNKNOWN, metadata=kept_date("overfoert_fra", lambda: tr("Overført fra"))
    )
    agreed: KnownDate = field(
        default=UNKNOWN, metadata=kept_date("inngaatt", lambda: tr("Inngått"))
    )
    signed: KnownDate = field(
        default=UNKNOWN, metadata=kept_date("undertegnet", lambda: tr("Undertegnet"))
    )
    in_force: KnownDate = field(
        default=UNKNOWN, metadata=kept_date("gjelder_fra", lambda: tr("Gjelder fra"))
    )
    ended: KnownDate = field(default=UNKNOWN, metadata=kept_date("opphoert", lambda: tr("Opphørt")))
    replaces: str = field(
        default="",
        metadata=kept_text("erstatter", lambda: tr("Ny versjon av"), 110, refers_to=_AGREEMENTS),
    )
    notice_months: int | None = field(
        default=None,
        metadata=kept_number("oppsigelsestid", lambda: tr("Oppsigelsestid (måneder)"), 90),
    )
    told: KnownDate = field(
        default=UNKNOWN,
        metadata=kept_date("orientert", lambda: tr("Statsforvalteren orientert")),
    )
    told_archive: str = field(
        default="",
        metadata=kept_text("orientert_arkivnummer", lambda: tr("Arkivnummer, orientering"), 130),
    )
    document: str = field(default="", metadata=kept_text("dokument", lambda: tr("Dokument"), 240))
    link: str = field(default="", metadata=_LINK)
    contents: Mapping[str, str] = field(default_factory=dict, metadata=kept_contents())
    source: str = field(default="", metadata=SOURCE)
    certainty: str = field(default="", metadata=CERTAINTY)

    @property
    def start(self) -> KnownDate:
        """When it came in force, or was made where that is not known."""
        known = (self.in_force, self.agreed, self.signed)
        return next((each for each in known if each.day), UNKNOWN)

    def end_among(self, agreements: Iterable[Agreement]) -> KnownDate:
        """Return when it ended: as registered, or when the first version after it began."""
        others = (each for each in agreements if each is not self)
        after = (each.start for each in others if each.replaces == self.code)
        known = [each for each in (self.ended, *after) if each.day]
        return min(known, key=lambda each: each.day or date.max, default=UNKNOWN)


@dataclass(frozen=True)
class Adoption:
    """What the body of one member decided about an agreement.

    `authority` is what the member delegated, where it was said. `instructed` is when its own
    kommunedirektør was told to delegate (kommuneloven § 20-2).
    """

    agreement: str = field(
        default="", metadata=kept_text("avtale", lambda: tr("Avtale"), 90, refers_to=_AGREEMENTS)
    )
    number: str = field(
        default="", metadata=kept_municipality(schema.KEY, lambda: tr("Kommunenummer"))
    )
    body: str = field(default="", metadata=kept_text("organ", lambda: tr("Organ"), 120, (), BODIES))
    day: KnownDate = field(default=UNKNOWN, metadata=kept_date("dato", lambda: tr("Vedtaksdato")))
    case_number: str = field(
        default="", metadata=kept_text("saksnummer", lambda: tr("Saksnummer"), 100)
    )
    archive_number: str = field(
        default="", metadata=kept_text("arkivnummer", lambda: tr("Arkivnummer"), 100)
    )
    result: str = field(
        default="", metadata=kept_text("resultat", lambda: tr("Resultat"), 110, (), RESULTS)
    )
    authority: str = field(
        default="",
        metadata=kept_text("myndighet", lambda: tr("Myndighet delegert"), 180, (), AUTHORITY),
    )
    instructed: KnownDate = field(
        default=UNKNOWN, metadata=kept_date("instruks", lambda: tr("Kommunedirektøren instruert"))
    )
    link: str = field(default="", metadata=_LINK)
    source: str = field(default="", metadata=SOURCE)
    certainty: str = field(default="", metadata=CERTAINTY)


AGREEMENTS_MADE = Table(_AGREEMENTS, lambda: tr("Avtaler"), Agreement, ("code",))
ADOPTIONS = Table(
    "avtale_vedtak", lambda: tr("Vedtak i hver kommune"), Adoption, ("agreement", "number")
)
