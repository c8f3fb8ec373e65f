"""Addresses of the web: nothing else that someone has typed is handed to a browser."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

GUIDE_NAME = "Samfunnssikkerhetshjelperen"
"""The name of the guide on public safety in planning, the same in every language."""


def site_of(address: str) -> str:
    """Return the site of an address of the web, empty for any other text."""
    if re.search(r"[\s\x00-\x20]", address.strip()):
        return ""
    try:
        parts = urlsplit(address.strip())
        host = parts.hostname or ""
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https"):
        return ""
    return host[4:] if host.startswith("www.") else host
