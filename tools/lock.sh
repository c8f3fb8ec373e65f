#!/bin/sh
# Pins all that the named packages bring with them, with hashes, beside each list: what `make laas`
# runs. One list is good for every Python from 3.11 on, and for any system (markers say which).
set -eu
uv=uv==0.13.9
rm -rf build/laas
/usr/bin/python3 -m venv build/laas
build/laas/bin/python -m pip install --quiet --disable-pip-version-check "$uv"
for list in requirements-dev requirements-lint tools/bench/requirements tools/mutants/requirements; do
    build/laas/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
        --upgrade --custom-compile-command "make laas" "$list.txt" --output-file "$list.lock"
done
rm -rf build/laas
