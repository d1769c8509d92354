package id.siklus.reference;

import id.siklus.contract.ContractDirectory;
import id.siklus.contract.ContractOverview;
import id.siklus.evaluation.RecordPastEvaluations;
import id.siklus.evaluation.RecordPastEvaluations.PastEvaluation;
import id.siklus.plan.Rating;
import id.siklus.roster.Employee;
import id.siklus.shared.PersonId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How people were judged before this year. Each person has a leaning of their own, made from the number, from which the
 * ratings of a year are drawn; the predicate follows from them by the regulation.
 */
@Component
@ReferenceOnly
class PastYears {

    private final RecordPastEvaluations pastEvaluations;
    private final ContractDirectory contracts;
    private final ZoneId zone;

    PastYears(
            RecordPastEvaluations pastEvaluations,
            ContractDirectory contracts,
            @Value("${siklus.cycle.zone}") ZoneId zone) {
        this.pastEvaluations = pastEvaluations;
        this.contracts = contracts;
        this.zone = zone;
    }

    /** Judges everybody's year, whose SKP has been taken over before. */
    void judge(int year, List<Employee> people) {
        Map<PersonId, ContractOverview> agreed =
                contracts.findOf(people.stream().map(Employee::id).toList(), year);
        pastEvaluations.take(
                year,
                people.stream()
                        .filter(person -> agreed.containsKey(person.id()))
                        .map(person -> past(agreed.get(person.id()), year))
                        .toList());
    }

    private PastEvaluation past(ContractOverview contract, int year) {
        long person = Long.parseLong(contract.employee().value());
        double leaning = new Random(person).nextDouble();
        Random chance = new Random(person * 31 + year);
        Rating result = drawn(leaning, chance);
        Rating behaviour = drawn(0.5 + leaning / 2, chance);
        Map<String, String> reasons = new HashMap<>();
        if (result != Rating.MEETS) {
            reasons.put("result", "Diambil dari dokumen evaluasi tahun " + year);
        }
        if (behaviour != Rating.MEETS) {
            reasons.put("ACCOUNTABLE", "Diambil dari dokumen evaluasi tahun " + year);
        }
        return new PastEvaluation(
                contract,
                contract.evaluator(),
                result,
                behaviour,
                reasons,
                LocalDate.of(year + 1, 1, 2)
                        .atTime(LocalTime.of(10, 0))
                        .atZone(zone)
                        .toInstant());
    }

    /** Most years are as expected; the higher somebody leans, the more of the others are above. */
    private static Rating drawn(double leaning, Random chance) {
        double luck = chance.nextDouble();
        if (luck < 0.3 * leaning + 0.05) {
            return Rating.ABOVE;
        }
        return luck > 0.97 + 0.03 * leaning ? Rating.BELOW : Rating.MEETS;
    }
}
