package id.siklus.contract;

/**
 * What is expected of an employee's behaviour.
 *
 * @param expectation the leader's special expectation (ekspektasi khusus pimpinan); may be empty
 */
public record Behaviour(BehaviourValue value, String expectation) {

    public Behaviour {
        expectation = Prose.checked(expectation, Prose.PARAGRAPH);
    }
}
