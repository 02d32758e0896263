#!/bin/sh
# Draw the maps of exports/ anew from the documents in seeds/, after a change of reading or drawing.
set -eu
cd "$(dirname "$0")/.."

liaison=.venv/bin/liaison
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$liaison" load seeds/ --store "$folder/seeds.db" > /dev/null
for suffix in svg pdf png pptx; do
    "$liaison" map --store "$folder/seeds.db" --title "The sample documents" --paper a3 -o "exports/seeds.$suffix"
    "$liaison" map --store "$folder/seeds.db" --focus CTED -o "exports/cted.$suffix"
done
