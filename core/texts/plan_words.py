"""The words of a map that depend on the plan it shows, in each language a map can have.

The language of the map is the office's choice and does not follow the language of QGIS, so these
texts do not go through `tr`.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..defaults import BOKMAAL, ENGLISH, NYNORSK


@dataclass(frozen=True)
class PlanWords:
    """The words of one plan type on its map and in its list of municipalities.

    `title` takes an `area`; `totals` is a pattern for how many municipalities there are, and how
    many have a year. `list_subtitle`, `year` and `earlier` stand on the pages of the list.
    """

    title: str
    subtitle: str
    legend_layer: str
    legend_years: str
    missing: str
    totals: str
    total_of_one: str
    plan_years: str
    list_subtitle: str
    year: str
    earlier: str


def plan_in_bokmaal(title: str, subtitle: str, legend_layer: str) -> PlanWords:
    """Return the words of a plan that is adopted in a year, in bokmål."""
    return PlanWords(
        title=title,
        subtitle=subtitle,
        legend_layer=legend_layer,
        legend_years="planår (antall kommuner)",
        missing="Mangler planår",
        totals="{total} kommuner, {with_year} med planår",
        total_of_one="1 kommune, {with_year} med planår",
        plan_years="Planår",
        list_subtitle="Kommunene på kartet, med planår og kilde",
        year="Planår",
        earlier="tidligere plan",
    )


def plan_in_nynorsk(title: str, subtitle: str, legend_layer: str) -> PlanWords:
    """Return the words of a plan that is adopted in a year, in nynorsk."""
    return PlanWords(
        title=title,
        subtitle=subtitle,
        legend_layer=legend_layer,
        legend_years="planår (talet på kommunar)",
        missing="Manglar planår",
        totals="{total} kommunar, {with_year} med planår",
        total_of_one="1 kommune, {with_year} med planår",
        plan_years="Planår",
        list_subtitle="Kommunane på kartet, med planår og kjelde",
        year="Planår",
        earlier="tidlegare plan",
    )


def plan_in_english(title: str, subtitle: str, legend_layer: str) -> PlanWords:
    """Return the words of a plan that is adopted in a year, in English."""
    return PlanWords(
        title=title,
        subtitle=subtitle,
        legend_layer=legend_layer,
        legend_years="plan year (number of municipalities)",
        missing="No plan year",
        totals="{total} municipalities, {with_year} with a plan year",
        total_of_one="1 municipality, {with_year} with a plan year",
        plan_years="Plan years",
        list_subtitle="The municipalities on the map, with plan year and source",
        year="Plan year",
        earlier="earlier plan",
    )


SAMFUNNSDEL = {
    BOKMAAL: plan_in_bokmaal(
        "Samfunnsplanstatus {area}",
        "Når kommunestyret vedtok kommuneplanens samfunnsdel",
        "Samfunnsplan",
    ),
    NYNORSK: plan_in_nynorsk(
        "Samfunnsplanstatus {area}",
        "Når kommunestyret vedtok samfunnsdelen av kommuneplanen",
        "Samfunnsplan",
    ),
    ENGLISH: plan_in_english(
        "Status of municipal master plans (social element), {area}",
        "When the council adopted the social element of the master plan",
        "Social element",
    ),
}
AREALDEL = {
    BOKMAAL: plan_in_bokmaal(
        "Arealdelstatus {area}",
        "Når kommunestyret vedtok kommuneplanens arealdel",
        "Arealdel",
    ),
    NYNORSK: plan_in_nynorsk(
        "Arealdelstatus {area}",
        "Når kommunestyret vedtok arealdelen av kommuneplanen",
        "Arealdel",
    ),
    ENGLISH: plan_in_english(
        "Status of municipal master plans (land-use element), {area}",
        "When the council adopted the land-use element of the master plan",
        "Land-use element",
    ),
}
PLANSTRATEGI = {
    BOKMAAL: plan_in_bokmaal(
        "Planstrategistatus {area}",
        "Når kommunestyret vedtok planstrategien",
        "Planstrategi",
    ),
    NYNORSK: plan_in_nynorsk(
        "Planstrategistatus {area}",
        "Når kommunestyret vedtok planstrategien",
        "Planstrategi",
    ),
    ENGLISH: plan_in_english(
        "Status of municipal planning strategies, {area}",
        "When the council adopted the planning strategy",
        "Planning strategy",
    ),
}
ROS = {
    BOKMAAL: PlanWords(
        title="ROS-status {area}",
        subtitle="Når kommunen sist gjennomførte helhetlig risiko- og sårbarhetsanalyse",
        legend_layer="Helhetlig ROS",
        legend_years="alder og årstall (antall kommuner)",
        missing="Mangler årstall",
        totals="{total} kommuner, {with_year} med årstall",
        total_of_one="1 kommune, {with_year} med årstall",
        plan_years="Årstall",
        list_subtitle="Kommunene på kartet, med årstall og kilde",
        year="Årstall",
        earlier="tidligere ROS",
    ),
    NYNORSK: PlanWords(
        title="ROS-status {area}",
        subtitle="Når kommunen sist gjennomførte heilskapleg risiko- og sårbarheitsanalyse",
        legend_layer="Heilskapleg ROS",
        legend_years="alder og årstal (talet på kommunar)",
        missing="Manglar årstal",
        totals="{total} kommunar, {with_year} med årstal",
        total_of_one="1 kommune, {with_year} med årstal",
        plan_years="Årstal",
        list_subtitle="Kommunane på kartet, med årstal og kjelde",
        year="Årstal",
        earlier="tidlegare ROS",
    ),
    ENGLISH: PlanWords(
        title="Status of overall risk and vulnerability assessments, {area}",
        subtitle="When the municipality last made its overall risk and vulnerability assessment",
        legend_layer="Risk and vulnerability",
        legend_years="age and year (number of municipalities)",
        missing="No year",
        totals="{total} municipalities, {with_year} with a year",
        total_of_one="1 municipality, {with_year} with a year",
        plan_years="Years",
        list_subtitle="The municipalities on the map, with year and source",
        year="Year",
        earlier="earlier assessment",
    ),
}
