"""What an officer calls how far a plan has come, in the language of the window."""

from __future__ import annotations

from collections.abc import Mapping

from ..schema import IN_FORCE, KEPT, UNDER_WAY
from ..texts.language import tr


def status_labels() -> Mapping[str, str]:
    """Return the statuses as they are stored, each with what it is called."""
    return {
        IN_FORCE: tr("vedtatt"),
        UNDER_WAY: tr("under arbeid"),
        KEPT: tr("videreført"),
    }


def status_in_words(status: str) -> str:
    """Return what a status is called; one that is none of ours as it stands."""
    return status_labels().get(status, status)
