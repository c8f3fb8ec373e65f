"""Rows of a plan-year table that are not used, and of what kind."""

from __future__ import annotations


class NotUsedError(Exception):
    """Column, value and reason of a row that cannot be used."""


class OutsideError(NotUsedError):
    """A row of a municipality that is not on the map."""


class LargerAreaError(NotUsedError):
    """A row of a county or the country."""


class OtherPlanError(NotUsedError):
    """A row of another plan than the samfunnsdel."""
