package id.siklus.plan.pages;

import id.siklus.plan.PlanRefused;
import id.siklus.plan.Quantity;
import id.siklus.shared.DomainRefusal;
import id.siklus.web.FormProblems;
import id.siklus.web.FormProblems.Problem;
import id.siklus.web.NumberText;
import id.siklus.web.Refusals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Reads one form that was sent and collects everything that is wrong with it, so that it is said at once. */
final class FormCheck {

    private final MessageSource messages;
    private final Refusals refusals;
    private final List<Problem> problems = new ArrayList<>();

    FormCheck(MessageSource messages, Refusals refusals) {
        this.messages = messages;
        this.refusals = refusals;
    }

    /** The numbers of such fields by indicator; a blank or unreadable one is a problem of its field. */
    Map<String, BigDecimal> numbers(IndicatorFields fields) {
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        fields.typed().forEach((indicator, text) -> {
            Optional<BigDecimal> number =
                    NumberText.parse(text, LocaleContextHolder.getLocale()).filter(Quantity::isAcceptable);
            number.ifPresentOrElse(
                    value -> numbers.put(indicator, value),
                    () -> add(
                            IndicatorFields.field(fields.name(), indicator),
                            text.isBlank() ? "plan.form.number-missing" : "plan.form.number-unreadable",
                            indicator));
        });
        return numbers;
    }

    /** Notes a problem of a field. */
    void add(@Nullable String field, String key, Object... arguments) {
        problems.add(new Problem(field, messages.getMessage(key, arguments, LocaleContextHolder.getLocale())));
    }

    /**
     * Acts if nothing is wrong so far. What the room refuses becomes a problem too, unless it is a matter of rights or of
     * addresses.
     *
     * @return whether it was done
     */
    boolean passes(Runnable act) {
        if (!problems.isEmpty()) {
            return false;
        }
        try {
            act.run();
            return true;
        } catch (DomainRefusal refused) {
            if (refused.kind() == DomainRefusal.Kind.FORBIDDEN || refused.kind() == DomainRefusal.Kind.NOT_FOUND) {
                throw refused;
            }
            problems.add(new Problem(fieldOf(refused), refusals.sentence(refused)));
            return false;
        }
    }

    FormProblems problems() {
        return new FormProblems(problems);
    }

    private static @Nullable String fieldOf(DomainRefusal refused) {
        if (!(refused instanceof PlanRefused)) {
            return null;
        }
        return switch (refused.code()) {
            case "plan.return-reason-too-short" -> "reason";
            case "plan.feedback-missing" -> "feedback";
            case "plan.link-unacceptable", "plan.too-much-evidence" ->
                IndicatorFields.field("links", (String) refused.arguments()[0]);
            case "plan.reason-missing" -> IndicatorFields.field("reasons", (String) refused.arguments()[0]);
            default -> null;
        };
    }
}
