package id.siklus.evaluation;

import id.siklus.shared.BusinessClock;
import id.siklus.shared.Columns;
import id.siklus.shared.PersonId;
import id.siklus.shared.ReadOnce;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Evaluations in {@code evaluation.annual}. */
@Repository
class JdbcEvaluations implements Evaluations {

    private static final String BY_IDS = "select * from evaluation.annual where id = any(:ids::uuid[]) order by id";

    private static final String BY_EMPLOYEE =
            "select * from evaluation.annual where employee = :employee order by year desc, contract_code desc";

    private static final String ADD_NEW = """
            insert into evaluation.annual (id, contract, contract_code, year, employee, unit, regulation, imported, state,
                                           opened_at)
            select v.*, :now
              from unnest(:ids::uuid[], :contracts::uuid[], :codes::text[], :years::integer[], :employees::text[],
                          :units::text[], :regulations::text[], :imported::boolean[], :states::text[]) v
            on conflict do nothing
            returning id
            """;

    private static final String UPDATE = """
            update evaluation.annual
               set state = :state, report = :report, report_results = :reportResults, reported_at = :reportedAt,
                   report_missed = :reportMissed, result = :result, behaviour = :behaviour, reasons = :reasons,
                   rated_by = :ratedBy, rated_at = :ratedAt, unjustified = :unjustified,
                   predicate = :predicate, rule = :rule, rule_version = :ruleVersion, judged_unit = :judgedUnit,
                   unit_predicate = :unitPredicate, spread = :spread, final_at = :finalAt,
                   delivered_at = :deliveredAt, answer_due = :answerDue, answered_at = :answeredAt,
                   version = version + 1
             where id = :id and version = :version and ended_at is null
            """;

    private static final String KEEP_DELIVERED = """
            insert into evaluation.delivered (evaluation, content, content_hash, at) values (:id, :content, :hash, :at)
            """;

    private static final String UNSETTLED = """
            select id from evaluation.annual
             where year = :year and unit = any(:units::text[]) and predicate is null and ended_at is null
            """;

    private static final String FREEZE_UNITS = """
            update evaluation.annual a set unit = v.unit
              from unnest(:ids::uuid[], :units::text[]) v (id, unit)
             where a.id = v.id and a.predicate is null
            """;

    private static final String END = """
            update evaluation.annual set ended_at = :now, version = version + 1
             where employee = any(:people::text[]) and ended_at is null and not imported
               and state not in ('ACKNOWLEDGED', 'NO_RESPONSE')
            returning id
            """;

    /**
     * Whoever opens a window waits for all who are setting an SKP of that year, and they for the opening: each SKP is
     * either seen by the opening or sees it.
     */
    private static final String HOLD_WINDOW =
            "select pg_advisory_xact_lock(hashtext('evaluation.opened_window'), :year)";

    private static final String WATCH_WINDOW =
            "select pg_advisory_xact_lock_shared(hashtext('evaluation.opened_window'), :year)";

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final JdbcTeams teams;

    JdbcEvaluations(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.teams = new JdbcTeams(jdbc);
    }

    @Override
    public Optional<AnnualEvaluation> find(EvaluationId id) {
        return findAll(List.of(id)).stream().findFirst();
    }

    @Override
    public List<AnnualEvaluation> findAll(Collection<EvaluationId> ids) {
        return jdbc.sql(BY_IDS)
                .param("ids", Columns.texts(ids, id -> id))
                .query(JdbcEvaluationRow::read)
                .list();
    }

    @Override
    public List<AnnualEvaluation> ofEmployee(PersonId employee) {
        return ReadOnce.of(List.of(AnnualEvaluation.class, employee), () -> readYears(employee));
    }

    private List<AnnualEvaluation> readYears(PersonId employee) {
        return jdbc.sql(BY_EMPLOYEE)
                .param("employee", employee.value())
                .query(JdbcEvaluationRow::read)
                .list();
    }

