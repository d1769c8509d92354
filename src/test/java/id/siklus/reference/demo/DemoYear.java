package id.siklus.reference.demo;

import com.fasterxml.jackson.databind.JsonNode;
import id.siklus.testing.SignedInPerson;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The bureau's year, month by month: people act over HTTP, systems report on Kafka, and the business clock is moved in
 * between. What goes wrong in a real year goes wrong here: somebody signs late, a recap never comes, a fact comes after
 * its month was closed, somebody joins and somebody leaves.
 */
final class DemoYear {

    private static final int YEAR = 2026;
    private static final ZoneOffset OFFICE = ZoneOffset.ofHours(7);
    private static final Predicate<JsonNode> ANY = task -> true;

    private static final Set<String> CONTRACT =
            Set.of("draft-contract", "review-contract", "sign-contract", "set-contract");
    private static final Set<String> PLAN = Set.of("plan-month", "approve-plan");
    private static final Set<String> MONTH = Set.of("realise-month", "evaluate-month");

    private static final YearMonth MISSED_RECAP = YearMonth.of(YEAR, 6);
    private static final YearMonth LATE_FACT = YearMonth.of(YEAR, 4);
    private static final LocalDate JOINING = LocalDate.of(YEAR, 4, 1);
    private static final LocalDate LEAVING = LocalDate.of(YEAR, 8, 31);

    private final Bureau2026 bureau;
    private final FactSender facts;
    private final Progress progress;
    private final long seed;

    DemoYear(Bureau2026 bureau, FactSender facts, Progress progress, long seed) {
        this.bureau = bureau;
        this.facts = facts;
        this.progress = progress;
        this.seed = seed;
    }

    void play() {
        sign();
        for (int month = 1; month <= 12; month++) {
            month(YearMonth.of(YEAR, month));
        }
        judge();
    }

    /** Everybody signs but one, who is ill. */
    private void sign() {
        clock("2026-01-08");
        work(
                CONTRACT,
                task -> !isOf(bureau.lateSigner(), task)
                        || !task.path("kind").asText().equals("sign-contract"));
        work(PLAN, ANY);
        progress.say("SKPs are signed and set, but one; January and February are planned");
    }

    private void signLate() {
        work(CONTRACT, ANY);
        progress.say(bureau.nameOf(bureau.lateSigner()) + " signed late, with a reason");
    }

    private void month(YearMonth month) {
        LocalDate next = month.plusMonths(1).atDay(1);
        if (month.equals(YearMonth.from(JOINING))) {
            join();
        }
        clock(next.minusDays(1).toString());
        work(PLAN, ANY);
        if (month.getMonthValue() == 12) {
            work(Set.of("self-report"), ANY);
            progress.say("Everybody has reported on the year");
        }
        report(month);
        if (month.equals(YearMonth.from(LEAVING))) {
            leave();
        }
        clock(next.plusDays(2).toString());
        if (month.equals(YearMonth.of(YEAR, 1))) {
            signLate();
        }
        recaps(month);
        bureau.awaitMonthsBeyond(month, Set.of("RUNNING", "AWAITING_RECAPS"));
        work(MONTH, task -> isOfMonth(month, task));
        if (month.equals(LATE_FACT)) {
            lateFact(month);
        }
        progress.say(month + " is reported and realised; evaluated: " + bureau.evaluated(month));
    }

    private void report(YearMonth month) {
        List<LocalDate> workingDays = bureau.workingDays(month);
        for (Colleague colleague : bureau.colleagues()) {
            List<LocalDate> days = workingDays.stream()
                    .filter(day -> bureau.isEmployed(colleague, day))
                    .toList();
            if (!days.isEmpty()) {
                new MonthOfFacts(facts, colleague, month, days, seed).send();
            }
        }
        facts.settle(bureau.admin());
    }

    private void recaps(YearMonth month) {
        OffsetDateTime time = month.plusMonths(1).atDay(2).atTime(6, 0).atOffset(OFFICE);
        facts.send("work.month-closed", "work/" + month, "unit:ORG", time, Map.of("month", month.toString()));
        if (month.equals(MISSED_RECAP)) {
            facts.settle(bureau.admin());
            clock(month.plusMonths(1).atDay(25).toString());
            progress.say("The attendance recap of " + month + " never came: the month goes on without it");
            return;
        }
        facts.send(
                "attendance.month-closed", "attendance/" + month, "unit:ORG", time, Map.of("month", month.toString()));
        facts.settle(bureau.admin());
        clock(month.plusMonths(1).atDay(3).toString() + "T10:00");
    }

    private void join() {
        facts.send(
                "roster.employee-joined",
                "joined/1",
                Bureau2026.JOINER,
                JOINING.atTime(7, 0).atOffset(OFFICE),
                joiner());
        facts.settle(bureau.admin());
        bureau.welcomeJoiner();
        work(CONTRACT, ANY);
        bureau.refresh();
        work(PLAN, ANY);
        progress.say(Bureau2026.JOINER_NAME + " joined and has a signed SKP");
    }

