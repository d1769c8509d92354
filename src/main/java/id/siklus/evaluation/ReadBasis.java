package id.siklus.evaluation;

import id.siklus.attendance.AttendanceLedger;
import id.siklus.attendance.AttendanceTotals;
import id.siklus.contract.ContractOverview;
import id.siklus.contract.ContractOverview.IndicatorOverview;
import id.siklus.contract.MeasurementPattern;
import id.siklus.cycle.Office;
import id.siklus.evaluation.Basis.IndicatorBasis;
import id.siklus.evaluation.Basis.MonthRating;
import id.siklus.evaluation.Basis.Presence;
import id.siklus.plan.MonthOverview;
import id.siklus.plan.MonthsOfContracts;
import id.siklus.shared.ReadOnce;
import id.siklus.work.WorkLedger;
import id.siklus.work.WorkLedger.IndicatorFigure;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers the evidence of a year from the ledgers and the months. */
@Component
public class ReadBasis {

    private static final int MONTHS = 12;

    private final WorkLedger work;
    private final AttendanceLedger attendance;
    private final MonthsOfContracts months;
    private final Office office;

    ReadBasis(WorkLedger work, AttendanceLedger attendance, MonthsOfContracts months, Office office) {
        this.work = work;
        this.attendance = attendance;
        this.months = months;
        this.office = office;
    }

    /** The evidence of the year of that SKP. Where the employee answered for a figure, that one counts. */
    public Basis of(ContractOverview contract) {
        return ReadOnce.of(List.of(Basis.class, contract.id()), () -> read(contract));
    }

    private Basis read(ContractOverview contract) {
        List<IndicatorFigure> figures = work.figures(contract.employee(), contract.year());
        Map<YearMonth, MonthOverview> opened = new HashMap<>();
        months.months(contract.id()).forEach(month -> opened.put(month.month(), month));
        return new Basis(
                contract.indicators().stream()
                        .map(indicator -> indicator(contract.year(), indicator, figures, opened))
                        .toList(),
                figures.stream().mapToInt(IndicatorFigure::tasks).sum(),
                presence(contract),
                ratings(opened));
    }

    private static IndicatorBasis indicator(
            int year,
            IndicatorOverview indicator,
            List<IndicatorFigure> figures,
            Map<YearMonth, MonthOverview> opened) {
        List<IndicatorFigure> own = figures.stream()
                .filter(figure -> indicator.code().equals(figure.indicatorCode()))
                .toList();
        List<BigDecimal> byMonth = IntStream.rangeClosed(1, MONTHS)
                .mapToObj(month -> YearMonth.of(year, month))
                .map(month -> figure(month, indicator.code(), own, opened.get(month)))
                .toList();
        return new IndicatorBasis(
                indicator,
                byMonth,
                total(indicator.pattern(), byMonth),
                own.stream().mapToInt(IndicatorFigure::tasks).sum());
    }

    private static BigDecimal figure(
            YearMonth month, String code, List<IndicatorFigure> own, @Nullable MonthOverview opened) {
        BigDecimal claimed = opened == null ? null : opened.figures().get(code);
        return claimed != null
                ? claimed
                : own.stream()
                        .filter(figure -> figure.month().equals(month))
                        .map(IndicatorFigure::realised)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal total(MeasurementPattern pattern, List<BigDecimal> byMonth) {
        if (pattern == MeasurementPattern.SUM) {
            return byMonth.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }
        return byMonth.stream()
                .filter(figure -> figure.signum() != 0)
                .reduce((earlier, later) -> later)
                .orElse(BigDecimal.ZERO);
    }

    private Presence presence(ContractOverview contract) {
        YearMonth current = office.currentMonth();
        AttendanceTotals passed = attendance.totals(
                contract.employee(),
                IntStream.rangeClosed(1, MONTHS)
                        .mapToObj(month -> YearMonth.of(contract.year(), month))
                        .filter(month -> !month.isAfter(current))
                        .toList());
        return new Presence(passed.workingDays(), passed.lateDays(), passed.lateMinutes(), passed.unexcusedVerified());
    }

    private static List<MonthRating> ratings(Map<YearMonth, MonthOverview> opened) {
        return opened.values().stream()
                .filter(month -> month.evaluation() != null)
                .sorted((one, other) -> one.month().compareTo(other.month()))
                .map(month -> new MonthRating(
                        month.month(),
                        Objects.requireNonNull(month.evaluation()).result(),
                        Objects.requireNonNull(month.evaluation()).behaviour()))
                .toList();
    }
}
