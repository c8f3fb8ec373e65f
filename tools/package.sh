#!/bin/sh
# Builds dist/planstatus.zip for «Install from ZIP» with pb_tool, from the files git knows.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/source" "$work/deployed" dist
# From a copy of what git tracks: caches and build inputs must not get into the package.
git ls-files -z --cached --others --exclude-standard -- __init__.py plugin.py shells.py \
    metadata.txt LICENSE icon.svg icon.png pb_tool.cfg bar icons core gis algorithms ui styles data i18n |
    xargs -0 tar cf - | tar xf - -C "$work/source"
root=$(pwd)
"$root/.venv/bin/python" tools/help.py "$work/source/help"
cd "$work/source"
# QGIS reads .qm; the .ts they are made from stay here.
"$root/tools/lrelease.sh" i18n/*.ts
rm i18n/*.ts
git init -q . && git -c user.name=x -c user.email=x@example.org commit -q --allow-empty -m package
"$root/.venv/bin/python" -c "from pb_tool.pb_tool import cli; cli()" zip -q -n -p "$work/deployed"
cp "$work"/source/zip_build/*.zip "$root/dist/planstatus.zip" 2>/dev/null ||
    find "$work" -name '*.zip' -exec cp {} "$root/dist/planstatus.zip" \;
# The metadata as they are: pb_tool adds the commit of the copy, which tells nobody anything.
cp metadata.txt "$work/deployed/planstatus/"
cd "$work/deployed"
zip -q "$root/dist/planstatus.zip" planstatus/metadata.txt
echo "dist/planstatus.zip"