    @Override
    public List<AnnualEvaluation> ofEmployee(
            PersonId employee, int year, Collection<PersonId> team, Collection<String> units) {
        return teams.withYearsOf(employee, year, team, units);
    }

    @Override
    public Set<EvaluationId> addNew(Collection<AnnualEvaluation> evaluations) {
        List<EvaluationSubject> subjects =
                evaluations.stream().map(AnnualEvaluation::subject).toList();
        return jdbc.sql(ADD_NEW)
                .param("now", at(clock.now()))
                .param("ids", Columns.texts(subjects, EvaluationSubject::id))
                .param("contracts", Columns.texts(subjects, EvaluationSubject::contract))
                .param("codes", Columns.texts(subjects, EvaluationSubject::code))
                .param("years", Columns.texts(subjects, EvaluationSubject::year))
                .param("employees", Columns.texts(subjects, EvaluationSubject::employee))
                .param("units", Columns.texts(subjects, EvaluationSubject::unit))
                .param("regulations", Columns.texts(subjects, EvaluationSubject::regulation))
                .param("imported", Columns.texts(subjects, EvaluationSubject::imported))
                .param("states", Columns.texts(subjects, subject -> EvaluationState.OPEN))
                .query((row, number) -> new EvaluationId(row.getObject("id", UUID.class)))
                .set();
    }

    @Override
    public void save(AnnualEvaluation evaluation) {
        int changed = jdbc.sql(UPDATE)
                .param("id", evaluation.id().value())
                .param("version", evaluation.version())
                .params(JdbcEvaluationRow.columns(evaluation.standing()))
                .update();
        if (changed == 0) {
            throw EvaluationRefused.changedMeanwhile();
        }
    }

    @Override
    public void keepDelivered(AnnualEvaluation evaluation, String content, String hash) {
        jdbc.sql(KEEP_DELIVERED)
                .param("id", evaluation.id().value())
                .param("content", content)
                .param("hash", hash)
                .param("at", at(clock.now()))
                .update();
    }

    @Override
    public Optional<String> contentHash(EvaluationId id) {
        return jdbc.sql("select content_hash from evaluation.delivered where evaluation = :id")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    @Override
    public Set<EvaluationId> unsettledIn(Collection<String> units, int year) {
        return ids(jdbc.sql(UNSETTLED).param("year", year).param("units", Columns.texts(units, unit -> unit)));
    }

    @Override
    public void freezeUnits(Map<EvaluationId, String> units) {
        List<EvaluationId> ids = List.copyOf(units.keySet());
        jdbc.sql(FREEZE_UNITS)
                .param("ids", Columns.texts(ids, id -> id))
                .param("units", Columns.texts(ids, units::get))
                .update();
    }

    @Override
    public Set<EvaluationId> end(Collection<PersonId> employees) {
        return ids(of(END, employees).param("now", at(clock.now())));
    }

    @Override
    public List<Rated> ofTeam(Collection<PersonId> employees, int year) {
        return teams.of(employees, year);
    }

    @Override
    public void openWindow(int year) {
        lock(HOLD_WINDOW, year);
        jdbc.sql("insert into evaluation.opened_window (year, opened_at) values (:year, :now) on conflict do nothing")
                .param("year", year)
                .param("now", at(clock.now()))
                .update();
    }

    @Override
    public boolean isWindowOpen(int year) {
        return jdbc.sql("select exists (select from evaluation.opened_window where year = :year)")
                .param("year", year)
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean isWindowOpenFromNowOn(int year) {
        lock(WATCH_WINDOW, year);
        return isWindowOpen(year);
    }

    private void lock(String statement, int year) {
        jdbc.sql(statement).param("year", year).query((row, number) -> year).single();
    }

    private JdbcClient.StatementSpec of(String statement, Collection<PersonId> people) {
        return jdbc.sql(statement).param("people", Columns.texts(people, PersonId::value));
    }

    private static Set<EvaluationId> ids(JdbcClient.StatementSpec statement) {
        return statement
                .query((row, number) -> new EvaluationId(row.getObject("id", UUID.class)))
                .set();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
