"""Every word the plugin itself puts on the list of municipalities, in each language of a map."""

from __future__ import annotations

from dataclasses import dataclass

from ..defaults import BOKMAAL, ENGLISH, NYNORSK


@dataclass(frozen=True)
class ListTexts:
    """The words of the list; `page` is the text of a label, with expressions."""

    subtitle: str
    county: str
    municipality: str
    plan_year: str
    band: str
    age: str
    certainty: str
    source: str
    sample: str
    earlier: str
    page: str


LIST_TEXTS = {
    BOKMAAL: ListTexts(
        subtitle="Kommunene på kartet, med planår og kilde",
        county="Fylke",
        municipality="Kommune",
        plan_year="Planår",
        band="Klasse",
        age="Alder (år)",
        certainty="Hvor sikkert",
        source="Kilde",
        sample="eksempel",
        earlier="tidligere plan",
        page="Side [% @layout_page %] av [% @layout_numpages %]",
    ),
    NYNORSK: ListTexts(
        subtitle="Kommunane på kartet, med planår og kjelde",
        county="Fylke",
        municipality="Kommune",
        plan_year="Planår",
        band="Klasse",
        age="Alder (år)",
        certainty="Kor sikkert",
        source="Kjelde",
        sample="eksempel",
        earlier="tidlegare plan",
        page="Side [% @layout_page %] av [% @layout_numpages %]",
    ),
    ENGLISH: ListTexts(
        subtitle="The municipalities on the map, with plan year and source",
        county="County",
        municipality="Municipality",
        plan_year="Plan year",
        band="Band",
        age="Age (years)",
        certainty="Certainty",
        source="Source",
        sample="sample",
        earlier="earlier plan",
        page="Page [% @layout_page %] of [% @layout_numpages %]",
    ),
}


def list_texts_in(language: str) -> ListTexts:
    """Return the words of the list in a language; bokmål where there are none."""
    return LIST_TEXTS.get(language, LIST_TEXTS[BOKMAAL])
