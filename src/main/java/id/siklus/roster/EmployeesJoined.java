package id.siklus.roster;

import java.util.List;
import org.springframework.modulith.NamedInterface;

/**
 * People began to work here. Published in the transaction in which it takes effect: on the first day of service, or at
 * once where that day has passed when the agency hears of it.
 */
@NamedInterface("api")
public record EmployeesJoined(List<Employee> employees) {

    public EmployeesJoined {
        employees = List.copyOf(employees);
    }
}
