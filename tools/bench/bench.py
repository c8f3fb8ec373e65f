"""Times the plugin against its peers and writes `docs/benchmark.md`: what `make bench` runs.

Every side runs in a process of its own, in turn, `ROUNDS` times; figures are medians, and only
their ratios travel from one machine to another.
"""

from __future__ import annotations

import os
import platform
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import window
from qgis.core import Qgis
from timed import AGAIN, COLD, WARM

from data import EMBEDDED, ROOT, numbers_of, write_municipalities, write_north, write_years

BENCH = Path(__file__).resolve().parent
PYTHON = "/usr/bin/python3"
PEERS = str(ROOT / ".venv-bench" / "bin" / "python")
"""Has what a scripter installs today; QGIS has the distribution's own Python."""
OURS, PEER = str(BENCH / "job_planstatus.py"), str(BENCH / "peer_geopandas.py")
ROUNDS, WINDOWS = 7, 3
WHOLE, PROCESSOR = "whole process", "whole process, processor time"
PARTS = (
    (COLD, "in process, cold", 0.9),
    (WARM, "in process, warm", None),
    (WHOLE, f"{WHOLE}, cold", 0.65),
    (PROCESSOR, PROCESSOR, None),
)
"""What is timed, what it is called, and the ratio that is promised."""
ATLASES = {
    "plankontor": ("the atlas of the 4 plan offices", 5),
    "kommuner": ("the atlas of the 39 municipalities", 25),
}
"""What is timed of them by what they are of, and the ratio that is promised."""
MOST_ADDED_AT_START, MOST_BLOCKED = 10, 200
"""Milliseconds that the plugin may add to the start of QGIS, and that a window may not answer."""

Times = dict[tuple[str, str], float]


@dataclass(frozen=True)
class Claim:
    """A ratio: `ours` of `part` divided by `peer` of `peer_part`; some are promised."""

    text: str
    ours: str
    part: str
    peer: str
    peer_part: str
    at_most: float | None = None