    private Map<String, Object> joiner() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", Bureau2026.JOINER_NAME);
        data.put("status", "CPNS");
        data.put("positionKind", "JF");
        data.put("positionName", "Analis Kebijakan Ahli Pertama");
        data.put("grade", "III/a");
        data.put("unit", "ORG-RBA");
        data.put("evaluator", Bureau2026.JOINERS_EVALUATOR);
        data.put("startsOn", JOINING.toString());
        data.put("startLetter", "800/117/SPMT/2026");
        return data;
    }

    private void leave() {
        facts.send(
                "roster.employee-left",
                "left/1",
                bureau.leaver(),
                LEAVING.atTime(15, 0).atOffset(OFFICE),
                Map.of("reason", "RESIGNED", "effectiveOn", LEAVING.toString()));
        facts.settle(bureau.admin());
        bureau.farewell(LEAVING);
        progress.say(bureau.nameOf(bureau.leaver()) + " left; the open months end");
    }

    /** A completion that the task system reports after the month's recap: it counts once the evaluator has agreed. */
    private void lateFact(YearMonth month) {
        Colleague colleague = bureau.colleague(bureau.lateSigner());
        String indicator = colleague.countedIndicators().get(0).path("code").asText();
        OffsetDateTime done = month.atEndOfMonth().atTime(15, 0).atOffset(OFFICE);
        Map<String, Object> assigned = new LinkedHashMap<>();
        assigned.put("taskId", "LATE-1");
        assigned.put("title", "Laporan yang baru dicatat kemudian");
        assigned.put("indicatorCode", indicator);
        assigned.put("quantity", 1);
        assigned.put("assignedAt", FactSender.text(done.minusDays(3)));
        assigned.put("dueAt", FactSender.text(done));
        assigned.put("assignedBy", colleague.evaluator());
        facts.send("work.task-assigned", "late/1", colleague.nip(), done.minusDays(3), assigned);
        facts.send(
                "work.task-completed",
                "late/2",
                colleague.nip(),
                done,
                Map.of(
                        "taskId",
                        "LATE-1",
                        "completedAt",
                        FactSender.text(done),
                        "doneBy",
                        List.of(Map.of("id", colleague.nip(), "share", 1)),
                        "quantityDone",
                        1));
        facts.settle(bureau.admin());
        String proposal = "/contracts/" + colleague.code() + "/months/" + month + "/late-facts";
        SignedInPerson evaluator = bureau.person(colleague.evaluator());
        JsonNode change = evaluator.get(proposal).path("changes").path(0);
        evaluator.post(
                proposal + "/accept",
                Map.of("seen", evaluator.get(proposal).path("seen").asInt()));
        progress.say("A completion of " + month + " came after its recap; the evaluator accepted that it counts: "
                + change.path("what").asText() + ' ' + change.path("now").asText() + " → "
                + change.path("then").asText());
    }

    /** January of the next year: units, ratings, predicates, answers. */
    private void judge() {
        clock("2027-01-06");
        unitPredicates();
        work(Set.of("rate-year"), ANY);
        progress.say("Evaluators have rated, predicates follow by rule");
        bureau.awaitEvaluationsBeyond(Set.of("RATED", "AWAITING_UNIT", "FINAL"));
        List<String> silent = new ArrayList<>(List.of(bureau.silentOne()));
        work(
                Set.of("acknowledge-result"),
                task -> !silent.contains(task.path("subject").path("nip").asText()));
        clock("2027-02-15");
        progress.say(bureau.nameOf(bureau.silentOne()) + " has not answered in time: no response, which is no consent");
    }

    /** The bureau's predicate comes from another system, those of its divisions from the page. */
    private void unitPredicates() {
        facts.send(
                "unit.achievement-set",
                "unit/ORG/2026",
                "unit:ORG",
                LocalDate.of(2027, 1, 5).atTime(9, 0).atOffset(OFFICE),
                Map.of("period", "2026", "predicate", "GOOD", "setBy", bureau.unitHeadsEvaluator()));
        facts.settle(bureau.admin());
        bureau.awaitTasksDone(bureau.unitHeadsEvaluator(), "set-unit-achievement");
        work(Set.of("set-unit-achievement"), ANY);
    }

    private void work(Set<String> kinds, Predicate<JsonNode> wanted) {
        bureau.desk().workOff(bureau.people(), kinds, wanted);
    }

    private void clock(String to) {
        bureau.admin().post("/clock", Map.of("to", to));
        progress.day(to);
    }

    private static boolean isOf(String nip, JsonNode task) {
        return task.path("subject").path("nip").asText().equals(nip);
    }

    private static boolean isOfMonth(YearMonth month, JsonNode task) {
        return task.path("href").asText().endsWith(String.format("/%02d", month.getMonthValue()));
    }
}
