package id.siklus.work;

import com.fasterxml.jackson.databind.JsonNode;
import id.siklus.intake.EventRecord;
import id.siklus.shared.PersonId;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Somebody's part in a task.
 *
 * @param person as the source wrote it, whether we know anybody of that name or not
 * @param counted whether it is in that person's figures; not where their month was closed when the fact came
 */
public record Share(String person, BigDecimal share, boolean counted) {

    /** Before anybody says who did it, a task is all its assignee's. */
    static Share whole(PersonId assignee) {
        return new Share(assignee.value(), BigDecimal.ONE, true);
    }

    /** Whoever answers for a task that others did has no part in it, and still sees it. */
    static Share none(PersonId assignee) {
        return new Share(assignee.value(), BigDecimal.ZERO, false);
    }

    /** Before completion the assignee has what was not handed to others, however little that is. */
    static List<Share> delegated(PersonId assignee, Map<String, BigDecimal> delegated) {
        Map<String, BigDecimal> parts = new LinkedHashMap<>();
        BigDecimal handed = delegated.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        parts.put(assignee.value(), BigDecimal.ONE.subtract(handed));
        delegated.forEach((to, share) -> parts.merge(to, share, BigDecimal::add));
        return parts.entrySet().stream()
                .filter(part -> part.getValue().signum() > 0 || part.getKey().equals(assignee.value()))
                .map(part -> new Share(part.getKey(), part.getValue(), true))
                .toList();
    }

    /** Who did a completed task, by person; whoever is named twice has the sum. */
    public static Map<String, BigDecimal> doneBy(EventRecord completion) {
        Map<String, BigDecimal> parts = new LinkedHashMap<>();
        for (JsonNode part : completion.get("doneBy")) {
            parts.merge(part.get("id").textValue(), part.get("share").decimalValue(), BigDecimal::add);
        }
        return parts;
    }

    /** Those of the names that are numbers of people here. */
    public static Set<PersonId> people(Collection<String> names) {
        return names.stream().filter(PersonId::hasShape).map(PersonId::new).collect(Collectors.toSet());
    }
}
