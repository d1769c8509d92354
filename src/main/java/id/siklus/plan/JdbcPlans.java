package id.siklus.plan;

import id.siklus.shared.PersonId;
import id.siklus.shared.ReadOnce;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Plans in {@code plan.month} and {@code plan.indicator}. */
@Repository
class JdbcPlans implements Plans {

    private static final String SELECT = """
            select m.id, m.employee, m.month, m.contract, m.contract_code, m.first_month, m.state,
                   m.attendance_recap, m.work_recap,
                   m.submitted_by, m.submitted_at, m.approved_by, m.approved_at, m.realised_by, m.realised_at,
                   m.returned_by, m.returned_at, m.return_reason,
                   m.result, m.behaviour, m.feedback, m.rated_by, m.rated_at, m.version,
                   i.indicator, i.target, i.counted, i.figure, i.reason, i.evidence
              from plan.month m
              left join plan.indicator i on i.plan = m.id
            """;

    private static final String BY_IDS = SELECT + " where m.id = any(:ids::uuid[]) order by m.month, m.id, i.indicator";

    /** The decisions about late facts come along: whoever opens a month shows them. */
    private static final String BY_CONTRACT = SELECT.replace(
                    "i.evidence",
                    "i.evidence, (select jsonb_agg(to_jsonb(d) order by d.decided_at, d.id)"
                            + " from plan.late_decision d where d.plan = m.id) as late_decisions")
            + " where m.contract = :contract order by m.month, m.id, i.indicator";

    private static final String WITH_MONTHS =
            "select distinct contract from plan.month where contract = any(:contracts::uuid[])";

    private static final String ADD_NEW = """
            insert into plan.month (id, employee, month, contract, contract_code, first_month, state)
            select * from unnest(:ids::uuid[], :employees::text[], :months::date[], :contracts::uuid[],
                                 :codes::text[], :firsts::boolean[], :states::text[])
            on conflict do nothing
            returning id
            """;

    private static final String UPDATE = """
            update plan.month
               set state = :state, attendance_recap = :attendance, work_recap = :work,
                   submitted_by = :submittedBy, submitted_at = :submittedAt,
                   approved_by = :approvedBy, approved_at = :approvedAt,
                   realised_by = :realisedBy, realised_at = :realisedAt,
                   returned_by = :returnedBy, returned_at = :returnedAt, return_reason = :returnReason,
                   result = :result, behaviour = :behaviour, feedback = :feedback,
                   rated_by = :ratedBy, rated_at = :ratedAt,
                   version = version + 1
             where id = :id and version = :version
            """;

    private static final String DROP_INDICATORS =
            "delete from plan.indicator where plan = :plan and indicator <> all(:indicators::text[])";

    private static final String WRITE_INDICATORS = """
            insert into plan.indicator (plan, indicator, target, counted, figure, reason, evidence)
            select :plan, * from unnest(:indicators::text[], :targets::numeric[], :counted::numeric[],
                                         :figures::numeric[], :reasons::text[], :evidence::text[])
            on conflict (plan, indicator) do update
               set target = excluded.target, counted = excluded.counted, figure = excluded.figure,
                   reason = excluded.reason, evidence = excluded.evidence
            """;

    private static final String LOCK_AWAITING = """
            select id
              from (select id, state, realised_at from plan.month where contract = :contract order by id for update) m
             where state = 'REALISING' and realised_at is not null
            """;

    private static final String END = """
            update plan.month
               set state = 'CANCELLED', version = version + 1
             where employee = any(:people::text[]) and state not in ('EVALUATED', 'CANCELLED')
            returning id, contract_code, month
            """;

    private static final String HAVING_RECAP = """
            select employee
              from plan.month
             where month = :month and employee = any(:people::text[])
               and case :recap when 'ATTENDANCE' then attendance_recap else work_recap end
            """;

    private static final String AWAITING_RECAPS = """
            select id from plan.month
             where id = any(:ids::uuid[]) and state in ('RUNNING', 'AWAITING_RECAPS') order by id
            """;

    private final JdbcClient jdbc;

    JdbcPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<MonthlyPlan> find(PlanId id) {
        return findAll(List.of(id)).stream().findFirst();
    }

    @Override
    public List<MonthlyPlan> findAll(Collection<PlanId> ids) {
        return jdbc.sql(BY_IDS).param("ids", texts(ids, PlanId::toString)).query(new JdbcPlanRows());
    }

    @Override
    public List<MonthlyPlan> ofContract(UUID contract) {
        return ReadOnce.of(
                List.of("plan.of-contract", contract),
                () -> jdbc.sql(BY_CONTRACT)
                        .param("contract", contract)
                        .query(new JdbcPlanRows(JdbcLateDecisions::takeAlong)));
    }

