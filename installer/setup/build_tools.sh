#!/usr/bin/env bash
# See that what PyInstaller needs from the system is there: the shared libpython, objdump and strip.
set -euo pipefail
venv=$1
here=$(dirname "${BASH_SOURCE[0]}")
# shellcheck source=installer/setup/apt.sh
. "$here/apt.sh"

has_shared_python() {
    "$venv/bin/python" -c 'from PyInstaller.depend.bindepend import get_python_library_path as find; find()' \
        2>/dev/null
}

missing=()
command -v objdump >/dev/null && command -v strip >/dev/null || missing+=(binutils)
has_shared_python || missing+=("libpython$("$venv/bin/python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')")
if [ ${#missing[@]} -gt 0 ]; then
    apt_install "Build tools" "${missing[@]}"
fi
