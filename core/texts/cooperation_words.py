"""The words of the map of cooperation, in each language a map can have.

The language of the map is the office's choice and does not follow the language of QGIS, so these
texts do not go through `tr`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..defaults import BOKMAAL, ENGLISH, NYNORSK
from ..web import site_of

_SOURCES_NAMED = 5


@dataclass(frozen=True)
class CooperationWords:
    """The words of the map of who plans together.

    `heading` stands over the offices of the legend, `heading_of_both` where some are of
    preparedness alone; `nobody` is said where there are none.
    `share` takes a `percent`, and `no_share` stands where none is registered; `several` takes a
    `count` of coordinators and the `share` of each. `off_map` takes `names`, and `also`
    those of the other offices of a municipality. `sources`
    stands before where members are known from, and `more_sources` after a few of many. `statuses`
    heads the classes where these fill the municipalities.
    """

    title: str
    subtitle: str
    heading: str
    heading_of_both: str
    nobody: str
    outside: str
    statuses: str
    host: str
    seat: str
    coordinator: str
    share: str
    several: str
    no_share: str
    off_map: str
    also: str
    sources: str
    more_sources: str
    decimal: str

    def sources_of(self, sources: Iterable[str]) -> str:
        """Return where members are known from: pages of the web by their site, others as told."""
        named = dict.fromkeys(site_of(each) or each for each in sources)
        if not named:
            return ""
        first = "; ".join(list(named)[:_SOURCES_NAMED])
        more = f" {self.more_sources}" if len(named) > _SOURCES_NAMED else ""
        return f"{self.sources}: {first}{more}".rstrip(".") + "."


COOPERATION = {
    BOKMAAL: CooperationWords(
        title="Interkommunalt samarbeid: plankontor og regionale beredskapskoordinatorer",
        subtitle="Medlemmer på kartdatoen, så langt de er registrert",
        heading="Plankontor",
        heading_of_both="Plankontor og beredskap",
        nobody="ingen er registrert",
        outside="Kommuner utenfor",
        statuses="Kommuneplanens samfunnsdel",
        host="vertskommune",
        seat="kontorkommune",
        coordinator="beredskapskoordinator",
        share="{percent} % stilling",
        several="{count} med {share}",
        no_share="stillingsandel ikke registrert",
        off_map="utenfor kartet: {names}",
        also="også i {names}",
        sources="Samarbeid",
        more_sources="m.fl.",
        decimal=",",
    ),
    NYNORSK: CooperationWords(
        title="Interkommunalt samarbeid: plankontor og regionale beredskapskoordinatorar",
        subtitle="Medlemmer på kartdatoen, så langt dei er registrerte",
        heading="Plankontor",
        heading_of_both="Plankontor og beredskap",
        nobody="ingen er registrerte",
        outside="Kommunar utanfor",
        statuses="Samfunnsdelen av kommuneplanen",
        host="vertskommune",
        seat="kontorkommune",
        coordinator="beredskapskoordinator",
        share="{percent} % stilling",
        several="{count} med {share}",
        no_share="stillingsdel ikkje registrert",
        off_map="utanfor kartet: {names}",
        also="òg i {names}",
        sources="Samarbeid",
        more_sources="m.fl.",
        decimal=",",
    ),
    ENGLISH: CooperationWords(
        title=(
            "Inter-municipal cooperation: joint planning offices and regional preparedness "
            "coordinators"
        ),
        subtitle="Members on the date of the map, as far as they are registered",
        heading="Joint planning offices",
        heading_of_both="Joint planning offices and preparedness",
        nobody="none is registered",
        outside="Municipalities outside",
        statuses="Social element of the master plan",
        host="host municipality",
        seat="seat of the office",
        coordinator="preparedness coordinator",
        share="{percent} % of a post",
        several="{count} with {share}",
        no_share="share of a post not registered",
        off_map="outside the map: {names}",
        also="also in {names}",
        sources="Cooperation",
        more_sources="and others",
        decimal=".",
    ),
}
