"""Says of each module how many mutants the tests killed, and shows those that they did not."""

from __future__ import annotations

import json
from pathlib import Path

from mutmut.stats import status_by_exit_code

KILLED = ("killed", "timeout")
ROOM = Path("mutants/planstatus/core")


def results() -> dict[str, dict[str, str]]:
    """Return what became of each mutant, by module."""
    found = {}
    for file in sorted(ROOM.rglob("*.meta")):
        codes = json.loads(file.read_text("utf-8"))["exit_code_by_key"]
        said = {name: status_by_exit_code[code] for name, code in codes.items()}
        found[str(file.relative_to(ROOM).with_suffix(""))] = {
            name: status for name, status in said.items() if status != "not checked"
        }
    return {module: mutants for module, mutants in found.items() if mutants}


def line(module: str, statuses: list[str]) -> str:
    """Return a row of the table; a mutant that no test runs is not killed."""
    killed = sum(each in KILLED for each in statuses)
    return f"| {module} | {len(statuses)} | {killed} | {100 * killed / len(statuses):.0f} % |"


def main() -> None:
    """Write the table to the terminal, and the survivors to `survivors.txt` beside the mutants."""
    found = results()
    print("| module | mutants | killed | share |\n|---|---:|---:|---:|")
    for module, mutants in found.items():
        print(line(module, list(mutants.values())))
    every = {name: status for mutants in found.values() for name, status in mutants.items()}
    print(line("**core**", list(every.values())))
    living = [f"{status}: {name}" for name, status in every.items() if status not in KILLED]
    Path("survivors.txt").write_text("\n".join(living), "utf-8")
    print(f"\n{len(living)} live: build/mutants/survivors.txt; in build/mutants, see one with")
    print("../../.venv-mutants/bin/mutmut show NAME")


main()
