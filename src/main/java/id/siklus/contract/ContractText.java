package id.siklus.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What employee and evaluator agree on. Codes follow from the order: main results before additional ones, each numbered
 * from 1; behaviour has every value of BerAKHLAK once.
 */
public record ContractText(List<WorkResult> results, List<Behaviour> behaviours) {

    /** The most results of an SKP. */
    public static final int MOST_RESULTS = 40;

    public static final ContractText EMPTY = new ContractText(List.of(), List.of());

    public ContractText {
        requireAtMost(MOST_RESULTS, results);
        results = numbered(results);
        behaviours = everyValueOnce(behaviours);
    }

    /** Refuses a list that is longer than that. */
    public static void requireAtMost(int most, List<?> list) {
        if (list.size() > most) {
            throw ContractRefused.tooMany(most);
        }
    }

    /** All indicators, with the result that each belongs to read in the same order. */
    public Stream<Indicator> indicators() {
        return results.stream().flatMap(result -> result.indicators().stream());
    }

    private static List<WorkResult> numbered(List<WorkResult> results) {
        return Stream.of(ResultKind.values())
                .flatMap(kind -> numbered(kind, results).stream())
                .toList();
    }

    private static List<WorkResult> numbered(ResultKind kind, List<WorkResult> results) {
        List<WorkResult> ofKind = new ArrayList<>();
        results.stream()
                .filter(result -> result.kind() == kind)
                .forEach(result -> ofKind.add(result.coded(kind.code(ofKind.size() + 1))));
        return ofKind;
    }

    private static List<Behaviour> everyValueOnce(List<Behaviour> given) {
        Map<BehaviourValue, Behaviour> byValue =
                given.stream().collect(Collectors.toMap(Behaviour::value, each -> each, (first, second) -> second));
        return Arrays.stream(BehaviourValue.values())
                .map(value -> byValue.getOrDefault(value, new Behaviour(value, "")))
                .toList();
    }
}
