#!/usr/bin/env bash
# Writes one consistent dump of the database while the application runs: infra/backup/backup.sh siklus.dump
# The connection comes from PGHOST, PGPORT, PGUSER, PGPASSWORD, PGDATABASE. pg_dump must be as new as the server.
set -euo pipefail
file=${1:?name the file to write}
umask 077
pg_dump --format=custom --no-owner --no-privileges --file="$file.part" "${PGDATABASE:?}"
# A dump that cannot be listed is none.
pg_restore --list "$file.part" >/dev/null
mv "$file.part" "$file"
echo "Wrote $file ($(stat -c %s "$file") bytes)."
