"""What the attribute tables show and take: columns in an officer's order, years that are years."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    QgsAttributeTableConfig,
    QgsEditorWidgetSetup,
    QgsExpression,
    QgsFieldConstraints,
    QgsVectorLayer,
)

from ...core.schema import FIRST_YEAR, ID, KEY, LAST_YEAR, NAME, OFFICIAL_NAME, PLAN_COLUMNS
from ...core.texts.language import tr
from ..look.style import PLAN_YEAR

COLUMN_WIDTHS = {each.name: each.width for each in PLAN_COLUMNS}
"""Pixels, by column."""


def prepare_editing(municipalities: QgsVectorLayer, plan_years: QgsVectorLayer) -> None:
    """Let attribute tables show what is edited, in her order, and refuse what is no year."""
    own_fields = municipalities.dataProvider().fields().names()
    _read_only(municipalities, own_fields)
    _read_only(plan_years, [ID, KEY, NAME])
    for layer in (municipalities, plan_years):
        accept_years(layer, PLAN_YEAR)
    municipalities.setDisplayExpression(QgsExpression.quotedColumnRef(OFFICIAL_NAME))
    hidden = [name for name in own_fields if name not in list(COLUMN_WIDTHS)]
    municipalities.setAttributeTableConfig(_columns(list(COLUMN_WIDTHS), hidden))
    plan_years.setAttributeTableConfig(_columns(list(COLUMN_WIDTHS), [ID]))


def _read_only(layer: QgsVectorLayer, names: Sequence[str]) -> None:
    form = layer.editFormConfig()
    for name in names:
        form.setReadOnly(layer.fields().indexOf(name), True)
    layer.setEditFormConfig(form)


def accept_years(layer: QgsVectorLayer, column: str) -> None:
    """Let what is no year be refused in a column, in our words, where it is typed."""
    index = layer.fields().indexOf(column)
    year = QgsExpression.quotedColumnRef(column)
    # A text box: the number box turns 123 into NULL and 9999 into its maximum without a word.
    layer.setEditorWidgetSetup(index, QgsEditorWidgetSetup("TextEdit", {}))
    layer.setConstraintExpression(
        index,
        f"{year} IS NULL OR ({year} >= {FIRST_YEAR} AND {year} <= {LAST_YEAR})",
        tr(
            "Skriv et år fra {first} til {last}, eller la feltet stå tomt",
            first=FIRST_YEAR,
            last=LAST_YEAR,
        ),
    )
    layer.setFieldConstraint(
        index,
        QgsFieldConstraints.Constraint.ConstraintExpression,
        QgsFieldConstraints.ConstraintStrength.ConstraintStrengthHard,
    )


def _columns(shown: Sequence[str], hidden: Sequence[str]) -> QgsAttributeTableConfig:
    columns = []
    for name in [*shown, *hidden]:
        column = QgsAttributeTableConfig.ColumnConfig()
        column.name = name
        column.hidden = name in hidden
        column.width = COLUMN_WIDTHS.get(name, -1)
        column.type = QgsAttributeTableConfig.Type.Field
        columns.append(column)
    config = QgsAttributeTableConfig()
    config.setColumns(columns)
    config.setSortExpression(QgsExpression.quotedColumnRef(KEY))
    return config
