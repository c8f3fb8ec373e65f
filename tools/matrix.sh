#!/bin/bash
# Runs every test on this machine and in a folder for each Debian suite named as an argument, lets
# each QGIS open what the others saved, and ends with one line per QGIS.
set -eu -o pipefail
cd "$(dirname "$0")/.."
folders=${MATRIX:-${XDG_CACHE_HOME:-$HOME/.cache}/planstatus-matrix}
exchange=$PWD/build/utveksling
clone=/srv/planstatus-matrix/klone
declare -A outcome

# make_folder SUITE: whole or not at all; `make test` installs QGIS and the rest in it.
make_folder() {
    local half=$folders/$1.halv
    mkdir -p "$folders"
    rm -rf "$half"
    tools/install.sh debootstrap debian-archive-keyring &&
        debootstrap --variant=minbase --include=make,git,ca-certificates "$1" "$half" \
            >"$folders/$1.log" &&
        # sid's lists of packages are good for a week, and a mirror may be further behind.
        echo 'Acquire::Check-Valid-Until "false";' >"$half/etc/apt/apt.conf.d/planstatus" &&
        mv "$half" "$folders/$1"
}

# reason_to_skip SUITE: prints why it cannot be run here, or nothing.
reason_to_skip() {
    if [ "$(id -u)" != 0 ]; then
        echo "krever root"
    elif ! unshare --mount --pid --fork true 2>/dev/null; then
        echo "maskinen tillater ikke mount"
    elif [ ! -d "$folders/$1" ] && ! make_folder "$1" >&2; then
        echo "debootstrap fikk ikke laget $folders/$1, se $folders/$1.log"
    fi
}

# copy_clone SUITE: what git knows and what is new; tools in .venv and .axe stay from the last time.
copy_clone() {
    local copy=$folders/$1$clone
    mkdir -p "$copy" &&
        find "$copy" -mindepth 1 -maxdepth 1 ! -name '.venv*' ! -name .axe -exec rm -rf {} + &&
        git ls-files -z --cached --others --exclude-standard |
        tar --create --null --ignore-failed-read --files-from=- | tar --extract -C "$copy" &&
        git init -q "$copy" # the package is made from what git knows
}

# inside SUITE COMMAND…: run it in the copy of the clone. The mounts are made in a namespace of
# their own, and so are gone with the command however it ends.
inside() {
    unshare --mount --pid --fork --kill-child bash -eu -c '
        folder=$1 clone=$2 exchange=$3
        shift 3
        mount -t proc proc "$folder/proc"
        mount --rbind /dev "$folder/dev"
        mount --bind "$exchange" "$folder/mnt"
        # pip asks the same registry as here, which may be vouched for by an authority of its own.
        certificates=/etc/ssl/certs/ca-certificates.crt
        [ ! -f $certificates ] || mount --bind $certificates "$folder$certificates"
        if [ -d ../shared ]; then
            mkdir -p "$folder$clone/../shared"
            mount --bind ../shared "$folder$clone/../shared"
        fi
        exec chroot "$folder" env --chdir="$clone" -u TMPDIR -u XDG_CACHE_HOME HOME=/root \
            PATH=/usr/sbin:/usr/bin:/sbin:/bin PLANSTATUS_EXCHANGE=/mnt "$@"
    ' bash "$folders/$1" "$clone" "$exchange" "${@:2}"
}

# run_in SUITE COMMAND…: run it there, or on this machine when the suite is «her».
run_in() {
    if [ "$1" = her ]; then
        env PLANSTATUS_EXCHANGE="$exchange" "${@:2}"
    else
        inside "$@"
    fi
}

# name_of SUITE: prints such as «Debian GNU/Linux 12 (bookworm), QGIS 3.22.16».
name_of() {
    local root=$folders/$1
    [ "$1" != her ] || root=
    (. "$root/etc/os-release" && printf '%s, QGIS ' "$PRETTY_NAME")
    dpkg-query --admindir="$root/var/lib/dpkg" -W -f '${Version}\n' qgis | cut -d+ -f1
}

rm -rf "$exchange"
mkdir -p "$exchange"
for suite in her "$@"; do
    reason=$([ "$suite" = her ] || reason_to_skip "$suite")
    if [ -n "$reason" ]; then
        outcome[$suite]="hoppet over: $reason"
    elif { [ "$suite" = her ] || copy_clone "$suite"; } && run_in "$suite" make test-all; then
        outcome[$suite]=bestått
    else
        outcome[$suite]=feilet
    fi
done
# Once more, now that the later ones have saved theirs.
for suite in her "$@"; do
    [ "${outcome[$suite]}" = bestått ] || continue
    run_in "$suite" env QT_QPA_PLATFORM=offscreen .venv/bin/python -m pytest \
        tests/gis/test_exchange.py || outcome[$suite]="feilet på det de andre har lagret"
done
echo
for suite in her "$@"; do
    name=$(name_of "$suite" 2>/dev/null) || name="Debian $suite"
    echo "$name: ${outcome[$suite]}"
done
[[ "${outcome[*]}" != *feilet* ]]
