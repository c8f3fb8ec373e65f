"""The words of the list of municipalities that are the same whichever plan it tells of."""

from __future__ import annotations

from dataclasses import dataclass

from ..defaults import BOKMAAL, ENGLISH, NYNORSK


@dataclass(frozen=True)
class ListTexts:
    """The words of the list; `page` is the text of a label, with expressions.

    `in_force` says how far a plan has come, as `MapTexts` says the rest.
    """

    county: str
    municipality: str
    status: str
    in_force: str
    band: str
    age: str
    certainty: str
    source: str
    sample: str
    page: str


LIST_TEXTS = {
    BOKMAAL: ListTexts(
        county="Fylke",
        municipality="Kommune",
        status="Status",
        in_force="vedtatt",
        band="Klasse",
        age="Alder (år)",
        certainty="Hvor sikkert",
        source="Kilde",
        sample="eksempel",
        page="Side [% @layout_page %] av [% @layout_numpages %]",
    ),
    NYNORSK: ListTexts(
        county="Fylke",
        municipality="Kommune",
        status="Status",
        in_force="vedteken",
        band="Klasse",
        age="Alder (år)",
        certainty="Kor sikkert",
        source="Kjelde",
        sample="eksempel",
        page="Side [% @layout_page %] av [% @layout_numpages %]",
    ),
    ENGLISH: ListTexts(
        county="County",
        municipality="Municipality",
        status="Status",
        in_force="adopted",
        band="Band",
        age="Age (years)",
        certainty="Certainty",
        source="Source",
        sample="sample",
        page="Page [% @layout_page %] of [% @layout_numpages %]",
    ),
}


def list_texts_in(language: str) -> ListTexts:
    """Return the words of the list in a language; bokmål where there are none."""
    return LIST_TEXTS.get(language, LIST_TEXTS[BOKMAAL])
