package id.siklus.engine;

import java.util.List;
import java.util.Map;

/**
 * Decides by the tables of a regulation. Each regulation has a table of its own, whose version tag is the regulation's
 * id, so that an old case is decided again as it was then.
 */
public interface Decisions {

    /**
     * Applies the table of that regulation.
     *
     * @param input name of a column to its value
     * @throws IllegalStateException where there is no table of that regulation, or none of its rules holds
     */
    Decision evaluate(DecisionKey decision, String regulation, Map<String, Object> input);

    /** The table itself, for people to read; refuses as {@link #evaluate} does where there is none. */
    DecisionTable table(DecisionKey decision, String regulation);

    /**
     * What was decided and why.
     *
     * @param output name of a column to its value
     * @param ruleId id of the row that held
     * @param version of the table within the installation, which counts up with each change of it
     */
    record Decision(Map<String, Object> output, String ruleId, int version) {

        /** An output column as text. */
        public String text(String column) {
            Object value = output.get(column);
            if (value == null) {
                throw new IllegalStateException("The rule " + ruleId + " says nothing of " + column);
            }
            return value.toString();
        }
    }

    /** A table as it was written. */
    record DecisionTable(String name, String regulation, int version, List<Row> rows) {

        /**
         * One row.
         *
         * @param inputs name of a column to the value that it asks for; absent where any will do
         * @param note what the author of the table remarked
         */
        public record Row(String ruleId, Map<String, String> inputs, Map<String, String> outputs, String note) {}
    }
}