def main() -> int:
    """Time everything, print the tables and write them down."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sides, claims = prepare(folder)
        times = measure(sides)
        window.make_files(folder)
        in_window = added_at_start(folder) + blocked(folder)
    ratios = [row(claim, times) for claim in claims]
    text = page(ratios, in_window)
    (ROOT / "docs" / "benchmark.md").write_text(text, encoding="utf-8")
    print(text)
    return 0


def prepare(folder: Path) -> tuple[dict[str, list[str]], list[Claim]]:
    """Return the commands by side and size, and what is promised of them."""
    country = ROOT.parent / "shared" / "data" / "kommuner_2024_landmaske.geojson"
    if not country.exists():
        country = folder / "landet.gpkg"
        write_municipalities(357, country)
    north = folder / "kommuner.gpkg"
    write_north(north)
    sides: dict[str, list[str]] = {}
    claims: list[Claim] = []
    for size, source, given in (
        ("39", str(north), "55,56"),
        ("357", str(country), str(country)),
    ):
        years, pdf = folder / f"{size}.csv", str(folder / f"{size}.pdf")
        write_years_for(source, years)
        sides[f"planstatus {size}"] = [PYTHON, OURS, given, str(years), pdf]
        sides[f"geopandas {size}"] = [PEERS, PEER, source, str(years), pdf]
        sides[f"geopandas {size} unplaced"] = [PEERS, PEER, source, str(years), pdf, "unplaced"]
        for names, what in (("", ""), (" unplaced", " that leaves names on each other")):
            for part, name, at_most in PARTS:
                text = f"{size} municipalities to PDF, against geopandas{what}, {name}"
                peer = f"geopandas {size}{names}"
                claims.append(Claim(text, f"planstatus {size}", part, peer, part, at_most))
    years, pdf = folder / "landet.csv", str(folder / "landet.pdf")
    write_years_for(str(EMBEDDED), years)
    sides["country"] = [PYTHON, OURS, "alle", str(years), pdf]
    working_file = folder / "arbeidsfil.gpkg"
    make_working_file(working_file, folder / "39.csv")
    sides["bare 39"] = [
        PYTHON,
        str(BENCH / "job_bare.py"),
        str(working_file),
        str(folder / "b.pdf"),
    ]
    sides["report"] = _algorithm("planstatus:rapport", f"RAPPORT={folder / 'rapport.html'}")
    for atlas in ATLASES:
        pdf = folder / f"{atlas}.pdf"
        sides[atlas] = _algorithm("planstatus:atlas", f"HVA={atlas}", f"KART={pdf}")
    sides["clicks"] = [PYTHON, str(BENCH / "job_clicks.py")]
    sides["repaint"] = [PYTHON, str(BENCH / "job_repaint.py"), str(folder)]
    claims += [
        Claim("39 municipalities to PDF, against bare PyQGIS, in process, cold", "planstatus 39", COLD, "bare 39", COLD, 1.2),
        Claim("39 municipalities to PDF, against bare PyQGIS, in process, warm", "planstatus 39", WARM, "bare 39", WARM),
        Claim("39 municipalities to PDF, against bare PyQGIS, whole process, cold", "planstatus 39", WHOLE, "bare 39", WHOLE),
        Claim("39 municipalities to PDF, against bare PyQGIS, whole process, processor time", "planstatus 39", PROCESSOR, "bare 39", PROCESSOR),
        Claim("the whole embedded country to PDF, against the 39 municipalities", "country", COLD, "planstatus 39", COLD, 5),
        Claim("the report of the 39 municipalities, against the A4 page", "report", COLD, "planstatus 39", COLD, 2),
        *(Claim(f"{text}, against the A4 page", atlas, COLD, "planstatus 39", COLD, most)
          for atlas, (text, most) in ATLASES.items()),
        Claim("second click against the first", "clicks", "second click", "clicks", "first click", 0.3),
        Claim("an edit to a finished repaint, against a bare refresh of the canvas", "repaint", "edit", "repaint", "bare refresh", 1.3),
    ]  # fmt: skip
    return sides, claims


def _algorithm(name: str, *parameters: str) -> list[str]:
    """Return the command that runs an algorithm on the embedded data."""
    return [PYTHON, str(BENCH / "job_algorithm.py"), name, "KARTDATO=2024-09-04", *parameters]


def write_years_for(source: str, years: Path) -> None:
    """Write a plan year for the municipalities of a layer, once each."""
    numbers = numbers_of(source)
    write_years(numbers, len(numbers), years)


def make_working_file(path: Path, years: Path) -> None:
    """Make the working file that bare PyQGIS draws."""
    from planstatus.gis.status_map import StatusMapRequest, make_status_map

    make_status_map(
        StatusMapRequest(plan_years=str(years), map_date=date(2024, 9, 4), working_file=path)
    )


def measure(sides: dict[str, list[str]]) -> Times:
    """Run every side in turn, round after round; return the medians in seconds."""
    seen: dict[tuple[str, str], list[float]] = defaultdict(list)
    environment = {**os.environ}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # the peers' libraries are compiled, too
    for _ in range(ROUNDS):
        for side, command in sides.items():
            began, used = time.perf_counter(), _processor_time()
            parts = _run(command, environment)
            parts[WHOLE] = time.perf_counter() - began
            parts[PROCESSOR] = _processor_time() - used
            if COLD in parts:
                parts[WARM] = _run(command, {**environment, AGAIN: "1"})[WARM]
            for part, seconds in parts.items():
                seen[side, part].append(seconds)
    return {key: statistics.median(values) for key, values in seen.items()}


def _run(command: list[str], environment: dict[str, str]) -> dict[str, float]:
    """Run a side; return what it prints, seconds by part."""
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)
    lines = (line.rpartition(" ") for line in done.stdout.splitlines())
    return {part: float(seconds) for part, _, seconds in lines}


def _processor_time() -> float:
    """Return the seconds that all processes that have ended have used."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def row(claim: Claim, times: Times) -> str:
    """Return the claim as a row of the table."""
    ours, peer = times[claim.ours, claim.part], times[claim.peer, claim.peer_part]
    return (
        f"| {claim.text} | {ours * 1000:.0f} ms | {peer * 1000:.0f} ms | {ours / peer:.2f} "
        f"| {claim.at_most or '–'} | {_kept(ours <= claim.at_most * peer) if claim.at_most else '–'} |"
    )


def added_at_start(folder: Path) -> list[str]:
    """Return what the plugin adds to the start of QGIS, as a row of the table."""
    loading = window.run("loading", folder)
    added = loading["planstatus"] - loading["tom"]
    text = "loading the plugin, more than an empty plugin"
    return [
        f"| {text} | {added:.1f} ms | {MOST_ADDED_AT_START} ms "
        f"| {_kept(added <= MOST_ADDED_AT_START)} |"
    ]


