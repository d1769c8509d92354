package id.siklus.roster;

import id.siklus.cycle.Deadlines;
import id.siklus.cycle.Office;
import id.siklus.roster.RegisterPeople.Newcomer;
import id.siklus.shared.PersonId;
import id.siklus.testing.JakartaOffice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mockito.Mockito;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The roster on a database, with three units and a ladder of Ratna, Budi and Sari in one of them. */
public final class RosterWorld {

    public static final PersonId RATNA = new PersonId("197003151995032001");
    public static final PersonId BUDI = new PersonId("197611052001121003");
    public static final PersonId IRWAN = new PersonId("197508202000031002");
    public static final PersonId SARI = new PersonId("199203112019032006");

    private final JdbcClient jdbc;
    private final List<Object> published = new ArrayList<>();
    private final List<Object> laid = new ArrayList<>();
    private final Deadlines deadlines = Mockito.mock(Deadlines.class);
    private LocalDate today;

    public RosterWorld(JdbcClient jdbc, LocalDate today) {
        this.jdbc = jdbc;
        this.today = today;
        new RegisterPeople(new JdbcRegistration(jdbc), arrivals -> {}, laid::add)
                .register(
                        List.of(
                                new OrgUnit("ORG", "Biro Organisasi", null),
                                new OrgUnit("ORG-RBA", "Bagian Reformasi Birokrasi", "ORG"),
                                new OrgUnit("ORG-KLB", "Bagian Kelembagaan", "ORG")),
                        List.of(
                                person(RATNA, "Ratna Dewi", "ORG", null),
                                person(BUDI, "Budi Santoso", "ORG-RBA", RATNA),
                                person(IRWAN, "Irwan Saputra", "ORG-KLB", RATNA),
                                person(SARI, "Sari Wulandari", "ORG-RBA", BUDI)));
    }

    private static Newcomer person(PersonId id, String name, String unit, @Nullable PersonId evaluator) {
        return new Newcomer(
                id,
                name,
                EmploymentStatus.PNS,
                true,
                LocalDate.of(2024, 1, 1),
                unit,
                PositionKind.JF,
                "Analis",
                "III/b",
                evaluator,
                null,
                null);
    }

    public RosterLedger ledger() {
        return new RosterLedger(
                new JdbcRosterFacts(jdbc), new JdbcRegistration(jdbc), new JdbcSpells(jdbc), news(), laid::add);
    }

    public Roster roster() {
        return new JdbcRoster(jdbc, office());
    }

    public Spells spells() {
        return new JdbcSpells(jdbc);
    }

    public Rights rights() {
        return new JdbcRights(jdbc, office(), new JdbcStandings(jdbc, office()));
    }

    /** What other rooms have heard since this was last asked. */
    public List<Object> heard() {
        List<Object> heard = List.copyOf(published);
        published.clear();
        return heard;
    }

    /** Whose posts were told anew, in order. */
    public List<Object> laid() {
        return laid;
    }

    /** Where days to come are kept. */
    public Deadlines deadlines() {
        return deadlines;
    }

    /** A day comes; what takes effect on it is announced. */
    public void dayComes(LocalDate day, PersonId... people) {
        today = day;
        news().announce(List.of(people));
    }

    public void today(LocalDate day) {
        today = day;
    }

    private RosterNews news() {
        return new RosterNews(
                new JdbcRosterFacts(jdbc), new JdbcAnnounced(jdbc), roster(), deadlines, office(), published::add);
    }

    private Office office() {
        return new JakartaOffice(today);
    }
}
