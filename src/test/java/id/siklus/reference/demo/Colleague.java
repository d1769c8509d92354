package id.siklus.reference.demo;

import com.fasterxml.jackson.databind.JsonNode;
import id.siklus.testing.SignedInPerson;
import java.util.List;

/**
 * Somebody with an SKP of the year.
 *
 * @param contract as the API shows it once it has been drafted
 */
record Colleague(String name, SignedInPerson person, Temperament temperament, JsonNode contract) {

    String nip() {
        return person.nip();
    }

    String code() {
        return contract.path("code").asText();
    }

    String evaluator() {
        return contract.path("evaluator").asText();
    }

    /** Indicators whose months add up, which are the ones that tasks count for. */
    List<JsonNode> countedIndicators() {
        return contract.findParents("pattern").stream()
                .filter(indicator -> indicator.path("pattern").asText().equals("SUM"))
                .toList();
    }
}
