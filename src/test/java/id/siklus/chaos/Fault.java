package id.siklus.chaos;

import id.siklus.processes.BrokerServer;
import id.siklus.processes.DatabaseServer;
import java.util.Map;
import java.util.Random;

/** Something that goes wrong while the stream runs. */
interface Fault {

    /** As in the table. */
    String name();

    /** Does the damage, and leaves at least one sound node. Runs with the same random numbers do the same. */
    void strike(Run run, Random random, int number);

    /** Of the topics in. */
    default Map<String, String> topicSettings() {
        return Map.of();
    }

    /** Whether the fates of this stream are those of the undisturbed one. */
    default boolean comparesFates() {
        return true;
    }

    /** The server on which it runs. */
    default DatabaseServer database(Machine machine) {
        return machine.database();
    }

    /** The broker on which it runs. */
    default BrokerServer broker(Machine machine) {
        return machine.broker();
    }

    /** Puts the machine in order again. */
    default void cleanUp(Machine machine) {
        // most have nothing to do
    }
}
