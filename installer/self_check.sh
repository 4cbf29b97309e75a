#!/usr/bin/env bash
# Let the built folder BUNDLE prove itself: no source tree, no virtual environment, no variables of this shell.
set -euo pipefail
bundle=$(cd "$1" && pwd)
elsewhere=$(mktemp -d)
trap 'rm -rf "$elsewhere"' EXIT
# A copy at another place: a path of the build tree kept inside the program would show here.
cp -a "$bundle" "$elsewhere/program"
mkdir "$elsewhere/home" "$elsewhere/work"

run() {
    # The time limit matters: an exception inside a Qt slot does not end a process.
    (cd "$elsewhere/work" && timeout 300 env -i HOME="$elsewhere/home" LANG=C.UTF-8 PATH=/usr/bin:/bin \
        QT_QPA_PLATFORM=offscreen "$elsewhere/program/$1" "${@:2}")
}

run mms-desktop --self-check
run mms forms --json >/dev/null
du -sh "$bundle"
