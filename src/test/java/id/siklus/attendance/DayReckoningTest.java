package id.siklus.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import id.siklus.attendance.MonthlyAttendance.Day;
import id.siklus.attendance.MonthlyAttendance.Tap;
import id.siklus.testing.JakartaOffice;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures of the ledgers, days: contracts §2. */
class DayReckoningTest {

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    private static final LocalDate TUESDAY = LocalDate.of(2026, 1, 6);

    private final DayReckoning reckoning = new DayReckoning(JAKARTA, JakartaOffice.calendar());

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
        # decided, verified, in, out, state, late, early, missing
        -,              false, 07:25, 16:05, PRESENT,       0,  0, ''
        -,              false, 07:30:59, 16:00, PRESENT,    0,  0, ''
        -,              false, 07:31, 15:59:01, PRESENT,    1,  0, ''
        -,              false, 08:12, 15:30, PRESENT,      42, 30, ''
        -,              false, 08:00, -,     PRESENT,      30,  0, OUT
        -,              false, -,     15:00, PRESENT,       0, 60, IN
        -,              false, -,     -,     UNVERIFIED,    0,  0, ''
        PRESENT,        true,  -,     -,     UNVERIFIED,    0,  0, ''
        PRESENT,        true,  08:00, -,     PRESENT,      30,  0, OUT
        UNEXCUSED,      true,  -,     -,     UNEXCUSED,     0,  0, ''
        UNEXCUSED,      true,  08:00, -,     PRESENT,      30,  0, OUT
        SICK,           false, 08:00, -,     SICK,          0,  0, ''
        OFFICIAL_TRIP,  true,  -,     15:00, OFFICIAL_TRIP, 0,  0, ''
        REMOTE,         true,  -,     -,     REMOTE,        0,  0, ''
        REMOTE,         true,  08:00, 15:00, REMOTE,       30, 60, ''
        """)
    void aDay(
            String decided,
            boolean verified,
            LocalTime in,
            LocalTime out,
            DayState state,
            int late,
            int early,
            String missing) {
        List<Presence> presence = new ArrayList<>();
        add(presence, PresenceKind.CHECK_IN, in);
        add(presence, PresenceKind.CHECK_OUT, out);

        Day day = reckoning.reckon(
                TUESDAY, presence, decided == null ? null : new Decided(DayState.valueOf(decided), verified), false);

        assertThat(day.state()).isEqualTo(state);
        assertThat(day.lateMinutes()).isEqualTo(late);
        assertThat(day.earlyMinutes()).isEqualTo(early);
        assertThat(day.missing())
                .containsExactlyElementsOf(Arrays.stream(missing.split(","))
                        .filter(tap -> !tap.isEmpty())
                        .map(Tap::valueOf)
                        .toList());
    }

    @Test
    void theEarliestCheckInAndTheLatestCheckOutCount() {
        List<Presence> presence = new ArrayList<>();
        add(presence, PresenceKind.CHECK_IN, LocalTime.of(9, 0));
        add(presence, PresenceKind.CHECK_IN, LocalTime.of(7, 40));
        add(presence, PresenceKind.CHECK_OUT, LocalTime.of(15, 50));
        add(presence, PresenceKind.CHECK_OUT, LocalTime.of(12, 0));

        Day day = reckoning.reckon(TUESDAY, presence, null, false);

        assertThat(day.lateMinutes()).isEqualTo(10);
        assertThat(day.earlyMinutes()).isEqualTo(10);
    }

    @Test
    void aRollCallAndWhatSomebodyEnteredForThemselvesAreMarked() {
        Presence rollCall = new Presence(PresenceKind.ROLL_CALL, at(LocalTime.of(8, 0)), true);

        Day day = reckoning.reckon(TUESDAY, List.of(rollCall), null, false);

        assertThat(day.rollCall()).isTrue();
        assertThat(day.enteredBySelf()).isTrue();
        assertThat(day.state()).isEqualTo(DayState.UNVERIFIED);
    }

    @ParameterizedTest
    @CsvSource({
        "CHECK_OUT, 2026-01-06T20:59:59Z, 2026-01-06",
        "CHECK_OUT, 2026-01-06T21:00:00Z, 2026-01-07",
        "CHECK_OUT, 2026-01-31T19:00:00Z, 2026-01-31",
        "CHECK_IN,  2026-01-06T20:00:00Z, 2026-01-07",
        "ROLL_CALL, 2026-01-06T20:00:00Z, 2026-01-07",
        "CHECK_IN,  2026-01-06T16:59:59Z, 2026-01-06"
    })
    void whoChecksOutBeforeFourEndsTheDayBefore(PresenceKind kind, Instant at, LocalDate day) {
        assertThat(kind.dayOf(at, JAKARTA)).isEqualTo(day);
    }

    private static void add(List<Presence> presence, PresenceKind kind, LocalTime time) {
        if (time != null) {
            presence.add(new Presence(kind, at(time), false));
        }
    }

    private static Instant at(LocalTime time) {
        return TUESDAY.atTime(time).atZone(JAKARTA).toInstant();
    }
}
