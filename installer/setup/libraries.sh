#!/usr/bin/env bash
# See that the system libraries of Qt are there, bring the missing ones, and remember it in STAMP.
set -euo pipefail
venv=$1
stamp=$2
here=$(dirname "${BASH_SOURCE[0]}")
# shellcheck source=installer/setup/apt.sh
. "$here/apt.sh"

# Named one by one: Qt's own message about a window that cannot open names only one of them.
debian_packages=(
    libdbus-1-3 libegl1 libfontconfig1 libgl1 libglib2.0-0 libx11-xcb1 libxcb-cursor0 libxcb-icccm4
    libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-render0 libxcb-shape0
    libxcb-shm0 libxcb-sync1 libxcb-xfixes0 libxcb-xinerama0 libxcb-xkb1 libxcb1 libxkbcommon-x11-0
    libxkbcommon0
)

qt_imports() {
    QT_QPA_PLATFORM=offscreen "$venv/bin/python" -c 'from PySide6 import QtSvg, QtWidgets' 2>/dev/null
}

window_opens() {
    local qt
    qt=$("$venv/bin/python" -c 'import pathlib, PySide6; print(pathlib.Path(PySide6.__file__).parent / "Qt")')
    ! ldd "$qt/plugins/platforms/libqxcb.so" | grep -q 'not found'
}

if ! qt_imports || ! window_opens; then
    apt_install "System libraries of Qt" "${debian_packages[@]}" || true
fi
# Without the first nothing works; without the second only the window does not open.
qt_imports || exit 1
if window_opens; then
    touch "$stamp"
else
    echo "The command line and the tests work; the window needs the packages named above." >&2
fi
