"""Rows on the clipboard, as spreadsheet programs and text editors take them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from qgis.PyQt.QtCore import QMimeData
from qgis.PyQt.QtWidgets import QApplication

from ...core.reading.deviations import plain_cell


def copy_rows(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Copy rows under their headings: with tabs for a spreadsheet, as a table for a text.

    Every cell is one line, and none can be run as a formula.
    """
    lines = [[plain_cell(" ".join(cell.split())) for cell in line] for line in (headings, *rows)]
    copied = QMimeData()
    copied.setText("".join("\t".join(line) + "\n" for line in lines))
    copied.setHtml(_as_html(lines))
    QApplication.clipboard().setMimeData(copied)


def _as_html(lines: Sequence[Sequence[str]]) -> str:
    first, *rest = (list(map(escape, line)) for line in lines)
    head = "".join(f"<th>{cell}</th>" for cell in first)
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in line)}</tr>" for line in rest)
    return f'<meta charset="utf-8"><table><tr>{head}</tr>{body}</table>'
