#!/bin/sh
# Load the sample documents, say what was found, draw the map, name three things to try.
set -eu
cd "$(dirname "$0")/.."

liaison=.venv/bin/liaison
store=exports/seeds.db
map=exports/seeds.html
mkdir -p exports

echo "== The documents in seeds/ and what they hold"
"$liaison" load seeds/ --prune --store "$store"
echo
"$liaison" query --store "$store" \
    'MATCH ()-[r]->() WHERE type(r) <> "MENTIONS" RETURN type(r) AS relationship, count(*) AS number ORDER BY number DESC, relationship LIMIT 8'
echo
echo "== The map, for the screen and for paper"
"$liaison" map --store "$store" --title "The sample documents" -o "$map"
"$liaison" map --store "$store" --title "The sample documents" --paper a3 -o exports/seeds.pdf
cat << END

Open $map in a browser; it needs no network. Then try:

    $liaison show CTED --store $store
    $liaison query 'MATCH (p:Official)-[h:HOLDS_POST]->(b) RETURN p.name, h.title, b.name' --store $store
    $liaison map --focus CTED --store $store -o exports/cted.pdf
END
