"""The one exception that carries a message for the user."""

from __future__ import annotations


class PlanstatusError(Exception):
    """Something the user must know; its text says what to do, in the language of the interface."""


class PendingEditsError(PlanstatusError):
    """There are edits that have not been saved, and only the user may decide about them."""
