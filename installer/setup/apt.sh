# Sourced by the scripts beside it: brings Debian packages, or says which ones are missing.

# apt_install WHAT PACKAGE… — install the packages; returns 1 after a clear line where that is impossible.
apt_install() {
    local what=$1
    shift
    local as_root=()
    if ! command -v apt-get >/dev/null; then
        echo "$what: missing. This system has no apt-get; install what corresponds to these Debian packages: $*" >&2
        return 1
    fi
    if [ "$(id -u)" -ne 0 ]; then
        if ! sudo -n true 2>/dev/null; then
            echo "$what: missing. Install them and repeat the command: sudo apt-get install $*" >&2
            return 1
        fi
        as_root=(sudo -n)
    fi
    echo "$what: installing $*" >&2
    "${as_root[@]}" apt-get -qq update
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get -qq install --yes --no-install-recommends -o Dpkg::Use-Pty=0 "$@" >/dev/null
}
