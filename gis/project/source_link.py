"""The address on the web that the source of a plan year names."""

from __future__ import annotations

from qgis.core import QgsExpression

from ...core.schema import SOURCE
from .form import WEB_ADDRESS


def web_address(source: str) -> str:
    """Return the first address in what stands as a source, by the rule of the form's own link.

    Empty for none: only what is an address on the web may be handed to the system.
    """
    cell = QgsExpression.quotedColumnRef(SOURCE)
    expression = QgsExpression(WEB_ADDRESS.replace(cell, QgsExpression.quotedString(source)))
    return str(expression.evaluate() or "")
