package id.siklus.contract;

import id.siklus.roster.Employee;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** Opens contracts the slow way, one transaction with one start each, to compare the fast way with. */
public final class OneByOne {

    private final OpenContracts contracts;

    public OneByOne(ApplicationContext application) {
        this.contracts = application.getBean(OpenContracts.class);
    }

    public void open(int year, List<Employee> people) {
        people.forEach(person -> contracts.open(year, List.of(person)));
    }
}
