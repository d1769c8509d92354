package id.siklus.intake;

import id.siklus.intake.Reading.Identity;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells records that are new from those that were here before, within one batch and across all of them. */
final class Identities {

    static final Reason REPEATED = Reason.of("intake.reason.repeated");
    private static final Reason CONTRADICTS = Reason.of("intake.reason.contradicts");

    private final JdbcIdentities store;

    Identities(JdbcIdentities store) {
        this.store = store;
    }

    /** Claims for those with an identity, in the order of their arrival; the verdicts on duplicates are returned. */
    Map<RecordKey, Verdict> claim(List<Reading> readings) {
        Map<Identity, Reading> first = new LinkedHashMap<>();
        readings.stream()
                .filter(reading -> reading.event() != null)
                .forEach(reading -> first.putIfAbsent(reading.identity(), reading));
        if (first.isEmpty()) {
            return Map.of();
        }
        Set<RecordKey> owners = store.claim(first.values());
        List<Reading> duplicates = readings.stream()
                .filter(reading -> reading.event() != null && !owners.contains(reading.key()))
                .toList();
        return duplicates.isEmpty() ? Map.of() : compare(duplicates);
    }

    private Map<RecordKey, Verdict> compare(List<Reading> duplicates) {
        Map<Identity, Long> contents = store.contents(
                duplicates.stream().map(Reading::identity).distinct().toList());
        Map<RecordKey, Verdict> verdicts = new HashMap<>();
        for (Reading duplicate : duplicates) {
            verdicts.put(duplicate.key(), duplicate(contents.get(duplicate.identity()), duplicate));
        }
        return verdicts;
    }

    /** Says of a duplicate whether it repeats its first or contradicts it. */
    static Verdict duplicate(@Nullable Long firstContent, Reading duplicate) {
        boolean same = firstContent != null && firstContent == duplicate.content();
        return Verdict.of(Fate.DUPLICATE, same ? REPEATED : CONTRADICTS);
    }
}
