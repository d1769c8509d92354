package id.siklus.reference.demo;

import com.fasterxml.jackson.databind.JsonNode;
import id.siklus.testing.SignedInPerson;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** How people of the bureau do what stands in their task lists. */
final class Desk {

    private static final Map<String, Object> NOTHING = Map.of();

    private final String password;
    private final Map<String, Colleague> colleagues;
    private int done;

    Desk(String password, Map<String, Colleague> colleagues) {
        this.password = password;
        this.colleagues = colleagues;
    }

    /** Everybody does their tasks of these kinds, again and again, until nobody has one that is wanted. */
    void workOff(Collection<SignedInPerson> people, Set<String> kinds, Predicate<JsonNode> wanted) {
        boolean busy = true;
        while (busy) {
            busy = false;
            for (SignedInPerson person : people) {
                for (JsonNode task : person.tasks()) {
                    if (kinds.contains(task.path("kind").asText()) && wanted.test(task)) {
                        perform(person, task);
                        done++;
                        busy = true;
                    }
                }
            }
        }
    }

    /** How many tasks were done at this desk. */
    int done() {
        return done;
    }

    private void perform(SignedInPerson person, JsonNode task) {
        switch (task.path("kind").asText()) {
            case "draft-contract", "self-report" -> person.act(task, "submit", selfReport(task));
            case "review-contract", "approve-plan" -> person.act(task, "approve", NOTHING);
            case "sign-contract", "set-contract" -> person.act(task, "sign", signature(person, task));
            // A plan without a line for an indicator takes the proposal: an equal share of the year.
            case "plan-month" -> person.act(task, "submit", Map.of("targets", List.of()));
            case "realise-month" -> person.act(task, "submit", figures(person, task));
            case "evaluate-month" -> person.act(task, "rate", monthRating(task));
            case "rate-year" -> person.act(task, "rate", yearRating(task));
            case "set-unit-achievement" -> person.act(task, "set", Map.of("period", "2026", "predicate", "GOOD"));
            case "acknowledge-result" -> person.act(task, "acknowledge", NOTHING);
            default ->
                throw new DemoFailed(
                        "Nobody knows how to do " + task.path("kind").asText() + ".");
        }
    }

    private static Map<String, ?> selfReport(JsonNode task) {
        return task.path("kind").asText().equals("self-report")
                ? Map.of("text", "Seluruh hasil kerja utama dilaksanakan; rincian per bulan ada pada realisasi.")
                : NOTHING;
    }

    private Map<String, ?> signature(SignedInPerson person, JsonNode task) {
        Map<String, Object> body = new HashMap<>(Map.of("statement", true, "password", password));
        if (person.get("/contracts/" + task.path("contractCode").asText())
                .path("late")
                .asBoolean()) {
            body.put("lateReason", "Cuti sakit sampai akhir Januari; ditandatangani setelah kembali bekerja.");
        }
        return body;
    }

    /** What events counted is claimed as it is; what they cannot count is measured by hand. */
    private Map<String, ?> figures(SignedInPerson person, JsonNode task) {
        String month = monthOf(task);
        JsonNode sheet = person.get("/contracts/" + task.path("contractCode").asText() + "/months/" + month);
        List<Map<String, Object>> figures = new ArrayList<>();
        Colleague colleague = subjectOf(task);
        Set<String> counted = new HashSet<>();
        colleague
                .countedIndicators()
                .forEach(indicator -> counted.add(indicator.path("code").asText()));
        for (JsonNode target : sheet.path("targets")) {
            if (target.path("measured").asBoolean()
                    && !counted.contains(target.path("indicator").asText())) {
                figures.add(Map.of(
                        "indicator", target.path("indicator").asText(),
                        "value", measured(target, colleague.temperament()),
                        "reason", "Diukur pada akhir bulan dari catatan unit."));
            }
        }
        return Map.of("figures", figures);
    }

    private static BigDecimal measured(JsonNode target, Temperament temperament) {
        double factor = Math.min(1.05, 0.6 + temperament.diligence() * 0.4);
        return target.path("target")
                .decimalValue()
                .multiply(BigDecimal.valueOf(factor))
                .setScale(1, RoundingMode.HALF_UP);
    }

    private Map<String, ?> monthRating(JsonNode task) {
        Temperament temperament = subjectOf(task).temperament();
        return Map.of(
                "result", temperament.result(),
                "behaviour", temperament.behaviour(),
                "feedback", "Hasil bulan ini sudah kita bicarakan; pertahankan yang baik dan benahi yang tertunda.");
    }

    private Map<String, ?> yearRating(JsonNode task) {
        Temperament temperament = subjectOf(task).temperament();
        Map<String, String> reasons = new HashMap<>();
        if (!temperament.result().equals("MEETS")) {
            reasons.put("result", "Jumlah hasil setahun berbeda nyata dari target yang disepakati.");
        }
        if (!temperament.behaviour().equals("MEETS")) {
            reasons.put("COLLABORATIVE", "Terlihat dalam kerja bersama lintas bagian sepanjang tahun.");
        }
        return Map.of(
                "result",
                temperament.result(),
                "behaviour",
                temperament.behaviour(),
                "reasons",
                reasons,
                "justification",
                "Sebaran tim kecil; penilaian mengikuti hasil dan perilaku tiap orang.");
    }

    private Colleague subjectOf(JsonNode task) {
        Colleague colleague = colleagues.get(task.path("subject").path("nip").asText());
        if (colleague == null) {
            throw new DemoFailed("A task concerns somebody without an SKP: " + task);
        }
        return colleague;
    }

    /** The address of a month's task ends with its month. */
    private static String monthOf(JsonNode task) {
        String href = task.path("href").asText();
        String[] parts = href.split("/");
        return parts[2] + '-' + parts[parts.length - 1];
    }
}
