package id.siklus.contract;

import id.siklus.audit.AuditTrail;
import id.siklus.shared.BusinessClock;
import id.siklus.shared.PersonId;
import id.siklus.shared.UseCase;
import java.util.List;
import java.util.Map;

/** Remembers which years were opened, and how many contracts they have. */
@UseCase
class YearOpenings {

    private final JdbcYearOpenings openings;
    private final AuditTrail audit;
    private final BusinessClock clock;

    YearOpenings(JdbcYearOpenings openings, AuditTrail audit, BusinessClock clock) {
        this.openings = openings;
        this.audit = audit;
        this.clock = clock;
    }

    void noteOpened(int year, PersonId by) {
        if (openings.add(year, by, clock.now())) {
            audit.append(by, "contract.year-opened", String.valueOf(year), Map.of());
        }
    }

    YearOpening.State stateOf(int year) {
        return openings.exists(year) ? YearOpening.State.OPENED : YearOpening.State.NOT_OPENED;
    }

    int countOpened(int year, List<PersonId> people) {
        return openings.countContracts(year, people);
    }
}
