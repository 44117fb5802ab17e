#!/bin/sh
# Runs the uv of tools/uv.txt with the given arguments; installs it in .uv/ when it is not on PATH.
set -eu
cd "$(dirname "$0")/.."

stop() {
    printf '\n%s\n%s\n\n' "$1" "$2" >&2
    exit 1
}

not_fetched() {
    stop "Niet alles kon worden klaargezet; hierboven staat waarom. Is er internet? Wie niet bij PyPI mag, zet het adres van de spiegel van uw organisatie in UV_DEFAULT_INDEX." \
        "Not everything could be set up; see above. Is there a network? Behind a mirror of PyPI, name it in UV_DEFAULT_INDEX."
}

# The one that is asked for by PYTHON; else that of .venv, or, before there is one, the quickest.
find_python() {
    if [ -z "${PYTHON:-}" ] && base_of .venv/bin/python; then
        return
    fi
    for candidate in "${PYTHON:-python3}" python3 python3.14 python3.13 python3.12 python3.11; do
        if base_of "$candidate" >/dev/null; then
            [ -z "${PYTHON:-}" ] && "$candidate" tools/quickest.py || base_of "$candidate"
            return
        fi
    done
    stop "Python 3.11 of nieuwer is nodig en niet gevonden. Installeer die en probeer het opnieuw." \
        "Python 3.11 or newer is needed and was not found. Install it and try again."
}

# Itself, not a shim that stands for it: uv compares it with the Python of .venv.
base_of() {
    "$1" -c 'import sys; sys.version_info < (3, 11) and sys.exit(1); print(sys._base_executable)' 2>/dev/null
}

is_wanted() {
    [ "$("$1" --version 2>/dev/null | cut -d ' ' -f 2)" = "$wanted" ]
}

can_make_venv() {
    "$python" -c 'import ensurepip, venv' 2>/dev/null
}

# Debian leaves ensurepip out of its python3.
install_venv_module() {
    if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
        apt-get update
        DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
            python3-venv python3-pip
    fi
    can_make_venv || stop \
        "Aan $python ontbreekt de module venv. Op Debian of Ubuntu: sudo apt-get install python3-venv" \
        "The venv module of $python is missing. On Debian or Ubuntu: sudo apt-get install python3-venv"
}

install_uv() {
    echo "uv $wanted wordt klaargezet in .uv/ ..." >&2
    can_make_venv || install_venv_module >&2
    "$python" -m venv --clear .uv
    .uv/bin/python -m pip install --quiet --disable-pip-version-check \
        --only-binary :all: --require-hashes -r tools/uv.txt ||
        not_fetched
}

# Who may not reach PyPI itself names a mirror in one of these ways, and then pip and uv both ask it.
mirror=${UV_DEFAULT_INDEX:-${UV_INDEX_URL:-${PIP_INDEX_URL:-}}}
[ -z "$mirror" ] || export UV_DEFAULT_INDEX="$mirror" PIP_INDEX_URL="$mirror"

# What an organisation trusts stands in the store of the machine; of themselves uv and an older pip
# bring a list of their own, which does not know a proxy that opens what it lets through.
for trusted in /etc/ssl/certs/ca-certificates.crt /etc/pki/tls/certs/ca-bundle.crt; do
    if [ -e "$trusted" ]; then
        export UV_SYSTEM_CERTS="${UV_SYSTEM_CERTS:-true}" PIP_CERT="${PIP_CERT:-$trusted}"
    fi
done

wanted=$(sed -n 's/^uv==\([0-9.]*\).*/\1/p' tools/uv.txt)
python=$(find_python)

uv=uv
if ! is_wanted "$uv"; then
    uv=.uv/bin/uv
    is_wanted "$uv" || install_uv
fi

# uv keeps what it fetched in the home of the user. Where nobody can write that, it is kept here.
keeps_in() {
    [ -n "$1" ] && mkdir -p "$1/uv" 2>/dev/null && [ -w "$1/uv" ]
}
if [ -z "${UV_CACHE_DIR:-}" ] && ! keeps_in "${XDG_CACHE_HOME:-${HOME:+$HOME/.cache}}"; then
    export UV_CACHE_DIR="$PWD/.cache/uv"
fi

# Always the Python found here: uv may not fetch one of its own.
export UV_PYTHON="$python" UV_PYTHON_DOWNLOADS=never UV_PROJECT_ENVIRONMENT=.venv

# uv takes a lock with the addresses of PyPI for old news where another index is set. So the same
# files are asked of that index by their names, and known by the hashes of the lock.
sync_from_mirror() {
    exact=--exact compiled='' chosen=''
    for word; do
        case $word in
        sync | --locked) ;;
        --inexact) exact='' ;;
        --compile-bytecode) compiled=$word ;;
        *) chosen="$chosen $word" ;;
        esac
    done
    of_venv=$(.venv/bin/python -c 'import sys; print(sys._base_executable)' 2>/dev/null) || true
    [ "$of_venv" = "$python" ] || "$uv" venv --quiet --clear .venv
    # shellcheck disable=SC2086  # words of our own Makefile, none with a space
    "$uv" export --quiet --frozen --no-emit-project $chosen --output-file .venv/eisen.txt &&
        "$uv" pip install --python .venv --require-hashes $exact $compiled -r .venv/eisen.txt &&
        "$uv" pip install --python .venv --no-deps --editable .
}

case "${1:-} $mirror" in
"sync ") "$uv" "$@" || not_fetched ;;
"sync "*) sync_from_mirror "$@" || not_fetched ;;
*) exec "$uv" "$@" ;;
esac
