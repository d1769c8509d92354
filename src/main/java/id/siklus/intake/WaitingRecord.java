package id.siklus.intake;

/** A record that waits, with what it waits for. */
record WaitingRecord(String topic, int partition, EventRecord event, Awaited awaits) {

    RecordKey key() {
        return event.key();
    }
}
