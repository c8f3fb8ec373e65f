"""What is dropped on QGIS's window, when it may be one of our tables."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.PyQt.QtWidgets import QDialog

from planstatus.shells import DropHandler


@pytest.mark.parametrize("is_asking", [False, True])
def test_a_table_is_offered_unless_a_question_is_open_already(
    qgis_app: object, tmp_path: Path, is_asking: bool
) -> None:
    offered: list[Path] = []
    handler = DropHandler(lambda file: not offered.append(file))
    question = QDialog()
    question.setModal(True)
    question.setVisible(is_asking)
    table = tmp_path / "fra Kari.xlsx"
    assert handler.handleFileDrop(str(table)) is not is_asking
    assert offered == ([] if is_asking else [table])
