#!/bin/sh
# Changes core/, one place at a time, and sees whether a test of the domain fails: what `make
# mutants` runs. With a folder or a module (core/plans, core/plans/years), only that.
set -eu
part=${1:-core}
built=build/mutants
rm -rf "$built"
mkdir -p "$built/planstatus"
git ls-files -z --cached --others --exclude-standard |
    xargs -0 cp --parents -t "$built/planstatus"
cp tools/mutants/pyproject.toml tools/mutants/mutmut_plugin.py "$built"
# mutmut leaves functions with a decorator alone. An answer that is kept is the same answer, so
# what is asked for a cell is changed too; tables of data are read once, or it takes all day.
grep -rlZ '@lru_cache' "$built/planstatus/core" |
    xargs -0 sed -i -E '/^@lru_cache\(maxsize=[0-9]{4}\)/d'
names=planstatus.$(printf '%s' "${part%.py}" | tr / .)
root=$PWD
cd "$built"
QT_QPA_PLATFORM=offscreen "$root/.venv-mutants/bin/mutmut" run "$names*" > mutmut.log || { tail -40 mutmut.log; exit 1; }
"$root/.venv-mutants/bin/python" planstatus/tools/mutants/report.py
