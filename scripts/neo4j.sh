#!/bin/sh
# Fetch a Neo4j Community server as Maven artifacts and print the folder of its jars.
#
#   scripts/neo4j.sh             the version that the tests run against
#   scripts/neo4j.sh 2026.08.1   another one
#
# The jars are kept in the user's cache folder and fetched once for each version.
set -eu
cd "$(dirname "$0")/.."

version=${1:-5.26.30}
folder=${XDG_CACHE_HOME:-$HOME/.cache}/liaison/neo4j-$version
if [ -f "$folder/complete" ]; then
    echo "$folder"
    exit 0
fi
missing=
command -v java > /dev/null 2>&1 || missing="openjdk-17-jre-headless"
command -v mvn > /dev/null 2>&1 || missing="$missing maven"
if [ -n "$missing" ] && [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null 2>&1; then
    echo "Installing $missing for the tests of the server store ..." >&2
    # shellcheck disable=SC2086 # one word a package
    { apt-get update && DEBIAN_FRONTEND=noninteractive \
        apt-get install --yes --no-install-recommends $missing; } > /dev/null 2>&1 && missing=
fi
if [ -n "$missing" ]; then
    echo "The tests of the server store are skipped: they need Java 17 or later and Maven." >&2
    echo "To run them, on Debian:" >&2
    echo "    apt-get install $missing" >&2
    exit 1
fi
echo "Fetching Neo4j $version ..." >&2
mkdir -p "$folder"
mvn --quiet --batch-mode --file scripts/neo4j/pom.xml "-Dneo4j.version=$version" \
    dependency:copy-dependencies -DincludeScope=runtime "-DoutputDirectory=$folder" >&2
touch "$folder/complete"
echo "$folder"
