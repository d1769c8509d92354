package id.siklus.intake.pages;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.siklus.roster.Capacity;
import id.siklus.roster.EmploymentStatus;
import id.siklus.roster.OrgUnit;
import id.siklus.roster.RegisterPeople;
import id.siklus.roster.RegisterPeople.Newcomer;
import id.siklus.shared.PersonId;
import id.siklus.web.AccountPrincipal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Who reads what came in, and who may not: in a unit of their own for each test. */
record IntakeReaders(String unit, String admin, String auditor, String employee) {

    void register(RegisterPeople people) {
        people.register(
                List.of(new OrgUnit(unit, "Biro Uji", null)),
                List.of(
                        person(admin, Capacity.AGENCY_ADMIN),
                        person(auditor, Capacity.AUDITOR),
                        person(employee, null)));
    }

    private Newcomer person(String id, @Nullable Capacity duty) {
        return new Newcomer(
                new PersonId(id),
                "Orang " + id.substring(15),
                EmploymentStatus.PNS,
                false,
                LocalDate.of(2020, 1, 1),
                unit,
                null,
                "Staf",
                null,
                null,
                duty,
                null);
    }

    /** The request of somebody who is signed in. */
    static MockHttpServletRequestBuilder as(String person, MockHttpServletRequestBuilder request) {
        return request.with(csrf())
                .with(authentication(
                        new TestingAuthenticationToken(new AccountPrincipal(new PersonId(person)), null, "ROLE_USER")));
    }
}
