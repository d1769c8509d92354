package id.siklus.attendance;

import id.siklus.intake.RecordKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Takes corrections of records of presence, many at once and in any order. */
public interface Corrections {

    /** Those of the records of presence that are in the ledger, under whichever of their ids they are named. */
    Map<TapRef, KnownTap> known(Collection<TapRef> taps);

    /** Adds corrections of what is in the ledger; returns the records that do not count any more because of them. */
    List<RecordKey> add(List<Correction> corrections);
}
