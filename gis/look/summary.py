"""What the map says in one sentence, for those who cannot see it: the PDF has it as its subject."""

from __future__ import annotations

from qgis.core import QgsExpressionContextUtils, QgsProject

from ...core.defaults import BOKMAAL
from ...core.plans.bands import MISSING
from ...core.texts.map_texts import texts_in
from ..project.layers import MUNICIPALITIES, find_layer
from .band_counts import Tally

_VARIABLE = "planstatus_sammendrag"


def summarise(project: QgsProject, status: Tally) -> None:
    """Keep the project's abstract true to the counts, unless the officer has written one."""
    layer, metadata = find_layer(project, MUNICIPALITIES), project.metadata()
    before = project.customVariables().get(_VARIABLE, "")
    if layer is None or metadata.abstract() not in ("", before):
        return
    texts = texts_in(str(project.customVariables().get("planstatus_spraak", BOKMAAL)))
    bands = ", ".join(
        f"{each.label()}: {status.counts[each.value()]}"
        for each in layer.renderer().categories()
        if status.counts.get(each.value()) is not None
    )
    total = status.total
    pattern = texts.total_of_one if total == 1 else texts.totals
    counted = pattern.format(total=total, with_year=total - status.counts[MISSING])
    title = project.customVariables().get("planstatus_tittel", "")
    text = f"{title}. {texts.subtitle}. {counted} ({bands})."
    if text != metadata.abstract():
        QgsExpressionContextUtils.setProjectVariable(project, _VARIABLE, text)
        metadata.setAbstract(text)
        project.setMetadata(metadata)
