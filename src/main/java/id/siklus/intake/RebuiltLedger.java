package id.siklus.intake;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.springframework.modulith.NamedInterface;

/** A ledger that can be written anew from the records that are in it. Each room with a ledger has one. */
@NamedInterface("api")
public interface RebuiltLedger {

    /** Its name in addresses: that of its room. */
    String name();

    /** Types of the events that it holds as facts; recaps are none. */
    Set<String> types();

    /**
     * Empties the ledger, in the running transaction, and holds up everybody else who writes into it. What people have
     * decided about late facts is kept aside: it is in no record.
     */
    Rebuilding begin();

    /** A ledger on its way. */
    @NamedInterface("api")
    interface Rebuilding {

        /**
         * Writes facts that have been in the ledger before; those that others refer to come first.
         *
         * @param late keys of those that do not count
         */
        void add(List<EventRecord> events, Set<RecordKey> late);

        /** Puts back what people have decided. */
        void end();

        /** One that writes by these two. */
        static Rebuilding of(BiConsumer<List<EventRecord>, Set<RecordKey>> add, Runnable end) {
            return new Rebuilding() {
                @Override
                public void add(List<EventRecord> events, Set<RecordKey> late) {
                    add.accept(events, late);
                }

                @Override
                public void end() {
                    end.run();
                }
            };
        }
    }
}
