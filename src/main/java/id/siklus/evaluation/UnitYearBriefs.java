package id.siklus.evaluation;

import id.siklus.contract.ContractDirectory;
import id.siklus.contract.ContractOverview;
import id.siklus.shared.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what a task list must know of achievements that are to be set. */
@Component
public class UnitYearBriefs {

    private final Achievements achievements;
    private final ContractDirectory contracts;

    UnitYearBriefs(Achievements achievements, ContractDirectory contracts) {
        this.achievements = achievements;
        this.contracts = contracts;
    }

    /**
     * An achievement to be set.
     *
     * @param label code of the head's SKP, which is judged by it; the unit where the head has none
     */
    public record Brief(UnitYear year, String label) {}

    /** By id. */
    public Map<UUID, Brief> of(Collection<UUID> ids) {
        List<UnitYear> years = achievements.years(ids);
        if (years.isEmpty()) {
            return Map.of();
        }
        Map<PersonId, ContractOverview> agreed = contracts.findOf(
                years.stream().map(UnitYear::head).toList(), years.get(0).year());
        return years.stream()
                .map(year -> new Brief(year, label(year, agreed.get(year.head()))))
                .collect(Collectors.toMap(brief -> brief.year().id(), Function.identity()));
    }

    /** The unit behind a task. */
    public UnitYear get(UUID id) {
        return achievements.years(List.of(id)).stream().findFirst().orElseThrow(EvaluationRefused::unknownUnit);
    }

    private static String label(UnitYear year, @Nullable ContractOverview contract) {
        return contract == null ? year.unit() : contract.code().value();
    }
}
