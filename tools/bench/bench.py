"""Times the plugin against its peers and writes `docs/benchmark.md`: what `make bench` runs.

Every side runs in a process of its own, in turn, `ROUNDS` times; figures are medians, and only
their ratios travel from one machine to another.
"""

from __future__ import annotations

import csv
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from pathlib import Path

BENCH = Path(__file__).resolve().parent
ROOT = BENCH.parents[1]
PYTHON = "/usr/bin/python3"
ROUNDS = 7
WHOLE = "whole process"

Times = dict[tuple[str, str], float]


@dataclass(frozen=True)
class Claim:
    """A ratio that is promised: `ours` of `part` divided by `peer` of `peer_part`."""

    text: str
    ours: str
    part: str
    peer: str
    peer_part: str
    at_most: float


def main() -> int:
    """Time everything, print the table and write it down."""
    with tempfile.TemporaryDirectory() as folder:
        sides, claims = prepare(Path(folder))
        times = measure(sides)
    table = [row(claim, times) for claim in claims]
    (ROOT / "docs" / "benchmark.md").write_text(page(table), encoding="utf-8")
    print("\n".join(table))
    return 0


def prepare(folder: Path) -> tuple[dict[str, list[str]], list[Claim]]:
    """Return the commands by side and size, and what is promised of them."""
    embedded = str(ROOT / "data" / "kommuner.gpkg")
    country = ROOT.parent / "shared" / "data" / "kommuner_2024_landmaske.geojson"
    sizes = {"39": embedded, **({"357": str(country)} if country.exists() else {})}
    sides: dict[str, list[str]] = {}
    claims: list[Claim] = []
    for size, source in sizes.items():
        years, pdf = str(folder / f"{size}.csv"), str(folder / f"{size}.pdf")
        write_years(source, Path(years))
        sides[f"planstatus {size}"] = [str(BENCH / "job_planstatus.py"), source, years, pdf]
        sides[f"geopandas {size}"] = [str(BENCH / "peer_geopandas.py"), source, years, pdf]
        for part, name in (("job", "in process"), (WHOLE, WHOLE)):
            text = f"{size} municipalities to PDF, against geopandas and matplotlib, {name}"
            ours, peer = f"planstatus {size}", f"geopandas {size}"
            claims.append(Claim(text, ours, part, peer, part, 0.6))
    working_file = folder / "arbeidsfil.gpkg"
    make_working_file(working_file, folder / "39.csv")
    sides["bare 39"] = [str(BENCH / "job_bare.py"), str(working_file), str(folder / "b.pdf")]
    sides["clicks"] = [str(BENCH / "job_clicks.py")]
    claims += [
        Claim("the same against bare PyQGIS", "planstatus 39", "job", "bare 39", "job", 1.25),
        Claim("second click against the first", "clicks", "second click", "clicks", "first click", 0.3),
    ]  # fmt: skip
    return sides, claims


def write_years(source: str, target: Path) -> None:
    """Write a plan year for seven of eight municipalities, by their numbers."""
    from osgeo import gdal

    dataset = gdal.OpenEx(source)
    layer = dataset.GetLayer(0)
    names = [field.GetName() for field in layer.schema]
    key = next(name for name in ("kommunenummer", "kommune_no") if name in names)
    numbers = sorted({str(feature[key]).zfill(4) for feature in layer})
    with target.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(["kommunenummer", "planaar"])
        writer.writerows([n, 2010 + int(n) % 15 if int(n) % 8 else ""] for n in numbers)


def make_working_file(path: Path, years: Path) -> None:
    """Make the working file that bare PyQGIS draws."""
    sys.path.insert(0, str(BENCH.parent))
    from kart import register_package

    register_package()
    from qgis.core import QgsApplication

    from planstatus.gis.statuskart import StatusMapRequest, make_status_map

    application = QgsApplication([], False)
    application.initQgis()
    make_status_map(
        StatusMapRequest(plan_years=str(years), map_date=date(2024, 9, 4), working_file=path)
    )


def measure(sides: dict[str, list[str]]) -> Times:
    """Run every side in turn, round after round; return the medians in seconds."""
    seen: dict[tuple[str, str], list[float]] = defaultdict(list)
    for _ in range(ROUNDS):
        for side, command in sides.items():
            began = time.perf_counter()
            done = subprocess.run([PYTHON, *command], check=True, capture_output=True, text=True)
            seen[side, WHOLE].append(time.perf_counter() - began)
            for line in done.stdout.splitlines():
                part, _, seconds = line.rpartition(" ")
                seen[side, part].append(float(seconds))
    return {key: statistics.median(values) for key, values in seen.items()}


def row(claim: Claim, times: Times) -> str:
    """Return the claim as a row of the table."""
    ours, peer = times[claim.ours, claim.part], times[claim.peer, claim.peer_part]
    kept = "yes" if ours <= claim.at_most * peer else "**no**"
    return (
        f"| {claim.text} | {ours * 1000:.0f} ms | {peer * 1000:.0f} ms | {ours / peer:.2f} "
        f"| {claim.at_most} | {kept} |"
    )


def page(table: list[str]) -> str:
    """Return `docs/benchmark.md`."""
    return f"""# Benchmark

Written by `make bench` on a machine with {os.cpu_count()} cores; medians of {ROUNDS} runs, all sides in turn in the same
minutes. **Only the ratios travel**: another machine has other milliseconds.

| what | Planstatus | peer | ratio | promised at most | kept |
|---|---|---|---|---|---|
{chr(10).join(table)}

## How to read it

- *In process* is from the first line that reads data to the finished PDF, without starting Python and importing libraries. *Whole
  process* is what a person waits for.
- The peers are the distribution's own geopandas and matplotlib (`tools/bench/peer_geopandas.py`: same layers, bands, hatch, names,
  graticule, legend with counts, scale bar and texts) and PyQGIS that does the same load, join, style, layout and export and nothing
  else (`tools/bench/job_bare.py`: no working file made, nothing looked up, checked or kept).
- Seven of eight municipalities have a plan year, made up from their numbers. The 357 are Kartverket's municipalities cut to land; the row
  is left out where that file is not at hand.
"""


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    code = main()
    sys.stdout.flush()
    os._exit(code)
