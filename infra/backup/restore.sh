#!/usr/bin/env bash
# Restores a dump into an empty database of the user: infra/backup/restore.sh siklus.dump
# The connection comes from PGHOST, PGPORT, PGUSER, PGPASSWORD, PGDATABASE. No node may be running meanwhile.
set -euo pipefail
file=${1:?name the dump}
# Asked of the catalogue itself: the information schema hides tables of others.
tables=$(psql -XAtqc "select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace
                       where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'" "${PGDATABASE:?}")
if [ "$tables" != 0 ]; then
    echo "The database $PGDATABASE is not empty ($tables tables): restore into a new one." >&2
    exit 1
fi
# All or nothing; statistics are not in the dump.
pg_restore --exit-on-error --single-transaction --no-owner --no-privileges --dbname="$PGDATABASE" "$file"
psql -Xqc "analyze" "$PGDATABASE"
echo "Restored $file. Kafka is read on from here:"
psql -Xqc "select topic, partition, next_offset from intake.consumer_offset order by topic, partition" "$PGDATABASE"
