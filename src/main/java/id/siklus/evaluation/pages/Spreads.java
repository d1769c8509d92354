package id.siklus.evaluation.pages;

import id.siklus.evaluation.DistributionRule;
import id.siklus.evaluation.Predicate;
import id.siklus.evaluation.ProposeRating.Preview;
import id.siklus.evaluation.Spread;
import id.siklus.web.chart.Distribution;
import id.siklus.web.chart.Distribution.Group;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws the spread of a team and says it in words. */
@Component
class Spreads {

    private final EvaluationWords words;

    Spreads(EvaluationWords words) {
        this.words = words;
    }

    /**
     * What the page shows of a spread.
     *
     * @param chart absent for a small team: percentages of few people say nothing
     * @param rules lines of the pattern in words, with whether they are broken
     * @param sentence the verdict
     */
    record Shown(Spread spread, @Nullable Distribution chart, List<Row> rows, List<Line> rules, String sentence) {}

    /** People with a predicate. */
    record Row(Predicate predicate, int people) {}

    /** A line of the pattern. */
    record Line(String text, boolean broken) {}

    Shown of(Preview preview) {
        Spread spread = preview.spread();
        List<Row> rows = worstFirst().stream()
                .map(predicate -> new Row(predicate, spread.counts().getOrDefault(predicate, 0)))
                .toList();
        List<DistributionRule> broken = spread.broken();
        return new Shown(
                spread,
                spread.isSmall() ? null : chart(spread, rows),
                rows,
                spread.isSmall()
                        ? List.of()
                        : spread.rules().stream()
                                .map(rule -> new Line(words.rule(rule, spread.team()), broken.contains(rule)))
                                .toList(),
                sentence(preview));
    }

    private String sentence(Preview preview) {
        Spread spread = preview.spread();
        if (spread.isHidden()) {
            return words.text("evaluation.spread.hidden");
        }
        if (spread.isSmall()) {
            return words.text("evaluation.spread.small", spread.team());
        }
        if (preview.achievement() == null) {
            return words.text("evaluation.spread.no-unit");
        }
        String key = spread.verdict() == Spread.Verdict.OUT_OF_PATTERN
                ? preview.justificationDue() ? "out" : "out-explained"
                : "in";
        return words.text("evaluation.spread." + key);
    }

    private Distribution chart(Spread spread, List<Row> rows) {
        List<Group> groups = new ArrayList<>();
        for (Row row : rows) {
            Integer most = most(spread, row.predicate());
            groups.add(new Group(
                    words.predicate(row.predicate()),
                    row.people(),
                    "predicate-" + (groups.size() + 1),
                    most,
                    most == null ? "" : words.text("evaluation.spread.most", most, spread.team())));
        }
        return Distribution.of(words.text("evaluation.spread.title", spread.rated(), spread.team()), groups);
    }

    private static @Nullable Integer most(Spread spread, Predicate predicate) {
        for (DistributionRule rule : spread.rules()) {
            Integer most = rule.most(spread.team());
            if (most != null
                    && rule.predicates().size() == 1
                    && rule.predicates().contains(predicate)) {
                return most;
            }
        }
        return null;
    }

    private static List<Predicate> worstFirst() {
        List<Predicate> predicates = new ArrayList<>(Arrays.asList(Predicate.values()));
        Collections.reverse(predicates);
        return predicates;
    }
}
