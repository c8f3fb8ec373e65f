#!/bin/sh
# Makes the .qm beside each .ts named as argument, with Qt's lrelease.
set -eu
PATH="/usr/lib/qt5/bin:/usr/lib/qt6/bin:$PATH"
exec lrelease -silent "$@"