    @Override
    public Set<UUID> withMonths(Collection<UUID> contracts) {
        return jdbc.sql(WITH_MONTHS)
                .param("contracts", texts(contracts, UUID::toString))
                .query(UUID.class)
                .set();
    }

    @Override
    public Set<PlanId> addNew(Collection<MonthlyPlan> plans) {
        List<PlanSubject> subjects = plans.stream().map(MonthlyPlan::subject).toList();
        return jdbc.sql(ADD_NEW)
                .param("ids", texts(subjects, subject -> subject.id().toString()))
                .param(
                        "employees",
                        texts(subjects, subject -> subject.employee().value()))
                .param(
                        "months",
                        texts(subjects, subject -> subject.month().atDay(1).toString()))
                .param(
                        "contracts",
                        texts(subjects, subject -> subject.contract().toString()))
                .param("codes", texts(subjects, subject -> subject.code().value()))
                .param("firsts", texts(subjects, subject -> String.valueOf(subject.firstMonth())))
                .param("states", texts(plans, plan -> plan.state().name()))
                .query((row, number) -> new PlanId(row.getObject("id", UUID.class)))
                .set();
    }

    @Override
    public void save(MonthlyPlan plan) {
        int changed = jdbc.sql(UPDATE)
                .param("id", plan.id().value())
                .param("version", plan.version())
                .param("state", plan.state().name())
                .param("attendance", plan.realisation().recaps().contains(Recap.ATTENDANCE))
                .param("work", plan.realisation().recaps().contains(Recap.WORK))
                .params(JdbcPlanColumns.of(plan.standing()))
                .update();
        if (changed == 0) {
            throw PlanRefused.changedMeanwhile();
        }
        saveIndicators(plan);
    }

    @Override
    public Set<PlanId> lockAwaiting(UUID contract) {
        return jdbc.sql(LOCK_AWAITING)
                .param("contract", contract)
                .query((row, number) -> new PlanId(row.getObject("id", UUID.class)))
                .set();
    }

    @Override
    public List<Ended> endOf(Collection<PersonId> people) {
        return jdbc.sql(END)
                .param("people", texts(people, PersonId::value))
                .query((row, number) -> new Ended(
                        new PlanId(row.getObject("id", UUID.class)),
                        row.getString("contract_code"),
                        YearMonth.from(row.getObject("month", LocalDate.class))))
                .list();
    }

    @Override
    public List<PlanId> awaitingRecaps(Collection<PlanId> ids) {
        return jdbc.sql(AWAITING_RECAPS)
                .param("ids", texts(ids, PlanId::toString))
                .query((row, number) -> new PlanId(row.getObject("id", UUID.class)))
                .list();
    }

    @Override
    public Set<PersonId> havingRecap(Recap recap, YearMonth month, Collection<PersonId> people) {
        return jdbc
                .sql(HAVING_RECAP)
                .param("month", month.atDay(1))
                .param("people", texts(people, PersonId::value))
                .param("recap", recap.name())
                .query(String.class)
                .list()
                .stream()
                .map(PersonId::new)
                .collect(Collectors.toSet());
    }

    private void saveIndicators(MonthlyPlan plan) {
        List<String> indicators = List.copyOf(plan.planning().targets().keySet());
        Map<String, BigDecimal> targets = plan.planning().targets();
        Map<String, Figure> figures = plan.realisation().figures();
        jdbc.sql(DROP_INDICATORS)
                .param("plan", plan.id().value())
                .param("indicators", texts(indicators, code -> code))
                .update();
        jdbc.sql(WRITE_INDICATORS)
                .param("plan", plan.id().value())
                .param("indicators", texts(indicators, code -> code))
                .param("targets", texts(indicators, code -> plain(targets.get(code))))
                .param("counted", texts(indicators, code -> figureOf(figures, code, figure -> plain(figure.counted()))))
                .param("figures", texts(indicators, code -> figureOf(figures, code, figure -> plain(figure.value()))))
                .param("reasons", texts(indicators, code -> figureOf(figures, code, Figure::reason)))
                .param(
                        "evidence",
                        texts(
                                indicators,
                                code -> figureOf(figures, code, figure -> EvidenceJson.write(figure.evidence()))))
                .update();
    }

    private static @Nullable String figureOf(
            Map<String, Figure> figures, String indicator, Function<Figure, @Nullable String> column) {
        Figure figure = figures.get(indicator);
        return figure == null ? null : column.apply(figure);
    }

    private static @Nullable String plain(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }

    private static <T> String[] texts(Collection<T> values, Function<T, @Nullable String> column) {
        return values.stream().map(column).toArray(String[]::new);
    }
}
