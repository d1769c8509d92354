package id.siklus.contract;

import id.siklus.roster.Employee;
import id.siklus.shared.PersonId;

/** One side of a contract as the document prints it: who, and in which post, at that moment. */
public record Party(PersonId id, String name, String post, String unit) {

    static Party of(Employee employee) {
        return new Party(employee.id(), employee.name(), employee.positionName(), employee.unitName());
    }
}
