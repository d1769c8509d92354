package id.siklus.evaluation.pages;

import id.siklus.evaluation.EvaluationRefused;
import id.siklus.shared.DomainRefusal;
import id.siklus.web.FormProblems;
import id.siklus.web.FormProblems.Problem;
import id.siklus.web.Refusals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Does what a form asks for; what the room refuses becomes a problem of the field that it is about. */
@Component
class Forms {

    private final Refusals refusals;
    private final EvaluationWords words;

    Forms(Refusals refusals, EvaluationWords words) {
        this.refusals = refusals;
        this.words = words;
    }

    /** The problems of a form; none where it was done. Rights and addresses are not a matter of the form. */
    FormProblems problemsOf(Map<String, String> missing, Runnable act) {
        List<Problem> problems = new ArrayList<>();
        missing.forEach((field, key) -> problems.add(new Problem(field, words.text(key))));
        if (problems.isEmpty()) {
            try {
                act.run();
            } catch (DomainRefusal refused) {
                if (refused.kind() == DomainRefusal.Kind.FORBIDDEN || refused.kind() == DomainRefusal.Kind.NOT_FOUND) {
                    throw refused;
                }
                problems.add(new Problem(fieldOf(refused), refusals.sentence(refused)));
            }
        }
        return new FormProblems(problems);
    }

    /** What was typed into fields named {@code prefix[key]}, by key. */
    static Map<String, String> under(String prefix, Map<String, String> typed) {
        Map<String, String> found = new TreeMap<>();
        typed.forEach((name, text) -> {
            if (name.startsWith(prefix + "[") && name.endsWith("]")) {
                found.put(name.substring(prefix.length() + 1, name.length() - 1), text);
            }
        });
        return found;
    }

    private static @Nullable String fieldOf(DomainRefusal refused) {
        if (!(refused instanceof EvaluationRefused)) {
            return null;
        }
        return switch (refused.code()) {
            case "evaluation.result-reason-missing" -> "reasons[result]";
            case "evaluation.behaviour-reason-missing" -> "reasons[SERVICE]";
            case "evaluation.justification-missing" -> "reasons[distribution]";
            case "evaluation.reason-too-short" -> "reasons[" + refused.arguments()[1] + "]";
            case "evaluation.report-empty" -> "text";
            default -> null;
        };
    }
}
