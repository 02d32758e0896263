#!/bin/sh
# Make or renew the virtual environment in .venv.
#
#   scripts/environment.sh          what the program needs
#   scripts/environment.sh dev      and what its tests need
#
# A stamp holds the checksum of pyproject.toml, so that a second run does nothing.
set -eu
cd "$(dirname "$0")/.."

extra=${1:-}
venv=.venv
stamp=$venv/.liaison-installed${extra:+-$extra}
sum=$(cksum < pyproject.toml)

find_python() {
    for python in python3.13 python3.12 python3.11 python3; do
        if command -v "$python" > /dev/null 2>&1 &&
            "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2> /dev/null; then
            echo "$python"
            return
        fi
    done
    echo "Liaison needs Python 3.11 or later, and none is on the PATH. On Debian or Ubuntu:" >&2
    echo "    apt-get install python3 python3-venv" >&2
    exit 1
}

# an environment for tests serves the program as well
for made in "$stamp" "$venv/.liaison-installed-dev"; do
    if [ -f "$made" ] && [ "$(cat "$made")" = "$sum" ] && "$venv/bin/python" -c '' 2> /dev/null; then
        exit 0
    fi
done
if ! "$venv/bin/python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2> /dev/null ||
    ! "$venv/bin/python" -m pip --version > /dev/null 2>&1; then
    python=$(find_python)
    echo "Making $venv with $python ..."
    if ! "$python" -m venv --clear "$venv"; then
        echo "No virtual environment could be made. On Debian or Ubuntu: apt-get install python3-venv" >&2
        exit 1
    fi
fi
echo "Installing Liaison${extra:+ with [$extra]} into $venv ..."
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --editable ".${extra:+[$extra]}"
printf '%s' "$sum" > "$stamp"
