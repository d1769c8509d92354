package id.siklus.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/**
 * The id of an annual evaluation, and the business key of its process. It is made from the contract, so that whoever
 * knows the contract can address the evaluation before it has begun.
 */
public record EvaluationId(UUID value) {

    /** The one annual evaluation of that contract. */
    public static EvaluationId of(UUID contract) {
        return new EvaluationId(UUID.nameUUIDFromBytes(("annual-evaluation/" + contract).getBytes(UTF_8)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
