package id.siklus.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.siklus.cycle.Office;
import id.siklus.cycle.WorkingCalendar;
import id.siklus.roster.RegisterPeople.Newcomer;
import id.siklus.shared.PersonId;
import id.siklus.shared.ReadOnce;
import id.siklus.testing.DatabaseTest;
import id.siklus.testing.EmbeddedDatabase;
import id.siklus.web.People.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class RosterJdbcTest {

    private static final PersonId HEAD = new PersonId("197003151995032001");
    private static final PersonId CHIEF = new PersonId("197611052001121003");
    private static final PersonId STAFF = new PersonId("199203112019032006");
    private static final PersonId UNIT_ADMIN = new PersonId("199405082020122008");
    private static final PersonId AGENCY_ADMIN = new PersonId("199607242022031007");
    private static final PersonId AUDITOR = new PersonId("198012252005011010");
    private static final PersonId OPERATOR = new PersonId("N-0001");

    private final JdbcClient jdbc = JdbcClient.create(EmbeddedDatabase.fresh());
    private LocalDate today = LocalDate.of(2026, 1, 5);
    private final Office office = new FixedOffice();
    private final Roster roster = new JdbcRoster(jdbc, office);
    private final Rights rights = new JdbcRights(jdbc, office, new JdbcStandings(jdbc, office));

    @BeforeEach
    void registerTheBureau() {
        new RegisterPeople(new JdbcRegistration(jdbc), arrivals -> {}, event -> {})
                .register(
                        List.of(
                                new OrgUnit("SETDA", "Sekretariat Daerah", null),
                                new OrgUnit("ORG", "Biro Organisasi", "SETDA"),
                                new OrgUnit("ORG-RBA", "Bagian Reformasi Birokrasi", "ORG")),
                        List.of(
                                person(STAFF, "Sari Wulandari", "ORG-RBA", CHIEF, null),
                                person(CHIEF, "Budi Santoso", "ORG-RBA", HEAD, null),
                                person(HEAD, "Ratna Dewi", "ORG", null, null),
                                person(UNIT_ADMIN, "Wati Lestari", "ORG-RBA", CHIEF, Capacity.UNIT_ADMIN),
                                person(AGENCY_ADMIN, "Tono Subagyo", "ORG", HEAD, Capacity.AGENCY_ADMIN),
                                person(AUDITOR, "Andi Firmansyah", "SETDA", null, Capacity.AUDITOR),
                                person(OPERATOR, "Yusuf", "ORG", null, Capacity.ATTENDANCE_OPERATOR)));
    }

    @Test
    void tellsWhoWasWhereOnWhichDays() {
        jdbc.sql("update roster.assignment set valid_to = '2026-01-14' where employee = :staff")
                .param("staff", STAFF.value())
                .update();
        jdbc.sql("insert into roster.assignment (employee, valid_from, unit, position_name)"
                        + " values (:staff, '2026-01-15', 'ORG', 'Analis')")
                .param("staff", STAFF.value())
                .update();
        LocalDate since = roster.beganOn(List.of(STAFF)).get(STAFF);
        Stay before = new Stay(STAFF, "ORG-RBA", since, LocalDate.of(2026, 1, 14));
        Stay after = new Stay(STAFF, "ORG", LocalDate.of(2026, 1, 15), null);

        assertThat(roster.stays(List.of(STAFF))).containsExactlyInAnyOrder(before, after);
        assertThat(roster.staysIn(Set.of("ORG-RBA"), LocalDate.of(2026, 1, 14), LocalDate.of(2026, 1, 20)))
                .contains(before);
        assertThat(roster.staysIn(Set.of("ORG-RBA"), LocalDate.of(2026, 1, 15), LocalDate.of(2026, 1, 20)))
                .doesNotContain(before);
        assertThat(roster.staysIn(Set.of("ORG"), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 14)))
                .doesNotContain(after);
        assertThat(before.touches(YearMonth.of(2026, 1))).isTrue();
        assertThat(before.touches(YearMonth.of(2026, 2))).isFalse();
        assertThat(after.touches(YearMonth.of(2025, 12))).isFalse();
        assertThat(after.touches(YearMonth.of(2026, 3))).isTrue();
    }

    @Test
    void knowsAPersonWithPostUnitAndEvaluator() {
        assertThat(roster.get(STAFF))
                .isEqualTo(new Employee(
                        STAFF,
                        "Sari Wulandari",
                        EmploymentStatus.PNS,
                        PositionKind.JF,
                        "Analis",
                        "III/b",
                        "ORG-RBA",
                        "Bagian Reformasi Birokrasi",
                        CHIEF,
                        true));
    }

    @Test
    void tellsOfAnUnknownPersonInWords() {
        PersonId nobody = new PersonId("N-9999");

        assertThat(roster.find(nobody)).isEmpty();
        assertThat(roster.known(List.of(nobody, STAFF))).containsExactly(STAFF);
        assertThatThrownBy(() -> roster.get(nobody))
                .isInstanceOfSatisfying(
                        RosterRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo("roster.unknown-person"));
    }

    @Test
    void theReviewerIsTheEvaluatorsEvaluator() {
        assertThat(roster.reviewerOf(STAFF)).contains(HEAD);
        assertThat(roster.reviewerOf(CHIEF)).isEmpty();
        assertThat(roster.evaluatedBy(CHIEF)).extracting(Employee::id).containsExactly(STAFF, UNIT_ADMIN);
    }

    @Test
    void aTeamTooLargeToComeAlongIsKnownAllTheSame() {
        List<PersonId> many = IntStream.rangeClosed(1, JdbcStandings.TEAM_ALONG)
                .mapToObj(nth -> new PersonId("N-%04d".formatted(100 + nth)))
                .toList();
        new RegisterPeople(new JdbcRegistration(jdbc), arrivals -> {}, event -> {})
                .register(
                        List.of(),
                        many.stream()
                                .map(id -> person(id, "Pegawai " + id.value(), "ORG-RBA", CHIEF, null))
                                .toList());
        ReadOnce.begin();
        try {
            Standing chief = new JdbcStandings(jdbc, office).of(CHIEF);

            assertThat(chief.evaluates()).isTrue();
            assertThat(chief.team()).isEmpty();
            assertThat(chief.around()).containsOnlyKeys(CHIEF, HEAD);
            assertThat(roster.evaluatedBy(CHIEF)).hasSize(many.size() + 2);
            assertThat(rights.towardsAll(CHIEF, many).values())
                    .hasSize(many.size())
                    .allMatch(Set.of(Capacity.EVALUATOR)::equals);
            assertThat(new JdbcStandings(jdbc, office).of(HEAD).reviews()).isTrue();
        } finally {
            ReadOnce.end();
        }
    }

    @Test
    void aTeamOfUsualSizeComesAlong() {
        Standing chief = new JdbcStandings(jdbc, office).of(CHIEF);

        assertThat(chief.team().orElseThrow()).extracting(Employee::id).containsExactly(STAFF, UNIT_ADMIN);
        assertThat(chief.reviews()).isFalse();
        assertThat(new JdbcStandings(jdbc, office).of(STAFF).evaluates()).isFalse();
    }

    @Test
    void unitsFormATree() {
        assertThat(roster.unitAndBelow("ORG")).containsExactlyInAnyOrder("ORG", "ORG-RBA");
        assertThat(roster.unitAndAbove("ORG-RBA")).containsExactly("ORG-RBA", "ORG", "SETDA");
        assertThat(roster.units()).extracting(OrgUnit::code).containsExactly("SETDA", "ORG", "ORG-RBA");
        assertThat(roster.membersOf("ORG-RBA"))
                .extracting(Employee::id)
                .contains(STAFF)
                .doesNotContain(HEAD);
        assertThat(roster.membersOf("ORG")).extracting(Employee::id).contains(STAFF, HEAD, OPERATOR);
    }

    @Test
    void registeringTwiceChangesNothing() {
        registerTheBureau();

        assertThat(roster.membersOf("SETDA")).hasSize(7);
    }

    @Test
    void capacitiesFollowTheRoster() {
        assertThat(rights.towards(STAFF, STAFF)).containsExactly(Capacity.SELF);
        assertThat(rights.towards(CHIEF, STAFF)).containsExactly(Capacity.EVALUATOR);
        assertThat(rights.towards(HEAD, STAFF)).containsExactly(Capacity.REVIEWER);
        assertThat(rights.towards(UNIT_ADMIN, STAFF)).containsExactly(Capacity.UNIT_ADMIN);
        assertThat(rights.towards(UNIT_ADMIN, HEAD)).isEmpty();
        assertThat(rights.towards(AGENCY_ADMIN, STAFF)).containsExactly(Capacity.AGENCY_ADMIN);
        assertThat(rights.towards(AUDITOR, STAFF)).containsExactly(Capacity.AUDITOR);
        assertThat(rights.towards(STAFF, CHIEF)).isEmpty();
        assertThatThrownBy(() -> rights.require(STAFF, CHIEF, Set.of(Capacity.SELF, Capacity.EVALUATOR)))
                .isInstanceOf(RosterRefused.class);
    }

    @Test
    void aChangeOfEvaluatorCountsFromItsDay() {
        jdbc.sql("update roster.assignment set valid_to = '2026-01-31' where employee = :staff")
                .param("staff", STAFF.value())
                .update();
        jdbc.sql("""
                        insert into roster.assignment (employee, valid_from, unit, position_name, evaluator)
                        values (:staff, '2026-02-01', 'ORG', 'Analis', :head)
                        """).param("staff", STAFF.value()).param("head", HEAD.value()).update();

        assertThat(rights.towards(CHIEF, STAFF)).containsExactly(Capacity.EVALUATOR);
        today = LocalDate.of(2026, 2, 1);

        assertThat(rights.towards(CHIEF, STAFF)).isEmpty();
        assertThat(rights.towards(HEAD, STAFF)).containsExactly(Capacity.EVALUATOR);
        assertThat(roster.reviewerOf(STAFF)).isEmpty();
    }

    @Test
    void monitoringSpansWhatADutyGives() {
        assertThat(rights.monitoringScope(AGENCY_ADMIN).everything()).isTrue();
        assertThat(rights.monitoringScope(UNIT_ADMIN).units()).containsExactly("ORG-RBA");
        assertThat(rights.monitoringScope(CHIEF).spansUnits()).isFalse();
    }

    @Test
    void theFrameLearnsTheRolesOfAPerson() {
        RosterPeople people = new RosterPeople(new JdbcStandings(jdbc, office));

        assertThat(people.find(HEAD).orElseThrow().roles())
                .isEqualTo(EnumSet.of(Role.EMPLOYEE, Role.EVALUATOR, Role.REVIEWER));
        assertThat(people.find(STAFF).orElseThrow().roles()).isEqualTo(EnumSet.of(Role.EMPLOYEE));
        assertThat(people.find(OPERATOR).orElseThrow().roles()).isEqualTo(EnumSet.of(Role.ATTENDANCE_OPERATOR));
    }

    @Test
    void rightsTowardsManyAreOneQuestion() {
        Map<PersonId, Set<Capacity>> towards = rights.towardsAll(CHIEF, List.of(STAFF, CHIEF, HEAD, STAFF));

        assertThat(towards)
                .containsEntry(STAFF, Set.of(Capacity.EVALUATOR))
                .containsEntry(CHIEF, Set.of(Capacity.SELF))
                .containsEntry(HEAD, Set.of());
    }

    private static Newcomer person(
            PersonId id, String name, String unit, @Nullable PersonId evaluator, @Nullable Capacity duty) {
        boolean civilServant = id.isCivilServant();
        return new Newcomer(
                id,
                name,
                civilServant ? EmploymentStatus.PNS : EmploymentStatus.NON_ASN,
                civilServant,
                LocalDate.of(2024, 1, 1),
                unit,
                civilServant ? PositionKind.JF : null,
                "Analis",
                civilServant ? "III/b" : null,
                evaluator,
                duty,
                duty == Capacity.UNIT_ADMIN ? "ORG-RBA" : null);
    }

    private final class FixedOffice implements Office {

        @Override
        public ZoneId zone() {
            return ZoneId.of("Asia/Jakarta");
        }

        @Override
        public LocalDate today() {
            return today;
        }

        @Override
        public YearMonth currentMonth() {
            return YearMonth.from(today);
        }

        @Override
        public LocalDate dateOf(Instant instant) {
            return LocalDate.ofInstant(instant, zone());
        }

        @Override
        public WorkingCalendar calendar(LocalDate from, LocalDate to) {
            return new WorkingCalendar(Set.of(), Map.of());
        }
    }
}
