package id.siklus.plan.pages;

import id.siklus.plan.Evidence;
import id.siklus.plan.Figure;
import id.siklus.plan.IndicatorMonth;
import id.siklus.plan.IndicatorYear;
import id.siklus.plan.MonthState;
import id.siklus.plan.MonthlyPlan;
import id.siklus.plan.Rating;
import id.siklus.plan.Sight;
import id.siklus.plan.YearPlan;
import id.siklus.web.Format;
import id.siklus.web.Option;
import id.siklus.work.TaskEvidence;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Sentences about plans in the reader's language; in templates {@code @planWords}. */
@Component("planWords")
class PlanWords {

    private final MessageSource messages;
    private final Format format;

    PlanWords(MessageSource messages, Format format) {
        this.messages = messages;
        this.format = format;
    }

    /** The first sentence of screen 5. */
    String lede(YearPlan plan, YearMonth chosen, String evaluator, @Nullable MonthPanel month) {
        Optional<MonthlyPlan> planned = plan.month(chosen.getMonth());
        if (planned.isEmpty()) {
            return text(
                    plan.months().isEmpty() ? "plan.year.lede.none" : "plan.year.lede.not-open", format.month(chosen));
        }
        if (plan.sight() == Sight.STATES_AND_DATES || month == null) {
            return text("plan.year.lede.dates", format.month(chosen));
        }
        MonthlyPlan opened = planned.get();
        if (isRunning(opened.state()) && month.instalments() > 0) {
            return text("plan.year.lede.pace", month.onTrack(), month.instalments(), format.date(format.now()));
        }
        String key =
                opened.awaitsContract() ? "AWAITS_CONTRACT" : opened.state().name();
        return text("plan.year.lede." + key, format.month(chosen), evaluator);
    }

    /** The title of a page of that template. */
    String title(String template, OpenedMonth month) {
        return text(
                template.replace('/', '.') + ".title",
                format.month(month.month()),
                month.employee().name());
    }

    /** What the form says of a target: how the year stands with the proposal. */
    public String targetHint(IndicatorMonth row) {
        String year = format.number(row.indicator().target());
        BigDecimal proposed = row.proposed();
        return row.sums() && proposed != null
                ? text(
                        "plan.targets.hint",
                        year,
                        row.indicator().unit(),
                        sum(row.plannedWith(proposed), row.indicator().target()))
                : text("plan.targets.hint-position", year, row.indicator().unit());
    }

    /** What stands beside a bar: {@code 4 dari 5 dokumen}. */
    public String bar(MonthPanel.Bar bar) {
        return text(
                "plan.bar.text",
                format.number(bar.realised()),
                format.number(bar.target()),
                bar.indicator().unit());
    }

    /** What a bar says to those who do not see it. */
    public String barTitle(MonthPanel.Bar bar) {
        return text(
                "plan.bar.title",
                format.number(bar.realised()),
                format.number(bar.target()),
                bar.indicator().unit(),
                format.number(bar.inHand()));
    }

    /** What a sparkline says: how far the year has come of its plan. */
    String soFar(IndicatorYear year) {
        return text(
                "plan.year.so-far",
                year.indicator().code(),
                format.number(year.realised()),
                format.number(year.planned()));
    }

    /** {@code 55 dari 60: kurang 5}. */
    public String sum(BigDecimal planned, BigDecimal target) {
        BigDecimal lacking = target.subtract(planned);
        String key = lacking.signum() == 0 ? "full" : lacking.signum() > 0 ? "short" : "over";
        return text("plan.sum." + key, format.number(planned), format.number(target), format.number(lacking.abs()));
    }

    /** What a task gives: {@code 3 dokumen}, or {@code 3 × 0,5 = 1,5 dokumen}. */
    public String amount(TaskEvidence task) {
        String unit = Optional.ofNullable(task.unit()).orElse("");
        return task.share().compareTo(BigDecimal.ONE) == 0
                ? text("plan.behind.whole", format.number(task.quantity()), unit)
                : text(
                        "plan.behind.part",
                        format.number(task.quantity()),
                        format.number(task.share()),
                        format.number(task.amount()),
                        unit);
    }

    /** The links of a figure as the form's field holds them, one on each line. */
    public String links(@Nullable Figure figure) {
        return figure == null
                ? ""
                : figure.evidence().stream()
                        .filter(Evidence::isLink)
                        .map(Evidence::link)
                        .collect(Collectors.joining("\n"));
    }

    /** Whether a task is shown as evidence: as it was ticked a moment ago, else as it was handed in. */
    public boolean shows(@Nullable Figure figure, @Nullable Set<String> ticked, TaskEvidence task) {
        return ticked != null
                ? ticked.contains(task.source() + " " + task.taskId())
                : figure != null && figure.evidence().contains(Evidence.task(task.source(), task.taskId()));
    }

    /** The choices of the evaluator, in the order of the regulation. */
    public List<Option> ratings() {
        return Arrays.stream(Rating.values())
                .map(rating -> new Option(rating.name(), text("plan.rating." + rating.name())))
                .toList();
    }

    /** A number as a form field is filled with it. */
    public String field(@Nullable BigDecimal number) {
        return number == null ? "" : format.number(number);
    }

    private static boolean isRunning(MonthState state) {
        return state == MonthState.RUNNING || state == MonthState.AWAITING_RECAPS;
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
