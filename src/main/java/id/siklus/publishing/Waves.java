package id.siklus.publishing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts a batch so that a wave has one event of a subject at most. The next wave leaves when the one before has been
 * acknowledged: however a broker refuses, cuts or delays, nothing overtakes what it must follow.
 */
final class Waves {

    private Waves() {}

    static List<List<UnsentEvent>> of(List<UnsentEvent> inOrder) {
        List<List<UnsentEvent>> waves = new ArrayList<>();
        Map<UnsentEvent.Line, Integer> ahead = new HashMap<>();
        for (UnsentEvent event : inOrder) {
            int wave = ahead.merge(event.line(), 1, Integer::sum) - 1;
            if (wave == waves.size()) {
                waves.add(new ArrayList<>());
            }
            waves.get(wave).add(event);
        }
        return waves;
    }
}
