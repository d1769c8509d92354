package id.siklus.contract;

import static org.assertj.core.api.Assertions.assertThat;

import id.siklus.roster.Spell;
import id.siklus.shared.PersonId;
import id.siklus.testing.JakartaOffice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A signature to a text that names who acted for the evaluator holds; one to a text that names somebody else does not. */
class StandInsTest {

    private static final PersonId SARI = new PersonId("199203112019032006");
    private static final PersonId BUDI = new PersonId("197611052001121003");
    private static final PersonId IRWAN = new PersonId("197508202000031002");
    private static final PersonId RATNA = new PersonId("197003151995032001");
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 12);
    private static final LocalDate LAST = LocalDate.of(2026, 1, 14);

    @Test
    void theHolderIsTheHolder() {
        assertThat(sameBut(BUDI, BUDI, signedOn("2026-01-05"))).isTrue();
    }

    @Test
    void whoeverActedOnThatDayStoodInForTheHolder() {
        assertThat(sameBut(IRWAN, BUDI, signedOn("2026-01-12"), plt(IRWAN, BUDI)))
                .isTrue();
        assertThat(sameBut(IRWAN, BUDI, signedOn("2026-01-14"), plt(IRWAN, BUDI)))
                .isTrue();
    }

    @Test
    void beforeAndAfterThoseDaysItWasAnother() {
        assertThat(sameBut(IRWAN, BUDI, signedOn("2026-01-11"), plt(IRWAN, BUDI)))
                .isFalse();
        assertThat(sameBut(IRWAN, BUDI, signedOn("2026-01-15"), plt(IRWAN, BUDI)))
                .isFalse();
    }

    @Test
    void actingForSomebodyElseOrForNobodyIsAnother() {
        assertThat(sameBut(IRWAN, BUDI, signedOn("2026-01-12"), plt(IRWAN, RATNA)))
                .isFalse();
        assertThat(sameBut(IRWAN, BUDI, signedOn("2026-01-12"))).isFalse();
        assertThat(sameBut(
                        IRWAN, BUDI, signedOn("2026-01-12"), new Spell(IRWAN, Spell.Kind.ABSENCE, null, FIRST, LAST)))
                .isFalse();
        assertThat(sameBut(IRWAN, null, signedOn("2026-01-12"), plt(IRWAN, BUDI)))
                .isFalse();
    }

    /** On days on which Sari acts for her own evaluator the next one up evaluates her. */
    @Test
    void theNextOneUpStandsInWhereTheEmployeeActsForTheEvaluator() {
        assertThat(sameBut(RATNA, BUDI, signedOn("2026-01-13"), plt(SARI, BUDI)))
                .isTrue();
        assertThat(sameBut(RATNA, BUDI, signedOn("2026-01-15"), plt(SARI, BUDI)))
                .isFalse();
    }

    private static boolean sameBut(PersonId named, @Nullable PersonId holder, Signature signature, Spell... spells) {
        StandIns standIns = new StandIns(
                (people, day) -> Map.of(),
                person -> List.of(spells).stream()
                        .filter(spell -> spell.person().equals(person))
                        .toList(),
                new JakartaOffice(LAST));
        return standIns.sameBut(named, holder, signature);
    }

    private static Spell plt(PersonId person, PersonId actsFor) {
        return new Spell(person, Spell.Kind.PLT, actsFor, FIRST, LAST);
    }

    /** At half past eleven in the evening of Jakarta: the day of the office counts. */
    private static Signature signedOn(String day) {
        return new Signature(
                SignatureRole.EMPLOYEE,
                SARI,
                "Sari Wulandari",
                "Analis",
                Instant.parse(day + "T16:30:00Z"),
                "Saya menyatakan",
                SignedContent.of("{}"));
    }
}
