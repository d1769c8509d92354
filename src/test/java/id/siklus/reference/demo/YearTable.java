package id.siklus.reference.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Who got which predicate and why, and what became of every record: all of it asked from the API. */
final class YearTable {

    private static final int YEAR = 2026;
    private static final int MONTHS = 12;

    private final Bureau2026 bureau;
    private final FactSender facts;

    YearTable(Bureau2026 bureau, FactSender facts) {
        this.bureau = bureau;
        this.facts = facts;
    }

    /** The table of people; fails where a predicate is missing that should be there. */
    List<String> people() {
        List<String> lines = new ArrayList<>();
        String format = "| %-18s | %-14s | %-6s | %-9s | %-17s | %-34s | %6s | %9s | %-12s |";
        lines.add(String.format(
                Locale.ROOT,
                format,
                "Person",
                "Contract",
                "Result",
                "Behaviour",
                "Predicate",
                "Rule",
                "Events",
                "Days late",
                "State"));
        lines.add("|" + "-".repeat(20) + "|" + "-".repeat(16) + "|" + "-".repeat(8) + "|" + "-".repeat(11) + "|"
                + "-".repeat(19) + "|" + "-".repeat(36) + "|" + "-".repeat(8) + "|" + "-".repeat(11) + "|"
                + "-".repeat(14) + "|");
        for (Colleague colleague : bureau.colleagues()) {
            JsonNode evaluation = colleague.nip().equals(bureau.leaver())
                    ? MissingNode.getInstance()
                    : colleague.person().get("/contracts/" + colleague.code() + "/evaluation");
            if (!evaluation.isMissingNode() && text(evaluation, "predicate").isEmpty()) {
                throw new DemoFailed(colleague.name() + " has no predicate: " + evaluation);
            }
            lines.add(String.format(
                    Locale.ROOT,
                    format,
                    colleague.name(),
                    colleague.code(),
                    text(evaluation, "resultRating"),
                    text(evaluation, "behaviourRating"),
                    text(evaluation, "predicate"),
                    rule(evaluation.path("rule")),
                    facts.sentAbout(colleague.nip()),
                    daysLate(colleague),
                    evaluation.isMissingNode() ? "LEFT" : text(evaluation, "state")));
        }
        return lines;
    }

    /** The conservation law, partition by partition. */
    List<String> partitions() {
        List<String> lines = new ArrayList<>();
        lines.add(
                "| Partition               | Records | Fates                                        | Holes | Balanced |");
        lines.add(
                "|-------------------------|---------|----------------------------------------------|-------|----------|");
        for (JsonNode partition : bureau.admin().get("/intake/partitions?recount=true")) {
            lines.add(String.format(
                    Locale.ROOT,
                    "| %-23s | %7d | %-44s | %5d | %-8s |",
                    partition.path("topic").asText()
                            + '/'
                            + partition.path("partition").asInt(),
                    partition.path("nextOffset").asLong()
                            - partition.path("firstOffset").asLong(),
                    fates(partition.path("fates")),
                    partition.path("holes").asLong(),
                    partition.path("balanced").asBoolean() ? "yes" : "NO"));
            if (!partition.path("balanced").asBoolean()) {
                throw new DemoFailed("The conservation law does not hold: " + partition);
            }
        }
        return lines;
    }

    private static String fates(JsonNode fates) {
        List<String> parts = new ArrayList<>();
        fates.fields().forEachRemaining(fate -> {
            if (fate.getValue().asLong() != 0) {
                parts.add(fate.getKey() + ' ' + fate.getValue().asLong());
            }
        });
        return String.join(", ", parts);
    }

    private String daysLate(Colleague colleague) {
        if (colleague.nip().equals(bureau.leaver())) {
            return "";
        }
        long days = 0;
        for (int month = 1; month <= MONTHS; month++) {
            days += colleague
                    .person()
                    .get("/people/" + colleague.nip() + "/attendance/"
                            + String.format(Locale.ROOT, "%d-%02d", YEAR, month))
                    .path("lateDays")
                    .asLong();
        }
        return Long.toString(days);
    }

    private static String rule(JsonNode rule) {
        return rule.isMissingNode() || rule.isNull()
                ? ""
                : rule.path("id").asText() + " v" + rule.path("version").asText();
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).isNull() ? "" : node.path(field).asText("");
    }
}
