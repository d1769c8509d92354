package id.siklus.processes;

import id.siklus.reference.EmbeddedBroker;
import java.nio.file.Path;

/** The broker in a process of its own. */
public final class BrokerProcess {

    public static final String READY = "broker is ready";

    private BrokerProcess() {}

    public static void main(String[] arguments) {
        EmbeddedBroker.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        System.out.println(READY);
    }
}
