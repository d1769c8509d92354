package id.siklus.reference;

import static id.siklus.reference.Bureau.BUDI;
import static id.siklus.reference.Bureau.DEDI;
import static id.siklus.reference.Bureau.EKO;
import static id.siklus.reference.Bureau.FITRI;
import static id.siklus.reference.Bureau.IRWAN;
import static id.siklus.reference.Bureau.JOKO;
import static id.siklus.reference.Bureau.MAIMUNAH;
import static id.siklus.reference.Bureau.MEGA;
import static id.siklus.reference.Bureau.NURLAILA;
import static id.siklus.reference.Bureau.RATNA;
import static id.siklus.reference.Bureau.SARI;
import static id.siklus.reference.Bureau.TONO;
import static id.siklus.reference.Bureau.WATI;
import static id.siklus.reference.Bureau.YUNI;

import id.siklus.contract.ContractCode;
import id.siklus.contract.ContractDirectory;
import id.siklus.contract.ContractText;
import id.siklus.contract.EditDraft;
import id.siklus.contract.Indicator;
import id.siklus.contract.MeasurementPattern;
import id.siklus.contract.OpenYear;
import id.siklus.shared.PersonId;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How the bureau came to where a newcomer finds it on Monday 5 January 2026: the leaders and Eko have their SKP set and
 * two months planned, Sari has a draft, the others stand at other stages, and one review is late. Told by the people's
 * own acts.
 */
@Component
@ReferenceOnly
class BureauStory {

    private static final int YEAR = 2026;
    private static final List<Month> PLANNED = List.of(Month.JANUARY, Month.FEBRUARY);
    private static final BigDecimal MONTHS_A_YEAR = BigDecimal.valueOf(12);

    private final MoveClock clock;
    private final ActingPeople people;
    private final OpenYear openYear;
    private final EditDraft editDraft;
    private final ContractDirectory contracts;
    private final BureauContracts texts;
    private final ZoneId zone;

    BureauStory(
            MoveClock clock,
            ActingPeople people,
            OpenYear openYear,
            EditDraft editDraft,
            ContractDirectory contracts,
            BureauContracts texts,
            @Value("${siklus.cycle.zone}") ZoneId zone) {
        this.clock = clock;
        this.people = people;
        this.openYear = openYear;
        this.editDraft = editDraft;
        this.contracts = contracts;
        this.texts = texts;
        this.zone = zone;
    }

    void tell() {
        openYear.open(TONO, YEAR);
        List.of(RATNA, IRWAN, BUDI, NURLAILA, DEDI, EKO, FITRI, YUNI, SARI, TONO, WATI, JOKO, MEGA)
                .forEach(this::draft);

        on("2025-12-22T09:15");
        submit(JOKO);

        on("2026-01-02T08:10");
        set(RATNA, MAIMUNAH);
        for (PersonId chief : List.of(IRWAN, BUDI, NURLAILA)) {
            set(chief, RATNA);
        }
        set(DEDI, NURLAILA);
        set(EKO, BUDI);
        plan(RATNA, MAIMUNAH);
        for (PersonId chief : List.of(IRWAN, BUDI, NURLAILA)) {
            plan(chief, RATNA);
        }
        plan(DEDI, NURLAILA);
        plan(EKO, BUDI);

        on("2026-01-02T14:30");
        propose(JOKO);
        submit(FITRI);
        submit(MEGA);
        submit(YUNI);
        people.act(
                NURLAILA,
                "review-contract",
                YUNI,
                "return",
                Map.of("reason", "Hasil kerja kedua belum menyebut apa yang dihasilkan, hanya bahwa Anda membantu."));
        approve(TONO, DEDI);
        approve(WATI, BUDI);
        sign(WATI, "sign-contract", WATI);
    }

    /** What the person has written, this year as in the years before. */
    ContractText textOf(PersonId person) {
        return texts.of(person);
    }

    private void on(String officeTime) {
        clock.to(LocalDateTime.parse(officeTime).atZone(zone).toInstant());
    }

    private void draft(PersonId person) {
        editDraft.edit(new EditDraft.Command(person, codeOf(person), null, texts.of(person)));
    }

    private void submit(PersonId person) {
        people.act(person, "draft-contract", person, "submit", Map.of());
    }

    private void approve(PersonId person, PersonId evaluator) {
        submit(person);
        people.act(evaluator, "review-contract", person, "approve", Map.of());
    }

    private void sign(PersonId signatory, String kind, PersonId subject) {
        people.act(signatory, kind, subject, "sign", Map.of("statement", true, "password", Bureau.PASSWORD));
    }

    private void set(PersonId person, PersonId evaluator) {
        approve(person, evaluator);
        sign(person, "sign-contract", person);
        sign(evaluator, "set-contract", person);
    }

    private void plan(PersonId person, PersonId evaluator) {
        propose(person);
        for (Month month : PLANNED) {
            people.act(evaluator, "approve-plan", person, nameOf(month), "approve", Map.of());
        }
    }

    private void propose(PersonId person) {
        for (Month month : PLANNED) {
            people.act(
                    person, "plan-month", person, nameOf(month), "submit", Map.of("targets", targets(person, month)));
        }
    }

    private static String nameOf(Month month) {
        return YearMonth.of(YEAR, month).toString();
    }

    /** An equal share of each instalment, and the target itself where the month is measured. */
    private List<Map<String, Object>> targets(PersonId person, Month month) {
        ContractText text = texts.of(person);
        return text.indicators()
                .filter(indicator -> indicator.months().contains(month))
                .map(indicator -> Map.<String, Object>of("indicator", indicator.code(), "target", share(indicator)))
                .toList();
    }

    private static BigDecimal share(Indicator indicator) {
        BigDecimal target = indicator.target();
        return indicator.pattern() == MeasurementPattern.SUM ? target.divide(MONTHS_A_YEAR) : target;
    }

    private ContractCode codeOf(PersonId person) {
        return contracts.findOf(person, YEAR).orElseThrow().code();
    }
}
