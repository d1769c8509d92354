package id.siklus.reference;

import id.siklus.contract.RecordPastContracts;
import id.siklus.contract.RecordPastContracts.PastContract;
import id.siklus.roster.Employee;
import id.siklus.roster.RegisterPeople;
import id.siklus.roster.RegisterPeople.Newcomer;
import id.siklus.roster.Roster;
import id.siklus.web.Accounts;
import org.springframework.stereotype.Component;

/** Makes the bureau: people, accounts, contracts of the years before, and the story of this one. */
@Component
@ReferenceOnly
class BureauSeed {

    private static final int[] PAST_YEARS = {2024, 2025};

    private final RegisterPeople registerPeople;
    private final Roster roster;
    private final Accounts accounts;
    private final RecordPastContracts pastContracts;
    private final PastYears pastYears;
    private final BureauStory story;

    BureauSeed(
            RegisterPeople registerPeople,
            Roster roster,
            Accounts accounts,
            RecordPastContracts pastContracts,
            PastYears pastYears,
            BureauStory story) {
        this.registerPeople = registerPeople;
        this.roster = roster;
        this.accounts = accounts;
        this.pastContracts = pastContracts;
        this.pastYears = pastYears;
        this.story = story;
    }

    void sow() {
        registerPeople.register(Bureau.UNITS, Bureau.PEOPLE);
        accounts.createAll(Bureau.PEOPLE.stream().map(Newcomer::id).toList(), Bureau.PASSWORD);
        for (int year : PAST_YEARS) {
            pastContracts.take(
                    year, roster.contractExpected().stream().map(this::past).toList());
            pastYears.judge(year, roster.contractExpected());
        }
        story.tell();
    }

    private PastContract past(Employee employee) {
        return new PastContract(employee, employee.evaluator(), story.textOf(employee.id()));
    }
}
