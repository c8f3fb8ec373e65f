"""Where the user guide is: as a web page in the package, as written in a clone."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

GUIDES = ("help/index-nb.html", "docs/brukerveiledning.md")


def guide_url(section: str = "") -> str:
    """Return the address of the user guide, at a section named by the id of its heading.

    There is one guide, in bokmål, whatever the language of the interface.
    """
    plugin = Path(__file__).resolve().parents[1]
    guide = next(plugin / name for name in GUIDES if (plugin / name).exists())
    return guide.as_uri() + (f"#{quote(section)}" if section else "")
