package id.siklus.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.siklus.roster.Employee;
import id.siklus.roster.Roster;
import id.siklus.shared.PersonId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Freezes what the employee is handed: people, posts and words as they are at that moment. */
@Component
class Delivery {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final Evaluations evaluations;
    private final Roster roster;

    Delivery(Evaluations evaluations, Roster roster) {
        this.evaluations = evaluations;
        this.roster = roster;
    }

    /** Keeps the document; answers what other systems are told of it. */
    Map<String, Object> keep(AnnualEvaluation evaluation) {
        YearRating rating = evaluation.rating();
        Outcome outcome = Objects.requireNonNull(evaluation.standing().outcome(), "delivered without an outcome");
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("resultRating", rating.result().name());
        result.put("behaviourRating", rating.behaviour().name());
        result.put("predicate", outcome.predicate().name());
        result.put("unitPredicate", String.valueOf(outcome.unitPredicate()));
        result.put("regulation", evaluation.subject().regulation());
        result.put("rule", outcome.ruleId());
        Map<String, Object> document = new TreeMap<>(result);
        document.put("contractCode", evaluation.subject().code().value());
        document.put("year", evaluation.subject().year());
        document.put("ruleVersion", outcome.ruleVersion());
        document.put("unit", outcome.unit());
        Map<String, String> reasons = new TreeMap<>(rating.reasons().byKey());
        reasons.remove(Reasons.DISTRIBUTION);
        document.put("reasons", reasons);
        Map<PersonId, Employee> people = roster.findAll(List.of(evaluation.employee(), rating.by()));
        document.put("employee", party(evaluation.employee(), people));
        document.put("evaluator", party(rating.by(), people));
        document.put("ratedAt", rating.at().toString());
        document.put("finalAt", outcome.at().toString());
        String content = write(document);
        String hash = hash(content);
        evaluations.keepDelivered(evaluation, content, hash);
        result.put("contentHash", hash);
        return result;
    }

    private static Map<String, String> party(PersonId person, Map<PersonId, Employee> people) {
        Map<String, String> party = new TreeMap<>();
        party.put("id", person.value());
        Employee known = people.get(person);
        if (known != null) {
            party.put("name", known.name());
            party.put("post", known.positionName());
            party.put("unit", known.unitName());
        }
        return party;
    }

    private static String write(Map<String, Object> document) {
        try {
            return JSON.writeValueAsString(document);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
