"""Files from the field come out as the description beside them says a person reads them."""

from __future__ import annotations

import re
import shutil
from functools import partial
from pathlib import Path

import pytest
from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
)

FOLDER = Path(__file__).parents[3] / "shared" / "cases"
LINE = re.compile(r"\| `(?P<file>[^`]+)` \| [^|]+ \| (?P<expected>[^|]+) \|")
COUNTS = re.compile(r"(\d+)/(\d+)/(\d+)/(\d+)")
REFUSED = {
    "t44_formler.xlsx": "formelen har ingen lagret verdi",
    "l09_kommuner.zip": "SOSI.*GeoJSON",
}
"""What the refusal says of the files that a person would not read either."""
NAMES = ("ANTALL_ELDRE", "ANTALL_FORRIGE", "ANTALL_GJELDENDE", "ANTALL_MANGLER")


def described() -> list[tuple[str, str]]:
    if not FOLDER.is_dir():
        return []
    text = (FOLDER / "README.md").read_text(encoding="utf-8")
    return [(match["file"], match["expected"]) for match in LINE.finditer(text)]


@pytest.mark.usefixtures("shared")
@pytest.mark.parametrize(("name", "expected"), described(), ids=lambda value: value.split(".")[0])
def test_it_comes_out_as_a_person_expects(
    algorithm: QgsProcessingAlgorithm, tmp_path: Path, name: str, expected: str
) -> None:
    folder = tmp_path / "fra feltet"
    shutil.copytree(FOLDER, folder)
    before = {path.name for path in folder.iterdir()}
    given = {"PLANAAR" if name.startswith("t") else "KOMMUNER": str(folder / name)}
    given |= {"KARTDATO": "2024-09-04", "AVVIKSRAPPORT": str(tmp_path / "rapport.csv")}
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    counts = COUNTS.search(expected)
    run = partial(algorithm.create().run, given, context, QgsProcessingFeedback(), {}, False)
    if counts is None or name in REFUSED:
        with pytest.raises(QgsProcessingException, match=REFUSED[name]):
            run()
    else:
        results, _ = run()
        assert [results[each] for each in NAMES] == [int(count) for count in counts.groups()]
        assert results["LEST_FRA"]
    assert {path.name for path in folder.iterdir()} == before
