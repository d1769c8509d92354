package id.siklus.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import id.siklus.intake.RecordKey;
import id.siklus.shared.BusinessClock;
import id.siklus.testing.DatabaseTest;
import id.siklus.testing.EmbeddedDatabase;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The latest in order counts, whatever came when; every other record is replaced. */
@DatabaseTest
class JdbcAchievementsTest {

    private final Achievements achievements = new JdbcAchievements(
            JdbcClient.create(EmbeddedDatabase.fresh()), BusinessClock.atMachineTime(Clock.systemUTC()));

    @Test
    void anyOrderOfArrivalComesToTheSameAchievement() {
        List<AchievementFact> facts = List.of(
                fact("2027-01-04T03:00:00Z", null, UnitPredicate.POOR),
                fact("2027-01-05T03:00:00Z", 1, UnitPredicate.NEEDS_IMPROVEMENT),
                fact("2027-01-05T03:00:00Z", 2, UnitPredicate.GOOD));
        List<AchievementFact> backwards = new ArrayList<>(facts);
        Collections.reverse(backwards);

        List<RecordKey> replaced = new ArrayList<>();
        backwards.forEach(fact -> replaced.addAll(achievements.add(List.of(fact))));

        assertThat(achievements.of(Set.of("ORG", "ORG-RBA"), "2026"))
                .hasSize(1)
                .hasEntrySatisfying(
                        "ORG", current -> assertThat(current.predicate()).isEqualTo(UnitPredicate.GOOD));
        assertThat(replaced)
                .contains(facts.get(0).record(), facts.get(1).record())
                .doesNotContain(facts.get(2).record());
    }

    @Test
    void monthsAreKeptBesideTheYear() {
        achievements.add(List.of(fact("2026-02-04T03:00:00Z", null, UnitPredicate.POOR, "2026-01")));
        achievements.add(List.of(fact("2027-01-04T03:00:00Z", null, UnitPredicate.GOOD, "2026")));

        assertThat(achievements.of(Set.of("ORG"), "2026").get("ORG").predicate())
                .isEqualTo(UnitPredicate.GOOD);
        assertThat(achievements.ofYear("ORG", 2026))
                .extracting(Achievement::period)
                .containsExactly("2026", "2026-01");
    }

    private static AchievementFact fact(String at, Integer sequence, UnitPredicate predicate) {
        return fact(at, sequence, predicate, "2026");
    }

    private static AchievementFact fact(String at, Integer sequence, UnitPredicate predicate, String period) {
        return new AchievementFact(
                "ORG",
                period,
                predicate,
                "196911201994032003",
                Instant.parse(at),
                sequence == null ? null : BigInteger.valueOf(sequence),
                UUID.randomUUID().toString(),
                "urn:test",
                new RecordKey(UUID.randomUUID()));
    }
}
