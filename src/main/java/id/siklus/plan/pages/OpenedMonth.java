package id.siklus.plan.pages;

import id.siklus.plan.MonthSheet;
import id.siklus.plan.MonthState;
import id.siklus.roster.Employee;
import id.siklus.shared.PersonId;
import java.time.YearMonth;
import java.util.Map;

/**
 * A month on the desk of whoever reads it.
 *
 * @param evaluator whoever evaluates the employee now
 * @param evaluates whether that is the reader
 * @param names of everybody who appears
 */
record OpenedMonth(
        MonthSheet sheet, Employee employee, PersonId evaluator, boolean evaluates, Map<PersonId, String> names) {

    public YearMonth month() {
        return sheet.plan().subject().month();
    }

    public MonthState state() {
        return sheet.plan().state();
    }

    /** The name of somebody who appears; the number where nobody knows it any more. */
    public String nameOf(PersonId person) {
        return names.getOrDefault(person, person.value());
    }

    public String evaluatorName() {
        return nameOf(evaluator);
    }

    /** Address of the employee's page of the month's task, {@code rencana} or {@code realisasi}. */
    String ownAddress(String task) {
        return "/skp/%s/%s/%s".formatted(month().getYear(), task, MonthAddress.of(month()));
    }

    /** Address of the evaluator's page of the month's task, {@code rencana} or {@code evaluasi}. */
    String teamAddress(String task) {
        return "/tim/%s/%s/%s".formatted(task, sheet.contract().code(), MonthAddress.of(month()));
    }
}
