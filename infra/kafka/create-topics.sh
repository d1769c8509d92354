#!/usr/bin/env bash
# Creates the topics of topics.properties on the broker at $BOOTSTRAP; those that exist are left as they are.
set -euo pipefail
cd "$(dirname "$0")"
while IFS='=' read -r name partitions; do
    case "$name" in '' | '#'*) continue ;; esac
    /opt/kafka/bin/kafka-topics.sh --bootstrap-server "${BOOTSTRAP:?}" --create --if-not-exists \
        --topic "$name" --partitions "$partitions" --replication-factor "${REPLICATION:-1}" \
        --config max.message.bytes=2097152
done < topics.properties
