package id.siklus.cycle;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A dated rule that says until when a kind of task is due; each row cites its legal basis.
 *
 * @param firstMonthOnly whether it holds for the first month of a contract alone
 * @param amount of days, where the anchor counts days
 * @param date in the performance year, where the anchor is a date
 * @param yearsLater how many years after the performance year that date is
 */
record DeadlineRule(
        String kind,
        boolean firstMonthOnly,
        LocalDate validFrom,
        Anchor anchor,
        int amount,
        @Nullable MonthDay date,
        int yearsLater) {

    /** What the due date is counted from. */
    enum Anchor {
        FIXED_DATE {
            @Override
            LocalDate dueOn(DeadlineRule rule, Occasion occasion, WorkingCalendar calendar) {
                MonthDay date = rule.date;
                if (date == null) {
                    throw new IllegalStateException("A fixed date is missing in the rule of " + rule.kind);
                }
                return date.atYear(occasion.year() + rule.yearsLater);
            }
        },
        WORKING_DAYS_AFTER_OPENING {
            @Override
            LocalDate dueOn(DeadlineRule rule, Occasion occasion, WorkingCalendar calendar) {
                return calendar.plusWorkingDays(occasion.openedOn(), rule.amount);
            }
        },
        CALENDAR_DAYS_AFTER_OPENING {
            @Override
            LocalDate dueOn(DeadlineRule rule, Occasion occasion, WorkingCalendar calendar) {
                return occasion.openedOn().plusDays(rule.amount);
            }
        },
        WORKING_DAYS_AFTER_MONTH {
            @Override
            LocalDate dueOn(DeadlineRule rule, Occasion occasion, WorkingCalendar calendar) {
                return calendar.plusWorkingDays(monthOf(rule, occasion).atEndOfMonth(), rule.amount);
            }
        },
        LAST_WORKING_DAY_BEFORE_MONTH {
            @Override
            LocalDate dueOn(DeadlineRule rule, Occasion occasion, WorkingCalendar calendar) {
                return calendar.lastWorkingDayBefore(monthOf(rule, occasion).atDay(1));
            }
        };

        abstract LocalDate dueOn(DeadlineRule rule, Occasion occasion, WorkingCalendar calendar);

        private static YearMonth monthOf(DeadlineRule rule, Occasion occasion) {
            YearMonth month = occasion.month();
            if (month == null) {
                throw new IllegalStateException(rule.kind + " is not of a month");
            }
            return month;
        }
    }

    /**
     * The task that a due date is wanted for.
     *
     * @param year performance year
     * @param month where the task belongs to one
     */
    record Occasion(int year, @Nullable YearMonth month, LocalDate openedOn, boolean firstMonth) {}

    LocalDate dueOn(Occasion occasion, WorkingCalendar calendar) {
        return anchor.dueOn(this, occasion, calendar);
    }

    boolean holdsFor(String wantedKind, Occasion occasion) {
        return kind.equals(wantedKind)
                && !validFrom.isAfter(occasion.openedOn())
                && (!firstMonthOnly || occasion.firstMonth());
    }
}
