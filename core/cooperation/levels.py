"""How strict the rules are. Loads with QGIS, so it knows nothing else."""

from __future__ import annotations

from ..texts.language import tr

MUST, SHOULD, NOTICE = "må", "bør", "merknad"
LEVELS = (MUST, SHOULD, NOTICE)
"""The strictest first."""


def level_words() -> dict[str, str]:
    """Return what the levels are called."""
    return {MUST: tr("må"), SHOULD: tr("bør"), NOTICE: tr("merknad")}
