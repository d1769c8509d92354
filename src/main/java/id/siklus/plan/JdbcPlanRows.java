package id.siklus.plan;

import id.siklus.contract.ContractCode;
import id.siklus.shared.PersonId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;

/** Folds rows of months joined with their indicators, ordered by month, into plans. */
final class JdbcPlanRows implements ResultSetExtractor<List<MonthlyPlan>> {

    private final PerMonth alongside;

    JdbcPlanRows() {
        this(row -> {});
    }

    /** Hands the first row of each month to somebody who reads more from it. */
    JdbcPlanRows(PerMonth alongside) {
        this.alongside = alongside;
    }

    /** Reads what came along with a month. */
    interface PerMonth {

        void read(ResultSet row) throws SQLException;
    }

    @Override
    public List<MonthlyPlan> extractData(ResultSet row) throws SQLException {
        List<MonthlyPlan> plans = new ArrayList<>();
        boolean more = row.next();
        while (more) {
            Head head = Head.of(row);
            alongside.read(row);
            Map<String, BigDecimal> targets = new LinkedHashMap<>();
            Map<String, Figure> figures = new LinkedHashMap<>();
            do {
                indicator(row, targets, figures);
                more = row.next();
            } while (more && row.getObject("id", UUID.class).equals(head.id()));
            plans.add(head.with(targets, figures));
        }
        return plans;
    }

    private static void indicator(ResultSet row, Map<String, BigDecimal> targets, Map<String, Figure> figures)
            throws SQLException {
        String code = row.getString("indicator");
        if (code == null) {
            return;
        }
        targets.put(code, Quantity.tidy(row.getBigDecimal("target")));
        BigDecimal value = row.getBigDecimal("figure");
        if (value != null) {
            BigDecimal counted = Quantity.tidy(row.getBigDecimal("counted"));
            figures.put(
                    code,
                    new Figure(
                            counted,
                            Quantity.tidy(value),
                            row.getString("reason"),
                            EvidenceJson.read(row.getString("evidence"))));
        }
    }

    private static @Nullable Act act(ResultSet row, String name) throws SQLException {
        OffsetDateTime at = row.getObject(name + "_at", OffsetDateTime.class);
        return at == null ? null : new Act(new PersonId(row.getString(name + "_by")), at.toInstant());
    }

    /** The columns of the month itself, read before the cursor moves on to its next indicator. */
    private record Head(
            UUID id,
            PlanSubject subject,
            MonthState state,
            Set<Recap> recaps,
            @Nullable Act submitted,
            @Nullable Act approved,
            @Nullable Act realised,
            @Nullable Return returned,
            @Nullable PeriodicEvaluation evaluation,
            long version) {

        static Head of(ResultSet row) throws SQLException {
            return new Head(
                    row.getObject("id", UUID.class),
                    subject(row),
                    MonthState.valueOf(row.getString("state")),
                    recaps(row),
                    act(row, "submitted"),
                    act(row, "approved"),
                    act(row, "realised"),
                    returned(row),
                    evaluation(row),
                    row.getLong("version"));
        }

        MonthlyPlan with(Map<String, BigDecimal> targets, Map<String, Figure> figures) {
            Planning planning = new Planning(targets, submitted, approved);
            Realisation realisation = new Realisation(recaps, figures, realised);
            return new MonthlyPlan(subject, new Standing(state, planning, realisation, evaluation, returned), version);
        }

        private static PlanSubject subject(ResultSet row) throws SQLException {
            return new PlanSubject(
                    new PersonId(row.getString("employee")),
                    YearMonth.from(row.getObject("month", LocalDate.class)),
                    row.getObject("contract", UUID.class),
                    new ContractCode(row.getString("contract_code")),
                    row.getBoolean("first_month"));
        }

        private static Set<Recap> recaps(ResultSet row) throws SQLException {
            Set<Recap> recaps = EnumSet.noneOf(Recap.class);
            if (row.getBoolean("attendance_recap")) {
                recaps.add(Recap.ATTENDANCE);
            }
            if (row.getBoolean("work_recap")) {
                recaps.add(Recap.WORK);
            }
            return recaps;
        }

        private static @Nullable Return returned(ResultSet row) throws SQLException {
            Act act = act(row, "returned");
            return act == null ? null : new Return(act, row.getString("return_reason"));
        }

        private static @Nullable PeriodicEvaluation evaluation(ResultSet row) throws SQLException {
            Act act = act(row, "rated");
            return act == null
                    ? null
                    : new PeriodicEvaluation(
                            Rating.valueOf(row.getString("result")),
                            Rating.valueOf(row.getString("behaviour")),
                            row.getString("feedback"),
                            act);
        }
    }
}
