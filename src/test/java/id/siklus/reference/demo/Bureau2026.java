package id.siklus.reference.demo;

import com.fasterxml.jackson.databind.JsonNode;
import id.siklus.testing.SignedInPerson;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who takes part in the year, signed in, and what is known of them from the API. */
final class Bureau2026 {

    static final String JOINER = "200001152026041001";
    static final String JOINER_NAME = "Rizky Pratama";
    static final String JOINERS_EVALUATOR = "197611052001121003";

    private static final int YEAR = 2026;
    private static final String ADMIN = "199607242022031007";
    private static final String HEAD_OF_ADMINISTRATION = "196911201994032003";
    private static final String JOINERS_MODEL = "199203112019032006";
    private static final String LATE_SIGNER = "198703252011012007";
    private static final String LEAVER = "199501302020121009";
    private static final String SILENT = "199710192023212009";

    private final String address;
    private final String password;
    private final long seed;
    private final Map<String, SignedInPerson> people = new LinkedHashMap<>();
    private final Map<String, Colleague> colleagues = new LinkedHashMap<>();
    private final Map<String, LocalDate> left = new LinkedHashMap<>();
    private final Desk desk;

    Bureau2026(String address, String password, long seed, Collection<String> nips) {
        this.address = address;
        this.password = password;
        this.seed = seed;
        this.desk = new Desk(password, colleagues);
        nips.forEach(this::signIn);
        refresh();
    }

    Desk desk() {
        return desk;
    }

    SignedInPerson admin() {
        return person(ADMIN);
    }

    Collection<SignedInPerson> people() {
        return List.copyOf(people.values());
    }

    List<Colleague> colleagues() {
        return List.copyOf(colleagues.values());
    }

    Colleague colleague(String nip) {
        Colleague colleague = colleagues.get(nip);
        if (colleague == null) {
            throw new DemoFailed(nip + " has no SKP.");
        }
        return colleague;
    }

    String nameOf(String nip) {
        return colleague(nip).name();
    }

    String lateSigner() {
        return LATE_SIGNER;
    }

    String leaver() {
        return LEAVER;
    }

    String silentOne() {
        return SILENT;
    }

    /** Who sets the predicate of the bureau: the head of the unit above it. */
    String unitHeadsEvaluator() {
        return HEAD_OF_ADMINISTRATION;
    }

    boolean isEmployed(Colleague colleague, LocalDate day) {
        LocalDate last = left.get(colleague.nip());
        return (last == null || !day.isAfter(last))
                && (!colleague.nip().equals(JOINER) || !day.isBefore(LocalDate.of(YEAR, 4, 1)));
    }

    /** The working days of a month, as the attendance ledger counts them. */
    List<LocalDate> workingDays(YearMonth month) {
        List<LocalDate> days = new ArrayList<>();
        admin().get("/people/" + ADMIN + "/attendance/" + month)
                .path("days")
                .forEach(day -> days.add(LocalDate.parse(day.path("date").asText())));
        return days;
    }

    /** Waits until no month of anybody is in one of these states: mail reaches processes a moment after the facts. */
    void awaitMonthsBeyond(YearMonth month, Set<String> states) {
        Patience.until(
                "months of " + month + " to leave " + states,
                () -> employedAtEndOf(month).stream()
                        .noneMatch(colleague -> states.contains(stateOf(colleague, month))));
    }

    /** Waits until no annual evaluation is in one of these states. */
    void awaitEvaluationsBeyond(Set<String> states) {
        Patience.until(
                "evaluations to leave " + states,
                () -> employedAtEndOf(YearMonth.of(YEAR, 12)).stream()
                        .noneMatch(colleague -> states.contains(colleague
                                .person()
                                .get("/contracts/" + colleague.code() + "/evaluation")
                                .path("state")
                                .asText())));
    }

    /** Waits until that person has no task of this kind any more, because something else has done it. */
    void awaitTasksDone(String nip, String kind) {
        Patience.until(
                "the tasks " + kind + " of " + nip,
                () -> person(nip).tasks().stream()
                        .noneMatch(task -> task.path("kind").asText().equals(kind)));
    }

    /** How many of those who work here have been evaluated for the month, {@code 13 of 13}. */
    String evaluated(YearMonth month) {
        List<Colleague> expected = employedAtEndOf(month);
        long done = expected.stream()
                .filter(colleague -> stateOf(colleague, month).equals("EVALUATED"))
                .count();
        return done + " of " + expected.size();
    }

    private List<Colleague> employedAtEndOf(YearMonth month) {
        return colleagues.values().stream()
                .filter(colleague -> isEmployed(colleague, month.atEndOfMonth()))
                .filter(colleague -> people.containsKey(colleague.nip()))
                .toList();
    }

    private static String stateOf(Colleague colleague, YearMonth month) {
        return colleague
                .person()
                .get("/contracts/" + colleague.code() + "/months/" + month)
                .path("state")
                .asText();
    }

    /** The newcomer signs in and writes an SKP after the model of a colleague. */
    void welcomeJoiner() {
        signIn(JOINER);
        SignedInPerson joiner = person(JOINER);
        JsonNode draft = joiner.tasks().stream()
                .filter(task -> task.path("kind").asText().equals("draft-contract"))
                .findFirst()
                .orElseThrow(() -> new DemoFailed("The newcomer has no SKP to draft."));
        JsonNode model = colleague(JOINERS_MODEL).contract();
        joiner.put(
                "/contracts/" + draft.path("contractCode").asText() + "/draft",
                Map.of("results", model.path("results"), "behaviours", model.path("behaviours")));
        refresh();
    }

    void farewell(LocalDate lastDay) {
        left.put(LEAVER, lastDay);
        people.remove(LEAVER);
    }

    /** Reads everybody's SKP anew. */
    void refresh() {
        for (JsonNode contract :
                admin().get("/contracts?year=" + YEAR + "&limit=200").path("items")) {
            String nip = contract.path("employee").asText();
            SignedInPerson person = people.get(nip);
            if (person != null) {
                JsonNode text = person.get("/contracts/" + contract.path("code").asText());
                String name = person.get("/me").path("name").asText();
                colleagues.put(nip, new Colleague(name, person, Temperament.of(seed, nip), text));
            }
        }
    }

    private void signIn(String nip) {
        people.put(nip, SignedInPerson.signIn(address, nip, password));
    }

    SignedInPerson person(String nip) {
        SignedInPerson person = people.get(nip);
        if (person == null) {
            throw new DemoFailed(nip + " is not signed in.");
        }
        return person;
    }
}
