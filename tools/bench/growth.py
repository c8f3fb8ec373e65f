"""How time and memory grow with polygons and with rows: figures, a table and a chart."""

from __future__ import annotations

import math
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from data import MOST_NUMBERS, numbers_of, write_municipalities, write_years

BENCH = Path(__file__).resolve().parent
PYTHON = "/usr/bin/python3"
POLYGONS = (39, 357, 3_570, 35_700)
ROWS = (357, 3_570, 35_700, 100_000)
MUNICIPALITIES_FOR_ROWS = 357


@dataclass(frozen=True)
class Point:
    """One size of a job: the seconds it took and the most memory it had, in MB."""

    size: int
    seconds: float
    megabytes: float


def measure(folder: Path) -> dict[str, list[Point]]:
    """Run the whole job to PDF once for every size."""
    for count in POLYGONS:
        write_municipalities(count, folder / f"{count}.gpkg")
        numbers = numbers_of(str(folder / f"{count}.gpkg"))
        write_years(numbers, min(count, MOST_NUMBERS), folder / f"{count}.csv")
    numbers = numbers_of(str(folder / f"{MUNICIPALITIES_FOR_ROWS}.gpkg"))
    for rows in ROWS:
        write_years(numbers, rows, folder / f"rader{rows}.csv")
    of_rows = folder / f"{MUNICIPALITIES_FOR_ROWS}.gpkg"
    return {
        "polygons": [_run(n, folder / f"{n}.gpkg", folder / f"{n}.csv") for n in POLYGONS],
        "plan-year rows": [_run(n, of_rows, folder / f"rader{n}.csv") for n in ROWS],
    }


def _run(size: int, municipalities: Path, years: Path) -> Point:
    job = [PYTHON, str(BENCH / "job_planstatus.py"), str(municipalities), str(years)]
    target = municipalities.with_suffix(".pdf")
    done = subprocess.run(
        [*job, str(target), "nei"], check=True, capture_output=True, text=True, timeout=900
    )
    figures = dict(line.rsplit(" ", 1) for line in done.stdout.splitlines())
    return Point(size, float(figures["job"]), float(figures["peak"]))


def table(series: dict[str, list[Point]]) -> list[str]:
    """Return the rows of the table; the exponent is 1 where time is in proportion to size."""
    lines = []
    for name, points in series.items():
        for before, point in zip([None, *points], points):
            exponent = "" if before is None else f"{_exponent(before, point):.2f}"
            lines.append(
                f"| {point.size:,} {name} | {point.seconds:.1f} s | {point.megabytes:.0f} MB "
                f"| {exponent} |".replace(",", " ")
            )
    return lines


def _exponent(before: Point, after: Point) -> float:
    return math.log(after.seconds / before.seconds) / math.log(after.size / before.size)


def draw(series: dict[str, list[Point]], target: Path) -> None:
    """Draw time and memory beside a line in proportion to size, both axes by powers of ten."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(9, 3.6), layout="constrained")
    panels = figure.subplots(1, 2)
    for axes, value, unit in (
        (panels[0], "seconds", "seconds to PDF"),
        (panels[1], "megabytes", "most memory, MB"),
    ):
        for name, points in series.items():
            sizes = [point.size for point in points]
            axes.plot(sizes, [getattr(point, value) for point in points], "o-", label=name)
        _proportional(axes, [point for points in series.values() for point in points], value)
        axes.set(xscale="log", yscale="log", xlabel="polygons, or plan-year rows", ylabel=unit)
        axes.legend(frameon=False, fontsize=8)
    figure.savefig(target, dpi=110)


def _proportional(axes: object, points: Sequence[Point], value: str) -> None:
    largest = max(points, key=lambda point: getattr(point, value))
    ends = [largest.size / 100, largest.size]
    heights = [getattr(largest, value) / 100, getattr(largest, value)]
    axes.plot(ends, heights, ":", color="grey", label="in proportion to size")
