package id.siklus.cycle;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** The stored calendar: free days and office hours. */
interface Calendars {

    /** Free days from the first date to the last, both included. */
    Set<LocalDate> freeDays(LocalDate from, LocalDate to);

    /** Hours by weekday as they hold on the date. */
    Map<DayOfWeek, WorkingCalendar.Hours> hoursOn(LocalDate date);
}
