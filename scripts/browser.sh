#!/bin/sh
# Make sure of a browser for the tests of maps: Debian's chromium, installed where that is
# allowed. Without one those tests are skipped and say so; this script never fails for it.
set -eu

for name in chromium chromium-browser google-chrome; do
    if command -v "$name" > /dev/null 2>&1; then
        exit 0
    fi
done
if [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null 2>&1; then
    echo "Installing chromium for the tests of maps ..."
    log=$(mktemp)
    if { apt-get update && DEBIAN_FRONTEND=noninteractive \
        apt-get install --yes --no-install-recommends chromium; } > "$log" 2>&1; then
        rm -f "$log"
        exit 0
    fi
    tail -n 5 "$log" >&2
    rm -f "$log"
fi
echo "No browser was found: the tests that open a map are skipped." >&2
echo "To run them, install chromium, on Debian: apt-get install chromium" >&2
