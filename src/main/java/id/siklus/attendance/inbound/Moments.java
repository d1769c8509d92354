package id.siklus.attendance.inbound;

import id.siklus.attendance.KnownTap;
import id.siklus.attendance.PresenceKind;
import id.siklus.attendance.TapRef;
import id.siklus.intake.EventRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The days and months on which events of the attendance systems bear. */
final class Moments {

    private Moments() {}

    /** The months on which any of the events may bear, where these taps are in the ledger. */
    static Set<YearMonth> months(Iterable<EventRecord> events, Map<TapRef, KnownTap> taps, ZoneId zone) {
        Set<YearMonth> months =
                taps.values().stream().map(tap -> YearMonth.from(tap.day())).collect(Collectors.toSet());
        for (EventRecord event : events) {
            switch (event.type()) {
                case AttendanceTypes.RECORDED ->
                    months.add(YearMonth.from(kindOf(event).dayOf(event.time(), zone)));
                case AttendanceTypes.DAY_STATUS -> months.add(YearMonth.from(dateOf(event)));
                case AttendanceTypes.CORRECTED -> months.addAll(around(event, zone));
                default -> months.add(YearMonth.parse(event.get("month").textValue()));
            }
        }
        return months;
    }

    /** A tap is put right within two days of the office at most: that of the moment, and the one before. */
    private static Set<YearMonth> around(EventRecord correction, ZoneId zone) {
        Set<YearMonth> months = new HashSet<>();
        if (correction.data().hasNonNull("at")) {
            Instant at = correction.instant("at");
            LocalDate day = LocalDate.ofInstant(at, zone);
            months.add(YearMonth.from(day));
            months.add(YearMonth.from(day.minusDays(1)));
        }
        return months;
    }

    static PresenceKind kindOf(EventRecord event) {
        return PresenceKind.valueOf(event.get("kind").textValue());
    }

    static LocalDate dateOf(EventRecord event) {
        return LocalDate.parse(event.get("date").textValue());
    }

    /** Whether the event brings a tap that was forgotten, and corrects nothing. */
    static boolean isForgotten(EventRecord correction) {
        return "FORGOT_TAP".equals(correction.text("reason"));
    }

    /** Whether what it corrects never was. */
    static boolean isVoid(EventRecord correction) {
        return correction.data().path("void").asBoolean();
    }

    /** What the event corrects; absent for any other event. */
    static @Nullable TapRef corrected(EventRecord event) {
        boolean corrects = event.type().equals(AttendanceTypes.CORRECTED) && !isForgotten(event);
        return corrects ? TapRef.correctedBy(event) : null;
    }
}
