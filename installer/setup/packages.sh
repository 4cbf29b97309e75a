#!/usr/bin/env bash
# Make the virtual environment VENV and install the project with the pinned versions of constraints.txt.
set -euo pipefail
venv=$1
here=$(dirname "${BASH_SOURCE[0]}")
# shellcheck source=installer/setup/apt.sh
. "$here/apt.sh"

find_python() {
    local name
    for name in "${PYTHON:-}" python3.11 python3; do
        if [ -n "$name" ] && "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$name"
            return
        fi
    done
    return 1
}

if ! python=$(find_python); then
    apt_install "Python 3.11" python3 python3-venv
    python=$(find_python)
fi

# A virtual environment without pip is what a broken or interrupted start leaves behind.
if ! "$venv/bin/python" -m pip --version >/dev/null 2>&1; then
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        apt_install "Virtual environments of Python" python3-venv
    fi
    echo "Making $venv with $("$python" --version)"
    "$python" -m venv --clear "$venv"
fi

pip=("$venv/bin/python" -m pip install --quiet --disable-pip-version-check --constraint constraints.txt)
echo "Installing the packages of constraints.txt"
# The build back-end first: the project itself is then built from what is pinned, not from what is newest.
"${pip[@]}" hatchling editables
"${pip[@]}" --no-build-isolation --editable '.[dev]'
