package id.siklus.reference;

import id.siklus.contract.OpenYear;
import id.siklus.reference.Bureau.Persona;
import id.siklus.roster.Capacity;
import id.siklus.roster.EmploymentStatus;
import id.siklus.roster.OrgUnit;
import id.siklus.roster.PositionKind;
import id.siklus.roster.RegisterPeople;
import id.siklus.roster.RegisterPeople.Newcomer;
import id.siklus.shared.PersonId;
import id.siklus.web.Accounts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * An agency of any size instead of the bureau: a head, bureaus of up to 200 people, divisions of up to 20 with a chief
 * each. Everybody has a draft and nothing else; the head is the agency's admin.
 */
@Component
@ReferenceOnly
class GeneratedAgency {

    private static final int YEAR = 2026;
    private static final int PEOPLE_PER_DIVISION = 20;
    private static final int DIVISIONS_PER_BUREAU = 10;
    private static final LocalDate SINCE = LocalDate.of(2024, 1, 1);

    /** Somebody of each kind, as far as the agency is large enough. */
    static final List<Persona> PERSONAS = List.of(
            new Persona(nip(0), "Pegawai 0", "agency-admin"),
            new Persona(nip(1), "Pegawai 1", "evaluator"),
            new Persona(nip(2), "Pegawai 2", "employee"));

    private final RegisterPeople registerPeople;
    private final Accounts accounts;
    private final OpenYear openYear;

    GeneratedAgency(RegisterPeople registerPeople, Accounts accounts, OpenYear openYear) {
        this.registerPeople = registerPeople;
        this.accounts = accounts;
        this.openYear = openYear;
    }

    void sow(int employees) {
        List<OrgUnit> units = new ArrayList<>();
        List<Newcomer> people = new ArrayList<>();
        units.add(new OrgUnit("AGENCY", "Instansi", null));
        PersonId head = nip(0);
        people.add(person(0, "AGENCY", "Kepala Instansi", null, Capacity.AGENCY_ADMIN));
        PersonId chief = head;
        for (int number = 1; number < employees; number++) {
            int division = (number - 1) / PEOPLE_PER_DIVISION;
            String bureauCode = "B" + division / DIVISIONS_PER_BUREAU;
            String divisionCode = bureauCode + "-D" + division % DIVISIONS_PER_BUREAU;
            if ((number - 1) % (PEOPLE_PER_DIVISION * DIVISIONS_PER_BUREAU) == 0) {
                units.add(new OrgUnit(bureauCode, "Biro " + bureauCode, "AGENCY"));
            }
            boolean leads = (number - 1) % PEOPLE_PER_DIVISION == 0;
            if (leads) {
                units.add(new OrgUnit(divisionCode, "Bagian " + divisionCode, bureauCode));
                chief = nip(number);
            }
            people.add(person(number, divisionCode, leads ? "Kepala Bagian" : "Analis", leads ? head : chief, null));
        }
        registerPeople.register(units, people);
        accounts.createAll(people.stream().map(Newcomer::id).toList(), Bureau.PASSWORD);
        openYear.open(head, YEAR);
    }

    private static Newcomer person(
            int number, String unit, String post, @Nullable PersonId evaluator, @Nullable Capacity duty) {
        return new Newcomer(
                nip(number),
                "Pegawai " + number,
                EmploymentStatus.PNS,
                true,
                SINCE,
                unit,
                PositionKind.JA,
                post,
                "III/a",
                evaluator,
                duty,
                null);
    }

    /** Numbers that a person could bear: birth dates from 1970 on, serials from 001 to 999. */
    private static PersonId nip(int number) {
        LocalDate birth = LocalDate.of(1970, 1, 1).plusDays(number / 999);
        return new PersonId(String.format(
                "%04d%02d%02d%04d01%d%03d",
                birth.getYear(),
                birth.getMonthValue(),
                birth.getDayOfMonth(),
                birth.getYear() + 25,
                1 + number % 2,
                1 + number % 999));
    }
}
