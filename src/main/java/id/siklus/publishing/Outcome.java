package id.siklus.publishing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of a wave.
 *
 * @param sent acknowledged by all replicas that are in step
 * @param refused for a reason that is the event's own: trying again changes nothing until somebody acts
 * @param stalled topics that do not answer, with the reason: the fault is no event's
 */
record Outcome(List<UnsentEvent> sent, Map<UnsentEvent, String> refused, Map<String, String> stalled) {

    static Outcome empty() {
        return new Outcome(new ArrayList<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    boolean isSmooth() {
        return refused.isEmpty() && stalled.isEmpty();
    }
}
