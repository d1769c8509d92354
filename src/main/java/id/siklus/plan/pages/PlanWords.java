package id.siklus.plan.pages;

import id.siklus.plan.IndicatorYear;
import id.siklus.plan.MonthState;
import id.siklus.plan.MonthlyPlan;
import id.siklus.plan.Rating;
import id.siklus.plan.Sight;
import id.siklus.plan.YearPlan;
import id.siklus.web.Format;
import id.siklus.web.Option;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