def blocked(folder: Path) -> list[str]:
    """Return the longest time the window did not answer, act by act, as rows of the table."""
    pauses: dict[str, list[float]] = defaultdict(list)
    for number in range(WINDOWS):
        again = folder / f"vindu {number}"
        shutil.copytree(folder, again, symlinks=True, ignore=shutil.ignore_patterns("vindu*"))
        for act, pause in window.run("blocked", again).items():
            pauses[act].append(pause)
        shutil.rmtree(again)
    longest = {act: statistics.median(runs) for act, runs in pauses.items()}
    qgis_alone = longest.pop("open an empty layout window")
    longest["open the layout window, more than an empty one"] = (
        longest.pop("open the layout window") - qgis_alone
    )
    return [
        f"| {act}: the window did not answer for | {pause:.0f} ms | {MOST_BLOCKED} ms "
        f"| {_kept(pause <= MOST_BLOCKED)} |"
        for act, pause in longest.items()
    ]


def _kept(kept: bool) -> str:
    return "yes" if kept else "**no**"


def page(ratios: list[str], in_window: list[str]) -> str:
    """Return `docs/benchmark.md`."""
    return f"""# Benchmark

Written by `make bench` on {date.today():%-d %B %Y}, with QGIS {Qgis.QGIS_VERSION} and Python {platform.python_version()}, on a machine with
{os.cpu_count()} cores where {os.getloadavg()[2]:.1f} programs wanted one at a time, the last quarter of an hour; medians of {ROUNDS} runs, all sides in turn in
the same minutes. **Only the ratios travel**: another machine has other milliseconds. Where others use the machine, too, the rows of
*processor time* say more than those of the clock.

| what | Planstatus | peer | ratio | promised at most | kept |
|---|---|---|---|---|---|
{chr(10).join(ratios)}

In a real QGIS window, the longest pause as the median of {WINDOWS} windows; the acts are with {window.MANY} municipalities in the working file:

| what | longest | promised at most | kept |
|---|---|---|---|
{chr(10).join(in_window)}

## How to read it

- *In process* is from the first line that reads data to the finished PDF, without starting Python and importing libraries: *cold* the
  first time in its process, *warm* the second. *Whole process* is what a person waits for. What is not promised is there to compare.
- Both sides draw the map and the list of the municipalities after it. Without a window QGIS is started with nothing for logging in and
  an empty library of symbols (`tools/standalone.py`), as `make kart` does it, and for bare PyQGIS, too.
- One peer is the page as a scripter makes it today, with the newest geopandas, shapely, pyogrio, matplotlib and adjustText from PyPI, in
  the versions of `tools/bench/requirements.txt` (`tools/bench/peer_geopandas.py`: same layers, bands, hatch, land and seas around with
  their names, graticule, legend with counts, scale bar and texts; fitted to the area, with the legend in a corner where it covers no
  municipality, and names moved from each other by adjustText). A second row is the same without adjustText.
- The other peer is PyQGIS that does the same load, join, style, layout and export and nothing else (`tools/bench/job_bare.py`: no working
  file made, nothing looked up, checked or kept, names left to QGIS, the page fitted by hand). What it takes is the floor, QGIS's own; the
  rest of our time goes to reading the table and making the working file, to fitting the page, and to finding a place for every name.
- Of the processor's time at 357 municipalities, more than half is QGIS writing the PDF. Its table asks the layer for all its rows anew for
  each page it prints, six here, and reads the text of every column's expression again for every cell; the colour of the swatches is
  asked for of every cell, too. At 39 a third is the writing of the PDF, and a third Python, QGIS's libraries and our modules being loaded.
- Seven of eight municipalities have a plan year, made up from their numbers. The 357 are Kartverket's municipalities cut to land, or the
  embedded ones repeated where that file is not at hand.
- *Did not answer* is the longest pause between two beats of a timer in the window's own thread, from the act until the map has been drawn
  anew (`tools/bench/blocked.py`). It holds QGIS's own work too, such as taking in new layers.
- A layout window is QGIS's own: the table has what our layout adds to one with nothing in it.
- Not in that table, because QGIS does it in the window's own thread: its layout window prints by itself, and «Eksporter kart …» draws as it does.
- For 1 000 municipalities, the embedded ones are repeated side by side.
"""


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.path.insert(0, str(BENCH.parent))
    from kart import register_package
    from standalone import qgis

    register_package()
    with qgis():
        code = main()
    sys.stdout.flush()
    os._exit(code)
