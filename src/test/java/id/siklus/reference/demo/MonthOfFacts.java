package id.siklus.reference.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What the systems of the agency report of one person in one month. The same seed gives the same month. */
final class MonthOfFacts {

    private static final ZoneOffset OFFICE = ZoneOffset.ofHours(7);
    private static final List<String> ABSENCES = List.of("SICK", "OFFICIAL_TRIP", "LEAVE_ANNUAL", "OFFICIAL_TRIP");
    private static final double ABSENT = 0.04;
    private static final double FORGETS_TO_TAP = 0.02;
    private static final int MOST_TASKS = 3;
    private static final int FIRST_DUE_DAY = 12;

    private final FactSender sender;
    private final Colleague who;
    private final YearMonth month;
    private final List<LocalDate> workingDays;
    private final Random random;
    private int numbered;

    MonthOfFacts(FactSender sender, Colleague who, YearMonth month, List<LocalDate> workingDays, long seed) {
        this.sender = sender;
        this.who = who;
        this.month = month;
        this.workingDays = workingDays;
        this.random = new Random(seed * 31 + who.nip().hashCode() * 13L + month.hashCode());
    }

    void send() {
        workingDays.forEach(this::day);
        who.countedIndicators().forEach(this::tasksOf);
    }

    private void day(LocalDate day) {
        if (random.nextDouble() < ABSENT) {
            attendance(
                    "day-status",
                    at(day, 9, 0),
                    Map.of(
                            "date", day.toString(),
                            "status", ABSENCES.get(random.nextInt(ABSENCES.size())),
                            "verified", true));
            return;
        }
        boolean inTime = random.nextDouble() < who.temperament().punctuality();
        OffsetDateTime in = at(day, 7, inTime ? random.nextInt(30) : 31 + random.nextInt(29));
        tap("CHECK_IN", in);
        if (inTime && day.getDayOfWeek() == DayOfWeek.MONDAY) {
            tap("ROLL_CALL", at(day, 7, 30));
        }
        if (random.nextDouble() < FORGETS_TO_TAP) {
            correctForgottenTap(day);
        } else {
            tap("CHECK_OUT", at(day, 16, 30 + random.nextInt(30)));
        }
    }

    private void tap(String kind, OffsetDateTime time) {
        attendance("recorded", time, Map.of("kind", kind, "method", "DEVICE", "place", "OFFICE"));
    }

    private void correctForgottenTap(LocalDate day) {
        attendance(
                "corrected",
                at(day, 20, 0),
                Map.of(
                        "reason",
                        "FORGOT_TAP",
                        "kind",
                        "CHECK_OUT",
                        "at",
                        FactSender.text(at(day, 16, 31)),
                        "approvedBy",
                        who.evaluator()));
    }

    /** A share of the year's target for each month, done as diligently as this person is. */
    private void tasksOf(JsonNode indicator) {
        double share = indicator.path("target").asDouble()
                / Math.max(1, indicator.path("months").size())
                * who.temperament().diligence();
        int tasks = (int) Math.max(1, Math.min(MOST_TASKS, Math.round(share)));
        BigDecimal quantity = BigDecimal.valueOf(share / tasks).setScale(1, RoundingMode.HALF_UP);
        for (int number = 1; number <= tasks; number++) {
            task(
                    indicator.path("code").asText(),
                    number,
                    quantity,
                    indicator.path("unit").asText());
        }
    }

    private void task(String indicator, int number, BigDecimal quantity, String unit) {
        String task = indicator + '-' + month + '-' + number + '-' + who.nip().substring(8);
        OffsetDateTime begin = at(workingDays.get(Math.min(number, workingDays.size() - 1)), 8, 10);
        OffsetDateTime due = at(month.atDay(FIRST_DUE_DAY + 4 * number), 16, 0);
        OffsetDateTime done = due.minusDays(random.nextInt(3)).minusHours(3);
        Map<String, Object> assigned = new LinkedHashMap<>();
        assigned.put("taskId", task);
        assigned.put("title", "Tugas " + indicator + " bulan " + month);
        assigned.put("indicatorCode", indicator);
        assigned.put("quantity", quantity);
        assigned.put("unit", unit);
        assigned.put("assignedAt", FactSender.text(begin));
        assigned.put("dueAt", FactSender.text(due));
        assigned.put("assignedBy", who.evaluator());
        work("task-assigned", begin, assigned);
        work("task-progressed", begin.plusDays(2), Map.of("taskId", task, "percent", 40));
        complete(task, quantity, done);
        if (random.nextDouble() > who.temperament().care()) {
            work(
                    "task-returned",
                    done.plusHours(2),
                    Map.of("taskId", task, "by", who.evaluator(), "reason", "Lampiran belum lengkap"));
            done = done.plusDays(1);
            complete(task, quantity, done);
        }
        work("task-accepted", done.plusHours(3), Map.of("taskId", task, "by", who.evaluator(), "quality", "MEETS"));
    }

    private void complete(String task, BigDecimal quantity, OffsetDateTime at) {
        work(
                "task-completed",
                at,
                Map.of(
                        "taskId",
                        task,
                        "completedAt",
                        FactSender.text(at),
                        "doneBy",
                        List.of(Map.of("id", who.nip(), "share", 1)),
                        "quantityDone",
                        quantity));
    }

    private void attendance(String type, OffsetDateTime time, Map<String, ?> data) {
        sender.send("attendance." + type, nextId(), who.nip(), time, data);
    }

    private void work(String type, OffsetDateTime time, Map<String, ?> data) {
        sender.send("work." + type, nextId(), who.nip(), time, data);
    }

    private String nextId() {
        return who.nip() + '/' + month + '/' + ++numbered;
    }

    private static OffsetDateTime at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atOffset(OFFICE);
    }
}
