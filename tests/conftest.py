"""Makes the repository importable as `planstatus` and keeps tests out of anyone's documents."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from fnmatch import fnmatch
from pathlib import Path

import pytest
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QLockFile

ROOT = Path(__file__).resolve().parent.parent

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Hypothesis would keep its examples in the tree.
os.environ["HYPOTHESIS_STORAGE_DIRECTORY"] = tempfile.mkdtemp(prefix="planstatus-test-")
os.environ["PLANSTATUS_HOME"] = tempfile.mkdtemp(prefix="planstatus-test-")

_spec = importlib.util.spec_from_file_location(
    "planstatus", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
)
assert _spec is not None
assert _spec.loader is not None
_package = importlib.util.module_from_spec(_spec)
sys.modules["planstatus"] = _package
_spec.loader.exec_module(_package)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what is slow or repeats a promise, but in a file that is named, or for test-all."""
    if os.environ.get("PLANSTATUS_ALL"):
        return
    named = {Path(config.invocation_params.dir, arg.split("::")[0]) for arg in config.args}
    left_out = {
        item
        for item in items
        if item.path not in named and (item.get_closest_marker("slow") or repeats(item))
    }
    config.hook.pytest_deselected(items=left_out)
    items[:] = [item for item in items if item not in left_out]


def repeats(item: pytest.Item) -> bool:
    """Return whether a case is none of those its test is marked to be shown by."""
    marker = item.get_closest_marker("shown_by")
    if marker is None:
        return False
    case = item.callspec.id  # type: ignore[attr-defined]
    return not any(case == name or case.startswith(f"{name}-") for name in marker.args)


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session", autouse=True)
def _embedded_data_stay_as_they_were() -> Iterator[None]:
    before = _files_in(ROOT / "data")
    yield
    assert _files_in(ROOT / "data") == before


def _files_in(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


MADE_ON_PURPOSE = (
    ".git", ".venv*", ".axe", ".coverage*", "__pycache__", "*.qm", "build", "dist", "out",
    ".*_cache", ".qgis-settings",
)  # fmt: skip
"""What make, Python, the linters, pytest-cov and pytest-qgis make, and git does not see."""


def _files_of_the_tree() -> set[Path]:
    found = set()
    for folder, folders, files in os.walk(ROOT):
        for name in [*folders, *files]:
            if not any(fnmatch(name, known) for known in MADE_ON_PURPOSE):
                found.add(Path(folder, name).relative_to(ROOT))
        folders[:] = [each for each in folders if Path(folder, each).relative_to(ROOT) in found]
    return found


@pytest.fixture(scope="session", autouse=True)
def _nothing_is_left_behind() -> Iterator[None]:
    """No test, and no program or window that a test starts, leaves anything in the tree."""
    before = _files_of_the_tree()
    yield
    left = _files_of_the_tree() - before
    assert not left, f"left behind: {sorted(map(str, left))}"


@pytest.fixture(scope="session")
def counts_on_map() -> Callable[[QgsVectorLayer], dict[str, int]]:
    """Counts the municipalities of a layer by what its renderer draws them as."""

    def count(layer: QgsVectorLayer) -> dict[str, int]:
        expression = QgsExpression(layer.renderer().classAttribute())
        context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
        counts = {category.value(): 0 for category in layer.renderer().categories()}
        for feature in layer.getFeatures():
            context.setFeature(feature)
            counts[expression.evaluate(context)] += 1
        return counts

    return count


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real files beside the project, which is not part of it."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("the folder of real files, ../shared, is not here")
    return folder


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Make a file or folder once in a run, however many processes share the tests."""
    own = tmp_path_factory.getbasetemp()
    common = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own

    def once(name: str, make: Callable[[Path], object]) -> Path:
        """Return the path with the name; the first that asks makes it, the others wait."""
        wanted = common / name
        lock = QLockFile(str(common / f"{name}.lock"))
        lock.setStaleLockTime(0)
        assert lock.lock()
        if not wanted.exists():
            half = common / f"{name}.half"
            make(half)
            half.rename(wanted)
        lock.unlock()
        return wanted

    return once


@pytest.fixture(scope="session")
def package(once: Callable[..., Path], root: Path) -> Path:
    """The package as shipped, built once in a run."""

    def build(target: Path) -> None:
        subprocess.run([root / "tools" / "package.sh"], cwd=root, check=True, capture_output=True)
        shutil.copyfile(root / "dist" / "planstatus.zip", target)

    return once("planstatus.zip", build)


@pytest.fixture(scope="session")
def unpacked(once: Callable[..., Path], package: Path) -> Path:
    """A folder of plugins with the package in it."""
    return once("plugins", lambda folder: zipfile.ZipFile(package).extractall(folder))


@pytest.fixture(scope="session")
def _translations(once: Callable[..., Path], root: Path) -> None:
    """The .qm files in `i18n/`, made from the .ts as they are now."""
    files = sorted((root / "i18n").glob("*.ts"))

    def make(done: Path) -> None:
        subprocess.run([root / "tools" / "lrelease.sh", *files], check=True)
        done.touch()

    once("oversatt", make)
