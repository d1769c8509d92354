package id.siklus.insight.pages;

import id.siklus.insight.Timeline;
import id.siklus.insight.YearEntry;
import id.siklus.plan.MonthOverview;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The picture of a year: stages as bars, months by their state, marks for what counts. It stands beside a list and a
 * table with the same.
 *
 * @param bars stages in the order of the law
 */
record YearBand(List<Bar> bars, List<Cell> months, List<Mark> marks, String today) {

    private static final int WIDTH = 720;

    private static final Map<String, String> MARKS = Map.of(
            "contract.signed", "signature",
            "contract.set", "signature",
            "contract.returned", "return",
            "plan.returned", "return",
            "plan.realisation-returned", "return",
            "plan.evaluated", "evaluation",
            "plan.re-evaluated", "evaluation",
            "evaluation.delivered", "evaluation",
            "evaluation.objected", "objection");

    /**
     * A stage.
     *
     * @param ahead whether it is still to come
     */
    record Bar(String stage, LocalDate from, LocalDate to, String x, String width, boolean ahead) {}

    /** A month and its state. */
    record Cell(int month, String state, String x, String width) {}

    /** Something that counts, on its day. */
    record Mark(String shape, String x) {}

    /** Places on the line of one year. */
    private record Scale(int year, ZoneId zone) {

        LocalDate clamp(LocalDate day) {
            LocalDate first = LocalDate.of(year, 1, 1);
            LocalDate last = LocalDate.of(year, 12, 31);
            return day.isBefore(first) ? first : day.isAfter(last) ? last : day;
        }

        LocalDate day(Instant at) {
            return clamp(LocalDate.ofInstant(at, zone));
        }

        double x(LocalDate day) {
            LocalDate first = LocalDate.of(year, 1, 1);
            return (double) ChronoUnit.DAYS.between(first, day) / first.lengthOfYear() * WIDTH;
        }

        boolean holds(Instant at) {
            return LocalDate.ofInstant(at, zone).getYear() == year;
        }

        Bar bar(String stage, LocalDate from, LocalDate to, boolean ahead) {
            return new Bar(stage, from, to, text(x(from)), text(Math.max(x(to) - x(from), 3)), ahead);
        }
    }

    static YearBand of(Timeline timeline, ZoneId zone) {
        Scale scale = new Scale(timeline.contract().year(), zone);
        List<Mark> marks = timeline.entries().stream()
                .filter(entry -> scale.holds(entry.at()))
                .flatMap(entry ->
                        shape(entry).map(shape -> new Mark(shape, text(scale.x(scale.day(entry.at()))))).stream())
                .toList();
        return new YearBand(
                bars(timeline, scale), months(timeline, scale), marks, text(scale.x(scale.clamp(timeline.today()))));
    }

    private static Optional<String> shape(YearEntry entry) {
        return entry.isAhead() ? Optional.of("ahead") : Optional.ofNullable(MARKS.get(entry.act()));
    }

    private static List<Bar> bars(Timeline timeline, Scale scale) {
        LocalDate today = scale.clamp(timeline.today());
        LocalDate last = LocalDate.of(scale.year(), 12, 31);
        Optional<LocalDate> over = timeline.last("contract.cancelled")
                .or(() -> timeline.last("contract.closed"))
                .map(scale::day);
        LocalDate now = over.orElse(today);
        Optional<LocalDate> set = timeline.last("contract.set").map(scale::day);
        Optional<LocalDate> approved = timeline.last("contract.approved").map(scale::day);
        LocalDate begun = timeline.past().stream()
                .findFirst()
                .map(entry -> scale.day(entry.at()))
                .orElse(now);
        List<Bar> bars = new ArrayList<>();
        bars.add(scale.bar("draft", begun, approved.or(() -> set).orElse(now), false));
        approved.ifPresent(day -> bars.add(scale.bar("sign", day, set.orElse(now), false)));
        set.ifPresent(day -> {
            bars.add(scale.bar("run", day, now, false));
            if (over.isEmpty() && now.isBefore(last)) {
                bars.add(scale.bar("rest", now, last, true));
            }
        });
        return bars;
    }

    private static List<Cell> months(Timeline timeline, Scale scale) {
        return timeline.months().stream()
                .filter(opened -> opened.month().getYear() == scale.year())
                .map(opened -> cell(opened, scale))
                .toList();
    }

    private static Cell cell(MonthOverview opened, Scale scale) {
        double first = scale.x(opened.month().atDay(1));
        double last = scale.x(opened.month().atEndOfMonth());
        return new Cell(opened.month().getMonthValue(), opened.state().name(), text(first + 1), text(last - first));
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
