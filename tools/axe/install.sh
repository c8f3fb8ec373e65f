#!/bin/sh
# Installs Chromium (apt) and axe-core (npm, pinned by its lock) in the folder named, for the tests
# of the report. Where they cannot be had it says so: those tests are then skipped.
set -eu
cd "$(dirname "$0")/../.."
target=$1
tools/install.sh chromium || { echo "Chromium kan ikke installeres: testene av rapporten i nettleser hoppes over"; exit 0; }
command -v npm >/dev/null || tools/install.sh npm ||
    { echo "npm kan ikke installeres: testene av rapporten i nettleser hoppes over"; exit 0; }
echo "Installerer med npm i $target: axe-core"
rm -rf "$target"
mkdir "$target"
cp tools/axe/package.json tools/axe/package-lock.json "$target"
if npm ci --prefix "$target" --ignore-scripts --no-audit --no-fund --silent; then
    touch "$target/ready"
else
    echo "axe-core kan ikke hentes: testene av rapporten i nettleser hoppes over"
fi
