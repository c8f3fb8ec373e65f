"""The Qt 6 rules of `make lint` find what breaks, and leave what works alone."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

IMPORTS = """\
from qgis.core import Qgis, QgsProcessingAlgorithm, QgsWkbTypes
from qgis.PyQt import QtWidgets
from qgis.PyQt.QtCore import QDate, Qt
from qgis.PyQt.QtGui import QFont, QFontDatabase, QFontMetrics
from qgis.PyQt.QtWidgets import QAction, QDialog, QLabel, QSizePolicy, QTableWidgetItem
"""


@pytest.fixture(scope="module")
def python(root: Path) -> Path:
    """The Python that has PyQt6 beside QGIS, as `make lint` sets it up."""
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    if not (root / ".venv-lint" / "lib" / version / "site-packages" / "PyQt6").is_dir():
        pytest.skip("make lint has not been run with the Python of this system")
    return root / ".venv-lint" / "bin" / "python"


def run(*command: object) -> tuple[int, str]:
    result = subprocess.run([str(each) for each in command], capture_output=True, text=True)
    return result.returncode, result.stdout + result.stderr


def names(python: Path, root: Path, file: Path) -> tuple[int, str]:
    return run(python, root / "tools" / "lint_qt6.py", file)


def types(python: Path, root: Path, file: Path) -> tuple[int, str]:
    config = root / "tools" / "qt6" / "mypy.ini"
    cache = root / "build" / ".mypy_qt6_cache"  # that of make lint: PyQt6 takes long to read
    return run(sys.executable, "-m", "mypy", "--config-file", config, "--cache-dir", cache,
               "--python-executable", python, file)  # fmt: skip


def habits(python: Path, root: Path, file: Path) -> tuple[int, str]:
    return run(python, "-m", "flake8", "--config", root / "tools" / "qt6" / "flake8.ini", file)


def lint(rules: object, python: Path, root: Path, folder: Path, code: str) -> tuple[int, str]:
    file = folder / "code.py"
    file.write_text(IMPORTS + code + "\n", encoding="utf-8")
    return rules(python, root, file)  # type: ignore[operator]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("code", "problem"),
    [
        ("role = Qt.UserRole", "Qt.UserRole is not in Qt 6"),
        ("policy = QtWidgets.QSizePolicy.Expanding", "Expanding is not in Qt 6"),
        ("flags = Qt.Alignment()", "Qt.Alignment is not in Qt 6"),
        ("from qgis.PyQt.QtCore import QRegExp", "QtCore.QRegExp is not in Qt 6"),
        ("from qgis.PyQt.QtWidgets import QDesktopWidget", "QDesktopWidget is not in Qt 6"),
        ("from qgis.PyQt.QtWidgets import QUndoCommand", "QUndoCommand is not in Qt 6"),
        ("from qgis.PyQt.QtWebKit import QWebSettings", "QWebSettings is not in Qt 6"),
        ("kind = QgsWkbTypes.PolygonGeometry", ".GeometryType"),
        ("level = Qgis.Warning", "through Qgis.MessageLevel"),
        (
            "class A(QgsProcessingAlgorithm):\n    def flags(self): return self.FlagNoThreading",
            "self.FlagNoThreading: reach it through",
        ),
    ],
)
def test_a_name_that_qt_6_or_qgis_4_does_not_have_is_found(
    python: Path, root: Path, tmp_path: Path, code: str, problem: str
) -> None:
    status, output = lint(names, python, root, tmp_path, code)
    assert (status, output.count("code.py:")) == (1, 1), output
    assert problem in output


def test_a_form_is_looked_through_as_pyqt6_compiles_it(
    python: Path, root: Path, tmp_path: Path
) -> None:
    form = (root / "ui" / "dialogs" / "map_date_dialog.ui").read_text(encoding="utf-8")
    file = tmp_path / "form.ui"
    file.write_text(form, encoding="utf-8")
    assert names(python, root, file)[0] == 0
    file.write_text(form.replace("QDialogButtonBox", "QDesktopWidget"), encoding="utf-8")
    assert names(python, root, file)[0] == 1


@pytest.mark.slow
@pytest.mark.parametrize(
    ("code", "problem"),
    [
        ("fonts = QFontDatabase().families()", "QFontDatabase"),
        ("QLabel().setAlignment(4)", "incompatible type"),
        ("width = QFontMetrics(QFont()).width('Bardu')", 'no attribute "width"'),
        ("QDialog().exec_()", 'no attribute "exec_"'),
        ("QTableWidgetItem().setTextColor(Qt.GlobalColor.red)", 'no attribute "setTextColor"'),
        ("accepted = QDialog.Accepted", 'no attribute "Accepted"'),
    ],
)
def test_a_call_that_qt_6_would_refuse_is_found(
    python: Path, root: Path, tmp_path: Path, code: str, problem: str
) -> None:
    status, output = lint(types, python, root, tmp_path, code)
    assert (status, problem in output) == (1, True), output


@pytest.mark.parametrize(
    ("code", "rule"),
    [
        ("from PyQt5.QtCore import QUrl", "QGS103"),
        ("import PyQt6", "QGS104"),
        ("import gdal", "QGS106"),
        ("anything.exec_()", "QGS107"),
        ("from qgis.PyQt.QtCore import QVariant\nkind = QVariant.Int", "QGS402"),
    ],
)
def test_a_habit_of_qt_5_is_found(
    python: Path, root: Path, tmp_path: Path, code: str, rule: str
) -> None:
    status, output = lint(habits, python, root, tmp_path, code)
    assert (status, rule in output) == (1, True), output


@pytest.mark.parametrize("rules", [names, types, habits])
def test_what_works_on_qt_5_and_qt_6_is_left_alone(
    python: Path, root: Path, tmp_path: Path, rules: object
) -> None:
    code = """
def good(item: QTableWidgetItem, label: QLabel) -> int:
    label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    item.setData(Qt.ItemDataRole.UserRole, QDate.currentDate())
    label.addAction(QAction("Vis", label))
    policy = QtWidgets.QSizePolicy.Policy.Expanding
    print(policy, QgsWkbTypes.GeometryType.PolygonGeometry, Qgis.MessageLevel.Warning)
    return QFontMetrics(QFont()).horizontalAdvance("Bardu")

try:
    from qgis.PyQt.QtGui import QUndoStack
except ImportError:
    from qgis.PyQt.QtWidgets import QUndoStack
"""
    if rules is types:
        code = code.split("\ntry:")[0]
    status, output = lint(rules, python, root, tmp_path, code)
    assert status == 0, output


def test_the_tests_do_not_find_another_qt_than_that_of_qgis() -> None:
    assert importlib.util.find_spec("PyQt6") is None
