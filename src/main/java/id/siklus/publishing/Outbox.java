package id.siklus.publishing;

import java.util.Collection;
import org.springframework.modulith.NamedInterface;

/**
 * Takes events for other systems. Joins the transaction of the caller: what is rolled back, to a savepoint as well, was
 * never said. An event gets its identity here, once and for all; a subject's events leave in the order in which their
 * transactions committed.
 */
@NamedInterface("api")
public interface Outbox {

    /** Writes down what is to be told, in this order; refuses to work without a transaction. */
    void write(Collection<OutgoingEvent> events);
}
