#!/bin/bash
# Checks, tags and packages a version: `make release VERSJON=1.2.3`.
set -eu -o pipefail
cd "$(dirname "$0")/.."
version=${1:-}

refuse() {
    echo "Ingen utgivelse: $1" >&2
    exit 1
}

[[ "$version" =~ ^[0-9]+\.[0-9]+\.[0-9]+$ ]] || refuse "skriv make release VERSJON=1.2.3."
[ "$(git branch --show-current)" = main ] || refuse "du står ikke på main."
[ -z "$(git status --porcelain)" ] || refuse "noe er ikke lagret i git."
grep -qx "## $version" CHANGELOG.md || refuse "CHANGELOG.md mangler «## $version»."
grep -qx "version=$version" metadata.txt || refuse "metadata.txt mangler «version=$version»."
grep -qx "changelog=$version" metadata.txt || refuse "metadata.txt mangler «changelog=$version»."
! git rev-parse --quiet --verify "refs/tags/v$version" >/dev/null || refuse "v$version finnes."

make lint
make test-all
make package-check
cp dist/planstatus.zip "dist/planstatus-$version.zip"
git tag --annotate "v$version" --message "Planstatus $version"
echo "dist/planstatus-$version.zip er laget, og v$version er merket. Del den med: git push origin v$version"
