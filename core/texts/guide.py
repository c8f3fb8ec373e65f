"""Where the user guide is: as a web page in the package, as written in a clone."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from urllib.parse import quote

from ..defaults import BOKMAAL, ENGLISH, NYNORSK
from .language import tr

GUIDES = {
    BOKMAAL: "docs/brukerveiledning.md",
    NYNORSK: "docs/brukerveiledning_nn.md",
    ENGLISH: "docs/user_guide.md",
}
"""As written, by language; in the package they are web pages, named as QGIS names help."""


def guide_url(sections: Mapping[str, str] | None = None) -> str:
    """Return the address of the user guide, in the language of the interface if it is there.

    Args:
        sections: the id of the heading to open it at, by language.
    """
    plugin = Path(__file__).resolve().parents[2]
    spoken = tr("nb_NO")[:2]
    places = [
        (language, plugin / name)
        for language in dict.fromkeys((spoken, BOKMAAL))
        for name in (f"help/index-{language}.html", GUIDES[language])
    ]
    language, guide = next(place for place in places if place[1].exists())
    return guide.as_uri() + (f"#{quote(sections[language])}" if sections else "")
