package id.siklus.chaos;

/** Where in its work a process can be made to die or to freeze. */
enum Point {
    /** Records have left Kafka, nothing has been written. */
    AFTER_POLL("after poll"),
    /** A ledger has its rows, in a transaction that is still open. */
    AFTER_LEDGER_INSERT("after ledger insert"),
    /** Everything of a batch is written. */
    BEFORE_COMMIT("before commit"),
    /** The database knows the batch, Kafka does not. */
    AFTER_COMMIT("after commit"),
    /** Mail is marked as delivered, the engine has not been told. */
    BEFORE_ENGINE_COMMAND("before engine command"),
    /** The engine has moved, in a transaction that is still open. */
    AFTER_ENGINE_COMMAND("after engine command"),
    /** The engine's transaction is over. */
    AFTER_ENGINE_COMMIT("after engine commit"),
    /** Partitions have been given to this consumer, and it asks where they stand. */
    DURING_REBALANCE("during rebalance"),
    /** An event out has been handed to the producer. */
    INSIDE_OUTBOX_SEND("inside outbox send"),
    /** Kafka has an event out, the outbox does not know yet. */
    AFTER_OUTBOX_ACK("after outbox ack"),
    /** Records are tried again, in a transaction that is still open. */
    DURING_REPLAY("during replay"),
    /** The replay is over, who asked for it has no answer. */
    AFTER_REPLAY("after replay");

    private final String words;

    Point(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
