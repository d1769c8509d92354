package id.siklus.plan.pages;

import id.siklus.attendance.DayState;
import id.siklus.attendance.MonthlyAttendance;
import id.siklus.attendance.MonthlyAttendance.Day;
import id.siklus.web.DayCell;
import id.siklus.web.Format;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Shows a month of attendance as a band of working days, each with a letter, a pattern and a sentence. */
@Component
class DayBand {

    private final Format format;
    private final MessageSource messages;

    DayBand(Format format, MessageSource messages) {
        this.format = format;
        this.messages = messages;
    }

    /**
     * The band of a month.
     *
     * @param cells one for each working day
     * @param summary the same in a sentence
     * @param lastFactAt when the newest fact happened; absent where there is none
     */
    record Band(
            List<DayCell> cells, String summary, @Nullable Instant lastFactAt) {}

    Band of(MonthlyAttendance month, LocalDate today) {
        List<Look> looks = month.days().stream().map(Look::of).toList();
        List<DayCell> cells = month.days().stream().map(this::cell).toList();
        long quiet = month.days().stream()
                .filter(day -> Look.of(day) == Look.NONE && !day.date().isAfter(today))
                .count();
        return new Band(
                cells,
                text(
                        "plan.days.summary",
                        count(looks, Look.OK),
                        count(looks, Look.LATE),
                        count(looks, Look.EXCUSED),
                        count(looks, Look.BAD),
                        quiet),
                month.lastFactAt());
    }

    private DayCell cell(Day day) {
        Look look = Look.of(day);
        String state = look == Look.LATE
                ? text("plan.days.late", day.lateMinutes())
                : text("plan.days." + day.state().name());
        String missing = look == Look.OK && !day.missing().isEmpty() ? ", " + text("plan.days.missing") : "";
        String corrected = day.corrected() ? ", " + text("plan.days.corrected") : "";
        return new DayCell(look.letter, look.name, format.shortDay(day.date()) + ": " + state + missing + corrected);
    }

    private static long count(List<Look> looks, Look look) {
        return looks.stream().filter(look::equals).count();
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    /** The five kinds of days that a reader tells apart. */
    private enum Look {
        OK("H", "ok"),
        LATE("T", "late"),
        EXCUSED("I", "excused"),
        BAD("–", "bad"),
        NONE("·", "none");

        private final String letter;
        private final String name;

        Look(String letter, String name) {
            this.letter = letter;
            this.name = name;
        }

        static Look of(Day day) {
            if (day.state() == DayState.UNVERIFIED) {
                return NONE;
            }
            if (day.state() == DayState.UNEXCUSED) {
                return BAD;
            }
            if (day.lateMinutes() > 0) {
                return LATE;
            }
            return day.state() == DayState.PRESENT || day.state() == DayState.REMOTE ? OK : EXCUSED;
        }
    }
}
